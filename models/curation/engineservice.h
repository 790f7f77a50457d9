#pragma once

#include "models/accounts/auditlog.h"
#include "models/ai/enginecheck.h"
#include "models/core/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

class EngineRegistry;
class Secrets;
class Settings;

/// Who does a job, as an admin sees it.
struct EngineInfo
{
    EngineJob job = EngineJob::Chat;
    QString choice; // "builtin", "openai", "gemini", "google"
    QStringList choices;
    QString model;   // of a remote engine; of Google's, the voice
    QString keyName; // "openai"; empty where none is needed
    bool hasKey = false;
    bool isFixed = false; // by the command line, for this run
};

/// The chosen engines, the keys to them, and whether they work. A key goes in and never comes out. Blocking and
/// thread-safe.
class EngineService
{
public:
    /// All of it outlives the service.
    EngineService(Settings &settings, const Secrets &secrets, EngineRegistry &engines, const AuditLog &log)
        : m_settings(settings), m_secrets(secrets), m_engines(engines), m_log(log), m_check(engines)
    {}

    /// One a job, in the order of engineJobs. NotAllowed unless `admin` is one.
    Result<QList<EngineInfo>> list(const Account &admin) const;
    /// Keeps the key of a service ("openai", "gemini", "google") for the next use; an empty one is forgotten.
    /// NotAllowed; NotFound "key" when there is no such service; Invalid "key" when it is no line of ASCII without
    /// blanks; Internal when it cannot be written.
    Result<void> setKey(const Actor &admin, const QString &name, const QString &key) const;
    /// Tries them all, see EngineCheck. NotAllowed.
    Result<QList<EngineTrial>> test(const Account &admin, const Progress &progress = {}) const;

    /// For whoever is at the machine: settings of engines by their keys, addresses too, and keys by service. Invalid
    /// with the setting's key, or "key"; then nothing has changed.
    Result<void> configure(const QMap<QString, QString> &settings, const QMap<QString, QString> &keys = {}) const;
    /// For whoever is at the machine, as the next.
    QStringList servicesWithKey() const;
    const EngineCheck &check() const { return m_check; }

private:
    bool hasKey(const QString &name) const;

    Settings &m_settings;
    const Secrets &m_secrets;
    EngineRegistry &m_engines;
    const AuditLog &m_log;
    EngineCheck m_check;
};
