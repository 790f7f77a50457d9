#pragma once

#include <QDateTime>
#include <QString>

struct GroupShare;

/// What opens a shared group: the token of its link, and, where a password stands before it, a pass that whoever knew
/// the password was given. Pure but for newToken().
namespace ShareToken {

/// 32 random bytes as base64url.
QString newToken();
/// What a token is looked up by, so that how long a look-up takes says nothing about tokens that would be good.
QString hash(const QString &token);

/// A token that opens the share until `until` without its password: "<token>.<until>.<mac>". It dies with the share's
/// token and with its password, whose hash is the key.
QString pass(const GroupShare &share, const QDateTime &until);
/// The link's token in a token or a pass.
QString linkToken(const QString &tokenOrPass);
/// Whether it is a pass for this share that is still good.
bool isPass(const QString &tokenOrPass, const GroupShare &share, const QDateTime &now);

} // namespace ShareToken
