#include "ui/studio/promptpanel.h"

#include "ui/studio/filmchoices.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int widest = 860;
constexpr int promptHeight = 150;

} // namespace

PromptPanel::PromptPanel(const Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(makeCard(theme));
    m_note = makeLabel({}, u"muted"_s, this);
    m_note->setObjectName(u"studioNote"_s);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addLayout(column, 20);
    layout->addStretch(1);
    refresh();
}

QWidget *PromptPanel::makeCard(const Theme &theme)
{
    auto *card = new QFrame(this);
    setRole(card, u"card"_s);
    card->setMaximumWidth(widest);
    m_prompt = new QPlainTextEdit(card);
    m_prompt->setObjectName(u"filmPrompt"_s);
    m_prompt->setAccessibleName(tr("What the film is about"));
    m_prompt->setPlaceholderText(tr("What is the film about? A question, a subject, or a whole text.\n\n"
                                    "Why the tide rises and falls, in six slides"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setFixedHeight(promptHeight);
    m_prompt->installEventFilter(this);
    m_choices = new FilmChoices(card);
    m_bar = new QProgressBar(card);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("The outline is being written"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    layout->addWidget(makeLabel(tr("Make a film"), u"heading"_s, card));
    layout->addWidget(m_prompt);
    layout->addWidget(m_choices);
    layout->addWidget(makeLine(theme));
    layout->addWidget(m_bar);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &PromptPanel::refresh);
    return card;
}

QWidget *PromptPanel::makeLine(const Theme &theme)
{
    auto *line = new QWidget(this);
    m_slides = new QSpinBox(line);
    m_slides->setObjectName(u"filmSlides"_s);
    m_slides->setAccessibleName(tr("How many slides"));
    m_slides->setRange(0, mostSlides);
    m_slides->setSpecialValueText(tr("As many as it needs"));
    m_fromLibrary = new QCheckBox(tr("From what my videos say"), line);
    m_fromLibrary->setObjectName(u"filmFromLibrary"_s);
    m_stop = new QPushButton(tr("Stop"), line);
    m_stop->setObjectName(u"stopOutline"_s);
    m_write = makePrimaryButton(theme, u"sparkles"_s, tr("Write the outline"), u"writeOutline"_s, line);
    m_write->setToolTip(tr("Ctrl+Enter"));
    auto *slides = makeLabel(tr("Slides"), u"muted"_s, line);
    slides->setBuddy(m_slides);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(slides);
    layout->addWidget(m_slides);
    layout->addSpacing(10);
    layout->addWidget(m_fromLibrary);
    layout->addStretch(1);
    layout->addWidget(m_stop);
    layout->addWidget(m_write);
    connect(m_write, &QPushButton::clicked, this, &PromptPanel::press);
    connect(m_stop, &QPushButton::clicked, this, &PromptPanel::stopAsked);
    return line;
}

FilmRequest PromptPanel::request() const
{
    return {.prompt = m_prompt->toPlainText().trimmed(),
            .voice = m_choices->voice(),
            .slides = m_slides->value(),
            .fromLibrary = m_fromLibrary->isChecked(),
            .theme = m_choices->theme(),
            .aspect = nameOf(m_choices->aspect())};
}

void PromptPanel::clear()
{
    m_prompt->clear();
    m_slides->setValue(0);
    setError({});
}

void PromptPanel::focusPrompt()
{
    m_prompt->setFocus();
}

void PromptPanel::setWorking(bool working)
{
    m_isWorking = working;
    if (working)
        setError({});
    refresh();
    if (working)
        m_stop->setFocus();
}

void PromptPanel::setError(const QString &text)
{
    setRole(m_note, u"error"_s);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

bool PromptPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_prompt && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() & Qt::ControlModifier) {
            press();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PromptPanel::refresh()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_prompt, m_slides, m_fromLibrary, m_choices})
        field->setEnabled(!m_isWorking);
    m_write->setEnabled(!m_isWorking && !m_prompt->toPlainText().trimmed().isEmpty());
    m_stop->setVisible(m_isWorking);
    m_bar->setVisible(m_isWorking);
}

void PromptPanel::press()
{
    if (m_write->isEnabled())
        emit outlineAsked();
}
