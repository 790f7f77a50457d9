#include "server/surfaces/welcome.h"

#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/language.h"
#include "server/surfaces/page.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// The page's words in one language.
struct Words
{
    QString what;
    QString address;
    QString signedIn; // %1 is who
    QString signedOut;
    QString documentation;
};

Words wordsIn(const QString &language)
{
    if (language == u"ja"_s)
        return {.what = u"質問に答えるビデオライブラリです。"_s,
                .address = u"このサーバーのアドレス"_s,
                .signedIn = u"%1 としてサインインしています。"_s,
                .signedOut = u"サインインしていません。"_s,
                .documentation = u"API ドキュメント"_s};
    if (language == u"de"_s)
        return {.what = u"Eine Videobibliothek, die antwortet."_s,
                .address = u"Die Adresse dieses Servers"_s,
                .signedIn = u"Sie sind als %1 angemeldet."_s,
                .signedOut = u"Sie sind nicht angemeldet."_s,
                .documentation = u"Dokumentation der API"_s};
    return {.what = u"A video library that answers back."_s,
            .address = u"The address of this server"_s,
            .signedIn = u"You are signed in as %1."_s,
            .signedOut = u"You are not signed in."_s,
            .documentation = u"API documentation"_s};
}

QString nameOf(const Account &account)
{
    if (!account.name.isEmpty())
        return account.name;
    return account.username.isEmpty() ? account.email : account.username;
}

Result<SignedIn> visitor(const SurfaceContext &context, const Request &request)
{
    return signedIn(context, request, CookieKind::AccessToken).or_else([&](const Error &) {
        return signedIn(context, request, CookieKind::Session);
    });
}

} // namespace

Response welcomePage(const SurfaceContext &context, const Request &request)
{
    const QString language = languageOf(request);
    const Words words = wordsIn(language);
    const Result<SignedIn> who = visitor(context, request);
    const QString page =
        pageTemplate(u"welcome.html"_s)
            .arg(language, words.what, words.address, request.origin().toHtmlEscaped(),
                 who ? words.signedIn.arg(nameOf(who->account).toHtmlEscaped()) : words.signedOut, words.documentation);
    Response response = htmlPage(200, language, page);
    response.addHeader("Content-Security-Policy",
                       "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                       "frame-ancestors 'none'");
    return response;
}
