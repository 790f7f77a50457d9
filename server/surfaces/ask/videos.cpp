#include "server/surfaces/ask/videos.h"

#include "models/core/settings.h"
#include "models/library/uploadservice.h"
#include "models/library/videotexts.h"
#include "models/search/searchservice.h"
#include "server/http/form.h"
#include "server/http/router.h"
#include "server/surfaces/ask/videojson.h"
#include "server/surfaces/ask/wording.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/mediaurl.h"
#include "server/surfaces/throttle.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the texts and the boundaries around a file may come to.
constexpr qint64 formBytes = 2 << 20;
/// Writing the last of a large file to the disk takes its time.
constexpr auto uploadTimeLimit = 10min;

/// The only place where ask's videos word a failure.
Response render(const Error &failure)
{
    return askRendered(failure, u"No Video matches the given query."_s);
}

/// What went wrong with the work on a video, for its owner.
QString wordsFor(std::optional<Fault> fault)
{
    if (!fault)
        return u""_s;
    switch (*fault) {
    case Fault::Unsupported: return u"The file holds no sound or video that can be read."_s;
    case Fault::NotFound: return u"The file is gone."_s;
    case Fault::NoSpace: return u"The disk is full."_s;
    case Fault::TooLarge: return u"The file is too large."_s;
    case Fault::Cancelled: return u"Processing was cancelled."_s;
    case Fault::EngineFailed: return u"The transcription engine failed."_s;
    default: return u"Processing failed."_s;
    }
}

tl::unexpected<Error> notAChoice(const QString &name)
{
    return fail(Fault::Invalid, name, u"choice"_s);
}

Result<OwnOrder> orderOf(const QString &name)
{
    static const QHash<QString, OwnOrder> orders{{u""_s, OwnOrder::NewestFirst},
                                                 {u"uploaded_at_desc"_s, OwnOrder::NewestFirst},
                                                 {u"uploaded_at_asc"_s, OwnOrder::OldestFirst},
                                                 {u"title_asc"_s, OwnOrder::Title},
                                                 {u"title_desc"_s, OwnOrder::TitleBackwards}};
    const auto order = orders.find(name);
    return order == orders.end() ? Result<OwnOrder>(notAChoice(u"ordering"_s)) : *order;
}

Result<std::optional<VideoStatus>> statusOf(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    for (const VideoStatus status :
         {VideoStatus::Pending, VideoStatus::Processing, VideoStatus::Completed, VideoStatus::Error}) {
        if (name == askStatus(status))
            return status;
    }
    return notAChoice(u"status"_s);
}

Result<OwnFilter> filterOf(const Request &request)
{
    const Result<Window> window = windowOf(request);
    const Result<OwnOrder> order = orderOf(request.query.value(u"ordering"_s));
    const Result<std::optional<VideoStatus>> status = statusOf(request.query.value(u"status"_s));
    if (!window)
        return tl::make_unexpected(window.error());
    if (!order)
        return tl::make_unexpected(order.error());
    if (!status)
        return tl::make_unexpected(status.error());
    return OwnFilter{.text = request.query.value(u"q"_s),
                     .status = *status,
                     .order = *order,
                     .limit = window->limit,
                     .offset = window->offset};
}

/// The faults of a form that are known without looking into its file.
QList<Error> faultsOf(const FormFile *file, const QString &title, const QString &description)
{
    QList<Error> faults;
    const auto add = [&](const QString &field, const QString &detail) {
        faults.append({.fault = Fault::Invalid, .field = field, .detail = detail});
    };
    if (!file || file->body->size() == 0)
        add(u"file"_s, file ? u"empty"_s : u"missing"_s);
    if (title.trimmed().isEmpty())
        add(u"title"_s, title.isEmpty() ? u"missing"_s : u"blank"_s);
    for (const Result<QString> &text : {checkedText(title.trimmed(), u"title"_s, maxTitleLength),
                                        checkedText(description, u"description"_s, maxTextLength)}) {
        if (!text)
            faults.append(text.error());
    }
    return faults;
}

/// The routes, one function each.
class AskVideos
{
public:
    explicit AskVideos(const SurfaceContext &context) : m_context(context) {}

    using Route = Response (AskVideos::*)(const Request &, const SignedIn &) const;

    Response forSignedIn(Route route, const Request &request) const;

    Response list(const Request &request, const SignedIn &who) const;
    /// Before the bytes come.
    std::optional<Response> refusal(const Request &head) const;
    Response upload(const Request &request, const SignedIn &who) const;
    Response show(const Request &request, const SignedIn &who) const;
    Response replace(const Request &request, const SignedIn &who) const;
    Response change(const Request &request, const SignedIn &who) const;
    Response remove(const Request &request, const SignedIn &who) const;

private:
    Response edited(const Request &request, const SignedIn &who, Fields &fields) const;
    QJsonObject summary(const Request &request, const SignedIn &who, const Video &video) const;
    QJsonObject whole(const Request &request, const SignedIn &who, const Video &video) const;

    const SurfaceContext &m_context;
};

Response AskVideos::forSignedIn(Route route, const Request &request) const
{
    const Result<SignedIn> who = signedIn(m_context, request, CookieKind::AccessToken);
    return who ? (this->*route)(request, *who) : render(who.error());
}

Response AskVideos::list(const Request &request, const SignedIn &who) const
{
    const Result<OwnFilter> filter = filterOf(request);
    if (!filter)
        return render(filter.error());
    const Page<Video> page = m_context.videos.owned(who.account, *filter);
    QJsonArray array;
    for (const Video &video : page.items)
        array.append(summary(request, who, video));
    Response response = jsonArray(200, array);
    response.addHeader("X-Total-Count", QByteArray::number(page.total));
    return response;
}

std::optional<Response> AskVideos::refusal(const Request &head) const
{
    const Result<void> admitted = signedIn(m_context, head, CookieKind::AccessToken).and_then([&](const SignedIn &who) {
        return throttle(m_context, setting::uploadLimit, head, who.account.id).and_then([&] {
            return m_context.uploads.admit(who.account, head.announcedBytes);
        });
    });
    return admitted ? std::nullopt : std::optional(render(admitted.error()));
}

Response AskVideos::upload(const Request &request, const SignedIn &who) const
{
    static const Form none;
    const Form &form = request.form ? *request.form : none;
    const FormFile *file = form.file(u"file"_s);
    const QString title = form.text(u"title"_s).value_or(QString());
    const QString description = form.text(u"description"_s).value_or(QString());
    if (const QList<Error> faults = faultsOf(file, title, description); !faults.isEmpty())
        return askRendered(faults);
    const Result<Video> video =
        m_context.uploads.take(who.account, {.moveTo = [&](const QString &path) { return file->body->moveTo(path); },
                                             .bytes = file->body->size(),
                                             .fileName = file->fileName,
                                             .title = title,
                                             .description = description});
    return video ? json(201, whole(request, who, *video)) : render(video.error());
}

Response AskVideos::show(const Request &request, const SignedIn &who) const
{
    const Result<Video> video = m_context.videos.findOwned(who.account, request.id());
    return video ? json(200, whole(request, who, *video)) : render(video.error());
}

Response AskVideos::replace(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    fields.requiredText(u"title"_s);
    return edited(request, who, fields);
}

Response AskVideos::change(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    return edited(request, who, fields);
}

/// What is not in the body stays as it is.
Response AskVideos::edited(const Request &request, const SignedIn &who, Fields &fields) const
{
    VideoEdit edit;
    if (fields.contains(u"title"_s))
        edit.title = fields.requiredText(u"title"_s);
    if (fields.contains(u"description"_s))
        edit.description = fields.text(u"description"_s);
    const qint64 id = request.id();
    if (const Result<Video> own = m_context.videos.findOwned(who.account, id); !own)
        return render(own.error());
    if (fields.error())
        return askRendered(fields.errors());
    const Result<Video> video = m_context.videos.edit(who.account, id, edit);
    return video ? json(200, whole(request, who, *video)) : render(video.error());
}

Response AskVideos::remove(const Request &request, const SignedIn &who) const
{
    const Result<Video> own = m_context.videos.findOwned(who.account, request.id());
    if (!own)
        return render(own.error());
    const Result<void> removed = m_context.videos.remove(who.account, own->id);
    return removed ? Response{.status = 204, .type = {}} : render(removed.error());
}

QJsonObject AskVideos::summary(const Request &request, const SignedIn &who, const Video &video) const
{
    return askVideo(video, playUrl(video, request, m_context.accounts, who));
}

QJsonObject AskVideos::whole(const Request &request, const SignedIn &who, const Video &video) const
{
    QJsonObject object = summary(request, who, video);
    const bool isReady = video.status == VideoStatus::Completed;
    object.insert(u"user"_s, video.ownerId);
    object.insert(u"transcript"_s, isReady ? QString::fromUtf8(toSrt(m_context.search.scenes(video.id))) : u""_s);
    object.insert(u"error_message"_s, wordsFor(video.fault));
    return object;
}

} // namespace

void addAskVideoRoutes(Router &router, const SurfaceContext &context)
{
    const AskVideos surface(context);
    const auto add = [&](const char *method, const QString &path, AskVideos::Route route,
                         const RouteOptions &options = {}) {
        router.add(
            method, path, [surface, route](const Request &request) { return surface.forSignedIn(route, request); },
            options);
    };
    const auto refusal = [surface](const Request &head) { return surface.refusal(head); };
    add("GET", u"/api/videos"_s, &AskVideos::list);
    add("POST", u"/api/videos"_s, &AskVideos::upload,
        {.admit = refusal,
         .bodyLimit = UploadService::largestBytes + formBytes,
         .form = true,
         .timeLimit = uploadTimeLimit,
         .lane = Lane::Heavy});
    add("GET", u"/api/videos/{id}"_s, &AskVideos::show);
    add("PUT", u"/api/videos/{id}"_s, &AskVideos::replace);
    add("PATCH", u"/api/videos/{id}"_s, &AskVideos::change);
    add("DELETE", u"/api/videos/{id}"_s, &AskVideos::remove);
}
