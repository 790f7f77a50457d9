#include "ui/server/clientwatch.h"

#include "models/core/requestlog.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace {

constexpr int firstFailure = 400;

bool mayChange(const RequestEntry &entry)
{
    return entry.status < firstFailure && entry.method != "GET" && entry.method != "HEAD" && entry.method != "OPTIONS";
}

} // namespace

ClientWatch::ClientWatch(RequestLog &requests, QWidget *tab) : QObject(tab), m_requests(requests), m_tab(tab)
{
    tab->installEventFilter(this);
    connect(&requests, &RequestLog::grew, this, [this] {
        if (m_tab->isVisible() && hasChanges())
            emit changed();
    });
}

bool ClientWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowActivate) {
        hasChanges(); // so that the log announces what comes next
        emit changed();
    }
    return QObject::eventFilter(watched, event);
}

/// Looks at the requests since the last time.
bool ClientWatch::hasChanges()
{
    const QList<RequestEntry> entries = m_requests.newerThan(m_latest);
    if (!entries.isEmpty())
        m_latest = entries.last().serial;
    return std::any_of(entries.begin(), entries.end(), mayChange);
}
