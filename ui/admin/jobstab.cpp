#include "ui/admin/jobstab.h"

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/jobservice.h"
#include "ui/admin/accountnames.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/jobs/jobtext.h"

#include <QMenu>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::optional<JobState>, 6> states{std::nullopt,     JobState::Running, JobState::Queued,
                                                        JobState::Failed, JobState::Done,    JobState::Cancelled};

Tone toneOf(const Job &job)
{
    switch (job.state) {
    case JobState::Failed: return Tone::Bad;
    case JobState::Done: return Tone::Good;
    case JobState::Cancelled: return Tone::Muted;
    case JobState::Queued:
    case JobState::Running: break;
    }
    return Tone::Plain;
}

PagedRow rowOf(const Job &job, AccountNames &names)
{
    return {.id = job.id,
            .cells = {jobTitle(job), names.of(job.ownerId), jobStateText(job), timeText(job.createdAt),
                      timeText(job.updatedAt)},
            .item = QVariant::fromValue(job),
            .tone = toneOf(job),
            .progress = job.state == JobState::Running ? std::optional(job.progress) : std::nullopt};
}

QList<PagedColumn> columns()
{
    const auto by = [](JobOrder order) { return int(order); };
    return {{.title = JobsTab::tr("Work")},
            {.title = JobsTab::tr("Of"), .width = 110, .leastTableWidth = 560, .order = by(JobOrder::Owner)},
            {.title = JobsTab::tr("State"), .isState = true},
            {.title = JobsTab::tr("Begun"), .width = 170, .leastTableWidth = 680, .order = by(JobOrder::Begun)},
            {.title = JobsTab::tr("Changed"), .width = 170, .leastTableWidth = 820, .order = by(JobOrder::Changed)}};
}

} // namespace

JobsTab::JobsTab(const UiServices &services, std::shared_ptr<AccountNames> names, QWidget *parent)
    : AdminTab(services, columns(), u"jobs"_s, parent), m_names(std::move(names))
{
    addChips({tr("All"), tr("Running"), tr("Waiting"), tr("Failed"), tr("Done"), tr("Cancelled")}, u"jobState"_s,
             [this](int chosen) {
                 m_state = states.at(std::size_t(chosen));
                 list();
             });
    connect(&services.events, &Events::jobChanged, this, [this] { m_table->refreshSoon(); });
    connect(m_table, &PagedTable::removeAsked, this, [this] {
        QList<PagedRow> open = m_table->selected();
        open.removeIf([](const PagedRow &row) { return row.item.value<Job>().isOver(); });
        change(open, &JobService::cancel, audit::jobCancelled, {});
    });
    list();
}

void JobsTab::list()
{
    const auto read = [&jobs = m_services.jobs, state = m_state,
                       names = m_names](const PageWindow &window) -> Result<Page<PagedRow>> {
        const Page<Job> page = jobs.list({.state = state,
                                          .order = window.orderAs<JobOrder>(),
                                          .backwards = window.backwards,
                                          .limit = window.limit,
                                          .offset = window.offset});
        Page<PagedRow> rows{.items = {}, .total = page.total};
        for (const Job &job : page.items)
            rows.items.append(rowOf(job, *names));
        return rows;
    };
    const EmptyWords all{u"circle-check"_s, tr("There is no work"),
                         tr("Imports, transcripts, films and letters are listed here while they are made, and after.")};
    const EmptyWords some{u"circle-check"_s, tr("Nothing of this kind"), tr("Choose “All” to see everything.")};
    m_table->list(read, m_state ? some : all);
}

QString JobsTab::countText(int total) const
{
    return total == 1 ? tr("1 job") : tr("%n jobs", nullptr, total);
}

QString JobsTab::wordsFor(const Error &error) const
{
    return error.fault == Fault::Conflict ? tr("It has ended meanwhile.") : errorText(error);
}

void JobsTab::fillMenu(QMenu &menu, const QList<PagedRow> &rows)
{
    const auto some = [&](auto matches) {
        QList<PagedRow> found = rows;
        found.removeIf([&](const PagedRow &row) { return !matches(row.item.value<Job>()); });
        return found;
    };
    const QList<PagedRow> open = some([](const Job &job) { return !job.isOver(); });
    const QList<PagedRow> ended =
        some([](const Job &job) { return job.state == JobState::Failed || job.state == JobState::Cancelled; });
    menu.addAction(themedIcon(m_services.theme, u"x"_s), tr("Cancel"), this,
                   [=, this] { change(open, &JobService::cancel, audit::jobCancelled, tr("Cancelled")); })
        ->setEnabled(!open.isEmpty());
    menu.addAction(themedIcon(m_services.theme, u"rotate-cw"_s), tr("Try again"), this,
                   [=, this] { change(ended, &JobService::retry, audit::jobRetried, tr("Queued again")); })
        ->setEnabled(!ended.isEmpty());
}

void JobsTab::change(const QList<PagedRow> &rows, Change how, QLatin1String act, const QString &success)
{
    run(
        [&jobs = m_services.ownJobs, &log = m_services.audit, who = actor(), rows, how, act]() -> Result<void> {
            for (const PagedRow &row : rows) {
                const Result<Job> changed = (jobs.*how)(who.account, row.id);
                if (!changed)
                    return tl::make_unexpected(changed.error());
                log.write(act, who, {.subjectId = changed->id, .subjectName = changed->title});
            }
            return {};
        },
        success);
}
