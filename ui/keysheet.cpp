#include "ui/keysheet.h"

#include "ui/player/playerkeys.h"
#include "ui/widgets/controls.h"
#include "ui/windowcommands.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int leastMeaningWidth = 170;
}

KeySheet::KeySheet(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setWindowTitle(tr("Keys"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 28);
    layout->setSpacing(36);
    const QList<KeyHelp> player = playerKeyHelp() + playerMouseHelp() + playerTouchHelp();
    const qsizetype half = (player.size() + 1) / 2;
    addColumn(layout, tr("Player"), player.first(half));
    addColumn(layout, {}, player.sliced(half));
    addColumn(layout, tr("Everywhere"), windowKeyHelp());
    const int width = sizeHint().width();
    resize(width, layout->totalHeightForWidth(width)); // lines that are wrapped are higher than the hint says
}

void KeySheet::addColumn(QHBoxLayout *layout, const QString &title, const QList<KeyHelp> &keys)
{
    auto *column = new QGridLayout;
    column->setHorizontalSpacing(14);
    column->setVerticalSpacing(6);
    column->addWidget(makeLabel(title, u"heading"_s, this), 0, 0, 1, 2);
    for (const KeyHelp &key : keys) {
        const int row = column->rowCount();
        column->addWidget(makeLabel(key.keys, u"key"_s, this), row, 0, Qt::AlignLeft);
        auto *meaning = makeLabel(key.meaning, u"muted"_s, this);
        meaning->setWordWrap(true);
        meaning->setMinimumWidth(leastMeaningWidth);
        column->addWidget(meaning, row, 1);
    }
    column->setRowStretch(column->rowCount(), 1);
    layout->addLayout(column);
}
