#include "models/net/httpclient.h"

#include "models/net/curlhandle.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
using Multi = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;
using Mime = std::unique_ptr<curl_mime, decltype(&curl_mime_free)>;

constexpr qsizetype maxHeaderBytes = 64 * 1024;
constexpr std::chrono::milliseconds longestLook = 100ms; // how long a wish to stop may go unseen

/// What comes in, and why we stopped taking it.
struct Incoming
{
    const HttpRequest &request;
    const ByteSink &sink;
    HttpReply reply;
    qsizetype headerBytes = 0;
    qsizetype bodyBytes = 0;
    bool isTooLarge = false;
    bool isEnough = false;

    bool goesToSink() const { return sink && reply.status >= 200 && reply.status < 300; }
};

QByteArray trimmedAfter(const QByteArray &line, qsizetype colon)
{
    return line.mid(colon + 1).trimmed();
}

std::size_t takeHeader(const char *bytes, std::size_t size, std::size_t count, void *to)
{
    Incoming &incoming = *static_cast<Incoming *>(to);
    const QByteArray line(bytes, qsizetype(size * count));
    incoming.headerBytes += line.size();
    if (incoming.headerBytes > maxHeaderBytes) {
        incoming.isTooLarge = true;
        return 0;
    }
    if (line.startsWith("HTTP/")) { // each reply begins so; only the last one counts (100 Continue goes before it)
        incoming.reply.headers.clear();
        incoming.reply.status = line.mid(line.indexOf(' ') + 1, 3).toInt();
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        incoming.reply.headers.append({line.left(colon).toLower(), trimmedAfter(line, colon)});
    }
    return size * count;
}

std::size_t takeBody(const char *bytes, std::size_t size, std::size_t count, void *to)
{
    Incoming &incoming = *static_cast<Incoming *>(to);
    const qsizetype length = qsizetype(size * count);
    incoming.bodyBytes += length;
    if (incoming.bodyBytes > incoming.request.maxReplyBytes) {
        incoming.isTooLarge = true;
        return 0;
    }
    if (!incoming.goesToSink()) {
        incoming.reply.body.append(bytes, length);
        return size * count;
    }
    incoming.isEnough = !incoming.sink(QByteArray(bytes, length));
    return incoming.isEnough ? 0 : size * count;
}

bool isOneLine(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

CurlList headerList(const HttpRequest &request)
{
    CurlList list(curl_slist_append(nullptr, "Expect:"), &curl_slist_free_all); // no second's wait before the body
    for (const auto &[name, value] : request.headers)
        list.reset(curl_slist_append(list.release(), (name + ": " + value).constData()));
    return list;
}

/// Null without a form.
Mime formOf(CURL *transfer, const HttpRequest &request)
{
    Mime form(request.form.isEmpty() ? nullptr : curl_mime_init(transfer), &curl_mime_free);
    for (const FormPart &part : request.form) {
        curl_mimepart *const mime = curl_mime_addpart(form.get());
        curl_mime_name(mime, part.name.constData());
        if (part.filePath.isEmpty())
            curl_mime_data(mime, part.value.constData(), std::size_t(part.value.size()));
        else
            curl_mime_filedata(mime, part.filePath.toLocal8Bit().constData());
        if (!part.fileName.isEmpty())
            curl_mime_filename(mime, part.fileName.constData());
        if (!part.contentType.isEmpty())
            curl_mime_type(mime, part.contentType.constData());
    }
    return form;
}

void setBody(CURL *transfer, const HttpRequest &request, const Mime &form)
{
    if (form) {
        curl_easy_setopt(transfer, CURLOPT_MIMEPOST, form.get());
    } else if (!request.body.isEmpty() || request.method == "POST") {
        curl_easy_setopt(transfer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(transfer, CURLOPT_POSTFIELDS, request.body.constData());
    }
    curl_easy_setopt(transfer, CURLOPT_CUSTOMREQUEST, request.method.constData());
}

bool isThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == u"localhost"_s || host == u"::1"_s || host.startsWith(u"127."_s);
}

void setExchange(CURL *transfer, const HttpRequest &request)
{
    curl_easy_setopt(transfer, CURLOPT_URL, request.url.toEncoded().constData());
    curl_easy_setopt(transfer, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(transfer, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(transfer, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(transfer, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(transfer, CURLOPT_USERAGENT, "matinee/" MATINEE_VERSION);
    if (isThisMachine(request.url))
        curl_easy_setopt(transfer, CURLOPT_PROXY, "");
    curl_easy_setopt(transfer, CURLOPT_NOSIGNAL, 1L);   // this is not the only thread
    curl_easy_setopt(transfer, CURLOPT_QUICK_EXIT, 1L); // who gives up does not wait for the name's address
    curl_easy_setopt(transfer, CURLOPT_CONNECTTIMEOUT_MS, long(request.connectTimeout.count()));
    curl_easy_setopt(transfer, CURLOPT_TIMEOUT_MS, long(request.timeout.count()));
}

void setIncoming(CURL *transfer, Incoming &incoming)
{
    curl_easy_setopt(transfer, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(transfer, CURLOPT_HEADERFUNCTION, &takeHeader);
    curl_easy_setopt(transfer, CURLOPT_HEADERDATA, &incoming);
    curl_easy_setopt(transfer, CURLOPT_WRITEFUNCTION, &takeBody);
    curl_easy_setopt(transfer, CURLOPT_WRITEDATA, &incoming);
}

curl_off_t numberOf(CURL *transfer, CURLINFO info)
{
    curl_off_t number = 0;
    curl_easy_getinfo(transfer, info, &number);
    return number;
}

/// Whether the other side has been still for longer than that. Our own bytes that it takes count as a word of it.
class Silence
{
public:
    explicit Silence(std::chrono::milliseconds limit) : m_limit(limit) {}

    bool isTooLong(CURL *transfer, const Incoming &incoming)
    {
        const bool isConnected = numberOf(transfer, CURLINFO_PRETRANSFER_TIME_T) > 0;
        const curl_off_t moved =
            incoming.headerBytes + incoming.bodyBytes + numberOf(transfer, CURLINFO_SIZE_UPLOAD_T) + isConnected;
        if (moved != m_moved || !isConnected) {
            m_moved = moved;
            m_since = Clock::now();
        }
        return Clock::now() - m_since > m_limit;
    }

private:
    std::chrono::milliseconds m_limit;
    curl_off_t m_moved = 0;
    Clock::time_point m_since = Clock::now();
};

/// The outcome of the one transfer; nothing while it goes on.
std::optional<CURLcode> outcome(CURLM *multi)
{
    int more = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi, &more)) {
        if (message->msg == CURLMSG_DONE)
            return message->data.result;
    }
    return std::nullopt;
}

/// Runs to the end. libcurl's own loop looks for a wish to stop once a second; this one does ten times.
CURLcode run(CURLM *multi, CURL *transfer, const Incoming &incoming, const Progress &progress)
{
    Silence silence(incoming.request.silenceTimeout);
    for (;;) {
        int running = 0;
        if (curl_multi_perform(multi, &running) != CURLM_OK)
            return CURLE_FAILED_INIT;
        if (const std::optional<CURLcode> code = outcome(multi))
            return *code;
        if (progress.cancelled())
            return CURLE_ABORTED_BY_CALLBACK;
        if (silence.isTooLong(transfer, incoming))
            return CURLE_OPERATION_TIMEDOUT;
        curl_multi_poll(multi, nullptr, 0, int(longestLook.count()), nullptr);
    }
}

tl::unexpected<Error> failure(CURL *transfer, CURLcode code, const Incoming &incoming, const char *words)
{
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return fail(Fault::Cancelled);
    if (incoming.isTooLarge)
        return fail(Fault::EngineFailed, u"tooLarge"_s, u"more than %1 bytes"_s.arg(incoming.request.maxReplyBytes));
    const QString detail = QString::fromUtf8(*words ? words : curl_easy_strerror(code));
    const bool wasConnected = numberOf(transfer, CURLINFO_PRETRANSFER_TIME_T) > 0;
    const bool isSlow = code == CURLE_OPERATION_TIMEDOUT && wasConnected;
    return fail(Fault::EngineFailed, isSlow ? u"timeout"_s : u"connection"_s, detail);
}

Result<HttpReply> exchange(const HttpRequest &request, const Progress &progress, const ByteSink &sink)
{
    // The transfer is declared last and so closed first: it points to all the others.
    Incoming incoming{.request = request, .sink = sink, .reply = {}};
    char words[CURL_ERROR_SIZE] = "";
    const CurlList headers = headerList(request);
    const Multi multi(curl_multi_init(), &curl_multi_cleanup);
    Mime form(nullptr, &curl_mime_free);
    const CurlEasy transfer = newCurlTransfer();
    CURL *const curl = transfer.get();
    form = formOf(curl, request);
    setExchange(curl, request);
    setBody(curl, request, form);
    setIncoming(curl, incoming);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, words);
    curl_multi_add_handle(multi.get(), curl);
    const CURLcode code = run(multi.get(), curl, incoming, progress);
    Result<HttpReply> done = code == CURLE_OK || incoming.isEnough
                                 ? Result<HttpReply>(std::move(incoming.reply))
                                 : Result<HttpReply>(failure(curl, code, incoming, words));
    curl_multi_remove_handle(multi.get(), curl); // a transfer that goes on is cut off here
    return done;
}

} // namespace

QByteArray HttpReply::header(const QByteArray &name) const
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [&](const auto &each) { return each.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

Result<HttpReply> HttpClient::send(const HttpRequest &request, const Progress &progress, const ByteSink &sink) const
{
    for (const auto &[name, value] : request.headers) {
        if (!isOneLine(name) || !isOneLine(value))
            return fail(Fault::EngineFailed, u"connection"_s, u"the header %1 is no line"_s.arg(QLatin1String(name)));
    }
    for (const FormPart &part : request.form) {
        if (!part.filePath.isEmpty() && !QFileInfo(part.filePath).isReadable())
            return fail(Fault::NotFound, u"file"_s, part.filePath);
    }
    return exchange(request, progress, sink);
}
