#include "models/mail/mimemessage.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(4, 5, 6), Qt::UTC);
const Mailbox matinee{.name = u"Matinee"_s, .address = u"films@example.org"_s};

QByteArray headersOf(const QByteArray &message)
{
    return message.left(message.indexOf("\r\n\r\n") + 2);
}

/// The value of a header, unfolded.
QByteArray header(const QByteArray &message, const QByteArray &name)
{
    for (const QByteArray &line : headersOf(message).replace("\r\n ", " ").split('\n')) {
        if (line.startsWith(name + ": "))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

/// As a reader of mail does it: each word by itself, the blanks between words dropped (RFC 2047, 6.2).
QString decoded(const QByteArray &value)
{
    QString text;
    for (const QByteArray &word : value.split(' ')) {
        if (!word.startsWith("=?UTF-8?B?") || word.size() > 75)
            return QString::fromLatin1(value);
        text += QString::fromUtf8(QByteArray::fromBase64(word.mid(10).chopped(2)));
    }
    return text;
}

} // namespace

class TestMimeMessage : public QObject
{
    Q_OBJECT

private slots:
    void bothPartsArriveAsTheyWereWritten()
    {
        const Letter letter{.to = u"ann@example.org"_s,
                            .subject = u"Hello"_s,
                            .text = u"A line\n.\nFrom 鳥 "_s + QString(2000, u'x'),
                            .html = u"<p>A line</p>"_s};
        const QByteArray message = *mimeMessage(letter, matinee, now);
        QCOMPARE(header(message, "Date"), QByteArray("Sun, 01 Mar 2026 04:05:06 +0000"));
        QCOMPARE(header(message, "From"), QByteArray("\"Matinee\" <films@example.org>"));
        QCOMPARE(header(message, "To"), QByteArray("ann@example.org"));
        QCOMPARE(header(message, "Subject"), QByteArray("Hello"));
        QCOMPARE(header(message, "MIME-Version"), QByteArray("1.0"));
        QVERIFY(header(message, "Message-ID").endsWith("@example.org>"));
        const QByteArray boundary = "--" + header(message, "Content-Type").split('"').value(1);
        const QList<QByteArray> parts = split(message, boundary);
        QCOMPARE(parts.size(), 4);
        QVERIFY(parts[1].contains("text/plain; charset=utf-8") && parts[2].contains("text/html; charset=utf-8"));
        QCOMPARE(bodyOf(parts[1]), QString(letter.text).replace(u'\n', u"\r\n"_s));
        QCOMPARE(bodyOf(parts[2]), letter.html);
        QCOMPARE(parts[3], QByteArray("--\r\n"));
        for (const QByteArray &line : split(message, "\r\n"))
            QVERIFY(line.size() <= 78 && !line.contains('\n') && !line.startsWith('.'));
    }

    void anySubjectComesOutAsItWentIn_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::newRow("plain") << u"Please confirm your address"_s;
        QTest::newRow("long") << QString(u"word "_s).repeated(60).trimmed();
        QTest::newRow("one endless word") << QString(1200, u'x');
        QTest::newRow("Japanese") << QString(u"メールアドレスの確認"_s).repeated(8);
        QTest::newRow("beyond the first plane") << QString(u"🎬"_s).repeated(40);
        QTest::newRow("what looks encoded") << u"=?UTF-8?B?QQ==?="_s;
        QTest::newRow("nothing") << QString();
    }

    void anySubjectComesOutAsItWentIn()
    {
        QFETCH(QString, subject);
        const QByteArray message = *mimeMessage({.to = u"a@b.org"_s, .subject = subject}, matinee, now);
        QCOMPARE(decoded(header(message, "Subject")), subject);
        for (const QByteArray &line : split(headersOf(message), "\r\n"))
            QVERIFY2(line.size() <= 78, line.constData());
    }

    void noTextBeginsAHeaderOfItsOwn_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *ending : {"\r\n", "\n", "\r", "\v", "\f", "\x1b", "\x7f", "\u0085", "\u2028", "\u2029"})
            QTest::addRow("%s", QByteArray(ending).toPercentEncoding().constData())
                << u"Hi"_s + QString::fromUtf8(ending) + u"Bcc: eve@example.org"_s;
    }

    void noTextBeginsAHeaderOfItsOwn()
    {
        QFETCH(QString, text);
        const QByteArray message =
            *mimeMessage({.to = u"a@b.org"_s, .subject = text}, {.name = text, .address = u"films@example.org"_s}, now);
        QCOMPARE(header(message, "Subject"), QByteArray("Hi Bcc: eve@example.org"));
        QCOMPARE(header(message, "From"), QByteArray("\"Hi Bcc: eve@example.org\" <films@example.org>"));
        QCOMPARE(header(message, "Bcc"), QByteArray());
        QVERIFY(!mimeMessage({.to = u"a@b.org"_s + text}, matinee, now));
        QVERIFY(!mimeMessage({.to = u"a@b.org"_s}, {.address = text + u"@b.org"_s}, now));
    }

    void anAddressIsOneAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("plain") << u"ann+films@example.org"_s << QByteArray("ann+films@example.org");
        QTest::newRow("a domain of another script") << u"ann@例え.jp"_s << QByteArray("ann@xn--r8jz45g.jp");
        QTest::newRow("a name of another script") << u"鳥@example.org"_s << QByteArray("鳥@example.org");
        for (const char *bad :
             {"", "ann", "@example.org", "ann@", "a b@c.org", "a@b.org,c@d.org", "a@b.org>", "<a@b.org", "a@b@c.org",
              "a@b.org\r\nRCPT TO:<c@d.org>", "\"a\"@b.org", "a@b.org;c", "a@-"})
            QTest::newRow(bad) << QString::fromUtf8(bad) << QByteArray();
    }

    void anAddressIsOneAddress()
    {
        QFETCH(QString, address);
        QTEST(wireAddress(address), "wire");
    }

    void aMailboxIsANameAndAnAddress()
    {
        const Mailbox both = mailboxFrom(u"The \"Films\" <a@b.org>"_s);
        QCOMPARE(both.name, u"The \"Films\""_s);
        QCOMPARE(both.address, u"a@b.org"_s);
        QCOMPARE(header(*mimeMessage({.to = u"c@d.org"_s}, both, now), "From"),
                 QByteArray("\"The \\\"Films\\\"\" <a@b.org>"));
        QCOMPARE(mailboxFrom(u" a@b.org "_s).address, u"a@b.org"_s);
    }

private:
    static QList<QByteArray> split(const QByteArray &text, const QByteArray &separator)
    {
        QList<QByteArray> parts;
        qsizetype from = 0;
        for (qsizetype at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts += text.mid(from, at - from);
            from = at + separator.size();
        }
        return parts << text.mid(from);
    }

    static QString bodyOf(const QByteArray &part)
    {
        return QString::fromUtf8(QByteArray::fromBase64(part.mid(part.indexOf("\r\n\r\n") + 4)));
    }
};

QTEST_GUILESS_MAIN(TestMimeMessage)
#include "tst_mimemessage.moc"
