#include "ui/settings/settingform.h"

#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int controlWidth = 250;
}

SettingForm::SettingForm(const Settings &settings, Keep keep, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_keep(std::move(keep)),
      m_layout(new QFormLayout(this)),
      m_error(makeLabel({}, u"error"_s, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(18);
    m_layout->setVerticalSpacing(12);
    m_layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_layout->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_error->setObjectName(u"settingError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    m_layout->addRow(m_error);
}

void SettingForm::addFlag(const FlagSetting &setting, const QString &caption)
{
    auto *box = new QCheckBox(caption, this);
    box->setChecked(m_settings.value(setting));
    add(setting.key, {}, box);
    connect(box, &QCheckBox::toggled, this,
            [this, box, key = QString(setting.key)](bool on) { keep(box, key, on ? u"true"_s : u"false"_s); });
}

void SettingForm::addNumber(const NumberSetting &setting, const QString &caption, const QString &unit,
                            const QString &zero)
{
    auto *box = new QSpinBox(this);
    box->setRange(setting.least, setting.most);
    box->setValue(m_settings.value(setting));
    box->setSuffix(unit);
    box->setSpecialValueText(setting.least == 0 ? zero : QString());
    box->setKeyboardTracking(false); // not each digit on its way
    box->setGroupSeparatorShown(true);
    box->setFixedWidth(controlWidth);
    add(setting.key, caption, box);
    connect(box, &QSpinBox::valueChanged, this,
            [this, box, key = QString(setting.key)](int value) { keep(box, key, QString::number(value)); });
}

void SettingForm::addChoice(const ChoiceSetting &setting, const QString &caption, const Names &names)
{
    auto *box = new QComboBox(this);
    for (const auto &[choice, name] : names)
        box->addItem(name, choice);
    box->setCurrentIndex(std::max(0, box->findData(m_settings.value(setting))));
    box->setFixedWidth(controlWidth);
    add(setting.key, caption, box);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, key = QString(setting.key)] { keep(box, key, box->currentData().toString()); });
}

void SettingForm::addText(const TextSetting &setting, const QString &caption, const QString &placeholder)
{
    auto *line = new QLineEdit(this);
    const QString value = m_settings.value(setting);
    line->setText(value == setting.fallback ? QString() : value);
    line->setPlaceholderText(placeholder);
    line->setFixedWidth(controlWidth * 3 / 2);
    add(setting.key, caption, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line, key = QString(setting.key)] {
        if (line->isModified())
            keep(line, key, line->text().trimmed());
        line->setModified(false);
    });
}

void SettingForm::addRow(const QString &caption, QWidget *control)
{
    m_layout->addRow(makeCaption(caption, control, this), control);
}

void SettingForm::addNote(const QString &text)
{
    auto *note = makeLabel(text, u"muted"_s, this);
    note->setWordWrap(true);
    m_layout->addRow(note);
}

void SettingForm::add(const QString &key, const QString &caption, QWidget *control)
{
    control->setObjectName(key);
    if (m_settings.isOverridden(key)) {
        control->setEnabled(false);
        control->setToolTip(tr("Given when Matinee was started"));
    }
    if (caption.isEmpty()) {
        m_layout->addRow(control);
        return;
    }
    control->setAccessibleName(caption);
    addRow(caption, control);
}

void SettingForm::keep(QWidget *control, const QString &key, const QString &value)
{
    m_error->hide();
    async(
        this, [keep = m_keep, key, value] { return keep(key, value); },
        [this, control, key, value](const Result<void> &stored) {
            const bool isWrong = !stored && stored.error().fault == Fault::Invalid;
            control->setProperty("invalid", isWrong);
            setRole(control, {}); // so that the style sheet looks again
            if (stored) {
                emit kept(key, value);
                return;
            }
            m_error->setText(isWrong ? tr("What is marked cannot be used. Check it and try again.")
                                     : errorText(stored.error()));
            m_error->show();
        },
        m_writer);
}
