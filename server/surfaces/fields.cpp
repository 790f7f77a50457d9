#include "server/surfaces/fields.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxLimit = 100;
/// Doubles hold whole numbers exactly up to here, and to many clients a JSON number is a double.
constexpr double maxExactInteger = 9007199254740991.0;

/// 0 when the query does not have it.
/// A whole number that is written in digits alone; the greatest there is where it is greater still.
Result<int> numberOf(const QueryItems &query, const QString &name)
{
    const std::optional<QString> text = query.find(name);
    if (!text)
        return 0;
    const bool digits = std::all_of(text->cbegin(), text->cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text->isEmpty() || !digits)
        return fail(Fault::Invalid, name);
    bool fits = false;
    const int value = text->toInt(&fits);
    return fits ? value : std::numeric_limits<int>::max();
}

} // namespace

Fields::Fields(const Request &request)
{
    const Result<QJsonObject> object = request.json();
    m_isObject = object.has_value();
    if (object)
        m_object = *object;
    else
        m_errors.append(object.error());
}

void Fields::refuse(const QString &name, const QString &detail)
{
    const auto isKnown = [&](const Error &error) { return error.field == name; };
    if (m_isObject && std::none_of(m_errors.begin(), m_errors.end(), isKnown))
        m_errors.append({.fault = Fault::Invalid, .field = name, .detail = detail});
}

QString Fields::requiredText(const QString &name)
{
    const QString value = text(name);
    if (value.isEmpty())
        refuse(name, u"missing"_s);
    return value;
}

QString Fields::text(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isUndefined() && !value.isNull() && !value.isString())
        refuse(name, u"type"_s);
    return value.toString();
}

std::optional<QString> Fields::textAt(const QString &name)
{
    const QString value = text(name);
    return m_object.value(name).isString() ? std::optional(value) : std::nullopt;
}

std::optional<bool> Fields::flagAt(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isBool())
        refuse(name, u"type"_s);
    return value.toBool();
}

QStringList Fields::texts(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    QStringList texts;
    if (!value.isUndefined() && !value.isNull() && !value.isArray())
        refuse(name, u"type"_s);
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            refuse(name, u"type"_s);
        texts.append(item.toString());
    }
    return texts;
}

std::optional<qint64> Fields::integerAt(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const double number = value.toDouble(std::nan(""));
    if (std::isnan(number) || number != std::trunc(number) || std::abs(number) > maxExactInteger) {
        refuse(name, u"type"_s);
        return 0;
    }
    return qint64(number);
}

qint64 Fields::integer(const QString &name)
{
    return integerAt(name).value_or(0);
}

qint64 Fields::requiredInteger(const QString &name)
{
    const std::optional<qint64> value = integerAt(name);
    if (!value)
        refuse(name, u"missing"_s);
    return value.value_or(0);
}

Result<Window> windowOf(const Request &request)
{
    const Result<int> limit = numberOf(request.query, u"limit"_s);
    const Result<int> offset = numberOf(request.query, u"offset"_s);
    if (!limit || !offset)
        return tl::make_unexpected((limit ? offset : limit).error());
    if (!request.query.contains(u"limit"_s))
        return Window{.offset = *offset};
    if (*limit < 1 || *limit > maxLimit)
        return fail(Fault::Invalid, u"limit"_s);
    return Window{.limit = *limit, .offset = *offset};
}

Result<std::optional<bool>> flagOf(const Request &request, const QString &name)
{
    const std::optional<QString> text = request.query.find(name);
    if (!text)
        return std::nullopt;
    if (*text != u"true"_s && *text != u"false"_s)
        return fail(Fault::Invalid, name);
    return std::optional(*text == u"true"_s);
}
