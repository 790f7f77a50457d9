#include "ui/widgets/toast.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/undobar.h"

#include <QAccessible>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int shownMs = 5000;
constexpr int shownBrieflyMs = 1800; // while others wait
constexpr int edge = 24;
constexpr int iconSize = 18;
constexpr qsizetype mostWaiting = 4;
} // namespace

Toast::Toast(const Theme &theme, QWidget *page, QWidget *parent)
    : QFrame(parent),
      m_theme(theme),
      m_page(page),
      m_icon(new QLabel(this)),
      m_text(makeLabel({}, {}, this)),
      m_action(new QPushButton(this))
{
    setObjectName(u"toast"_s);
    setRole(this, u"card"_s);
    m_text->setObjectName(u"toastText"_s);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(460);

    m_action->setObjectName(u"toastAction"_s);
    setRole(m_action, u"flat"_s);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, [this] {
        withdraw();
        emit actionAsked();
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 16, 10);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);

    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 110));
    setGraphicsEffect(shadow);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::next);
    page->installEventFilter(this);
    hide();
}

void Toast::say(Kind kind, const QString &text)
{
    if (m_timer.isActive() && m_timer.remainingTime() > shownBrieflyMs)
        m_timer.start(shownBrieflyMs);
    // An import of a whole folder ends many times: the newest few tell enough.
    if (m_waiting.size() == mostWaiting)
        m_waiting.removeFirst();
    m_waiting.append({kind, text});
    if (isHidden())
        next();
}

void Toast::offer(const QString &text, const QString &action)
{
    m_timer.stop(); // what it showed gives way
    m_action->setText(action);
    m_action->show();
    present({Kind::Success, text});
}

void Toast::withdraw()
{
    if (m_action->isHidden())
        return;
    m_action->hide();
    next();
}

void Toast::next()
{
    if (m_waiting.isEmpty()) {
        hide();
        return;
    }
    present(m_waiting.takeFirst());
    m_timer.start(m_waiting.isEmpty() ? shownMs : shownBrieflyMs);
}

void Toast::present(const Note &note)
{
    const bool failed = note.kind == Kind::Failure;
    m_icon->setPixmap(themedPixmap(m_theme, failed ? u"circle-alert"_s : u"circle-check"_s,
                                   failed ? Ink::Danger : Ink::Success, iconSize, devicePixelRatioF()));
    m_text->setText(note.text);
    setAccessibleName(note.text);
    setAttribute(Qt::WA_TransparentForMouseEvents, m_action->isHidden()); // what lies below can be used meanwhile
    place();
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    adjustSize();
    int bottom = m_page->height();
    for (const auto *bar : m_page->findChildren<UndoBar *>()) {
        if (bar->isVisible())
            bottom = std::min(bottom, bar->mapTo(m_page, QPoint()).y());
    }
    const int left = layoutDirection() == Qt::RightToLeft ? edge : m_page->width() - width() - edge;
    move(m_page->mapTo(parentWidget(), QPoint(left, bottom - height() - edge)));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMoved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (watched == m_page && !isHidden() && (isMoved || event->type() == QEvent::LayoutRequest))
        place();
    return QFrame::eventFilter(watched, event);
}
