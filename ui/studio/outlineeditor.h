#pragma once

#include "ui/studio/slidesmodel.h"

#include <QWidget>

class FilmChoices;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;
class SlideEditor;
class Theme;

/// A film before it is made: its slides, which can be changed, moved, added and removed, and how it looks and sounds.
class OutlineEditor : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineEditor(const Theme &theme, QWidget *parent = nullptr);

    FilmChoices &choices() { return *m_choices; }
    void setStoryboard(const Storyboard &storyboard);
    Storyboard storyboard() const;
    void focusSlides();
    void setError(const QString &text);
    void setBusy(bool busy);

signals:
    void renderAsked();
    void backAsked();

private:
    QWidget *makeHead();
    QWidget *makeSlides(const Theme &theme);
    QWidget *makeFoot(const Theme &theme);
    int row() const;
    void choose(int row);
    void showSlide(int row);
    void add();
    void remove();
    void move(int step);
    void refresh();

    Storyboard m_storyboard; // what is not edited here
    SlidesModel m_model;
    QLineEdit *m_title = nullptr;
    QLabel *m_summary = nullptr;
    QListView *m_list = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    SlideEditor *m_editor = nullptr;
    FilmChoices *m_choices = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_render = nullptr;
};
