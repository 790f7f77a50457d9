#include "ui/player/playertabs.h"

#include "models/library/transcriptservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/player/notespanel.h"
#include "ui/player/transcriptpanel.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

PlayerTabs::PlayerTabs(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_transcript(new TranscriptPanel(m_model, services.theme, this)),
      m_notes(new NotesPanel(services.notes, services.owner, services.theme, this)),
      m_bar(new QTabBar(this)),
      m_pages(new QStackedWidget(this))
{
    m_bar->setObjectName(u"playerTabs"_s);
    m_bar->setAccessibleName(tr("Beside the picture"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->addTab(tr("Transcript"));
    m_bar->addTab(tr("Notes"));
    m_pages->addWidget(m_transcript);
    m_pages->addWidget(m_notes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&m_model, &TranscriptModel::edited, this, &PlayerTabs::keepLine);
    connect(m_transcript, &TranscriptPanel::seekAsked, this, &PlayerTabs::seekAsked);
    connect(m_transcript, &TranscriptPanel::noteAsked, this, &PlayerTabs::beginNote);
    connect(m_transcript, &TranscriptPanel::hitsChanged, this, &PlayerTabs::hitsChanged);
    connect(m_notes, &NotesPanel::seekAsked, this, &PlayerTabs::seekAsked);
    connect(m_notes, &NotesPanel::notesChanged, this, &PlayerTabs::notesChanged);
    connect(m_notes, &NotesPanel::failed, this, &PlayerTabs::failed);
    connect(m_notes, &NotesPanel::exported, this,
            [this](const QString &file) { emit succeeded(tr("Saved as %1").arg(QFileInfo(file).fileName())); });
}

void PlayerTabs::setVideo(const Video &video)
{
    m_video = video;
    m_lines.clear();
    m_notes->setVideo(video);
    m_model.setLines({});
    m_transcript->setNote({});
}

void PlayerTabs::setLines(const Video &video, const QList<SubtitleLine> &lines)
{
    m_video = video;
    m_lines = lines;
    if (lines != m_model.lines()) // else the list would lose its place
        m_model.setLines(lines);
    m_transcript->setNote(lines.isEmpty() ? emptinessOf(video) : QString());
}

QString PlayerTabs::emptinessOf(const Video &video)
{
    if (!video.transcriptSource.isEmpty())
        return tr("Nothing is said in this video.");
    if (video.isStored() && video.status == VideoStatus::Completed && !video.hasAudio)
        return tr("This video has no sound, so there is nothing to write down.");
    return tr("There is no transcript yet. It appears here as soon as it is made.");
}

/// Keeps what somebody mended in the transcript. Captions, search and vectors follow by themselves.
void PlayerTabs::keepLine(int row, const QString &text)
{
    async(
        this,
        [&edits = m_services.transcriptEdits, owner = m_services.owner, id = m_video.id, row, text] {
            return edits.editLine(owner, id, row, text);
        },
        [this, id = m_video.id](const Result<SubtitleLine> &line) {
            if (line)
                return; // the change announces itself
            emit failed(errorText(line.error()));
            if (id == m_video.id)
                m_model.setLines(m_lines);
        },
        m_edits);
}

void PlayerTabs::setPosition(qint64 positionMs)
{
    m_model.setPosition(positionMs);
    m_transcript->setPosition(positionMs);
    m_notes->setPosition(positionMs);
}

void PlayerTabs::beginNote(qint64 positionMs)
{
    m_bar->setCurrentIndex(Notes);
    m_notes->beginNote(positionMs);
}

void PlayerTabs::focusSearch()
{
    m_bar->setCurrentIndex(Transcript);
    m_transcript->focusSearch();
}
