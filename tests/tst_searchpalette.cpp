#include "tests/uiworld.h"
#include "ui/search/excerpt.h"
#include "ui/search/recentsearches.h"
#include "ui/search/searchpalette.h"
#include "ui/widgets/postercache.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = SearchModel::Kind;

/// A window with a button, the palette over it, and a library of two videos.
class Screen
{
public:
    Screen()
    {
        window.resize(1000, 700);
        palette.setCommands({{.text = u"Settings"_s, .icon = u"settings"_s, .run = [this] { ++ran; }},
                             {.text = u"Studio"_s, .icon = u"clapperboard"_s}});
        window.show();
        button.setFocus();
    }

    QLineEdit *input() const { return palette.findChild<QLineEdit *>(u"paletteInput"_s); }
    QListView *list() const { return palette.findChild<QListView *>(u"paletteResults"_s); }
    QLabel *note() const { return palette.findChild<QLabel *>(u"paletteNote"_s); }

    QStringList texts() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all.append(list()->model()->index(row, 0).data().toString());
        return all;
    }

    Kind currentKind() const { return Kind(list()->currentIndex().data(SearchModel::KindRole).toInt()); }
    void press(Qt::Key key) { QTest::keyClick(input(), key); }

    /// Opens the palette and waits for what it finds.
    bool find(const QString &text)
    {
        palette.open();
        input()->setText(text);
        const auto *model = static_cast<const SearchModel *>(list()->model());
        return QTest::qWaitFor([model] { return !model->isSearching(); });
    }

    UiWorld world;
    qint64 whales = world.addVideo(
        u"Whales"_s, {u"The sea is deep."_s, u"Whales sing for many hours."_s, u"Nobody knows why they do."_s});
    qint64 bread = world.addVideo(u"Bread"_s, {u"Yeast makes the gas that lifts the dough."_s});
    int ran = 0;
    QWidget window;
    QPushButton button{u"Below"_s, &window};
    PosterCache posters{nullptr};
    SearchPalette palette{world.services(), posters, &window};
};

} // namespace

class TestSearchPalette : public QObject
{
    Q_OBJECT

private slots:
    void videosMomentsAndAnswersAreFound()
    {
        Screen screen;
        QVERIFY(screen.world.chat.converse(screen.world.owner, {.question = u"Who makes the gas of the dough?"_s}));
        QAbstractItemModelTester tester(screen.list()->model());
        QVERIFY(screen.find(u"gas"_s));
        QCOMPARE(screen.texts().filter(u"Videos"_s).size(), 0);
        QCOMPARE(screen.texts().value(0), u"Moments"_s);
        QVERIFY(screen.texts().value(1).startsWith(u"Yeast makes the gas"_s));
        QCOMPARE(screen.texts().value(2), u"Answers"_s);
        QVERIFY(screen.texts().value(3).contains(u"Yeast makes the gas"_s));
        QVERIFY(!screen.texts().value(3).contains(u"[1]"_s));
        QVERIFY(screen.find(u"whales"_s));
        QCOMPARE(screen.texts().value(0), u"Videos"_s);
        QCOMPARE(screen.texts().value(1), u"Whales"_s);
    }

    void enterPlaysTheBestHit()
    {
        Screen screen;
        QSignalSpy played(&screen.palette, &SearchPalette::playAsked);
        QVERIFY(screen.find(u"sing for many"_s));
        screen.press(Qt::Key_Return);
        QCOMPARE(played.size(), 1);
        QCOMPARE(played[0][0].toLongLong(), screen.whales);
        QVERIFY(played[0][1].toLongLong() >= 0);
        QVERIFY(!screen.palette.isVisible());
    }

    void arrowsStepOverHeadings()
    {
        Screen screen;
        QSignalSpy played(&screen.palette, &SearchPalette::playAsked);
        QVERIFY(screen.find(u"whales"_s));
        QCOMPARE(screen.currentKind(), Kind::Video);
        screen.press(Qt::Key_Up);
        QCOMPARE(screen.currentKind(), Kind::Video);
        screen.press(Qt::Key_Down);
        QCOMPARE(screen.currentKind(), Kind::Moment);
        QVERIFY(screen.input()->accessibleDescription().contains(u"Whales"_s));
        screen.press(Qt::Key_PageUp);
        QCOMPARE(screen.currentKind(), Kind::Video);
        screen.press(Qt::Key_Enter);
        QCOMPARE(played[0][1].toLongLong(), -1); // as a whole
    }

    void anAnswerLeadsToItsConversation()
    {
        Screen screen;
        QVERIFY(screen.world.chat.converse(screen.world.owner, {.videoId = screen.bread, .question = u"Zymurgy?"_s}));
        QString name;
        qint64 conversation = 0;
        connect(&screen.palette, &SearchPalette::answerAsked, this,
                [&](const PastExchange &past, const QString &about) {
                    conversation = past.conversationId;
                    name = about;
                });
        QVERIFY(screen.find(u"zymurgy"_s));
        QCOMPARE(screen.currentKind(), Kind::Answer);
        screen.press(Qt::Key_Return);
        QVERIFY(conversation > 0);
        QCOMPARE(name, u"Bread"_s);
    }

    void commandsAreFoundByName()
    {
        Screen screen;
        screen.palette.open();
        QCOMPARE(screen.texts(), QStringList({u"Go to"_s, u"Settings"_s, u"Studio"_s}));
        QVERIFY(screen.find(u"setti"_s));
        QCOMPARE(screen.texts(), QStringList({u"Go to"_s, u"Settings"_s}));
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.ran, 1);
        QVERIFY(!screen.palette.isVisible());
    }

    void nothingFoundIsSaid()
    {
        Screen screen;
        QVERIFY(screen.find(u"xylophone"_s));
        QVERIFY(screen.note()->isVisible());
        QVERIFY(screen.texts().isEmpty());
        screen.press(Qt::Key_Return);
        QVERIFY(screen.palette.isVisible());
        QVERIFY(screen.find(u"whales"_s));
        QVERIFY(!screen.note()->isVisible());
    }

    void anOvertakenAnswerIsDropped()
    {
        Screen screen;
        screen.palette.open();
        screen.input()->setText(u"whales"_s);
        screen.input()->setText(u"dough"_s);
        QTRY_VERIFY(screen.texts().size() > 1 && !screen.texts().contains(u"Settings"_s));
        QVERIFY(screen.texts().value(1).contains(u"dough"_s));
    }

    void escapeGivesTheFocusBack()
    {
        Screen screen;
        screen.palette.open();
        QCOMPARE(screen.window.focusWidget(), screen.input());
        QTest::keyClick(screen.input(), Qt::Key_Tab);
        QCOMPARE(screen.window.focusWidget(), screen.input()); // what lies below is out of reach
        screen.press(Qt::Key_Escape);
        QVERIFY(!screen.palette.isVisible());
        QCOMPARE(screen.window.focusWidget(), &screen.button);
    }

    void aClickBesideItCloses()
    {
        Screen screen;
        screen.palette.open();
        QTest::mouseClick(&screen.palette, Qt::LeftButton, {}, {5, 5});
        QVERIFY(!screen.palette.isVisible());
    }

    void whatLedSomewhereIsOfferedAgain()
    {
        Screen screen;
        QVERIFY(screen.find(u"dough"_s));
        screen.press(Qt::Key_Return);
        screen.palette.open();
        QCOMPARE(screen.texts().value(0), u"Recent searches"_s);
        QCOMPARE(screen.texts().value(1), u"dough"_s);
        screen.press(Qt::Key_Down);
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.input()->text(), u"dough"_s);
        QTRY_VERIFY(screen.texts().contains(u"Moments"_s));
        QTRY_COMPARE(RecentSearches(screen.world.settings, nullptr).texts(), QStringList(u"dough"_s));
    }

    void recentSearchesAreFewAndEachIsThereOnce()
    {
        UiWorld world;
        RecentSearches recent(world.settings, nullptr);
        for (int i = 0; i < 9; ++i)
            recent.add(u"search %1"_s.arg(i));
        recent.add(u"Search 5"_s);
        recent.add(u"  "_s);
        QCOMPARE(recent.texts().size(), RecentSearches::most);
        QCOMPARE(recent.texts().mid(0, 2), QStringList({u"Search 5"_s, u"search 8"_s}));
    }

    void theSentenceIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sought");
        QTest::addColumn<QString>("shown");
        QTest::newRow("at the start") << u"Whales sing. They dive."_s << u"whales"_s << u"Whales sing. They dive."_s;
        QTest::newRow("further on") << u"The sea is deep. Whales sing."_s << u"sing"_s << u"… Whales sing."_s;
        QTest::newRow("nowhere") << u"The sea is deep."_s << u"moon"_s << u"The sea is deep."_s;
        QTest::newRow("inside a word") << u"It is used. Use it."_s << u"us"_s << u"It is used. Use it."_s;
        QTest::newRow("a quoted phrase") << u"The sea. Whales sing."_s << u"\"whales sing\""_s << u"… Whales sing."_s;
        QTest::newRow("Japanese") << u"海は深い。鯨は歌う。"_s << u"歌う"_s << u"… 鯨は歌う。"_s;
        QTest::newRow("lines") << u"The sea\n is deep."_s << u"deep"_s << u"The sea is deep."_s;
    }

    void theSentenceIsShown()
    {
        QFETCH(QString, text);
        QFETCH(QString, sought);
        QFETCH(QString, shown);
        QCOMPARE(excerptOf(text, soughtWords(sought)), shown);
    }
};

QTEST_MAIN(TestSearchPalette)
#include "tst_searchpalette.moc"
