#pragma once

#include "ui/icons.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

class QInputDialog;

/// What the style sheet calls a widget: see resources/style/matinee.qss.
void setRole(QWidget *widget, const QString &role);

QLabel *makeLabel(const QString &text, const QString &role, QWidget *parent = nullptr);
/// What stands before a control of a form, on one line with it.
QLabel *makeCaption(const QString &text, QWidget *control, QWidget *parent = nullptr);
/// A button of an icon alone; `text` is its tool tip and its name for screen readers.
QToolButton *makeToolButton(const Theme &theme, const QString &icon, const QString &text, const QString &objectName,
                            QWidget *parent = nullptr);
QPushButton *makePrimaryButton(const Theme &theme, const QString &icon, const QString &text, const QString &objectName,
                               QWidget *parent = nullptr);
/// The style sheet cannot widen the gap between a button's icon and its text: this does.
QString besideIcon(const QString &text);
/// A control that rests while its work goes on gives the keyboard to no other, and has it again unless somebody moved
/// it.
void setEnabledInFocus(QWidget *control, bool enabled);
/// A rounded choice of a row of which one is on.
QPushButton *makeChip(const QString &text, const QString &objectName, QWidget *parent = nullptr);
/// Names the icons inside a box for screen readers: the one that clears it, and the others as the box.
void nameIcons(const QLineEdit &box);
/// Its field has room for a title.
void widenInput(QInputDialog &dialog);
/// Renames a button of an icon alone, with another icon.
void setFace(QToolButton *button, const QIcon &icon, const QString &text);
