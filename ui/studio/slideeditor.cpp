#include "ui/studio/slideeditor.h"

#include "models/core/clocktext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pointsHeight = 96;
constexpr int leastNarrationHeight = 110;

template <typename Field>
Field *labelled(Field *field, const QString &label, const QString &name, QVBoxLayout *layout, int stretch = 0)
{
    field->setObjectName(name);
    field->setAccessibleName(label);
    auto *caption = makeLabel(label, u"muted"_s, field->parentWidget());
    caption->setBuddy(field);
    layout->addWidget(caption);
    layout->addWidget(field, stretch);
    layout->addSpacing(6);
    return field;
}

QString sourcesText(const QList<Moment> &sources)
{
    QStringList texts;
    for (const Moment &source : sources)
        texts += u"%1 %2"_s.arg(source.videoTitle, clockText(source.startMs));
    return texts.isEmpty() ? QString() : SlideEditor::tr("From: %1").arg(texts.join(u"  ·  "_s));
}

} // namespace

SlideEditor::SlideEditor(QWidget *parent) : QFrame(parent)
{
    setRole(this, u"card"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(4);
    m_title = labelled(new QLineEdit(this), tr("Title"), u"slideTitle"_s, layout);
    m_title->setMaxLength(longestSlideTitle);
    m_points = labelled(new QPlainTextEdit(this), tr("Points, a line each"), u"slidePoints"_s, layout);
    m_points->setFixedHeight(pointsHeight);
    m_narration = labelled(new QPlainTextEdit(this), tr("What is said"), u"slideNarration"_s, layout, 1);
    m_narration->setMinimumHeight(leastNarrationHeight);
    m_picture = labelled(new QLineEdit(this), tr("Picture: what it shows"), u"slidePicture"_s, layout);
    m_picture->setMaxLength(longestPicture);
    m_picture->setPlaceholderText(tr("None but the look's own figures"));
    m_sources = new ElidedLabel(this);
    m_sources->setObjectName(u"slideSources"_s);
    setRole(m_sources, u"muted"_s);
    layout->addWidget(m_sources);
    for (QPlainTextEdit *text : {m_points, m_narration}) {
        text->setTabChangesFocus(true);
        connect(text, &QPlainTextEdit::textChanged, this, &SlideEditor::take);
    }
    connect(m_title, &QLineEdit::textEdited, this, &SlideEditor::take);
    connect(m_picture, &QLineEdit::textEdited, this, &SlideEditor::take);
}

void SlideEditor::setSlide(const Slide &slide)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_slide = slide;
    m_title->setText(slide.title);
    m_points->setPlainText(slide.points.join(u'\n'));
    m_narration->setPlainText(slide.narration);
    m_picture->setText(slide.picture);
    m_sources->setFullText(sourcesText(slide.sources));
    m_sources->setVisible(!slide.sources.isEmpty());
}

void SlideEditor::focusTitle()
{
    m_title->setFocus();
    m_title->selectAll();
}

void SlideEditor::take()
{
    if (m_isFilling)
        return;
    m_slide.title = m_title->text().trimmed();
    m_slide.points.clear();
    for (const QString &line : m_points->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            m_slide.points.append(line.trimmed());
    }
    m_slide.narration = m_narration->toPlainText().trimmed();
    m_slide.picture = m_picture->text().trimmed();
    emit edited(m_slide);
}
