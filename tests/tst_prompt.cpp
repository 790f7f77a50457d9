#include "models/chat/prompt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestPrompt : public QObject
{
    Q_OBJECT

private slots:
    void everySentenceIsQuotedWithItsNumber_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("draft");
        QTest::addColumn<QString>("text");
        const QString english = u"“It rains.” [1] “We stay in.” [2] “It pours.” [1]"_s;
        const QString japanese = u"「It rains.」[1]「We stay in.」[2]「It pours.」[1]"_s;
        QTest::newRow("English") << u"en"_s << false << english;
        QTest::newRow("of a region") << u"en-GB"_s << false << english;
        QTest::newRow("Japanese") << u"ja"_s << false << japanese;
        QTest::newRow("Japanese of a region") << u"ja-JP"_s << false << japanese;
        QTest::newRow("a language without words of ours") << u"tlh"_s << false << english;
        QTest::newRow("no language") << QString() << false << english;
        QTest::newRow("a draft")
            << u"en"_s << true
            << english + u"\n\n(This is a draft transcript made by speech recognition; words may be wrong.)"_s;
    }

    void everySentenceIsQuotedWithItsNumber()
    {
        QFETCH(QString, language);
        QFETCH(bool, draft);
        QTEST(Prompt::answer({{u"It rains."_s, 1}, {u"We stay in."_s, 2}, {u"It pours."_s, 1}}, draft, language),
              "text");
    }

    void marksInASentenceStay()
    {
        QCOMPARE(Prompt::answer({{u"100%1 of %2 [3]"_s, 1}}, false, u"en"_s), u"“100%1 of %2 [3]” [1]"_s);
    }

    void whatIsNotCoveredNamesTheNearestMoments()
    {
        const QList<Moment> nearest{{.videoTitle = u"Garden"_s, .startMs = 75'900},
                                    {.videoTitle = u"Space %1"_s, .startMs = 3'675'000}};
        QCOMPARE(
            Prompt::notCovered(nearest, u"en"_s),
            u"The videos do not cover this question. The nearest moments:\nGarden, 1:15 [1]\nSpace %1, 1:01:15 [2]"_s);
        QCOMPARE(Prompt::notCovered(nearest.mid(0, 1), u"ja"_s),
                 u"この質問の答えは動画の中にありません。最も近い場面：\nGarden 1:15 [1]"_s);
        QCOMPARE(Prompt::notCovered({}, u"en"_s), u"The videos do not cover this question."_s);
    }
};

QTEST_GUILESS_MAIN(TestPrompt)
#include "tst_prompt.moc"
