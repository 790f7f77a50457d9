#include "ui/admin/undobar.h"

#include "ui/icons.h"
#include "ui/widgets/controls.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QShortcut>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int graceMs = 8000;
}

UndoBar::UndoBar(const Theme &theme, QWidget *parent)
    : QFrame(parent),
      m_text(makeLabel({}, {}, this)),
      m_undo(new QPushButton(themedIcon(theme, u"undo-2"_s), besideIcon(tr("Undo")), this))
{
    setObjectName(u"undoBar"_s);
    setRole(this, u"card"_s);
    m_text->setObjectName(u"undoText"_s);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"undo"_s);
    m_undo->setAccessibleName(tr("Undo"));
    m_undo->setToolTip(tr("Ctrl+Z"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(graceMs);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::commit);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undo);
    auto *keys = new QShortcut(QKeySequence::Undo, parent);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &UndoBar::undo);
    hide();
}

UndoBar::~UndoBar()
{
    if (m_commit)
        m_commit();
}

void UndoBar::offer(const QString &text, std::function<void()> undo, std::function<void()> commit)
{
    this->commit();
    m_takeBack = std::move(undo);
    m_commit = std::move(commit);
    m_text->setText(text);
    setAccessibleName(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_timer.start();
}

void UndoBar::undo()
{
    if (!m_commit)
        return;
    m_timer.stop();
    m_commit = nullptr;
    hide();
    std::exchange(m_takeBack, nullptr)();
}

void UndoBar::commit()
{
    m_timer.stop();
    hide();
    m_takeBack = nullptr;
    if (const auto work = std::exchange(m_commit, nullptr))
        work();
}
