#include "models/mail/smtp.h"

#include "models/net/curlhandle.h"

#include <QUrl>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Upload
{
    const QByteArray &bytes;
    qsizetype at = 0;
};

std::size_t readMessage(char *to, std::size_t size, std::size_t count, void *from)
{
    Upload &upload = *static_cast<Upload *>(from);
    const qsizetype length = std::min(qsizetype(size * count), upload.bytes.size() - upload.at);
    std::memcpy(to, upload.bytes.constData() + upload.at, std::size_t(length));
    upload.at += length;
    return std::size_t(length);
}

/// Any other value than 0 ends the transfer.
int stopWhenCancelled(void *asked, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return (*static_cast<const std::function<bool()> *>(asked))() ? 1 : 0;
}

void setServer(CURL *transfer, const SmtpServer &server)
{
    QUrl url(server.url);
    const QByteArray user = url.userName(QUrl::FullyDecoded).toUtf8();
    const bool isSignedIn = !user.isEmpty();
    url.setUserInfo({});
    curl_easy_setopt(transfer, CURLOPT_URL, url.toEncoded().constData());
    curl_easy_setopt(transfer, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(transfer, CURLOPT_PROXY, ""); // the web's proxies carry no mail
    // CURLUSESSL_ALL: the conversation ends before the sign-in where TLS is not to be had.
    curl_easy_setopt(transfer, CURLOPT_USE_SSL, isSignedIn ? CURLUSESSL_ALL : CURLUSESSL_TRY);
    curl_easy_setopt(transfer, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    if (!server.caFile.isEmpty())
        curl_easy_setopt(transfer, CURLOPT_CAINFO, server.caFile.toLocal8Bit().constData());
    if (isSignedIn) {
        curl_easy_setopt(transfer, CURLOPT_USERNAME, user.constData());
        curl_easy_setopt(transfer, CURLOPT_PASSWORD, server.password.toUtf8().constData());
    } else if (url.scheme() == u"smtp"_s) {
        // Whoever stands between could as well hide that the server offers TLS: a certificate of nobody's is the
        // better.
        curl_easy_setopt(transfer, CURLOPT_SSL_VERIFYPEER, 0L);
        curl_easy_setopt(transfer, CURLOPT_SSL_VERIFYHOST, 0L);
    }
}

void setLimits(CURL *transfer, const SmtpServer &server, const std::function<bool()> &cancelled)
{
    curl_easy_setopt(transfer, CURLOPT_NOSIGNAL, 1L); // this is not the only thread
    curl_easy_setopt(transfer, CURLOPT_CONNECTTIMEOUT, long(server.connectTimeLimit.count()));
    curl_easy_setopt(transfer, CURLOPT_SERVER_RESPONSE_TIMEOUT, long(server.connectTimeLimit.count()));
    curl_easy_setopt(transfer, CURLOPT_TIMEOUT, long(server.messageTimeLimit.count()));
    curl_easy_setopt(transfer, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(transfer, CURLOPT_XFERINFOFUNCTION, &stopWhenCancelled);
    curl_easy_setopt(transfer, CURLOPT_XFERINFODATA, &cancelled);
}

tl::unexpected<Error> failure(CURL *transfer, CURLcode code, const char *words)
{
    long reply = 0;
    curl_easy_getinfo(transfer, CURLINFO_RESPONSE_CODE, &reply);
    const QString detail =
        u"SMTP %1: %2"_s.arg(reply).arg(QString::fromUtf8(words && *words ? words : curl_easy_strerror(code)));
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return fail(Fault::Cancelled);
    // A refused sign-in is not for ever either: somebody may set the right password.
    const bool isAboutSignIn =
        code == CURLE_LOGIN_DENIED || reply == 530 || reply == 534 || reply == 535 || reply == 538;
    const bool isForGood = reply >= 500 && reply < 600 && !isAboutSignIn && code != CURLE_USE_SSL_FAILED;
    return fail(isForGood ? Fault::Unsupported : Fault::EngineFailed, u"mail"_s, detail);
}

} // namespace

Result<void> sendBySmtp(const SmtpServer &server, const Envelope &envelope, const std::function<bool()> &cancelled)
{
    const CurlEasy transfer = newCurlTransfer();
    CURL *const curl = transfer.get();
    const CurlList recipients(curl_slist_append(nullptr, envelope.recipient.constData()), &curl_slist_free_all);
    Upload upload{.bytes = envelope.message};
    char words[CURL_ERROR_SIZE] = "";
    setServer(curl, server);
    setLimits(curl, server, cancelled);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, words);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, envelope.sender.constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(envelope.message.size()));
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &readMessage);
    curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
    const CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK)
        return failure(curl, code, words);
    return {};
}
