#include "ui/server/addresstab.h"

#include "models/core/settings.h"
#include "ui/format.h"
#include "ui/server/discoverybox.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/qrcode.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastBeside = 620;
constexpr int leastAddress = 120;

QString fingerprintOf(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
}

QLabel *wrapped(QLabel *label, const QString &name)
{
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

AddressTab::AddressTab(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_state(wrapped(makeLabel({}, u"heading"_s, this), u"pageServerState"_s)),
      m_ports(wrapped(makeLabel({}, u"muted"_s, this), u"serverPorts"_s)),
      m_access(wrapped(makeLabel({}, {}, this), u"serverAccess"_s)),
      m_names(wrapped(makeLabel({}, u"muted"_s, this), u"serverNames"_s)),
      m_certificate(wrapped(makeLabel({}, {}, this), u"serverCertificate"_s)),
      m_fingerprint(wrapped(makeLabel({}, u"muted"_s, this), u"serverFingerprint"_s)),
      m_discovery(new DiscoveryBox(services, this)),
      m_tls(new QWidget(this)),
      m_list(new QWidget(this)),
      m_scan(wrapped(makeLabel(tr("Scan it with a phone on the same network."), u"muted"_s, this), u"scanHint"_s)),
      m_code(new QrCode(this))
{
    build();
    setStatus({});
}

void AddressTab::build()
{
    m_list->setObjectName(u"serverAddresses"_s);
    new QVBoxLayout(m_list);
    m_list->layout()->setContentsMargins(0, 0, 0, 0);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copyPrint =
        makeToolButton(m_services.theme, u"copy"_s, tr("Copy the fingerprint"), u"copyFingerprint"_s, m_tls);
    connect(copyPrint, &QToolButton::clicked, this,
            [this] { copy(fingerprintOf(m_status.certificate), tr("Fingerprint copied")); });
    auto *print = new QHBoxLayout;
    print->addWidget(m_fingerprint, 1);
    print->addWidget(copyPrint, 0, Qt::AlignTop);
    auto *tls = new QVBoxLayout(m_tls);
    tls->setContentsMargins(0, 0, 0, 0);
    tls->addWidget(makeLabel(tr("CERTIFICATE"), u"caption"_s, m_tls));
    tls->addWidget(m_certificate);
    tls->addLayout(print);

    auto *page = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_state);
    words->addWidget(m_ports);
    words->addWidget(m_list);
    words->addSpacing(10);
    words->addWidget(makeLabel(tr("WHO MAY CONNECT"), u"caption"_s, page));
    words->addWidget(m_access);
    words->addWidget(m_names);
    words->addSpacing(10);
    words->addWidget(m_discovery);
    words->addSpacing(10);
    words->addWidget(m_tls);
    words->addStretch(1);
    auto *side = new QVBoxLayout;
    side->addWidget(m_code);
    m_scan->setFixedWidth(m_code->sizeHint().width());
    side->addWidget(m_scan);
    side->addStretch(1);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_halves->setContentsMargins(0, 16, 10, 16);
    m_halves->setSpacing(24);
    m_halves->addLayout(words, 1);
    m_halves->addLayout(side);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

/// Without room beside the words, the code comes below them.
void AddressTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_halves->setDirection(width() < leastBeside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AddressTab::setStatus(const ServerStatus &status)
{
    m_status = status;
    m_state->setText(stateText());
    setRole(m_state, status.state == ServerStatus::State::Failed ? u"error"_s : u"heading"_s);
    m_ports->setText(portsText());
    m_ports->setVisible(!m_ports->text().isEmpty());
    m_access->setText(accessText());
    m_names->setText(namesText());
    m_names->setVisible(!m_names->text().isEmpty());
    m_discovery->setStatus(status);
    showAddresses();
    showCertificate();
}

QString AddressTab::stateText() const
{
    switch (m_status.state) {
    case ServerStatus::State::Starting: return tr("The server is starting…");
    case ServerStatus::State::OnlyThisComputer: return tr("The server runs for this computer only.");
    case ServerStatus::State::Running: return tr("The server runs. Others reach it at:");
    case ServerStatus::State::Failed: break;
    }
    return tr("The server does not run: %1").arg(m_status.reason);
}

QString AddressTab::portsText() const
{
    if (m_status.port == 0)
        return {};
    if (m_status.tlsPort == 0)
        return tr("HTTP on port %1. For HTTPS, start Matinee with --tls-port.").arg(m_status.port);
    return tr("HTTP on port %1, HTTPS on port %2.").arg(m_status.port).arg(m_status.tlsPort);
}

QString AddressTab::accessText() const
{
    if (m_status.state == ServerStatus::State::OnlyThisComputer && !m_status.isBindChosen)
        return tr("Only this computer, until there is an administrator.");
    if (m_status.state == ServerStatus::State::OnlyThisComputer)
        return tr("Only this computer, as --bind says. Start Matinee without it to let your network in.");
    if (!m_status.bind.isEmpty())
        return tr("Whoever reaches %1, which --bind has chosen. They see the catalogue, and sign in for more.")
            .arg(m_status.bind);
    return tr("Everybody on your network. They see the catalogue, and sign in for more.");
}

QString AddressTab::namesText() const
{
    const QStringList hosts = m_services.settings.value(setting::serverHosts);
    const QStringList proxies = m_services.settings.value(setting::trustedProxies);
    QStringList lines;
    if (!hosts.isEmpty())
        lines.append(tr("It also answers to: %1").arg(hosts.join(u", "_s)));
    if (!proxies.isEmpty())
        lines.append(tr("Proxies whose word counts: %1").arg(proxies.join(u", "_s)));
    return lines.join(u'\n');
}

void AddressTab::showAddresses()
{
    qDeleteAll(m_list->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const QStringList urls =
        m_status.urls.isEmpty() && !m_status.url.isEmpty() ? QStringList{m_status.url} : m_status.urls;
    for (const QString &url : urls)
        m_list->layout()->addWidget(makeAddress(url));
    m_code->setText(m_status.state == ServerStatus::State::Running ? m_status.url : QString());
    m_scan->setVisible(!m_code->image().isNull());
}

QWidget *AddressTab::makeAddress(const QString &url)
{
    auto *line = new QWidget(m_list);
    auto *label = makeLabel(url, {}, line);
    label->setObjectName(u"address"_s);
    label->setMinimumWidth(leastAddress); // those of IPv6 are wider than a narrow window
    label->setToolTip(url);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copyIt = makeToolButton(m_services.theme, u"copy"_s, tr("Copy %1").arg(url), u"copyAddress"_s, line);
    connect(copyIt, &QToolButton::clicked, this, [this, url] { copy(url, tr("Address copied")); });
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(copyIt);
    if (m_status.state == ServerStatus::State::Running) {
        auto *code =
            makeToolButton(m_services.theme, u"qr-code"_s, tr("Show the QR code of %1").arg(url), u"showCode"_s, line);
        connect(code, &QToolButton::clicked, this, [this, url] { m_code->setText(url); });
        layout->addWidget(code);
    }
    layout->addStretch(1);
    return line;
}

void AddressTab::showCertificate()
{
    m_tls->setVisible(m_status.tlsPort != 0 && !m_status.certificate.isNull());
    if (m_tls->isHidden())
        return;
    const QString until = dayText(m_status.certificate.expiryDate());
    m_certificate->setText(
        m_status.isCertificateSelfMade
            ? tr("Matinee has made it itself, good until %1 and renewed before. Programs ask about it "
                 "once; compare this fingerprint then:")
                  .arg(until)
            : tr("It is the one of --tls-cert, good until %1. Its fingerprint:").arg(until));
    // A place to break the line, as it has no blanks.
    m_fingerprint->setText(fingerprintOf(m_status.certificate).replace(u':', u":\u200b"_s));
}

void AddressTab::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    emit done(said);
}
