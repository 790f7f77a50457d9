#include "ui/studio/studiopage.h"

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/studiojob.h"
#include "models/library/videoservice.h"
#include "models/studio/studioservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/studio/filmchoices.h"
#include "ui/studio/outlineeditor.h"
#include "ui/studio/promptpanel.h"
#include "ui/studio/renderpanel.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gatherMs = 100;
constexpr QMargins pageMargins{26, 20, 26, 18};

/// What a failure of the studio means for the one who asked.
QString studioErrorText(const Error &error)
{
    if (error.fault == Fault::NotFound && error.field == u"library"_s)
        return StudioPage::tr("None of your videos says anything about that. Ask for something else, or make the film "
                              "from the prompt alone.");
    if (error.fault == Fault::Conflict)
        return StudioPage::tr("Other films are still being made. Wait until one of them is done.");
    if (error.fault == Fault::Invalid && error.field.startsWith(u"outline"_s))
        return StudioPage::tr("A slide is empty, or a text in it is too long. Look through the slides.");
    return errorText(error);
}

} // namespace

StudioPage::StudioPage(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_prompt(new PromptPanel(services.theme, this)),
      m_outline(new OutlineEditor(services.theme, this)),
      m_render(new RenderPanel(services.theme, this)),
      m_steps(makeLabel({}, u"muted"_s, this)),
      m_panels(new QStackedWidget(this))
{
    setObjectName(u"page"_s);
    m_steps->setObjectName(u"studioSteps"_s);
    auto *title = makeLabel(tr("Studio"), u"title"_s, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(title);
    head->addWidget(m_steps, 1, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargins);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addWidget(m_panels, 1);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_prompt, m_outline, m_render})
        m_panels->addWidget(panel);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(gatherMs);
    connectPanels();
    turnTo(m_prompt);
}

StudioPage::~StudioPage()
{
    stopWriting();
}

void StudioPage::connectPanels()
{
    connect(m_prompt, &PromptPanel::outlineAsked, this, &StudioPage::write);
    connect(m_prompt, &PromptPanel::stopAsked, this, &StudioPage::stopWriting);
    connect(m_outline, &OutlineEditor::renderAsked, this, &StudioPage::render);
    connect(m_outline, &OutlineEditor::backAsked, this, &StudioPage::startOver);
    connect(m_render, &RenderPanel::cancelAsked, this, &StudioPage::cancel);
    connect(m_render, &RenderPanel::editAsked, this, [this] { turnTo(m_outline); });
    connect(m_render, &RenderPanel::playAsked, this, [this] { emit playAsked(m_videoId, 0); });
    connect(&m_refreshTimer, &QTimer::timeout, this, &StudioPage::refresh);
    connect(&m_services.events, &Events::videoChanged, this, [this](qint64 id) {
        if (id == m_videoId)
            m_refreshTimer.start();
    });
    connect(&m_services.events, &Events::jobChanged, this, [this] {
        if (m_videoId != 0 && !m_refreshTimer.isActive())
            m_refreshTimer.start();
    });
    connect(&m_services.events, &Events::videoRemoved, this, [this](qint64 id) {
        if (id == m_videoId)
            startOver();
    });
}

void StudioPage::enter()
{
    loadOffers();
    if (m_panels->currentWidget() == m_prompt)
        m_prompt->focusPrompt();
    else if (m_panels->currentWidget() == m_outline)
        m_outline->focusSlides();
}

void StudioPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isOpened = true; // who went elsewhere is not interrupted
}

void StudioPage::loadOffers()
{
    async(
        this, [&studio = m_services.studio] { return std::pair(studio.voices(), studio.themes()); },
        [this](const Result<std::pair<QStringList, QStringList>> &offers) {
            if (!offers)
                return;
            m_prompt->choices().setOffers(offers->first, offers->second);
            m_outline->choices().setOffers(offers->first, offers->second);
        });
}

void StudioPage::write()
{
    stopWriting();
    m_request = m_prompt->request();
    m_stopped = std::make_shared<std::atomic_bool>(false);
    m_prompt->setWorking(true);
    async(
        this,
        [&studio = m_services.studio, owner = m_services.owner, request = m_request, stopped = m_stopped] {
            return studio.outline(owner, request, {.cancelled = [stopped] { return stopped->load(); }});
        },
        [this, asked = m_stopped](const Result<Storyboard> &storyboard) {
            if (asked == m_stopped) // else it was stopped, and perhaps asked for anew
                takeOutline(storyboard);
        });
}

void StudioPage::stopWriting()
{
    if (!m_stopped)
        return;
    *m_stopped = true;
    m_stopped.reset();
    m_prompt->setWorking(false);
    m_prompt->focusPrompt();
}

void StudioPage::takeOutline(const Result<Storyboard> &storyboard)
{
    m_stopped.reset();
    m_prompt->setWorking(false);
    if (!storyboard) {
        m_prompt->setError(studioErrorText(storyboard.error()));
        m_prompt->focusPrompt();
        return;
    }
    m_videoId = 0;
    m_outline->setStoryboard(*storyboard);
    turnTo(m_outline);
    m_outline->focusSlides();
}

/// Makes the film, or makes it anew when it was made from an earlier outline.
void StudioPage::render()
{
    const Storyboard storyboard = m_outline->storyboard();
    FilmRequest request = m_request;
    request.title = storyboard.title;
    request.outline = storyboard;
    m_outline->setBusy(true);
    m_outline->setError({});
    async(
        this,
        [&studio = m_services.studio, owner = m_services.owner, request, id = m_videoId] {
            return id == 0 ? studio.generate(owner, request) : studio.rerender(owner, id, *request.outline);
        },
        [this](const Result<Video> &video) {
            m_outline->setBusy(false);
            if (video)
                follow(video->id);
            else
                m_outline->setError(studioErrorText(video.error()));
        });
}

void StudioPage::follow(qint64 videoId)
{
    m_videoId = videoId;
    m_isOpened = !isVisible();
    turnTo(m_render);
    refresh();
}

void StudioPage::refresh()
{
    if (m_videoId == 0)
        return;
    async(
        this,
        [services = m_services, id = m_videoId] {
            return services.studio.film(services.owner, id).and_then([&](const FilmRecord &film) {
                return services.videos.find(services.owner, id).map([&](const Video &video) {
                    return Shown{.video = video, .film = film};
                });
            });
        },
        [this](const Result<Shown> &shown) {
            if (shown && shown->video.id == m_videoId)
                present(*shown);
        },
        m_reader);
}

void StudioPage::present(const Shown &shown)
{
    QString failure;
    if (shown.video.status == VideoStatus::Error)
        failure = errorText(shown.video.fault.value_or(Fault::Internal));
    m_render->present(shown.video, shown.film, failure);
    if (shown.video.status == VideoStatus::Completed && m_panels->currentWidget() == m_render)
        m_steps->setText(tr("The film is ready"));
    if (shown.video.status != VideoStatus::Completed || m_isOpened)
        return;
    m_isOpened = true;
    emit playAsked(m_videoId, 0);
}

void StudioPage::cancel()
{
    async(
        this,
        [&jobs = m_services.jobs, id = m_videoId] {
            for (const Job &job : jobs.unfinishedOf({id})) {
                if (job.kind == studioJobKind)
                    (void)jobs.cancel(job.id); // one that has just ended is as good as cancelled
            }
        },
        [this](const Result<void> &) { refresh(); });
}

void StudioPage::startOver()
{
    m_videoId = 0;
    m_prompt->clear();
    turnTo(m_prompt);
    m_prompt->focusPrompt();
}

void StudioPage::turnTo(QWidget *panel)
{
    m_panels->setCurrentWidget(panel);
    if (panel == m_prompt)
        m_steps->setText(tr("A prompt becomes an outline, and the outline a film"));
    else
        m_steps->setText(panel == m_outline ? tr("Edit the outline, then make the film") : tr("Making the film"));
}
