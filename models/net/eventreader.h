#pragma once

#include <QByteArray>

#include <functional>

/// Reads server-sent events (WHATWG HTML, 9.2) as their bytes come. Only data counts: names, ids and comments are left
/// out.
class EventReader
{
public:
    /// Takes the data of one event; false: that is enough.
    using Handler = std::function<bool(const QByteArray &data)>;

    explicit EventReader(Handler handler, qsizetype maxEventBytes = 1024 * 1024);

    /// False when the handler had enough, or an event is longer than it may be.
    bool feed(const QByteArray &bytes);
    /// The stream has ended: hands over an event whose empty line never came.
    void finish();
    bool isTooLong() const { return m_isTooLong; }

private:
    bool takeLine(QByteArray line);
    bool dispatch();

    Handler m_handler;
    qsizetype m_maxEventBytes;
    QByteArray m_line; // begun
    QByteArray m_data; // of the event that has begun
    bool m_hasData = false;
    bool m_isTooLong = false;
};
