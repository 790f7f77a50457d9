#include "ui/admin/requeststab.h"

#include "models/core/requestlog.h"
#include "ui/admin/accountnames.h"
#include "ui/admin/curlcommand.h"
#include "ui/icons.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int typingMs = 200;
constexpr int firstFailure = 400;

Tone toneOf(int status)
{
    if (status >= firstFailure)
        return Tone::Bad;
    return status >= 300 ? Tone::Muted : Tone::Good;
}

PagedRow rowOf(const RequestEntry &entry, AccountNames &names)
{
    const QLocale locale;
    const QTime time = QDateTime::fromMSecsSinceEpoch(entry.startedMs).time();
    const QString name = names.of(entry.accountId);
    return {
        .id = qint64(entry.serial),
        .cells = {locale.toString(time, u"HH:mm:ss"_s), QString::fromLatin1(entry.method),
                  entry.method.isEmpty() ? RequestsTab::tr("What could not be read") : QString::fromUtf8(entry.target),
                  QString::number(entry.status), locale.toString(entry.durationMs),
                  name.isEmpty() ? entry.address : RequestsTab::tr("%1, %2").arg(name, entry.address)},
        .item = QVariant::fromValue(entry),
        .tone = toneOf(entry.status)};
}

Page<PagedRow> matching(const QList<RequestEntry> &entries, const QString &text, bool onlyFailures, AccountNames &names)
{
    Page<PagedRow> page;
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        if (onlyFailures && entry->status < firstFailure)
            continue;
        const PagedRow row = rowOf(*entry, names);
        if (text.isEmpty() || row.cells.join(u' ').contains(text, Qt::CaseInsensitive))
            page.items.append(row);
    }
    page.total = int(page.items.size());
    return page;
}

QList<PagedColumn> columns()
{
    return {{.title = RequestsTab::tr("Time"), .width = 84},
            {.title = RequestsTab::tr("Method"), .width = 84},
            {.title = RequestsTab::tr("Path")},
            {.title = RequestsTab::tr("Status"), .width = 84, .isNumber = true, .isState = true},
            {.title = RequestsTab::tr("ms"), .width = 70, .isNumber = true, .leastTableWidth = 480},
            {.title = RequestsTab::tr("Who"), .width = 190, .leastTableWidth = 640}};
}

} // namespace

RequestsTab::RequestsTab(const UiServices &services, std::shared_ptr<AccountNames> names, QWidget *parent)
    : AdminTab(services, columns(), u"requests"_s, parent),
      m_names(std::move(names)),
      m_search(addSearch(tr("Search paths, methods and people"))),
      m_failures(new QCheckBox(tr("Only failures"), this)),
      m_pause(makeToolButton(services.theme, u"pause"_s, tr("Pause"), u"requestsPause"_s, this))
{
    m_search->setObjectName(u"requestSearch"_s);
    m_failures->setObjectName(u"requestFailures"_s);
    m_pause->setCheckable(true);
    auto *clear = makeToolButton(services.theme, u"trash-2"_s, tr("Empty the list"), u"requestsClear"_s, this);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_failures, m_pause, clear})
        addTool(tool);
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(typingMs);
    connect(&m_searchTimer, &QTimer::timeout, this, &RequestsTab::list);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(m_failures, &QCheckBox::toggled, this, &RequestsTab::list);
    connect(m_pause, &QToolButton::toggled, this, &RequestsTab::setPaused);
    connect(clear, &QToolButton::clicked, this, [this] {
        m_services.requests.clear();
        m_table->refreshSoon();
    });
    connect(&services.requests, &RequestLog::grew, this, [this] {
        if (!m_isPaused)
            m_table->refreshSoon();
    });
    connect(m_table, &PagedTable::opened, this, [this](const PagedRow &row) { copyAsCurl({row}); });
    list();
}

void RequestsTab::list()
{
    // The whole ring is looked through at once: it is short, and what matches differs from one reading to the next.
    const auto read = [&log = m_services.requests, text = m_search->text().trimmed(),
                       onlyFailures = m_failures->isChecked(), names = m_names](const PageWindow &window) {
        Page<PagedRow> page = matching(log.newerThan(0), text, onlyFailures, *names);
        page.items = page.items.mid(window.offset, window.limit);
        return Result<Page<PagedRow>>(page);
    };
    const bool isSome = !m_search->text().trimmed().isEmpty() || m_failures->isChecked();
    m_table->list(read, isSome ? EmptyWords{u"search"_s, tr("No request is like this"),
                                            tr("The latest thousand requests are looked through.")}
                               : EmptyWords{u"activity"_s, tr("Nobody has asked anything yet"),
                                            tr("Requests of browsers, phones and programs appear here as they come.")});
}

void RequestsTab::setPaused(bool paused)
{
    m_isPaused = paused;
    setFace(m_pause, themedIcon(m_services.theme, paused ? u"play"_s : u"pause"_s), paused ? tr("Go on") : tr("Pause"));
    if (!paused)
        m_table->refreshSoon();
}

QString RequestsTab::countText(int total) const
{
    return total == 1 ? tr("1 request") : tr("%n requests", nullptr, total);
}

void RequestsTab::fillMenu(QMenu &menu, const QList<PagedRow> &rows)
{
    menu.addAction(themedIcon(m_services.theme, u"copy"_s), tr("Copy as curl"), this, [=, this] { copyAsCurl(rows); });
    const auto entry = rows.first().item.value<RequestEntry>();
    if (rows.size() == 1)
        menu.addAction(themedIcon(m_services.theme, u"search"_s), tr("Only from %1").arg(entry.address), this,
                       [=, this] { m_search->setText(entry.address); });
}

void RequestsTab::copyAsCurl(const QList<PagedRow> &rows)
{
    QStringList lines;
    for (const PagedRow &row : rows) {
        const auto entry = row.item.value<RequestEntry>();
        if (!entry.method.isEmpty())
            lines.append(curlCommand(entry, m_serverUrl));
    }
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    emit done(tr("Copied. Set TOKEN in the shell before you send it again."));
}
