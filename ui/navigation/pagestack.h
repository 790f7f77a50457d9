#pragma once

#include "ui/navigation/place.h"

#include <QHash>
#include <QMap>
#include <QStackedWidget>

#include <functional>

/// The pages of the window, and which of them a place is shown by. A page without a place of its own, as the player, is
/// shown over the place where the owner was.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// Prepares a page for a place that was asked for.
    using Enter = std::function<void(const Place &place)>;

    using QStackedWidget::QStackedWidget;

    /// The page of a section from now on. One page may show several sections.
    void add(Section section, QWidget *page, Enter enter = {});
    const Place &place() const { return m_place; }
    /// Goes to a place; nothing happens when it has no page.
    void open(const Place &place);
    /// Shows a page as it was left.
    void show(QWidget *page);
    /// From a page without a place to the one below it.
    void back();
    /// A place is no more: whoever is there goes to the library, at once or when the page above it is left.
    void leave(const Place &place);

signals:
    void added(Section section);
    void placeChanged(const Place &place);

private:
    struct Entry
    {
        QWidget *page = nullptr;
        Enter enter;
    };

    void setPlace(const Place &place);

    QMap<Section, Entry> m_entries;
    QHash<const QWidget *, Place> m_last; // by page
    Place m_place;
};
