#pragma once

#include <QList>

/// Which videos are played one after the other, each once. 0 is no video.
class PlayQueue
{
public:
    void set(const QList<qint64> &videoIds);
    /// Where playing is now. A video that is not among them ends the queue.
    void moveTo(qint64 videoId);

    qint64 next() const { return m_ids.value(m_index + 1); }
    qint64 previous() const { return m_ids.value(m_index - 1); }
    bool isEmpty() const { return m_ids.isEmpty(); }

private:
    QList<qint64> m_ids;
    qsizetype m_index = -1;
};
