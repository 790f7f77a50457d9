#include "ui/groups/sharedialog.h"

#include "models/library/groupservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/qrcode.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dialogWidth = 480;

} // namespace

ShareDialog::ShareDialog(const UiServices &services, qint64 groupId, const ServerStatus &server, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_groupId(groupId),
      m_server(server),
      m_title(makeLabel({}, u"heading"_s, this)),
      m_pages(new QStackedWidget(this)),
      m_trouble(makeLabel({}, u"error"_s, this))
{
    setObjectName(u"shareDialog"_s);
    setWindowTitle(tr("Share"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_trouble->setObjectName(u"shareTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_pages->addWidget(makeTerms());
    m_pages->addWidget(makeLink());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
    turnTo(0);
    setBusy(true);
    load();
}

QWidget *ShareDialog::makeTerms()
{
    auto *page = new QWidget(m_pages);
    auto *text = makeLabel(tr("Whoever has the link can watch the videos of this collection and ask them, without an "
                              "account. Everything else stays yours."),
                           u"muted"_s, page);
    text->setWordWrap(true);
    m_wantsPassword = new QCheckBox(tr("Ask for a password"), page);
    m_wantsPassword->setObjectName(u"wantsPassword"_s);
    m_password = new QLineEdit(page);
    m_password->setObjectName(u"sharePassword"_s);
    m_password->setAccessibleName(tr("Password of the link"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setEnabled(false);
    connect(m_wantsPassword, &QCheckBox::toggled, m_password, &QWidget::setEnabled);
    connect(m_wantsPassword, &QCheckBox::toggled, m_password, qOverload<>(&QWidget::setFocus));
    m_end = new QComboBox(page);
    m_end->setObjectName(u"shareEnd"_s);
    m_end->setAccessibleName(tr("How long the link works"));
    for (const int days : {1, 7, 30})
        m_end->addItem(tr("%n days", nullptr, days), days);
    m_end->addItem(tr("Until I stop it"), 0);
    m_end->setCurrentIndex(1);
    m_make = makePrimaryButton(m_services.theme, u"link"_s, tr("Make a link"), u"makeLink"_s, page);
    connect(m_make, &QPushButton::clicked, this, &ShareDialog::share);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->addRow(m_wantsPassword, m_password);
    form->addRow(tr("The link works for"), m_end);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_make, 0, Qt::AlignLeading);
    return page;
}

QWidget *ShareDialog::makeLink()
{
    auto *page = new QWidget(m_pages);
    m_link = new QLineEdit(page);
    m_link->setObjectName(u"shareLink"_s);
    m_link->setAccessibleName(tr("Link to the collection"));
    m_link->setReadOnly(true);
    auto *copy = makePrimaryButton(m_services.theme, u"copy"_s, tr("Copy"), u"copyLink"_s, page);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_link->text()); });
    m_code = new QrCode(page);
    m_code->setObjectName(u"shareCode"_s);
    m_code->setAccessibleName(tr("The link as a QR code"));
    m_terms = makeLabel({}, u"muted"_s, page);
    m_terms->setObjectName(u"shareTerms"_s);
    m_terms->setWordWrap(true);
    auto *replace = new QPushButton(tr("Replace the link…"), page);
    replace->setObjectName(u"replaceLink"_s);
    replace->setToolTip(tr("The link there is stops working as soon as another one is made"));
    connect(replace, &QPushButton::clicked, this, [this] {
        m_make->setText(besideIcon(tr("Make another link")));
        turnTo(0);
    });
    auto *stop = new QPushButton(tr("Stop sharing"), page);
    stop->setObjectName(u"stopSharing"_s);
    connect(stop, &QPushButton::clicked, this, &ShareDialog::unshare);
    auto *line = new QHBoxLayout;
    line->addWidget(m_link, 1);
    line->addWidget(copy);
    auto *ends = new QHBoxLayout;
    ends->addWidget(replace);
    ends->addWidget(stop);
    ends->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addLayout(line);
    layout->addWidget(m_code, 0, Qt::AlignHCenter);
    layout->addWidget(m_terms);
    layout->addLayout(ends);
    return page;
}

void ShareDialog::load()
{
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner, id = m_groupId] { return groups.find(owner, id); },
        [this](const Result<Group> &group) {
            setBusy(false);
            if (group)
                present(*group);
            else
                say(errorText(group.error()));
            adjustSize();
            open(); // not before: it would lie where a smaller or larger one belongs
        });
}

/// The other page takes no room.
void ShareDialog::turnTo(int page)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        const auto policy = i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_pages->setCurrentIndex(page);
    if (isVisible())
        adjustSize();
}

void ShareDialog::present(const Group &group)
{
    m_title->setText(tr("Share “%1”").arg(group.name));
    if (group.share)
        showLink(*group.share);
    else
        turnTo(0);
}

void ShareDialog::share()
{
    if (m_wantsPassword->isChecked() && m_password->text().isEmpty()) {
        say(tr("Write the password, or clear its box."));
        m_password->setFocus();
        return;
    }
    ShareTerms terms{.password = m_wantsPassword->isChecked() ? m_password->text() : QString()};
    if (const int days = m_end->currentData().toInt())
        terms.expiresAt = QDateTime::currentDateTimeUtc().addDays(days);
    setBusy(true);
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner, id = m_groupId, terms] {
            return groups.share(owner, id, terms);
        },
        [this](const Result<GroupShare> &share) { take(share); });
}

void ShareDialog::take(const Result<GroupShare> &share)
{
    setBusy(false);
    if (!share)
        return say(errorText(share.error()));
    say({});
    m_password->clear();
    m_wantsPassword->setChecked(false);
    showLink(*share);
}

void ShareDialog::unshare()
{
    setBusy(true);
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner, id = m_groupId] { return groups.unshare(owner, id); },
        [this](const Result<void> &done) {
            setBusy(false);
            const bool isGone = done || done.error().fault == Fault::NotFound; // it had expired
            say(isGone ? QString() : errorText(done.error()));
            if (!isGone)
                return;
            m_make->setText(besideIcon(tr("Make a link")));
            turnTo(0);
        });
}

void ShareDialog::showLink(const GroupShare &share)
{
    m_link->setText(addressOf(share));
    m_code->setText(m_link->text());
    m_link->setCursorPosition(0);
    m_terms->setText(termsOf(share));
    turnTo(1);
}

QString ShareDialog::addressOf(const GroupShare &share) const
{
    return m_server.url + u"/shared/%1"_s.arg(share.token);
}

QString ShareDialog::termsOf(const GroupShare &share) const
{
    QStringList sentences;
    if (m_server.state == ServerStatus::State::OnlyThisComputer)
        sentences += tr("The server is open to this computer alone, and so is the link.");
    else if (m_server.state != ServerStatus::State::Running)
        sentences += tr("The server is not running: the link works when it does.");
    sentences += share.hasPassword() ? tr("It asks for its password.") : tr("It asks for no password.");
    sentences +=
        share.expiresAt.isValid()
            ? tr("It works until %1.").arg(QLocale().toString(share.expiresAt.toLocalTime(), QLocale::ShortFormat))
            : tr("It works until you stop it.");
    return sentences.join(u' ');
}

void ShareDialog::setBusy(bool busy)
{
    m_pages->setEnabled(!busy);
}

void ShareDialog::say(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}
