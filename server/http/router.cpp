#include "server/http/router.h"

#include <QLoggingCategory>

#include <algorithm>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(logRouter, "matinee.http.router")

struct Router::Route
{
    QByteArray method;
    QString pattern;
    QStringList names; // of the parameters, in the order of the path
    Handler handler;
    RouteOptions options;
};

struct Router::Node
{
    std::unordered_map<QString, std::unique_ptr<Node>> literals;
    std::unique_ptr<Node> id;   // {id}
    std::unique_ptr<Node> text; // {name}
    std::vector<Route> routes;  // of paths that end here
    std::vector<Route> tails;   // of paths that go on, {name*}
};

struct Router::Match
{
    void offer(const std::vector<Route> &routes, const QByteArray &method, const QStringList &values)
    {
        for (const Route &candidate : routes) {
            if (!allowed.contains(candidate.method))
                allowed.append(candidate.method);
            if (route || candidate.method != method)
                continue;
            route = &candidate;
            for (qsizetype i = 0; i < values.size(); ++i)
                params.insert(candidate.names[i], values[i]);
        }
    }

    const Route *route = nullptr;
    QHash<QString, QString> params;
    QByteArrayList allowed; // the methods of all routes on this path; empty: an unknown path
};

namespace {

bool isParameter(const QString &part)
{
    return part.startsWith(u'{') && part.endsWith(u'}');
}

bool isIdName(const QString &name)
{
    return name == "id"_L1 || name.endsWith("Id"_L1);
}

bool isId(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QStringList partsOf(const QString &pattern)
{
    return pattern.split(u'/', Qt::SkipEmptyParts);
}

bool startsWith(const QStringList &path, const QStringList &prefix)
{
    const auto matches = [](const QString &part, const QString &segment) {
        return part == segment || (isParameter(part) && isId(segment));
    };
    return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin(), matches);
}

QByteArray effectiveMethod(const Request &request)
{
    return request.method == "HEAD" ? QByteArray("GET") : request.method;
}

QByteArray allowHeader(QByteArrayList methods)
{
    if (methods.contains("GET"))
        methods.append("HEAD");
    methods.append("OPTIONS");
    return methods.join(", ");
}

/// A page of ours has everything from this server, and nothing inline but styles.
constexpr const char *pagePolicy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'";

template <typename Answer>
Answer refusedWith(Response response)
{
    if constexpr (std::is_constructible_v<Answer, Response>)
        return response;
    else
        return tl::make_unexpected(std::move(response));
}

/// Runs what a feature gave us. This is one of the three doors where exceptions end.
template <typename Answer>
Answer guarded(const Request &request, const QString &pattern, const std::function<Answer(const Request &)> &call)
{
    try {
        return call(request);
    } catch (const std::exception &e) {
        qCCritical(logRouter) << request.method << pattern << "threw:" << e.what();
    } catch (...) {
        qCCritical(logRouter) << request.method << pattern << "threw what is no exception";
    }
    return refusedWith<Answer>({.status = 500});
}

} // namespace

Router::Router() : m_root(std::make_unique<Node>())
{
    setSurface(u"/"_s, {.error = [](int, const QString &text) { return QJsonObject{{u"error"_s, text}}; }});
}

Router::~Router() = default;

void Router::add(const QByteArray &method, const QString &pattern, Handler handler, RouteOptions options)
{
    Route route{method, pattern, {}, std::move(handler), std::move(options)};
    Node *node = m_root.get();
    const QStringList parts = partsOf(pattern);
    for (const QString &part : parts) {
        if (!isParameter(part)) {
            std::unique_ptr<Node> &next = node->literals[part];
            if (!next)
                next = std::make_unique<Node>();
            node = next.get();
            continue;
        }
        const QString name = part.sliced(1, part.size() - 2);
        if (name.endsWith(u'*')) {
            route.names.append(name.chopped(1));
            node->tails.push_back(std::move(route));
            return;
        }
        route.names.append(name);
        std::unique_ptr<Node> &next = isIdName(name) ? node->id : node->text;
        if (!next)
            next = std::make_unique<Node>();
        node = next.get();
    }
    node->routes.push_back(std::move(route));
}

void Router::setSurface(const QString &prefix, Surface surface)
{
    const QStringList parts = partsOf(prefix);
    std::erase_if(m_surfaces, [&](const auto &known) { return known.first == parts; });
    m_surfaces.emplace_back(parts, std::move(surface));
    std::stable_sort(m_surfaces.begin(), m_surfaces.end(),
                     [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
}

void Router::keepReplies(ReplyCache::Version version)
{
    m_replies = std::make_unique<ReplyCache>(std::move(version));
}

QList<std::pair<QByteArray, QString>> Router::routes() const
{
    QList<std::pair<QByteArray, QString>> all;
    collect(*m_root, all);
    return all;
}

void Router::collect(const Node &node, QList<std::pair<QByteArray, QString>> &routes)
{
    for (const std::vector<Route> *ends : {&node.routes, &node.tails}) {
        for (const Route &route : *ends)
            routes.append({route.method, route.pattern});
    }
    for (const auto &[text, child] : node.literals)
        collect(*child, routes);
    for (const Node *child : {node.id.get(), node.text.get()}) {
        if (child)
            collect(*child, routes);
    }
}

Response Router::handle(Request request) const
{
    const Match match = find(request);
    const auto make = [&] { return finished(answer(match, request), request); };
    return m_replies && match.route && match.route->options.kept ? m_replies->answer(request, make) : make();
}

std::optional<Response> Router::known(const Request &request) const
{
    return m_replies ? m_replies->find(request) : std::nullopt;
}

const RouteOptions *Router::optionsFor(const Request &head) const
{
    const Match match = find(head);
    return match.route ? &match.route->options : nullptr;
}

std::optional<Response> Router::admit(const Request &head) const
{
    const Match match = find(head);
    if (!match.route || !match.route->options.admit)
        return std::nullopt;
    Request request = head;
    request.params = match.params;
    std::optional<Response> refusal = guarded(request, match.route->pattern, match.route->options.admit);
    return refusal ? std::optional(finished(std::move(*refusal), head)) : std::nullopt;
}

tl::expected<std::shared_ptr<BodyTarget>, Response> Router::receive(const Request &head) const
{
    using Opened = tl::expected<std::shared_ptr<BodyTarget>, Response>;
    const Match match = find(head);
    if (!match.route || !match.route->options.receive)
        return nullptr;
    Request request = head;
    request.params = match.params;
    Opened opened = guarded<Opened>(request, match.route->pattern, match.route->options.receive);
    if (!opened)
        return tl::make_unexpected(finished(std::move(opened.error()), head));
    return opened;
}

Response Router::refusal(int status, const Request &head) const
{
    return finished({.status = status}, head);
}

Router::Match Router::find(const Request &request) const
{
    Match match;
    const std::optional<QStringList> path = request.segments();
    if (!path)
        return match;
    const QByteArray method = effectiveMethod(request);
    QStringList values;
    const auto walk = [&](const auto &self, const Node &node, qsizetype at) -> void {
        if (at == path->size()) {
            match.offer(node.routes, method, values);
            return;
        }
        const QString &segment = (*path)[at];
        if (const auto literal = node.literals.find(segment); literal != node.literals.end())
            self(self, *literal->second, at + 1);
        values.append(segment);
        if (node.id && isId(segment))
            self(self, *node.id, at + 1);
        if (node.text)
            self(self, *node.text, at + 1);
        values.removeLast();
        if (node.tails.empty())
            return;
        const QStringList rest = path->sliced(at);
        // A slash that was encoded must not become one that separates.
        if (rest.filter(u"/"_s).isEmpty())
            match.offer(node.tails, method, values + QStringList(rest.join(u'/')));
    };
    walk(walk, *m_root, 0);
    return match;
}

const Surface &Router::surfaceOf(const Request &request) const
{
    const QStringList path = request.segments().value_or(QStringList());
    const auto owner = std::find_if(m_surfaces.begin(), m_surfaces.end(),
                                    [&](const auto &surface) { return startsWith(path, surface.first); });
    return owner->second; // "/" is always there
}

Response Router::answer(const Match &match, Request &request) const
{
    if (match.route) {
        request.params = match.params;
        return guarded(request, match.route->pattern, match.route->handler);
    }
    if (match.allowed.isEmpty())
        return {.status = 404};
    if (request.method == "OPTIONS")
        return preflight(match, request);
    Response refusal{.status = 405};
    refusal.addHeader("Allow", allowHeader(match.allowed));
    return refusal;
}

Response Router::preflight(const Match &match, const Request &request) const
{
    Response response{.status = 204, .type = {}};
    response.addHeader("Allow", allowHeader(match.allowed));
    response.addHeader("Access-Control-Allow-Methods", allowHeader(match.allowed));
    const QByteArray wanted = request.header("access-control-request-headers");
    response.addHeader("Access-Control-Allow-Headers",
                       wanted.isEmpty() ? QByteArray("Authorization, Content-Type, Range") : wanted);
    response.addHeader("Access-Control-Max-Age", "600");
    return response;
}

Response Router::finished(Response response, const Request &request) const
{
    const Surface &surface = surfaceOf(request);
    if (response.status >= 400 && response.contentLength() == 0 && !response.events) {
        const QString text = QString::fromLatin1(reasonPhrase(response.status));
        response.body = json(response.status, surface.error(response.status, text)).body;
        response.type = "application/json";
    }
    const QByteArray origin = request.header("origin");
    if (!origin.isEmpty() && surface.trustedOrigins.contains(QString::fromLatin1(origin))) {
        response.addHeader("Access-Control-Allow-Origin", origin);
        response.addHeader("Access-Control-Allow-Credentials", "true");
    } else {
        response.addHeader("Access-Control-Allow-Origin", "*");
    }
    if (!surface.trustedOrigins.isEmpty())
        response.addHeader("Vary", "Origin");
    QByteArray exposed =
        "Accept-Ranges, Content-Disposition, Content-Range, ETag, Location, Retry-After, X-Total-Count";
    if (!surface.exposedHeaders.isEmpty())
        exposed += ", " + surface.exposedHeaders;
    response.addHeader("Access-Control-Expose-Headers", exposed);
    response.headers += surface.headers;
    protect(response, request);
    return response;
}

/// What browsers are to keep a page, and the pages of others, from doing. A handler that has said so itself is right.
void Router::protect(Response &response, const Request &request) const
{
    const auto add = [&](const char *name, const char *value) {
        if (response.header(name).isEmpty())
            response.addHeader(name, value);
    };
    add("X-Content-Type-Options", "nosniff");
    add("X-Frame-Options", "DENY");
    add("Referrer-Policy", "no-referrer"); // addresses may carry a playback token
    add("Cache-Control", "no-store");
    if (response.type.startsWith("text/html"))
        add("Content-Security-Policy", pagePolicy);
    if (m_isStrictTransport && request.isTls)
        add("Strict-Transport-Security", "max-age=15552000");
}
