#include "server/http/bodysink.h"

#include "models/core/diskspace.h"

#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A renamed file is only safe once its folder is on the disk too.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<std::shared_ptr<SpooledBody>> SpooledBody::create(const QString &folder, qint64 expected, qint64 keptFree)
{
    if (freeBytes(folder) - keptFree < expected)
        return fail(Fault::NoSpace, u"body"_s);
    std::shared_ptr<SpooledBody> body(new SpooledBody(folder + "/upload-XXXXXX.part"_L1));
    if (!body->m_file.open())
        return fail(Fault::NoSpace, u"body"_s, body->m_file.errorString());
    return body;
}

bool SpooledBody::append(const QByteArray &data)
{
    if (m_file.write(data) != data.size() || !m_file.flush())
        return false;
    m_size += data.size();
    return true;
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
    if (m_file)
        return m_file->append(data) ? 0 : 507;
    m_memory += data;
    return 0;
}
