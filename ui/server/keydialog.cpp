#include "ui/server/keydialog.h"

#include "models/accounts/apikeyservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int leastWidth = 460;
constexpr int gap = 8;
constexpr int longestName = 100;
} // namespace

KeyDialog::KeyDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_steps(new QStackedWidget(this)),
      m_name(new QLineEdit(this)),
      m_days(new QComboBox(this)),
      m_error(makeLabel({}, u"error"_s, this)),
      m_create(new QPushButton(tr("Create"), this)),
      m_key(new QLineEdit(this))
{
    setObjectName(u"keyDialog"_s);
    setWindowTitle(tr("New API key"));
    setMinimumWidth(leastWidth);
    m_steps->addWidget(makeQuestions());
    m_steps->addWidget(makeAnswer());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 20);
    layout->addWidget(m_steps);
    check();
}

QWidget *KeyDialog::makeQuestions()
{
    auto *part = new QWidget(this);
    m_name->setObjectName(u"keyName"_s);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("The program it is for"));
    auto *may = new QVBoxLayout;
    may->setSpacing(gap);
    const QList<std::pair<Scope, QString>> all{{Scope::Read, tr("Read: list, search and play")},
                                               {Scope::Write, tr("Change: upload, edit and delete")},
                                               {Scope::Chat, tr("Ask: questions to the videos")},
                                               {Scope::Admin, tr("Administer: what you may do as an administrator")}};
    for (const auto &[scope, text] : all) {
        if (scope == Scope::Admin && !m_services.owner.isAdmin())
            continue;
        auto *box = new QCheckBox(text, part);
        box->setObjectName(u"scope-"_s + namesOf(scope).constFirst());
        box->setProperty("scope", namesOf(scope).constFirst());
        box->setChecked(scope == Scope::Read);
        connect(box, &QCheckBox::toggled, this, &KeyDialog::check);
        m_scopes.append(box);
        may->addWidget(box);
    }
    m_days->setObjectName(u"keyDays"_s);
    m_days->addItem(tr("After 30 days"), 30);
    m_days->addItem(tr("After 90 days"), 90);
    m_days->addItem(tr("After a year"), 365);
    m_days->addItem(tr("Never"), 0);
    m_days->setCurrentIndex(1);
    m_error->setObjectName(u"keyError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    setRole(m_create, u"primary"_s);
    m_create->setObjectName(u"createKey"_s);
    m_create->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), part);
    cancel->setObjectName(u"cancelKey"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(makeCaption(tr("Name"), m_name, part), m_name);
    form->addRow(makeCaption(tr("It may"), m_scopes.constFirst(), part), may);
    form->addRow(makeCaption(tr("It ends"), m_days, part), m_days);
    form->addRow(m_error);
    form->addRow(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &KeyDialog::check);
    connect(m_create, &QPushButton::clicked, this, &KeyDialog::create);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return part;
}

QWidget *KeyDialog::makeAnswer()
{
    auto *part = new QWidget(this);
    auto *text = makeLabel(tr("Copy the key now: it is not shown again. Whoever has it can do what it may."), {}, part);
    text->setWordWrap(true);
    m_key->setObjectName(u"keyText"_s);
    m_key->setAccessibleName(tr("The key"));
    m_key->setReadOnly(true);
    auto *copy = makePrimaryButton(m_services.theme, u"copy"_s, tr("Copy"), u"copyKey"_s, part);
    auto *close = new QPushButton(tr("Close"), part);
    close->setObjectName(u"closeKey"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(copy);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_key);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_key->text()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return part;
}

QStringList KeyDialog::scopes() const
{
    QStringList names;
    for (const QCheckBox *box : m_scopes) {
        if (box->isChecked())
            names.append(box->property("scope").toString());
    }
    return names;
}

void KeyDialog::check()
{
    m_create->setEnabled(!m_name->text().trimmed().isEmpty() && !scopes().isEmpty());
}

void KeyDialog::create()
{
    NewApiKey wanted{.name = m_name->text().trimmed(), .scopes = scopes()};
    if (const int days = m_days->currentData().toInt(); days > 0)
        wanted.days = days;
    m_create->setEnabled(false);
    async(
        this,
        [&keys = m_services.apiKeys, who = Actor{.account = m_services.owner}, wanted] {
            return keys.create(who, wanted);
        },
        [this](const Result<MadeApiKey> &made) {
            if (made)
                showKey(*made);
            else
                refuse(made.error());
        });
}

void KeyDialog::showKey(const MadeApiKey &made)
{
    m_key->setText(made.text);
    m_steps->setCurrentIndex(1);
    m_key->setFocus();
    m_key->selectAll();
    emit created();
}

void KeyDialog::refuse(const Error &error)
{
    m_error->setText(error.fault == Fault::Conflict
                         ? tr("There are too many keys. Delete one that is not used any more.")
                         : errorText(error));
    m_error->show();
    check();
}
