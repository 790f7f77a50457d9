#include "models/media/encoder.h"
#include "models/media/probe.h"
#include "tests/mediafiles.h"

using namespace Qt::Literals::StringLiterals;

class TestEncoder : public QObject
{
    Q_OBJECT

private slots:
    void aFilmIsEncodedWithProgress();
    void aMissingProgramIsAFault();
    void aFailureIsToldInItsOwnWords();
    void cancellingKills();
    void theTimeLimitKills();
    void muchOutputIsNoHindrance();

private:
    MediaFiles m_files;

    Encoding endless() const
    {
        return {.arguments = {u"-re"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=s=64x48"_s,
                              m_files.path(u"endless.mkv"_s)}};
    }
};

void TestEncoder::aFilmIsEncodedWithProgress()
{
    const QString path = m_files.path(u"film.mp4"_s);
    double last = -1;
    const Progress progress{.report = [&](double fraction) {
        QVERIFY(fraction >= last && fraction <= 1);
        last = fraction;
    }};
    const Encoding encoding{.arguments = {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=d=3:s=64x48"_s, path},
                            .durationMs = 3'000};
    QVERIFY(encode(encoding, progress));
    QVERIFY(last > 0.9);
    QCOMPARE(probe(path)->size, QSize(64, 48));
}

void TestEncoder::aMissingProgramIsAFault()
{
    const Result<void> result = encode({.arguments = {}, .program = u"/nowhere/ffmpeg"_s});
    QCOMPARE(result.error().fault, Fault::EngineFailed);
    QVERIFY(result.error().detail.contains(u"/nowhere/ffmpeg"));
}

void TestEncoder::aFailureIsToldInItsOwnWords()
{
    const Result<void> result =
        encode({.arguments = {u"-i"_s, m_files.path(u"missing.mp4"_s), m_files.path(u"out.mp4"_s)}});
    QCOMPARE(result.error().fault, Fault::EngineFailed);
    QVERIFY2(result.error().detail.contains(u"missing.mp4: No such file"), qPrintable(result.error().detail));
}

void TestEncoder::cancellingKills()
{
    int asked = 0;
    const Progress progress{.cancelled = [&] { return ++asked > 3; }};
    QCOMPARE(encode(endless(), progress).error().fault, Fault::Cancelled);
}

void TestEncoder::theTimeLimitKills()
{
    Encoding encoding = endless();
    encoding.timeLimit = std::chrono::milliseconds(300);
    const Result<void> result = encode(encoding);
    QCOMPARE(result.error().fault, Fault::EngineFailed);
    QVERIFY(result.error().detail.contains(u"too long"));
}

void TestEncoder::muchOutputIsNoHindrance()
{
    const QString script = m_files.write(
        u"loud.sh"_s, "#!/bin/sh\nfor i in $(seq 20000); do echo noise $i; echo trouble $i >&2; done\nexit 3\n");
    QVERIFY(QFile::setPermissions(script, QFile::ReadOwner | QFile::ExeOwner));
    const Result<void> result = encode({.arguments = {}, .program = script});
    QCOMPARE(result.error().fault, Fault::EngineFailed);
    QVERIFY(result.error().detail.endsWith(u"trouble 20000"));
    QVERIFY(result.error().detail.size() <= 4'000);
}

QTEST_GUILESS_MAIN(TestEncoder)
#include "tst_encoder.moc"
