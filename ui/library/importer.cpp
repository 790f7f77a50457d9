#include "ui/library/importer.h"

#include "models/library/importservice.h"
#include "models/library/mediafiles.h"
#include "ui/async.h"
#include "ui/errortext.h"

#include <QDirIterator>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

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

} // namespace

Importer::Importer(const ImportService &imports, Account owner, QObject *parent)
    : QObject(parent), m_imports(imports), m_owner(std::move(owner))
{}

void Importer::import(const QStringList &paths, qint64 groupId)
{
    if (paths.isEmpty())
        return;
    async(
        this,
        [&imports = m_imports, owner = m_owner, paths, groupId] { return importAll(imports, owner, paths, groupId); },
        [this](const Result<Outcome> &outcome) { report(outcome); });
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
    for (ImportRequest request : requestsFor(paths)) {
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
    if (outcome->queued == 1)
        emit accepted(outcome->jobId);
    if (outcome->refused > 0)
        emit refused(tr("“%1” was not imported. %2").arg(outcome->firstRefused, errorText(outcome->firstError)));
    else if (outcome->queued == 0)
        emit refused(tr("There is no video or sound in that folder. Choose another one."));
}
