#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

/// The value of a header field with parameters, such as `form-data; name="file"`.
struct HeaderValue
{
    /// Strict: tokens and quoted strings of RFC 9110, no name twice. nullopt otherwise.
    static std::optional<HeaderValue> parse(const QByteArray &text);

    QByteArray value;                         // in lower case
    QHash<QByteArray, QByteArray> parameters; // names in lower case, values unquoted
};
