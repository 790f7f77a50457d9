#pragma once

#include "server/http/bodytarget.h"
#include "server/http/message.h"
#include "server/http/replycache.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include <tl/expected.hpp>

/// Which pool a handler runs in. Heavy ones (password hashing, probes) must not hold up the quick ones, nor those that
/// wait for an engine, which may be far away and slow, either.
enum class Lane { Quick, Heavy, Engine };

/// What the connection must know of a route before the body arrives.
struct RouteOptions
{
    /// Looks at the head before any of the body is read, in the route's lane: a refusal, or nothing to go on.
    std::function<std::optional<Response>(const Request &head)> admit = {};
    /// Opens what takes the body, after admit() and in the route's lane, or refuses it: see Request::target.
    std::function<tl::expected<std::shared_ptr<BodyTarget>, Response>(const Request &head)> receive = {};
    qint64 bodyLimit = 1 << 20;
    bool spool = false;                                             // the body goes to disk, see Request::spooled
    bool form = false;                                              // multipart/form-data is taken apart as it arrives
    std::chrono::milliseconds timeLimit = std::chrono::seconds(60); // of the handler; then the client gets a 504
    Lane lane = Lane::Quick;
    bool kept = false; // the answer hangs on the request and the database alone, see ReplyCache
};

/// How the paths below a prefix speak of what the router itself refuses.
struct Surface
{
    /// The JSON of an error that no handler worded: 404, 405, 413, 500 and so on, with the router's own text.
    std::function<QJsonObject(int status, const QString &text)> error;
    QStringList trustedOrigins = {}; // these are echoed with credentials; all others are allowed without
    QList<std::pair<QByteArray, QByteArray>> headers = {}; // of every answer, preflights too
    QByteArray exposedHeaders = {}; // that pages of other origins may read as well, separated by ", "
};

/// Finds the handler of a request by the segments of its path, in a tree of hashes. Knows trailing slashes, HEAD,
/// OPTIONS, 404, 405, CORS; nothing of videos. Filled once, then used by many threads at a time.
class Router
{
public:
    using Handler = std::function<Response(const Request &)>;

    Router();
    ~Router();
    Q_DISABLE_COPY_MOVE(Router)

    /// A pattern is literal segments and {name}s. {id} and names that end in Id match digits only, a last {name*}
    /// matches one or more segments. Literals win over {id}, {id} over {name}, {name} over {name*}.
    void add(const QByteArray &method, const QString &pattern, Handler handler, RouteOptions options = {});
    /// The longest prefix of whole segments wins; "/" is everything else's. At first that is {"error": text}. An {id}
    /// in it stands for any id.
    void setSurface(const QString &prefix, Surface surface);
    /// Answers routes with RouteOptions::kept from memory while `version` stays the same; it gives none where that
    /// cannot be told.
    void keepReplies(ReplyCache::Version version);
    /// Tells browsers to come back over TLS alone. Only for a certificate that they trust.
    void setStrictTransport(bool isStrict) { m_isStrictTransport = isStrict; }

    /// The method and the pattern of every route.
    QList<std::pair<QByteArray, QString>> routes() const;

    /// Never throws: what a handler throws is logged and becomes a 500 in the surface's shape.
    Response handle(Request request) const;
    /// What handle() would answer, where that is known without any work: see keepReplies().
    std::optional<Response> known(const Request &request) const;

    /// The options of the route that would handle this head, or nullptr when handle() would refuse it.
    const RouteOptions *optionsFor(const Request &head) const;
    /// A route's admit(), as carefully as handle(): nullopt when the body is welcome.
    std::optional<Response> admit(const Request &head) const;
    /// A route's receive(), as carefully: what takes the body, nothing where the route has none of its own.
    tl::expected<std::shared_ptr<BodyTarget>, Response> receive(const Request &head) const;
    /// A refusal that the connection has decided on, in the shape of the surface that owns the path.
    Response refusal(int status, const Request &head) const;

private:
    struct Route;
    struct Node;
    struct Match;

    static void collect(const Node &node, QList<std::pair<QByteArray, QString>> &routes);
    Match find(const Request &request) const;
    const Surface &surfaceOf(const Request &request) const;
    Response answer(const Match &match, Request &request) const;
    Response preflight(const Match &match, const Request &request) const;
    Response finished(Response response, const Request &request) const;
    void protect(Response &response, const Request &request) const;

    std::unique_ptr<Node> m_root;
    std::unique_ptr<ReplyCache> m_replies; // null: each request is answered anew
    std::atomic_bool m_isStrictTransport = false;
    std::vector<std::pair<QStringList, Surface>> m_surfaces; // by length of the prefix, the longest first
};
