#include "ui/server/limitstab.h"

#include "models/core/events.h"
#include "models/core/settings.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int boxWidth = 170;
}

LimitsTab::LimitsTab(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_error(makeLabel({}, u"error"_s, this)),
      m_save(new QPushButton(tr("Save"), this))
{
    build();
    connect(&services.events, &Events::settingsChanged, this, [this] {
        if (isVisible())
            read();
    });
}

void LimitsTab::build()
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(18);
    const auto add = [&](const QString &caption, const NumberSetting &setting, const QString &suffix) {
        auto *box = new QSpinBox(this);
        box->setObjectName(setting.key);
        box->setRange(setting.least, setting.most);
        box->setSpecialValueText(tr("No limit"));
        box->setSuffix(suffix);
        box->setFixedWidth(boxWidth);
        form->addRow(caption, box);
        m_numbers.append({.key = setting.key, .box = box});
        connect(box, &QSpinBox::valueChanged, this, &LimitsTab::check);
    };
    add(tr("Tries to sign in"), setting::signInLimit, tr(" a minute"));
    add(tr("New accounts and letters"), setting::signUpLimit, tr(" a minute"));
    add(tr("Questions"), setting::chatLimit, tr(" a minute"));
    add(tr("Uploads"), setting::uploadLimit, tr(" a minute"));
    add(tr("Storage of an account"), setting::quotaMegabytes, tr(" MB"));
    const auto addFlag = [&](const QString &caption, const FlagSetting &setting) {
        auto *box = new QCheckBox(caption, this);
        box->setObjectName(setting.key);
        m_flags.append({.key = setting.key, .box = box});
        connect(box, &QCheckBox::toggled, this, &LimitsTab::check);
    };
    addFlag(tr("Anybody on the network may make an account; else administrators do"), setting::openSignUp);
    addFlag(tr("Anybody may empty the catalogue, without signing in"), setting::openCatalogueReset);
    m_error->setObjectName(u"limitsError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    setRole(m_save, u"primary"_s);
    m_save->setObjectName(u"limitsSave"_s);
    auto *text =
        makeLabel(tr("Limits are counted for each address, and hold from the next request on."), u"muted"_s, this);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 16, 0, 16);
    layout->setSpacing(14);
    layout->addWidget(text);
    layout->addLayout(form);
    for (const Flag &flag : std::as_const(m_flags))
        layout->addWidget(flag.box);
    layout->addWidget(m_error);
    layout->addWidget(m_save, 0, Qt::AlignLeading);
    layout->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &LimitsTab::save);
}

void LimitsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (changes().isEmpty())
        read();
}

void LimitsTab::read()
{
    async(
        this, [&settings = m_services.adminSettings, owner = m_services.owner] { return settings.list(owner); },
        [this](const Result<QList<SettingInfo>> &settings) {
            if (!settings)
                refuse(settings.error());
            else if (changes().isEmpty()) // else somebody has begun to type
                fill(*settings);
        },
        m_queue);
}

void LimitsTab::fill(const QList<SettingInfo> &settings)
{
    const auto lock = [](QWidget *widget, const SettingInfo &info) {
        widget->setEnabled(!info.isFixed);
        widget->setToolTip(info.isFixed ? tr("The command line has fixed this.") : QString());
    };
    m_stored.clear();
    for (const SettingInfo &info : settings) {
        for (const Number &number : std::as_const(m_numbers)) {
            if (number.key != info.key)
                continue;
            m_stored.insert(info.key, info.value);
            number.box->setValue(info.value.toInt());
            lock(number.box, info);
        }
        for (const Flag &flag : std::as_const(m_flags)) {
            if (flag.key != info.key)
                continue;
            m_stored.insert(info.key, info.value);
            flag.box->setChecked(info.value == u"true"_s);
            lock(flag.box, info);
        }
    }
    check();
}

QMap<QString, QString> LimitsTab::changes() const
{
    QMap<QString, QString> changed;
    const auto compare = [&](const QString &key, const QString &value) {
        if (m_stored.contains(key) && m_stored.value(key) != value)
            changed.insert(key, value);
    };
    for (const Number &number : m_numbers)
        compare(number.key, QString::number(number.box->value()));
    for (const Flag &flag : m_flags)
        compare(flag.key, flag.box->isChecked() ? u"true"_s : u"false"_s);
    return changed;
}

void LimitsTab::check()
{
    m_save->setEnabled(!changes().isEmpty());
}

void LimitsTab::save()
{
    m_error->hide();
    m_save->setEnabled(false);
    async(
        this,
        [&settings = m_services.adminSettings, who = Actor{.account = m_services.owner}, values = changes()] {
            return settings.change(who, values);
        },
        [this](const Result<QList<SettingInfo>> &settings) {
            if (!settings)
                return refuse(settings.error());
            fill(*settings);
            emit done(tr("Limits saved"));
        },
        m_queue);
}

void LimitsTab::refuse(const Error &error)
{
    m_error->setText(errorText(error));
    m_error->show();
    check();
}
