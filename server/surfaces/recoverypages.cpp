#include "server/surfaces/recoverypages.h"

#include "models/accounts/recoveryservice.h"
#include "server/http/router.h"
#include "server/surfaces/context.h"
#include "server/surfaces/language.h"
#include "server/surfaces/maillinks.h"
#include "server/surfaces/page.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// A page's words in one language.
struct Words
{
    QString title;
    QString what;
    QString button;
    QString done;
    QString badLink;
    QString password = {};    // what its field is called
    QString badPassword = {}; // why one is refused
};

Words verifyWords(const QString &language)
{
    if (language == u"ja"_s)
        return {.title = u"メールアドレスの確認"_s,
                .what = u"ボタンを押すと、アカウントが使えるようになります。"_s,
                .button = u"確認する"_s,
                .done = u"確認しました。サインインできます。"_s,
                .badLink = u"このリンクは正しくないか、期限切れか、すでに使われています。"_s};
    if (language == u"de"_s)
        return {.title = u"E-Mail-Adresse bestätigen"_s,
                .what =
                    u"Mit dem Knopf bestätigen Sie, dass die Adresse Ihnen gehört. Danach können Sie sich anmelden."_s,
                .button = u"Bestätigen"_s,
                .done = u"Ihre Adresse ist bestätigt. Sie können sich jetzt anmelden."_s,
                .badLink = u"Dieser Link ist falsch, abgelaufen oder wurde schon benutzt."_s};
    return {.title = u"Confirm your email address"_s,
            .what = u"Press the button, and your account can be used."_s,
            .button = u"Confirm"_s,
            .done = u"Your address is confirmed. You can sign in now."_s,
            .badLink = u"This link is wrong, has expired or was used before."_s};
}

Words resetWords(const QString &language)
{
    if (language == u"ja"_s)
        return {.title = u"パスワードの再設定"_s,
                .what = u"新しいパスワードを入力してください。すべての端末でサインアウトされます。"_s,
                .button = u"設定する"_s,
                .done = u"新しいパスワードを設定しました。サインインできます。"_s,
                .badLink = verifyWords(language).badLink,
                .password = u"新しいパスワード (8 文字以上)"_s,
                .badPassword = u"パスワードは 8 文字以上、72 バイト以下にしてください。"_s};
    if (language == u"de"_s)
        return {.title = u"Neues Passwort wählen"_s,
                .what = u"Geben Sie ein neues Passwort ein. Sie werden auf allen Geräten abgemeldet."_s,
                .button = u"Passwort setzen"_s,
                .done = u"Ihr neues Passwort gilt. Sie können sich jetzt damit anmelden."_s,
                .badLink = verifyWords(language).badLink,
                .password = u"Neues Passwort (mindestens 8 Zeichen)"_s,
                .badPassword = u"Ein Passwort hat mindestens 8 Zeichen und höchstens 72 Bytes."_s};
    return {.title = u"Choose a new password"_s,
            .what = u"Type a new password. You will be signed out everywhere."_s,
            .button = u"Set password"_s,
            .done = u"Your new password is set. You can sign in with it now."_s,
            .badLink = verifyWords(language).badLink,
            .password = u"New password (at least 8 characters)"_s,
            .badPassword = u"A password has at least 8 characters and at most 72 bytes."_s};
}

QString tooManyWords(const QString &language)
{
    if (language == u"ja"_s)
        return u"回数が多すぎます。少し待ってからもう一度お試しください。"_s;
    return language == u"de"_s ? u"Zu viele Anfragen. Warten Sie ein wenig, und versuchen Sie es dann erneut."_s
                               : u"Too many requests. Wait a little and try again."_s;
}

QString hiddenInput(const QString &name, const QString &value)
{
    return u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name, value.toHtmlEscaped());
}

QString passwordInput(const QString &label)
{
    return u"<label for=\"password\">%1</label>"
           "<input id=\"password\" name=\"new_password\" type=\"password\" required minlength=\"8\" "
           "autocomplete=\"new-password\">"_s.arg(label);
}

/// A page and what its button does, as one of the two.
class RecoveryPage
{
public:
    using WordsIn = Words (*)(const QString &language);
    using Act = Result<void> (*)(const RecoveryService &, const QueryItems &form, const QString &address);

    RecoveryPage(const SurfaceContext &context, QString path, WordsIn wordsIn, Act act)
        : m_context(context), m_path(std::move(path)), m_wordsIn(wordsIn), m_act(act)
    {}

    Response show(const Request &request) const;
    Response submit(const Request &request) const;

private:
    Response page(int status, const Request &request, const QString &text, const QString &form) const;
    QString form(const QueryItems &link, const Words &words) const;

    const SurfaceContext &m_context;
    QString m_path;
    WordsIn m_wordsIn;
    Act m_act;
};

Response RecoveryPage::show(const Request &request) const
{
    const Words words = m_wordsIn(languageOf(request));
    return page(200, request, words.what, form(request.query, words));
}

Response RecoveryPage::submit(const Request &request) const
{
    const QString language = languageOf(request);
    const Words words = m_wordsIn(language);
    const QueryItems sent = QueryItems::parse(request.body);
    const Result<void> done = m_act(m_context.recovery, sent, request.peer.toString());
    if (done)
        return page(200, request, words.done, {});
    const Error &failure = done.error();
    if (failure.fault == Fault::TooMany) {
        Response response = page(429, request, tooManyWords(language), form(sent, words));
        response.addHeader("Retry-After", QByteArray::number(failure.retryAfterSeconds));
        return response;
    }
    if (failure.fault == Fault::Invalid && failure.field == u"password"_s)
        return page(400, request, words.badPassword, form(sent, words));
    return page(400, request, words.badLink, {});
}

Response RecoveryPage::page(int status, const Request &request, const QString &text, const QString &form) const
{
    const QString language = languageOf(request);
    return htmlPage(status, language,
                    pageTemplate(u"form.html"_s).arg(language, m_wordsIn(language).title, text, form));
}

QString RecoveryPage::form(const QueryItems &link, const Words &words) const
{
    // The target has no slash before it: behind a proxy these pages may be deeper down.
    return u"<form method=\"post\" action=\"%1\">%2%3%4<button>%5</button></form>"_s.arg(
        m_path, hiddenInput(u"uid"_s, link.value(u"uid"_s)), hiddenInput(u"token"_s, link.value(u"token"_s)),
        words.password.isEmpty() ? QString() : passwordInput(words.password), words.button);
}

Result<void> verify(const RecoveryService &recovery, const QueryItems &form, const QString &address)
{
    return recovery.verify(accountIdFrom(form.value(u"uid"_s)), form.value(u"token"_s), address);
}

Result<void> reset(const RecoveryService &recovery, const QueryItems &form, const QString &address)
{
    return recovery.resetPassword(accountIdFrom(form.value(u"uid"_s)), form.value(u"token"_s),
                                  form.value(u"new_password"_s), address);
}

} // namespace

void addRecoveryPages(Router &router, const SurfaceContext &context)
{
    const RecoveryPage verifyPage(context, u"verify-email"_s, &verifyWords, &verify);
    const RecoveryPage resetPage(context, u"reset-password"_s, &resetWords, &reset);
    router.add("GET", u"/verify-email"_s, [verifyPage](const Request &request) { return verifyPage.show(request); });
    router.add("POST", u"/verify-email"_s, [verifyPage](const Request &request) { return verifyPage.submit(request); });
    router.add("GET", u"/reset-password"_s, [resetPage](const Request &request) { return resetPage.show(request); });
    router.add("POST", u"/reset-password"_s, [resetPage](const Request &request) { return resetPage.submit(request); },
               {.lane = Lane::Heavy});
}
