#include "ui/library/videoactions.h"

#include "models/library/groupservice.h"
#include "models/library/libraryservice.h"
#include "models/library/videoservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/library/groupmenu.h"
#include "ui/library/tagsdialog.h"
#include "ui/library/videodetails.h"
#include "ui/removals.h"
#include "ui/widgets/controls.h"

#include <QInputDialog>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

VideoMarks marksOf(const QList<LibraryEntry> &entries)
{
    VideoMarks marks{false, false, false, false};
    for (const LibraryEntry &entry : entries) {
        (entry.watch.watched ? marks.someWatched : marks.someUnwatched) = true;
        (entry.isSaved ? marks.someSaved : marks.someUnsaved) = true;
    }
    return marks;
}

} // namespace

QList<Video> videosOf(const QList<LibraryEntry> &entries)
{
    QList<Video> videos;
    for (const LibraryEntry &entry : entries)
        videos.append(entry.video);
    return videos;
}

VideoActions::VideoActions(const UiServices &services, QWidget *window)
    : QObject(window),
      m_services(services),
      m_window(window),
      m_removals(new Removals(
          [&videos = services.videos, owner = services.owner](qint64 id) { return videos.remove(owner, id); }, this))
{
    connect(m_removals, &Removals::failed, this, [this](const Error &error) { emit failed(errorText(error)); });
    connect(m_removals, &Removals::over, this, &VideoActions::removalOver);
}

void VideoActions::fill(QMenu &menu, const QList<Video> &videos, const VideoMarks &marks)
{
    const auto add = [&](const QString &icon, const QString &text, const QString &name, auto act, Ink ink = Ink::Text) {
        menu.addAction(themedIcon(m_services.theme, icon, ink), text, this, act)->setObjectName(name);
    };
    fillGroups(menu, videos);
    add(u"tags"_s, tr("Tags…"), u"menuTags"_s, [this, videos] { editTags(videos); });
    fillMarks(menu, videos, marks);
    menu.addSeparator();
    if (videos.size() == 1)
        add(u"pencil"_s, tr("Rename…"), u"menuRename"_s, [this, video = videos.first()] { rename(video); });
    add(u"list"_s, tr("Details…"), u"menuDetails"_s, [this, videos] { editDetails(videos); });
    if (m_services.owner.isAdmin()) {
        const auto isPublished = [](const Video &video) { return video.inCatalogue; };
        if (!std::all_of(videos.begin(), videos.end(), isPublished))
            add(u"globe"_s, tr("Publish in the catalogue"), u"menuPublish"_s,
                [this, videos] { publish(videos, true); });
        if (std::any_of(videos.begin(), videos.end(), isPublished))
            add(u"globe"_s, tr("Take out of the catalogue"), u"menuUnpublish"_s,
                [this, videos] { publish(videos, false); });
    }
    menu.addSeparator();
    add(
        u"trash-2"_s, tr("Delete"), u"menuDelete"_s, [this, videos] { remove(videos); }, Ink::Danger);
}

void VideoActions::fill(QMenu &menu, const QList<LibraryEntry> &entries)
{
    fill(menu, videosOf(entries), marksOf(entries));
}

void VideoActions::openMenu(const Video &video, QWidget *over)
{
    async(
        over,
        [&library = m_services.library, owner = m_services.owner, id = video.id] {
            return library.entries(owner, {id});
        },
        [this, over, video](const Result<QList<LibraryEntry>> &entries) {
            auto *menu = new QMenu(over);
            menu->setObjectName(u"videoMenu"_s);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            if (entries && !entries->isEmpty())
                fill(*menu, *entries);
            else
                fill(*menu, QList{video}); // of somebody else's library
            menu->popup(QCursor::pos());
        });
}

void VideoActions::fillMarks(QMenu &menu, const QList<Video> &videos, const VideoMarks &marks)
{
    const auto add = [&](bool isOffered, const QString &icon, const QString &text, const QString &name, auto act) {
        if (isOffered)
            menu.addAction(themedIcon(m_services.theme, icon), text, this, act)->setObjectName(name);
    };
    add(marks.someUnwatched, u"check-check"_s, tr("Mark as watched"), u"menuWatched"_s,
        [this, videos] { setWatched(videos, true); });
    add(marks.someWatched, u"eye-off"_s, tr("Mark as unwatched"), u"menuUnwatched"_s,
        [this, videos] { setWatched(videos, false); });
    add(marks.someUnsaved, u"bookmark"_s, tr("Save for later"), u"menuSave"_s,
        [this, videos] { setSaved(videos, true); });
    add(marks.someSaved, u"bookmark-x"_s, tr("Remove from saved"), u"menuUnsave"_s,
        [this, videos] { setSaved(videos, false); });
}

void VideoActions::fillGroups(QMenu &menu, const QList<Video> &videos)
{
    auto *groups = new GroupMenu(m_services, &menu);
    menu.addMenu(groups);
    connect(groups, &GroupMenu::chosen, this,
            [this, videos](qint64 groupId, const QString &name) { addToGroup(videos, groupId, name); });
    connect(groups, &GroupMenu::newAsked, this, [this, videos] { askForGroup(videos); });
}

void VideoActions::rename(const Video &video)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"renameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("Title"));
    dialog->setTextValue(video.title);
    dialog->setOkButtonText(tr("Rename"));
    widenInput(*dialog);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, video](const QString &title) {
        if (title == video.title)
            return;
        each({video},
             [services = m_services, title](const Video &one) -> Result<void> {
                 return services.videos.edit(services.owner, one.id, {.title = title}).map([](const Video &) {});
             },
             {});
    });
    dialog->open();
}

void VideoActions::editDetails(const QList<Video> &videos)
{
    (new VideoDetails(m_services, videos, m_window))->open();
}

void VideoActions::editTags(const QList<Video> &videos)
{
    (new TagsDialog(m_services, videos, m_window))->open();
}

void VideoActions::publish(const QList<Video> &videos, bool publish)
{
    const int count = int(videos.size());
    const QString success =
        count > 1
            ? (publish ? tr("%n videos are in the catalogue: everybody on the network can find them.", nullptr, count)
                       : tr("%n videos are yours alone again.", nullptr, count))
            : (publish ? tr("“%1” is in the catalogue: everybody on the network can find it.")
                       : tr("“%1” is yours alone again."))
                  .arg(videos.first().title);
    each(
        videos,
        [services = m_services, publish](const Video &video) -> Result<void> {
            return services.videos.edit(services.owner, video.id, {.inCatalogue = publish}).map([](const Video &) {});
        },
        success);
}

void VideoActions::setWatched(const QList<Video> &videos, bool watched)
{
    each(videos,
         [services = m_services, watched](const Video &video) {
             return services.videos.setWatched(services.owner, video.id, watched);
         },
         {});
}

void VideoActions::setSaved(const QList<Video> &videos, bool saved)
{
    const int count = int(videos.size());
    each(
        videos,
        [services = m_services, saved](const Video &video) -> Result<void> {
            if (saved)
                return services.videos.save(services.owner, video.id);
            services.videos.unsave(services.owner, video.id);
            return {};
        },
        saved ? tr("%n videos saved", nullptr, count) : tr("%n videos no longer saved", nullptr, count));
}

void VideoActions::remove(const QList<Video> &videos)
{
    if (videos.isEmpty())
        return;
    m_removals->add(idsOf(videos));
    const int count = int(m_removals->waiting());
    emit removalBegun(count == 1 ? tr("“%1” deleted").arg(videos.first().title)
                                 : tr("%n videos deleted", nullptr, count));
}

void VideoActions::undoRemoval()
{
    m_removals->undo();
}

void VideoActions::addToGroup(const QList<Video> &videos, qint64 groupId, const QString &name)
{
    async(
        this,
        [services = m_services, groupId, ids = idsOf(videos)] {
            return services.groups.add(services.owner, groupId, ids);
        },
        [this, name](const Result<AddedVideos> &added) {
            if (!added)
                emit failed(errorText(added.error()));
            else if (added->added > 0)
                emit done(tr("%n videos added to “%1”", nullptr, added->added).arg(name));
            else
                emit done(tr("%n videos are in “%1” already", nullptr, added->skipped).arg(name));
        },
        m_queue);
}

void VideoActions::askForGroup(const QList<Video> &videos)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"newGroupDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New collection"));
    dialog->setLabelText(tr("Name"));
    dialog->setOkButtonText(tr("Create"));
    widenInput(*dialog);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, videos](const QString &name) { addToNewGroup(videos, name); });
    dialog->open();
}

void VideoActions::addToNewGroup(const QList<Video> &videos, const QString &name)
{
    async(
        this,
        [services = m_services, name, ids = idsOf(videos)]() -> Result<AddedVideos> {
            const Result<Group> group = services.groups.create(services.owner, {.name = name, .description = {}});
            if (!group)
                return tl::make_unexpected(group.error());
            return services.groups.add(services.owner, group->id, ids);
        },
        [this, name](const Result<AddedVideos> &added) {
            if (added)
                emit done(tr("%n videos added to “%1”", nullptr, added->added).arg(name));
            else
                emit failed(errorText(added.error()));
        },
        m_queue);
}

void VideoActions::each(const QList<Video> &videos, std::function<Result<void>(const Video &)> work,
                        const QString &success)
{
    async(
        this,
        [videos, work = std::move(work)] {
            Result<void> outcome;
            for (qsizetype i = 0; i < videos.size() && outcome; ++i)
                outcome = work(videos.at(i));
            return outcome;
        },
        [this, success](const Result<void> &outcome) { report(outcome, success); }, m_queue);
}

void VideoActions::report(const Result<void> &outcome, const QString &success)
{
    if (!outcome)
        emit failed(errorText(outcome.error()));
    else if (!success.isEmpty())
        emit done(success);
}
