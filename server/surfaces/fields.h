#pragma once

#include "models/core/result.h"
#include "server/http/message.h"

/// Reads the fields of a JSON body and remembers those that are not as they must be. Reading goes on after a fault, so
/// that a route reads all it needs in a row and asks once.
class Fields
{
public:
    /// A body that is no JSON object counts as a fault: Invalid "json" or "object".
    explicit Fields(const Request &request);

    /// A text that must be there and not be empty. Invalid `name`, detail "missing" or "type".
    QString requiredText(const QString &name);
    /// "" when it is absent or null.
    QString text(const QString &name);
    /// Only whole numbers count. 0 when it is absent or null.
    qint64 integer(const QString &name);
    qint64 requiredInteger(const QString &name);

    // As above, and nothing where it is absent or null: for what may be left as it is.
    std::optional<QString> textAt(const QString &name);
    std::optional<qint64> integerAt(const QString &name);
    std::optional<bool> flagAt(const QString &name);
    /// A list of texts; empty when it is absent or null.
    QStringList texts(const QString &name);

    /// What is not one of the above; undefined where it is absent.
    QJsonValue value(const QString &name) const { return m_object[name]; }

    /// Whether the body has this field at all, be it null.
    bool contains(const QString &name) const { return m_object.contains(name); }

    /// The first fault.
    std::optional<Error> error() const { return m_errors.isEmpty() ? std::nullopt : std::optional(m_errors.first()); }
    /// One for each field, in the order of reading; of a body that is no object, that alone.
    const QList<Error> &errors() const { return m_errors; }

    /// Counts a field as a fault that the route alone can see. Detail "missing" or "type".
    void refuse(const QString &name, const QString &detail);

private:
    QJsonObject m_object;
    QList<Error> m_errors;
    bool m_isObject = true;
};

/// The window of a list: what its query asks for with limit (1 to 100) and offset (0 or more).
struct Window
{
    std::optional<int> limit;
    int offset = 0;
};

/// Invalid, with the name as field.
Result<Window> windowOf(const Request &request);

/// A filter of the query: "true" or "false", nothing when it is absent. Invalid, with the name as field.
Result<std::optional<bool>> flagOf(const Request &request, const QString &name);
