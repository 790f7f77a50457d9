#include "models/ai/linecleaning.h"
#include "models/ai/soundpieces.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t samplesPerMs = 16;

using Sound = std::vector<qint16>;

/// Noise of an amplitude for so many milliseconds.
void append(Sound &sound, qint64 ms, int amplitude, QRandomGenerator &random)
{
    for (std::size_t i = 0; i < std::size_t(ms) * samplesPerMs; ++i)
        sound.push_back(qint16(amplitude == 0 ? 0 : random.bounded(-amplitude, amplitude + 1)));
}

/// Words and pauses of random lengths.
Sound speech(quint32 seed, qint64 atLeastMs, int loud = 8'000, int quiet = 20)
{
    QRandomGenerator random(seed);
    Sound sound;
    while (sound.size() < std::size_t(atLeastMs) * samplesPerMs) {
        append(sound, random.bounded(200, 1'500), loud, random);
        append(sound, random.bounded(60, 700), quiet, random);
    }
    return sound;
}

struct Piece
{
    Sound samples;
    qint64 first = 0;
};

/// Pushed in parts of random sizes.
QList<Piece> cut(std::span<const qint16> sound, qint64 longestMs, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<Piece> pieces;
    SoundPieces splitter(longestMs, [&](Sound samples, qint64 first) { pieces.append({std::move(samples), first}); });
    while (!sound.empty()) {
        const auto part = sound.first(std::min<std::size_t>(random.bounded(1, 9'000), sound.size()));
        splitter.push(part);
        sound = sound.subspan(part.size());
    }
    splitter.finish();
    return pieces;
}

QList<SubtitleLine> linesOf(const QStringList &texts)
{
    QList<SubtitleLine> lines;
    for (const QString &text : texts)
        lines.append({lines.size() * 1'000, lines.size() * 1'000 + 900, text});
    return lines;
}

QStringList textsOf(const QList<SubtitleLine> &lines)
{
    QStringList texts;
    for (const SubtitleLine &line : lines)
        texts.append(line.text);
    return texts;
}

} // namespace

class TestSoundPieces : public QObject
{
    Q_OBJECT

private slots:
    void piecesJoinedAreTheSound_data();
    void piecesJoinedAreTheSound();
    void cutsLieInPauses();
    void aCutAgainFromAnyPieceIsTheSame();
    void aShortSoundIsOnePiece();
    void noSoundIsNoPiece();
    void soundWithoutPausesIsCutAnyway();
    void quietIsTold_data();
    void quietIsTold();
    void dreamtLinesAreTakenAway_data();
    void dreamtLinesAreTakenAway();
    void linesOverSilenceAreTakenAway();
    void whatIsCleanStaysAsItIs();
};

void TestSoundPieces::piecesJoinedAreTheSound_data()
{
    QTest::addColumn<Sound>("sound");
    QRandomGenerator random(7);
    Sound noise;
    append(noise, 40'003, 5'000, random);
    QTest::newRow("speech") << speech(1, 60'000);
    QTest::newRow("speech over loud noise") << speech(2, 60'000, 12'000, 4'000);
    QTest::newRow("noise") << noise;
    QTest::newRow("silence") << Sound(700'001, 0);
    QTest::newRow("full scale") << Sound(500'000, 32'767);
    QTest::newRow("one sample") << Sound(1, 5);
}

void TestSoundPieces::piecesJoinedAreTheSound()
{
    QFETCH(Sound, sound);
    for (const qint64 longestMs : {1'000, 4'000, 10'000, 600'000}) {
        const QList<Piece> pieces = cut(sound, longestMs, quint32(longestMs));
        Sound joined;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            QCOMPARE(pieces[i].first, qint64(joined.size()));
            QCOMPARE(pieces[i].first % qint64(samplesPerMs), 0);
            joined.insert(joined.end(), pieces[i].samples.begin(), pieces[i].samples.end());
            QVERIFY(pieces[i].samples.size() <= std::size_t(longestMs) * samplesPerMs);
            QVERIFY(i + 1 == pieces.size() ||
                    pieces[i].samples.size() * 3 >= std::size_t(longestMs) * samplesPerMs * 2 - 480);
        }
        QVERIFY(joined == sound);
    }
}

void TestSoundPieces::cutsLieInPauses()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        const Sound sound = speech(seed, 90'000);
        const QList<Piece> pieces = cut(sound, 12'000, seed);
        QVERIFY(pieces.size() >= 7);
        for (qsizetype i = 1; i < pieces.size(); ++i) { // 20 ms around each cut are quiet
            const auto around = std::span(sound).subspan(std::size_t(pieces[i].first) - 160, 320);
            QVERIFY(std::all_of(around.begin(), around.end(), [](qint16 sample) { return std::abs(sample) <= 20; }));
        }
    }
}

void TestSoundPieces::aCutAgainFromAnyPieceIsTheSame()
{
    const Sound sound = speech(3, 90'000);
    const QList<Piece> pieces = cut(sound, 12'000, 1);
    for (qsizetype from = 1; from < pieces.size(); ++from) {
        const QList<Piece> again = cut(std::span(sound).subspan(std::size_t(pieces[from].first)), 12'000, 2);
        QCOMPARE(again.size(), pieces.size() - from);
        for (qsizetype i = 0; i < again.size(); ++i)
            QVERIFY(again[i].samples == pieces[from + i].samples);
    }
}

void TestSoundPieces::aShortSoundIsOnePiece()
{
    const Sound sound = speech(4, 9'000);
    QCOMPARE(cut(sound, 60'000, 1).size(), 1);
}

void TestSoundPieces::noSoundIsNoPiece()
{
    QVERIFY(cut({}, 60'000, 1).isEmpty());
}

void TestSoundPieces::soundWithoutPausesIsCutAnyway()
{
    QRandomGenerator random(1);
    Sound sound;
    append(sound, 60'000, 6'000, random);
    QVERIFY(cut(sound, 10'000, 1).size() >= 6);
}

void TestSoundPieces::quietIsTold_data()
{
    QTest::addColumn<int>("loud");
    QTest::addColumn<int>("quiet");
    QTest::addColumn<bool>("hasQuiet");
    QTest::newRow("speech in a still room") << 8'000 << 5 << true;
    QTest::newRow("low speech") << 800 << 5 << true;
    QTest::newRow("speech beside a fan") << 12'000 << 400 << true;
    QTest::newRow("speech in a crowd") << 8'000 << 4'000 << false;
}

void TestSoundPieces::quietIsTold()
{
    QFETCH(int, loud);
    QFETCH(int, quiet);
    QFETCH(bool, hasQuiet);
    QRandomGenerator random(1);
    Sound sound;
    for (int i = 0; i < 10; ++i) {
        append(sound, 1'000, loud, random);
        append(sound, 500, quiet, random);
    }
    const Loudness loudness(sound);
    QCOMPARE(loudness.loudFrames(0, 1'000), 100);
    QCOMPARE(loudness.loudFrames(1'000, 1'500), hasQuiet ? 0 : 50);
    QCOMPARE(loudness.loudFrames(-5'000, 100'000), hasQuiet ? 1'000 : 1'500);
    QCOMPARE(Loudness(Sound(48'000, 3)).loudFrames(0, 3'000), 0);
}

void TestSoundPieces::dreamtLinesAreTakenAway_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("a line again and again")
        << QStringList{u"Now we begin."_s, u"Thank you."_s, u"thank you"_s, u"Thank you!"_s, u"Thank you."_s, u"So."_s}
        << QStringList{u"Now we begin."_s, u"Thank you."_s, u"So."_s};
    QTest::newRow("twice may be meant") << QStringList{u"No."_s, u"No."_s, u"Yes."_s}
                                        << QStringList{u"No."_s, u"No."_s, u"Yes."_s};
    QTest::newRow("two lines in turn") << QStringList{u"I go."_s, u"You go."_s, u"I go."_s, u"You go."_s,
                                                      u"I go."_s, u"You go."_s, u"I go."_s}
                                       << QStringList{u"I go."_s, u"You go."_s, u"I go."_s};
    QTest::newRow("at the end") << QStringList{u"Well."_s, u"Bye."_s, u"Bye."_s, u"Bye."_s}
                                << QStringList{u"Well."_s, u"Bye."_s};
    QTest::newRow("a few words within a line")
        << QStringList{u"And then "_s + u"I don't know, "_s.repeated(9) + u"he said."_s}
        << QStringList{u"And then I don't know, he said."_s};
    QTest::newRow("a word four times may be meant")
        << QStringList{u"It is very very very very good."_s} << QStringList{u"It is very very very very good."_s};
    QTest::newRow("a line without words") << QStringList{u"..."_s, u"♪♪"_s, u"Hello."_s} << QStringList{u"Hello."_s};
    QTest::newRow("a line of Japanese again and again")
        << QStringList{u"ご視聴ありがとうございました"_s, u"ご視聴ありがとうございました"_s,
                       u"ご視聴ありがとうございました。"_s}
        << QStringList{u"ご視聴ありがとうございました"_s};
    QTest::newRow("no lines") << QStringList() << QStringList();
}

void TestSoundPieces::dreamtLinesAreTakenAway()
{
    QFETCH(QStringList, texts);
    QRandomGenerator random(1);
    Sound sound;
    append(sound, 20'000, 6'000, random);
    QTEST(textsOf(cleanLines(linesOf(texts), Loudness(sound))), "left");
}

void TestSoundPieces::linesOverSilenceAreTakenAway()
{
    QRandomGenerator random(1);
    Sound sound;
    append(sound, 3'000, 6'000, random);
    append(sound, 60'000, 10, random);
    append(sound, 2'000, 6'000, random);
    const QList<SubtitleLine> lines{{0, 2'900, u"This is said."_s},
                                    {5'000, 40'000, u"Subtitles by nobody."_s},
                                    {63'500, 64'500, u"This is said, too."_s},
                                    {90'000, 95'000, u"After the end."_s}};
    QCOMPARE(textsOf(cleanLines(lines, Loudness(sound))), (QStringList{lines[0].text, lines[2].text}));
}

void TestSoundPieces::whatIsCleanStaysAsItIs()
{
    QRandomGenerator random(5);
    Sound sound;
    append(sound, 200'000, 6'000, random);
    const Loudness loudness(sound);
    for (int i = 0; i < 200; ++i) {
        QStringList texts;
        for (int n = random.bounded(1, 60); n > 0; --n)
            texts.append(u"Line %1 of %2"_s.arg(random.bounded(3)).arg(random.bounded(3)));
        const QList<SubtitleLine> clean = cleanLines(linesOf(texts), loudness);
        QVERIFY(clean.size() <= texts.size());
        QCOMPARE(clean.first().text, texts.first());
        for (const SubtitleLine &line : clean)
            QVERIFY(linesOf(texts).contains(line));
        texts.removeDuplicates();
        QCOMPARE(cleanLines(linesOf(texts), loudness), linesOf(texts));
    }
}

QTEST_GUILESS_MAIN(TestSoundPieces)
#include "tst_soundpieces.moc"
