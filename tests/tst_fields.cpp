#include "server/surfaces/fields.h"
#include "server/surfaces/language.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestFields : public QObject
{
    Q_OBJECT

private slots:
    void theFirstFaultIsKept()
    {
        Request request = Request::to("POST", "/x");
        request.body = R"({"a":"","b":5,"c":1e300,"d":9007199254740993})";
        Fields fields(request);
        QCOMPARE(fields.integer(u"absent"_s), 0);
        QCOMPARE(fields.text(u"absent"_s), u""_s);
        QVERIFY(!fields.error());
        fields.requiredText(u"a"_s);
        fields.text(u"b"_s);
        QCOMPARE(fields.error()->field, u"a"_s);
        QCOMPARE(fields.error()->detail, u"missing"_s);
        for (const QString &name : {u"c"_s, u"d"_s}) {
            Fields numbers(request);
            numbers.integer(name);
            QCOMPARE(numbers.error()->detail, u"type"_s);
        }
    }

    void flags()
    {
        Request request = Request::to("POST", "/x?yes=true&no=false&one=1");
        request.body = R"({"a":true,"b":false,"c":null,"d":"true"})";
        Fields fields(request);
        QCOMPARE(fields.flagAt(u"a"_s), std::optional(true));
        QCOMPARE(fields.flagAt(u"b"_s), std::optional(false));
        QVERIFY(!fields.flagAt(u"c"_s) && !fields.flagAt(u"none"_s) && !fields.error());
        (void)fields.flagAt(u"d"_s);
        QCOMPARE(fields.error()->detail, u"type"_s);
        QCOMPARE(*flagOf(request, u"yes"_s), std::optional(true));
        QCOMPARE(*flagOf(request, u"no"_s), std::optional(false));
        QVERIFY(!*flagOf(request, u"none"_s));
        QCOMPARE(flagOf(request, u"one"_s).error().field, u"one"_s);
    }

    void everyFaultIsRemembered()
    {
        Request request = Request::to("POST", "/x");
        request.body = R"({"a":5,"b":null})";
        Fields fields(request);
        fields.requiredText(u"a"_s);
        fields.requiredText(u"b"_s);
        QCOMPARE(fields.errors().size(), 2);
        QCOMPARE(fields.errors()[0].detail, u"type"_s);
        QCOMPARE(fields.errors()[1].field, u"b"_s);
        QVERIFY(fields.contains(u"b"_s) && !fields.contains(u"c"_s));
        request.body = "[]";
        Fields noObject(request);
        noObject.requiredText(u"a"_s);
        QCOMPARE(noObject.errors().size(), 1);
        QCOMPARE(noObject.errors()[0].field, u"object"_s);
    }

    void whatMayStayIsNothingWhereItIsNot()
    {
        Request request = Request::to("POST", "/x");
        request.body = R"({"null":null,"text":"","number":0,"flag":false,"list":["a","b"],"mixed":["a",1]})";
        Fields fields(request);
        for (const QString &name : {u"absent"_s, u"null"_s}) {
            QVERIFY(!fields.textAt(name) && !fields.integerAt(name) && !fields.flagAt(name));
            QVERIFY(fields.texts(name).isEmpty());
        }
        QCOMPARE(fields.textAt(u"text"_s), std::optional(u""_s));
        QCOMPARE(fields.integerAt(u"number"_s), std::optional<qint64>(0));
        QCOMPARE(fields.flagAt(u"flag"_s), std::optional(false));
        QCOMPARE(fields.texts(u"list"_s), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(!fields.error());
        fields.textAt(u"number"_s);
        fields.integerAt(u"text"_s);
        fields.flagAt(u"list"_s);
        fields.texts(u"flag"_s);
        fields.texts(u"mixed"_s);
        QCOMPARE(fields.errors().size(), 5);
    }

    void languages_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("language");
        QTest::newRow("none") << QByteArray() << u"en"_s;
        QTest::newRow("Japanese") << QByteArray("ja") << u"ja"_s;
        QTest::newRow("Japanese of Japan") << QByteArray("ja-JP, en;q=0.8") << u"ja"_s;
        QTest::newRow("English rather") << QByteArray("ja;q=0.5, en;q=0.8") << u"en"_s;
        QTest::newRow("German of Austria") << QByteArray("de-AT,de;q=0.9,en;q=0.8") << u"de"_s;
        QTest::newRow("none of them") << QByteArray("it, fr") << u"en"_s;
        QTest::newRow("rather Italian, else Japanese") << QByteArray("it, ja;q=0.3") << u"ja"_s;
        QTest::newRow("not Japanese") << QByteArray("ja;q=0") << u"en"_s;
        QTest::newRow("nonsense") << QByteArray(";;q=,ja;q=x") << u"en"_s;
    }

    void languages()
    {
        QFETCH(QByteArray, header);
        Request request = Request::to("GET", "/x");
        request.headers.insert("accept-language", header);
        QTEST(languageOf(request), "language");
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
