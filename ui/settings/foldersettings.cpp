#include "ui/settings/foldersettings.h"

#include "models/core/events.h"
#include "models/library/watchfolderservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/settings/folderrow.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QScrollArea>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString addingError(const Error &error)
{
    if (error.fault == Fault::NotFound)
        return FolderSettings::tr("That is no folder. Choose another one.");
    if (error.fault == Fault::NotAllowed)
        return FolderSettings::tr("This folder cannot be read. Give your account the right to open it.");
    if (error.fault == Fault::Invalid)
        return FolderSettings::tr("Matinee keeps its own data there. Choose another folder.");
    if (error.fault == Fault::Conflict && error.field == u"folders"_s)
        return FolderSettings::tr("No more folders can be watched. Remove one first.");
    if (error.fault == Fault::Conflict)
        return FolderSettings::tr("This folder, or one above or below it, is watched already.");
    return errorText(error);
}

} // namespace

FolderSettings::FolderSettings(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_empty(new EmptyState(services.theme, this)),
      m_trouble(makeLabel({}, u"error"_s, this))
{
    m_empty->say(
        u"folder-sync"_s, tr("No folder is watched"),
        tr("Add a folder, and what is in it, now or later, joins your library. The files stay where they are."));
    m_trouble->setObjectName(u"folderTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeHeader());
    layout->addWidget(m_trouble);
    layout->addWidget(makeList(), 1);
    layout->addWidget(m_empty, 1);
    m_scroll->hide();
    m_empty->hide();
    connect(&services.events, &Events::watchFoldersChanged, this, &FolderSettings::reload);
    reload();
}

QWidget *FolderSettings::makeHeader()
{
    auto *header = new QWidget(this);
    auto *text = makeLabel(tr("New videos in these folders join your library by themselves. What goes from a folder "
                              "stays in the library, and is missing until it is back."),
                           u"muted"_s, header);
    text->setWordWrap(true);
    auto *add = makePrimaryButton(m_services.theme, u"plus"_s, tr("Add a folder…"), u"addFolder"_s, header);
    connect(add, &QPushButton::clicked, this, &FolderSettings::choose);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(text, 1);
    layout->addWidget(add, 0, Qt::AlignTop);
    return header;
}

QWidget *FolderSettings::makeList()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"folderList"_s);
    scroll->setAccessibleName(tr("Watched folders"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *inner = new QWidget(scroll);
    m_list = new QVBoxLayout(inner);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(8);
    m_list->addStretch();
    scroll->setWidget(inner);
    m_scroll = scroll;
    return scroll;
}

void FolderSettings::choose()
{
    auto *dialog = new QFileDialog(this, tr("Watch a folder"));
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::MoviesLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &FolderSettings::add);
    dialog->open();
}

void FolderSettings::add(const QString &path)
{
    async(
        this, [&folders = m_services.watchFolders, owner = m_services.owner, path] { return folders.add(owner, path); },
        [this](const Result<WatchFolder> &added) { say(added ? QString() : addingError(added.error())); }, m_queue);
}

void FolderSettings::reload()
{
    async(
        this, [&folders = m_services.watchFolders, owner = m_services.owner] { return folders.owned(owner); },
        [this](const Result<QList<WatchFolder>> &folders) {
            if (folders)
                present(*folders);
            else
                say(errorText(folders.error()));
        },
        m_queue);
}

void FolderSettings::present(const QList<WatchFolder> &folders)
{
    QList<FolderRow *> rows;
    for (const WatchFolder &folder : folders) {
        const auto known = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                        [&](const FolderRow *row) { return row->folderId() == folder.id; });
        rows.append(known == m_rows.cend() ? makeRow(folder) : *known);
        rows.last()->show(folder);
        m_list->insertWidget(int(rows.size()) - 1, rows.last());
    }
    for (FolderRow *row : std::as_const(m_rows)) {
        if (!rows.contains(row))
            delete row;
    }
    m_rows = rows;
    m_scroll->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
}

FolderRow *FolderSettings::makeRow(const WatchFolder &folder)
{
    auto *row = new FolderRow(m_services.theme, folder, this);
    connect(row, &FolderRow::rescanAsked, this, &FolderSettings::rescan);
    connect(row, &FolderRow::removalAsked, this, &FolderSettings::remove);
    connect(row, &FolderRow::missingAsked, this, &FolderSettings::listMissing);
    connect(row, &FolderRow::rescanAsked, row, [row] { row->setScanning(true); });
    return row;
}

void FolderSettings::rescan(qint64 id)
{
    async(
        this, [&folders = m_services.watchFolders, id] { return folders.scan(id); },
        [this, id](const Result<QStringList> &) {
            for (FolderRow *row : std::as_const(m_rows)) {
                if (row->folderId() == id)
                    row->setScanning(false);
            }
            reload(); // the row says how it went
        });
}

void FolderSettings::remove(qint64 id)
{
    async(
        this, [&folders = m_services.watchFolders, owner = m_services.owner, id] { return folders.remove(owner, id); },
        [this](const Result<void> &removed) { say(removed ? QString() : errorText(removed.error())); }, m_queue);
}

void FolderSettings::listMissing(qint64 id)
{
    async(
        this, [&folders = m_services.watchFolders, owner = m_services.owner, id] { return folders.missing(owner, id); },
        [this](const Result<QStringList> &paths) {
            if (paths)
                showMissing(*paths);
            else
                say(errorText(paths.error()));
        });
}

void FolderSettings::showMissing(const QStringList &paths)
{
    auto *box = new QMessageBox(this);
    box->setObjectName(u"missingDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Missing files"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("These files are no longer in their folder. Their videos stay in the library, and play again when "
                    "the files are back."));
    box->setInformativeText(paths.mid(0, 12).join(u'\n'));
    if (paths.size() > 12)
        box->setDetailedText(paths.join(u'\n'));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

void FolderSettings::say(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}
