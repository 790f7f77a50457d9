#include "tests/contract/wirefixture.h"
#include "tests/mediafiles.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

using Headers = QHash<QByteArray, QByteArray>;

/// What of an answer the rows look at: "status", then the named headers or the detail.
QByteArray told(const Response &response, const QByteArray &header)
{
    const QByteArray value = header.isEmpty() ? WireFixture::objectOf(response).value(u"detail"_s).toString().toUtf8()
                                              : response.header(header.constData());
    return QByteArray::number(response.status) + (value.isEmpty() ? "" : " " + value);
}

QByteArray sha1(const QByteArray &data)
{
    return "sha1 " + QCryptographicHash::hash(data, QCryptographicHash::Sha1).toBase64();
}

} // namespace

/// Resumable uploads on the wire: tus 1.0.0 with creation, creation-with-upload, expiration, checksum, termination.
class TestUploads : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile film(m_files.make(u"-f lavfi -i testsrc=size=64x36:rate=5:duration=1 -c:v mpeg4 film.mp4"_s));
        QVERIFY(film.open(QIODevice::ReadOnly));
        m_film = film.readAll();
    }

    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_router = std::make_unique<Router>();
        addSurfaces(*m_router, m_wire->context());
        m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        m_token = "Bearer " + m_wire->tokenOf(u"ann"_s);
    }

    void anUploadInTwoPiecesBecomesAVideo()
    {
        const Response made =
            create(m_film.size(), {{"upload-metadata", "filename " + QByteArray("my_film.mp4").toBase64() +
                                                           ",description " + QByteArray("Of tides").toBase64()}});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("Location"), "http://matinee.test:8642/api/v1/uploads/1");
        QCOMPARE(made.header("Upload-Offset"), "0");
        QVERIFY(made.header("Upload-Expires").endsWith(" GMT"));

        const qint64 half = m_film.size() / 2;
        const Response first = patch(0, m_film.left(half));
        QCOMPARE(first.status, 204);
        QCOMPARE(first.header("Upload-Offset"), QByteArray::number(half));
        const Response seen = ask("HEAD");
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.header("Upload-Offset"), QByteArray::number(half));
        QCOMPARE(seen.header("Upload-Length"), QByteArray::number(m_film.size()));
        QCOMPARE(seen.header("Cache-Control"), "no-store");
        QVERIFY(seen.header("Upload-Metadata").startsWith("filename "));

        const Response last = patch(half, m_film.mid(half));
        QCOMPARE(last.status, 204);
        QCOMPARE(last.header("Upload-Offset"), QByteArray::number(m_film.size()));
        QCOMPARE(last.header("Content-Location"), "/api/v1/videos/1");
        const QJsonObject video = WireFixture::objectOf(m_wire->send("GET", "/api/v1/videos/1", m_token));
        QCOMPARE(video[u"title"_s].toString(), u"my film"_s);
        QCOMPARE(video[u"description"_s].toString(), u"Of tides"_s);
        QCOMPARE(video[u"status"_s].toString(), u"pending"_s);
        QCOMPARE(ask("HEAD").header("Upload-Offset"), QByteArray::number(m_film.size()));
        QCOMPARE(WireFixture::arrayOf(m_wire->send("GET", "/api/v1/uploads", m_token)).size(), 1);
    }

    void theFirstPieceMayComeWithTheCreation()
    {
        const Response made =
            create(m_film.size(), {{"content-type", "application/offset+octet-stream"}}, m_film.left(9));
        QCOMPARE(told(made, "Upload-Offset"), "201 9");
        const Response whole = create(m_film.size(), {{"content-type", "application/offset+octet-stream"}}, m_film);
        QCOMPARE(told(whole, "Content-Location"), "201 /api/v1/videos/1");
    }

    void creations_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char *name, const Headers &headers, const QByteArray &outcome) {
            QTest::newRow(name) << headers << outcome;
        };
        row("a length", {{"upload-length", "10"}}, "201");
        row("no length", {{"upload-length", ""}}, "400 Missing upload-length");
        row("no number", {{"upload-length", "ten"}}, "400 Invalid upload-length");
        row("less than nothing", {{"upload-length", "-1"}}, "400 Invalid upload-length");
        row("nothing at all", {{"upload-length", "0"}}, "400 Invalid length");
        row("more than an integer holds", {{"upload-length", "99999999999999999999"}}, "400 Invalid upload-length");
        row("more than is taken", {{"upload-length", "99999999999999"}}, "413 Too large");
        row("more than the quota", {{"upload-length", "2000001"}}, "413 That is more than your quota");
        row("metadata that is none", {{"upload-metadata", "filename !!!"}}, "400 Invalid upload-metadata");
        for (const char *name : {"filename", "title", "description"}) // bytes that are no text
            row(name, {{"upload-metadata", QByteArray(name) + ' ' + QByteArray("\xff\xfe").toBase64()}},
                "400 Invalid upload-metadata");
        row("metadata twice", {{"upload-metadata", "a YQ==,a YQ=="}}, "400 Invalid upload-metadata");
        row("metadata without a value", {{"upload-metadata", "is_confidential"}}, "201");
        row("too long a title", {{"upload-metadata", "title " + QByteArray(256, 'x').toBase64()}}, "400 Invalid title");
        row("another version", {{"tus-resumable", "0.2.2"}},
            "412 This is tus 1.0.0: the header Tus-Resumable is missing or another");
        row("no version", {{"tus-resumable", ""}},
            "412 This is tus 1.0.0: the header Tus-Resumable is missing or another");
        row("nobody", {{"authorization", ""}}, "401 Not authenticated");
        row("a bad token", {{"authorization", "Bearer x"}}, "401 Token is invalid or expired");
    }

    void creations()
    {
        QFETCH(Headers, headers);
        QVERIFY(m_wire->settings.overrideForThisRun(u"uploads/quotaMegabytes"_s, u"2"_s));
        const Response response = create(10, headers);
        QTEST(told(response, {}), "outcome");
        QCOMPARE(response.header("Tus-Resumable"), "1.0.0");
        QCOMPARE(m_wire->resumable.list(ann()).size(), response.status == 201 ? 1 : 0);
    }

    void pieces_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<QByteArray>("offset"); // then
        const auto row = [](const char *name, const Headers &headers, const QByteArray &outcome,
                            const QByteArray &offset) { QTest::newRow(name) << headers << outcome << offset; };
        row("at the offset", {{"upload-offset", "4"}}, "204", "8");
        row("before it", {{"upload-offset", "0"}}, "409 The upload goes on at another offset", "4");
        row("behind it", {{"upload-offset", "5"}}, "409 The upload goes on at another offset", "4");
        row("without an offset", {{"upload-offset", ""}}, "400 Missing upload-offset", "4");
        row("an offset that is none", {{"upload-offset", "4x"}}, "400 Invalid upload-offset", "4");
        row("of another type", {{"content-type", "video/mp4"}}, "415 The body must be application/offset+octet-stream",
            "4");
        row("without a version", {{"tus-resumable", ""}},
            "412 This is tus 1.0.0: the header Tus-Resumable is missing or another", "4");
        row("nobody's", {{"authorization", ""}}, "401 Not authenticated", "4");
        row("with its checksum", {{"upload-checksum", sha1("efgh")}}, "204", "8");
        row("with its SHA-256",
            {{"upload-checksum", "sha256 " + QCryptographicHash::hash("efgh", QCryptographicHash::Sha256).toBase64()}},
            "204", "8");
        row("with another checksum", {{"upload-checksum", sha1("efgi")}}, "460 The checksum does not match", "4");
        row("with a checksum of another kind", {{"upload-checksum", "md5 YQ=="}}, "400 Invalid upload-checksum", "4");
        row("with half a checksum", {{"upload-checksum", "sha1"}}, "400 Invalid upload-checksum", "4");
    }

    void pieces()
    {
        QFETCH(Headers, headers);
        QCOMPARE(create(10).status, 201);
        QCOMPARE(patch(0, "abcd").status, 204);
        QTEST(told(patch(4, "efgh", headers), {}), "outcome");
        QTEST(ask("HEAD").header("Upload-Offset"), "offset");
        // And it goes on from there.
        const QByteArray rest = QByteArray("abcdefghij").mid(ask("HEAD").header("Upload-Offset").toInt(), 1);
        QCOMPARE(patch(ask("HEAD").header("Upload-Offset").toInt(), rest).status, 204);
    }

    void aPieceMayNotGoPastTheEnd()
    {
        QCOMPARE(create(10).status, 201);
        QCOMPARE(told(patch(0, "abcdefghijk"), {}), "413 Too large");
        QCOMPARE(ask("HEAD").header("Upload-Offset"), "0");
    }

    void anEmptyPieceChangesNothing()
    {
        QCOMPARE(create(10).status, 201);
        QCOMPARE(told(patch(0, ""), "Upload-Offset"), "204 0");
        QCOMPARE(told(patch(3, ""), {}), "409 The upload goes on at another offset");
    }

    void oneWriterAtATime()
    {
        QCOMPARE(create(10).status, 201);
        Request head = pieceOf(0, "abcd");
        const auto first = m_router->receive(head);
        QVERIFY(first);
        QCOMPARE(told(patch(0, "abcd"), {}), "423 Another request is writing to the upload");
        QCOMPARE(told(ask("DELETE"), {}), "423 Another request is writing to the upload");
        QCOMPARE((*first)->append("abcd"), 0);
        QCOMPARE(ask("HEAD").header("Upload-Offset"), "4");
    }

    void whatBreaksOffIsKept_data()
    {
        QTest::addColumn<QByteArray>("checksum");
        QTest::addColumn<QByteArray>("offset");
        QTest::newRow("without a checksum") << QByteArray() << QByteArray("3");
        QTest::newRow("not with one") << sha1("abcd") << QByteArray("0");
    }

    void whatBreaksOffIsKept()
    {
        QFETCH(QByteArray, checksum);
        QCOMPARE(create(10).status, 201);
        Request head = pieceOf(0, "abcd");
        if (!checksum.isEmpty())
            head.headers.insert("upload-checksum", checksum);
        auto piece = m_router->receive(head);
        QVERIFY(piece);
        QCOMPARE((*piece)->append("abc"), 0);
        QTEST(ask("HEAD").header("Upload-Offset"), "offset"); // as it is still on its way
        piece->reset();
        QTEST(ask("HEAD").header("Upload-Offset"), "offset");
    }

    void whatIsNoMediaIsRefusedAndForgotten()
    {
        QCOMPARE(create(4).status, 201);
        QCOMPARE(told(patch(0, "abcd"), {}), "415 The file holds no sound or video that can be read");
        QCOMPARE(told(ask("HEAD"), {}), "404 Upload not found");
        QCOMPARE(m_wire->videos.owned(ann(), {}).total, 0);
    }

    void anUploadIsItsOwnersAlone()
    {
        QCOMPARE(create(10).status, 201);
        m_token = "Bearer " + m_wire->tokenOf(u"bob"_s);
        for (const char *method : {"HEAD", "GET", "DELETE"})
            QCOMPARE(told(ask(method), {}), "404 Upload not found");
        QCOMPARE(told(patch(0, "abcd"), {}), "404 Upload not found");
        QCOMPARE(WireFixture::arrayOf(m_wire->send("GET", "/api/v1/uploads", m_token)).size(), 0);
    }

    void anUploadCanBeEnded()
    {
        QCOMPARE(create(10).status, 201);
        QCOMPARE(ask("DELETE").status, 204);
        QCOMPARE(told(ask("DELETE"), {}), "404 Upload not found");
        QCOMPARE(told(patch(0, "abcd"), {}), "404 Upload not found");
    }

    void aClientThatCanOnlyPostSaysWhatItMeans()
    {
        QCOMPARE(create(10).status, 201);
        Request head = pieceOf(0, "abcd");
        head.method = "POST";
        head.headers.insert("x-http-method-override", "PATCH");
        QCOMPARE(told(stream(head, "abcd"), "Upload-Offset"), "204 4");
        head.headers.insert("x-http-method-override", "DELETE");
        head.announcedBytes = 0;
        QCOMPARE(stream(head, "").status, 204);
        head.headers.remove("x-http-method-override");
        QCOMPARE(told(stream(head, ""), {}), "405 Method not allowed");
    }

    void optionsSayWhatThereIs()
    {
        Request request = Request::to("OPTIONS", "/api/v1/uploads");
        request.headers.insert("origin", "https://elsewhere.example");
        const Response response = m_wire->handle(request);
        QCOMPARE(response.status, 204);
        QCOMPARE(response.header("Tus-Version"), "1.0.0");
        QCOMPARE(response.header("Tus-Extension"), "creation,creation-with-upload,expiration,checksum,termination");
        QCOMPARE(response.header("Tus-Checksum-Algorithm"), "sha1,sha256");
        QVERIFY(response.header("Tus-Max-Size").toLongLong() > 0);
        QVERIFY(response.header("Access-Control-Expose-Headers").contains("Upload-Offset"));
        QVERIFY(response.header("Access-Control-Allow-Methods").contains("POST"));
    }

    void tooManyBeginningsWait()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/upload"_s, u"2"_s));
        QCOMPARE(create(10).status, 201);
        QCOMPARE(create(10).status, 201);
        const Response response = create(10);
        QCOMPARE(told(response, {}), "429 Too many requests");
        QVERIFY(response.header("Retry-After").toInt() > 0);
    }

private:
    Account ann() const { return *m_wire->accounts.find(1); }

    /// As a connection does it: the head first, then the body in pieces, then the whole request.
    Response stream(Request request, const QByteArray &body)
    {
        request.announcedBytes = body.size();
        request.headers.insert("host", "matinee.test:8642");
        request.peer = QHostAddress(u"192.0.2.7"_s);
        if (body.isEmpty())
            return m_router->handle(request);
        const auto target = m_router->receive(request);
        if (!target)
            return target.error();
        int status = 0;
        for (qsizetype at = 0; at < body.size() && status == 0; at += 1000)
            status = (*target)->append(body.mid(at, 1000));
        status = status == 0 ? (*target)->finish() : status;
        if (status == 460)
            return json(460, {{u"detail"_s, u"The checksum does not match"_s}});
        if (status != 0)
            return m_router->refusal(status, request);
        (*target)->giveTo(request);
        return m_router->handle(request);
    }

    Request requestOf(const QByteArray &method, const QByteArray &target, const Headers &headers) const
    {
        Request request = Request::to(method, target);
        request.headers = {{"tus-resumable", "1.0.0"}, {"authorization", m_token}};
        request.headers.insert(headers);
        return request;
    }

    Response create(qint64 length, const Headers &headers = {}, const QByteArray &body = {})
    {
        Headers all{{"upload-length", QByteArray::number(length)}};
        all.insert(headers);
        return stream(requestOf("POST", "/api/v1/uploads", all), body);
    }

    Request pieceOf(qint64 offset, const QByteArray &data) const
    {
        Request request = requestOf(
            "PATCH", "/api/v1/uploads/1",
            {{"upload-offset", QByteArray::number(offset)}, {"content-type", "application/offset+octet-stream"}});
        request.announcedBytes = data.size();
        return request;
    }

    Response patch(qint64 offset, const QByteArray &data, const Headers &headers = {})
    {
        Request request = pieceOf(offset, data);
        request.headers.insert(headers);
        return stream(request, data);
    }

    Response ask(const QByteArray &method) { return stream(requestOf(method, "/api/v1/uploads/1", {}), {}); }

    MediaFiles m_files;
    QByteArray m_film;
    QByteArray m_token;
    std::unique_ptr<WireFixture> m_wire;
    std::unique_ptr<Router> m_router;
};

QTEST_MAIN(TestUploads)
#include "tst_uploads.moc"
