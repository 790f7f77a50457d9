#pragma once

#include "models/core/result.h"
#include "models/library/video.h"
#include "models/studio/film.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class OutlineEditor;
class PromptPanel;
class QLabel;
class QStackedWidget;
class RenderPanel;

/// Films from prompts: a prompt, its outline to edit, and the film as it is made. What is being made goes on when the
/// page is left.
class StudioPage : public QWidget
{
    Q_OBJECT

public:
    explicit StudioPage(const UiServices &services, QWidget *parent = nullptr);
    ~StudioPage() override;

    /// Comes to the front: learns what there is to choose from, and takes the keyboard.
    void enter();

signals:
    void playAsked(qint64 videoId, qint64 positionMs);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Shown
    {
        Video video;
        FilmRecord film;
    };

    void connectPanels();
    void loadOffers();
    void write();
    void stopWriting();
    void takeOutline(const Result<Storyboard> &storyboard);
    void render();
    void follow(qint64 videoId);
    void refresh();
    void present(const Shown &shown);
    void cancel();
    void startOver();
    void turnTo(QWidget *panel);

    UiServices m_services;
    PromptPanel *m_prompt;
    OutlineEditor *m_outline;
    RenderPanel *m_render;
    QLabel *m_steps;
    QStackedWidget *m_panels;
    QTimer m_refreshTimer;                       // gathers news of one film
    std::shared_ptr<std::atomic_bool> m_stopped; // of the outline that is being written
    FilmRequest m_request;                       // what the outline was written for
    qint64 m_videoId = 0;                        // of the film that is followed; 0: none
    bool m_isOpened = false;                     // it was played when it was done
    SerialQueue m_reader;
};
