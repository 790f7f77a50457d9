#pragma once

#include "models/core/result.h"
#include "server/http/message.h"

/// Reads the fields of a JSON body and remembers the first that is not as it must be. Reading goes on after a fault, so
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

    const std::optional<Error> &error() const { return m_error; }

private:
    void refuse(const QString &name, const QString &detail);
    std::optional<qint64> integerAt(const QString &name);

    QJsonObject m_object;
    std::optional<Error> m_error;
};

/// The window of a list: what its query asks for with limit (1 to 100) and offset (0 or more).
struct Window
{
    std::optional<int> limit;
    int offset = 0;
};

/// Invalid, with the name as field.
Result<Window> windowOf(const Request &request);
