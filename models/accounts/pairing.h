#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

enum class PairingState {
    Pending,
    Approved, // and not collected yet
    Denied,
};

/// The name that a state is stored and spoken of by, such as "pending".
QString nameOf(PairingState state);

/// A device that asks to be signed in by somebody who is.
struct Pairing
{
    qint64 id = 0;
    QString name;         // what the device calls itself
    QString address = {}; // where it asked from
    PairingState state = PairingState::Pending;
    qint64 accountId = 0; // who has approved or denied it; 0: nobody yet
    QDateTime polledAt = {};
    qint64 pauseMs = 0; // that the device is to leave between two looks
    QDateTime createdAt = {};
    QDateTime expiresAt = {};

    bool operator==(const Pairing &) const = default;
};

/// The code that is shown by one device and typed on another: eight letters without vowels, so that it makes no words
/// and none looks like a digit (RFC 8628, section 6.1).
namespace PairingCode {

inline constexpr int length = 8;

/// "WDJB-MJHT".
QString newCode();
/// The letters of what somebody has typed, whatever the case and the signs between them; nothing for what is no code.
std::optional<QString> parse(const QString &typed);

} // namespace PairingCode
