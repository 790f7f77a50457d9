#include "ui/search/searchpage.h"

#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/search/searchdelegate.h"
#include "ui/search/searchmodel.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/postercache.h"

#include <QListView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

QString outcomeText(const SearchModel &model)
{
    const int videos = model.count(SearchModel::Kind::Video);
    const int moments = model.count(SearchModel::Kind::Moment);
    const int answers = model.count(SearchModel::Kind::Answer);
    QStringList parts;
    if (videos > 0)
        parts += videosText(videos);
    if (moments > 0)
        parts += moments == 1 ? SearchPage::tr("1 moment") : SearchPage::tr("%n moments", nullptr, moments);
    if (answers > 0)
        parts += answers == 1 ? SearchPage::tr("1 answer") : SearchPage::tr("%n answers", nullptr, answers);
    return parts.join(u"  ·  "_s);
}

} // namespace

SearchPage::SearchPage(const UiServices &services, PosterCache &posters, QWidget *parent)
    : QWidget(parent),
      m_model(new SearchModel(services, this)),
      m_delegate(new SearchDelegate(services.theme, posters, this)),
      m_list(new QListView(this)),
      m_title(makeLabel(tr("Search"), u"title"_s, this)),
      m_note(makeLabel({}, u"muted"_s, this))
{
    m_list->setObjectName(u"searchResults"_s);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setObjectName(u"searchNote"_s);
    m_note->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);

    connect(m_list, &QListView::clicked, this, &SearchPage::play);
    connect(m_list, &QListView::activated, this, &SearchPage::play);
    connect(m_model, &SearchModel::searched, this, &SearchPage::showOutcome);
    connect(m_model, &SearchModel::failed, this, [this](const Error &error) { m_note->setText(errorText(error)); });
    connect(&posters, &PosterCache::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(&services.theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

void SearchPage::setText(const QString &text)
{
    m_title->setText(tr("“%1”").arg(text.simplified()));
    m_delegate->setWords(text.simplified());
    m_model->setText(text);
    if (m_model->isSearching() && m_model->rowCount() == 0)
        m_note->setText(tr("Searching titles, everything said and past answers…"));
}

void SearchPage::focusResults()
{
    m_list->setFocus();
    chooseFirst();
}

/// What merely got the focus is current, but is not seen to be.
void SearchPage::chooseFirst()
{
    if (!m_list->selectionModel()->hasSelection() && m_model->rowCount() > 1)
        m_list->setCurrentIndex(m_model->index(1)); // 0 is a heading
}

void SearchPage::showOutcome()
{
    if (m_model->rowCount() == 0)
        m_note->setText(tr("Nothing found. Try other words: titles, everything said and past answers are searched."));
    else
        m_note->setText(outcomeText(*m_model));
    if (m_list->hasFocus())
        chooseFirst();
}

void SearchPage::play(const QModelIndex &index)
{
    if (!(index.flags() & Qt::ItemIsEnabled))
        return;
    if (SearchModel::Kind(index.data(SearchModel::KindRole).toInt()) == SearchModel::Kind::Answer)
        emit answerAsked(m_model->exchange(index), m_model->aboutName(index));
    else
        emit playAsked(index.data(SearchModel::VideoIdRole).toLongLong(),
                       index.data(SearchModel::StartRole).toLongLong());
}
