#include "models/mail/mimemessage.h"

#include <QLocale>
#include <QUrl>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype lineBytes = 76;
/// Of an encoded word's text in UTF-8: a line with such a word is at most 76 bytes, also behind "Subject: ".
constexpr qsizetype wordBytes = 39;

/// Nothing that ends a line, in any reader's opinion.
QString oneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line.simplified();
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; }) &&
           !text.contains(u"=?"_s);
}

/// Whole characters only: a reader decodes each word by itself (RFC 2047, 5).
QList<QByteArray> encodedWords(const QString &text)
{
    QList<QByteArray> words;
    QByteArray word;
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (word.size() + bytes.size() > wordBytes) {
            words.append(word);
            word.clear();
        }
        word += bytes;
    }
    words.append(word);
    for (QByteArray &each : words)
        each = "=?UTF-8?B?" + each.toBase64() + "?=";
    return words;
}

/// Plain words, folded at their blanks (RFC 5322, 2.2.3). A line of over 998 bytes is no mail.
QByteArray folded(const QByteArray &name, const QList<QByteArray> &words)
{
    QByteArray header = name + ":";
    qsizetype column = header.size();
    for (const QByteArray &word : words) {
        const bool isFull = column + 1 + word.size() > lineBytes && column > name.size() + 1;
        header += isFull ? "\r\n " : " ";
        column = (isFull ? 1 : column + 1) + word.size();
        header += word;
    }
    return header + "\r\n";
}

QByteArray textHeader(const QByteArray &name, const QString &text)
{
    const QString line = oneLine(text);
    const QList<QByteArray> plain = line.toLatin1().split(' ');
    const bool fits =
        std::all_of(plain.begin(), plain.end(), [](const QByteArray &word) { return word.size() < lineBytes; });
    return folded(name, isPlain(line) && fits ? plain : encodedWords(line));
}

QByteArray addressHeader(const QByteArray &name, const QString &shown, const QByteArray &address)
{
    const QString line = oneLine(shown);
    if (line.isEmpty())
        return folded(name, {address});
    QList<QByteArray> words;
    if (isPlain(line))
        words = {'"' + line.toLatin1().replace('\\', "\\\\").replace('"', "\\\"") + '"'};
    else
        words = encodedWords(line);
    return folded(name, words << '<' + address + '>');
}

QByteArray dateOf(const QDateTime &now)
{
    return QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

QByteArray part(const QByteArray &boundary, const QByteArray &type, const QString &text)
{
    const QByteArray encoded = QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\r\n"_s).toUtf8().toBase64();
    QByteArray part =
        "--" + boundary + "\r\nContent-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    for (qsizetype at = 0; at < encoded.size(); at += lineBytes)
        part += encoded.mid(at, lineBytes) + "\r\n";
    return part;
}

QByteArray unique()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

} // namespace

Mailbox mailboxFrom(const QString &text)
{
    const qsizetype open = text.indexOf(u'<');
    if (open < 0 || !text.endsWith(u'>'))
        return {.address = text.trimmed()};
    return {.name = text.left(open).trimmed(), .address = text.mid(open + 1).chopped(1).trimmed()};
}

QByteArray wireAddress(const QString &address)
{
    const auto separates = [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
               u"<>,;:\"\\()[]"_s.contains(c);
    };
    const qsizetype at = address.indexOf(u'@');
    if (at < 1 || address.indexOf(u'@', at + 1) >= 0 || !address.isValidUtf16() ||
        std::any_of(address.begin(), address.end(), separates))
        return {};
    const QByteArray domain = QUrl::toAce(address.mid(at + 1));
    return domain.isEmpty() ? QByteArray() : address.left(at).toUtf8() + '@' + domain;
}

Result<QByteArray> mimeMessage(const Letter &letter, const Mailbox &from, const QDateTime &now)
{
    const QByteArray recipient = wireAddress(letter.to);
    const QByteArray sender = wireAddress(from.address);
    if (recipient.isEmpty() || sender.isEmpty())
        return fail(Fault::Invalid, recipient.isEmpty() ? u"to"_s : u"from"_s);
    const QByteArray boundary = "matinee-" + unique();
    return "Date: " + dateOf(now) + "\r\n" + addressHeader("From", from.name, sender) +
           addressHeader("To", {}, recipient) + textHeader("Subject", letter.subject) + "Message-ID: <" + unique() +
           sender.mid(sender.indexOf('@')) +
           ">\r\n"
           "Auto-Submitted: auto-generated\r\n"
           "MIME-Version: 1.0\r\n"
           "Content-Type: multipart/alternative;\r\n boundary=\"" +
           boundary + "\"\r\n\r\n" + part(boundary, "text/plain", letter.text) +
           part(boundary, "text/html", letter.html) + "--" + boundary + "--\r\n";
}
