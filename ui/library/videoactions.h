#pragma once

#include "models/core/result.h"
#include "models/library/video.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QObject>

#include <functional>

class QMenu;
class Removals;
struct LibraryEntry;
struct VideoEdit;

/// What an account has marked among some videos, which decides what a menu offers.
struct VideoMarks
{
    bool someWatched = true;
    bool someUnwatched = true;
    bool someSaved = true;
    bool someUnsaved = true;
};

QList<Video> videosOf(const QList<LibraryEntry> &entries);

/// What can be done to videos beside watching them. All of it ends in done() or failed(), and deleting can be undone
/// for a while.
class VideoActions : public QObject
{
    Q_OBJECT

public:
    VideoActions(const UiServices &services, QWidget *window);

    /// Adds all of it to a menu.
    void fill(QMenu &menu, const QList<Video> &videos, const VideoMarks &marks = {});
    void fill(QMenu &menu, const QList<LibraryEntry> &entries);
    /// Opens a menu of all of it below the pointer; `over` is its parent.
    void openMenu(const Video &video, QWidget *over);
    /// Adds the groups that videos can be put into.
    void fillGroups(QMenu &menu, const QList<Video> &videos);

    void rename(const Video &video);
    void editDetails(const QList<Video> &videos);
    void editTags(const QList<Video> &videos);
    void publish(const QList<Video> &videos, bool publish);
    void setWatched(const QList<Video> &videos, bool watched);
    void setSaved(const QList<Video> &videos, bool saved);
    /// They are gone at once for whoever looks, and really when removalOver() says so.
    void remove(const QList<Video> &videos);
    void undoRemoval();

    const Removals &removals() const { return *m_removals; }

signals:
    void done(const QString &text);
    void failed(const QString &text);
    /// Videos are about to be deleted: `text` says which. undoRemoval() calls it off.
    void removalBegun(const QString &text);
    void removalOver();

private:
    void fillMarks(QMenu &menu, const QList<Video> &videos, const VideoMarks &marks);
    void addToGroup(const QList<Video> &videos, qint64 groupId, const QString &name);
    void askForGroup(const QList<Video> &videos);
    void addToNewGroup(const QList<Video> &videos, const QString &name);
    /// Does it to each, away from the GUI thread, up to the first that fails.
    void each(const QList<Video> &videos, std::function<Result<void>(const Video &)> work, const QString &success);
    void report(const Result<void> &outcome, const QString &success);

    UiServices m_services;
    SerialQueue m_queue;
    QWidget *m_window;
    Removals *m_removals;
};
