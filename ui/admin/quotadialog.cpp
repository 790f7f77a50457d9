#include "ui/admin/quotadialog.h"

#include "ui/format.h"
#include "ui/widgets/controls.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr double bytesAGigabyte = 1e9;
constexpr double usualGigabytes = 10;
constexpr double leastGigabytes = 0.01;
constexpr double mostGigabytes = 1'000'000;
} // namespace

QuotaDialog::QuotaDialog(const QString &name, std::optional<qint64> quotaBytes, qint64 usualBytes, QWidget *parent)
    : QDialog(parent),
      m_usual(new QRadioButton(usualBytes > 0 ? tr("As the settings say: %1").arg(sizeText(usualBytes))
                                              : tr("As the settings say: no limit"),
                               this)),
      m_unlimited(new QRadioButton(tr("No limit"), this)),
      m_limited(new QRadioButton(tr("Up to"), this)),
      m_gigabytes(new QDoubleSpinBox(this))
{
    setObjectName(u"quotaDialog"_s);
    setWindowTitle(tr("Quota"));
    m_usual->setObjectName(u"quotaUsual"_s);
    m_unlimited->setObjectName(u"quotaUnlimited"_s);
    m_limited->setObjectName(u"quotaLimited"_s);
    m_gigabytes->setObjectName(u"quotaGigabytes"_s);
    m_gigabytes->setAccessibleName(tr("Gigabytes"));
    m_gigabytes->setRange(leastGigabytes, mostGigabytes);
    m_gigabytes->setDecimals(2);
    m_gigabytes->setSuffix(tr(" GB"));
    const bool isLimited = quotaBytes.value_or(0) > 0;
    m_gigabytes->setValue(isLimited ? double(*quotaBytes) / bytesAGigabyte : usualGigabytes);
    (isLimited ? m_limited : quotaBytes ? m_unlimited : m_usual)->setChecked(true);
    connect(m_limited, &QRadioButton::toggled, m_gigabytes, &QWidget::setEnabled);
    m_gigabytes->setEnabled(isLimited);
    auto *limit = new QHBoxLayout;
    limit->setSpacing(8);
    limit->addWidget(m_limited);
    limit->addWidget(m_gigabytes);
    limit->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    setRole(buttons->button(QDialogButtonBox::Save), u"primary"_s);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Save)->setObjectName(u"quotaSave"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(makeLabel(tr("How much “%1” may store").arg(name), u"heading"_s, this));
    layout->addWidget(m_usual);
    layout->addWidget(m_unlimited);
    layout->addLayout(limit);
    layout->addWidget(buttons);
}

std::optional<qint64> QuotaDialog::quotaBytes() const
{
    if (m_usual->isChecked())
        return std::nullopt;
    return m_unlimited->isChecked() ? 0 : qint64(std::llround(m_gigabytes->value() * bytesAGigabyte));
}
