#include "server/http/bodysink.h"

#include "models/core/diskspace.h"
#include "models/core/writefile.h"
#include "server/http/message.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 bytesBetweenChecks = 16 << 20;

} // namespace

SpooledBody::SpooledBody(const QString &folder, qint64 keptFree)
    : m_file(folder + "/upload-XXXXXX.part"_L1), m_folder(folder), m_keptFree(keptFree)
{}

Result<std::shared_ptr<SpooledBody>> SpooledBody::create(const QString &folder, qint64 expected, qint64 keptFree)
{
    if (freeBytes(folder) - keptFree < expected)
        return fail(Fault::NoSpace, u"body"_s);
    std::shared_ptr<SpooledBody> body(new SpooledBody(folder, keptFree));
    if (!body->m_file.open())
        return fail(Fault::NoSpace, u"body"_s, body->m_file.errorString());
    return body;
}

int SpooledBody::append(const QByteArray &data)
{
    // Others fill the disk meanwhile, and a chunked body never said how long it will be.
    if (m_size - m_checkedAt >= bytesBetweenChecks) {
        m_checkedAt = m_size;
        if (freeBytes(m_folder) < m_keptFree)
            return 507;
    }
    if (m_file.write(data) != data.size() || !m_file.flush())
        return 507;
    m_size += data.size();
    return 0;
}

void SpooledBody::giveTo(Request &request)
{
    request.spooled = std::static_pointer_cast<SpooledBody>(shared_from_this());
}

Result<void> SpooledBody::moveTo(const QString &path)
{
    if (::fsync(m_file.handle()) != 0)
        return fail(Fault::NoSpace, u"body"_s);
    if (!m_file.rename(path))
        return fail(Fault::Conflict, u"path"_s, m_file.errorString());
    m_file.setAutoRemove(false);
    m_file.close();
    syncFolder(QFileInfo(path).path());
    return {};
}

int BodySink::append(const QByteArray &data)
{
    if (!hasRoomFor(data.size()))
        return 413;
    m_size += data.size();
    if (m_target)
        return m_target->append(data);
    m_memory += data;
    return 0;
}

void BodySink::giveTo(Request &request)
{
    if (m_target)
        m_target->giveTo(request);
    m_target.reset();
}
