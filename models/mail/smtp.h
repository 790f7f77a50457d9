#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>

/// Where mail is handed in.
struct SmtpServer
{
    QString url; // "smtp://user@host:587" or "smtps://user@host"
    QString password;
    QString caFile;                             // who vouches for it; empty: the system's authorities
    std::chrono::seconds connectTimeLimit{20};  // until it has greeted
    std::chrono::seconds messageTimeLimit{120}; // for all of it
};

/// A message on its way, its addresses as wireAddress() spells them.
struct Envelope
{
    QByteArray sender;
    QByteArray recipient;
    QByteArray message;
};

/// Hands one message to a server (RFC 5321). With a user in the URL, nothing is said before TLS is on and the
/// certificate has been checked: STARTTLS (RFC 3207) with smtp, at once with smtps. Without one, smtp takes TLS where
/// it is offered, whoever vouches for it.
/// EngineFailed when it may work later: the server is down, slow, refuses the sign-in or puts us off. Unsupported when
/// it will never take this message. Cancelled. Their detail is for the log and never holds the password.
Result<void> sendBySmtp(
    const SmtpServer &server, const Envelope &envelope, const std::function<bool()> &cancelled = [] { return false; });
