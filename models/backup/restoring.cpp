#include "models/backup/restoring.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString databaseName = u"matinee.db"_s;
/// A journal is of one database alone: beside another one it would destroy it.
const QStringList journals{u"matinee.db-wal"_s, u"matinee.db-shm"_s};

Result<void> move(const QString &from, const QString &to)
{
    if (!QDir().mkpath(QFileInfo(to).path()) ||
        std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(Fault::Internal, {}, u"%1: %2"_s.arg(from).arg(errno));
    return {};
}

bool removeWhatever(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return true;
    return info.isDir() ? QDir(path).removeRecursively() : QFile::remove(path);
}

} // namespace

bool Restoring::isPrepared() const
{
    return QFileInfo::exists(folder());
}

void Restoring::forget() const
{
    QDir(folder()).removeRecursively();
}

/// What is moved as one: single files, and a video's folder. The database is the last.
QStringList Restoring::items() const
{
    QStringList items;
    for (const QString &folderName : {u"secrets"_s, u"media"_s}) {
        for (const QString &parent : {folder(), replaced()}) {
            const QDir dir(parent + u'/' + folderName);
            for (const QString &name : dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
                if (const QString item = folderName + u'/' + name; !items.contains(item))
                    items.append(item);
            }
        }
    }
    return items << u"settings.ini"_s << databaseName;
}

Result<void> Restoring::setAside(const QString &item) const
{
    const QString old = m_paths.root() + u'/' + item;
    if (!QFileInfo::exists(old) || QFileInfo::exists(replaced() + u'/' + item))
        return {};
    return move(old, replaced() + u'/' + item);
}

Result<void> Restoring::put(const QString &item) const
{
    const QString restored = folder() + u'/' + item;
    if (!QFileInfo::exists(restored))
        return {}; // not in this backup, or in its place already
    if (item == databaseName) {
        for (const QString &journal : journals) {
            if (const Result<void> aside = setAside(journal); !aside)
                return aside;
        }
    }
    return setAside(item).and_then([&] { return move(restored, m_paths.root() + u'/' + item); });
}

Result<void> Restoring::apply() const
{
    if (!isPrepared()) {
        // Killed while it was undone: the database is the last that comes back.
        const bool isHalfUndone =
            !QFileInfo::exists(m_paths.databaseFile()) && QFileInfo::exists(replaced() + u'/' + databaseName);
        return isHalfUndone ? undo() : Result<void>();
    }
    for (const QString &item : items()) {
        if (const Result<void> there = put(item); !there)
            return there;
    }
    forget();
    return {};
}

bool Restoring::hasReplaced() const
{
    return QFileInfo::exists(replaced());
}

Result<void> Restoring::undo() const
{
    // Without a database the journals may be the old one's, come back before a kill.
    for (const QString &item : journals + QStringList{databaseName}) {
        if (QFileInfo::exists(m_paths.databaseFile()) && !removeWhatever(m_paths.root() + u'/' + item))
            return fail(Fault::Internal, {}, item);
    }
    QStringList all = items();
    all.removeLast();
    for (const QString &item : all + journals + QStringList{databaseName}) {
        const QString old = replaced() + u'/' + item;
        if (!QFileInfo::exists(old))
            continue;
        if (!removeWhatever(m_paths.root() + u'/' + item))
            return fail(Fault::Internal, {}, item);
        if (const Result<void> back = move(old, m_paths.root() + u'/' + item); !back)
            return back;
    }
    finish();
    return {};
}

void Restoring::finish() const
{
    QDir(replaced()).removeRecursively();
}
