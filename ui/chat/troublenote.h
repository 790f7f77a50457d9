#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

/// Says that a question has no answer, why, and what can be done about it.
class TroubleNote : public QWidget
{
    Q_OBJECT

public:
    explicit TroubleNote(QWidget *parent = nullptr);

    /// What people may do about it.
    enum class Offer { Nothing, Again, AgainOrBuiltIn };
    void tell(const QString &text, Offer offer);
    void clear();
    bool isTelling() const { return isVisibleTo(parentWidget()); }

signals:
    void againAsked();
    void builtInAsked();

private:
    QLabel *m_text;
    QPushButton *m_again;
    QPushButton *m_builtIn;
};
