#include "ui/player/stagenote.h"

#include "ui/widgets/controls.h"

#include <QAccessible>
#include <QHBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

StageNote::StageNote(QWidget *parent) : QFrame(parent), m_text(makeLabel({}, {}, this)), m_layout(new QHBoxLayout(this))
{
    setRole(this, u"card"_s);
    m_text->setObjectName(u"noteText"_s);
    m_text->setWordWrap(true);
    m_layout->setContentsMargins(14, 7, 8, 7);
    m_layout->setSpacing(6);
    m_layout->addWidget(m_text, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        dismiss();
        emit expired();
    });
    hide();
}

void StageNote::say(const QString &text, const QList<Action> &actions, std::chrono::milliseconds shownFor)
{
    for (QWidget *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->setObjectName({});
        button->deleteLater(); // it may be the one that was pressed
    }
    for (const Action &action : actions)
        addButton(action);
    setText(text);
    show();
    raise();
    emit resized();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (shownFor.count() > 0)
        m_timer.start(shownFor);
    else
        m_timer.stop();
}

void StageNote::addButton(const Action &action)
{
    auto *button = new QPushButton(action.text, this);
    button->setObjectName(action.objectName);
    setRole(button, u"flat"_s);
    connect(button, &QPushButton::clicked, this, [act = action.act] { act(); });
    m_layout->addWidget(button);
    button->show(); // or the note would be measured without it
    m_buttons += button;
}

void StageNote::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    emit resized();
}

void StageNote::dismiss()
{
    m_timer.stop();
    hide();
}

QString StageNote::text() const
{
    return isHidden() ? QString() : m_text->text();
}
