#include "ui/library/importer.h"

#include "models/library/importservice.h"
#include "models/library/mediafiles.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/jobs/jobsmodel.h"

#include <QDirIterator>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The files to import: each given file, and the media below each given folder.
QList<ImportRequest> requestsFor(const QStringList &paths)
{
    QList<ImportRequest> requests;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            requests.append({.path = path, .inPlace = false, .publish = false, .title = {}});
            continue;
        }
        QStringList found;
        QDirIterator files(path, mediaPatterns(), QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (files.hasNext())
            found += files.next();
        found.sort(Qt::CaseInsensitive);
        for (const QString &file : std::as_const(found))
            requests.append({.path = file, .inPlace = true, .publish = false, .title = {}});
    }
    return requests;
}

bool isSubtitles(const ImportRequest &request)
{
    const QString suffix = QFileInfo(request.path).suffix().toLower();
    return suffix == u"srt"_s || suffix == u"vtt"_s;
}

/// Whether the import of a film takes these subtitles in: "film.srt" or "film.en.vtt" beside "film.mp4".
bool isTakenWith(const ImportRequest &film, const QFileInfo &subtitles)
{
    const QFileInfo file(film.path);
    const QString base = subtitles.completeBaseName();
    return !isSubtitles(film) && file.absolutePath() == subtitles.absolutePath() &&
           (base == file.completeBaseName() || base.section(u'.', 0, -2) == file.completeBaseName());
}

/// Takes the subtitles out, and returns how many of them no film takes in.
int leaveSubtitles(QList<ImportRequest> &requests)
{
    const QList<ImportRequest> all = requests;
    requests.removeIf(isSubtitles);
    return int(std::count_if(all.begin(), all.end(), [&requests](const ImportRequest &request) {
        const auto takes = [file = QFileInfo(request.path)](const ImportRequest &film) {
            return isTakenWith(film, file);
        };
        return isSubtitles(request) && std::none_of(requests.begin(), requests.end(), takes);
    }));
}

} // namespace

Importer::Importer(const ImportService &imports, const JobsModel &jobs, Account owner, QObject *parent)
    : QObject(parent), m_imports(imports), m_owner(std::move(owner))
{
    connect(&jobs, &JobsModel::jobEnded, this, &Importer::end);
}

void Importer::import(const QStringList &paths, qint64 groupId)
{
    start(paths, groupId, false);
}

void Importer::importToPlay(const QStringList &paths)
{
    start(paths, 0, paths.size() == 1);
}

void Importer::start(const QStringList &paths, qint64 groupId, bool isToPlay)
{
    if (paths.isEmpty())
        return;
    async(
        this,
        [&imports = m_imports, owner = m_owner, paths, groupId] { return importAll(imports, owner, paths, groupId); },
        [this, isToPlay](const Result<Outcome> &outcome) {
            if (isToPlay && outcome && outcome->queued == 1)
                m_awaitedJob = outcome->jobId;
            report(outcome);
        });
}

void Importer::choose(QWidget *window)
{
    auto *dialog = new QFileDialog(window, tr("Import video and sound"));
    dialog->setObjectName(u"importDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::MoviesLocation));
    dialog->setNameFilters({tr("Video and sound (%1)").arg(mediaPatterns().join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) { import(files); });
    dialog->open();
}

Importer::Outcome Importer::importAll(const ImportService &imports, const Account &owner, const QStringList &paths,
                                      qint64 groupId)
{
    Outcome outcome;
    QList<ImportRequest> requests = requestsFor(paths);
    outcome.looseSubtitles = leaveSubtitles(requests);
    for (ImportRequest &request : requests) {
        request.groupId = groupId;
        const Result<qint64> job = imports.import(owner, request);
        if (job) {
            ++outcome.queued;
            outcome.jobId = *job;
        } else if (outcome.refused++ == 0) {
            outcome.firstError = job.error();
            outcome.firstRefused = QFileInfo(request.path).fileName();
        }
    }
    return outcome;
}

void Importer::report(const Result<Outcome> &outcome)
{
    if (!outcome) {
        emit refused(errorText(outcome.error()));
        return;
    }
    if (outcome->queued > 0)
        emit queued(outcome->queued);
    if (outcome->refused > 0)
        emit refused(tr("“%1” was not imported. %2").arg(outcome->firstRefused, errorText(outcome->firstError)));
    else if (outcome->looseSubtitles > 0)
        emit refused(tr("Subtitles are taken in with their film: drop both together, or open them in the player."));
    else if (outcome->queued == 0)
        emit refused(tr("There is no video or sound in that folder. Choose another one."));
}

void Importer::end(const Job &job)
{
    if (job.id == m_awaitedJob && job.state == JobState::Done)
        emit playAsked(job.videoId);
}
