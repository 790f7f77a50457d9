#include "models/mail/mailer.h"

#include "models/core/paths.h"
#include "models/core/secrets.h"
#include "models/core/settings.h"
#include "models/mail/mimemessage.h"
#include "models/mail/outbox.h"
#include "models/mail/smtp.h"

#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

Mailer::Mailer(const Settings &settings, const Secrets &secrets, const Paths &paths, Clock clock)
    : m_settings(settings), m_secrets(secrets), m_outbox(paths.outbox()), m_clock(std::move(clock))
{}

Mailbox Mailer::sender() const
{
    Mailbox sender = mailboxFrom(m_settings.value(setting::mailFrom));
    if (sender.address.isEmpty())
        sender.address = u"matinee@"_s + QSysInfo::machineHostName();
    if (wireAddress(sender.address).isEmpty()) // a machine may be called what no domain can be
        sender.address = u"matinee@localhost"_s;
    if (sender.name.isEmpty())
        sender.name = u"Matinee"_s;
    return sender;
}

Result<void> Mailer::send(const Letter &letter, const std::function<bool()> &cancelled) const
{
    const Mailbox from = sender();
    const Result<QByteArray> message = mimeMessage(letter, from, m_clock());
    if (!message)
        return tl::make_unexpected(message.error());
    const QString url = m_settings.value(setting::mailSmtpUrl);
    if (url.isEmpty())
        return keepInOutbox(m_outbox, *message);
    const Result<QString> password = m_secrets.find(u"smtp-password"_s);
    if (!password)
        return tl::make_unexpected(password.error());
    return sendBySmtp({.url = url, .password = *password, .caFile = m_settings.value(setting::mailCaFile)},
                      {.sender = wireAddress(from.address), .recipient = wireAddress(letter.to), .message = *message},
                      cancelled);
}
