#include "server/http/requesthead.h"

#include <QSet>

#include <algorithm>
#include <cstring>

namespace {

using Status = int; // 0: go on

constexpr Status Fine = 0;

constexpr qsizetype maxMethodLength = 32;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isTokenChar(char c)
{
    return isAlphanumeric(c) || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isControl(char c)
{
    return (c >= 0 && c < 0x20) || c == 0x7f;
}

/// The byte that a percent sign at `at` stands for; a control character when it stands for none.
char encodedByte(const QByteArray &target, qsizetype at)
{
    bool isHex = false;
    const QByteArray digits = target.mid(at + 1, 2);
    const int byte = digits.toInt(&isHex, 16);
    return digits.size() == 2 && isHex && std::all_of(digits.begin(), digits.end(), isAlphanumeric) ? char(byte) : '\0';
}

bool isTarget(const QByteArray &target)
{
    // Two slashes would be read as a host by whoever resolves it.
    if (!target.startsWith('/') || target.startsWith("//"))
        return false;
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target[i];
        if (c <= 0x20 || c >= 0x7f || c == '#' || c == '\\')
            return false;
        if (c == '%' && isControl(encodedByte(target, i)))
            return false;
    }
    return true;
}

Status readVersion(const QByteArray &version, RequestHead &head)
{
    const bool isVersion = version.size() == 8 && version.startsWith("HTTP/") && isDigit(version[5]) &&
                           version[6] == '.' && isDigit(version[7]);
    if (!isVersion)
        return 400;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return 505;
    head.minorVersion = version[7] - '0';
    head.keepsAlive = head.minorVersion == 1;
    return Fine;
}

Status readRequestLine(const QByteArray &line, RequestHead &head)
{
    const QByteArrayList parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]))
        return 400;
    if (const Status status = readVersion(parts[2], head))
        return status;
    // Which others there are, and where, the router knows. This one makes no request but a tunnel.
    if (parts[0] == "CONNECT" || parts[0].size() > maxMethodLength)
        return 501;
    if (!isTarget(parts[1]))
        return 400;
    head.method = parts[0];
    head.target = parts[1];
    return Fine;
}

Status readHost(const QByteArray &value)
{
    const bool isHost = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) {
        return isAlphanumeric(c) || (c != '\0' && std::strchr(".-:[]_", c));
    });
    return isHost ? Fine : 400;
}

Status readContentLength(const QByteArray &value, RequestHead &head)
{
    // 18 digits always fit; no file is larger.
    if (value.isEmpty() || value.size() > 18 || !std::all_of(value.begin(), value.end(), isDigit))
        return 400;
    head.contentLength = value.toLongLong();
    return Fine;
}

Status readTransferEncoding(const QByteArray &value, RequestHead &head)
{
    if (head.minorVersion == 0)
        return 400;
    head.isChunked = true;
    return value.compare("chunked", Qt::CaseInsensitive) == 0 ? Fine : 501;
}

Status readExpect(const QByteArray &value, RequestHead &head)
{
    head.expectsContinue = head.minorVersion == 1;
    return value.compare("100-continue", Qt::CaseInsensitive) == 0 ? Fine : 417;
}

void readConnection(const QByteArray &value, RequestHead &head)
{
    const QByteArrayList options = value.toLower().split(',');
    for (const QByteArray &option : options) {
        if (option.trimmed() == "close")
            head.keepsAlive = false;
        else if (option.trimmed() == "keep-alive" && head.minorVersion == 0)
            head.keepsAlive = true;
    }
}

/// The fields that say where a message ends or whom it is for must each come once.
bool isSingular(const QByteArray &name)
{
    static const QSet<QByteArray> names{"host", "content-length", "transfer-encoding", "expect"};
    return names.contains(name);
}

Status keepField(const QByteArray &name, const QByteArray &value, RequestHead &head)
{
    if (name == "content-length")
        return readContentLength(value, head);
    if (name == "transfer-encoding")
        return readTransferEncoding(value, head);
    if (name == "expect")
        return readExpect(value, head);
    if (name == "connection") {
        readConnection(value, head);
        return Fine;
    }
    const auto known = head.headers.find(name);
    if (known == head.headers.end())
        head.headers.insert(name, value);
    else
        *known += (name == "cookie" ? "; " : ", ") + value;
    return name == "host" ? readHost(value) : Fine;
}

Status readField(const QByteArray &line, RequestHead &head, QSet<QByteArray> &seen)
{
    const qsizetype colon = line.indexOf(':');
    // No colon, and a space where the name is (a folded line starts with one), are refused here alike.
    if (colon < 0 || !isToken(line.left(colon)))
        return 400;
    const QByteArray value = line.sliced(colon + 1);
    if (std::any_of(value.begin(), value.end(), [](char c) { return isControl(c) && c != '\t'; }))
        return 400;
    const QByteArray name = line.left(colon).toLower();
    if (isSingular(name) && seen.contains(name))
        return 400;
    seen.insert(name);
    return keepField(name, value.trimmed(), head);
}

Status checkWhole(const RequestHead &head, const QSet<QByteArray> &seen)
{
    if (head.minorVersion == 1 && !seen.contains("host"))
        return 400;
    if (head.isChunked && seen.contains("content-length"))
        return 400;
    return Fine;
}

Status parse(const QByteArray &text, const HttpLimits &limits, RequestHead &head)
{
    if (text.size() > limits.headBytes)
        return 431;
    QSet<QByteArray> seen;
    qsizetype from = 0;
    for (int line = 0;; ++line) {
        const qsizetype end = text.indexOf("\r\n", from);
        if (end < 0)
            return 400;
        if (end == from)
            return line == 0 || end + 2 != text.size() ? 400 : checkWhole(head, seen);
        if (line > limits.headFields)
            return 431;
        const QByteArray content = text.mid(from, end - from);
        if (const Status status = line == 0 ? readRequestLine(content, head) : readField(content, head, seen))
            return status;
        from = end + 2;
    }
}

} // namespace

QByteArray RequestHead::canonical(const QByteArray &body) const
{
    QByteArray text;
    text.reserve(1024 + body.size());
    text += method + ' ' + target + " HTTP/1.1\r\n";
    for (auto field = headers.cbegin(); field != headers.cend(); ++field)
        text += field.key() + ": " + field.value() + "\r\n";
    if (!body.isEmpty())
        text += "content-length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

tl::expected<RequestHead, int> parseRequestHead(const QByteArray &text, const HttpLimits &limits)
{
    RequestHead head;
    if (const Status status = parse(text, limits, head))
        return tl::make_unexpected(status);
    return head;
}

HeadReader::Step HeadReader::read(QIODevice &source)
{
    while (source.bytesAvailable() > 0) {
        const QByteArray line = source.readLine(roomLeft());
        if (line.isEmpty())
            return Step::NeedMore; // the socket has failed meanwhile
        m_text += line;
        m_hasBegun = true;
        // What is no HTTP at all, a TLS greeting for example, may never send a line.
        if (!isTokenChar(m_text[0]) && m_text[0] != '\r')
            return refuse(400);
        if (m_text.endsWith('\n') && !m_text.endsWith("\r\n"))
            return refuse(400);
        if (m_text == "\r\n")
            m_text.clear(); // allowed between requests
        else if (m_text.endsWith("\r\n\r\n"))
            return finish();
        else if (m_text.size() > m_limits.headBytes)
            return refuse(431);
    }
    return Step::NeedMore;
}

RequestHead HeadReader::take()
{
    m_hasBegun = false;
    return std::exchange(m_head, {});
}

HeadReader::Step HeadReader::finish()
{
    tl::expected<RequestHead, int> head = parseRequestHead(std::exchange(m_text, {}), m_limits);
    if (!head)
        return refuse(head.error());
    m_head = std::move(*head);
    return Step::Done;
}

HeadReader::Step HeadReader::refuse(int status)
{
    m_status = status;
    return Step::Refused;
}
