#include "ui/studio/renderpanel.h"

#include "ui/format.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int widest = 620;
constexpr int markSize = 18;
constexpr int steps = 1000;

/// As the studio calls them, in their order.
const QStringList &stageNames()
{
    static const QStringList names{u"slides"_s, u"voiceover"_s, u"images"_s, u"stitch"_s};
    return names;
}

} // namespace

RenderPanel::RenderPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new ElidedLabel(this)),
      m_bar(new QProgressBar(this)),
      m_percent(makeLabel({}, u"muted"_s, this)),
      m_note(makeLabel({}, u"error"_s, this))
{
    m_title->setObjectName(u"renderTitle"_s);
    setRole(m_title, u"heading"_s);
    m_bar->setObjectName(u"renderBar"_s);
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_note->setObjectName(u"renderNote"_s);
    m_note->setWordWrap(true);
    auto *card = new QFrame(this);
    setRole(card, u"card"_s);
    card->setMaximumWidth(widest);
    auto *progress = new QHBoxLayout;
    progress->setSpacing(12);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_percent);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_title);
    layout->addLayout(makeStages());
    layout->addLayout(progress);
    layout->addWidget(m_note);
    layout->addLayout(makeButtons(theme));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 20);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
}

QLayout *RenderPanel::makeStages()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(10);
    // In the order of stageNames().
    for (const QString &text : {tr("Outline"), tr("Voice"), tr("Pictures"), tr("Film")}) {
        m_marks += new QLabel(this);
        m_names += makeLabel(text, u"muted"_s, this);
        m_names.last()->setObjectName(u"renderStage"_s);
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(m_marks.last());
        row->addWidget(m_names.last(), 1);
        layout->addLayout(row);
    }
    return layout;
}

QLayout *RenderPanel::makeButtons(const Theme &theme)
{
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"cancelRender"_s);
    m_edit = new QPushButton(tr("Back to the outline"), this);
    m_edit->setObjectName(u"editOutline"_s);
    m_play = makePrimaryButton(theme, u"play"_s, tr("Play"), u"playFilm"_s, this);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addStretch(1);
    for (QPushButton *button : {m_cancel, m_edit, m_play})
        layout->addWidget(button);
    connect(m_cancel, &QPushButton::clicked, this, &RenderPanel::cancelAsked);
    connect(m_edit, &QPushButton::clicked, this, &RenderPanel::editAsked);
    connect(m_play, &QPushButton::clicked, this, &RenderPanel::playAsked);
    return layout;
}

void RenderPanel::present(const Video &video, const FilmRecord &film, const QString &failure)
{
    const bool isDone = video.status == VideoStatus::Completed;
    const bool isBroken = !failure.isEmpty();
    m_title->setFullText(video.title);
    const double progress = isDone ? 1 : film.progress;
    m_bar->setValue(qRound(progress * steps));
    m_bar->setAccessibleName(tr("Making “%1”").arg(video.title));
    m_bar->setVisible(!isBroken);
    m_percent->setText(percentText(progress));
    m_percent->setVisible(!isBroken);
    m_note->setText(failure);
    m_note->setVisible(isBroken);
    showStages(std::max(0, int(stageNames().indexOf(film.stage))), isDone, isBroken);
    m_cancel->setVisible(!isDone && !isBroken);
    m_edit->setVisible(isDone || isBroken);
    m_play->setVisible(isDone);
}

void RenderPanel::showStages(int current, bool isDone, bool isBroken)
{
    for (int stage = 0; stage < m_marks.size(); ++stage) {
        const bool isPast = isDone || stage < current;
        const bool isNow = !isDone && stage == current;
        const QString icon = isPast              ? u"circle-check"_s
                             : isNow && isBroken ? u"circle-alert"_s
                             : isNow             ? u"loader"_s
                                                 : u"clock"_s;
        const Ink ink = isPast ? Ink::Success : isNow && isBroken ? Ink::Danger : isNow ? Ink::Accent : Ink::Muted;
        m_marks[stage]->setPixmap(themedPixmap(m_theme, icon, ink, markSize, devicePixelRatioF()));
        if (const QString role = isPast || isNow ? QString() : u"muted"_s; m_names[stage]->property("role") != role)
            setRole(m_names[stage], role);
    }
}
