#include "ui/player/playerkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using What = PlayerCommand::What;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

/// Either a letter, wherever the keyboard has it, or a key that types nothing by itself.
struct Binding
{
    QChar letter;
    int key = 0;
    Qt::KeyboardModifiers modifiers;
    PlayerCommand command;
};

/// Keys that belong together on the sheet. Without a meaning they are not on it.
struct KeyRow
{
    QList<Binding> bindings;
    const char *meaning = nullptr;
};

Binding letter(char16_t typed, What what, double amount = 0)
{
    return {.letter = QChar(typed), .command = {what, amount}};
}

Binding key(Qt::Key key, What what, double amount = 0, Qt::KeyboardModifiers modifiers = {})
{
    return {.key = key, .modifiers = modifiers, .command = {what, amount}};
}

QList<KeyRow> makeRows()
{
    return {
        {{letter(u' ', What::Toggle), letter(u'k', What::Toggle)}, QT_TRANSLATE_NOOP("Keys", "play, pause")},
        {{key(Qt::Key_Left, What::SeekBy, -5000), key(Qt::Key_Right, What::SeekBy, 5000)},
         QT_TRANSLATE_NOOP("Keys", "5 seconds back, on")},
        {{key(Qt::Key_Left, What::SeekBy, -1000, Qt::ShiftModifier),
          key(Qt::Key_Right, What::SeekBy, 1000, Qt::ShiftModifier)},
         QT_TRANSLATE_NOOP("Keys", "1 second back, on")},
        {{key(Qt::Key_Left, What::SeekBy, -10'000, Qt::AltModifier),
          key(Qt::Key_Right, What::SeekBy, 10'000, Qt::AltModifier)},
         QT_TRANSLATE_NOOP("Keys", "10 seconds back, on")},
        {{key(Qt::Key_G, What::JumpToTime, 0, Qt::ControlModifier)}, QT_TRANSLATE_NOOP("Keys", "to a time")},
        {{key(Qt::Key_PageUp, What::Chapter, -1), key(Qt::Key_PageDown, What::Chapter, 1)},
         QT_TRANSLATE_NOOP("Keys", "chapter back, on")},
        {{letter(u',', What::StepFrames, -1), letter(u'.', What::StepFrames, 1)},
         QT_TRANSLATE_NOOP("Keys", "one picture back, on")},
        {{letter(u'[', What::SpeedBy, -0.25), letter(u']', What::SpeedBy, 0.25)},
         QT_TRANSLATE_NOOP("Keys", "slower, faster")},
        {{key(Qt::Key_Backspace, What::SetSpeed, 1)}, QT_TRANSLATE_NOOP("Keys", "usual speed")},
        {{letter(u'l', What::Loop)}, QT_TRANSLATE_NOOP("Keys", "play from A to B again and again: A, B, off")},
        {{letter(u'n', What::NextVideo), letter(u'p', What::PreviousVideo)},
         QT_TRANSLATE_NOOP("Keys", "next, previous video of a queue; next moment of an answer")},
        {{key(Qt::Key_Up, What::VolumeBy, 0.05), key(Qt::Key_Down, What::VolumeBy, -0.05)},
         QT_TRANSLATE_NOOP("Keys", "louder, softer")},
        {{letter(u'm', What::Mute)}, QT_TRANSLATE_NOOP("Keys", "mute")},
        {{letter(u'#', What::NextAudio)}, QT_TRANSLATE_NOOP("Keys", "next sound track")},
        {{letter(u'v', What::Subtitles)}, QT_TRANSLATE_NOOP("Keys", "subtitles")},
        {{letter(u'j', What::NextSubtitles)}, QT_TRANSLATE_NOOP("Keys", "transcript or own file as subtitles")},
        {{letter(u'z', What::SubtitleDelayBy, -100), letter(u'Z', What::SubtitleDelayBy, 100)},
         QT_TRANSLATE_NOOP("Keys", "subtitles earlier, later")},
        {{letter(u'+', What::SubtitleSizeBy, 10), letter(u'-', What::SubtitleSizeBy, -10)},
         QT_TRANSLATE_NOOP("Keys", "larger, smaller subtitles")},
        {{letter(u's', What::Capture)}, QT_TRANSLATE_NOOP("Keys", "save the picture")},
        {{key(Qt::Key_T, What::AddNote, 0, Qt::ControlModifier)}, QT_TRANSLATE_NOOP("Keys", "note at this time")},
        {{key(Qt::Key_F, What::FindInTranscript, 0, Qt::ControlModifier)},
         QT_TRANSLATE_NOOP("Keys", "find in the transcript")},
        {{letter(u'i', What::MiniPlayer), key(Qt::Key_M, What::MiniPlayer, 0, Qt::ControlModifier)},
         QT_TRANSLATE_NOOP("Keys", "mini player")},
        {{letter(u'f', What::FullScreen)}, QT_TRANSLATE_NOOP("Keys", "full screen")},
        {{key(Qt::Key_Escape, What::Leave)}, QT_TRANSLATE_NOOP("Keys", "leave full screen, then the video")},
        {{letter(u'?', What::Keys)}},
        {{letter(u'>', What::NextVideo), letter(u'<', What::PreviousVideo)}},
        {{key(Qt::Key_MediaPlay, What::Toggle), key(Qt::Key_MediaTogglePlayPause, What::Toggle),
          key(Qt::Key_MediaPause, What::Toggle), key(Qt::Key_MediaNext, What::NextVideo),
          key(Qt::Key_MediaPrevious, What::PreviousVideo)}},
    };
}

const QList<KeyRow> &rows()
{
    static const QList<KeyRow> made = makeRows();
    return made;
}

template <typename Matches>
std::optional<PlayerCommand> firstThat(Matches matches)
{
    for (const KeyRow &row : rows()) {
        const auto found = std::find_if(row.bindings.begin(), row.bindings.end(), matches);
        if (found != row.bindings.end())
            return found->command;
    }
    return std::nullopt;
}

std::optional<PlayerCommand> ofLetter(QChar typed)
{
    return firstThat([typed](const Binding &binding) { return !binding.letter.isNull() && binding.letter == typed; });
}

QString arrow(int key)
{
    switch (key) {
    case Qt::Key_Left: return u"←"_s;
    case Qt::Key_Right: return u"→"_s;
    case Qt::Key_Up: return u"↑"_s;
    case Qt::Key_Down: return u"↓"_s;
    case Qt::Key_PageUp: return Words::tr("Page ↑");
    case Qt::Key_PageDown: return Words::tr("Page ↓");
    case Qt::Key_Escape: return Words::tr("Esc");
    case Qt::Key_Backspace: return Words::tr("Backspace");
    default: return QKeySequence(key).toString(QKeySequence::NativeText);
    }
}

QString nameOf(const Binding &binding)
{
    if (binding.letter == u' ')
        return Words::tr("Space");
    if (!binding.letter.isNull())
        return binding.letter;
    // Qt names the modifiers in the user's language, before some key.
    const QKeySequence some(int(binding.modifiers.toInt()) | Qt::Key_A);
    return some.toString(QKeySequence::NativeText).chopped(1) + arrow(binding.key);
}

} // namespace

std::optional<PlayerCommand> playerCommand(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto isKey = [&](const Binding &binding) {
        return binding.key != 0 && binding.key == event.key() && binding.modifiers == modifiers;
    };
    if (const std::optional<PlayerCommand> command = firstThat(isKey))
        return command;
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) || event.text().size() != 1)
        return std::nullopt;
    const QChar typed = event.text().front();
    if (typed >= u'0' && typed <= u'9')
        return PlayerCommand{What::SeekToTenth, double(typed.digitValue())};
    const std::optional<PlayerCommand> exact = ofLetter(typed);
    return exact ? exact : ofLetter(typed.toLower()); // Caps Lock may be on
}

QString keyOf(const PlayerCommand &command)
{
    for (const KeyRow &row : rows()) {
        for (const Binding &binding : row.bindings) {
            if (binding.command == command)
                return nameOf(binding);
        }
    }
    return {};
}

QList<KeyHelp> playerKeyHelp()
{
    QList<KeyHelp> help;
    for (const KeyRow &row : rows()) {
        QStringList names;
        for (const Binding &binding : row.bindings)
            names += nameOf(binding);
        if (row.meaning)
            help.append({names.join(u"  "_s), Words::tr(row.meaning)});
        if (row.bindings.first().command == PlayerCommand{What::JumpToTime, 0})
            help.append({u"0 – 9"_s, Words::tr("to that tenth of the video")});
    }
    return help;
}

QList<KeyHelp> playerMouseHelp()
{
    return {{Words::tr("Click"), Words::tr("play, pause")},
            {Words::tr("Double click"), Words::tr("full screen")},
            {Words::tr("Right click"), Words::tr("all that can be done")},
            {Words::tr("Wheel ↑ ↓"), Words::tr("louder, softer")},
            {Words::tr("Wheel ← →"), Words::tr("5 seconds back, on")},
            {Words::tr("Back, forward button"), Words::tr("previous, next video of a queue")}};
}

QList<KeyHelp> playerTouchHelp()
{
    return {{Words::tr("Tap"), Words::tr("show the buttons")},
            {Words::tr("Double tap at a side"), Words::tr("10 seconds back, on")},
            {Words::tr("Double tap in the middle"), Words::tr("full screen")},
            {Words::tr("Swipe ← →"), Words::tr("to another time")},
            {Words::tr("Swipe ↑ ↓"), Words::tr("louder, softer")}};
}
