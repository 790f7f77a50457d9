#pragma once

#include "models/library/video.h"
#include "models/studio/film.h"

#include <QWidget>

class ElidedLabel;
class QLabel;
class QProgressBar;
class QPushButton;
class Theme;

/// How far the making of a film is, stage by stage.
class RenderPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RenderPanel(const Theme &theme, QWidget *parent = nullptr);

    /// What is going on; `failure` says why it ended, else it is empty.
    void present(const Video &video, const FilmRecord &film, const QString &failure);

signals:
    void cancelAsked();
    void editAsked();
    void playAsked();

private:
    void showStages(int current, bool isDone, bool isBroken);
    QLayout *makeStages();
    QLayout *makeButtons(const Theme &theme);

    const Theme &m_theme;
    ElidedLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_percent;
    QLabel *m_note;
    QList<QLabel *> m_marks; // one a stage
    QList<QLabel *> m_names;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_play = nullptr;
};
