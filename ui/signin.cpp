#include "ui/signin.h"

#include "models/accounts/accountservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int formWidth = 380;
constexpr int leastPassword = 8;

QString serverName(const QString &field)
{
    return field == u"name"_s ? u"username"_s : field;
}

} // namespace

SignInDialog::SignInDialog(const AccountService &accounts, const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_accounts(accounts),
      m_error(makeLabel({}, u"error"_s, this)),
      m_submit(makePrimaryButton(theme, u"check"_s, tr("Begin"), u"signInSubmit"_s, this))
{
    setObjectName(u"signIn"_s);
    setWindowTitle(tr("Welcome to Matinee"));
    setWindowIcon(QIcon(u":/brand/matinee.svg"_s));
    auto *text = makeLabel(
        tr("Choose a name and a password. They make you the owner of this library, here and on the devices of "
           "your network. Until then nobody else can reach it."),
        u"muted"_s, this);
    text->setWordWrap(true);
    text->setFixedWidth(formWidth);
    m_error->setObjectName(u"signInError"_s);
    m_error->setWordWrap(true);
    m_error->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(34, 30, 34, 30);
    layout->setSpacing(6);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(makeLabel(tr("Welcome to Matinee"), u"title"_s, this));
    layout->addWidget(text);
    layout->addSpacing(10);
    m_name = addField(layout, tr("Name"), u"ownerName"_s);
    m_password = addField(layout, tr("Password"), u"ownerPassword"_s);
    m_again = addField(layout, tr("Password again"), u"ownerPasswordAgain"_s);
    for (QLineEdit *secret : {m_password.edit, m_again.edit})
        secret->setEchoMode(QLineEdit::Password);
    layout->addWidget(m_error);
    layout->addSpacing(10);
    layout->addWidget(m_submit);
    m_submit->setDefault(true);
    m_submit->setMinimumHeight(38);
    connect(m_submit, &QPushButton::clicked, this, &SignInDialog::submit);
}

SignInDialog::Field SignInDialog::addField(QVBoxLayout *layout, const QString &label, const QString &objectName)
{
    Field field{.edit = new QLineEdit(this), .error = makeLabel({}, u"error"_s, this)};
    field.edit->setObjectName(objectName);
    field.edit->setAccessibleName(label);
    field.error->setObjectName(objectName + u"Error"_s);
    field.error->setWordWrap(true);
    field.error->hide();
    auto *caption = makeLabel(label, {}, this);
    caption->setBuddy(field.edit);
    layout->addSpacing(6);
    layout->addWidget(caption);
    layout->addWidget(field.edit);
    layout->addWidget(field.error);
    connect(field.edit, &QLineEdit::textEdited, this, [this, field] { setError(field, {}); });
    return field;
}

void SignInDialog::setError(const Field &field, const QString &text)
{
    field.error->setText(text);
    field.error->setVisible(!text.isEmpty());
    field.edit->setProperty("invalid", !text.isEmpty());
    field.edit->setAccessibleDescription(text);
    setRole(field.edit, {}); // so that the style sheet looks again
}

bool SignInDialog::check()
{
    const bool named = !m_name.edit->text().trimmed().isEmpty();
    const bool longEnough = m_password.edit->text().size() >= leastPassword;
    const bool repeated = m_password.edit->text() == m_again.edit->text();
    setError(m_name, named ? QString() : tr("Enter a name to sign in with."));
    setError(m_password, longEnough ? QString() : tr("Use at least %n characters.", nullptr, leastPassword));
    setError(m_again, !longEnough || repeated ? QString() : tr("The two passwords differ. Enter the same one twice."));
    for (const Field &field : {m_name, m_password, m_again}) {
        if (field.error->text().isEmpty())
            continue;
        field.edit->setFocus();
        return false;
    }
    return true;
}

void SignInDialog::submit()
{
    m_error->hide();
    if (!check())
        return;
    setBusy(true);
    const QString name = m_name.edit->text().trimmed();
    const SignUp request{
        .username = name, .email = {}, .name = name, .password = m_password.edit->text(), .address = {}};
    async(
        this, [&accounts = m_accounts, request] { return accounts.signUp(request, Role::Admin); },
        [this](const Result<Account> &result) { finish(result); });
}

void SignInDialog::finish(const Result<Account> &result)
{
    setBusy(false);
    if (result) {
        m_owner = *result;
        accept();
        return;
    }
    const Error &error = result.error();
    const QString field = serverName(error.field);
    if (error.fault == Fault::Conflict && field == u"username"_s) {
        setError(m_name, tr("Somebody has this name already. Choose another one."));
    } else if (error.fault == Fault::Invalid && field == u"username"_s) {
        setError(m_name, errorText(error));
    } else if (error.fault == Fault::Invalid && field == u"password"_s) {
        setError(m_password, errorText(error));
    } else {
        m_error->setText(errorText(error));
        m_error->show();
    }
}

void SignInDialog::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
    m_submit->setText(besideIcon(busy ? tr("One moment…") : tr("Begin")));
    for (const Field &field : {m_name, m_password, m_again})
        field.edit->setReadOnly(busy);
}
