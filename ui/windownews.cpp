#include "ui/windownews.h"

#include "models/jobs/job.h"
#include "ui/jobs/jobtext.h"
#include "ui/widgets/toast.h"

WindowNews::WindowNews(Toast &toast, QObject *parent) : QObject(parent), m_toast(toast)
{
    connect(&toast, &Toast::actionAsked, this, &WindowNews::undo);
}

void WindowNews::succeed(const QString &text)
{
    m_toast.say(Toast::Kind::Success, text);
}

void WindowNews::fail(const QString &text)
{
    m_toast.say(Toast::Kind::Failure, text);
}

void WindowNews::announce(const Job &job)
{
    if (const QString text = jobEndText(job); !text.isEmpty())
        m_toast.say(job.state == JobState::Failed ? Toast::Kind::Failure : Toast::Kind::Success, text);
}

void WindowNews::offerUndo(const QObject *teller, const QString &text, const std::function<void()> &undo)
{
    m_offers.removeIf([teller](const Offer &offer) { return offer.teller == teller; });
    m_offers.append({teller, undo});
    m_toast.offer(text, tr("Undo"));
}

void WindowNews::withdraw(const QObject *teller)
{
    const bool isLatest = !m_offers.isEmpty() && m_offers.last().teller == teller;
    m_offers.removeIf([teller](const Offer &offer) { return offer.teller == teller; });
    if (isLatest)
        m_toast.withdraw();
}

void WindowNews::undo()
{
    if (m_offers.isEmpty())
        return;
    const Offer latest = m_offers.last(); // it goes from the list meanwhile
    latest.undo();
}
