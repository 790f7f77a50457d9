#pragma once

#include "models/core/result.h"
#include "models/core/settings.h"
#include "ui/serialqueue.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;

/// Rows of settings that hold as soon as they are chosen. What the command line gave cannot be changed.
class SettingForm : public QWidget
{
    Q_OBJECT

public:
    /// Keeps a value; blocking, called away from the GUI thread.
    using Keep = std::function<Result<void>(const QString &key, const QString &value)>;
    /// A choice and what it is called.
    using Names = QList<std::pair<QString, QString>>;

    SettingForm(const Settings &settings, Keep keep, QWidget *parent = nullptr);

    void addFlag(const FlagSetting &setting, const QString &caption);
    void addNumber(const NumberSetting &setting, const QString &caption, const QString &unit, const QString &zero = {});
    void addChoice(const ChoiceSetting &setting, const QString &caption, const Names &names);
    void addText(const TextSetting &setting, const QString &caption, const QString &placeholder);
    void addRow(const QString &caption, QWidget *control);
    void addNote(const QString &text);

signals:
    void kept(const QString &key, const QString &value);

private:
    void add(const QString &key, const QString &caption, QWidget *control);
    void keep(QWidget *control, const QString &key, const QString &value);

    const Settings &m_settings;
    Keep m_keep;
    SerialQueue m_writer;
    QFormLayout *m_layout;
    QLabel *m_error;
};
