#include "models/net/eventreader.h"

#include <QTest>

class TestEventReader : public QObject
{
    Q_OBJECT

private slots:
    void eventsAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QList<QByteArray>>("events");
        using Events = QList<QByteArray>;
        QTest::newRow("with LF") << QByteArray("data: one\n\ndata: two\n\n") << Events{"one", "two"};
        QTest::newRow("with CRLF") << QByteArray("data: one\r\n\r\ndata: two\r\n\r\n") << Events{"one", "two"};
        QTest::newRow("with CR") << QByteArray("data: one\r\rdata: two\r\r") << Events{"one", "two"};
        QTest::newRow("without a space") << QByteArray("data:one\n\n") << Events{"one"};
        QTest::newRow("with two spaces") << QByteArray("data:  one\n\n") << Events{" one"};
        QTest::newRow("of two lines") << QByteArray("data: one\ndata: more\n\n") << Events{"one\nmore"};
        QTest::newRow("with an empty line of data") << QByteArray("data\n\n") << Events{""};
        QTest::newRow("between comments, names and ids")
            << QByteArray(": hello\nevent: x\nid: 3\ndata: one\nretry: 5\n\n: bye\n\n") << Events{"one"};
        QTest::newRow("after a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                               "data: one\n\n")
                                                 << Events{"one"};
        QTest::newRow("cut off before its empty line") << QByteArray("data: one\n\ndata: tw") << Events{"one", "tw"};
        QTest::newRow("no event at all") << QByteArray("<html>\n\n</html>\n") << Events{};
    }

    void eventsAreReadAsTheyAreWritten()
    {
        QFETCH(QByteArray, stream);
        for (const qsizetype size : {qsizetype(1), qsizetype(3), stream.size()}) {
            QList<QByteArray> events;
            EventReader reader([&](const QByteArray &data) {
                events.append(data);
                return true;
            });
            for (qsizetype at = 0; at < stream.size(); at += size)
                QVERIFY(reader.feed(stream.mid(at, size)));
            reader.finish();
            QTEST(events, "events");
        }
    }

    void whoHasEnoughIsNotGivenMore()
    {
        int events = 0;
        EventReader reader([&](const QByteArray &) { return ++events < 2; });
        QVERIFY(!reader.feed("data: 1\n\ndata: 2\n\ndata: 3\n\n"));
        QCOMPARE(events, 2);
        QVERIFY(!reader.isTooLong());
    }

    void anEventHasALimit_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("a line that does not end") << QByteArray("data data");
        QTest::newRow("lines that do not end") << QByteArray("data: x\n");
    }

    void anEventHasALimit()
    {
        QFETCH(QByteArray, piece);
        EventReader reader([](const QByteArray &) { return true; }, 1000);
        int pieces = 0;
        while (reader.feed(piece) && pieces < 10'000)
            ++pieces;
        QVERIFY(reader.isTooLong());
        QVERIFY(pieces < 1000);
    }
};

QTEST_GUILESS_MAIN(TestEventReader)
#include "tst_eventreader.moc"
