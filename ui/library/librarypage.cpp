#include "ui/library/librarypage.h"

#include "models/core/events.h"
#include "models/library/libraryservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/library/addlinkdialog.h"
#include "ui/library/duplicatesdialog.h"
#include "ui/library/filterbar.h"
#include "ui/library/gridview.h"
#include "ui/library/libraryheader.h"
#include "ui/library/librarymodel.h"
#include "ui/library/librarytable.h"
#include "ui/library/selectionbar.h"
#include "ui/library/videoactions.h"
#include "ui/removals.h"
#include "ui/search/searchpage.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/postercache.h"

#include <QApplication>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

struct SortedColumn
{
    LibraryModel::Column column;
    LibraryOrder order;
    Qt::SortOrder arrow;
};

constexpr SortedColumn sortedColumns[] = {{LibraryModel::Title, LibraryOrder::Title, Qt::AscendingOrder},
                                          {LibraryModel::Series, LibraryOrder::Series, Qt::AscendingOrder},
                                          {LibraryModel::Length, LibraryOrder::LongestFirst, Qt::DescendingOrder},
                                          {LibraryModel::Added, LibraryOrder::NewestFirst, Qt::DescendingOrder},
                                          {LibraryModel::Added, LibraryOrder::OldestFirst, Qt::AscendingOrder},
                                          {LibraryModel::Watched, LibraryOrder::RecentlyWatched, Qt::DescendingOrder},
                                          {LibraryModel::Size, LibraryOrder::LargestFirst, Qt::DescendingOrder}};

} // namespace

LibraryPage::LibraryPage(const UiServices &services, const JobsModel &jobs, PosterCache &posters, VideoActions &actions,
                         QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_actions(actions),
      m_model(new LibraryModel(services.library, services.store, jobs, services.events, services.owner, this)),
      m_selection(new QItemSelectionModel(m_model, this)),
      m_header(new LibraryHeader(services.theme, this)),
      m_filters(new FilterBar(services, this)),
      m_selectionBar(new SelectionBar(services.theme, this)),
      m_grid(new GridView(services.theme, posters, this)),
      m_table(new LibraryTable(services.theme, this)),
      m_empty(new EmptyState(services.theme, this)),
      m_stack(new QStackedWidget(this)),
      m_search(new SearchPage(services, posters, this))
{
    setObjectName(u"page"_s);
    m_grid->setObjectName(u"videoGrid"_s);
    m_table->setObjectName(u"videoTable"_s);
    m_stack->addWidget(makeBrowser());
    m_stack->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(26, 22, 16, 0);
    layout->addWidget(m_stack);
    connectViews();
    connectBars();
    connectModel(posters);
    addShortcuts();
    setSection(SectionModel::Everything);
}

QWidget *LibraryPage::makeBrowser()
{
    auto *browser = new QWidget(m_stack);
    m_content = new QStackedWidget(browser);
    m_content->addWidget(m_grid);
    m_content->addWidget(m_table);
    m_content->addWidget(m_empty);
    m_selectionBar->hide();
    auto *layout = new QVBoxLayout(browser);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(m_filters);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_selectionBar);
    return browser;
}

void LibraryPage::connectViews()
{
    for (QAbstractItemView *one : std::initializer_list<QAbstractItemView *>{m_grid, m_table}) {
        one->setAccessibleName(tr("Videos"));
        one->setModel(m_model);
        QItemSelectionModel *own = one->selectionModel();
        one->setSelectionModel(m_selection); // one selection, however it is looked at
        delete own;
        connect(one, &QWidget::customContextMenuRequested, this, [this, one](const QPoint &position) {
            if (one->indexAt(position).isValid())
                openMenu(one->viewport()->mapToGlobal(position));
        });
    }
    connect(m_grid, &GridView::chosen, this, &LibraryPage::play);
    connect(m_table, &LibraryTable::chosen, this, &LibraryPage::play);
    connect(m_table, &LibraryTable::sortAsked, this, &LibraryPage::sortBy);
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &LibraryPage::showSelection);
    connect(m_empty, &EmptyState::actionAsked, this, &LibraryPage::importAsked);
    connect(m_search, &SearchPage::playAsked, this, &LibraryPage::playAsked);
    connect(m_search, &SearchPage::answerAsked, this, &LibraryPage::answerAsked);
}

void LibraryPage::connectBars()
{
    connect(m_header, &LibraryHeader::importAsked, this, &LibraryPage::importAsked);
    connect(m_header, &LibraryHeader::linkAsked, this, &LibraryPage::addLink);
    connect(m_header, &LibraryHeader::duplicatesAsked, this, &LibraryPage::findDuplicates);
    connect(m_filters, &FilterBar::changed, this, &LibraryPage::applyFilter);
    connect(m_filters, &FilterBar::failed, this, &LibraryPage::failed);
    const auto onSelected = [this](auto signal, auto work) {
        connect(m_selectionBar, signal, this, [this, work] {
            withSelected([work](const QList<LibraryEntry> &entries) { work(videosOf(entries)); });
        });
    };
    onSelected(&SelectionBar::tagsAsked, [this](const QList<Video> &videos) { m_actions.editTags(videos); });
    onSelected(&SelectionBar::detailsAsked, [this](const QList<Video> &videos) { m_actions.editDetails(videos); });
    onSelected(&SelectionBar::removalAsked, [this](const QList<Video> &videos) { m_actions.remove(videos); });
    onSelected(&SelectionBar::watchedAsked, [this](const QList<Video> &videos) { m_actions.setWatched(videos, true); });
    connect(m_selectionBar, &SelectionBar::playAsked, this, &LibraryPage::playSelected);
    connect(m_selectionBar, &SelectionBar::menuAsked, this, &LibraryPage::openMenu);
    connect(m_selectionBar, &SelectionBar::clearAsked, this, [this] {
        m_selection->clearSelection();
        focusContent();
    });
}

void LibraryPage::connectModel(PosterCache &posters)
{
    connect(m_model, &LibraryModel::loaded, this, &LibraryPage::showContent);
    connect(m_model, &LibraryModel::failed, this, [this](const Error &error) {
        m_empty->say(u"circle-alert"_s, tr("The library cannot be read"), errorText(error));
        m_content->setCurrentWidget(m_empty);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &LibraryPage::showSelection);
    followMoves();
    connect(&m_actions.removals(), &Removals::changed, this,
            [this] { m_model->setWithout(m_actions.removals().ids()); });
    connect(&m_services.events, &Events::videoChanged, this, [this, &posters](qint64 id) {
        if (const int row = m_model->rowOf(id); row >= 0)
            posters.forget(m_model->index(row, 0).data(LibraryModel::ThumbnailRole).toString());
    });
}

/// What was renamed goes elsewhere in its order: it is looked at there.
void LibraryPage::followMoves()
{
    connect(m_model, &QAbstractItemModel::rowsAboutToBeMoved, this, [this] {
        const QRect current = view()->visualRect(m_selection->currentIndex());
        m_hasMoved = m_hasMoved || view()->viewport()->rect().intersects(current);
    });
    connect(m_model, &LibraryModel::loaded, this, [this] {
        if (std::exchange(m_hasMoved, false))
            view()->scrollTo(m_selection->currentIndex());
    });
}

void LibraryPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, m_content, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, act);
    };
    const auto onSelected = [this, add](const QKeySequence &keys, auto work) {
        add(keys,
            [this, work] { withSelected([work](const QList<LibraryEntry> &entries) { work(videosOf(entries)); }); });
    };
    onSelected(QKeySequence::Delete, [this](const QList<Video> &videos) { m_actions.remove(videos); });
    onSelected(QKeySequence(u"Ctrl+T"_s), [this](const QList<Video> &videos) { m_actions.editTags(videos); });
    onSelected(QKeySequence(u"F2"_s), [this](const QList<Video> &videos) {
        videos.size() == 1 ? m_actions.rename(videos.first()) : m_actions.editDetails(videos);
    });
    onSelected(QKeySequence(u"Alt+Return"_s), [this](const QList<Video> &videos) { m_actions.editDetails(videos); });
    add(QKeySequence(u"Escape"_s), [this] { m_selection->clearSelection(); });
    // Also when nothing is left that could have the focus.
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &LibraryPage::undoAsked);
}

QAbstractItemView *LibraryPage::view() const
{
    return m_filters->look().asList ? static_cast<QAbstractItemView *>(m_table) : m_grid;
}

void LibraryPage::setSection(SectionModel::Section section)
{
    m_section = section;
    m_header->setTitle(SectionModel::titleOf(section));
    m_filters->setNarrowing(section != SectionModel::ContinueWatching);
    applyFilter();
}

void LibraryPage::setSearchText(const QString &text)
{
    const bool searching = !text.simplified().isEmpty();
    m_stack->setCurrentIndex(searching ? 1 : 0);
    m_search->setText(text);
}

void LibraryPage::focusContent()
{
    if (m_stack->currentWidget() == m_search) {
        m_search->focusResults();
        return;
    }
    view()->setFocus();
    if (!m_selection->hasSelection() && m_model->rowCount() > 0 && m_selection->currentIndex().row() <= 0)
        m_selection->setCurrentIndex(m_model->index(0, 0),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void LibraryPage::applyFilter()
{
    const LibraryLook &look = m_filters->look();
    LibraryFilter filter = SectionModel::filterOf(m_section);
    if (m_section != SectionModel::ContinueWatching)
        look.apply(filter);
    if (filter != m_model->filter() || !m_model->list())
        m_model->setFilter(filter);
    int column = -1;
    Qt::SortOrder arrow = Qt::AscendingOrder;
    for (const SortedColumn &sorted : sortedColumns) {
        if (sorted.order != filter.order)
            continue;
        column = sorted.column;
        arrow = filter.backwards == (sorted.arrow == Qt::AscendingOrder) ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    m_table->showOrder(column, arrow);
    if (m_content->currentWidget() != m_empty)
        m_content->setCurrentWidget(view());
}

void LibraryPage::sortBy(int column)
{
    const auto sorted = std::find_if(std::begin(sortedColumns), std::end(sortedColumns),
                                     [column](const SortedColumn &one) { return one.column == column; });
    if (sorted != std::end(sortedColumns) && m_section != SectionModel::ContinueWatching)
        m_filters->sortBy(sorted->order);
}

void LibraryPage::showContent()
{
    showSummary();
    if (m_model->rowCount() == 0)
        showEmptiness();
    QWidget *shown = m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : view();
    const bool hadFocus = m_content->isAncestorOf(QApplication::focusWidget());
    m_content->setCurrentWidget(shown);
    if (hadFocus && shown != m_empty)
        shown->setFocus();
}

void LibraryPage::showSummary()
{
    const LibraryList list = m_model->list().value_or(LibraryList());
    QStringList parts{videosText(int(list.ids.size()))};
    if (!list.ids.isEmpty()) {
        parts += lengthText(list.durationMs);
        parts += tr("%1 of %2 watched").arg(list.watched).arg(list.ids.size());
    }
    m_header->setSummary(parts.join(u"  ·  "_s));
}

void LibraryPage::showEmptiness()
{
    const bool isNarrowed = m_section != SectionModel::ContinueWatching && m_filters->look().isNarrowed();
    if (isNarrowed)
        m_empty->say(u"search"_s, tr("No video is like this"), tr("Choose another filter, or “All”."));
    else if (m_section == SectionModel::Published)
        m_empty->say(
            u"globe"_s, tr("Nothing is published"),
            tr("Choose “Publish in the catalogue” in a video's menu, and everybody on your network finds it."));
    else if (m_section == SectionModel::Saved)
        m_empty->say(
            u"bookmark"_s, tr("Nothing is saved"),
            tr("Choose “Save for later” in a video's menu, and it waits for you here. What you save on a phone "
               "or in a browser does, too."));
    else if (m_section == SectionModel::ContinueWatching)
        m_empty->say(u"clock"_s, tr("Nothing to continue"), tr("A video you stop half-way waits for you here."));
    else
        m_empty->say(
            u"clapperboard"_s, tr("Your library is empty"),
            tr("Import films, lectures or recordings, or drop files and folders anywhere on this window. What is "
               "said in them is transcribed here, on this computer, so that you can search it and ask it."),
            tr("Import files"));
}

void LibraryPage::showSelection()
{
    const qsizetype count = selectedIds().size();
    m_selectionBar->setVisible(count > 1);
    m_selectionBar->setCount(int(count));
}

QList<qint64> LibraryPage::selectedIds() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_selection->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<qint64> ids;
    for (const int row : rows)
        ids.append(m_model->idAt(row));
    return ids;
}

void LibraryPage::withSelected(std::function<void(const QList<LibraryEntry> &)> work)
{
    QList<qint64> ids = selectedIds();
    if (ids.isEmpty() && m_selection->currentIndex().isValid())
        ids = {m_model->idAt(m_selection->currentIndex().row())};
    if (ids.isEmpty())
        return;
    async(
        this, [&library = m_services.library, owner = m_services.owner, ids] { return library.entries(owner, ids); },
        [this, work = std::move(work)](const Result<QList<LibraryEntry>> &entries) {
            if (!entries)
                emit failed(errorText(entries.error()));
            else if (!entries->isEmpty())
                work(*entries);
        });
}

void LibraryPage::play(const QModelIndex &index)
{
    emit playAsked(m_model->idAt(index.row()), -1);
}

void LibraryPage::playSelected()
{
    if (const QList<qint64> ids = selectedIds(); !ids.isEmpty())
        emit playQueueAsked(ids);
}

void LibraryPage::openMenu(const QPoint &position)
{
    withSelected([this, position](const QList<LibraryEntry> &entries) {
        auto *menu = new QMenu(this);
        menu->setObjectName(u"videoMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const QIcon icon = themedIcon(m_services.theme, u"play"_s);
        const LibraryEntry &first = entries.first();
        const bool isBegun = first.watch.positionMs > 0;
        if (entries.size() > 1)
            menu->addAction(icon, tr("Play all"), this, &LibraryPage::playSelected);
        else
            menu->addAction(icon, isBegun ? tr("Go on watching") : tr("Play"), this,
                            [this, id = first.video.id] { emit playAsked(id, -1); });
        if (entries.size() == 1 && isBegun)
            menu->addAction(themedIcon(m_services.theme, u"skip-back"_s), tr("Play from the start"), this,
                            [this, id = first.video.id] { emit playAsked(id, 0); });
        m_actions.fill(*menu, entries);
        menu->popup(position);
    });
}

void LibraryPage::addLink()
{
    (new AddLinkDialog(m_services, this))->open();
}

void LibraryPage::findDuplicates()
{
    auto *dialog = new DuplicatesDialog(m_services, m_actions, this);
    connect(dialog, &DuplicatesDialog::playAsked, this, &LibraryPage::playAsked);
    dialog->open();
}
