#include "models/chat/answercheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Reference reference(qint64 videoId, const QStringList &sentences, bool isDraft = false)
{
    Reference made{.scene = {.videoId = videoId, .endMs = qint64(sentences.size()) * 1000}, .isDraft = isDraft};
    for (const QString &sentence : sentences) {
        const qint64 startMs = made.sentences.size() * 1000;
        made.sentences.append({.videoId = videoId, .startMs = startMs, .endMs = startMs + 1000, .text = sentence});
    }
    return made;
}

const QList<Reference> rain{
    reference(1, {u"The rain comes from the west."_s, u"Snow falls in the mountains."_s}),
    reference(2, {u"The wind blows from the sea."_s}),
    reference(3, {u"Fog lies over the harbour."_s}, true),
};

QString checked(const QStringList &pieces, AnswerCheck &check)
{
    QString shown;
    for (const QString &piece : pieces)
        shown += check.add(piece);
    return shown + check.finish();
}

QString checked(const QString &text)
{
    AnswerCheck check(rain);
    return checked(QStringList{text}, check);
}

} // namespace

class TestAnswerCheck : public QObject
{
    Q_OBJECT

private slots:
    void citationsAndClaims_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &written, const QString &shown) {
            QTest::newRow(name) << written << shown;
        };
        row("a claim with its source", u"It rains. [1]"_s, u"It rains. [1]"_s);
        row("a source before the full stop", u"It rains [1]."_s, u"It rains [1]."_s);
        row("numbers count what is cited", u"Wind blows. [2] It rains. [1] Windy. [2]"_s,
            u"Wind blows. [1] It rains. [2] Windy. [1]"_s);
        row("an invented number goes", u"It rains. [1] It hails. [9]"_s, u"It rains. [1] It hails. [?]"_s);
        row("an invented number beside a good one", u"It rains. [1][9]"_s, u"It rains. [1]"_s);
        row("an invented number before the full stop", u"It hails [9]."_s, u"It hails. [?]"_s);
        row("an invented number inside", u"It hails [7] at night. [1]"_s, u"It hails at night. [1]"_s);
        row("nought is invented", u"It rains. [0]"_s, u"It rains. [?]"_s);
        row("a number beyond all numbers", u"It rains. [99999999999]"_s, u"It rains. [?]"_s);
        row("a claim without a source", u"It rains. It pours. [1]"_s, u"It rains. [?] It pours. [1]"_s);
        row("the last claim without a source", u"It rains. [1] It pours."_s, u"It rains. [1] It pours. [?]"_s);
        row("several sources in one bracket", u"Rain and wind. [1, 2]"_s, u"Rain and wind. [1][2]"_s);
        row("a range", u"Rain, wind and fog. [1-3]"_s, u"Rain, wind and fog. [1][2][3]"_s);
        row("the same source twice", u"It rains. [1][1]"_s, u"It rains. [1]"_s);
        row("wide brackets", u"雨は西から来る。【1】風は海から吹く。［2］"_s,
            u"雨は西から来る。[1]風は海から吹く。[2]"_s);
        row("brackets with a name of the source", u"It rains.【1†source】"_s, u"It rains.[1]"_s);
        row("Japanese without a source", u"雨が降る。風が吹く。[2]"_s, u"雨が降る。 [?]風が吹く。[1]"_s);
        row("Japanese with the source before the stop", u"雨が降る[1]。風が吹く[2]。"_s,
            u"雨が降る[1]。風が吹く[2]。"_s);
        row("a mark of the engine's own", u"It rains. [?]"_s, u"It rains. [?]"_s);
        row("an abbreviation ends nothing", u"Dr. Gale says it rains. [1]"_s, u"Dr. Gale says it rains. [1]"_s);
        row("a number with a point", u"It rains 3.5 mm. [1]"_s, u"It rains 3.5 mm. [1]"_s);
        row("a quotation", u"He says “It rains.” [1] It does. [1]"_s, u"He says “It rains.” [1] It does. [1]"_s);
        row("a question claims nothing", u"Does it rain? Yes. [1]"_s, u"Does it rain? Yes. [1]"_s);
        row("what leads to a list", u"Two things:\n- It rains. [1]\n- Wind blows. [2]"_s,
            u"Two things:\n- It rains. [1]\n- Wind blows. [2]"_s);
        row("a list with numbers", u"1. It rains. [1]\n2. It pours.\n3. Fog [3]"_s,
            u"1. It rains. [1]\n2. It pours. [?]\n3. Fog [2]"_s);
        row("a heading", u"# Weather\n\nIt rains. [1]"_s, u"# Weather\n\nIt rains. [1]"_s);
        row("a source in the next line", u"It rains.\n[1]"_s, u"It rains.\n[1]"_s);
        row("blanks around", u"  \n It rains. [1] \n\n"_s, u"It rains. [1]"_s);
        row("brackets that are none", u"It [probably] rains. [1]"_s, u"It [probably] rains. [1]"_s);
        row("a bracket that stays open", u"It rains. [1] And [2"_s, u"It rains. [1] And [2 [?]"_s);
        row("an emoji", u"It rains 🌧 today. [1]"_s, u"It rains 🌧 today. [1]"_s);
        row("nothing", QString(), QString());
    }

    void citationsAndClaims()
    {
        QFETCH(QString, written);
        QTEST(checked(written), "shown");
    }

    /// However the text is cut into pieces, the same comes out, and nothing that was shown is taken back.
    void piecesOfAnySizeGiveTheSame_data() { citationsAndClaims_data(); }
    void piecesOfAnySizeGiveTheSame()
    {
        QFETCH(QString, written);
        for (int size = 1; size <= 7; ++size) {
            QStringList pieces;
            for (qsizetype at = 0; at < written.size(); at += size)
                pieces.append(written.mid(at, size));
            AnswerCheck check(rain);
            const QString shown = checked(pieces, check);
            QTEST(shown, "shown");
            QCOMPARE(check.text(), shown);
        }
    }

    void whatIsDecidedIsShownAtOnce()
    {
        AnswerCheck check(rain);
        QCOMPARE(check.add(u"It ra"_s), u"It ra"_s);
        QCOMPARE(check.add(u"ins. ["_s), u"ins."_s);
        QCOMPARE(check.add(u"1"_s), QString());
        QCOMPARE(check.add(u"] And"_s), u" [1] And"_s);
        QCOMPARE(check.finish(), u" [?]"_s);
    }

    void aCitationIsTheSentenceThatSaysIt()
    {
        AnswerCheck check(rain);
        QCOMPARE(checked({u"In the mountains snow falls. [1] Rain comes from the west. [1]"_s}, check),
                 u"In the mountains snow falls. [1] Rain comes from the west. [2]"_s);
        QCOMPARE(check.citations().size(), 2);
        QCOMPARE(check.citations()[0].startMs, 1000);
        QCOMPARE(check.citations()[1].startMs, 0);
        QVERIFY(!check.citesDraft());
    }

    void aDraftIsNoticed()
    {
        AnswerCheck check(rain);
        checked({u"Fog lies over the harbour. [3]"_s}, check);
        QVERIFY(check.citesDraft());
    }

    void whatIsDeclined_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("isDeclined");
        QTest::newRow("the reply that was asked for") << u"NOT COVERED"_s << true;
        QTest::newRow("with a full stop and more") << u" NOT COVERED. Sorry [1]"_s << true;
        QTest::newRow("in bold") << u"**NOT COVERED**"_s << true;
        QTest::newRow("in quotes") << u"“NOT COVERED”"_s << true;
        QTest::newRow("at the end") << u"I looked everywhere. NOT COVERED"_s << true;
        QTest::newRow("in other words") << u"The references do not mention the price."_s << true;
        QTest::newRow("in Japanese") << u"参照には値段について書かれていません。"_s << true;
        QTest::newRow("nothing at all") << u" \n"_s << true;
        QTest::newRow("an answer") << u"It rains. [1]"_s << false;
        QTest::newRow("an answer that says what is not said")
            << u"It rains [1], but they do not mention hail."_s << false;
        QTest::newRow("an answer without sources") << u"It rains."_s << false;
        QTest::newRow("the beginning of the reply") << u"NOT"_s << false;
    }

    void whatIsDeclined()
    {
        QFETCH(QString, written);
        for (const qsizetype size : {qsizetype{1}, written.size()}) {
            AnswerCheck check(rain);
            for (qsizetype at = 0; at < written.size(); at += size)
                check.add(written.mid(at, size));
            check.finish();
            QTEST(check.isDeclined(), "isDeclined");
        }
    }

    void theReplyIsNeverShown()
    {
        AnswerCheck check(rain);
        QCOMPARE(checked({u"NOT"_s, u" COV"_s, u"ERED"_s, u" at all. [1]"_s}, check), QString());
    }
};

QTEST_GUILESS_MAIN(TestAnswerCheck)
#include "tst_answercheck.moc"
