#include "ui/widgets/undobar.h"

#include "ui/icons.h"
#include "ui/removals.h"
#include "ui/widgets/controls.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

UndoBar::UndoBar(Removals &removals, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_removals(removals), m_text(makeLabel({}, {}, this))
{
    setObjectName(u"undoBar"_s);
    setRole(this, u"card"_s);
    m_text->setObjectName(u"undoText"_s);
    m_text->setWordWrap(true);
    auto *undo = new QPushButton(themedIcon(theme, u"undo-2"_s), besideIcon(tr("Undo")), this);
    undo->setObjectName(u"undo"_s);
    undo->setAccessibleName(tr("Undo"));
    undo->setToolTip(tr("Ctrl+Z"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->addWidget(m_text, 1);
    layout->addWidget(undo);
    auto *keys = new QShortcut(QKeySequence::Undo, parent);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QPushButton::clicked, this, &UndoBar::undo);
    connect(keys, &QShortcut::activated, this, &UndoBar::undo);
    connect(&removals, &Removals::over, this, &QWidget::hide);
    hide();
}

void UndoBar::say(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UndoBar::undo()
{
    if (m_removals.waiting() == 0)
        return;
    m_removals.undo();
    emit undone();
}
