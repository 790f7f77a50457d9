#pragma once

#include "models/curation/engineservice.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QMap>
#include <QWidget>

#include <atomic>
#include <memory>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

/// Which engine does what, where the remote ones are, and whether they work. A key goes in and is never shown again.
class EngineSettings : public QWidget
{
    Q_OBJECT

public:
    explicit EngineSettings(const UiServices &services, QWidget *parent = nullptr);
    ~EngineSettings() override;

signals:
    void saved();

private:
    /// What is on disk.
    struct Stored
    {
        QMap<QString, QString> values; // of settings, by key
        QStringList fixed;             // by the command line
        QStringList services;          // whose keys are kept
    };
    struct Row
    {
        EngineJob job;
        QString key; // of the setting
        QComboBox *choice;
        QLabel *result;
    };
    /// A line of text that is asked for while one of these choices stands; always, without a choice.
    struct Line
    {
        QString key;           // of a setting, or a service's name
        bool isSecret;         // then `key` names the service
        QList<EngineJob> jobs; // any of these
        QString choice;        // that is done by this
        QLabel *caption;
        QLineEdit *edit;
    };

    void read();
    void take(const Stored &stored);
    static Stored readStored(const Settings &settings, const EngineService &engines);
    QWidget *makeEngines();
    QWidget *makeLines();
    QWidget *makeButtons();
    void addLine(QGridLayout *form, const QString &caption, const QString &placeholder, Line line);
    void fill(const Stored &stored);
    void showNeeded();
    bool isNeeded(const Line &line) const;
    void save(void (EngineSettings::*then)());
    void confirm();
    void showFault(const Error &error);
    void tryAll();
    void showTrial(const Row &row, const Result<EngineTrial> &trial);
    void setBusy(bool isBusy);

    const UiServices m_services;
    SerialQueue m_queue; // so that an older reading is not shown after a newer one
    std::shared_ptr<std::atomic_bool> m_isLeft = std::make_shared<std::atomic_bool>(false);
    QList<Row> m_rows;
    QList<Line> m_lines;
    Stored m_stored;
    QLabel *m_error;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    int m_trials = 0; // that go on
};
