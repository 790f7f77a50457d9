#include "ui/settings/folderrow.h"

#include "models/library/watchfolder.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

FolderRow::FolderRow(const Theme &theme, const WatchFolder &folder, QWidget *parent)
    : QFrame(parent),
      m_id(folder.id),
      m_path(new ElidedLabel(this)),
      m_status(makeLabel({}, u"muted"_s, this)),
      m_missing(new QPushButton(this)),
      m_rescan(makeToolButton(theme, u"rotate-cw"_s, tr("Look for changes now"), u"rescanFolder"_s, this)),
      m_remove(makeToolButton(theme, u"x"_s, tr("Watch it no longer"), u"removeFolder"_s, this))
{
    setRole(this, u"card"_s);
    setObjectName(u"watchFolder"_s);
    m_status->setObjectName(u"folderStatus"_s);
    m_status->setWordWrap(true);
    m_missing->setObjectName(u"missingFiles"_s);
    setRole(m_missing, u"flat"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_path);
    texts->addWidget(m_status);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 8, 10);
    layout->addLayout(texts, 1);
    layout->addWidget(m_missing);
    layout->addWidget(m_rescan);
    layout->addWidget(m_remove);
    connect(m_rescan, &QToolButton::clicked, this, [this] { emit rescanAsked(m_id); });
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removalAsked(m_id); });
    connect(m_missing, &QPushButton::clicked, this, [this] { emit missingAsked(m_id); });
    show(folder);
}

void FolderRow::show(const WatchFolder &folder)
{
    m_path->setFullText(QDir::toNativeSeparators(folder.path));
    setAccessibleName(folder.path);
    m_rescan->setAccessibleDescription(folder.path);
    m_remove->setAccessibleDescription(folder.path);
    m_status->setText(statusOf(folder));
    setRole(m_status, folder.fault ? u"error"_s : u"muted"_s);
    m_missing->setText(tr("%n missing", nullptr, folder.missing));
    m_missing->setVisible(folder.missing > 0);
}

void FolderRow::setScanning(bool scanning)
{
    m_rescan->setEnabled(!scanning);
    if (scanning)
        m_status->setText(tr("Looking for changes…"));
}

QString FolderRow::statusOf(const WatchFolder &folder)
{
    if (folder.fault == Fault::NotAllowed)
        return tr("This folder cannot be read. Give your account the right to open it.");
    if (folder.fault)
        return tr("This folder is not there. Is its disk connected? Nothing was removed from the library.");
    if (!folder.scannedAt.isValid())
        return tr("Looking for changes…");
    QStringList parts{tr("%n files", nullptr, folder.files)};
    if (folder.waiting > 0)
        parts += tr("%n still being written", nullptr, folder.waiting);
    parts += tr("looked at %1").arg(QLocale().toString(folder.scannedAt.toLocalTime(), QLocale::ShortFormat));
    return parts.join(u"  ·  "_s);
}
