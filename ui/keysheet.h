#pragma once

#include <QDialog>

struct KeyHelp;
class QVBoxLayout;

/// The sheet of keys.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    explicit KeySheet(QWidget *parent);

private:
    void addColumn(class QHBoxLayout *layout, const QString &title, const QList<KeyHelp> &keys);
};
