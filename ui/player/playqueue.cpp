#include "ui/player/playqueue.h"

void PlayQueue::set(const QList<qint64> &videoIds)
{
    m_ids.clear();
    m_index = -1;
    for (const qint64 id : videoIds) {
        if (id != 0 && !m_ids.contains(id))
            m_ids += id;
    }
}

void PlayQueue::moveTo(qint64 videoId)
{
    m_index = m_ids.indexOf(videoId);
    if (m_index < 0)
        m_ids.clear();
}
