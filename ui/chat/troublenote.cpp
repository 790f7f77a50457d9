#include "ui/chat/troublenote.h"

#include "ui/widgets/controls.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

TroubleNote::TroubleNote(QWidget *parent)
    : QWidget(parent),
      m_text(makeLabel({}, u"error"_s, this)),
      m_again(new QPushButton(tr("Ask again"), this)),
      m_builtIn(new QPushButton(tr("Answer with the built-in engine"), this))
{
    m_text->setObjectName(u"chatError"_s);
    m_text->setWordWrap(true);
    m_again->setObjectName(u"askAgain"_s);
    m_builtIn->setObjectName(u"answerBuiltIn"_s);
    m_builtIn->setToolTip(tr("It quotes what is said, and needs no network"));
    connect(m_again, &QPushButton::clicked, this, &TroubleNote::againAsked);
    connect(m_builtIn, &QPushButton::clicked, this, &TroubleNote::builtInAsked);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_again, m_builtIn})
        layout->addWidget(part);
    clear();
}

void TroubleNote::tell(const QString &text, Offer offer)
{
    m_text->setText(text);
    m_again->setVisible(offer != Offer::Nothing);
    m_builtIn->setVisible(offer == Offer::AgainOrBuiltIn);
    show();
}

void TroubleNote::clear()
{
    m_text->clear();
    hide();
}
