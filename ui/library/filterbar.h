#pragma once

#include "ui/library/librarylook.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QWidget>

class QActionGroup;
class QButtonGroup;
class QMenu;
class QPushButton;
class QToolButton;

/// What of the library is shown, in which order, and as cards or as lines. It keeps the choice.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(const UiServices &services, QWidget *parent = nullptr);

    const LibraryLook &look() const { return m_look; }
    /// Sorts by this, or the other way round where it does already.
    void sortBy(LibraryOrder order);
    /// Shows everything again.
    void clear();
    /// Where a section is a filter and an order by itself.
    void setNarrowing(bool possible);

signals:
    void changed();
    void failed(const QString &text);

private:
    QWidget *makeChips();
    QPushButton *makeMenuChip(const QString &name, QWidget *parent);
    QMenu *makeSortMenu();
    QToolButton *makeToggle(const QString &icon, const QString &text, const QString &name, bool asList);
    void offerTags();
    void offerSeries();
    void offer(QPushButton *chip, const QString &all, const QString &none, const QStringList &names,
               QString LibraryLook::*field);
    void choose(const LibraryLook &look);
    void showLook();

    UiServices m_services;
    LibraryLook m_look;
    SerialQueue m_writer;
    QButtonGroup *m_chips = nullptr;
    QPushButton *m_series = nullptr;
    QPushButton *m_tags = nullptr;
    QToolButton *m_sort;
    QActionGroup *m_orders = nullptr;
    QAction *m_backwards = nullptr;
    QToolButton *m_asGrid;
    QToolButton *m_asList;
};
