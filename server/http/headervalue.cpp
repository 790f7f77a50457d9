#include "server/http/headervalue.h"

#include <algorithm>

namespace {

bool isTokenCharacter(char c)
{
    const bool isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isLetterOrDigit || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

/// Takes one header value apart from the left.
class Scanner
{
public:
    explicit Scanner(const QByteArray &text) : m_text(text) {}

    void skipBlanks()
    {
        while (!isAtEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool isAtEnd() const { return m_at == m_text.size(); }
    bool take(char c)
    {
        const bool isThere = !isAtEnd() && m_text[m_at] == c;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    /// Empty when there is none. A media type has a slash, too.
    QByteArray token(bool mayHaveSlash = false)
    {
        const qsizetype from = m_at;
        while (!isAtEnd() && (isTokenCharacter(m_text[m_at]) || (mayHaveSlash && m_text[m_at] == '/')))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    /// A backslash only escapes a quote or itself: some browsers send whole Windows paths as a file's name.
    std::optional<QByteArray> quoted()
    {
        QByteArray value;
        while (!isAtEnd()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return value;
            const bool isEscape = c == '\\' && !isAtEnd() && (m_text[m_at] == '"' || m_text[m_at] == '\\');
            value += isEscape ? m_text[m_at++] : c;
        }
        return std::nullopt;
    }

private:
    const QByteArray &m_text;
    qsizetype m_at = 0;
};

bool hasControls(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; });
}

} // namespace

std::optional<HeaderValue> HeaderValue::parse(const QByteArray &text)
{
    Scanner scanner(text);
    HeaderValue header;
    scanner.skipBlanks();
    header.value = scanner.token(true).toLower();
    if (header.value.isEmpty() || hasControls(text))
        return std::nullopt;
    for (scanner.skipBlanks(); !scanner.isAtEnd(); scanner.skipBlanks()) {
        if (!scanner.take(';'))
            return std::nullopt;
        scanner.skipBlanks();
        if (scanner.isAtEnd())
            break; // some senders end with a semicolon
        const QByteArray name = scanner.token().toLower();
        if (name.isEmpty() || !scanner.take('=') || header.parameters.contains(name))
            return std::nullopt;
        const std::optional<QByteArray> value = scanner.take('"') ? scanner.quoted() : scanner.token();
        if (!value)
            return std::nullopt;
        header.parameters.insert(name, *value);
    }
    return header;
}
