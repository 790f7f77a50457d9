#include "models/ai/flitespeaker.h"
#include "tests/mediafiles.h"

#include <QTest>

#include <cmath>
#include <future>

using namespace Qt::Literals::StringLiterals;

class TestFliteSpeaker : public QObject
{
    Q_OBJECT

private slots:
    void aSentenceIsSpoken();
    void aLongerTextTakesLonger();
    void oddTextsAreSurvived_data();
    void oddTextsAreSurvived();
    void severalThreadsMaySpeak();
    void cancellingStops();
    void everyVoiceSpeaks();
    void aVoiceThatItHasNotIsInvalid();
    void itsIdSaysWhoReads_data();
    void itsIdSaysWhoReads();
    void otherLanguagesAreSpoken_data();
    void otherLanguagesAreSpoken();
    void whatIsNoLanguageIsAFault_data();
    void whatIsNoLanguageIsAFault();
    void aMissingProgramIsAFault();
    void aProgramThatFailsIsAFault();
    void theTextGoesByStandardInput();
    void cancellingEndsTheProgram();

private:
    QString program(const QByteArray &script) const;

    const FliteSpeaker m_speaker{};
    const MediaFiles m_files{};
};

void TestFliteSpeaker::aSentenceIsSpoken()
{
    const Result<Speech> speech = m_speaker.speak(u"The tide rises twice a day."_s);
    QVERIFY(speech);
    QCOMPARE(speech->rate, 16'000);
    QVERIFY2(speech->durationMs() > 1'000 && speech->durationMs() < 4'000, QByteArray::number(speech->durationMs()));
    double sum = 0;
    for (const qint16 sample : speech->samples)
        sum += double(sample) * sample;
    QVERIFY(std::sqrt(sum / double(speech->samples.size())) > 500);
}

void TestFliteSpeaker::aLongerTextTakesLonger()
{
    const QString sentence = u"The tide rises twice a day. "_s;
    const Result<Speech> once = m_speaker.speak(sentence);
    const Result<Speech> thrice = m_speaker.speak(sentence.repeated(3));
    QCOMPARE(thrice->samples.size(), 3 * once->samples.size());
}

void TestFliteSpeaker::oddTextsAreSurvived_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSilent");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("blanks") << u" \n\t"_s << true;
    QTest::newRow("a picture") << u"🙂"_s << true;
    QTest::newRow("a NUL") << QString(1, QChar::Null) << true;
    QTest::newRow("marks alone") << u"... --- !!!"_s << true;
    QTest::newRow("quotes and dashes of print") << u"“Bread” – it’s good"_s << false;
    QTest::newRow("another script") << u"Привет, 日本"_s << false;
    QTest::newRow("a word of 5,000 letters") << QString(5'000, u'a') << false;
    QTest::newRow("a number of 500 digits") << QString(500, u'7') << false;
}

void TestFliteSpeaker::oddTextsAreSurvived()
{
    QFETCH(QString, text);
    QFETCH(bool, isSilent);
    const Result<Speech> speech = m_speaker.speak(text);
    QVERIFY(speech);
    if (isSilent)
        QVERIFY(speech->durationMs() < 2'000);
    else
        QVERIFY(speech->durationMs() > 500);
}

void TestFliteSpeaker::severalThreadsMaySpeak()
{
    const QString text = u"Yeast eats sugar and breathes out gas."_s;
    const Result<Speech> alone = m_speaker.speak(text);
    std::vector<std::future<bool>> threads;
    for (int i = 0; i < 4; ++i)
        threads.push_back(std::async(std::launch::async,
                                     [&] { return m_speaker.speak(text)->samples.size() == alone->samples.size(); }));
    for (std::future<bool> &thread : threads)
        QVERIFY(thread.get());
}

void TestFliteSpeaker::cancellingStops()
{
    int asked = 0;
    const Progress progress{.cancelled = [&] { return ++asked > 2; }};
    const Result<Speech> speech = m_speaker.speak(u"Never mind. "_s.repeated(1'000), {}, progress);
    QCOMPARE(speech.error().fault, Fault::Cancelled);
    QCOMPARE(asked, 3);
}

void TestFliteSpeaker::everyVoiceSpeaks()
{
    const QStringList voices = m_speaker.voices();
    QCOMPARE(voices, (QStringList{u"slt"_s, u"rms"_s, u"awb"_s, u"kal16"_s, u"kal"_s}));
    QSet<QVector<qint16>> different;
    for (const QString &voice : voices) {
        const Result<Speech> speech = m_speaker.speak(u"The tide rises twice a day."_s, {.voice = voice});
        QVERIFY2(speech, qPrintable(voice));
        QCOMPARE(speech->rate, voice == u"kal"_s ? 8'000 : 16'000);
        QVERIFY2(speech->durationMs() > 1'000 && speech->durationMs() < 4'000, qPrintable(voice));
        different.insert(speech->samples);
    }
    QCOMPARE(different.size(), voices.size());
}

void TestFliteSpeaker::aVoiceThatItHasNotIsInvalid()
{
    const Result<Speech> speech = m_speaker.speak(u"Hello."_s, {.voice = u"parrot"_s});
    QVERIFY(!speech);
    QCOMPARE(speech.error().fault, Fault::Invalid);
    QCOMPARE(speech.error().field, u"voice"_s);
}

void TestFliteSpeaker::itsIdSaysWhoReads_data()
{
    QTest::addColumn<QString>("voice");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("id");
    QTest::newRow("by default") << QString() << QString() << u"builtin/flite-slt"_s;
    QTest::newRow("a voice") << u"rms"_s << QString() << u"builtin/flite-rms"_s;
    QTest::newRow("English of a country") << QString() << u"en-GB"_s << u"builtin/flite-slt"_s;
    QTest::newRow("another language") << u"rms"_s << u"de"_s << u"builtin/espeak-ng-de"_s;
}

void TestFliteSpeaker::itsIdSaysWhoReads()
{
    QFETCH(QString, voice);
    QFETCH(QString, language);
    QTEST(m_speaker.id({.voice = voice, .language = language}), "id");
}

void TestFliteSpeaker::otherLanguagesAreSpoken_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("German") << u"de"_s << u"Guten Tag, wie geht es Ihnen heute?"_s;
    QTest::newRow("German of a country") << u"de-DE"_s << u"Guten Tag, wie geht es Ihnen heute?"_s;
    QTest::newRow("Portuguese, oddly spelt") << u"pt_BR"_s << u"Olá, como vai você hoje?"_s;
    QTest::newRow("Japanese") << u"ja"_s << u"こんにちは、おげんきですか。"_s;
    QTest::newRow("Russian") << u"ru"_s << u"Привет, как дела сегодня?"_s;
    QTest::newRow("Chinese") << u"zh"_s << u"你好，今天怎么样？"_s;
}

void TestFliteSpeaker::otherLanguagesAreSpoken()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    const Result<Speech> speech = m_speaker.speak(text, {.language = language});
    QVERIFY2(speech, speech ? "" : qPrintable(speech.error().detail));
    QCOMPARE(speech->rate, 22'050);
    QVERIFY2(speech->durationMs() > 800 && speech->durationMs() < 8'000, QByteArray::number(speech->durationMs()));
    QVERIFY(m_speaker.speak(u" \n"_s, {.language = language})->samples.isEmpty());
}

void TestFliteSpeaker::whatIsNoLanguageIsAFault_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("one that nobody speaks") << u"xx"_s;
    QTest::newRow("an option") << u"--version"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s;
    QTest::newRow("a variant of a voice") << u"de+f3"_s;
}

void TestFliteSpeaker::whatIsNoLanguageIsAFault()
{
    QFETCH(QString, language);
    const Result<Speech> speech = m_speaker.speak(u"Hello."_s, {.language = language});
    QVERIFY(!speech);
    QCOMPARE(speech.error().fault, Fault::EngineFailed);
    QCOMPARE(speech.error().field, u"language"_s);
    QCOMPARE(speech.error().detail, language);
}

void TestFliteSpeaker::aMissingProgramIsAFault()
{
    const Result<Speech> speech = FliteSpeaker(u"no-such-program"_s).speak(u"Hallo."_s, {.language = u"de"_s});
    QVERIFY(!speech);
    QCOMPARE(speech.error().fault, Fault::EngineFailed);
    QCOMPARE(speech.error().field, u"program"_s);
    QCOMPARE(speech.error().detail, u"no-such-program"_s);
}

QString TestFliteSpeaker::program(const QByteArray &script) const
{
    const QString path = m_files.write(u"program.sh"_s, "#!/bin/sh\n" + script);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestFliteSpeaker::aProgramThatFailsIsAFault()
{
    for (const char *script : {"cat >/dev/null; echo broken >&2; exit 3", "cat >/dev/null; echo no sound"}) {
        const Result<Speech> speech = FliteSpeaker(program(script)).speak(u"Hallo."_s, {.language = u"de"_s});
        QVERIFY(!speech);
        QCOMPARE(speech.error().fault, Fault::EngineFailed);
        QCOMPARE(speech.error().field, QString());
    }
}

void TestFliteSpeaker::theTextGoesByStandardInput()
{
    const QString seen = m_files.path(u"seen"_s);
    const QByteArray script = "echo \"$@\" >" + seen.toUtf8() + "; cat >>" + seen.toUtf8();
    QVERIFY(!FliteSpeaker(program(script)).speak(u"-f Grüße; $(id)"_s, {.language = u"de"_s}));
    QFile file(seen);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), u"-v de -b 1 --stdin --stdout\n-f Grüße; $(id)"_s);
}

void TestFliteSpeaker::cancellingEndsTheProgram()
{
    int asked = 0;
    const Progress progress{.cancelled = [&] { return ++asked > 2; }};
    const Result<Speech> speech =
        FliteSpeaker(program("exec sleep 600")).speak(u"Nie."_s, {.language = u"de"_s}, progress);
    QVERIFY(!speech);
    QCOMPARE(speech.error().fault, Fault::Cancelled);
}

QTEST_GUILESS_MAIN(TestFliteSpeaker)
#include "tst_flitespeaker.moc"
