#include "ui/chat/suggestionbar.h"

#include "models/chat/chatsuggestions.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedbutton.h"

#include <QVBoxLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;

SuggestionBar::SuggestionBar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"suggestions"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(5);
    hide();
}

void SuggestionBar::present(const Suggestions &suggestions)
{
    clear();
    for (const QString &title : suggestions.titles)
        //: Single quotes: what stands in double ones must be said word for word.
        add(tr("What is said on ‘%1’?").arg(title));
    for (const QString &topic : suggestions.topics)
        //: Single quotes: what stands in double ones must be said word for word.
        add(tr("What is said about ‘%1’?").arg(topic));
    setVisible(m_layout->count() > 0);
}

void SuggestionBar::clear()
{
    while (const std::unique_ptr<QLayoutItem> item{m_layout->takeAt(0)})
        item->widget()->deleteLater();
    hide();
}

void SuggestionBar::add(const QString &question)
{
    auto *button = new ElidedButton({}, question, this);
    button->setObjectName(u"suggestion"_s);
    button->setAccessibleName(question);
    button->setToolTip(tr("Asks this"));
    setRole(button, u"suggestion"_s);
    connect(button, &QPushButton::clicked, this, [this, question] { emit chosen(question); });
    m_layout->addWidget(button);
}
