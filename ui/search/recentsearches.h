#pragma once

#include "ui/serialqueue.h"

#include <QObject>
#include <QStringList>

class Settings;

/// What was sought lately and led somewhere, latest first; kept with the settings.
class RecentSearches : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 6;

    RecentSearches(Settings &settings, QObject *parent);

    QStringList texts() const { return m_texts; }
    void add(const QString &text);

private:
    Settings &m_settings;
    QStringList m_texts;
    SerialQueue m_writer;
};
