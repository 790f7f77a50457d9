#pragma once

#include "models/studio/film.h"

#include <QWidget>

class FilmChoices;
class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class Theme;

/// Where a film begins: what it is to be about, and how it is to be made.
class PromptPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PromptPanel(const Theme &theme, QWidget *parent = nullptr);

    FilmChoices &choices() { return *m_choices; }
    FilmRequest request() const;
    void clear();
    void focusPrompt();
    /// While an outline is written, nothing but stopping that is offered.
    void setWorking(bool working);
    /// Says what went wrong; nothing with an empty text.
    void setError(const QString &text);

signals:
    void outlineAsked();
    void stopAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeCard(const Theme &theme);
    QWidget *makeLine(const Theme &theme);
    void refresh();
    void press();

    QPlainTextEdit *m_prompt = nullptr;
    QSpinBox *m_slides = nullptr;
    QCheckBox *m_fromLibrary = nullptr;
    FilmChoices *m_choices = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_stop = nullptr;
    QLabel *m_note = nullptr;
    QProgressBar *m_bar = nullptr;
    bool m_isWorking = false;
};
