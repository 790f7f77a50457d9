#include "models/library/subtitles.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestSubtitles : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRead_data();
    void whatIsRead();
    void everyEncodingGivesTheSameText_data();
    void everyEncodingGivesTheSameText();
    void timesAreReadToTheMillisecond_data();
    void timesAreReadToTheMillisecond();
    void timesThatAreNoneAreSkipped_data();
    void timesThatAreNoneAreSkipped();
    void cuesAreSortedByStart();
    void anEndBeforeTheStartBecomesTheStart();
    void hostileInputIsBounded_data();
    void hostileInputIsBounded();
    void everyCutOfAFileIsSurvived();
    void writtenLinesAreReadBack_data();
    void writtenLinesAreReadBack();
    void srtIsNumberedFromOne();
    void vttBeginsWithItsName();

private:
    static QStringList texts(const QByteArray &bytes)
    {
        QStringList result;
        for (const SubtitleLine &line : parseSubtitles(bytes))
            result += line.text;
        return result;
    }
};

void TestSubtitles::whatIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    const QByteArray one = "00:00:01.000 --> 00:00:02.000\n";

    row("nothing", "", {});
    row("a text of neither format", "Dear all,\n\nplease find attached.\n", {});
    row("two cues of SubRip", "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n",
        {u"One"_s, u"Two"_s});
    row("lines that end as on Windows", "1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\nmore\r\n\r\n", {u"One more"_s});
    row("lines that end as on an old Mac", "1\r00:00:01,000 --> 00:00:02,000\rOne\r\r", {u"One"_s});
    row("the last cue without a line end", one + "One", {u"One"_s});
    row("no blank line between cues", "1\n" + one + "One\n2\n" + one + "Two", {u"One"_s, u"Two"_s});
    row("a number that is said", one + "42\n\n" + one + "Two", {u"42"_s, u"Two"_s});
    row("a cue without text", one + "\n" + one + " \n" + one + "Two", {u"Two"_s});
    row("a cue of styling alone", one + "<i></i>{\\an8}\n\n" + one + "Two", {u"Two"_s});
    row("cue settings", "WEBVTT\n\n00:01.000 --> 00:02.000 align:start line:0% position:10%\nOne\n", {u"One"_s});
    row("cue names", "WEBVTT - a film\n\nopening words\n00:01.000 --> 00:02.000\nOne\n", {u"One"_s});
    row("notes, styles and regions",
        "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE\nnot said\n\n00:01.000 --> 00:02.000\nOne\n",
        {u"One"_s});
    row("tags of SubRip", one + "<font color=\"#fff\"><b>Bold</b></font> {\\an8}words", {u"Bold words"_s});
    row("tags of WebVTT", "WEBVTT\n\n" + one + "<v Ann>Hi</v> <c.loud>you</c> <00:01.500>there", {u"Hi you there"_s});
    row("signs that are no tags", one + "1 < 2 and 3 > 2, I <3 it", {u"1 < 2 and 3 > 2, I <3 it"_s});
    row("entities of WebVTT", "WEBVTT\n\n" + one + "Q&amp;A &lt;b&gt;&nbsp;&#65;&#x42;&lrm; &copy;",
        {u"Q&A <b> AB &copy;"_s});
    row("entities that are no characters", "WEBVTT\n\n" + one + "a&#0;&#xD800;&#x110000;&#99999999999;b",
        {u"a&#99999999999;b"_s});
    row("no entities in SubRip", one + "R&amp;B", {u"R&amp;B"_s});
    row("a NUL", one + QByteArray("a\0b", 3), {u"a b"_s});
}

void TestSubtitles::whatIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    QCOMPARE(texts(bytes), expected);
}

void TestSubtitles::everyEncodingGivesTheSameText_data()
{
    const QString file = u"1\n00:00:01,000 --> 00:00:02,000\nÜber “Größe” – 5 €\n"_s;
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << file.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + file.toUtf8();
    for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringEncoder::Flag::WriteBom);
        QTest::newRow(encoder.name()) << QByteArray(encoder(file));
    }
    QTest::newRow("Windows-1252") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\n"
                                                "\xDC"
                                                "ber \x93Gr\xF6\xDF"
                                                "e\x94 \x96 5 \x80\n");
}

void TestSubtitles::everyEncodingGivesTheSameText()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(texts(bytes), QStringList{u"Über “Größe” – 5 €"_s});
}

void TestSubtitles::timesAreReadToTheMillisecond_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("with a comma") << QByteArray("01:02:03,004") << 3723004LL;
    QTest::newRow("with a point") << QByteArray("01:02:03.004") << 3723004LL;
    QTest::newRow("without hours") << QByteArray("02:03.004") << 123004LL;
    QTest::newRow("without a fraction") << QByteArray("00:02:03") << 123000LL;
    QTest::newRow("with one digit each") << QByteArray("1:2:3,4") << 3723400LL;
    QTest::newRow("of many hours") << QByteArray("9999:00:00,000") << 35996400000LL;
}

void TestSubtitles::timesAreReadToTheMillisecond()
{
    QFETCH(QByteArray, time);
    QFETCH(qint64, ms);
    const QList<SubtitleLine> lines = parseSubtitles(time + " --> 9999:59:59,000\nsaid\n");
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().startMs, ms);
    QCOMPARE(lines.first().endMs, 35999999000LL);
}

void TestSubtitles::timesThatAreNoneAreSkipped_data()
{
    QTest::addColumn<QByteArray>("time");
    for (const char *time : {"", "-00:00:01,000", "00:00:-1,000", "99999999999999999999:00:00,000", "1", "a:b",
                             "1:2:3:4", "00:00:01,", "00:00:01,9999", "::", "00:00:１,000"})
        QTest::newRow(*time ? time : "empty") << QByteArray(time);
}

void TestSubtitles::timesThatAreNoneAreSkipped()
{
    QFETCH(QByteArray, time);
    QCOMPARE(texts(time + " --> 00:00:09,000\nlost\n\n00:00:01,000 --> 00:00:02,000\nkept\n"), QStringList{u"kept"_s});
    QCOMPARE(texts("00:00:00,000 --> " + time + "\nlost\n\n00:00:01,000 --> 00:00:02,000\nkept\n"),
             QStringList{u"kept"_s});
}

void TestSubtitles::cuesAreSortedByStart()
{
    const QByteArray file =
        "00:05.000 --> 00:06.000\nthird\n\n00:01.000 --> 00:09.000\nfirst\n\n00:01.000 --> 00:02.000\nsecond\n";
    QCOMPARE(texts(file), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
}

void TestSubtitles::anEndBeforeTheStartBecomesTheStart()
{
    const QList<SubtitleLine> lines = parseSubtitles("00:05.000 --> 00:04.000\nsaid\n");
    QCOMPARE(lines, (QList<SubtitleLine>{{.startMs = 5000, .endMs = 5000, .text = u"said"_s}}));
}

void TestSubtitles::hostileInputIsBounded_data()
{
    const QByteArray one = "00:01.000 --> 00:02.000\n";
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a line of a hundred megabytes") << one + QByteArray(100 << 20, 'x');
    QTest::newRow("a cue of a million lines") << one + QByteArray("x\n").repeated(1 << 20);
    QTest::newRow("a million cues") << (one + "x\n\n").repeated(1 << 20);
    QTest::newRow("tags that never end") << one + QByteArray("<i").repeated(1 << 20);
    QTest::newRow("overrides in overrides") << one + QByteArray("{\\").repeated(1 << 20);
    QTest::newRow("entities that never end") << "WEBVTT\n\n" + one + QByteArray("&#").repeated(1 << 20);
    QTest::newRow("arrows") << QByteArray("-->").repeated(1 << 20);
    QTest::newRow("colons") << QByteArray(1 << 20, ':') + " --> 00:02.000\nx";
    QTest::newRow("half a UTF-16 character") << QByteArray("\xFF\xFE\x00\xD8\x01", 5);
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0');
}

void TestSubtitles::hostileInputIsBounded()
{
    QFETCH(QByteArray, bytes);
    const QList<SubtitleLine> lines = parseSubtitles(bytes);
    QVERIFY(lines.size() <= 200'000);
    for (const SubtitleLine &line : lines)
        QVERIFY(line.text.size() <= 10'002);
}

void TestSubtitles::everyCutOfAFileIsSurvived()
{
    const QByteArray file = "\xEF\xBB\xBFWEBVTT\n\nNOTE x\n\n1\n00:00:01.000 --> 00:00:02.000 line:0\n<v "
                            "Ann>Gr\xC3\xBC\xC3\x9F&amp;e</v>\n";
    for (qsizetype size = 0; size <= file.size(); ++size)
        QVERIFY(parseSubtitles(file.left(size)).size() <= 1);
    QCOMPARE(texts(file), QStringList{u"Grüß&e"_s});
}

void TestSubtitles::writtenLinesAreReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"two words"_s;
    QTest::newRow("of another script") << u"こんにちは 🙂"_s;
    QTest::newRow("a number") << u"1984"_s;
    QTest::newRow("an ampersand and signs") << u"Q&A: 1 < 2 &amp; 3 > 2"_s;
}

void TestSubtitles::writtenLinesAreReadBack()
{
    QFETCH(QString, text);
    const QList<SubtitleLine> lines = {{.startMs = 0, .endMs = 1, .text = u"before"_s},
                                       {.startMs = 3'599'999, .endMs = 360'000'000, .text = text}};
    QCOMPARE(parseSubtitles(toSrt(lines)), lines);
    QCOMPARE(parseSubtitles(toVtt(lines)), lines);
}

void TestSubtitles::srtIsNumberedFromOne()
{
    QCOMPARE(toSrt({{.startMs = 61'002, .endMs = 3'600'000, .text = u"a --> b\n\nc"_s}}),
             QByteArray("1\n00:01:01,002 --> 01:00:00,000\na \xE2\x86\x92 b c\n\n"));
}

void TestSubtitles::vttBeginsWithItsName()
{
    QCOMPARE(toVtt({}), QByteArray("WEBVTT\n\n"));
    QCOMPARE(toVtt({{.startMs = 0, .endMs = 1500, .text = u"<b>"_s}}),
             QByteArray("WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n&lt;b&gt;\n\n"));
}

QTEST_GUILESS_MAIN(TestSubtitles)
#include "tst_subtitles.moc"
