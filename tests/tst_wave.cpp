#include "models/ai/wave.h"

#include <QTest>
#include <QtEndian>

class TestWave : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenCanBeRead_data();
    void whatIsWrittenCanBeRead();
    void theHeaderIsAsDocumented();
    void aStreamMayGiveAnyLength();
    void otherChunksAreSkipped();
    void channelsAreMixed();
    void whatIsNoWaveIsNothing_data();
    void whatIsNoWaveIsNothing();
    void aFileThatIsCutOffAnywhereIsSurvived();
};

namespace {

const QVector<qint16> samples{0, 1, -1, 32'767, -32'768, 256};

QByteArray wave()
{
    return toWave(samples, 22'050);
}

} // namespace

void TestWave::whatIsWrittenCanBeRead_data()
{
    QTest::addColumn<QVector<qint16>>("given");
    QTest::addColumn<int>("rate");
    QTest::newRow("some samples") << samples << 16'000;
    QTest::newRow("no samples") << QVector<qint16>() << 8'000;
    QTest::newRow("a second") << QVector<qint16>(48'000, 5) << 48'000;
}

void TestWave::whatIsWrittenCanBeRead()
{
    QFETCH(QVector<qint16>, given);
    QFETCH(int, rate);
    const std::optional<Speech> read = fromWave(toWave(given, rate));
    QVERIFY(read);
    QCOMPARE(read->samples, given);
    QCOMPARE(read->rate, rate);
}

void TestWave::theHeaderIsAsDocumented()
{
    QCOMPARE(wave().left(44).toHex(' '), "52 49 46 46 30 00 00 00 57 41 56 45 66 6d 74 20 10 00 00 00 01 00 01 00 "
                                         "22 56 00 00 44 ac 00 00 02 00 10 00 64 61 74 61 0c 00 00 00");
}

void TestWave::aStreamMayGiveAnyLength()
{
    for (const quint32 length : {0xFFFF'FFFFU, 0x7FFF'F000U}) {
        QByteArray bytes = wave();
        qToLittleEndian(length, bytes.data() + 4);
        qToLittleEndian(length, bytes.data() + 40);
        QCOMPARE(fromWave(bytes)->samples, samples);
    }
}

void TestWave::otherChunksAreSkipped()
{
    const QByteArray list("LIST\x03\0\0\0abc\0", 12); // of odd length
    QCOMPARE(fromWave(wave().insert(12, list).insert(48, list))->samples, samples);
}

void TestWave::channelsAreMixed()
{
    QByteArray bytes = wave();
    qToLittleEndian(quint16{2}, bytes.data() + 22);
    QCOMPARE(fromWave(bytes)->samples, QVector<qint16>({0, 16'383, -16'256}));
}

void TestWave::whatIsNoWaveIsNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto changed = [](qsizetype at, char byte) {
        QByteArray bytes = wave();
        bytes[at] = byte;
        return bytes;
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an MP3") << QByteArray("ID3\4\0\0\0\0\0\0\0\0\0\0\0\0", 16);
    QTest::newRow("floats") << changed(20, 3);
    QTest::newRow("bytes") << changed(34, 8);
    QTest::newRow("no channel") << changed(22, 0);
    QTest::newRow("a thousand channels") << changed(23, 4);
    QTest::newRow("no format before the data") << changed(12, 'x');
    QTest::newRow("no data") << changed(36, 'x');
}

void TestWave::whatIsNoWaveIsNothing()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!fromWave(bytes));
}

void TestWave::aFileThatIsCutOffAnywhereIsSurvived()
{
    const QByteArray bytes = wave();
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const std::optional<Speech> read = fromWave(bytes.left(length));
        QCOMPARE(read.has_value(), length >= 44);
        if (read)
            QCOMPARE(read->samples, samples.first((length - 44) / 2));
    }
}

QTEST_GUILESS_MAIN(TestWave)
#include "tst_wave.moc"
