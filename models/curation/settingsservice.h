#pragma once

#include "models/accounts/auditlog.h"
#include "models/core/result.h"

#include <QMap>

class Settings;

enum class SettingKind { Flag, Number, Text };

/// A setting as an admin sees it.
struct SettingInfo
{
    QString key;
    SettingKind kind = SettingKind::Text;
    QString value;    // in its one spelling
    QString fallback; // what holds where nothing is set
    int least = 0;    // of a number
    int most = 0;
    bool isFixed = false; // by the command line, for this run
};

/// The settings that an admin may change while the server runs: those that are read anew each time, and hold neither a
/// secret nor the way to one. Blocking and thread-safe.
class SettingsService
{
public:
    SettingsService(Settings &settings, const AuditLog &log) : m_settings(settings), m_log(log) {}

    /// NotAllowed unless `admin` is one.
    Result<QList<SettingInfo>> list(const Account &admin) const;
    /// All of them, or none. NotAllowed; Invalid with the key when it is not in the list or cannot be this value;
    /// Conflict "setting" when the command line has fixed it.
    Result<QList<SettingInfo>> change(const Actor &admin, const QMap<QString, QString> &values) const;

private:
    QList<SettingInfo> all() const;

    Settings &m_settings;
    const AuditLog &m_log;
};
