#include "ui/widgets/controls.h"

#include <QAction>
#include <QCoreApplication>
#include <QInputDialog>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QSize toolIcon{19, 19};
constexpr QSize buttonIcon{16, 16};
constexpr int inputWidth = 380;
} // namespace

void setRole(QWidget *widget, const QString &role)
{
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setEnabledInFocus(QWidget *control, bool enabled)
{
    static const char *const hadFocus = "hadFocus";
    const QWidget *inFocus = control->window()->focusWidget();
    if (!enabled && inFocus == control) {
        control->setProperty(hadFocus, true);
        control->clearFocus(); // before it is disabled, which would hand it on
    }
    control->setEnabled(enabled);
    if (!enabled || !control->property(hadFocus).toBool())
        return;
    control->setProperty(hadFocus, false);
    if (!inFocus)
        control->setFocus();
}

QLabel *makeLabel(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // titles and spoken words are strangers' text
    setRole(label, role);
    return label;
}

QLabel *makeCaption(const QString &text, QWidget *control, QWidget *parent)
{
    QLabel *label = makeLabel(text, {}, parent);
    label->setBuddy(control);
    label->setMinimumHeight(control->sizeHint().height()); // so that both stand on one line
    return label;
}

QToolButton *makeToolButton(const Theme &theme, const QString &icon, const QString &text, const QString &objectName,
                            QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIconSize(toolIcon);
    button->setFocusPolicy(Qt::TabFocus);
    setFace(button, themedIcon(theme, icon), text);
    return button;
}

QPushButton *makePrimaryButton(const Theme &theme, const QString &icon, const QString &text, const QString &objectName,
                               QWidget *parent)
{
    auto *button = new QPushButton(themedIcon(theme, icon, Ink::OnAccent), besideIcon(text), parent);
    button->setAccessibleName(text);
    button->setObjectName(objectName);
    button->setIconSize(buttonIcon);
    button->setCursor(Qt::PointingHandCursor);
    setRole(button, u"primary"_s);
    return button;
}

QString besideIcon(const QString &text)
{
    return text.isEmpty() ? text : u' ' + text;
}

QPushButton *makeChip(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    setRole(button, u"chip"_s);
    return button;
}

void widenInput(QInputDialog &dialog)
{
    dialog.setInputMode(QInputDialog::TextInput); // makes the field; the dialog's own width is fixed by it
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>())
        field->setMinimumWidth(inputWidth);
}

void setFace(QToolButton *button, const QIcon &icon, const QString &text)
{
    button->setIcon(icon);
    button->setToolTip(text);
    button->setAccessibleName(text);
}

void nameIcons(const QLineEdit &box)
{
    for (QToolButton *icon : box.findChildren<QToolButton *>()) {
        const QAction *action = icon->defaultAction();
        const bool clears = action && action->objectName() == u"_q_qlineeditclearaction"_s;
        icon->setAccessibleName(clears ? QCoreApplication::translate("Controls", "Clear") : box.accessibleName());
    }
}
