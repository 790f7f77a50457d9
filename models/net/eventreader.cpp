#include "models/net/eventreader.h"

#include <utility>

EventReader::EventReader(Handler handler, qsizetype maxEventBytes)
    : m_handler(std::move(handler)), m_maxEventBytes(maxEventBytes)
{}

/// A line ends in CRLF, LF or CR; of CRLF the second half is an empty line that must not end the event.
bool EventReader::feed(const QByteArray &bytes)
{
    for (const char c : bytes) {
        if (c != '\n' && c != '\r') {
            m_line.append(c);
        } else if (c == '\n' && m_line.endsWith('\r')) {
            m_line.clear();
        } else if (!takeLine(std::exchange(m_line, QByteArray(c == '\r' ? "\r" : "")))) {
            return false;
        }
        m_isTooLong = m_line.size() + m_data.size() > m_maxEventBytes;
        if (m_isTooLong)
            return false;
    }
    return true;
}

void EventReader::finish()
{
    if (takeLine(std::exchange(m_line, {})))
        dispatch();
}

bool EventReader::takeLine(QByteArray line)
{
    if (line.startsWith('\r')) // of the line before, when no LF followed it
        line.remove(0, 1);
    if (line.startsWith("\xEF\xBB\xBF"))
        line.remove(0, 3);
    if (line.isEmpty())
        return dispatch();
    if (line != "data" && !line.startsWith("data:"))
        return true;
    if (std::exchange(m_hasData, true))
        m_data += '\n';
    const QByteArray value = line.mid(5);
    m_data += value.startsWith(' ') ? value.mid(1) : value;
    return true;
}

bool EventReader::dispatch()
{
    const QByteArray data = std::exchange(m_data, {});
    return !std::exchange(m_hasData, false) || m_handler(data);
}
