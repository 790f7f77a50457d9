#pragma once

#include "models/accounts/auditlog.h"
#include "models/core/result.h"

#include <QMap>

#include <functional>

class Settings;

enum class SettingKind { Flag, Number, Choice, Text };

/// A setting as an admin sees it.
struct SettingInfo
{
    QString key;
    SettingKind kind = SettingKind::Text;
    QString value;    // in its one spelling
    QString fallback; // what holds where nothing is set
    int least = 0;    // of a number
    int most = 0;
    QStringList choices = {};
    bool isFixed = false; // by the command line, for this run
};

/// The settings that an admin may change while the server runs: those that are read anew each time, and hold neither a
/// secret nor the way to one. Blocking and thread-safe.
class SettingsService
{
public:
    /// Takes up what was changed; an error takes the change back.
    using Hook = std::function<Result<void>()>;

    SettingsService(
        Settings &settings, const AuditLog &log, Hook changed = [] { return Result<void>(); })
        : m_settings(settings), m_log(log), m_changed(std::move(changed))
    {}

    /// NotAllowed unless `admin` is one.
    Result<QList<SettingInfo>> list(const Account &admin) const;
    /// All of them, or none. NotAllowed; Invalid with the key when it is not in the list or cannot be this value;
    /// Conflict "setting" when the command line has fixed it; what the hook says.
    Result<QList<SettingInfo>> change(const Actor &admin, const QMap<QString, QString> &values) const;

private:
    QList<SettingInfo> all() const;
    Result<void> store(const QMap<QString, QString> &values, const QMap<QString, QString> &before) const;

    Settings &m_settings;
    const AuditLog &m_log;
    Hook m_changed;
};
