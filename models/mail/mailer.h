#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/mail/letter.h"

#include <functional>

class Paths;
class Secrets;
class Settings;

/// Sends letters the way the settings say: to an SMTP server, or, where none is named, into `outbox/` of the data
/// folder. Blocking and thread-safe; knows nothing of retries.
class Mailer
{
public:
    Mailer(const Settings &settings, const Secrets &secrets, const Paths &paths, Clock clock = systemClock);

    /// Invalid "to" when that is no address; else as sendBySmtp() and keepInOutbox().
    Result<void> send(
        const Letter &letter, const std::function<bool()> &cancelled = [] { return false; }) const;

private:
    Mailbox sender() const;

    const Settings &m_settings;
    const Secrets &m_secrets;
    QString m_outbox;
    Clock m_clock;
};
