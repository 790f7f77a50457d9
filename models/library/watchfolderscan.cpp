#include "models/library/watchfolderscan.h"

#include "models/library/mediafiles.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>

#include <deque>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One walk, folder by folder, the nearer ones first.
class Walk
{
public:
    Walk(QString without, const std::function<bool()> &isStopped, const ScanBounds &bounds)
        : m_without(std::move(without)), m_isStopped(isStopped), m_bounds(bounds)
    {}

    FolderScan through(const QString &path)
    {
        enqueue(path, 0);
        while (!m_waiting.empty() && m_scan.isWhole) {
            const Waiting next = m_waiting.front();
            m_waiting.pop_front();
            read(next);
        }
        return std::move(m_scan);
    }

private:
    struct Waiting
    {
        QString path;
        int depth;
    };

    void enqueue(const QString &path, int depth)
    {
        const QString real = QFileInfo(path).canonicalFilePath();
        if (real.isEmpty() || real == m_without || m_known.contains(real))
            return;
        if (depth > m_bounds.depth || m_known.size() >= m_bounds.folders) {
            m_scan.isWhole = false;
            return;
        }
        m_known.insert(real);
        m_waiting.push_back({path, depth});
    }

    void read(const Waiting &folder)
    {
        const QFileInfo info(folder.path);
        if (!info.isReadable() || !info.isExecutable()) {
            m_scan.unreadable.append(folder.path);
            return;
        }
        m_scan.folders.append(folder.path);
        QDirIterator entries(folder.path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        while (entries.hasNext() && m_scan.isWhole) {
            entries.next();
            take(entries.fileInfo(), folder.depth);
            if (m_isStopped && m_isStopped())
                m_scan.isWhole = false;
        }
    }

    void take(const QFileInfo &entry, int depth)
    {
        if (entry.isDir()) {
            enqueue(entry.filePath(), depth + 1);
            return;
        }
        if (!QDir::match(mediaPatterns(), entry.fileName()))
            return;
        if (m_scan.files.size() >= m_bounds.files) {
            m_scan.isWhole = false;
            return;
        }
        m_scan.files.append({entry.filePath(), entry.size(), entry.lastModified().toUTC()});
    }

    const QString m_without;
    const std::function<bool()> &m_isStopped;
    const ScanBounds m_bounds;
    QSet<QString> m_known; // folders without links
    std::deque<Waiting> m_waiting;
    FolderScan m_scan;
};

} // namespace

Result<FolderScan> scanFolder(const QString &path, const QString &without, const std::function<bool()> &isStopped,
                              const ScanBounds &bounds)
{
    const QFileInfo first(path);
    if (!first.isDir())
        return fail(Fault::NotFound, u"path"_s);
    if (!first.isReadable() || !first.isExecutable())
        return fail(Fault::NotAllowed, u"path"_s);
    return Walk(without, isStopped, bounds).through(path);
}
