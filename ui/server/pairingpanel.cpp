#include "ui/server/pairingpanel.h"

#include "models/accounts/pairingservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int codeWidth = 170;
}

PairingPanel::PairingPanel(const UiServices &services, QWidget *parent)
    : QFrame(parent),
      m_services(services),
      m_code(new QLineEdit(this)),
      m_look(new QPushButton(tr("Look it up"), this)),
      m_text(makeLabel({}, u"muted"_s, this)),
      m_approve(new QPushButton(tr("Let it in"), this)),
      m_deny(new QPushButton(tr("Turn it away"), this))
{
    setRole(this, u"card"_s);
    build();
    reset();
}

void PairingPanel::build()
{
    m_code->setObjectName(u"pairingCode"_s);
    m_code->setAccessibleName(tr("The code that the device shows"));
    m_code->setPlaceholderText(u"WDJB-MJHT"_s);
    m_code->setFixedWidth(codeWidth);
    m_look->setObjectName(u"pairingLook"_s);
    m_text->setObjectName(u"pairingText"_s);
    m_text->setWordWrap(true);
    m_approve->setObjectName(u"pairingApprove"_s);
    setRole(m_approve, u"primary"_s);
    m_deny->setObjectName(u"pairingDeny"_s);
    auto *title = makeLabel(tr("Sign in a device by its code"), u"heading"_s, this);
    title->setBuddy(m_code);
    auto *line = new QHBoxLayout;
    line->addWidget(m_code);
    line->addWidget(m_look);
    line->addWidget(m_approve);
    line->addWidget(m_deny);
    line->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(title);
    layout->addLayout(line);
    layout->addWidget(m_text);
    connect(m_code, &QLineEdit::textEdited, this, [this](const QString &text) {
        reset();
        m_look->setEnabled(PairingCode::parse(text).has_value());
    });
    connect(m_code, &QLineEdit::returnPressed, m_look, &QPushButton::click);
    connect(m_look, &QPushButton::clicked, this, &PairingPanel::look);
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(&PairingService::approve); });
    connect(m_deny, &QPushButton::clicked, this, [this] { decide(&PairingService::deny); });
}

void PairingPanel::reset()
{
    m_lookedUp.clear();
    m_look->setVisible(true);
    m_look->setEnabled(false);
    m_approve->hide();
    m_deny->hide();
    setRole(m_text, u"muted"_s);
    m_text->setText(
        tr("A television or a program that asks to be paired shows a code of eight letters. It is signed in "
           "as you."));
}

void PairingPanel::look()
{
    const QString code = m_code->text();
    m_look->setEnabled(false);
    async(
        this,
        [&pairing = m_services.pairing, who = Actor{.account = m_services.owner}, code] {
            return pairing.find(who, code);
        },
        [this, code](const Result<Pairing> &pairing) {
            if (code != m_code->text())
                return; // another one is being typed
            if (!pairing)
                return showError(pairing.error());
            m_lookedUp = code;
            showDevice(*pairing);
        });
}

void PairingPanel::showDevice(const Pairing &pairing)
{
    const QString address = pairing.address.isEmpty() ? tr("this computer") : pairing.address;
    setRole(m_text, QString());
    m_text->setText(
        tr("“%1” at %2 wants to be signed in as %3.").arg(pairing.name, address, auditName(m_services.owner)));
    m_look->hide();
    m_approve->show();
    m_deny->show();
    m_deny->setFocus(); // whoever hurries lets nobody in
}

void PairingPanel::showError(const Error &error)
{
    m_look->setEnabled(true);
    setRole(m_text, u"error"_s);
    m_text->setText(error.fault == Fault::NotFound
                        ? tr("No device waits with this code. It may have expired; have the device show a new one.")
                        : errorText(error));
}

void PairingPanel::decide(Decision decision)
{
    const bool isApproval = decision == &PairingService::approve;
    async(
        this,
        [&pairing = m_services.pairing, who = Actor{.account = m_services.owner}, code = m_lookedUp, decision] {
            return (pairing.*decision)(who, code);
        },
        [this, isApproval](const Result<Pairing> &pairing) {
            if (!pairing) {
                reset();
                return showError(pairing.error());
            }
            m_code->clear();
            reset();
            m_code->setFocus();
            emit done(isApproval ? tr("“%1” is let in").arg(pairing->name)
                                 : tr("“%1” is turned away").arg(pairing->name));
            if (isApproval)
                emit approved(pairing->name);
        });
}
