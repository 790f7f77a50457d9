#include "tests/uiworld.h"
#include "ui/chats/chatsmodel.h"
#include "ui/chats/chatspage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A page on what was asked about a video, about a collection, and about everything: the latter last.
class Screen
{
public:
    Screen()
    {
        const qint64 bread = world.addVideo(u"Bread"_s, {u"Yeast makes the gas that lifts the dough."_s});
        world.groups.add(world.owner, group, {bread});
        ask({.videoId = whales, .question = u"How many hours do whales sing?"_s});
        ask({.groupId = group, .question = u"What makes the gas of the dough?"_s});
        ask({.question = u"Who won the election in France?"_s});
    }

    void ask(const Turn &turn) const
    {
        if (!world.chat.converse(world.owner, turn))
            qFatal("a question has no answer");
    }

    /// Opens the page and waits for its rows.
    bool open(int rows = 3)
    {
        page.show();
        page.enter();
        return QTest::qWaitFor([this, rows] { return list()->model()->rowCount() == rows; });
    }

    QListView *list() const { return page.findChild<QListView *>(u"chatsList"_s); }
    QLineEdit *search() const { return page.findChild<QLineEdit *>(u"chatsSearch"_s); }
    QWidget *undoBar() const { return page.findChild<QWidget *>(u"undoBar"_s); }
    QString textAt(int row, int role = Qt::DisplayRole) const
    {
        return list()->model()->index(row, 0).data(role).toString();
    }
    int kept() const { return world.chatLogs.past(world.owner, {}).total; }
    void choose(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }

    UiWorld world;
    qint64 whales = world.addVideo(u"Whales"_s, {u"Whales sing for many hours."_s});
    qint64 group = world.groups.create(world.owner, {.name = u"Baking"_s})->id;
    ChatsPage page{world.services()};
};

} // namespace

class TestChatsPage : public QObject
{
    Q_OBJECT

private slots:
    void allThatWasAskedIsThereNewestFirst()
    {
        Screen screen;
        QAbstractItemModelTester tester(screen.list()->model());
        QVERIFY(screen.open());
        QCOMPARE(screen.textAt(0), u"Who won the election in France?"_s);
        QCOMPARE(screen.textAt(0, ChatsModel::AboutRole), u"Everything"_s);
        QCOMPARE(screen.textAt(1, ChatsModel::AboutRole), u"Baking"_s);
        QCOMPARE(screen.textAt(2, ChatsModel::AboutRole), u"Whales"_s);
        QVERIFY(screen.textAt(2, ChatsModel::AnswerRole).contains(u"Whales sing for many hours"_s));
        QVERIFY(!screen.textAt(2, ChatsModel::AnswerRole).contains(u"[1]"_s));
        QVERIFY(screen.textAt(2, Qt::AccessibleTextRole).contains(u"Whales"_s));
    }

    void whatIsAskedMeanwhileComesBySelf()
    {
        Screen screen;
        QVERIFY(screen.open());
        screen.ask({.question = u"And who lost it?"_s});
        QTRY_COMPARE(screen.textAt(0), u"And who lost it?"_s);
    }

    void questionsAndAnswersAreSearched()
    {
        Screen screen;
        QVERIFY(screen.open());
        QTest::keyClicks(screen.search(), u"YEAST"_s); // said in an answer alone
        QTRY_COMPARE(screen.list()->model()->rowCount(), 1);
        QCOMPARE(screen.textAt(0, ChatsModel::AboutRole), u"Baking"_s);
        screen.search()->setText(u"xylophone"_s);
        QTRY_COMPARE(screen.list()->model()->rowCount(), 0);
        QVERIFY(!screen.list()->isVisible());
        QTest::keyClick(screen.search(), Qt::Key_Escape);
        QTRY_COMPARE(screen.list()->model()->rowCount(), 3);
        QVERIFY(screen.list()->isVisible());
    }

    void oneSubjectIsShown_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("about");
        QTest::newRow("everything") << u"About everything"_s << u"Everything"_s;
        QTest::newRow("a video") << u"About a video"_s << u"Whales"_s;
        QTest::newRow("a collection") << u"Baking"_s << u"Baking"_s;
    }

    void oneSubjectIsShown()
    {
        QFETCH(QString, scope);
        QFETCH(QString, about);
        Screen screen;
        QVERIFY(screen.open());
        auto *scopes = screen.page.findChild<QComboBox *>(u"chatsScope"_s);
        QTRY_VERIFY(scopes->findText(scope) >= 0);
        scopes->setCurrentIndex(scopes->findText(scope));
        emit scopes->activated(scopes->currentIndex());
        QTRY_COMPARE(screen.list()->model()->rowCount(), 1);
        QCOMPARE(screen.textAt(0, ChatsModel::AboutRole), about);
    }

    void oneIsOpened()
    {
        Screen screen;
        QVERIFY(screen.open());
        PastExchange opened;
        QString name;
        connect(&screen.page, &ChatsPage::openAsked, this, [&](const PastExchange &past, const QString &about) {
            opened = past;
            name = about;
        });
        screen.choose(1);
        QTest::keyClick(screen.list(), Qt::Key_Return);
        QCOMPARE(name, u"Baking"_s);
        QCOMPARE(opened.conversationId, screen.world.chat.continuing(screen.world.owner, {.groupId = screen.group}));
    }

    void whatIsDeletedComesBack()
    {
        Screen screen;
        QVERIFY(screen.open());
        screen.choose(1);
        QTest::keyClick(screen.list(), Qt::Key_Delete);
        QCOMPARE(screen.list()->model()->rowCount(), 2);
        QVERIFY(screen.undoBar()->isVisible());
        screen.page.findChild<QPushButton *>(u"undo"_s)->click();
        QTRY_COMPARE(screen.list()->model()->rowCount(), 3);
        QVERIFY(!screen.undoBar()->isVisible());
        QCOMPARE(screen.kept(), 3);
    }

    void whatIsDeletedGoesWithTheNextOneOrThePage()
    {
        Screen screen;
        QVERIFY(screen.open());
        auto *remove = screen.page.findChild<QToolButton *>(u"deleteChat"_s);
        screen.choose(0);
        remove->click();
        QCOMPARE(screen.kept(), 3);
        screen.choose(0);
        remove->click();
        QTRY_COMPARE(screen.kept(), 2);
        QTRY_COMPARE(screen.list()->model()->rowCount(), 1);
        screen.page.hide();
        QTRY_COMPARE(screen.kept(), 1);
        QCOMPARE(screen.world.chatLogs.past(screen.world.owner, {}).items.first().log.videoId, screen.whales);
    }

    void theAnswerIsCopiedFromTheMenu()
    {
        Screen screen;
        QVERIFY(screen.open());
        emit screen.list()->customContextMenuRequested(
            screen.list()->visualRect(screen.list()->model()->index(2, 0)).center());
        auto *menu = screen.page.findChild<QMenu *>(u"chatsMenu"_s);
        QVERIFY(menu);
        menu->actions().at(1)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Whales sing for many hours"_s));
        delete menu;
    }

    void theyAreSaved_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("Markdown") << u"chats.md"_s << QByteArray("## How many hours do whales sing?\n");
        QTest::newRow("JSON") << u"chats.json"_s << QByteArray("[\n    {\n");
        QTest::newRow("a table") << u"chats.csv"_s << QByteArray("created_at,question,answer,");
    }

    void theyAreSaved()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        Screen screen;
        QVERIFY(screen.open());
        const QString path = screen.world.folder.filePath(file);
        screen.page.exportTo(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray bytes = saved.readAll();
        QVERIFY2(bytes.startsWith(start), bytes.constData());
        QVERIFY(bytes.contains("Who won the election in France?"));
        screen.page.exportTo(screen.world.folder.filePath(u"nowhere/chats.md"_s));
        QTRY_VERIFY(screen.page.findChild<QLabel *>(u"chatsNote"_s)->isVisible());
    }

    void manyAreReadAPageAtATime()
    {
        Screen screen;
        for (int i = 0; i < 60; ++i)
            screen.ask({.question = u"Question %1?"_s.arg(i)});
        QAbstractItemModelTester tester(screen.list()->model());
        const QSignalSpy added(screen.list()->model(), &QAbstractItemModel::rowsInserted);
        QVERIFY(screen.open(50));
        screen.list()->model()->fetchMore({}); // the list may have asked, too
        QTRY_COMPARE(screen.list()->model()->rowCount(), 63);
        QCOMPARE(added.size(), 1);
        QVERIFY(!screen.list()->model()->canFetchMore({}));
    }

    void whoNeverAskedIsToldHow()
    {
        UiWorld world;
        ChatsPage page(world.services());
        page.show();
        page.enter();
        QTRY_VERIFY(!page.findChild<QListView *>(u"chatsList"_s)->isVisible());
        QVERIFY(!page.findChild<QToolButton *>(u"exportChats"_s)->isEnabled());
    }
};

QTEST_MAIN(TestChatsPage)
#include "tst_chatspage.moc"
