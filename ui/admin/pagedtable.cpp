#include "ui/admin/pagedtable.h"

#include "ui/admin/pageddelegate.h"
#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowHeight = 38;
constexpr int gatherMs = 150; // one reading for a burst of changes
constexpr int leastStretch = 120;

} // namespace

PagedTable::PagedTable(QList<PagedColumn> columns, const QString &name, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_model(new PagedModel(std::move(columns), this)),
      m_view(new QTableView(this)),
      m_empty(new EmptyState(theme, this)),
      m_stack(new QStackedLayout(this))
{
    setUpView(name, theme);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(gatherMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &PagedTable::read);
    connect(m_model, &PagedModel::loaded, this, &PagedTable::showRows);
    connect(m_model, &PagedModel::failed, this, &PagedTable::showError);
    connect(m_model, &PagedModel::moveAsked, this, &PagedTable::moveAsked);
    connect(m_empty, &EmptyState::actionAsked, this, [this] {
        if (m_hasFailed)
            m_model->refresh();
        else
            emit emptyActionAsked();
    });
}

void PagedTable::setUpView(const QString &name, const Theme &theme)
{
    m_view->setObjectName(name);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PagedDelegate(theme, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setCornerButtonEnabled(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->horizontalHeader()->setSectionsClickable(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setMinimumSectionSize(40);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    setFocusProxy(m_view);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &PagedTable::clickHead);
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(m_model->row(index.row())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PagedTable::selectionChanged);
    connect(&theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void PagedTable::setTitle(const QString &title)
{
    m_view->setAccessibleName(title);
}

void PagedTable::list(PageReader reader, const EmptyWords &words)
{
    m_reader = std::move(reader);
    m_words = words;
    if (isVisible())
        read();
}

void PagedTable::refreshSoon()
{
    if (!isVisible())
        m_isStale = true;
    else if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void PagedTable::read()
{
    m_isStale = false;
    if (m_reader)
        m_model->setReader(std::exchange(m_reader, {}));
    else
        m_model->refresh();
}

void PagedTable::showEvent(QShowEvent *event)
{
    if (m_reader || m_isStale)
        read();
    QWidget::showEvent(event);
}

void PagedTable::setColumnShown(int column, bool shown)
{
    if (shown)
        m_leftOut.remove(column);
    else
        m_leftOut.insert(column);
    fitColumns();
}

void PagedTable::setMovable(bool movable)
{
    m_isMovable = movable;
    m_model->setMovable(movable);
    m_view->setDragDropMode(movable ? QAbstractItemView::InternalMove : QAbstractItemView::NoDragDrop);
    m_view->setDragDropOverwriteMode(false);
}

void PagedTable::sort(int column, Qt::SortOrder order)
{
    m_model->sort(column, order);
    showOrder();
}

void PagedTable::setSortable(bool sortable)
{
    m_view->horizontalHeader()->setSectionsClickable(sortable);
    if (!sortable && m_model->sortColumn() >= 0)
        sort(-1);
}

/// Upwards, downwards, then as usual again.
void PagedTable::clickHead(int column)
{
    if (!m_model->canSort(column))
        showOrder(); // the head has shown itself as sorted
    else if (m_model->sortColumn() != column)
        sort(column, Qt::AscendingOrder);
    else if (m_model->sortOrder() == Qt::AscendingOrder)
        sort(column, Qt::DescendingOrder);
    else
        sort(-1);
}

void PagedTable::showOrder()
{
    const bool isSorted = m_model->sortColumn() >= 0;
    m_view->horizontalHeader()->setSortIndicatorShown(isSorted);
    if (isSorted)
        m_view->horizontalHeader()->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
}

void PagedTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void PagedTable::fitColumns()
{
    const QList<PagedColumn> &columns = m_model->columns();
    const auto widthOf = [&](int i) { // its head is readable in any language
        const int width = columns.at(i).width;
        return width > 0 ? std::max(width, m_view->horizontalHeader()->sectionSizeHint(i)) : 0;
    };
    int room = m_view->viewport()->width();
    int shares = 0;
    for (int i = 0; i < columns.size(); ++i) {
        const PagedColumn &column = columns.at(i);
        const bool isShown = width() >= column.leastTableWidth && !m_leftOut.contains(i);
        m_view->setColumnHidden(i, !isShown);
        if (isShown && column.width > 0)
            room -= widthOf(i);
        else if (isShown)
            ++shares;
    }
    for (int i = 0; i < columns.size(); ++i) {
        const int width = widthOf(i);
        m_view->setColumnWidth(i, width > 0 ? width : std::max(leastStretch, room / std::max(shares, 1)));
    }
}

QList<PagedRow> PagedTable::selected() const
{
    QModelIndexList indexes = m_view->selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QList<PagedRow> rows;
    for (const QModelIndex &index : std::as_const(indexes))
        rows.append(m_model->row(index.row()));
    return rows;
}

std::optional<PagedRow> PagedTable::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(m_model->row(index.row())) : std::nullopt;
}

void PagedTable::select(qint64 id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_view->selectRow(row);
}

void PagedTable::focusRows()
{
    m_view->setFocus();
}

bool PagedTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_view) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return takeKey(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::Resize && watched == m_view->viewport())
        fitColumns(); // a scroll bar came or went
    if (event->type() == QEvent::ContextMenu && (watched == m_view->viewport() || watched == m_view)) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QPoint atRow = m_view->visualRect(m_view->currentIndex()).center();
        emit menuAsked(byKey ? m_view->viewport()->mapToGlobal(atRow) : menu->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool PagedTable::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isPlain = modifiers == Qt::NoModifier || modifiers == Qt::KeypadModifier;
    const std::optional<PagedRow> row = current();
    if (isPlain && key == Qt::Key_F5) {
        m_model->refresh();
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_C) {
        copy();
        return true;
    }
    if (!row)
        return false;
    if (isPlain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit opened(*row);
        return true;
    }
    if (isPlain && key == Qt::Key_Delete) {
        emit removeAsked();
        return true;
    }
    if (m_isMovable && modifiers.testFlag(Qt::AltModifier) && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        const int from = m_view->currentIndex().row();
        const int to = key == Qt::Key_Up ? from - 1 : from + 1;
        if (to >= 0 && to < m_model->rowCount())
            emit moveAsked(from, to);
        return true;
    }
    return false;
}

void PagedTable::copy() const
{
    QStringList lines;
    for (const PagedRow &row : selected())
        lines.append(row.cells.join(u'\t'));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void PagedTable::showRows()
{
    m_hasFailed = false;
    const bool isEmpty = m_model->total().value_or(0) == 0;
    if (isEmpty)
        m_empty->say(m_words.icon, m_words.title, m_words.text, m_words.action);
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    fitColumns();
    emit loaded();
}

void PagedTable::showError(const Error &error)
{
    m_hasFailed = true;
    m_empty->say(u"circle-alert"_s, tr("This list cannot be read"), errorText(error), tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
}
