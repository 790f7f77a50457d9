#include "models/library/importservice.h"

#include "models/jobs/importjob.h"
#include "models/jobs/jobqueue.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

Result<qint64> ImportService::import(const Account &owner, const ImportRequest &request) const
{
    if (request.publish && !owner.isAdmin())
        return fail(Fault::NotAllowed, u"catalogue"_s);
    const QFileInfo file(request.path);
    if (!file.exists())
        return fail(Fault::NotFound, u"path"_s);
    if (!file.isFile() || !file.isReadable())
        return fail(Fault::Invalid, u"path"_s);
    return m_jobs.add(importJob(owner.id, file.absoluteFilePath(), request));
}
