#include "ui/library/tageditor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int beforeRole = Qt::UserRole; // the state it had
constexpr int leastHeight = 120;
} // namespace

TagEditor::TagEditor(QWidget *parent) : QWidget(parent), m_line(new QLineEdit(this)), m_list(new QListWidget(this))
{
    m_line->setObjectName(u"newTag"_s);
    m_line->setAccessibleName(tr("Find or add a tag"));
    m_line->setPlaceholderText(tr("Find or add a tag…"));
    m_line->setMaxLength(int(maxTagLength));
    m_line->installEventFilter(this);
    m_list->setObjectName(u"tagList"_s);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setMinimumHeight(leastHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    connect(m_line, &QLineEdit::textChanged, this, &TagEditor::narrow);
}

void TagEditor::setTags(const QList<Tag> &all, const QList<LibraryEntry> &entries)
{
    m_list->clear();
    for (const Tag &tag : all) {
        const auto has = [&tag](const LibraryEntry &entry) {
            return entry.tags.contains(tag.name, Qt::CaseInsensitive);
        };
        const qsizetype with = std::count_if(entries.begin(), entries.end(), has);
        const Qt::CheckState state = with == 0                ? Qt::Unchecked
                                     : with == entries.size() ? Qt::Checked
                                                              : Qt::PartiallyChecked;
        auto *item = new QListWidgetItem(tag.name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(state);
        item->setData(beforeRole, int(state));
    }
}

TagChange TagEditor::change() const
{
    TagChange change;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (int(item->checkState()) == item->data(beforeRole).toInt())
            continue;
        (item->checkState() == Qt::Checked ? change.add : change.remove).append(item->text());
    }
    return change;
}

void TagEditor::takeTyped()
{
    for (const QString &name : m_line->text().split(u',', Qt::SkipEmptyParts)) {
        if (!name.simplified().isEmpty())
            add(name.simplified());
    }
    m_line->clear();
}

bool TagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && !m_line->text().simplified().isEmpty()) {
        takeTyped(); // the next Enter is the dialog's
        return true;
    }
    if (key == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QListWidgetItem *TagEditor::itemOf(const QString &name) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->text().toCaseFolded() == name.toCaseFolded())
            return m_list->item(row);
    }
    return nullptr;
}

void TagEditor::add(const QString &name)
{
    QListWidgetItem *item = itemOf(name);
    if (!item) {
        item = new QListWidgetItem(name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(beforeRole, int(Qt::Unchecked));
        m_list->insertItem(0, item);
    }
    item->setCheckState(Qt::Checked);
    m_list->scrollToItem(item);
}

void TagEditor::narrow(const QString &typed)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(typed.simplified(), Qt::CaseInsensitive));
}
