#include "models/studio/generationcache.h"

#include "tests/testdatabase.h"

#include <QDir>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

class TestGenerationCache : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_made = 0;
        m_now = QDateTime::fromSecsSinceEpoch(1'000, Qt::UTC);
    }

    void theSameIsMadeOnce()
    {
        GenerationCache cache = make(1'000'000);
        QCOMPARE(fetch(cache, "a", 10), 1);
        QCOMPARE(fetch(cache, "a", 10), 1);
        QCOMPARE(fetch(cache, "b", 10), 2);
        QCOMPARE(read(u"out"_s), QByteArray(10, 'x'));
    }

    void everyPartOfTheKeyCounts()
    {
        const QStringList hashes = {GenerationKey{u"a"_s, u"b"_s, "c"}.hash(), GenerationKey{u"ab"_s, {}, "c"}.hash(),
                                    GenerationKey{u"a"_s, u"bc"_s, {}}.hash(), GenerationKey{u"a"_s, {}, "bc"}.hash()};
        QCOMPARE(QSet<QString>(hashes.begin(), hashes.end()).size(), 4);
    }

    void whatWasUsedLongestAgoGoes()
    {
        GenerationCache cache = make(250);
        fetch(cache, "a", 100);
        fetch(cache, "b", 100);
        fetch(cache, "a", 100); // used again
        fetch(cache, "c", 100);
        QVERIFY(cache.bytes() <= 250);
        QCOMPARE(m_made, 3);
        fetch(cache, "a", 100);
        QCOMPARE(m_made, 3);
        fetch(cache, "b", 100);
        QCOMPARE(m_made, 4);
        QVERIFY(QDir(folder()).entryList(QDir::Files).size() <= 2);
    }

    void whatIsTooLargeIsNotKept()
    {
        GenerationCache cache = make(50);
        QCOMPARE(fetch(cache, "a", 100), 1);
        QCOMPARE(read(u"out"_s).size(), 100); // but the asker has it
        QCOMPARE(fetch(cache, "a", 100), 2);
    }

    void aFailureIsNotKept()
    {
        GenerationCache cache = make(1'000);
        const Result<QJsonObject> failed = cache.fetch(
            {u"k"_s, {}, "a"}, path(u"out"_s), []() -> Result<QJsonObject> { return fail(Fault::EngineFailed); });
        QCOMPARE(failed.error().fault, Fault::EngineFailed);
        QCOMPARE(fetch(cache, "a", 10), 1);
    }

    void aFileThatIsGoneIsMadeAnew()
    {
        GenerationCache cache = make(1'000);
        fetch(cache, "a", 10);
        QVERIFY(QDir(folder()).removeRecursively() && QDir().mkpath(folder()));
        QCOMPARE(fetch(cache, "a", 10), 2);
    }

    void whatIsMadeAnewLeavesTheOldAsItWas()
    {
        GenerationCache cache = make(1'000);
        fetch(cache, "a", 10); // "out" is a name of what is kept
        fetch(cache, "b", 20); // written to "out" as well
        fetch(cache, "a", 10);
        QCOMPARE(read(u"out"_s).size(), 10);
    }

    void sweepingRemovesWhatNobodyKnows()
    {
        GenerationCache cache = make(1'000);
        fetch(cache, "a", 10);
        QFile stray(folder() + u"/stray.part"_s);
        QVERIFY(stray.open(QFile::WriteOnly));
        cache.sweep();
        QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 1);
        QCOMPARE(fetch(cache, "a", 10), 1);
    }

    void whoAsksMeanwhileWaits()
    {
        GenerationCache cache = make(1'000);
        QSemaphore begun;
        QSemaphore mayEnd;
        QThreadPool pool;
        std::atomic_int made = 0;
        std::atomic_int got = 0;
        const auto ask = [&] {
            const auto value = cache.fetch({u"k"_s, {}, "a"}, {}, [&]() -> Result<QJsonObject> {
                ++made;
                begun.release();
                mayEnd.acquire();
                return QJsonObject{{u"n"_s, 7}};
            });
            got += value ? (*value)[u"n"_s].toInt() : 0;
        };
        pool.setMaxThreadCount(3);
        for (int i = 0; i < 3; ++i)
            pool.start(ask);
        begun.acquire();
        const Result<QJsonObject> cancelled =
            cache.fetch({u"k"_s, {}, "a"}, {}, []() -> Result<QJsonObject> { return QJsonObject(); },
                        {.cancelled = [] { return true; }});
        QCOMPARE(cancelled.error().fault, Fault::Cancelled);
        mayEnd.release(3);
        pool.waitForDone();
        QCOMPARE(made.load(), 1);
        QCOMPARE(got.load(), 21);
    }

private:
    GenerationCache make(qint64 most)
    {
        return GenerationCache(*m_database, folder(), most, [this] { return m_now = m_now.addSecs(1); });
    }

    int fetch(GenerationCache &cache, const QByteArray &input, int bytes)
    {
        const auto write = [&]() -> Result<QJsonObject> {
            QFile file(path(u"out"_s));
            if (!file.open(QFile::WriteOnly) || file.write(QByteArray(bytes, 'x')) != bytes)
                qFatal("cannot write");
            return QJsonObject{{u"n"_s, ++m_made}};
        };
        const Result<QJsonObject> value = cache.fetch({u"k"_s, u"e"_s, input}, path(u"out"_s), write);
        return value ? (*value)[u"n"_s].toInt() : -1;
    }

    QString folder() const { return m_dir->filePath(u"cache"_s); }
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_dir;
    QDateTime m_now;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(TestGenerationCache)
#include "tst_generationcache.moc"
