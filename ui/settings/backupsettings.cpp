#include "ui/settings/backupsettings.h"

#include "models/backup/backupservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int barSteps = 1000;

/// What a backup holds, with a place for its name and one for its size.
QString contentsText(const BackupManifest &manifest)
{
    if (manifest.hasMedia && manifest.hasSecrets)
        return BackupSettings::tr("“%1” holds everything, %2.");
    if (manifest.hasSecrets)
        return BackupSettings::tr("“%1” holds the library without the video files, %2.");
    if (manifest.hasMedia)
        return BackupSettings::tr("“%1” holds the library with its videos, %2. Keys and passwords to other services "
                                  "are not in it.");
    return BackupSettings::tr("“%1” holds the library without the video files, %2. Keys and passwords to other "
                              "services are not in it, either.");
}

} // namespace

BackupSettings::BackupSettings(const BackupService &backups, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_backups(backups), m_theme(theme)
{
    setObjectName(u"backupSettings"_s);
    auto *note = makeLabel(tr("A backup holds the library's titles, transcripts, chats, accounts and settings in one "
                              "file. You may go on working while it is made."),
                           u"muted"_s, this);
    note->setWordWrap(true);
    m_result = makeLabel({}, u"muted"_s, this);
    m_result->setObjectName(u"backupResult"_s);
    m_result->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(note);
    layout->addWidget(makeChoices());
    layout->addWidget(makeProgress());
    layout->addWidget(m_result);
    layout->addStretch();
    setPossible(false);
    async(
        this, [&backups] { return backups.isPossible(); },
        [this](const Result<void> &possible) {
            setPossible(possible.has_value());
            if (!possible)
                m_result->setText(errorText(possible.error()));
        });
}

BackupSettings::~BackupSettings()
{
    *m_isStopped = true;
}

QWidget *BackupSettings::makeChoices()
{
    auto *part = new QWidget(this);
    m_media = new QCheckBox(tr("With the videos themselves"), part);
    m_media->setObjectName(u"backupMedia"_s);
    m_secrets = new QCheckBox(tr("With keys and passwords to other services"), part);
    m_secrets->setObjectName(u"backupSecrets"_s);
    m_backUp = makePrimaryButton(m_theme, u"download"_s, tr("Back up…"), u"backUp"_s, part);
    m_restore = new QPushButton(tr("Restore…"), part);
    m_restore->setObjectName(u"restoreBackup"_s);
    connect(m_backUp, &QPushButton::clicked, this, &BackupSettings::chooseTarget);
    connect(m_restore, &QPushButton::clicked, this, &BackupSettings::chooseSource);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_backUp);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_media);
    layout->addWidget(m_secrets);
    layout->addLayout(buttons);
    return part;
}

QWidget *BackupSettings::makeProgress()
{
    auto *part = new QWidget(this);
    m_bar = new QProgressBar(part);
    m_bar->setObjectName(u"backupProgress"_s);
    m_bar->setAccessibleName(tr("Backup"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_stop = new QPushButton(tr("Cancel"), part);
    m_stop->setObjectName(u"stopBackup"_s);
    connect(m_stop, &QPushButton::clicked, this, [this] { *m_isStopped = true; });
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_stop);
    m_bar->hide();
    m_stop->hide();
    return part;
}

void BackupSettings::setPossible(bool isPossible)
{
    for (QWidget *control : std::initializer_list<QWidget *>{m_media, m_secrets, m_backUp, m_restore})
        control->setEnabled(isPossible);
}

void BackupSettings::chooseTarget()
{
    auto *dialog = new QFileDialog(this, tr("Back up"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"tar"_s);
    dialog->selectFile(u"matinee-%1.tar"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    dialog->setNameFilter(tr("Backups (*.tar)"));
    connect(dialog, &QFileDialog::fileSelected, this, &BackupSettings::backUpTo);
    dialog->open();
}

void BackupSettings::chooseSource()
{
    auto *dialog = new QFileDialog(this, tr("Restore a backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Backups (*.tar)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &BackupSettings::checkFrom);
    dialog->open();
}

void BackupSettings::backUpTo(const QString &file)
{
    begin(tr("Making the backup…"));
    const BackupChoice choice{.media = m_media->isChecked(), .secrets = m_secrets->isChecked()};
    async(
        this,
        [&backups = m_backups, file, choice, progress = progress()] { return backups.make(file, choice, progress); },
        [this, file](const Result<BackupManifest> &made) {
            if (!made)
                return end(u"error"_s, errorText(made.error()));
            end(u"good"_s, contentsText(*made).arg(QFileInfo(file).fileName(), sizeText(made->bytes())));
        });
}

void BackupSettings::checkFrom(const QString &file)
{
    begin(tr("Checking the backup…"));
    async(
        this, [&backups = m_backups, file, progress = progress()] { return backups.check(file, progress); },
        [this, file](const Result<BackupManifest> &checked) {
            if (!checked)
                return end(u"error"_s, errorText(checked.error()));
            end(u"muted"_s, {});
            askBefore(file, *checked);
        });
}

void BackupSettings::askBefore(const QString &file, const BackupManifest &manifest)
{
    const QString when = QLocale().toString(manifest.madeAt.toLocalTime(), QLocale::LongFormat);
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Restore this backup?"),
                                     tr("The backup of %1 is whole. It takes the place of the whole library, and what "
                                        "came since then is gone for good.")
                                         .arg(when),
                                     QMessageBox::NoButton, this);
    question->setObjectName(u"restoreQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    if (!manifest.hasMedia)
        question->setInformativeText(tr("It holds no videos: those that are not in this library any more stay away."));
    QPushButton *yes = question->addButton(tr("Restore"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"restoreYes"_s);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, file] { restoreFrom(file); });
    question->open();
}

void BackupSettings::restoreFrom(const QString &file)
{
    begin(tr("Laying the backup out…"));
    async(
        this, [&backups = m_backups, file, progress = progress()] { return backups.prepareRestore(file, progress); },
        [this](const Result<BackupManifest> &laidOut) {
            if (!laidOut)
                return end(u"error"_s, errorText(laidOut.error()));
            end(u"good"_s, tr("Ready. Quit Matinee and start it again: then the library is as it was then."));
        });
}

void BackupSettings::begin(const QString &text)
{
    m_isStopped = std::make_shared<std::atomic_bool>(false);
    m_bar->setValue(0);
    m_bar->show();
    m_stop->show();
    setPossible(false);
    setRole(m_result, u"muted"_s);
    m_result->setText(text);
}

void BackupSettings::end(const QString &role, const QString &text)
{
    m_bar->hide();
    m_stop->hide();
    setPossible(true);
    setRole(m_result, role);
    m_result->setText(text);
}

/// Told from the pool, shown here; a step of the bar at a time, as bytes go by faster than anybody looks.
Progress BackupSettings::progress()
{
    const auto shown = std::make_shared<std::atomic_int>(0);
    return {.report =
                [bar = QPointer(m_bar), shown](double fraction) {
                    const int step = int(fraction * barSteps);
                    if (shown->exchange(step) == step)
                        return;
                    QMetaObject::invokeMethod(
                        qApp,
                        [bar, step] {
                            if (bar)
                                bar->setValue(step);
                        },
                        Qt::QueuedConnection);
                },
            .cancelled = [isStopped = m_isStopped] { return isStopped->load(); }};
}
