#include "models/ai/flitespeaker.h"
#include "models/ai/pocketsphinxtranscriber.h"
#include "models/ai/utterances.h"
#include "tests/mediafiles.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

class TestPocketsphinxTranscriber : public QObject
{
    Q_OBJECT

private slots:
    void speechIsCutAtItsPauses();
    void silenceIsLeftOut();
    void speechWithoutPausesIsCutAnyway();
    void recordedSpeechIsRecognised();
    void linesHaveTrueTimes();
    void workGoesOnWhereItWasCutOff();
    void silenceHasNoLines();
    void cancellingStops();
    void missingModelsAreAFault();
    void itKnowsEnglishOnly_data();
    void itKnowsEnglishOnly();
    void whatHasNoSoundIsUnsupported();

private:
    MediaFiles m_files;
    const PocketsphinxTranscriber m_transcriber;

    static QString textOf(const QList<SubtitleLine> &lines)
    {
        QStringList texts;
        for (const SubtitleLine &line : lines)
            texts += line.text;
        return texts.join(u' ');
    }

    /// Noise where something is said and nothing where not, each for so many tenths of a second.
    static std::vector<qint16> bursts(const QList<int> &tenths)
    {
        std::vector<qint16> samples;
        quint32 random = 1;
        for (qsizetype i = 0; i < tenths.size(); ++i) {
            for (int n = 0; n < tenths[i] * 1'600; ++n) {
                random = random * 1'664'525 + 1'013'904'223;
                samples.push_back(qint16(i % 2 ? int(random >> 16) / 16 - 2'048 : int(random >> 28)));
            }
        }
        return samples;
    }

    /// Starts and ends of the utterances, in tenths of a second.
    static QList<std::pair<int, int>> split(const std::vector<qint16> &samples)
    {
        QList<std::pair<int, int>> utterances;
        UtteranceSplitter splitter([&](std::span<const qint16> part, qint64 first) {
            utterances.append({int(first / 1'600), int((first + qint64(part.size()) + 1'599) / 1'600)});
        });
        for (size_t from = 0; from < samples.size(); from += 777)
            splitter.push(std::span(samples).subspan(from, std::min<size_t>(777, samples.size() - from)));
        splitter.finish();
        return utterances;
    }

    /// A sentence of each, so many seconds apart, spoken by flite into a file.
    QString spoken(const QStringList &sentences, int pauseSeconds) const
    {
        QByteArray bytes;
        for (const QString &sentence : sentences) {
            const Speech speech = FliteSpeaker().speak(sentence).value();
            bytes.append(reinterpret_cast<const char *>(speech.samples.constData()), speech.samples.size() * 2);
            bytes.append(QByteArray(pauseSeconds * 32'000, '\0'));
        }
        m_files.write(u"spoken.raw"_s, bytes);
        return m_files.make(u"-f s16le -ar 16000 -ac 1 -i spoken.raw spoken.flac"_s);
    }
};

#define NEEDS_MODEL                                                                                                    \
    if (!QFile::exists(u"/usr/share/pocketsphinx/model/en-us/en-us/mdef"_s))                                           \
    QSKIP("Package pocketsphinx-en-us is not installed")

void TestPocketsphinxTranscriber::speechIsCutAtItsPauses()
{
    const auto utterances = split(bursts({5, 40, 10, 40, 10, 35, 5}));
    QCOMPARE(utterances.size(), 3);
    QVERIFY(utterances[0].first <= 5 && utterances[0].second >= 45 && utterances[0].second < 55);
    QVERIFY(utterances[1].first <= 55 && utterances[1].second >= 95);
    QVERIFY(utterances[2].first <= 105 && utterances[2].second >= 140);
}

void TestPocketsphinxTranscriber::silenceIsLeftOut()
{
    const auto utterances = split(bursts({600, 20, 600}));
    QCOMPARE(utterances.size(), 1);
    QVERIFY(utterances[0].first >= 590 && utterances[0].first <= 600 && utterances[0].second >= 620 &&
            utterances[0].second < 640);
    QVERIFY(split(bursts({600})).isEmpty());
}

void TestPocketsphinxTranscriber::speechWithoutPausesIsCutAnyway()
{
    QList<int> tenths = {5};
    for (int i = 0; i < 300; ++i)
        tenths << 3 << 1;
    const auto utterances = split(bursts(tenths));
    QVERIFY(utterances.size() >= 6);
    for (qsizetype i = 1; i < utterances.size(); ++i)
        QVERIFY(utterances[i].first <= utterances[i - 1].second && utterances[i].second - utterances[i].first <= 201);
    QVERIFY(utterances.last().second >= 1'204);
}

void TestPocketsphinxTranscriber::recordedSpeechIsRecognised()
{
    NEEDS_MODEL;
    if (!QFile::exists(MediaFiles::recording(870)))
        QSKIP("Package pocketsphinx-testdata is not installed");
    QString heard;
    for (const int number : {870, 880, 890, 920, 930}) {
        const auto lines = m_transcriber.transcribe(MediaFiles::recording(number));
        QVERIFY(lines);
        heard += textOf(*lines) + u' ';
    }
    const QString said =
        u"and mister john dashwood had then leisure to consider how much there might be prudently in his power to do "
        "for them he was not an ill disposed young man unless to be rather cold hearted and rather selfish is to be "
        "ill disposed had he married a more amiable woman he might have been made still more respectable than he was "
        "he might even have been made amiable himself"_s;
    const QStringList heardList = heard.split(u' ');
    const QSet<QString> heardWords(heardList.begin(), heardList.end());
    const QStringList words = said.split(u' ');
    const auto found =
        std::count_if(words.begin(), words.end(), [&](const QString &word) { return heardWords.contains(word); });
    qInfo("%d of %d words: %s", int(found), int(words.size()), qPrintable(heard));
    QVERIFY(found * 10 >= words.size() * 7);
    QVERIFY(!heard.contains(u'<') && !heard.contains(u'[') && !heard.contains(u'('));
}

void TestPocketsphinxTranscriber::linesHaveTrueTimes()
{
    NEEDS_MODEL;
    const QString sentence = u"The ocean tide rises and falls twice a day."_s;
    const qint64 lengthMs = FliteSpeaker().speak(sentence)->durationMs();
    const auto lines = m_transcriber.transcribe(spoken({sentence, sentence, sentence}, 5));
    QVERIFY(lines);
    QVERIFY(textOf(*lines).count(u"twice a day"_s) >= 2);
    for (const SubtitleLine &line : *lines) {
        const qint64 within = line.startMs % (lengthMs + 5'000); // each repetition lies alike
        QVERIFY2(within < lengthMs && line.endMs - line.startMs <= lengthMs, QByteArray::number(line.startMs));
        QVERIFY(line.confidence > 0 && line.confidence <= 1);
        QVERIFY(line.text.count(u' ') < 12);
    }
    QVERIFY(lines->last().startMs >= 2 * (lengthMs + 5'000));
}

void TestPocketsphinxTranscriber::workGoesOnWhereItWasCutOff()
{
    NEEDS_MODEL;
    const QString path = spoken(
        {u"The ocean tide rises and falls twice a day."_s, u"The bread is in the oven."_s, u"The water was cold."_s},
        3);
    QList<SubtitleLine> whole, pieces;
    QVERIFY(m_transcriber.transcribe(path, 0, [&](const auto &lines, qint64) { whole += lines; }, {}));
    QVERIFY(whole.size() >= 3);
    qint64 doneMs = 0;
    for (int calls = 0; calls < 3; ++calls) {
        bool isDone = false;
        const Progress progress{.cancelled = [&] { return isDone; }};
        const auto result = m_transcriber.transcribe(
            path, doneMs,
            [&](const auto &lines, qint64 ms) {
                pieces += lines;
                QVERIFY(ms > doneMs);
                doneMs = ms;
                isDone = true;
            },
            progress);
        QVERIFY(!result || calls == 2);
    }
    QCOMPARE(textOf(pieces), textOf(whole));
    for (qsizetype i = 0; i < whole.size(); ++i)
        QVERIFY(std::abs(whole[i].startMs - pieces[i].startMs) < 100);
}

void TestPocketsphinxTranscriber::silenceHasNoLines()
{
    NEEDS_MODEL;
    const auto lines = m_transcriber.transcribe(m_files.make(u"-f lavfi -i anullsrc=d=30 silence.flac"_s));
    QVERIFY(lines);
    QVERIFY(lines->isEmpty());
}

void TestPocketsphinxTranscriber::cancellingStops()
{
    NEEDS_MODEL;
    const QString path = spoken({u"The bread is in the oven."_s}, 2);
    const Progress progress{.cancelled = [] { return true; }};
    QCOMPARE(m_transcriber.transcribe(path, progress).error().fault, Fault::Cancelled);
}

void TestPocketsphinxTranscriber::missingModelsAreAFault()
{
    const PocketsphinxTranscriber transcriber({}, {m_files.path(u"nothing"_s)});
    const auto lines = transcriber.transcribe(m_files.make(u"-f lavfi -i sine=d=1 sound.flac"_s));
    QCOMPARE(lines.error().fault, Fault::EngineFailed);
    QVERIFY(lines.error().detail.contains(u"pocketsphinx-en-us"));
}

void TestPocketsphinxTranscriber::itKnowsEnglishOnly_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("English") << u"en"_s << true;
    QTest::newRow("English of a country") << u"EN-GB"_s << true;
    QTest::newRow("German") << u"de"_s << false;
    QTest::newRow("another that begins alike") << u"enm"_s << false;
}

void TestPocketsphinxTranscriber::itKnowsEnglishOnly()
{
    QFETCH(QString, language);
    QFETCH(bool, isKnown);
    QCOMPARE(PocketsphinxTranscriber::knows(language), isKnown);
    if (isKnown)
        return;
    const auto lines = PocketsphinxTranscriber(language).transcribe(MediaFiles::recording(870));
    QCOMPARE(lines.error().fault, Fault::EngineFailed);
    QCOMPARE(lines.error().field, u"language"_s);
    QCOMPARE(lines.error().detail, language);
}

void TestPocketsphinxTranscriber::whatHasNoSoundIsUnsupported()
{
    NEEDS_MODEL;
    QCOMPARE(m_transcriber.transcribe(m_files.make(u"-f lavfi -i testsrc2=d=1 silent.mp4"_s)).error().fault,
             Fault::Unsupported);
    QCOMPARE(m_transcriber.transcribe(m_files.path(u"missing"_s)).error().fault, Fault::NotFound);
}

QTEST_GUILESS_MAIN(TestPocketsphinxTranscriber)
#include "tst_pocketsphinxtranscriber.moc"
