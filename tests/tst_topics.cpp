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
        QVERIFY(!isSaid(u"The"_s, {u"The tides rise."_s}));
        QVERIFY(!isSaid(u""_s, {u"The tides rise."_s}));
    }
};

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
