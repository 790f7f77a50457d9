#include "server/surfaces/conversations.h"

#include "models/chat/conversationservice.h"
#include "models/core/settings.h"
#include "server/http/cookies.h"
#include "server/http/router.h"
#include "server/surfaces/answeringroute.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/throttle.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr SignInTerms signInTerms{.access = 30min, .slides = true};

Response error(int status, const QString &text)
{
    return json(status, {{u"error"_s, text}});
}

Response tooMany(int retryAfterSeconds)
{
    Response response = error(429, u"Too many requests"_s);
    response.addHeader("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

QString wordsFor(const Error &invalid)
{
    const bool isMissing = invalid.detail == u"missing"_s;
    if (invalid.field == u"json"_s || invalid.field == u"object"_s)
        return u"The body must be a JSON object"_s;
    if (isMissing && invalid.field == u"name"_s)
        return u"Conversation name is required"_s;
    if (isMissing && invalid.field == u"text"_s)
        return u"Message text is required"_s;
    return (isMissing ? u"Missing %1"_s : u"Invalid %1"_s).arg(invalid.field);
}

QString wordsForConflict(const QString &field)
{
    if (field == u"conversations"_s)
        return u"Too many conversations"_s;
    return field == u"messages"_s ? u"The conversation is full"_s : u"Username already exists"_s;
}

/// The only place where this surface words a failure.
Response render(const Error &failure)
{
    switch (failure.fault) {
    case Fault::NotSignedIn: return error(401, u"Not signed in"_s);
    case Fault::NotAllowed: return error(403, u"Not allowed"_s);
    case Fault::NotFound: return error(404, u"Conversation not found"_s);
    case Fault::Invalid: return error(400, wordsFor(failure));
    case Fault::Conflict: {
        const bool isTaken = failure.field == u"username"_s || failure.field == u"email"_s;
        return error(isTaken ? 400 : 409, wordsForConflict(failure.field));
    }
    case Fault::TooMany: return tooMany(failure.retryAfterSeconds);
    case Fault::TooLarge: return error(413, u"Too large"_s);
    case Fault::NoSpace: return error(507, u"The disk is full"_s);
    case Fault::EngineFailed:
    case Fault::Cancelled: return error(502, u"The engine failed"_s);
    case Fault::Unsupported:
    case Fault::Internal: break;
    }
    return error(500, u"Internal error"_s);
}

QJsonObject toJson(const Conversation &conversation)
{
    return {{u"id"_s, conversation.id}, {u"name"_s, conversation.name}};
}

QJsonObject toJson(const Message &message)
{
    return {{u"id"_s, message.id},
            {u"sender"_s, message.role == ChatRole::User ? u"user"_s : u"bot"_s},
            {u"text"_s, message.text},
            {u"created_at"_s, message.createdAt.toUTC().toString(Qt::ISODateWithMs)}};
}

QJsonObject toJson(const ConversationLog &log)
{
    QJsonObject object = toJson(log.conversation);
    QJsonArray messages;
    for (const Message &message : log.messages)
        messages.append(toJson(message));
    object[u"messages"_s] = messages;
    return object;
}

void addCookie(Response &response, const QByteArray &token, const Request &request)
{
    response.addHeader("Set-Cookie", setCookie(nameOf(CookieKind::Session), token, signInTerms.access, request));
}

/// A text that is not blank.
QString requiredWords(Fields &fields, const QString &name, std::optional<Error> &fault)
{
    const QString text = fields.requiredText(name);
    fault = fields.error();
    if (!fault && text.trimmed().isEmpty())
        fault = Error{.fault = Fault::Invalid, .field = name, .detail = u"missing"_s};
    return text;
}

/// The routes, one function each.
class Conversations
{
public:
    explicit Conversations(const SurfaceContext &context) : m_context(context) {}

    using Open = Response (Conversations::*)(const Request &) const;
    using Closed = Response (Conversations::*)(const Request &, const SignedIn &) const;

    Response forSignedIn(Closed route, const Request &request) const;

    Response test(const Request &request) const;
    Response signUp(const Request &request) const;
    Response signIn(const Request &request) const;
    Response signOut(const Request &request) const;
    Response list(const Request &request, const SignedIn &who) const;
    Response begin(const Request &request, const SignedIn &who) const;
    Response rename(const Request &request, const SignedIn &who) const;
    Response remove(const Request &request, const SignedIn &who) const;
    Response ask(const Request &request, const SignedIn &who) const;

private:
    const SurfaceContext &m_context;
};

Response Conversations::forSignedIn(Closed route, const Request &request) const
{
    const Result<SignedIn> who = signedIn(m_context, request, CookieKind::Session);
    if (!who)
        return render(who.error());
    Response response = (this->*route)(request, *who);
    const std::optional<QByteArray> cookie = request.cookie(nameOf(CookieKind::Session));
    if (cookie && request.header("authorization").isEmpty())
        addCookie(response, *cookie, request); // the browser's count of its time slides, too
    return response;
}

Response Conversations::test(const Request &) const
{
    return json(200, {{u"message"_s, u"Server is running"_s}});
}

Response Conversations::signUp(const Request &request) const
{
    Fields fields(request);
    SignUp asked{.username = fields.requiredText(u"username"_s),
                 .password = fields.requiredText(u"password"_s),
                 .address = request.peer.toString()};
    asked.malformed = fields.error();
    const Result<Account> account = m_context.accounts.signUp(asked, Role::User);
    return account ? json(201, {{u"message"_s, u"User created successfully"_s}}) : render(account.error());
}

Response Conversations::signIn(const Request &request) const
{
    Fields fields(request);
    const Result<SignInGrant> grant = m_context.accounts.signIn(attemptIn(fields, request), signInTerms);
    if (!grant && grant.error().fault == Fault::NotSignedIn)
        return error(401, u"Invalid username or password"_s);
    if (!grant)
        return render(grant.error());
    const QJsonObject user{{u"id"_s, grant->account.id}, {u"username"_s, grant->account.username}};
    Response response = json(200, {{u"message"_s, u"Login successful"_s}, {u"user"_s, user}});
    addCookie(response, grant->sessionToken.toLatin1(), request);
    return response;
}

Response Conversations::signOut(const Request &request) const
{
    Request write = request; // what it does, whatever its method says: other sites' pages must not do it
    write.method = "POST";
    const Result<void> ended = ::signOut(m_context, write, CookieKind::Session);
    if (!ended && ended.error().fault == Fault::NotAllowed)
        return render(ended.error());
    Response response = json(200, {{u"message"_s, u"Logged out successfully"_s}});
    response.addHeader("Set-Cookie", clearCookie(nameOf(CookieKind::Session), request));
    return response;
}

Response Conversations::list(const Request &request, const SignedIn &who) const
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return render(window.error());
    const Page<ConversationLog> page = m_context.conversations.list(who.account, window->limit, window->offset);
    QJsonArray array;
    for (const ConversationLog &log : page.items)
        array.append(toJson(log));
    Response response = jsonArray(200, array);
    response.addHeader("X-Total-Count", QByteArray::number(page.total));
    return response;
}

Response Conversations::begin(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    std::optional<Error> fault;
    const QString name = requiredWords(fields, u"name"_s, fault);
    if (fault)
        return render(*fault);
    const Result<Conversation> begun = m_context.conversations.begin(who.account, name);
    return begun ? json(201, toJson(*begun)) : render(begun.error());
}

Response Conversations::rename(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    std::optional<Error> fault;
    const QString name = requiredWords(fields, u"name"_s, fault);
    if (fault)
        return render(*fault);
    const Result<Conversation> renamed = m_context.conversations.rename(who.account, request.id(), name);
    return renamed ? json(200, toJson(*renamed)) : render(renamed.error());
}

Response Conversations::remove(const Request &request, const SignedIn &who) const
{
    const Result<void> removed = m_context.conversations.remove(who.account, request.id());
    return removed ? Response{.status = 204, .type = {}} : render(removed.error());
}

Response Conversations::ask(const Request &request, const SignedIn &who) const
{
    if (const Result<void> free = throttle(m_context, setting::chatLimit, request, who.account.id); !free)
        return render(free.error());
    Fields fields(request);
    std::optional<Error> fault;
    const QString text = requiredWords(fields, u"text"_s, fault);
    if (fault)
        return render(*fault);
    const Result<Exchange> exchange = m_context.conversations.ask(who.account, request.id(), text, askingFor(request));
    if (!exchange && exchange.error().field == u"question"_s)
        return error(400, u"Invalid text"_s);
    return exchange ? jsonArray(201, {toJson(exchange->question), toJson(exchange->answer)}) : render(exchange.error());
}

} // namespace

void addConversationRoutes(Router &router, const SurfaceContext &context)
{
    const Surface shape{.error =
                            [](int, const QString &text) {
                                return QJsonObject{{u"error"_s, text}};
                            },
                        .trustedOrigins = context.settings.value(setting::allowedOrigins)};
    for (const QString &prefix :
         {u"/api/test"_s, u"/api/signup"_s, u"/api/login"_s, u"/api/logout"_s, u"/api/conversations"_s})
        router.setSurface(prefix, shape);

    const Conversations surface(context);
    const auto open = [&](const char *method, const QString &path, Conversations::Open route,
                          const RouteOptions &options = {}) {
        router.add(
            method, path, [surface, route](const Request &request) { return (surface.*route)(request); }, options);
    };
    const auto closed = [&](const char *method, const QString &path, Conversations::Closed route,
                            const RouteOptions &options = {}) {
        router.add(
            method, path, [surface, route](const Request &request) { return surface.forSignedIn(route, request); },
            options);
    };
    open("GET", u"/api/test"_s, &Conversations::test);
    open("POST", u"/api/signup"_s, &Conversations::signUp, {.lane = Lane::Heavy});
    open("POST", u"/api/login"_s, &Conversations::signIn, {.lane = Lane::Heavy});
    open("GET", u"/api/logout"_s, &Conversations::signOut);
    closed("GET", u"/api/conversations"_s, &Conversations::list);
    closed("POST", u"/api/conversations"_s, &Conversations::begin);
    closed("PUT", u"/api/conversations/{id}"_s, &Conversations::rename);
    closed("DELETE", u"/api/conversations/{id}"_s, &Conversations::remove);
    closed("POST", u"/api/conversations/{id}/messages"_s, &Conversations::ask, answeringOptions());
}
