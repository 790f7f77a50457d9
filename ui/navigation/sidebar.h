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

signals:
    void searchChanged(const QString &text);
    /// Enter or Down in the search box.
    void resultsAsked();
    void placeChosen(const Place &place);
    void themeChosen(ThemeChoice choice);
    void keysAsked();
    void settingsAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBrand();
    QLineEdit *makeSearch();
    QListView *makeNavigation();
    void showPlace();
    QWidget *makeSwitches();
    void openThemeMenu();
    void showTheme();

    SectionModel &m_sections;
    const Theme &m_theme;
    Place m_place;
    QLabel *m_logo = nullptr;
    QLineEdit *m_search = nullptr;
    QListView *m_navigation = nullptr;
    QToolButton *m_look = nullptr;
};
