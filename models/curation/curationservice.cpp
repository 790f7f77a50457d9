#include "models/curation/curationservice.h"

#include "models/core/diskspace.h"

#include <QDirIterator>

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 bytesBelow(const QString &folder)
{
    qint64 bytes = 0;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

/// What an edit asks for, for the log: "catalogue=true position=3".
QString detailOf(const VideoEdit &edit)
{
    QStringList parts;
    const auto flag = [&](const QString &name, std::optional<bool> value) {
        if (value)
            parts += name + (*value ? u"=true"_s : u"=false"_s);
    };
    flag(u"catalogue"_s, edit.inCatalogue);
    flag(u"active"_s, edit.active);
    if (edit.position)
        parts += u"position=%1"_s.arg(*edit.position);
    for (const auto &[name, isEdited] :
         {std::pair(u"title"_s, edit.title.has_value()), std::pair(u"description"_s, edit.description.has_value()),
          std::pair(u"category"_s, edit.category.has_value()), std::pair(u"series_name"_s, edit.seriesName.has_value()),
          std::pair(u"series_number"_s, edit.seriesNumber.has_value())}) {
        if (isEdited)
            parts += name;
    }
    return parts.join(u' ');
}

} // namespace

CurationService::CurationService(const Database &database, const VideoService &videos, const AuditLog &log, Paths paths)
    : m_curation(database), m_videos(videos), m_log(log), m_paths(std::move(paths))
{}

Result<Page<Video>> CurationService::list(const Account &admin, const CurationFilter &filter) const
{
    if (!admin.isAdmin())
        return fail(Fault::NotAllowed);
    return m_curation.list(filter);
}

Result<Video> CurationService::edit(const Actor &admin, qint64 id, const VideoEdit &edit) const
{
    if (!admin.account.isAdmin())
        return fail(Fault::NotAllowed);
    const Result<Video> edited = m_videos.edit(admin.account, id, edit);
    if (edited)
        m_log.write(audit::videoChanged, admin,
                    {.subjectId = id, .subjectName = edited->title, .detail = detailOf(edit)});
    return edited;
}

Result<void> CurationService::remove(const Actor &admin, qint64 id) const
{
    if (!admin.account.isAdmin())
        return fail(Fault::NotAllowed);
    const Result<Video> video = m_videos.find(admin.account, id);
    if (!video)
        return tl::make_unexpected(video.error());
    const Result<void> removed = m_videos.remove(admin.account, id);
    if (removed)
        m_log.write(audit::videoDeleted, admin, {.subjectId = id, .subjectName = video->title});
    return removed;
}

Result<void> CurationService::resetCatalogue(const Actor &admin) const
{
    Result<void> reset = m_videos.resetCatalogue(admin.account);
    if (reset)
        m_log.write(audit::catalogueReset, admin);
    return reset;
}

Result<StorageReport> CurationService::storage(const Account &admin, std::optional<int> limit, int offset) const
{
    if (!admin.isAdmin())
        return fail(Fault::NotAllowed);
    return StorageReport{.freeBytes = freeBytes(m_paths.root()),
                         .databaseBytes = m_curation.databaseBytes(),
                         .incomingBytes = bytesBelow(m_paths.incoming()),
                         .media = m_curation.storage(),
                         .accounts = m_curation.storageByAccount(limit, offset)};
}
