#include "ui/admin/accountdialog.h"

#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastWidth = 440;
constexpr int gap = 8;
constexpr int suggestedCharacters = 16;

QString wordsFor(const Error &error)
{
    const bool isTaken = error.fault == Fault::Conflict;
    if (isTaken && error.field == u"email"_s)
        return AccountDialog::tr("Somebody has this email address already.");
    if (isTaken)
        return AccountDialog::tr("Somebody has this name already.");
    if (error.fault == Fault::Invalid && error.field == u"email"_s)
        return AccountDialog::tr("That is not an email address.");
    return errorText(error);
}

} // namespace

AccountDialog::AccountDialog(const AccountDirectory &directory, Actor admin, QWidget *parent)
    : QDialog(parent),
      m_directory(directory),
      m_admin(std::move(admin)),
      m_name(new QLineEdit(this)),
      m_email(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_role(new QComboBox(this)),
      m_error(makeLabel({}, u"error"_s, this)),
      m_create(new QPushButton(tr("Create"), this))
{
    setObjectName(u"accountDialog"_s);
    setWindowTitle(tr("New account"));
    setMinimumWidth(leastWidth);
    build();
    check();
}

void AccountDialog::build()
{
    m_name->setObjectName(u"accountName"_s);
    m_email->setObjectName(u"accountEmail"_s);
    m_email->setPlaceholderText(tr("Optional; a new password is mailed there"));
    m_password->setObjectName(u"accountPassword"_s);
    m_password->setPlaceholderText(tr("At least 8 characters"));
    m_role->setObjectName(u"accountRole"_s);
    m_role->addItems({tr("User"), tr("Administrator")});
    m_error->setObjectName(u"accountError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *suggest = new QPushButton(tr("Suggest"), this);
    suggest->setObjectName(u"suggestPassword"_s);
    suggest->setAccessibleName(tr("Suggest a password"));
    auto *password = new QHBoxLayout;
    password->setSpacing(gap);
    password->addWidget(m_password, 1);
    password->addWidget(suggest);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    setRole(m_create, u"primary"_s);
    m_create->setObjectName(u"createAccount"_s);
    m_create->setDefault(true);
    buttons->addButton(m_create, QDialogButtonBox::ActionRole);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 22, 24, 20);
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(makeCaption(tr("Name"), m_name, this), m_name);
    form->addRow(makeCaption(tr("Email"), m_email, this), m_email);
    form->addRow(makeCaption(tr("Password"), m_password, this), password);
    form->addRow(makeCaption(tr("Role"), m_role, this), m_role);
    form->addRow(m_error);
    form->addRow(buttons);
    m_password->setAccessibleName(tr("Password"));
    connect(suggest, &QPushButton::clicked, this, &AccountDialog::suggestPassword);
    connect(m_create, &QPushButton::clicked, this, &AccountDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &AccountDialog::check);
    connect(m_password, &QLineEdit::textChanged, this, &AccountDialog::check);
}

void AccountDialog::check()
{
    m_create->setEnabled(!m_name->text().trimmed().isEmpty() && !m_password->text().isEmpty());
}

void AccountDialog::suggestPassword()
{
    static const QString signs = u"abcdefghijkmnpqrstuvwxyz23456789"_s; // none is taken for another
    QString password;
    for (int i = 0; i < suggestedCharacters; ++i)
        password += signs[QRandomGenerator::system()->bounded(int(signs.size()))];
    m_password->setText(password);
    m_password->selectAll();
    m_password->setFocus();
}

void AccountDialog::create()
{
    const NewAccount wanted{.username = m_name->text().trimmed(),
                            .email = m_email->text().trimmed(),
                            .name = {},
                            .password = m_password->text(),
                            .role = m_role->currentIndex() == 1 ? Role::Admin : Role::User};
    m_create->setEnabled(false);
    m_error->hide();
    async(
        this, [&directory = m_directory, admin = m_admin, wanted] { return directory.create(admin, wanted); },
        [this](const Result<AccountUse> &made) {
            if (!made)
                return refuse(made.error());
            emit created(auditName(made->account));
            accept();
        });
}

void AccountDialog::refuse(const Error &error)
{
    m_error->setText(wordsFor(error));
    m_error->show();
    m_create->setEnabled(true);
    if (error.field == u"email"_s)
        m_email->setFocus();
    else if (error.field == u"password"_s)
        m_password->setFocus();
    else
        m_name->setFocus();
}
