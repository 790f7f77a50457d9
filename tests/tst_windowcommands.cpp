#include "tests/uiworld.h"
#include "ui/navigation/sectionmodel.h"
#include "ui/player/playerkeys.h"
#include "ui/search/searchmodel.h"
#include "ui/windowcommands.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using What = WindowCommand::What;

Q_DECLARE_METATYPE(WindowCommand::What)

namespace {

struct Desk
{
    UiWorld world;
    SectionModel sections{world.videos, world.groups, world.events, world.owner};
    QWidget window;
    QPushButton button{&window};
    QListWidget list{&window};
    QLineEdit line{&window};
    WindowCommands commands{sections, &window};
    QSignalSpy asked{&commands, &WindowCommands::asked};

    Desk()
    {
        window.show();
        window.activateWindow();
        button.setFocus();
    }
    QList<What> wanted() const
    {
        QList<What> all;
        for (const QList<QVariant> &call : asked)
            all += call.first().value<What>();
        return all;
    }
    SearchCommand named(const QString &name)
    {
        const QList<SearchCommand> all = commands.named();
        const auto found =
            std::find_if(all.begin(), all.end(), [&name](const SearchCommand &each) { return each.text == name; });
        return found == all.end() ? SearchCommand{} : *found;
    }
};

} // namespace

class TestWindowCommands : public QObject
{
    Q_OBJECT

private slots:
    void keysAskWhereverTheFocusIs_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<bool>("withShift");
        QTest::addColumn<What>("what");
        QTest::newRow("Ctrl+F") << Qt::Key_F << false << What::Find;
        QTest::newRow("Ctrl+K") << Qt::Key_K << false << What::SearchEverything;
        QTest::newRow("Ctrl+comma") << Qt::Key_Comma << false << What::Settings;
        QTest::newRow("Ctrl+B") << Qt::Key_B << false << What::ToggleSidebar;
        QTest::newRow("Ctrl+Shift+B") << Qt::Key_B << true << What::ToggleChat;
        QTest::newRow("Ctrl+Q") << Qt::Key_Q << false << What::Quit;
    }

    void keysAskWhereverTheFocusIs()
    {
        QFETCH(Qt::Key, key);
        QFETCH(bool, withShift);
        QFETCH(What, what);
        Desk desk;
        QTRY_VERIFY(desk.button.hasFocus());
        QTest::keyClick(&desk.button, key,
                        withShift ? Qt::ControlModifier | Qt::ShiftModifier
                                  : Qt::KeyboardModifiers(Qt::ControlModifier));
        QCOMPARE(desk.wanted(), QList{what});
    }

    void lettersAskWhereNobodyTypes()
    {
        Desk desk;
        QTRY_VERIFY(desk.button.hasFocus());
        desk.list.setFocus(); // which would look for a row that starts so
        QTest::keyClicks(&desk.list, u"/?"_s);
        QCOMPARE(desk.wanted(), (QList{What::SearchLibrary, What::Keys}));
        desk.line.setFocus();
        QTest::keyClicks(&desk.line, u"/?"_s);
        QCOMPARE(desk.line.text(), u"/?"_s);
        QCOMPARE(desk.wanted().size(), 2);
    }

    void theSearchBoxFindsPagesAndCommands()
    {
        Desk desk;
        desk.sections.show(Section::Studio);
        QSignalSpy place(&desk.commands, &WindowCommands::placeAsked);
        desk.named(u"Studio"_s).run();
        QCOMPARE(place.size(), 1);
        QCOMPARE(place.first().first().value<Place>(), Place{Section::Studio});
        const SearchCommand files = desk.named(u"Import files…"_s);
        QCOMPARE(files.keys, u"Ctrl+O"_s);
        files.run();
        desk.named(u"New chat"_s).run();
        QCOMPARE(desk.wanted(), (QList{What::Import, What::NewChat}));
        QCOMPARE(desk.named(u"Keys"_s).keys, u"?"_s);
        QVERIFY(!desk.named(u"Search everything"_s).run); // it is open already
    }

    void theSheetNamesEachKeyOnce()
    {
        QSet<QString> keys;
        const QList<KeyHelp> help = windowKeyHelp();
        for (const KeyHelp &each : help) {
            QVERIFY2(!each.keys.isEmpty() && !each.meaning.isEmpty(), qPrintable(each.meaning));
            QVERIFY2(!keys.contains(each.keys), qPrintable(each.keys));
            keys.insert(each.keys);
        }
        QCOMPARE(help.first().keys, u"/  Ctrl+F"_s);
        for (const auto *key : {"Ctrl+Shift+N", "Ctrl+,", "Alt+Enter", "F2", "?"})
            QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
    }
};

QTEST_MAIN(TestWindowCommands)
#include "tst_windowcommands.moc"
