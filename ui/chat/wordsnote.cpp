#include "ui/chat/wordsnote.h"

#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

WordsNote::WordsNote(QWidget *parent) : QWidget(parent), m_text(makeLabel({}, u"muted"_s, this))
{
    setObjectName(u"wordsNote"_s);
    m_text->setObjectName(u"wordsNoteText"_s);
    m_text->setWordWrap(true);
    auto *settings = new QPushButton(tr("Open settings"), this);
    settings->setObjectName(u"wordsNoteSettings"_s);
    connect(settings, &QPushButton::clicked, this, &WordsNote::settingsAsked);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addWidget(settings, 0, Qt::AlignLeading);
    hide();
}

void WordsNote::tell(const std::optional<Error> &fault)
{
    if (fault)
        m_text->setText(tr("Only words are compared now, not meaning. %1").arg(errorText(*fault)));
    setVisible(fault.has_value());
}
