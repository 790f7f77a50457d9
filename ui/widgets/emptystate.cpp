#include "ui/widgets/emptystate.h"

#include "ui/theme.h"
#include "ui/widgets/controls.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int iconSize = 44;
constexpr int textWidth = 440;
} // namespace

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_title(makeLabel({}, u"heading"_s, this)),
      m_text(makeLabel({}, u"muted"_s, this)),
      m_action(makePrimaryButton(theme, u"upload"_s, {}, u"emptyStateAction"_s, this))
{
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(textWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionAsked);
    connect(&theme, &Theme::changed, this, &EmptyState::drawIcon);
}

void EmptyState::say(const QString &icon, const QString &title, const QString &text, const QString &action)
{
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setFixedHeight(m_text->heightForWidth(textWidth)); // the centred layout does not ask
    m_action->setText(besideIcon(action));
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    drawIcon();
}

void EmptyState::drawIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(themedPixmap(m_theme, m_iconName, Ink::Accent, iconSize, devicePixelRatioF()));
}
