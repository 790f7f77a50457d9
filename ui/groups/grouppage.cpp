#include "ui/groups/grouppage.h"

#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/library/groupservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/groups/groupactions.h"
#include "ui/groups/rowmover.h"
#include "ui/groups/sharedialog.h"
#include "ui/library/gridview.h"
#include "ui/library/librarymodel.h"
#include "ui/library/librarytable.h"
#include "ui/library/videoactions.h"
#include "ui/navigation/sidebardelegate.h"
#include "ui/removals.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dotSize = 18;
constexpr qreal dotRadius = 5;

QPixmap dot(qint64 groupId, qreal ratio)
{
    QPixmap pixmap(QSize(dotSize, dotSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(collectionColour(groupId));
    painter.drawRoundedRect(QRectF(0, 0, dotSize, dotSize), dotRadius, dotRadius);
    return pixmap;
}

} // namespace

GroupPage::GroupPage(const UiServices &services, const JobsModel &jobs, PosterCache &posters, GroupActions &groups,
                     VideoActions &videos, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_groups(groups),
      m_videos(videos),
      m_model(new LibraryModel(services.library, services.store, jobs, services.events, services.owner, this)),
      m_selection(new QItemSelectionModel(m_model, this)),
      m_grid(new GridView(services.theme, posters, this)),
      m_table(new LibraryTable(services.theme, this)),
      m_empty(new EmptyState(services.theme, this)),
      m_content(new QStackedWidget(this))
{
    setObjectName(u"page"_s);
    m_grid->setObjectName(u"groupGrid"_s);
    m_table->setObjectName(u"groupTable"_s);
    m_empty->say(u"folder-plus"_s, tr("This collection is empty"),
                 tr("Drag videos from the library onto its name, or choose “Add to collection” in a video's menu."));
    m_content->addWidget(m_grid);
    m_content->addWidget(m_table);
    m_content->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(26, 22, 16, 0);
    layout->setSpacing(12);
    layout->addWidget(makeHeader());
    layout->addWidget(m_content, 1);
    connectViews();
    showAsList(services.settings.value(setting::collectionView) == u"list"_s);
    addShortcuts();
    connect(&services.events, &Events::groupChanged, this, [this](qint64 id) {
        if (id != m_group.id)
            return;
        load();
        m_model->reload();
    });
    connect(&videos.removals(), &Removals::changed, this, [this] { m_model->setWithout(m_videos.removals().ids()); });
}

QWidget *GroupPage::makeHeader()
{
    auto *header = new QWidget(this);
    m_dot = new QLabel(header);
    m_title = new ElidedLabel(header);
    m_title->setObjectName(u"groupTitle"_s);
    setRole(m_title, u"title"_s);
    m_summary = makeLabel({}, u"muted"_s, header);
    m_summary->setObjectName(u"groupSummary"_s);
    const Theme &theme = m_services.theme;
    m_look = makeToolButton(theme, u"list"_s, {}, u"groupLook"_s, header);
    connect(m_look, &QToolButton::clicked, this, &GroupPage::switchView);
    auto *share = makeToolButton(theme, u"share-2"_s, tr("Share"), u"shareGroup"_s, header);
    connect(share, &QToolButton::clicked, this, [this] { this->share(m_group.id); });
    auto *ask = makeToolButton(theme, u"sparkles"_s, tr("Ask this collection (Ctrl+L)"), u"askGroup"_s, header);
    connect(ask, &QToolButton::clicked, this, &GroupPage::askAsked);
    m_menu = makeToolButton(theme, u"ellipsis"_s, tr("More"), u"groupMenu"_s, header);
    connect(m_menu, &QToolButton::clicked, this, &GroupPage::openGroupMenu);
    m_play = makePrimaryButton(theme, u"play"_s, tr("Play all"), u"playGroup"_s, header);
    connect(m_play, &QPushButton::clicked, this, [this] { playFrom(0); });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    auto *name = new QHBoxLayout;
    name->setSpacing(10);
    name->addWidget(m_dot);
    name->addWidget(m_title, 1);
    texts->addLayout(name);
    texts->addWidget(m_summary);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->addLayout(texts, 1);
    for (QWidget *button : std::initializer_list<QWidget *>{m_look, ask, share, m_menu, m_play})
        layout->addWidget(button, 0, Qt::AlignVCenter);
    return header;
}

void GroupPage::connectViews()
{
    connectView(m_grid);
    connectView(m_table);
    connect(m_grid, &GridView::chosen, this, [this](const QModelIndex &index) { playFrom(index.row()); });
    connect(m_table, &LibraryTable::chosen, this, [this](const QModelIndex &index) { playFrom(index.row()); });
    m_table->horizontalHeader()->setSectionsClickable(false); // the order is the collection's own
    connect(m_model, &LibraryModel::loaded, this, &GroupPage::showContent);
    connect(m_model, &LibraryModel::failed, this, [this](const Error &error) { emit failed(errorText(error)); });
}

void GroupPage::connectView(QAbstractItemView *view)
{
    view->setAccessibleName(tr("Videos of the collection, in their order"));
    view->setModel(m_model);
    QItemSelectionModel *own = view->selectionModel();
    view->setSelectionModel(m_selection); // one selection, however it is looked at
    delete own;
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint &position) { openMenu(view, position); });
    auto *mover = new RowMover(*view, view == m_grid ? Qt::Horizontal : Qt::Vertical);
    connect(mover, &RowMover::moveAsked, this,
            [this](const QList<qint64> &ids, qint64 beforeId) { m_groups.moveVideos(m_group.id, ids, beforeId); });
}

QAbstractItemView *GroupPage::view() const
{
    return m_isList ? static_cast<QAbstractItemView *>(m_table) : m_grid;
}

void GroupPage::showAsList(bool asList)
{
    m_isList = asList;
    setFace(m_look, themedIcon(m_services.theme, asList ? u"layout-grid"_s : u"list"_s),
            asList ? tr("Show as cards") : tr("Show as a list"));
    if (m_content->currentWidget() != m_empty)
        m_content->setCurrentWidget(view());
}

void GroupPage::switchView()
{
    showAsList(!m_isList);
    async(
        this,
        [&settings = m_services.settings, look = m_isList ? u"list"_s : u"grid"_s] {
            return settings.set(setting::collectionView.key, look);
        },
        [this](const Result<void> &kept) {
            if (!kept)
                emit failed(errorText(kept.error()));
        },
        m_queue);
}

void GroupPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, act);
    };
    add(QKeySequence::Delete, [this] { removeSelected(); });
    add(QKeySequence(u"F2"_s), [this] { rename(m_group.id, m_group.name); });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &GroupPage::undoAsked);
}

void GroupPage::open(qint64 groupId)
{
    m_group = {.id = groupId};
    m_title->setFullText({});
    m_summary->clear();
    m_dot->setPixmap(dot(groupId, devicePixelRatioF()));
    LibraryFilter filter;
    filter.groupId = groupId;
    filter.order = LibraryOrder::InGroup;
    m_model->setFilter(filter);
    load();
}

void GroupPage::focusContent()
{
    view()->setFocus();
    if (!m_selection->currentIndex().isValid() && m_model->rowCount() > 0)
        view()->setCurrentIndex(m_model->index(0, 0));
}

void GroupPage::load()
{
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner, id = m_group.id] { return groups.find(owner, id); },
        [this, id = m_group.id](const Result<Group> &group) {
            if (id != m_group.id)
                return;
            if (group)
                present(*group);
            else if (group.error().fault == Fault::NotFound)
                emit gone();
            else
                emit failed(errorText(group.error()));
        },
        m_queue);
}

void GroupPage::present(const Group &group)
{
    m_group = group;
    m_title->setFullText(group.name);
    emit named();
    if (m_model->list())
        showContent();
}

void GroupPage::showContent()
{
    const LibraryList list = m_model->list().value_or(LibraryList());
    QStringList parts{videosText(int(list.ids.size()))};
    if (!list.ids.isEmpty()) {
        parts += lengthText(list.durationMs);
        parts += tr("%1 of %2 watched").arg(list.watched).arg(list.ids.size());
    }
    if (m_group.share)
        parts += tr("shared by a link");
    m_summary->setText(parts.join(u"  ·  "_s));
    m_play->setEnabled(!list.ids.isEmpty());
    m_content->setCurrentWidget(list.ids.isEmpty() ? static_cast<QWidget *>(m_empty) : view());
}

/// The whole collection is what plays, from this video on.
void GroupPage::playFrom(int row)
{
    if (m_model->rowCount() == 0)
        return;
    QList<qint64> ids;
    for (int i = row; i < m_model->rowCount(); ++i)
        ids.append(m_model->idAt(i));
    emit playQueueAsked(ids);
}

void GroupPage::play(qint64 groupId)
{
    async(
        this, [&groups = m_services.groups, owner = m_services.owner, groupId] { return groups.scope(owner, groupId); },
        [this](const Result<GroupScope> &group) {
            if (!group)
                emit failed(errorText(group.error()));
            else
                emit playQueueAsked(group->videoIds);
        });
}

QList<qint64> GroupPage::selectedIds() const
{
    QModelIndexList rows = m_selection->selectedRows();
    if (rows.isEmpty() && m_selection->currentIndex().isValid())
        rows = {m_selection->currentIndex()};
    std::sort(rows.begin(), rows.end());
    QList<qint64> ids;
    for (const QModelIndex &row : rows)
        ids.append(m_model->idAt(row.row()));
    return ids;
}

void GroupPage::removeSelected()
{
    if (const QList<qint64> ids = selectedIds(); !ids.isEmpty() && m_content->currentWidget() != m_empty)
        m_groups.removeVideos(m_group.id, ids);
}

void GroupPage::openMenu(QAbstractItemView *view, const QPoint &position)
{
    const QModelIndex index = view->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"groupVideoMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(m_services.theme, u"play"_s), tr("Play from here"), this,
                    [this, row = index.row()] { playFrom(row); });
    menu->addAction(themedIcon(m_services.theme, u"circle-minus"_s), tr("Take out of the collection"), this,
                    &GroupPage::removeSelected);
    QList<Video> videos;
    for (const qint64 id : selectedIds()) {
        if (const LibraryEntry *entry = m_model->entryAt(m_model->rowOf(id)))
            videos.append(entry->video);
    }
    menu->addSeparator();
    m_videos.fill(*menu, videos);
    menu->popup(view->viewport()->mapToGlobal(position));
}

void GroupPage::openGroupMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, m_group.id, m_group.name);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

void GroupPage::fillMenu(QMenu &menu, qint64 groupId, const QString &name)
{
    const Theme &theme = m_services.theme;
    menu.setObjectName(u"collectionMenu"_s);
    menu.addAction(themedIcon(theme, u"play"_s), tr("Play all"), this, [this, groupId] { play(groupId); });
    menu.addAction(themedIcon(theme, u"pencil"_s), tr("Rename…"), this,
                   [this, groupId, name] { rename(groupId, name); });
    menu.addAction(themedIcon(theme, u"share-2"_s), tr("Share…"), this, [this, groupId] { share(groupId); });
    menu.addSeparator();
    menu.addAction(themedIcon(theme, u"trash-2"_s, Ink::Danger), tr("Delete the collection"), this,
                   [this, groupId, name] { m_groups.remove(groupId, name); });
}

void GroupPage::rename(qint64 groupId, const QString &name)
{
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(u"renameGroupDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("Name of the collection"));
    dialog->setTextValue(name);
    dialog->setOkButtonText(tr("Rename"));
    widenInput(*dialog);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, groupId, name](const QString &wanted) {
        if (wanted != name)
            m_groups.rename(groupId, wanted);
    });
    dialog->open();
}

void GroupPage::share(qint64 groupId)
{
    new ShareDialog(m_services, groupId, m_server, window());
}
