#pragma once

#include "ui/navigation/sectionmodel.h"
#include "ui/services.h"

#include <QWidget>

class EmptyState;
class GridView;
class JobsModel;
class LibraryModel;
class PosterCache;
class QButtonGroup;
class QLabel;
class QStackedWidget;
class SearchPage;
class VideoActions;

/// The videos as a grid, or what the search box finds.
class LibraryPage : public QWidget
{
    Q_OBJECT

public:
    LibraryPage(const UiServices &services, const JobsModel &jobs, PosterCache &posters, VideoActions &actions,
                QWidget *parent = nullptr);

    void setSection(SectionModel::Section section);
    void setSearchText(const QString &text);
    void focusContent();

signals:
    /// `positionMs` is negative to go on where the owner left.
    void playAsked(qint64 videoId, qint64 positionMs);
    void importAsked();

private:
    enum class Chip { All, Unwatched, InProgress, WithTranscript };

    QWidget *makeHeader();
    QWidget *makeChips();
    QWidget *makeBrowser();
    void applyFilter();
    void showContent();
    void showSummary();
    void showEmptiness();
    void openMenu(const QPoint &position);
    bool isFiltered() const;

    UiServices m_services;
    VideoActions &m_actions;
    LibraryModel *m_model;
    SectionModel::Section m_section = SectionModel::Everything;
    QLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    QButtonGroup *m_chips = nullptr;
    GridView *m_grid;
    EmptyState *m_empty;
    QStackedWidget *m_content = nullptr; // grid or empty state
    QStackedWidget *m_stack;             // browser or search
    SearchPage *m_search;
};
