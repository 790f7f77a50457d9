#include "ui/search/recentsearches.h"

#include "models/core/settings.h"
#include "ui/async.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

RecentSearches::RecentSearches(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const QString kept = settings.value(setting::recentSearches);
    for (const QJsonValue &text : QJsonDocument::fromJson(kept.toUtf8()).array())
        m_texts.append(text.toString().simplified());
    m_texts.removeAll(QString());
    m_texts = m_texts.mid(0, most);
}

void RecentSearches::add(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted.isEmpty() || m_texts.value(0) == wanted)
        return;
    m_texts.removeIf([&](const QString &each) { return each.compare(wanted, Qt::CaseInsensitive) == 0; });
    m_texts.prepend(wanted);
    m_texts = m_texts.mid(0, most);
    const QByteArray kept = QJsonDocument(QJsonArray::fromStringList(m_texts)).toJson(QJsonDocument::Compact);
    async(
        this,
        [&settings = m_settings, kept] { return settings.set(setting::recentSearches.key, QString::fromUtf8(kept)); },
        [](const Result<void> &) {}, // they are a convenience: next time they are kept again
        m_writer);
}
