#include "ui/player/playermenu.h"

#include "models/core/clocktext.h"
#include "ui/player/abloop.h"
#include "ui/player/playback.h"
#include "ui/player/playercontrol.h"
#include "ui/player/playerkeys.h"
#include "ui/player/subtitledisplay.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

using What = PlayerCommand::What;

constexpr std::array speeds{0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlayerMenu)
};

/// Fills one menu.
class Filler
{
public:
    Filler(const PlayerMenuState &state, const std::function<void(PlayerCommand)> &perform)
        : m_state(state), m_perform(perform)
    {}

    void fill(QMenu &menu) const;

private:
    QAction *add(QMenu &menu, const QString &text, const PlayerCommand &command) const;
    void addChoice(QMenu &menu, const QString &text, bool chosen, const PlayerCommand &command) const;
    void addSpeeds(QMenu &menu) const;
    void addSubtitles(QMenu &menu) const;
    void addAudio(QMenu &menu) const;
    void addChapters(QMenu &menu) const;

    const PlayerMenuState &m_state;
    const std::function<void(PlayerCommand)> &m_perform;
};

QAction *Filler::add(QMenu &menu, const QString &text, const PlayerCommand &command) const
{
    const QString key = keyOf(command);
    return menu.addAction(key.isEmpty() ? text : text + u'\t' + key, &menu,
                          [perform = m_perform, command] { perform(command); });
}

void Filler::addChoice(QMenu &menu, const QString &text, bool chosen, const PlayerCommand &command) const
{
    QAction *action = add(menu, text, command);
    action->setCheckable(true);
    action->setChecked(chosen);
}

void Filler::fill(QMenu &menu) const
{
    add(menu, m_state.playback.isPlaying() ? Words::tr("Pause") : Words::tr("Play"), {What::Toggle});
    if (m_state.hasNext || m_state.hasPrevious) {
        add(menu, Words::tr("Next video"), {What::NextVideo})->setEnabled(m_state.hasNext);
        add(menu, Words::tr("Previous video"), {What::PreviousVideo})->setEnabled(m_state.hasPrevious);
    }
    add(menu, Words::tr("Go to a time…"), {What::JumpToTime});
    addChapters(menu);
    menu.addSeparator();
    addSpeeds(menu);
    addSubtitles(menu);
    addAudio(menu);
    menu.addSeparator();
    const bool isSet = m_state.loop.startMs() >= 0;
    add(menu,
        m_state.loop.isOn() ? Words::tr("End the loop")
        : isSet             ? Words::tr("Loop to here (B)")
                            : Words::tr("Loop from here (A)"),
        {What::Loop});
    add(menu, Words::tr("Note at this time…"), {What::AddNote});
    add(menu, Words::tr("Save the picture"), {What::Capture});
    menu.addSeparator();
    add(menu, Words::tr("Mini player"), {What::MiniPlayer});
    add(menu, m_state.isFullScreen ? Words::tr("Leave full screen") : Words::tr("Full screen"), {What::FullScreen});
    add(menu, Words::tr("Keys"), {What::Keys});
}

void Filler::addSpeeds(QMenu &menu) const
{
    QMenu *speedMenu = menu.addMenu(Words::tr("Speed"));
    for (const double rate : speeds)
        addChoice(*speedMenu, Words::tr("%1×").arg(QLocale().toString(rate, 'g', 3)),
                  qFuzzyCompare(rate, m_state.playback.rate()), {What::SetSpeed, rate});
}

void Filler::addSubtitles(QMenu &menu) const
{
    const SubtitleDisplay &subtitles = m_state.subtitles;
    QMenu *submenu = menu.addMenu(Words::tr("Subtitles"));
    addChoice(*submenu, Words::tr("Show subtitles"), subtitles.isOn(), {What::Subtitles});
    if (subtitles.hasFile()) {
        submenu->addSeparator();
        const auto source = [&](const QString &text, bool isFile) {
            addChoice(*submenu, text, subtitles.usesFile() == isFile, {What::NextSubtitles});
            submenu->actions().constLast()->setEnabled(subtitles.usesFile() != isFile);
        };
        source(Words::tr("From the transcript"), false);
        source(subtitles.fileName(), true);
    }
    add(*submenu, Words::tr("Open a file…"), {What::OpenSubtitles});
    submenu->addSeparator();
    add(*submenu, Words::tr("Earlier"), {What::SubtitleDelayBy, -100});
    add(*submenu, Words::tr("Later"), {What::SubtitleDelayBy, 100});
    add(*submenu, Words::tr("Larger"), {What::SubtitleSizeBy, 10});
    add(*submenu, Words::tr("Smaller"), {What::SubtitleSizeBy, -10});
}

void Filler::addAudio(QMenu &menu) const
{
    const QStringList names = m_state.control.audioTrackNames();
    if (names.size() < 2)
        return;
    QMenu *submenu = menu.addMenu(Words::tr("Sound track"));
    for (int track = 0; track < names.size(); ++track)
        addChoice(*submenu, names.at(track), track == m_state.playback.audioTrack(), {What::SetAudio, double(track)});
}

void Filler::addChapters(QMenu &menu) const
{
    const QList<Chapter> &chapters = m_state.control.chapters();
    if (chapters.isEmpty())
        return;
    QMenu *submenu = menu.addMenu(Words::tr("Chapters"));
    const qint64 position = m_state.playback.positionMs();
    for (qsizetype i = 0; i < chapters.size(); ++i) {
        const Chapter &chapter = chapters.at(i);
        const QString title = chapter.title.isEmpty() ? Words::tr("Scene %1").arg(i + 1) : chapter.title;
        const bool isNow = position >= chapter.startMs && position < chapter.endMs;
        addChoice(*submenu, title + u'\t' + clockText(chapter.startMs), isNow, {What::SeekTo, double(chapter.startMs)});
    }
}

} // namespace

void openPlayerMenu(QWidget &page, const QPoint &globalPosition, const PlayerMenuState &state,
                    const std::function<void(PlayerCommand)> &perform)
{
    auto *menu = new QMenu(&page);
    menu->setObjectName(u"playerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Filler(state, perform).fill(*menu);
    menu->popup(globalPosition);
}
