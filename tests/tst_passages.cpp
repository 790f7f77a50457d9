#include "models/search/passages.h"

#include "models/search/words.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList textsOf(const QList<SubtitleLine> &lines)
{
    QStringList texts;
    for (const SubtitleLine &line : lines)
        texts.append(line.text);
    return texts;
}

} // namespace

class TestPassages : public QObject
{
    Q_OBJECT

private slots:
    void writtenTextIsCutIntoSentences_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("two in a line") << QStringList{u"It rains. We stay in."_s}
                                       << QStringList{u"It rains."_s, u"We stay in."_s};
        QTest::newRow("one over three lines")
            << QStringList{u"The heart"_s, u"pumps"_s, u"blood."_s} << QStringList{u"The heart pumps blood."_s};
        QTest::newRow("titles end none") << QStringList{u"Dr. Smith met Mrs. Jones. They talked."_s}
                                         << QStringList{u"Dr. Smith met Mrs. Jones."_s, u"They talked."_s};
        QTest::newRow("initials end none") << QStringList{u"J. R. R. Tolkien wrote it. So they say."_s}
                                           << QStringList{u"J. R. R. Tolkien wrote it."_s, u"So they say."_s};
        QTest::newRow("nor does e.g.") << QStringList{u"Use a tool, e.g. Matlab. Then stop."_s}
                                       << QStringList{u"Use a tool, e.g. Matlab."_s, u"Then stop."_s};
        QTest::newRow("a question ends one")
            << QStringList{u"Why? Because!"_s} << QStringList{u"Why?"_s, u"Because!"_s};
        QTest::newRow("Japanese") << QStringList{u"今日は雨です。家に"_s, u"います。"_s}
                                  << QStringList{u"今日は雨です。"_s, u"家にいます。"_s};
        QTest::newRow("an open end") << QStringList{u"It rains. And then"_s}
                                     << QStringList{u"It rains."_s, u"And then"_s};
    }

    void writtenTextIsCutIntoSentences()
    {
        QFETCH(QStringList, lines);
        QList<SubtitleLine> input;
        for (const QString &text : lines)
            input.append({input.size() * 1000, input.size() * 1000 + 1000, text});
        QTEST(textsOf(cutSentences(input, true, wordCount)), "sentences");
    }

    void aSentenceHasTheTimesOfItsWords()
    {
        const auto sentences =
            cutSentences({{1000, 3000, u"One two. Six"_s}, {5000, 6000, u"ten."_s}}, true, wordCount);
        QCOMPARE(sentences.size(), 2);
        QCOMPARE(sentences[0].startMs, 1000);
        QCOMPARE(sentences[0].endMs, 1000 + 2000 * 8 / 12);
        QCOMPARE(sentences[1].startMs, 1000 + 2000 * 9 / 12);
        QCOMPARE(sentences[1].endMs, 6000);
    }

    void recognisedSpeechIsCutAtPauses()
    {
        const QList<SubtitleLine> lines{{0, 900, u"he was not an"_s, 0.8},
                                        {900, 2000, u"ill disposed young man"_s, 0.6},
                                        {2600, 4000, u"unless to be cold hearted"_s, 0.9}};
        QVERIFY(!isPunctuated(lines));
        const auto sentences = cutSentences(lines, false, wordCount);
        QCOMPARE(textsOf(sentences),
                 QStringList({u"he was not an ill disposed young man"_s, u"unless to be cold hearted"_s}));
        QCOMPARE(sentences[0].endMs, 2000);
        QCOMPARE(sentences[0].confidence, 0.6);
        QCOMPARE(sentences[1].startMs, 2600);
    }

    void punctuationIsSeenPerTranscript_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("punctuated");
        QTest::newRow("sentences") << u"It rains. We stay in."_s << true;
        QTest::newRow("Japanese") << u"今日は雨です。家にいます。"_s << true;
        QTest::newRow("none") << u"it rains we stay in"_s << false;
        QTest::newRow("one in hundreds of words") << (u"mr. smith "_s + u"and so on "_s.repeated(50)) << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void punctuationIsSeenPerTranscript()
    {
        QFETCH(QString, text);
        QTEST(isPunctuated({{0, 1000, text}}), "punctuated");
    }

    void passagesAreWholeSentencesOfAboutFifteenToFortyWords()
    {
        QList<SubtitleLine> scene;
        for (int i = 0; i < 60; ++i)
            scene.append({i * 1000, i * 1000 + 1000, u"Word "_s.repeated(3 + i % 9).trimmed() + u'.'});
        QStringList together;
        qint64 last = 0;
        const QList<Passage> passages = cutPassages(scene, true, wordCount);
        for (const Passage &passage : passages) {
            const int words = wordCount(passage.text());
            QVERIFY2(words <= 40 && (words >= 15 || &passage == &passages.last()), qPrintable(passage.text()));
            QVERIFY(passage.startMs() >= last && passage.endMs() > passage.startMs());
            last = passage.endMs();
            together += textsOf(passage.sentences);
        }
        QCOMPARE(together, textsOf(scene));
    }

    void aVeryLongSentenceIsCut()
    {
        const SubtitleLine line{0, 60'000, u"and so on "_s.repeated(100).trimmed()};
        const QList<Passage> passages = cutPassages({line}, false, wordCount);
        QVERIFY(passages.size() >= 8);
        QCOMPARE(passages.first().startMs(), 0);
        QCOMPARE(passages.last().endMs(), 60'000);
        for (const Passage &passage : passages)
            QVERIFY(wordCount(passage.text()) <= 40);
    }

    void tokensCountEvenWhereWordsAreFew()
    {
        const auto characters = [](const QString &text) { return int(text.size()); };
        for (const Passage &passage : cutPassages({{0, 1000, u"unpronounceable"_s.repeated(30)}}, false, characters))
            QVERIFY(characters(passage.text()) <= 128);
    }

    void wordsAreFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("case and accents") << u"Café ÉCOLE"_s << QStringList{u"cafe"_s, u"ecole"_s};
        QTest::newRow("full width") << u"Ｑｔ６"_s << QStringList{u"qt6"_s};
        QTest::newRow("apostrophes part") << u"John's"_s << QStringList{u"john"_s, u"s"_s};
        QTest::newRow("Japanese in pairs") << u"日本語だ"_s << QStringList{u"日本"_s, u"本語"_s, u"語だ"_s, u"だ"_s};
        QTest::newRow("voiced kana stay whole") << u"ガ"_s << QStringList{u"ガ"_s};
        QTest::newRow("mixed") << u"Qtの本"_s << QStringList{u"qt"_s, u"の本"_s, u"本"_s};
        QTest::newRow("signs alone") << u"... !?"_s << QStringList();
    }

    void wordsAreFolded()
    {
        QFETCH(QString, text);
        QTEST(indexWords(text), "words");
    }
};

QTEST_GUILESS_MAIN(TestPassages)
#include "tst_passages.moc"
