#include "ui/admin/admintab.h"

#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int gap = 10;
}

AdminTab::AdminTab(const UiServices &services, QList<PagedColumn> columns, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_table(new PagedTable(std::move(columns), name, services.theme, this)),
      m_layout(new QVBoxLayout(this)),
      m_tools(new QHBoxLayout),
      m_sort(makeSortButton(name)),
      m_actions(new QPushButton(themedIcon(services.theme, u"ellipsis"_s), besideIcon(tr("Actions")), this)),
      m_count(makeLabel({}, u"muted"_s, this))
{
    m_actions->setObjectName(name + u"Actions"_s);
    m_actions->setAccessibleName(tr("What can be done to the chosen rows"));
    m_actions->setEnabled(false);
    m_count->setObjectName(name + u"Count"_s);
    m_tools->setSpacing(gap);
    m_tools->addWidget(m_sort);
    m_tools->addWidget(m_actions, 0, Qt::AlignTrailing);
    m_layout->setContentsMargins(0, 12, 0, 0);
    m_layout->setSpacing(gap);
    m_layout->addLayout(m_tools);
    m_layout->addWidget(m_table, 1);
    m_layout->addWidget(m_count);
    connect(m_table, &PagedTable::menuAsked, this, &AdminTab::openMenu);
    connect(m_table, &PagedTable::loaded, this, &AdminTab::showCount);
    const auto look = [this] { m_actions->setEnabled(!m_table->selected().isEmpty()); };
    connect(m_table, &PagedTable::selectionChanged, this, look);
    connect(m_table, &PagedTable::loaded, this, look);
    connect(m_actions, &QPushButton::clicked, this,
            [this] { openMenu(m_actions->mapToGlobal(QPoint(0, m_actions->height()))); });
}

/// The same as the heads of the columns, for the keyboard and for columns that a narrow table leaves out.
QToolButton *AdminTab::makeSortButton(const QString &name)
{
    QToolButton *button = makeToolButton(m_services.theme, u"arrow-up-down"_s, tr("Sort"), name + u"Sort"_s, this);
    auto *menu = new QMenu(button);
    menu->setObjectName(u"sortMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillSortMenu(*menu); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    const QList<PagedColumn> &columns = m_table->model().columns();
    const auto isOrder = [](const PagedColumn &column) { return column.order.has_value(); };
    button->setVisible(std::any_of(columns.begin(), columns.end(), isOrder));
    return button;
}

void AdminTab::fillSortMenu(QMenu &menu)
{
    menu.clear();
    const PagedModel &model = m_table->model();
    const int sorted = model.sortColumn();
    const auto add = [&](const QString &text, bool isOn, auto sort) {
        QAction *action = menu.addAction(text, this, sort);
        action->setCheckable(true);
        action->setChecked(isOn);
        return action;
    };
    add(tr("As usual"), sorted < 0, [this] { m_table->sort(-1); });
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.canSort(column))
            add(model.columns().at(column).title, column == sorted, [this, column] { m_table->sort(column); });
    }
    menu.addSeparator();
    const bool isBackwards = sorted >= 0 && model.sortOrder() == Qt::DescendingOrder;
    const Qt::SortOrder other = isBackwards ? Qt::AscendingOrder : Qt::DescendingOrder;
    add(tr("The other way round"), isBackwards, [this, sorted, other] {
        m_table->sort(sorted, other);
    })->setEnabled(sorted >= 0);
}

void AdminTab::setSortable(bool sortable)
{
    m_table->setSortable(sortable);
    m_sort->setVisible(sortable);
}

void AdminTab::focusContent()
{
    m_table->focusRows();
}

QString AdminTab::wordsFor(const Error &error) const
{
    return errorText(error);
}

QLineEdit *AdminTab::addSearch(const QString &placeholder)
{
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(placeholder);
    search->setAccessibleName(placeholder);
    search->setClearButtonEnabled(true);
    nameIcons(*search);
    m_tools->insertWidget(0, search, 1);
    return search;
}

void AdminTab::addChips(const QStringList &texts, const QString &name, const std::function<void(int)> &chosen)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (int i = 0; i < texts.size(); ++i) {
        QPushButton *chip = makeChip(texts[i], name + QString::number(i), line);
        chip->setChecked(i == 0);
        layout->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [chosen, i] { chosen(i); });
    }
    layout->addStretch(1);
    m_layout->insertWidget(1, line);
}

void AdminTab::addTool(QWidget *tool)
{
    m_tools->insertWidget(m_tools->indexOf(m_sort), tool);
}

void AdminTab::addFoot(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void AdminTab::run(std::function<Result<void>()> work, const QString &success)
{
    async(
        this, std::move(work),
        [this, success](const Result<void> &result) {
            if (!result)
                emit failed(wordsFor(result.error()));
            else if (!success.isEmpty())
                emit done(success);
            m_table->refreshSoon();
        },
        m_queue);
}

void AdminTab::ask(const QString &title, const QString &text, const QString &more, const QString &yes,
                   std::function<void()> work)
{
    auto *question = new QMessageBox(this);
    question->setObjectName(u"question"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(title);
    question->setTextFormat(Qt::PlainText);
    question->setText(text);
    question->setInformativeText(more);
    QPushButton *confirm = question->addButton(yes, QMessageBox::DestructiveRole);
    confirm->setObjectName(u"confirm"_s);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this, std::move(work));
    question->open();
}

void AdminTab::openMenu(const QPoint &at)
{
    const QList<PagedRow> rows = m_table->selected();
    if (rows.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, rows);
    menu->popup(at);
}

void AdminTab::showCount()
{
    const int total = m_table->model().total().value_or(0);
    m_count->setText(total > 0 ? countText(total) : QString());
}
