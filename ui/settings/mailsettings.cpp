#include "ui/settings/mailsettings.h"

#include "models/core/secrets.h"
#include "models/mail/mailer.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/settings/settingform.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString passwordName = u"smtp-password"_s;
constexpr int addressWidth = 250;

} // namespace

MailSettings::MailSettings(const UiServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(makeForm());
    layout->addWidget(makeTest());
    layout->addStretch();
}

MailSettings::~MailSettings()
{
    *m_isLeft = true;
}

QWidget *MailSettings::makeForm()
{
    const auto keep = [&settings = m_services.settings](const QString &key, const QString &value) {
        return settings.set(key, value);
    };
    auto *form = new SettingForm(m_services.settings, keep, this);
    form->addNote(
        tr("Matinee mails links to confirm an address and to choose a new password. Without a server they are "
           "kept as files in the folder “outbox” of the library."));
    form->addText(setting::mailSmtpUrl, tr("Mail server"), u"smtp://name@mail.example.org:587"_s);
    m_password = new QLineEdit(form);
    m_password->setObjectName(u"mailPassword"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setFixedWidth(addressWidth);
    connect(m_password, &QLineEdit::editingFinished, this, &MailSettings::keepPassword);
    form->addRow(tr("Password"), m_password);
    form->addText(setting::mailFrom, tr("Sender"), u"Matinee <matinee@example.org>"_s);
    form->addText(setting::mailLinkBase, tr("Links begin with"), u"https://matinee.example.org"_s);
    async(
        this, [&secrets = m_services.secrets] { return secrets.find(passwordName); },
        [this](const Result<QString> &password) {
            const bool isKept = password && !password->isEmpty();
            m_password->setPlaceholderText(isKept ? tr("Kept; a new one takes its place") : tr("None yet"));
        },
        m_passwords);
    return form;
}

QWidget *MailSettings::makeTest()
{
    auto *part = new QWidget(this);
    m_to = new QLineEdit(m_services.owner.email, part);
    m_to->setObjectName(u"testMailTo"_s);
    m_to->setAccessibleName(tr("Send a test mail to"));
    m_to->setPlaceholderText(u"name@example.org"_s);
    m_to->setFixedWidth(addressWidth);
    m_send = new QPushButton(tr("Send a test mail"), part);
    m_send->setObjectName(u"sendTestMail"_s);
    m_result = makeLabel({}, u"muted"_s, part);
    m_result->setObjectName(u"testMailResult"_s);
    m_result->setWordWrap(true);
    connect(m_send, &QPushButton::clicked, this, &MailSettings::sendTest);
    auto *row = new QHBoxLayout;
    row->addWidget(m_to);
    row->addWidget(m_send);
    row->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_result);
    return part;
}

/// An empty line keeps the one there is: it is never shown, so nobody has emptied it.
void MailSettings::keepPassword()
{
    const QString password = m_password->text();
    if (password.isEmpty())
        return;
    m_password->clear();
    async(
        this, [&secrets = m_services.secrets, password] { return secrets.set(passwordName, password); },
        [this](const Result<void> &kept) {
            if (kept)
                m_password->setPlaceholderText(tr("Kept; a new one takes its place"));
            else
                show(u"error"_s, errorText(kept.error()));
        },
        m_passwords);
}

void MailSettings::sendTest()
{
    setEnabledInFocus(m_send, false);
    show(u"muted"_s, tr("Sending…"));
    const Letter letter{.to = m_to->text().trimmed(),
                        .subject = tr("A test from Matinee"),
                        .text = tr("Mail from Matinee arrives. There is nothing else to do."),
                        .html = {}};
    async(
        this,
        [&services = m_services.mailer, &settings = m_services.settings, letter, isLeft = m_isLeft] {
            const bool hasServer = !settings.value(setting::mailSmtpUrl).isEmpty();
            return services.send(letter, [isLeft] { return isLeft->load(); }).map([hasServer] { return hasServer; });
        },
        [this](const Result<bool> &sent) {
            setEnabledInFocus(m_send, true);
            if (!sent)
                show(u"error"_s, mailErrorText(sent.error()));
            else
                show(u"good"_s, *sent ? tr("The mail server has taken it.")
                                      : tr("There is no server yet, so it lies in the outbox."));
        });
}

void MailSettings::show(const QString &role, const QString &text)
{
    setRole(m_result, role);
    m_result->setText(text);
}
