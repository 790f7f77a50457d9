#include "models/accounts/tokens.h"
#include "models/core/paths.h"
#include "tests/threads.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray key(32, 'k');

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// JSON that is easier to read in C++: with ' for ".
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// A token as anybody may write it, signed with the key and hash they like.
QString forged(const QByteArray &header, const QByteArray &payload, const QByteArray &signingKey = key,
               QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256)
{
    const QByteArray text = base64(json(header)) + '.' + base64(json(payload));
    return QString::fromLatin1(text + '.' + base64(QMessageAuthenticationCode::hash(text, signingKey, hash)));
}

const QByteArray hs256 = "{'alg':'HS256','typ':'JWT'}";
const QByteArray good = "{'typ':'access','sub':'7','sid':8,'iat':1000,'exp':2000}";

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_now = QDateTime::fromSecsSinceEpoch(1000, Qt::UTC); }

    void aTokenSaysWhatItWasIssuedFor()
    {
        const TokenClaims claims{
            .purpose = TokenPurpose::Playback, .accountId = 7, .signInId = 3000000000, .videoId = 9};
        TokenClaims expected = claims;
        expected.issuedAt = m_now;
        expected.expiresAt = m_now.addSecs(3600);
        const Result<TokenClaims> read = m_tokens.read(m_tokens.issue(claims, 1h), TokenPurpose::Playback);
        QVERIFY(read);
        QCOMPARE(*read, expected);
    }

    void whatATokenDoesNotNameIsNobody()
    {
        const Result<TokenClaims> read = m_tokens.read(m_tokens.issue({}, 1h), TokenPurpose::Access);
        QVERIFY(read);
        QCOMPARE(*read, (TokenClaims{.issuedAt = m_now, .expiresAt = m_now.addSecs(3600)}));
    }

    void aTokenIsAJwtThatOthersCanRead()
    {
        const QStringList parts = m_tokens.issue({.accountId = 7, .signInId = 8}, 1000s).split(u'.');
        QCOMPARE(parts.size(), 3);
        QCOMPARE(decoded(parts[0])[u"alg"_s].toString(), u"HS256"_s);
        QCOMPARE(decoded(parts[1]), QJsonDocument::fromJson(json(good)).object());
    }

    void aTokenIsForOnePurpose()
    {
        const QList purposes{TokenPurpose::Access, TokenPurpose::Refresh, TokenPurpose::Playback, TokenPurpose::Verify,
                             TokenPurpose::Reset};
        for (const TokenPurpose issued : purposes) {
            const QString token = m_tokens.issue({.purpose = issued, .accountId = 7}, 1h);
            for (const TokenPurpose wanted : purposes)
                QCOMPARE(m_tokens.read(token, wanted).has_value(), wanted == issued);
        }
    }

    void aTokenEndsOnTheSecond()
    {
        const QString token = m_tokens.issue({.accountId = 7}, 60s);
        m_now = m_now.addSecs(59);
        QVERIFY(m_tokens.read(token, TokenPurpose::Access));
        m_now = m_now.addSecs(1);
        QVERIFY(!m_tokens.read(token, TokenPurpose::Access));
    }

    void whatTheForgeryTestsStartFromIsGood() { QVERIFY(m_tokens.read(forged(hs256, good), TokenPurpose::Access)); }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("token");
        const QString token = forged(hs256, good);
        const QString unsignedToken =
            QString::fromLatin1(base64(json("{'alg':'none'}")) + '.' + base64(json(good)) + '.');
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("two dots") << u".."_s;
        QTest::newRow("a word") << u"token"_s;
        QTest::newRow("no algorithm, no signature") << unsignedToken;
        QTest::newRow("no algorithm, a good signature") << forged("{'alg':'none'}", good);
        QTest::newRow("no algorithm in capitals") << QString(unsignedToken)
                                                         .replace(QString::fromLatin1(base64(json("{'alg':'none'}"))),
                                                                  QString::fromLatin1(base64(json("{'alg':'NONE'}"))));
        QTest::newRow("a header without an algorithm") << forged("{}", good);
        QTest::newRow("HS384 with our key") << forged("{'alg':'HS384'}", good, key, QCryptographicHash::Sha384);
        QTest::newRow("HS512 with our key") << forged("{'alg':'HS512'}", good, key, QCryptographicHash::Sha512);
        QTest::newRow("RS256 with an HMAC as signature") << forged("{'alg':'RS256'}", good);
        QTest::newRow("another key") << forged(hs256, good, QByteArray(32, 'x'));
        QTest::newRow("an empty key") << forged(hs256, good, {});
        QTest::newRow("another's payload") << token.section(u'.', 0, 0) + u'.' +
                                                  QString::fromLatin1(base64(json(good).replace('7', '1'))) + u'.' +
                                                  token.section(u'.', 2);
        QTest::newRow("no signature") << token.section(u'.', 0, 1) + u'.';
        QTest::newRow("half a signature") << token.chopped(10);
        QTest::newRow("a NUL and more behind it") << token + QChar::Null + u"x"_s;
        QTest::newRow("a line end behind it") << token + u'\n';
        QTest::newRow("padding behind it") << token + u'=';
        QTest::newRow("a fourth part") << token + u".x"_s;
        QTest::newRow("a letter that Latin-1 does not have") << token + u'\u0416';
        QTest::newRow("more than 4 KiB") << forged(hs256, QByteArray(good).chopped(1) + ",'x':'" +
                                                              QByteArray(4096, 'x') + "'}");
        QTest::newRow("no purpose") << forged(hs256, "{'sub':'7','sid':8,'iat':1000,'exp':2000}");
        QTest::newRow("a number as purpose") << forged(hs256, "{'typ':1,'sub':'7','sid':8,'iat':1000,'exp':2000}");
        QTest::newRow("no end") << forged(hs256, "{'typ':'access','sub':'7','sid':8,'iat':1000}");
        QTest::newRow("a text as end") << forged(hs256, "{'typ':'access','sub':'7','sid':8,'iat':1000,'exp':'9999'}");
        QTest::newRow("a payload that is a list") << forged(hs256, "[]");
        QTest::newRow("a payload that is no JSON") << forged(hs256, "x");
    }

    void anythingElseIsRefused()
    {
        QFETCH(QString, token);
        const Result<TokenClaims> read = m_tokens.read(token, TokenPurpose::Access);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::NotSignedIn);
    }

    void theKeyStaysAndOnlyItsOwnerReadsIt()
    {
        const QTemporaryDir folder;
        const Paths paths = *Paths::open(folder.path());
        const QString token = Tokens::open(paths)->issue({.accountId = 7}, 1h);
        QVERIFY(Tokens::open(paths)->read(token, TokenPurpose::Access));
        QFile file(paths.secrets() + u"/token.key"_s);
        QCOMPARE(file.size(), 32);
        QCOMPARE(file.permissions() & others, QFile::Permissions());
        file.setPermissions(file.permissions() | QFile::ReadOther);
        QVERIFY(Tokens::open(paths));
        QCOMPARE(QFile(file.fileName()).permissions() & others, QFile::Permissions());
    }

    void everyInstallationHasItsOwnKey()
    {
        const QTemporaryDir one;
        const QTemporaryDir two;
        const QString token = Tokens::open(*Paths::open(one.path()))->issue({.accountId = 7}, 1h);
        QVERIFY(!Tokens::open(*Paths::open(two.path()))->read(token, TokenPurpose::Access));
    }

    void manyThatStartAtOnceAgreeOnOneKey()
    {
        const QTemporaryDir folder;
        const Paths paths = *Paths::open(folder.path());
        QList<QString> tokens(16);
        QString *slot = tokens.data();
        onThreads(16, [&](int number) { slot[number] = Tokens::open(paths)->issue({.accountId = 7}, 1h); });
        const Tokens opened = *Tokens::open(paths);
        for (const QString &token : tokens)
            QVERIFY(opened.read(token, TokenPurpose::Access));
        QCOMPARE(QDir(paths.secrets()).entryList(QDir::Files | QDir::Hidden), QStringList{u"token.key"_s});
    }

    void aDamagedKeyIsAFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("too short") << QByteArray(31, 'k');
        QTest::newRow("too long") << QByteArray(33, 'k');
    }

    void aDamagedKeyIsAFault()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const Paths paths = *Paths::open(folder.path());
        QFile file(paths.secrets() + u"/token.key"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Result<Tokens> opened = Tokens::open(paths);
        QVERIFY(!opened);
        QCOMPARE(opened.error().fault, Fault::Internal);
        QCOMPARE(opened.error().field, u"secrets"_s);
    }

    void aFolderThatIsGoneIsAFault()
    {
        const QTemporaryDir folder;
        const Paths paths = *Paths::open(folder.path());
        QVERIFY(QDir(paths.secrets()).removeRecursively());
        QCOMPARE(Tokens::open(paths).error().fault, Fault::Internal);
    }

private:
    static constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

    static QJsonObject decoded(const QString &part)
    {
        return QJsonDocument::fromJson(QByteArray::fromBase64(part.toLatin1(), QByteArray::Base64UrlEncoding)).object();
    }

    QDateTime m_now;
    const Tokens m_tokens{key, [this] { return m_now; }};
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
