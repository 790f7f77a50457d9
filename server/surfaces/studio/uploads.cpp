#include "server/surfaces/studio/uploads.h"

#include "models/core/settings.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/surface.h"
#include "server/surfaces/studio/tus.h"
#include "server/surfaces/throttle.h"

#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Opened = tl::expected<std::shared_ptr<BodyTarget>, Response>;

/// The only place where uploads word what they alone can meet.
Response render(const Error &error)
{
    if (error.fault == Fault::Conflict && error.field == u"offset"_s)
        return studioDetail(409, u"The upload goes on at another offset"_s);
    if (error.fault == Fault::Conflict && error.field == u"busy"_s)
        return studioDetail(423, u"Another request is writing to the upload"_s);
    if (error.fault == Fault::Conflict && error.field == u"uploads"_s)
        return studioDetail(409, u"Too many uploads are unfinished"_s);
    if (error.fault == Fault::Invalid && error.field == u"checksum"_s)
        return studioDetail(460, u"The checksum does not match"_s);
    if (error.fault == Fault::TooLarge && error.field == u"quota"_s)
        return studioDetail(413, u"That is more than your quota"_s);
    return studioRendered(error);
}

/// A piece that comes as the body of a request.
class PieceBody final : public BodyTarget
{
public:
    PieceBody(std::shared_ptr<UploadPiece> piece, std::function<void()> abandon)
        : m_piece(std::move(piece)), m_abandon(std::move(abandon))
    {}
    ~PieceBody() override
    {
        m_piece.reset();
        if (m_abandon) // this may be the thread of the connections, which must not wait for a disk
            QThreadPool::globalInstance()->start(m_abandon);
    }

    int append(const QByteArray &data) override { return statusOf(m_piece->append(data)); }
    int finish() override { return statusOf(m_piece->finish()); }
    void giveTo(Request &request) override
    {
        m_abandon = {};
        request.target = shared_from_this();
    }

    const UploadPiece &piece() const { return *m_piece; }

private:
    static int statusOf(const Result<void> &result) { return result ? 0 : render(result.error()).status; }

    std::shared_ptr<UploadPiece> m_piece;
    std::function<void()> m_abandon; // when it breaks off before its route has seen it
};

/// The routes, one function each.
class Uploads
{
public:
    explicit Uploads(const SurfaceContext &context) : m_context(context) {}

    /// A request that has shown who sends it and that it speaks the protocol.
    Result<SignedIn> welcome(const Request &request) const
    {
        if (request.header("tus-resumable") != tus::version)
            return fail(Fault::Unsupported, u"tus"_s);
        return signedIn(m_context.accounts, request);
    }

    Opened receiveFirst(const Request &head) const;
    Opened receiveNext(const Request &head) const;

    Response create(const Request &request) const;
    Response append(const Request &request, const SignedIn &who) const;
    Response show(const Request &request, const SignedIn &who) const;
    Response remove(const Request &request, const SignedIn &who) const;
    Response list(const Request &request, const SignedIn &who) const;

private:
    Result<ResumableUpload> begin(const Request &request, const SignedIn &who) const;
    Result<std::shared_ptr<UploadPiece>> open(const Request &head, const SignedIn &who) const;

    const SurfaceContext &m_context;
};

Response refused(const Error &error)
{
    if (error.fault == Fault::Unsupported && error.field == u"tus"_s)
        return studioDetail(412, u"This is tus 1.0.0: the header Tus-Resumable is missing or another"_s);
    return render(error);
}

QJsonObject jsonOf(const ResumableUpload &upload)
{
    return {{u"id"_s, upload.id},
            {u"filename"_s, upload.fileName},
            {u"title"_s, upload.title},
            {u"length"_s, upload.length},
            {u"offset"_s, upload.received},
            {u"video_id"_s, upload.videoId > 0 ? QJsonValue(upload.videoId) : QJsonValue()},
            {u"created_at"_s, studioTime(upload.createdAt)},
            {u"expires_at"_s, studioTime(upload.expiresAt)}};
}

Result<ResumableUpload> Uploads::begin(const Request &request, const SignedIn &who) const
{
    if (const Result<void> allowed = throttle(m_context, setting::uploadLimit, request, who.account.id); !allowed)
        return tl::make_unexpected(allowed.error());
    return tus::plan(request).and_then(
        [&](const UploadPlan &plan) { return m_context.resumable.create(who.account, plan); });
}

/// Creation with the first piece in the same request.
Opened Uploads::receiveFirst(const Request &head) const
{
    const Result<SignedIn> who = welcome(head);
    if (!who)
        return tl::make_unexpected(refused(who.error()));
    if (!tus::hasPiece(head))
        return tl::make_unexpected(studioDetail(415, u"The body must be application/offset+octet-stream"_s));
    const auto checksum = tus::checksum(head);
    if (!checksum)
        return tl::make_unexpected(render(checksum.error()));
    const Result<ResumableUpload> upload = begin(head, *who);
    if (!upload)
        return tl::make_unexpected(render(upload.error()));
    const auto piece = m_context.resumable.open(who->account, upload->id, 0, head.announcedBytes, *checksum);
    // Whoever has not heard of its address cannot go on with it.
    const auto forget = [&uploads = m_context.resumable, owner = who->account, id = upload->id] {
        (void)uploads.remove(owner, id);
    };
    if (!piece) {
        forget();
        return tl::make_unexpected(render(piece.error()));
    }
    return std::make_shared<PieceBody>(*piece, forget);
}

Result<std::shared_ptr<UploadPiece>> Uploads::open(const Request &head, const SignedIn &who) const
{
    const Result<qint64> offset = tus::number(head, "upload-offset");
    const auto checksum = tus::checksum(head);
    if (!offset || !checksum)
        return tl::make_unexpected(offset ? checksum.error() : offset.error());
    return m_context.resumable.open(who.account, head.id(), *offset, head.announcedBytes, *checksum);
}

Opened Uploads::receiveNext(const Request &head) const
{
    const Result<SignedIn> who = welcome(head);
    if (!who)
        return tl::make_unexpected(refused(who.error()));
    if (tus::method(head) != "PATCH")
        return tl::make_unexpected(studioDetail(405, u"Method not allowed"_s));
    if (!tus::hasPiece(head))
        return tl::make_unexpected(studioDetail(415, u"The body must be application/offset+octet-stream"_s));
    const Result<std::shared_ptr<UploadPiece>> piece = open(head, *who);
    if (!piece)
        return tl::make_unexpected(render(piece.error()));
    return std::make_shared<PieceBody>(*piece, nullptr);
}

Response Uploads::create(const Request &request) const
{
    const Result<SignedIn> who = welcome(request);
    if (!who)
        return refused(who.error());
    const auto *body = dynamic_cast<PieceBody *>(request.target.get());
    const Result<ResumableUpload> upload =
        body ? m_context.resumable.settle(who->account, body->piece()) : begin(request, *who);
    if (!upload)
        return render(upload.error());
    Response response{.status = 201, .type = {}};
    response.addHeader("Location", (request.origin() + u"/api/v1/uploads/%1"_s.arg(upload->id)).toLatin1());
    tus::describe(response, *upload);
    return response;
}

Response Uploads::append(const Request &request, const SignedIn &who) const
{
    std::shared_ptr<UploadPiece> empty;
    const auto *body = dynamic_cast<PieceBody *>(request.target.get());
    if (!body) {
        const auto opened = open(request, who);
        if (!opened)
            return render(opened.error());
        empty = *opened;
        if (const Result<void> finished = empty->finish(); !finished)
            return render(finished.error());
    }
    const Result<ResumableUpload> upload = m_context.resumable.settle(who.account, body ? body->piece() : *empty);
    if (!upload)
        return render(upload.error());
    Response response{.status = 204, .type = {}};
    tus::describe(response, *upload);
    return response;
}

Response Uploads::show(const Request &request, const SignedIn &who) const
{
    const Result<ResumableUpload> upload = m_context.resumable.find(who.account, request.id());
    if (!upload)
        return render(upload.error());
    Response response = json(200, jsonOf(*upload));
    response.addHeader("Cache-Control", "no-store");
    tus::describe(response, *upload);
    return response;
}

Response Uploads::remove(const Request &request, const SignedIn &who) const
{
    const Result<void> removed = m_context.resumable.remove(who.account, request.id());
    return removed ? Response{.status = 204, .type = {}} : render(removed.error());
}

Response Uploads::list(const Request &request, const SignedIn &who) const
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return render(window.error());
    const QList<ResumableUpload> uploads = m_context.resumable.list(who.account);
    QJsonArray items;
    for (const ResumableUpload &upload : uploads.mid(window->offset, window->limit.value_or(-1)))
        items.append(jsonOf(upload));
    return studioListed(items, uploads.size());
}

} // namespace

void addUploadRoutes(Router &router, const SurfaceContext &context)
{
    const Uploads surface(context);
    router.setSurface(u"/api/v1/uploads"_s,
                      {.error =
                           [](int, const QString &text) {
                               return QJsonObject{{u"detail"_s, text}};
                           },
                       .headers = tus::headers(UploadService::largestBytes),
                       .exposedHeaders = "Content-Location, Tus-Checksum-Algorithm, Tus-Extension, Tus-Max-Size, "
                                         "Tus-Resumable, Tus-Version, Upload-Expires, Upload-Length, Upload-Metadata, "
                                         "Upload-Offset"});
    const auto forSpeakers = [surface](Response (Uploads::*route)(const Request &, const SignedIn &) const) {
        return [surface, route](const Request &request) {
            const Result<SignedIn> who = surface.welcome(request);
            return who ? (surface.*route)(request, *who) : refused(who.error());
        };
    };
    const RouteOptions piece{.receive = [surface](const Request &head) { return surface.receiveNext(head); },
                             .bodyLimit = UploadService::largestBytes,
                             .timeLimit = 10min,
                             .lane = Lane::Heavy};
    RouteOptions first = piece;
    first.receive = [surface](const Request &head) { return surface.receiveFirst(head); };

    addSignedInRoute(router, context, "GET", u"/api/v1/uploads"_s,
                     [surface](const Request &request, const SignedIn &who) { return surface.list(request, who); });
    router.add(
        "POST", u"/api/v1/uploads"_s, [surface](const Request &request) { return surface.create(request); }, first);
    addSignedInRoute(router, context, "GET", u"/api/v1/uploads/{id}"_s,
                     [surface](const Request &request, const SignedIn &who) { return surface.show(request, who); },
                     {.timeLimit = 10min, .lane = Lane::Heavy});
    const auto append = forSpeakers(&Uploads::append);
    const auto remove = forSpeakers(&Uploads::remove);
    router.add("PATCH", u"/api/v1/uploads/{id}"_s, append, piece);
    router.add("DELETE", u"/api/v1/uploads/{id}"_s, remove);
    // For clients that can only GET and POST: X-HTTP-Method-Override says what they mean.
    router.add(
        "POST", u"/api/v1/uploads/{id}"_s,
        [append, remove](const Request &request) {
            const QByteArray meant = tus::method(request);
            if (meant == "DELETE")
                return remove(request);
            return meant == "PATCH" ? append(request) : studioDetail(405, u"Method not allowed"_s);
        },
        piece);
}
