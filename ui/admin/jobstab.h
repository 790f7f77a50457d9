#pragma once

#include "models/jobs/job.h"
#include "ui/admin/admintab.h"

class AccountNames;

/// Everybody's work, as it goes: what waits, runs, is done or has failed, and why.
class JobsTab : public AdminTab
{
    Q_OBJECT

public:
    JobsTab(const UiServices &services, std::shared_ptr<AccountNames> names, QWidget *parent = nullptr);

protected:
    void fillMenu(QMenu &menu, const QList<PagedRow> &rows) override;
    QString countText(int total) const override;
    QString wordsFor(const Error &error) const override;

private:
    using Change = Result<Job> (JobService::*)(const Account &, qint64) const;

    void list();
    void change(const QList<PagedRow> &rows, Change how, QLatin1String act, const QString &success);

    std::shared_ptr<AccountNames> m_names;
    std::optional<JobState> m_state; // none: all
};
