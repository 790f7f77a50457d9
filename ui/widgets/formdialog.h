#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

/// A dialog of some fields, a line for what is wrong with them, and two buttons. It stays open until what it asked for
/// is done.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    FormDialog(const QString &title, const QString &accept, QWidget *parent);

protected:
    QVBoxLayout *body() { return m_body; }
    /// An empty text takes it away.
    void showError(const QString &text);
    void setBusy(bool busy);
    void setAcceptable(bool acceptable);
    /// The fields are to be taken; call accept() when they are.
    virtual void submit() = 0;
    void showEvent(QShowEvent *event) override;

private:
    QVBoxLayout *m_body;
    QLabel *m_error;
    QPushButton *m_cancel;
    QPushButton *m_accept;
    bool m_busy = false;
    bool m_acceptable = true;
};
