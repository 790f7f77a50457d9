#pragma once

#include "models/core/result.h"
#include "models/mail/letter.h"

#include <QByteArray>
#include <QDateTime>

/// "Name <address>", or an address alone. What setting::isMailbox() refuses comes out as it can.
Mailbox mailboxFrom(const QString &text);

/// An address as SMTP takes it, its domain in ASCII (IDNA, RFC 5891); empty for one that no mail can go to: with
/// blanks, control characters, or what separates addresses from each other.
QByteArray wireAddress(const QString &address);

/// A message in the form of RFC 5322 with CRLF lines: a plain text and an HTML part (RFC 2046, 5.1.4), a subject and a
/// name in encoded words where they are not ASCII (RFC 2047). No text can begin a header of its own.
/// Invalid "to" or "from" when that is no address.
Result<QByteArray> mimeMessage(const Letter &letter, const Mailbox &from, const QDateTime &now);
