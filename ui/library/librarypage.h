#pragma once

#include "models/library/libraryfilter.h"
#include "ui/navigation/sectionmodel.h"
#include "ui/services.h"

#include <QWidget>

#include <functional>

class EmptyState;
class FilterBar;
class GridView;
class JobsModel;
class LibraryHeader;
class LibraryModel;
class LibraryTable;
class PosterCache;
class QAbstractItemView;
class QItemSelectionModel;
class QStackedWidget;
class SearchPage;
struct PastExchange;
class SelectionBar;
class VideoActions;

/// The videos as cards or as lines, or what the search box finds.
class LibraryPage : public QWidget
{
    Q_OBJECT

public:
    LibraryPage(const UiServices &services, const JobsModel &jobs, PosterCache &posters, VideoActions &actions,
                QWidget *parent = nullptr);

    void setSection(SectionModel::Section section);
    void setSearchText(const QString &text);
    void focusContent();
    void addLink();

signals:
    /// `positionMs` is negative to go on where the owner left.
    void playAsked(qint64 videoId, qint64 positionMs);
    void answerAsked(const PastExchange &past, const QString &name);
    /// One after another, in this order.
    void playQueueAsked(const QList<qint64> &videoIds);
    void importAsked();
    /// What was deleted last is wanted back.
    void undoAsked();
    void failed(const QString &text);

private:
    QWidget *makeBrowser();
    void connectViews();
    void connectBars();
    void connectModel(PosterCache &posters);
    void followMoves();
    void addShortcuts();
    void applyFilter();
    void sortBy(int column);
    void showContent();
    void showSummary();
    void showEmptiness();
    void showSelection();
    void play(const QModelIndex &index);
    void playSelected();
    void openMenu(const QPoint &position);
    void findDuplicates();
    QList<qint64> selectedIds() const;
    /// Hands over what is selected, in its order, when it is read; what has the focus where nothing is.
    void withSelected(std::function<void(const QList<LibraryEntry> &)> work);
    QAbstractItemView *view() const;

    UiServices m_services;
    VideoActions &m_actions;
    LibraryModel *m_model;
    QItemSelectionModel *m_selection;
    SectionModel::Section m_section = SectionModel::Everything;
    LibraryHeader *m_header;
    FilterBar *m_filters;
    SelectionBar *m_selectionBar;
    GridView *m_grid;
    LibraryTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_content = nullptr; // cards, lines or empty state
    QStackedWidget *m_stack;             // browser or search
    SearchPage *m_search;
    bool m_hasMoved = false; // what is current, while rows are read anew
};
