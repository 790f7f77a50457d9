#pragma once

#include "models/curation/curationrepository.h"
#include "models/library/videoservice.h"
#include "ui/admin/admintab.h"

class AccountNames;
class QToolButton;
class Removals;
class UndoBar;

/// Everybody's videos: what is in the catalogue and in which order, what waits to be published, what is hidden.
class CatalogueTab : public AdminTab
{
    Q_OBJECT

public:
    CatalogueTab(const UiServices &services, std::shared_ptr<AccountNames> names, QWidget *parent = nullptr);

signals:
    void playAsked(qint64 videoId);

protected:
    void fillMenu(QMenu &menu, const QList<PagedRow> &rows) override;
    QString countText(int total) const override;

private:
    enum Scope { Everything, InCatalogue, Waiting, Inactive };

    void listen();
    void choose(int scope);
    void list();
    CurationFilter filter() const;
    EmptyWords emptyWords() const;
    void addPlaces(QMenu &menu, const Video &video);
    void change(const QList<PagedRow> &rows, const VideoEdit &edit, const QString &success);
    void move(int from, int to);
    void moveTo(qint64 videoId, int position);
    void editDetails(const PagedRow &row);
    void remove();
    void empty();

    std::shared_ptr<AccountNames> m_names;
    QLineEdit *m_search;
    QToolButton *m_empty; // takes everything out of the catalogue
    Removals *m_removals;
    UndoBar *m_undo;
    QTimer m_searchTimer;
    Scope m_scope = Everything;
};
