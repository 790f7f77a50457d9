#include "ui/studio/outlineeditor.h"

#include "models/library/videotexts.h"
#include "ui/format.h"
#include "ui/studio/filmchoices.h"
#include "ui/studio/slidedelegate.h"
#include "ui/studio/slideeditor.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int listWidth = 272;
constexpr double charactersASecond = 14; // of speech, about

/// How long the film will last, about.
qint64 lengthMs(const QList<Slide> &slides)
{
    double seconds = 0;
    for (const Slide &slide : slides)
        seconds += std::max(3.0, double(slide.narration.size()) / charactersASecond);
    return qRound64(seconds * 1000);
}

} // namespace

OutlineEditor::OutlineEditor(const Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(makeSlides(theme));
    m_editor = new SlideEditor(this);
    middle->addWidget(m_editor, 1);
    m_error = makeLabel({}, u"error"_s, this);
    m_error->setObjectName(u"outlineError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeHead());
    layout->addLayout(middle, 1);
    layout->addWidget(m_error);
    layout->addWidget(makeFoot(theme));
    connect(m_editor, &SlideEditor::edited, this, [this](const Slide &slide) {
        m_model.setSlide(row(), slide);
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showSlide(current.row()); });
    choose(0);
}

QWidget *OutlineEditor::makeHead()
{
    auto *head = new QWidget(this);
    m_title = new QLineEdit(head);
    m_title->setObjectName(u"filmTitle"_s);
    m_title->setAccessibleName(tr("Title of the film"));
    m_title->setPlaceholderText(tr("Title of the film"));
    m_title->setMaxLength(maxTitleLength);
    m_summary = makeLabel({}, u"muted"_s, head);
    m_summary->setObjectName(u"filmSummary"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_summary);
    return head;
}

QWidget *OutlineEditor::makeSlides(const Theme &theme)
{
    auto *column = new QWidget(this);
    column->setFixedWidth(listWidth);
    m_list = new QListView(column);
    m_list->setObjectName(u"outlineSlides"_s);
    m_list->setAccessibleName(tr("Slides"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new SlideDelegate(theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_add = makeToolButton(theme, u"plus"_s, tr("Add a slide behind this one (Insert)"), u"addSlide"_s, column);
    m_remove = makeToolButton(theme, u"trash-2"_s, tr("Remove this slide (Delete)"), u"removeSlide"_s, column);
    m_up = makeToolButton(theme, u"arrow-up"_s, tr("Move it up (Alt+↑)"), u"slideUp"_s, column);
    m_down = makeToolButton(theme, u"arrow-down"_s, tr("Move it down (Alt+↓)"), u"slideDown"_s, column);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QToolButton *button : {m_add, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_add, &QToolButton::clicked, this, &OutlineEditor::add);
    connect(m_remove, &QToolButton::clicked, this, &OutlineEditor::remove);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    const auto key = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, act);
    };
    key(Qt::Key_Insert, [this] { add(); });
    key(Qt::Key_Delete, [this] { remove(); });
    key(Qt::ALT | Qt::Key_Up, [this] { move(-1); });
    key(Qt::ALT | Qt::Key_Down, [this] { move(1); });
    key(Qt::Key_Return, [this] { m_editor->focusTitle(); });
    return column;
}

QWidget *OutlineEditor::makeFoot(const Theme &theme)
{
    auto *foot = new QWidget(this);
    m_choices = new FilmChoices(foot);
    auto *back = new QPushButton(tr("Start over"), foot);
    back->setObjectName(u"startOver"_s);
    m_render = makePrimaryButton(theme, u"clapperboard"_s, tr("Make the film"), u"renderFilm"_s, foot);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(m_render);
    auto *layout = new QVBoxLayout(foot); // side by side they need more than the page has beside an open chat
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_choices);
    layout->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &OutlineEditor::backAsked);
    connect(m_render, &QPushButton::clicked, this, &OutlineEditor::renderAsked);
    return foot;
}

void OutlineEditor::setStoryboard(const Storyboard &storyboard)
{
    m_storyboard = storyboard;
    m_title->setText(storyboard.title);
    m_choices->setVoice(storyboard.voice);
    m_choices->setTheme(storyboard.theme);
    m_choices->setAspect(storyboard.aspect);
    m_model.setSlides(storyboard.slides);
    setError({});
    choose(0);
}

Storyboard OutlineEditor::storyboard() const
{
    Storyboard storyboard = m_storyboard;
    storyboard.title = m_title->text().trimmed();
    storyboard.voice = m_choices->voice();
    storyboard.theme = m_choices->theme();
    storyboard.aspect = m_choices->aspect();
    storyboard.slides = m_model.slides();
    return storyboard;
}

void OutlineEditor::focusSlides()
{
    m_list->setFocus();
}

void OutlineEditor::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void OutlineEditor::setBusy(bool busy)
{
    m_render->setEnabled(!busy);
}

int OutlineEditor::row() const
{
    return std::max(0, m_list->currentIndex().row());
}

void OutlineEditor::choose(int row)
{
    m_list->setCurrentIndex(m_model.index(row));
    showSlide(row);
}

void OutlineEditor::showSlide(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        m_editor->setSlide(m_model.slides()[row]);
    refresh();
}

void OutlineEditor::add()
{
    const int behind = row() + 1;
    if (!m_model.add(behind))
        return;
    choose(behind);
    m_editor->focusTitle();
}

void OutlineEditor::remove()
{
    const int gone = row();
    if (m_model.remove(gone))
        choose(std::min(gone, m_model.rowCount() - 1));
}

void OutlineEditor::move(int step)
{
    const int from = row();
    if (m_model.move(from, step))
        choose(from + step);
}

void OutlineEditor::refresh()
{
    const int count = m_model.rowCount();
    m_add->setEnabled(count < mostSlides);
    m_remove->setEnabled(count > 1);
    m_up->setEnabled(row() > 0);
    m_down->setEnabled(row() < count - 1);
    m_summary->setText(tr("%n slides, about %1", nullptr, count).arg(lengthText(lengthMs(m_model.slides()))));
}
