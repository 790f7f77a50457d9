#include "ui/studio/filmchoices.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gap = 14;

/// With its caption, which stays beside it.
QComboBox *makeBox(const QString &usual, const QString &label, const QString &name, QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *box = new QComboBox(pair);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->addItem(usual, QString());
    auto *caption = makeLabel(label, u"muted"_s, pair);
    caption->setBuddy(box);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(caption);
    layout->addWidget(box);
    parent->layout()->addWidget(pair);
    return box;
}

/// "paper" is shown as "Paper".
QString shown(const QString &name)
{
    return name.isEmpty() ? name : name.front().toUpper() + name.sliced(1);
}

/// Chooses a name, which is added when the box does not have it.
void choose(QComboBox *box, const QString &name)
{
    if (box->findData(name) < 0)
        box->addItem(shown(name), name);
    box->setCurrentIndex(box->findData(name));
}

void offer(QComboBox *box, const QStringList &names)
{
    const QString chosen = box->currentData().toString();
    while (box->count() > 1)
        box->removeItem(1);
    for (const QString &name : names)
        box->addItem(shown(name), name);
    choose(box, chosen);
}

} // namespace

FilmChoices::FilmChoices(QWidget *parent) : QWidget(parent)
{
    auto *layout = new FlowLayout(gap, this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_theme = makeBox(tr("The usual one"), tr("Look"), u"filmTheme"_s, this);
    m_voice = makeBox(tr("The usual one"), tr("Voice"), u"filmVoice"_s, this);
    // In the order of the enumerators.
    const QStringList names{tr("Wide, 16:9"), tr("Tall, 9:16"), tr("Square, 1:1")};
    auto *aspects = new QWidget(this); // of one parent, as they exclude one another
    auto *row = new QHBoxLayout(aspects);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const QString &name : names) {
        m_aspects += makeChip(name, u"filmAspect%1"_s.arg(m_aspects.size()), aspects);
        row->addWidget(m_aspects.last());
    }
    m_aspects.first()->setChecked(true);
    layout->addWidget(aspects);
}

void FilmChoices::setOffers(const QStringList &voices, const QStringList &themes)
{
    offer(m_voice, voices);
    offer(m_theme, themes);
}

void FilmChoices::setVoice(const QString &voice)
{
    choose(m_voice, voice);
}

QString FilmChoices::voice() const
{
    return m_voice->currentData().toString();
}

void FilmChoices::setTheme(const QString &theme)
{
    choose(m_theme, theme);
}

QString FilmChoices::theme() const
{
    return m_theme->currentData().toString();
}

void FilmChoices::setAspect(Aspect aspect)
{
    m_aspects[qsizetype(aspect)]->setChecked(true);
}

Aspect FilmChoices::aspect() const
{
    for (qsizetype i = 0; i < m_aspects.size(); ++i) {
        if (m_aspects[i]->isChecked())
            return Aspect(i);
    }
    return Aspect::Wide;
}
