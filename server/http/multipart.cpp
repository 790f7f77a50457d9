#include "server/http/multipart.h"

#include "server/http/headervalue.h"
#include "server/http/message.h"
#include "server/http/utf8.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxBoundary = 70;
constexpr qsizetype maxPadding = 64; // blanks between a boundary and its line end
constexpr qsizetype maxPreamble = 1024;
constexpr qsizetype maxName = 255;

/// Where `needle` begins. Not QByteArrayMatcher, which a chosen boundary makes slow.
qsizetype indexOf(QByteArrayView input, const QByteArray &needle)
{
    const void *found = ::memmem(input.data(), size_t(input.size()), needle.constData(), size_t(needle.size()));
    return found ? static_cast<const char *>(found) - input.data() : -1;
}

/// How much of the end of `input` may be the beginning of `needle`, which begins with the only CR it has.
qsizetype begunAtEnd(QByteArrayView input, const QByteArray &needle)
{
    const QByteArrayView tail = input.last(std::min(input.size(), needle.size() - 1));
    const qsizetype at = tail.lastIndexOf('\r');
    const QByteArrayView begun = at < 0 ? QByteArrayView() : tail.sliced(at);
    return needle.startsWith(begun) ? begun.size() : 0;
}

/// The value of a field of a part's head; nullopt when it is missing, there twice, or the head is none.
std::optional<QByteArray> fieldOf(const QByteArray &head, const QByteArray &name)
{
    std::optional<QByteArray> value;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.trimmed().isEmpty())
            continue;
        if (colon <= 0 || line.front() == ' ' || line.front() == '\t')
            return std::nullopt;
        if (line.left(colon).toLower() != name)
            continue;
        if (value)
            return std::nullopt;
        value = line.sliced(colon + 1).trimmed();
    }
    return value;
}

/// Names come with whole paths from some clients, and percent-encoded from those that send `filename*`.
std::optional<QString> fileNameOf(const HeaderValue &disposition)
{
    std::optional<QString> name;
    if (const auto plain = disposition.parameters.constFind("filename"); plain != disposition.parameters.cend())
        name = QString::fromUtf8(*plain);
    const QByteArray extended = disposition.parameters.value("filename*");
    if (extended.toLower().startsWith("utf-8''"))
        name = QString::fromUtf8(QByteArray::fromPercentEncoding(extended.sliced(7)));
    if (!name)
        return std::nullopt;
    QString last = name->section(QRegularExpression(u"[/\\\\]"_s), -1);
    last.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return last.left(maxName);
}

} // namespace

MultipartReader::MultipartReader(const QByteArray &boundary, OpenFile openFile, FormLimits limits)
    : m_delimiter("\r\n--" + boundary), m_openFile(std::move(openFile)), m_limits(limits)
{}

int MultipartReader::append(const QByteArray &data)
{
    m_pending = m_pending.isEmpty() ? data : m_pending + data;
    qsizetype at = 0;
    for (qsizetype used = -1; used != 0 && m_status == 0 && at < m_pending.size(); at += used) {
        const QByteArrayView input = QByteArrayView(m_pending).sliced(at);
        switch (m_state) {
        case State::Boundary: used = takeBoundary(input); break;
        case State::Head: used = takeHead(input); break;
        case State::Preamble:
        case State::Text:
        case State::File: used = takeContent(input); break;
        case State::Done: used = input.size(); break; // an epilogue is nobody's
        }
    }
    m_pending = m_pending.sliced(at);
    return m_status;
}

int MultipartReader::finish()
{
    return m_status == 0 && m_state != State::Done ? 400 : m_status;
}

void MultipartReader::giveTo(Request &request)
{
    request.form = std::make_shared<Form>(std::move(m_form));
}

qsizetype MultipartReader::refuse(int status)
{
    m_status = status;
    return 0;
}

qsizetype MultipartReader::takeContent(QByteArrayView input)
{
    const qsizetype at = indexOf(input, m_delimiter);
    const qsizetype size = at >= 0 ? at : input.size() - begunAtEnd(input, m_delimiter);
    keep(input.first(size));
    if (m_status != 0 || at < 0)
        return size;
    endPart();
    m_state = State::Boundary;
    return at + m_delimiter.size();
}

qsizetype MultipartReader::takeBoundary(QByteArrayView input)
{
    if (input.startsWith("--")) {
        m_state = State::Done;
        return 2;
    }
    const qsizetype end = indexOf(input, "\r\n");
    const QByteArrayView padding = end < 0 ? input : input.first(end);
    const bool isBlank = std::all_of(padding.begin(), padding.end(), [&](char c) {
        return c == ' ' || c == '\t' || (end < 0 && (c == '\r' || (c == '-' && input.size() == 1)));
    });
    if (!isBlank || padding.size() > maxPadding)
        return refuse(400);
    if (end < 0)
        return 0;
    m_state = State::Head;
    return end + 2;
}

qsizetype MultipartReader::takeHead(QByteArrayView input)
{
    const qsizetype end = indexOf(input, "\r\n\r\n");
    if ((end < 0 ? input.size() : end) > m_limits.headBytes)
        return refuse(400);
    if (end < 0)
        return 0;
    beginPart(input.first(end).toByteArray());
    return end + 4;
}

void MultipartReader::beginPart(const QByteArray &head)
{
    const std::optional<QByteArray> field = fieldOf(head, "content-disposition");
    const std::optional<HeaderValue> disposition = field ? HeaderValue::parse(*field) : std::nullopt;
    const QByteArray encoding = fieldOf(head, "content-transfer-encoding").value_or("binary").toLower();
    const bool isPlain = encoding == "binary" || encoding == "8bit" || encoding == "7bit";
    if (!disposition || disposition->value != "form-data" || !isPlain || ++m_parts > m_limits.parts) {
        refuse(400);
        return;
    }
    const std::optional<QString> name = fromUtf8Strictly(disposition->parameters.value("name"));
    if (!name || name->isEmpty()) {
        refuse(400);
        return;
    }
    m_field = *name;
    m_state = State::Text;
    if (const std::optional<QString> fileName = fileNameOf(*disposition))
        beginFile(*name, *fileName);
}

void MultipartReader::beginFile(const QString &field, const QString &fileName)
{
    m_state = State::File;
    if (m_form.files.size() == m_limits.files) {
        refuse(413);
        return;
    }
    Result<std::shared_ptr<SpooledBody>> body = m_openFile();
    if (!body) {
        refuse(507);
        return;
    }
    m_form.files.append({.field = field, .fileName = fileName, .body = std::move(*body)});
}

void MultipartReader::keep(QByteArrayView content)
{
    if (content.isEmpty())
        return;
    if (m_state == State::File) {
        m_status = m_form.files.last().body->append(QByteArray::fromRawData(content.data(), content.size()));
        return;
    }
    m_textBytes += content.size();
    if (m_state == State::Preamble && m_textBytes > maxPreamble)
        refuse(400);
    else if (m_textBytes > m_limits.textBytes)
        refuse(413);
    else if (m_state == State::Text)
        m_text += content.toByteArray();
}

void MultipartReader::endPart()
{
    if (m_state == State::Text) {
        const std::optional<QString> text = fromUtf8Strictly(std::exchange(m_text, {}));
        if (text)
            m_form.texts.append({m_field, *text});
        else
            refuse(400);
    }
    // What a browser sends for a file that nobody chose.
    if (m_state == State::File && m_form.files.last().fileName.isEmpty() && m_form.files.last().body->size() == 0)
        m_form.files.removeLast();
}

std::optional<QString> Form::text(const QString &name) const
{
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const auto &field) { return field.first == name; });
    return found == texts.end() ? std::nullopt : std::optional(found->second);
}

const FormFile *Form::file(const QString &name) const
{
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const FormFile &file) { return file.field == name; });
    return found == files.end() ? nullptr : &*found;
}

bool isMultipart(const QByteArray &contentType)
{
    return contentType.trimmed().toLower().startsWith("multipart/form-data");
}

std::optional<QByteArray> boundaryOf(const QByteArray &contentType)
{
    static const QByteArray punctuation = "'()+_,-./:=? ";
    const std::optional<HeaderValue> type = HeaderValue::parse(contentType);
    const QByteArray boundary = type ? type->parameters.value("boundary") : QByteArray();
    const bool isFine = std::all_of(boundary.begin(), boundary.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || punctuation.contains(c);
    });
    if (!type || type->value != "multipart/form-data" || !isFine || boundary.isEmpty() ||
        boundary.size() > maxBoundary || boundary.endsWith(' '))
        return std::nullopt;
    return boundary;
}
