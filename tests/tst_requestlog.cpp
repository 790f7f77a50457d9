#include "models/core/requestlog.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

RequestEntry to(const QByteArray &target)
{
    return {.method = "GET", .target = target, .status = 200};
}

QByteArrayList targets(const QList<RequestEntry> &entries)
{
    QByteArrayList all;
    for (const RequestEntry &entry : entries)
        all.append(entry.target);
    return all;
}

} // namespace

/// What is kept of requests, and what is not.
class TestRequestLog : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreTakenOut_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char *name, const char *target, const char *kept) {
            QTest::newRow(name) << QByteArray(target) << QByteArray(kept);
        };
        row("nothing secret", "/api/v1/search?q=the+tide&limit=5", "/api/v1/search?q=the+tide&limit=5");
        row("a playback token", "/media/7/video.mp4?token=abc&t=3", "/media/7/video.mp4?token=REDACTED&t=3");
        row("a share token", "/x?share_token=s3cret", "/x?share_token=REDACTED");
        row("a name in capitals", "/x?Access_Token=1", "/x?Access_Token=REDACTED");
        row("an encoded name", "/x?t%6Fken=1", "/x?t%6Fken=REDACTED");
        row("a password", "/x?password=hunter2&user=ann", "/x?password=REDACTED&user=ann");
        row("an API key", "/x?api-key=1", "/x?api-key=REDACTED");
        row("twice", "/x?token=a&token=b", "/x?token=REDACTED&token=REDACTED");
        row("an empty one", "/x?token=&token", "/x?token=&token");
        row("a JWT under another name", "/x?q=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "/x?q=REDACTED");
        row("a JWT without a name", "/x?eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "/x?REDACTED");
        row("a key under another name", "/x?q=mk_12_abcdefghijklmnop", "/x?q=REDACTED");
        row("a shared group", "/api/videos/groups/shared/kqz/", "/api/videos/groups/shared/REDACTED/");
        row("the page of a shared group", "/shared/kqz?video=7", "/shared/REDACTED?video=7");
        row("an encoded one", "/%73hared/kqz", "/%73hared/REDACTED");
        row("a pairing code", "/api/v1/auth/pairing/WDJB-MJHT/approve", "/api/v1/auth/pairing/REDACTED/approve");
        row("the pairing itself", "/api/v1/auth/pairing/token", "/api/v1/auth/pairing/token");
        row("a random segment", "/files/9f86d081884c7d659a2feaa0c55ad015", "/files/REDACTED");
        row("an encoded segment", "/files/9f86d081884c7d659a2feaa0c5%35ad015", "/files/REDACTED");
        row("a long word", "/docs/how-to-recover-an-account", "/docs/how-to-recover-an-account");
        row("nothing", "", "");
    }
    void secretsAreTakenOut()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, kept);
        QCOMPARE(withoutSecrets(target), kept);
        RequestLog log;
        log.add(to(target));
        QCOMPARE(log.newerThan(0).constFirst().target, kept);
    }

    void theLatestAreKept()
    {
        RequestLog log(3);
        QVERIFY(log.newerThan(0).isEmpty());
        for (const char *target : {"/a", "/b", "/c", "/d", "/e"})
            log.add(to(target));
        QCOMPARE(targets(log.newerThan(0)), (QByteArrayList{"/c", "/d", "/e"}));
        QCOMPARE(targets(log.newerThan(4)), QByteArrayList{"/e"});
        QCOMPARE(log.newerThan(4).constFirst().serial, 5u);
        QVERIFY(log.newerThan(5).isEmpty());
        log.clear();
        QVERIFY(log.newerThan(0).isEmpty());
        log.add(to("/f"));
        QCOMPARE(targets(log.newerThan(0)), QByteArrayList{"/f"});
    }

    void longTargetsAreCut()
    {
        RequestLog log;
        log.add(to("/x?q=" + QByteArray("word+").repeated(2000)));
        QCOMPARE(log.newerThan(0).constFirst().target.size(), 500);
    }

    void itIsAnnouncedOncePerReading()
    {
        RequestLog log;
        const QSignalSpy grew(&log, &RequestLog::grew);
        log.add(to("/a"));
        log.add(to("/b"));
        QCOMPARE(grew.size(), 1);
        (void)log.newerThan(0);
        log.add(to("/c"));
        QCOMPARE(grew.size(), 2);
    }

    void threadsAddWhileOneReads()
    {
        constexpr int threads = 4;
        constexpr int each = 2000;
        RequestLog log(512);
        std::vector<std::thread> writers;
        for (int i = 0; i < threads; ++i) {
            writers.emplace_back([&log] {
                for (int n = 0; n < each; ++n)
                    log.add(to("/x?token=secret"));
            });
        }
        quint64 latest = 0;
        bool isInOrder = true;
        while (latest < threads * each) {
            for (const RequestEntry &entry : log.newerThan(latest)) {
                isInOrder = isInOrder && entry.serial > latest && entry.target == "/x?token=REDACTED";
                latest = entry.serial;
            }
        }
        for (std::thread &writer : writers)
            writer.join();
        QVERIFY(isInOrder);
        QCOMPARE(log.newerThan(0).size(), 512);
    }
};

QTEST_GUILESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
