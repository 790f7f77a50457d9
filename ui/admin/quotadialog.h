#pragma once

#include <QDialog>

#include <optional>

class QDoubleSpinBox;
class QRadioButton;

/// How much an account may store: what the settings say, without limit, or up to so many gigabytes.
class QuotaDialog : public QDialog
{
    Q_OBJECT

public:
    /// `usualBytes` is what the settings say; 0: no limit.
    QuotaDialog(const QString &name, std::optional<qint64> quotaBytes, qint64 usualBytes, QWidget *parent);

    /// None: what the settings say; 0: no limit.
    std::optional<qint64> quotaBytes() const;

private:
    QRadioButton *m_usual;
    QRadioButton *m_unlimited;
    QRadioButton *m_limited;
    QDoubleSpinBox *m_gigabytes;
};
