#include "ui/player/playerkeys.h"

#include <QKeyEvent>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using What = PlayerCommand::What;

Q_DECLARE_METATYPE(PlayerCommand)

class TestPlayerKeys : public QObject
{
    Q_OBJECT

private slots:
    void mean_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<PlayerCommand>("command");
        const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, const QString &text, What what,
                            double amount = 0) {
            QTest::newRow(name) << key << int(modifiers.toInt()) << text << PlayerCommand{what, amount};
        };
        row("the space bar", Qt::Key_Space, {}, u" "_s, What::Toggle);
        row("an arrow", Qt::Key_Left, {}, {}, What::SeekBy, -5000);
        row("an arrow of the keypad", Qt::Key_Right, Qt::KeypadModifier, {}, What::SeekBy, 5000);
        row("an arrow with Shift", Qt::Key_Right, Qt::ShiftModifier, {}, What::SeekBy, 1000);
        row("an arrow with Alt", Qt::Key_Left, Qt::AltModifier, {}, What::SeekBy, -10'000);
        row("a digit", Qt::Key_7, {}, u"7"_s, What::SeekToTenth, 7);
        row("a small letter", Qt::Key_Z, {}, u"z"_s, What::SubtitleDelayBy, -100);
        row("its capital, which means something else", Qt::Key_Z, Qt::ShiftModifier, u"Z"_s, What::SubtitleDelayBy,
            100);
        row("a capital that means the same", Qt::Key_M, Qt::ShiftModifier, u"M"_s, What::Mute);
        row("a sign that needs Shift somewhere", Qt::Key_Question, Qt::ShiftModifier, u"?"_s, What::Keys);
        row("Ctrl and a letter", Qt::Key_T, Qt::ControlModifier, u"\x14"_s, What::AddNote);
        row("l, which loops as in mpv", Qt::Key_L, {}, u"l"_s, What::Loop);
        row("a key for media", Qt::Key_MediaNext, {}, {}, What::NextVideo);
    }

    void mean()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QString, text);
        QFETCH(PlayerCommand, command);
        const QKeyEvent event(QEvent::KeyPress, key, Qt::KeyboardModifiers::fromInt(modifiers), text);
        const std::optional<PlayerCommand> meant = playerCommand(event);
        QVERIFY(meant);
        QCOMPARE(int(meant->what), int(command.what));
        QCOMPARE(meant->amount, command.amount);
    }

    void leaveTheRestAlone()
    {
        QVERIFY(!playerCommand(QKeyEvent(QEvent::KeyPress, Qt::Key_X, {}, u"x"_s)));
        QVERIFY(!playerCommand(QKeyEvent(QEvent::KeyPress, Qt::Key_M, Qt::AltModifier, u"m"_s)));
        QVERIFY(!playerCommand(QKeyEvent(QEvent::KeyPress, Qt::Key_Left, Qt::ControlModifier)));
    }

    void theSheetIsMadeOfTheSameTable()
    {
        QStringList keys;
        for (const KeyHelp &help : playerKeyHelp()) {
            QVERIFY(!help.keys.isEmpty() && !help.meaning.isEmpty());
            QVERIFY2(!keys.contains(help.keys), qPrintable(help.keys));
            keys += help.keys;
        }
        QVERIFY(keys.contains(u"Space  k"_s));
        QVERIFY(keys.contains(u"Shift+←  Shift+→"_s));
        QVERIFY(keys.contains(u"i  Ctrl+M"_s));
        QCOMPARE(keyOf({What::Loop}), u"l"_s);
        QCOMPARE(keyOf({What::SetSpeed, 2}), QString());
    }
};

QTEST_MAIN(TestPlayerKeys)
#include "tst_playerkeys.moc"
