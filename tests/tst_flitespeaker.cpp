#include "models/ai/flitespeaker.h"

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

private:
    const FliteSpeaker m_speaker{};
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
    const Result<Speech> speech = m_speaker.speak(u"Never mind. "_s.repeated(1'000), progress);
    QCOMPARE(speech.error().fault, Fault::Cancelled);
    QCOMPARE(asked, 3);
}

QTEST_GUILESS_MAIN(TestFliteSpeaker)
#include "tst_flitespeaker.moc"
