#include "models/media/decoder.h"
#include "models/media/loudness.h"
#include "tests/mediafiles.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

/// Held against ffmpeg's own measurement.
class TestLoudness : public QObject
{
    Q_OBJECT

private slots:
    void itIsAsLoudAsOthersSay_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("rate");
        QTest::newRow("a tone") << u"-f lavfi -i sine=f=997:d=4:r=48000"_s << 48'000;
        QTest::newRow("a low tone") << u"-f lavfi -i sine=f=60:d=4:r=22050"_s << 22'050;
        QTest::newRow("noise, then silence, then noise")
            << u"-f lavfi -i anoisesrc=d=9:r=16000:a=0.3:s=1:c=pink -af volume='if(between(t,3,6),0,1)':eval=frame"_s
            << 16'000;
        QTest::newRow("quiet") << u"-f lavfi -i anoisesrc=d=5:r=24000:a=0.01:s=2"_s << 24'000;
    }

    void itIsAsLoudAsOthersSay()
    {
        QFETCH(QString, source);
        QFETCH(int, rate);
        const MediaFiles files;
        const QString file = files.make(source + u" -ac 1 -ar %1 -c:a pcm_s16le sound.wav"_s.arg(rate));
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, {u"-nostats"_s, u"-i"_s, file, u"-af"_s, u"ebur128"_s, u"-f"_s, u"null"_s, u"-"_s});
        QVERIFY(ffmpeg.waitForFinished(60'000));
        const QString said = QString::fromUtf8(ffmpeg.readAllStandardError());
        const auto match = QRegularExpression(u"Integrated loudness:\\s+I:\\s+(-?[\\d.]+) LUFS"_s).match(said);
        QVERIFY(match.hasMatch());
        LoudnessMeter meter(rate);
        QVERIFY(decodeAudio(file, {.rate = rate}, [&](std::span<const qint16> samples) {
            meter.push(samples);
            return true;
        }));
        const double difference = meter.integrated() - match.captured(1).toDouble();
        QVERIFY2(std::abs(difference) < 0.3, QByteArray::number(difference));
    }

    void silenceHasNoLoudness()
    {
        LoudnessMeter meter(16'000);
        QVERIFY(std::isinf(meter.integrated()));
        const std::vector<qint16> silence(32'000);
        meter.push(silence);
        QVERIFY(std::isinf(meter.integrated()));
    }
};

QTEST_GUILESS_MAIN(TestLoudness)
#include "tst_loudness.moc"
