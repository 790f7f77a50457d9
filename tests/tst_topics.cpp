#include "models/chat/topics.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestTopics : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSaidOftenHereAndSeldomElsewhereIsATopic()
    {
        const QString here = u"The yeast makes the dough rise. Warm yeast works faster, and cold yeast sleeps."_s;
        const QStringList all{here, u"The dough is kneaded."_s, u"The dough is baked in the oven."_s};
        QCOMPARE(topicsOf({here}, all, {}, 1), QStringList(u"yeast"_s));
    }

    void pairsThatAreSaidTwiceAreATopic()
    {
        const QString here = u"A neural network learns. Each neural network has layers."_s;
        QCOMPARE(topicsOf({here}, {here}, {}, 1), QStringList(u"neural network"_s));
    }

    void whatWasAskedIsNoTopic()
    {
        const QString here = u"Whales sing. A whale dives. The ocean is deep."_s;
        const QStringList topics = topicsOf({here}, {here}, {u"whale"_s}, 5);
        QVERIFY(!topics.isEmpty());
        QVERIFY2(topics.filter(u"hale"_s).isEmpty(), qPrintable(topics.join(u", "_s)));
    }

    void smallWordsAndNumbersAreNone()
    {
        QCOMPARE(topicsOf({u"And then there were 1234 of them, because they really go on."_s}, {}, {}, 5).size(), 0);
        QVERIFY(topicsOf({}, {}, {}, 3).isEmpty());
    }

    void greetingsAreNone_data()
    {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("topic");
        QTest::newRow("English") << u"Hello everyone and welcome. Welcome back to whales. Thank you for watching, "
                                    "thanks for watching, and goodbye."_s
                                 << u"whales"_s;
        QTest::newRow("German")
            << u"Hallo und herzlich willkommen, willkommen zu den Walen. Das ist es für heute nicht, "
               "und vielen Dank fürs Zuschauen, danke und auf Wiedersehen."_s
            << u"Walen"_s;
        QTest::newRow("French")
            << u"Bonjour et bienvenue à tous, bienvenue chez les baleines. Merci de nous avoir suivi "
               "et merci à vous, au revoir."_s
            << u"baleines"_s;
        QTest::newRow("Spanish") << u"Hola y bienvenidos, bienvenidos todos a las ballenas. Muchas gracias por todo, "
                                    "gracias y hasta luego."_s
                                 << u"ballenas"_s;
        QTest::newRow("Japanese") << u"皆様、今日の動画はクジラです。ご視聴ありがとうございました。チャンネル登録を。"_s
                                  << u"クジラ"_s;
    }

    void greetingsAreNone()
    {
        QFETCH(QString, here);
        QFETCH(QString, topic);
        const QStringList topics = topicsOf({here}, {here}, {}, 10);
        QVERIFY2(topics.contains(topic), qPrintable(topics.join(u", "_s)));
        QVERIFY2(topics.size() <= 3, qPrintable(topics.join(u", "_s)));
    }

    void aWordOfAnotherLanguageIsATopic()
    {
        const QString here = u"The war at sea was about the sea, and the war about a son of the king."_s;
        QVERIFY(topicsOf({here}, {here}, {}, 9).contains(u"king"_s));
        QVERIFY(topicsOf({u"We pay attention, and attention is all that you need."_s}, {here}, {}, 1)
                    .contains(u"attention"_s));
    }

    void whatIsSaidEverywhereIsNone()
    {
        QStringList all;
        for (int i = 0; i < 10; ++i)
            all.append(i < 7 ? u"The slide shows a slide."_s : u"The whale dives."_s);
        QVERIFY(!topicsOf(all, all, {}, 9).join(u' ').contains(u"slide"_s));
        QVERIFY(topicsOf(all, all, {}, 9).join(u' ').contains(u"whale"_s));
        QVERIFY(topicsOf(all.first(3), all.first(3), {}, 9).join(u' ').contains(u"slide"_s)); // too few to tell
    }

    void noTopicIsLikeAnother()
    {
        const QString here = u"Computer, computers, computing. A keyboard."_s;
        QCOMPARE(topicsOf({here}, {here}, {}, 5).size(), 2);
    }

    void scriptsWithoutSpacesHaveTopics()
    {
        const QString here = u"クジラは海で歌う。クジラの歌は長い。音楽である。"_s;
        const QStringList topics = topicsOf({here}, {here}, {}, 3);
        QCOMPARE(topics.value(0), u"クジラ"_s);
        QVERIFY(topics.contains(u"音楽"_s));
    }

    void theSameTextsGiveTheSameTopics()
    {
        const QString here = u"Alpha beta gamma delta. Gamma delta epsilon. Zeta theta."_s;
        const QStringList first = topicsOf({here}, {here}, {}, 4);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(topicsOf({here}, {here}, {}, 4), first);
    }

    void aTitleIsSaidWhenItsWordsAre()
    {
        QVERIFY(isSaid(u"The Tides of the Moon"_s, {u"The moon pulls."_s, u"So tides rise."_s}));
        QVERIFY(!isSaid(u"Tides and Storms"_s, {u"The tides rise."_s}));
        QVERIFY(!isSaid(u"Welcome!"_s, {u"Welcome to the tides."_s}));
        QVERIFY(!isSaid(u"Thank you for watching"_s, {u"Thank you for watching."_s}));
        QVERIFY(isSaid(u"Welcome to the tides"_s, {u"Welcome to the tides."_s}));
        QVERIFY(!isSaid(u"Vielen Dank"_s, {u"Das war es, und vielen Dank."_s}));
        QVERIFY(!isSaid(u"The"_s, {u"The tides rise."_s}));
        QVERIFY(!isSaid(u""_s, {u"The tides rise."_s}));
    }
};

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
