#pragma once

#include "ui/navigation/place.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;
class SectionModel;

/// The search box, where the window can go, and the switches of the whole program.
class Sidebar : public QFrame
{
    Q_OBJECT

public:
    Sidebar(SectionModel &sections, const Theme &theme, QWidget *parent = nullptr);

    void focusSearch();
    void clearSearch();
    /// Says where the owner is, as soon as there is a row for it.
    void setPlace(const Place &place);
    /// Lets the owner name a collection in its row, as soon as there is one.
    void editCollection(qint64 groupId);

signals:
    void searchChanged(const QString &text);
    /// Enter or Down in the search box.
    void resultsAsked();
    void placeChosen(const Place &place);
    void collectionAsked();
    void collectionMenuAsked(qint64 groupId, const QString &name, const QPoint &position); // on the screen
    void removalAsked(qint64 groupId, const QString &name);
    void themeChosen(ThemeChoice choice);
    void keysAsked();
    void settingsAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBrand();
    QLineEdit *makeSearch();
    QListView *makeNavigation();
    void addKeys();
    void showRows();
    void showPlace();
    void editWaiting();
    void addHeadingButton();
    void openMenu(const QPoint &position);
    QWidget *makeSwitches();
    void openThemeMenu();
    void showTheme();

    SectionModel &m_sections;
    const Theme &m_theme;
    Place m_place;
    qint64 m_toEdit = 0; // a collection whose row is to come
    QLabel *m_logo = nullptr;
    QLineEdit *m_search = nullptr;
    QListView *m_navigation = nullptr;
    QToolButton *m_look = nullptr;
};
