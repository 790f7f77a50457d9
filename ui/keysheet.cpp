#include "ui/keysheet.h"

#include "ui/player/playerkeys.h"
#include "ui/widgets/controls.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

KeySheet::KeySheet(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setWindowTitle(tr("Keys"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 28);
    layout->setSpacing(44);
    addColumn(layout, tr("Player"), playerKeyHelp());
    addColumn(layout, tr("Everywhere"), windowKeyHelp());
}

void KeySheet::addColumn(QHBoxLayout *layout, const QString &title, const QList<KeyHelp> &keys)
{
    auto *column = new QGridLayout;
    column->setHorizontalSpacing(18);
    column->setVerticalSpacing(9);
    column->addWidget(makeLabel(title, u"heading"_s, this), 0, 0, 1, 2);
    for (const KeyHelp &key : keys) {
        const int row = column->rowCount();
        column->addWidget(makeLabel(key.keys, u"key"_s, this), row, 0, Qt::AlignLeft);
        column->addWidget(makeLabel(key.meaning, u"muted"_s, this), row, 1);
    }
    column->setRowStretch(column->rowCount(), 1);
    layout->addLayout(column);
}
