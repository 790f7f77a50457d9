#pragma once

#include "ui/library/sectionmodel.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

/// The search box, the parts of the library, and the switches of the whole program.
class Sidebar : public QFrame
{
    Q_OBJECT

public:
    Sidebar(SectionModel &sections, const Theme &theme, QWidget *parent = nullptr);

    void focusSearch();
    void clearSearch();

signals:
    void searchChanged(const QString &text);
    /// Enter or Down in the search box.
    void resultsAsked();
    void sectionChosen(SectionModel::Section section);
    void themeChosen(ThemeChoice choice);
    void keysAsked();
    void settingsAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBrand();
    QLineEdit *makeSearch();
    QListView *makeNavigation(SectionModel &sections);
    QWidget *makeSwitches();
    void openThemeMenu();
    void showTheme();

    const Theme &m_theme;
    QLabel *m_logo = nullptr;
    QLineEdit *m_search = nullptr;
    QListView *m_navigation = nullptr;
    QToolButton *m_look = nullptr;
};
