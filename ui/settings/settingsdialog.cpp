#include "ui/settings/settingsdialog.h"

#include "ui/settings/appearancesettings.h"
#include "ui/settings/backupsettings.h"
#include "ui/settings/enginesettings.h"
#include "ui/settings/foldersettings.h"
#include "ui/settings/mailsettings.h"
#include "ui/settings/playersettings.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QSize dialogSize{920, 600};
constexpr int sectionsWidth = 190;
constexpr int rowHeight = 36;
} // namespace

SettingsDialog::SettingsDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent), m_services(services), m_sections(new QListWidget(this)), m_pages(new QStackedWidget(this))
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    resize(dialogSize);
    m_sections->setObjectName(u"settingsSections"_s);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFixedWidth(sectionsWidth);
    connect(m_sections, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 20, 8, 16);
    layout->setSpacing(20);
    layout->addWidget(m_sections);
    layout->addWidget(m_pages, 1);
    addSections();
    m_sections->setCurrentRow(0);
}

void SettingsDialog::addSections()
{
    addSection(tr("Engines"), new EngineSettings(m_services));
    addSection(tr("Folders"), new FolderSettings(m_services));
    addSection(tr("Player"), new PlayerSettings(m_services));
    addSection(tr("Appearance"), new AppearanceSettings(m_services));
    addSection(tr("Mail"), new MailSettings(m_services));
    addSection(tr("Backup"), new BackupSettings(m_services.backups, m_services.theme));
}

void SettingsDialog::addSection(const QString &title, QWidget *page)
{
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 16, 0);
    layout->setSpacing(14);
    layout->addWidget(makeLabel(title, u"title"_s, whole));
    layout->addWidget(page, 1);
    auto *area = new QScrollArea(m_pages);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(whole);
    m_pages->addWidget(area);
    auto *row = new QListWidgetItem(title, m_sections);
    row->setSizeHint({sectionsWidth / 2, rowHeight});
}
