#pragma once

#include <QDBusVariant>
#include <QObject>

/// Whether the desktop asks for a dark look: by the portal's org.freedesktop.appearance where there is a session bus,
/// else by the palette the program started with. Qt 6.4 does not say.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QVariant &value);

    bool m_dark;
};
