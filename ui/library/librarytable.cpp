#include "ui/library/librarytable.h"

#include "ui/library/librarymodel.h"
#include "ui/widgets/videomime.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lineHeight = 38;

struct Wide
{
    LibraryModel::Column column;
    int width;     // of the column
    int leastRoom; // of the table: below it the column is not shown
};

constexpr Wide columns[] = {{LibraryModel::Series, 140, 560}, {LibraryModel::Length, 76, 0},
                            {LibraryModel::Added, 112, 500},  {LibraryModel::Watched, 90, 440},
                            {LibraryModel::Size, 90, 860},    {LibraryModel::Tags, 130, 720}};

} // namespace

LibraryTable::LibraryTable(const Theme &theme, QWidget *parent) : QTableView(parent), m_theme(theme)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragDropMode(QAbstractItemView::DragOnly);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    horizontalHeader()->setObjectName(u"libraryColumns"_s);
    horizontalHeader()->setAccessibleName(tr("Columns"));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &LibraryTable::sortAsked);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit chosen(index.siblingAtColumn(0)); });
}

void LibraryTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(LibraryModel::Title, QHeaderView::Stretch);
    for (const Wide &wide : columns)
        setColumnWidth(wide.column, wide.width);
}

void LibraryTable::showOrder(int column, Qt::SortOrder order)
{
    const bool isColumn = column >= 0 && column != LibraryModel::Tags;
    horizontalHeader()->setSortIndicatorShown(isColumn);
    if (isColumn)
        horizontalHeader()->setSortIndicator(column, order);
}

void LibraryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    for (const Wide &wide : columns) {
        if (isColumnHidden(wide.column) != (width() < wide.leastRoom))
            setColumnHidden(wide.column, width() < wide.leastRoom);
    }
}

void LibraryTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (index.isValid() && isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit chosen(index.siblingAtColumn(0));
    else if (index.isValid() && event->key() == Qt::Key_Space)
        selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    else
        QTableView::keyPressEvent(event);
}

void LibraryTable::startDrag(Qt::DropActions actions)
{
    dragVideos(*this, m_theme, actions);
}
