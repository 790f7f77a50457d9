#include "models/studio/jsonrepair.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Follows JSON character by character, leaves out commas before an end, ends at the end of the first value, and closes
/// what is open at the end of the text.
class Mender
{
public:
    QString mend(QStringView text)
    {
        for (const QChar c : text) {
            take(c);
            if (m_open.isEmpty() && !m_inString)
                return m_out;
        }
        if (m_inString)
            m_out += m_isEscaped ? u"\\\""_s : u"\""_s;
        while (!m_open.isEmpty())
            close();
        return m_out;
    }

private:
    void take(QChar c)
    {
        if (m_inString) {
            // A line break inside a string is written as such by models that forget to escape it.
            m_out += c == u'\n' && !m_isEscaped ? u"\\n"_s : c == u'\t' ? u"\\t"_s : QString(c);
            m_inString = m_isEscaped || c != u'"';
            m_isEscaped = !m_isEscaped && c == u'\\';
        } else if (c == u'"') {
            m_inString = true;
            m_out += c;
        } else if (c == u'{' || c == u'[') {
            m_open += c == u'{' ? u'}' : u']';
            m_out += c;
        } else if (c == u'}' || c == u']') {
            close();
        } else {
            m_out += c;
        }
    }

    /// Always in the way in which it was opened.
    void close()
    {
        while (!m_out.isEmpty() && (m_out.back().isSpace() || m_out.endsWith(u',')))
            m_out.chop(1);
        if (m_out.endsWith(u':'))
            m_out += u"null"_s;
        m_out += m_open.back();
        m_open.chop(1);
    }

    QString m_out;
    QString m_open; // the ends that are due, the next one last
    bool m_inString = false;
    bool m_isEscaped = false;
};

std::optional<QJsonObject> objectOf(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return QJsonObject{{u"slides"_s, document.array()}};
    return std::nullopt;
}

} // namespace

std::optional<QJsonObject> jsonIn(const QString &reply)
{
    if (const auto whole = objectOf(reply.trimmed()))
        return whole;
    for (qsizetype start = 0; start < reply.size(); ++start) {
        if (reply[start] != u'{' && reply[start] != u'[')
            continue;
        const auto found = objectOf(Mender().mend(QStringView(reply).mid(start)));
        if (found && !found->isEmpty())
            return found;
    }
    return std::nullopt;
}
