#include "ui/player/playerkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

using What = PlayerCommand::What;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

/// Keys that type nothing.
std::optional<PlayerCommand> ofKey(const QKeyEvent &event)
{
    const bool shifted = event.modifiers() & Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_MediaPlay:
    case Qt::Key_MediaTogglePlayPause:
    case Qt::Key_MediaPause: return PlayerCommand{What::Toggle, 0};
    case Qt::Key_Left: return PlayerCommand{What::SeekBy, shifted ? -1000.0 : -5000.0};
    case Qt::Key_Right: return PlayerCommand{What::SeekBy, shifted ? 1000.0 : 5000.0};
    case Qt::Key_Up: return PlayerCommand{What::VolumeBy, 0.05};
    case Qt::Key_Down: return PlayerCommand{What::VolumeBy, -0.05};
    case Qt::Key_PageUp: return PlayerCommand{What::Chapter, -1};
    case Qt::Key_PageDown: return PlayerCommand{What::Chapter, 1};
    case Qt::Key_Backspace: return PlayerCommand{What::SpeedReset, 0};
    case Qt::Key_Escape: return PlayerCommand{What::Leave, 0};
    default: return std::nullopt;
    }
}

/// Keys by what they type, wherever the keyboard has it.
std::optional<PlayerCommand> ofText(QChar letter)
{
    switch (letter.toLower().unicode()) {
    case u' ':
    case u'k': return PlayerCommand{What::Toggle, 0};
    case u'j': return PlayerCommand{What::SeekBy, -10'000};
    case u'l': return PlayerCommand{What::SeekBy, 10'000};
    case u'm': return PlayerCommand{What::Mute, 0};
    case u'[': return PlayerCommand{What::SpeedBy, -0.25};
    case u']': return PlayerCommand{What::SpeedBy, 0.25};
    case u',': return PlayerCommand{What::StepFrames, -1};
    case u'.': return PlayerCommand{What::StepFrames, 1};
    case u'f': return PlayerCommand{What::FullScreen, 0};
    case u'v': return PlayerCommand{What::Subtitles, 0};
    case u'n': return PlayerCommand{What::NextVideo, 0};
    case u'p': return PlayerCommand{What::PreviousVideo, 0};
    case u'?': return PlayerCommand{What::Keys, 0};
    default: break;
    }
    if (letter >= u'0' && letter <= u'9')
        return PlayerCommand{What::SeekToTenth, double(letter.digitValue())};
    return std::nullopt;
}

} // namespace

std::optional<PlayerCommand> playerCommand(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    if (const std::optional<PlayerCommand> command = ofKey(event))
        return command;
    return event.text().size() == 1 ? ofText(event.text().front()) : std::nullopt;
}

QList<KeyHelp> playerKeyHelp()
{
    return {{Words::tr("Space, k"), Words::tr("play, pause")},
            {u"← →"_s, Words::tr("5 seconds back, on")},
            {Words::tr("Shift+← →"), Words::tr("1 second back, on")},
            {u"j l"_s, Words::tr("10 seconds back, on")},
            {u"0 – 9"_s, Words::tr("to that tenth of the video")},
            {Words::tr("Page ↑ ↓"), Words::tr("chapter back, on")},
            {u", ."_s, Words::tr("one picture back, on")},
            {u"[ ]"_s, Words::tr("slower, faster")},
            {Words::tr("Backspace"), Words::tr("usual speed")},
            {u"↑ ↓"_s, Words::tr("louder, softer")},
            {u"n p"_s, Words::tr("next, previous video of a queue; next moment of an answer")},
            {u"m"_s, Words::tr("mute")},
            {u"v"_s, Words::tr("subtitles")},
            {u"f"_s, Words::tr("full screen")},
            {Words::tr("Esc"), Words::tr("leave full screen, then the video")}};
}

QList<KeyHelp> windowKeyHelp()
{
    return {{Words::tr("/ or Ctrl+F"), Words::tr("search titles and speech")},
            {Words::tr("Ctrl+K"), Words::tr("search everything, answers and commands, too")},
            {Words::tr("Ctrl+L"), Words::tr("ask a question")},
            {Words::tr("Ctrl+O"), Words::tr("import files")},
            {Words::tr("Ctrl+,"), Words::tr("settings")},
            {Words::tr("Ctrl+B"), Words::tr("show or hide the sidebar")},
            {Words::tr("Ctrl+Shift+B"), Words::tr("show or hide the chat")},
            {Words::tr("Enter"), Words::tr("play the chosen video or moment")},
            {Words::tr("F2"), Words::tr("rename the chosen video")},
            {Words::tr("Delete"), Words::tr("delete the chosen video")},
            {Words::tr("Ctrl+Q"), Words::tr("quit")},
            {u"?"_s, Words::tr("these keys")}};
}
