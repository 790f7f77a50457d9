#include "server/http/bodytarget.h"

#include "models/core/diskspace.h"
#include "server/http/bodysink.h"
#include "server/http/multipart.h"
#include "server/http/router.h"

using Made = tl::expected<std::shared_ptr<BodyTarget>, int>;

namespace {

Made makeForm(const QByteArray &contentType, const QString &folder, qint64 size, qint64 keptFree)
{
    const std::optional<QByteArray> boundary = boundaryOf(contentType);
    if (!boundary)
        return tl::make_unexpected(400);
    // Asked before its file begins, too: nobody should send gigabytes to hear that there was no room for them.
    if (freeBytes(folder) - keptFree < size)
        return tl::make_unexpected(507);
    return std::make_shared<MultipartReader>(*boundary, [=] { return SpooledBody::create(folder, size, keptFree); });
}

} // namespace

Made makeBodyTarget(const RouteOptions &options, const Request &head, const QString &folder, qint64 keptFree)
{
    const QByteArray type = head.header("content-type");
    if (options.form && isMultipart(type))
        return makeForm(type, folder, head.announcedBytes, keptFree);
    if (!options.spool)
        return nullptr;
    Result<std::shared_ptr<SpooledBody>> file = SpooledBody::create(folder, head.announcedBytes, keptFree);
    return file ? Made(std::move(*file)) : tl::make_unexpected(507);
}
