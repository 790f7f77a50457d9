#include "ui/navigation/sidebar.h"

#include "ui/navigation/sectionmodel.h"
#include "ui/navigation/sidebardelegate.h"
#include "ui/widgets/controls.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int sidebarWidth = 238;
constexpr int logoSize = 30;

QPixmap logo(qreal ratio)
{
    QPixmap pixmap(QSize(logoSize, logoSize) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(u":/brand/matinee.svg"_s).render(&painter);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

Sidebar::Sidebar(SectionModel &sections, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_sections(sections), m_theme(theme)
{
    setObjectName(u"sidebar"_s);
    setFixedWidth(sidebarWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 16, 14, 12);
    layout->setSpacing(12);
    layout->addWidget(makeBrand());
    layout->addWidget(makeSearch());
    layout->addWidget(makeNavigation(), 1);
    layout->addWidget(makeSwitches());
    connect(&m_theme, &Theme::changed, this, &Sidebar::showTheme);
    showTheme();
}

QWidget *Sidebar::makeBrand()
{
    auto *brand = new QWidget(this);
    m_logo = new QLabel(brand);
    m_logo->setPixmap(logo(devicePixelRatioF()));
    auto *layout = new QHBoxLayout(brand);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_logo);
    layout->addWidget(makeLabel(u"Matinee"_s, u"heading"_s, brand), 1);
    return brand;
}

QLineEdit *Sidebar::makeSearch()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"searchBox"_s);
    m_search->setPlaceholderText(tr("Search everything…"));
    m_search->setAccessibleName(tr("Search titles and everything said"));
    m_search->setClearButtonEnabled(true);
    m_search->setAcceptDrops(false); // files dropped here are to be imported, too
    m_search->addAction(themedIcon(m_theme, u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    nameIcons(*m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Sidebar::searchChanged);
    connect(m_search, &QLineEdit::returnPressed, this, &Sidebar::resultsAsked);
    return m_search;
}

QListView *Sidebar::makeNavigation()
{
    m_navigation = new QListView(this);
    m_navigation->setObjectName(u"navigation"_s);
    m_navigation->setAccessibleName(tr("Pages and collections"));
    m_navigation->setModel(&m_sections);
    m_navigation->setItemDelegate(new SidebarDelegate(m_theme, m_navigation));
    m_navigation->setMouseTracking(true);
    m_navigation->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_navigation->setContextMenuPolicy(Qt::CustomContextMenu);
    m_navigation->setDragDropMode(QAbstractItemView::DropOnly);
    m_navigation->setDragDropOverwriteMode(true); // onto rows, never between them
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto choose = [this](const QModelIndex &index) { emit placeChosen(m_sections.placeAt(index)); };
    connect(m_navigation, &QListView::clicked, this, choose);
    connect(m_navigation, &QListView::activated, this, choose);
    connect(m_navigation, &QWidget::customContextMenuRequested, this, &Sidebar::openMenu);
    connect(&m_sections, &QAbstractItemModel::rowsInserted, this, &Sidebar::showRows);
    addKeys();
    showRows();
    return m_navigation;
}

void Sidebar::addKeys()
{
    auto *remove = new QShortcut(QKeySequence::Delete, m_navigation, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        const QModelIndex index = m_navigation->currentIndex();
        if (const qint64 group = index.data(SectionModel::GroupIdRole).toLongLong())
            emit removalAsked(group, index.data().toString());
    });
}

void Sidebar::showRows()
{
    addHeadingButton();
    showPlace();
    // The view has not heard of the rows yet.
    QMetaObject::invokeMethod(this, &Sidebar::editWaiting, Qt::QueuedConnection);
}

void Sidebar::addHeadingButton()
{
    const QModelIndex heading = m_sections.indexOf({Section::Collections});
    if (!heading.isValid() || m_navigation->indexWidget(heading))
        return;
    auto *row = new QWidget(m_navigation->viewport());
    auto *add = makeToolButton(m_theme, u"plus"_s, tr("New collection (Ctrl+Shift+N)"), u"newCollection"_s, row);
    connect(add, &QToolButton::clicked, this, &Sidebar::collectionAsked);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 10, 2, 0);
    layout->addStretch();
    layout->addWidget(add);
    m_navigation->setIndexWidget(heading, row);
    setTabOrder(m_navigation, add);
}

void Sidebar::editCollection(qint64 groupId)
{
    m_toEdit = groupId;
    editWaiting();
}

void Sidebar::editWaiting()
{
    const QModelIndex index = m_toEdit ? m_sections.indexOf({Section::Collections, m_toEdit}) : QModelIndex();
    if (!index.isValid())
        return;
    m_toEdit = 0;
    m_navigation->scrollTo(index);
    m_navigation->edit(index);
}

void Sidebar::openMenu(const QPoint &position)
{
    const QModelIndex index = m_navigation->indexAt(position);
    if (const qint64 group = index.data(SectionModel::GroupIdRole).toLongLong())
        emit collectionMenuAsked(group, index.data().toString(), m_navigation->viewport()->mapToGlobal(position));
}

void Sidebar::setPlace(const Place &place)
{
    m_place = place;
    showPlace();
}

void Sidebar::showPlace()
{
    if (const QModelIndex index = m_sections.indexOf(m_place); index.isValid())
        m_navigation->setCurrentIndex(index);
}

QWidget *Sidebar::makeSwitches()
{
    auto *row = new QWidget(this);
    auto *keys = makeToolButton(m_theme, u"circle-question-mark"_s, tr("Keys (?)"), u"keysButton"_s, row);
    connect(keys, &QToolButton::clicked, this, &Sidebar::keysAsked);
    m_look = makeToolButton(m_theme, u"monitor"_s, tr("Look"), u"themeButton"_s, row);
    connect(m_look, &QToolButton::clicked, this, &Sidebar::openThemeMenu);
    auto *settings = makeToolButton(m_theme, u"settings"_s, tr("Settings (Ctrl+,)"), u"settingsButton"_s, row);
    connect(settings, &QToolButton::clicked, this, &Sidebar::settingsAsked);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(settings);
    layout->addWidget(keys);
    layout->addStretch();
    layout->addWidget(m_look);
    return row;
}

void Sidebar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Sidebar::clearSearch()
{
    m_search->clear();
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            emit resultsAsked();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Sidebar::openThemeMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *choices = new QActionGroup(menu);
    const auto add = [&](ThemeChoice choice, const QString &icon, const QString &text) {
        // An icon stands where the tick would be.
        const bool isChosen = m_theme.choice() == choice;
        QAction *action = menu->addAction(themedIcon(m_theme, isChosen ? u"check"_s : icon), text, this,
                                          [this, choice] { emit themeChosen(choice); });
        action->setCheckable(true);
        action->setChecked(isChosen);
        choices->addAction(action);
    };
    add(ThemeChoice::System, u"monitor"_s, tr("As the system"));
    add(ThemeChoice::Light, u"sun"_s, tr("Light"));
    add(ThemeChoice::Dark, u"moon"_s, tr("Dark"));
    menu->popup(m_look->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void Sidebar::showTheme()
{
    m_look->setIcon(themedIcon(m_theme, m_theme.colours().dark ? u"moon"_s : u"sun"_s));
}
