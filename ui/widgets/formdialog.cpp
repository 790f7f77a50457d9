#include "ui/widgets/formdialog.h"

#include "ui/widgets/controls.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

FormDialog::FormDialog(const QString &title, const QString &accept, QWidget *parent)
    : QDialog(parent),
      m_body(new QVBoxLayout),
      m_error(makeLabel({}, u"error"_s, this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_accept(new QPushButton(accept, this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_error->setObjectName(u"formError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    m_accept->setObjectName(u"formAccept"_s);
    m_accept->setDefault(true);
    setRole(m_accept, u"primary"_s);
    m_cancel->setObjectName(u"formCancel"_s);
    m_cancel->setAutoDefault(false);
    m_body->setSpacing(10);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(26, 22, 26, 20);
    layout->setSpacing(14);
    layout->addWidget(makeLabel(title, u"heading"_s, this));
    layout->addLayout(m_body, 1);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        showError({});
        submit();
    });
}

void FormDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // The fields were made after the buttons, so from the first of them Tab goes through all and then to the buttons.
    for (QWidget *field : findChildren<QWidget *>()) {
        const bool isButton = field == m_cancel || field == m_accept;
        if (!isButton && field->isVisible() && field->isEnabled() && field->focusPolicy() & Qt::TabFocus) {
            field->setFocus();
            return;
        }
    }
}

void FormDialog::showError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void FormDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_accept->setEnabled(!m_busy && m_acceptable);
}

void FormDialog::setAcceptable(bool acceptable)
{
    m_acceptable = acceptable;
    m_accept->setEnabled(!m_busy && m_acceptable);
}
