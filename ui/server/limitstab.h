#pragma once

#include "models/curation/settingsservice.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

/// How often strangers may try, and how much accounts may store: what holds at once, while the server runs.
class LimitsTab : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsTab(const UiServices &services, QWidget *parent = nullptr);

signals:
    void done(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Number
    {
        QString key;
        QSpinBox *box;
    };
    struct Flag
    {
        QString key;
        QCheckBox *box;
    };

    void build();
    void read();
    void fill(const QList<SettingInfo> &settings);
    void save();
    void refuse(const Error &error);
    QMap<QString, QString> changes() const;
    void check();

    UiServices m_services;
    QList<Number> m_numbers;
    QList<Flag> m_flags;
    QMap<QString, QString> m_stored;
    QLabel *m_error;
    QPushButton *m_save;
    SerialQueue m_queue;
};
