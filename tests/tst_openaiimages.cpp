#include "models/ai/openaiimages.h"
#include "tests/enginefaults.h"

#include <QBuffer>
#include <QJsonArray>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

class TestOpenAiImages : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<EngineServer>(); }
    void theRequestIsAsDocumented();
    void theSizeIsOneThatTheModelHas_data();
    void theSizeIsOneThatTheModelHas();
    void picturesOfTheseFormatsAreRead_data();
    void picturesOfTheseFormatsAreRead();
    void failuresAreFaults_data();
    void failuresAreFaults();
    void aBusyAndSlowServerIsWaitedFor();
    void cancellingHangsUp();

private:
    static QByteArray bytesOf(QSize size, const char *format)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor(200, 30, 30));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, format);
        return bytes;
    }
    static EngineReply replyOf(const QByteArray &bytes)
    {
        const QJsonObject item{{u"b64_json"_s, QString::fromLatin1(bytes.toBase64())}};
        return EngineReply::ofJson({{u"created"_s, 1}, {u"data"_s, QJsonArray{item}}});
    }

    std::unique_ptr<EngineServer> m_server;
};

void TestOpenAiImages::theRequestIsAsDocumented()
{
    m_server->reply(replyOf(bytesOf({32, 18}, "PNG")));
    const OpenAiImages images(EngineFaults::apiOf(*m_server), u"dall-e-3"_s);
    const Result<QImage> image = images.picture(u"A lighthouse\n at night"_s, {1280, 720});
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(32, 18));
    QCOMPARE(image->pixelColor(5, 5), QColor(200, 30, 30));
    const EngineRequest request = m_server->lastRequest();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/v1/images/generations");
    QCOMPARE(request.header("Authorization"), "Bearer sk-secret");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.json(), (QJsonObject{{u"model"_s, u"dall-e-3"_s},
                                          {u"prompt"_s, u"A lighthouse at night"_s},
                                          {u"n"_s, 1},
                                          {u"size"_s, u"1792x1024"_s},
                                          {u"response_format"_s, u"b64_json"_s}}));
    QCOMPARE(images.id(), u"openai/dall-e-3"_s);
}

void TestOpenAiImages::theSizeIsOneThatTheModelHas_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QSize>("wanted");
    QTest::addColumn<QString>("size");
    QTest::newRow("wide") << u"gpt-image-1"_s << QSize(1280, 720) << u"1536x1024"_s;
    QTest::newRow("tall") << u"gpt-image-1"_s << QSize(720, 1280) << u"1024x1536"_s;
    QTest::newRow("square") << u"gpt-image-1"_s << QSize(720, 720) << u"1024x1024"_s;
    QTest::newRow("nearly square") << u"gpt-image-1"_s << QSize(800, 700) << u"1024x1024"_s;
    QTest::newRow("tall, DALL-E 3") << u"dall-e-3"_s << QSize(720, 1280) << u"1024x1792"_s;
    QTest::newRow("wide, DALL-E 2") << u"dall-e-2"_s << QSize(1280, 720) << u"1024x1024"_s;
    QTest::newRow("wide, another model") << u"sd-xl"_s << QSize(1280, 720) << u"1536x1024"_s;
    QTest::newRow("no size") << u"gpt-image-1"_s << QSize() << u"1024x1024"_s;
}

void TestOpenAiImages::theSizeIsOneThatTheModelHas()
{
    QFETCH(QString, model);
    QFETCH(QSize, wanted);
    m_server->reply(replyOf(bytesOf({4, 4}, "PNG")));
    QVERIFY(OpenAiImages(EngineFaults::apiOf(*m_server), model).picture(u"a"_s, wanted));
    const QJsonObject sent = m_server->lastRequest().json();
    QTEST(sent[u"size"_s].toString(), "size");
    QCOMPARE(sent.contains(u"response_format"_s), !model.startsWith(u"gpt-image"_s));
}

void TestOpenAiImages::picturesOfTheseFormatsAreRead_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("PNG") << QByteArray("PNG");
    QTest::newRow("JPEG") << QByteArray("JPEG");
}

void TestOpenAiImages::picturesOfTheseFormatsAreRead()
{
    QFETCH(QByteArray, format);
    m_server->reply(replyOf(bytesOf({40, 30}, format.constData())));
    const Result<QImage> image = OpenAiImages(EngineFaults::apiOf(*m_server), u"m"_s).picture(u"a"_s, {40, 30});
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(40, 30));
}

void TestOpenAiImages::failuresAreFaults_data()
{
    EngineFaults::addRows();
    const QString field = u"reply"_s;
    const QByteArray png = bytesOf({64, 64}, "PNG");
    QByteArray huge = png;
    qToBigEndian(quint32{60'000}, huge.data() + 16); // its width
    QTest::newRow("no picture in the list") << EngineReply::ofJson({{u"data"_s, QJsonArray()}}) << field;
    QTest::newRow("an address instead") << EngineReply::ofJson(
                                               {{u"data"_s, QJsonArray{QJsonObject{{u"url"_s, u"http://x/y.png"_s}}}}})
                                        << field;
    QTest::newRow("half of a picture") << replyOf(png.left(png.size() / 2)) << field;
    QTest::newRow("a picture of sixty thousand pixels a row") << replyOf(huge) << field;
    QTest::newRow("larger than any that was asked for") << replyOf(bytesOf({5'000, 2}, "PNG")) << field;
    QTest::newRow("an SVG") << replyOf("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>") << field;
}

void TestOpenAiImages::failuresAreFaults()
{
    const OpenAiImages images(EngineFaults::apiOf(*m_server), u"m"_s);
    QCOMPARE(EngineFaults::wrongWith(*m_server,
                                     [&](const Progress &p) {
                                         return images.picture(u"a"_s, {4, 4}, p);
                                     }),
             QString());
}

void TestOpenAiImages::aBusyAndSlowServerIsWaitedFor()
{
    EngineFaults::replySlowly(*m_server, replyOf(bytesOf({40, 30}, "PNG")));
    QVERIFY(OpenAiImages(EngineFaults::apiOf(*m_server), u"m"_s).picture(u"a"_s, {40, 30}));
    QCOMPARE(m_server->requestCount(), 3);
}

void TestOpenAiImages::cancellingHangsUp()
{
    const OpenAiImages images(EngineFaults::apiOf(*m_server), u"m"_s);
    QVERIFY(EngineFaults::closesWhenCancelled(*m_server, [&](const Progress &p) {
        return images.picture(u"a"_s, {4, 4}, p);
    }));
}

QTEST_MAIN(TestOpenAiImages)
#include "tst_openaiimages.moc"
