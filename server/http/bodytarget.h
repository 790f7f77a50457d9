#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

#include <tl/expected.hpp>

struct Request;
struct RouteOptions;

/// Where the bytes of one request's body go instead of memory. Used by one thread at a time, which may wait for a disk.
/// It goes with its last owner, in any thread; what it has not given away goes with it.
class BodyTarget : public std::enable_shared_from_this<BodyTarget>
{
public:
    virtual ~BodyTarget() = default;

    /// 0, or the status to refuse the request with.
    virtual int append(const QByteArray &data) = 0;
    /// All of the body has come. 0, or the status to refuse the request with.
    virtual int finish() { return 0; }
    /// Puts what has come into the request that its route gets.
    virtual void giveTo(Request &request) = 0;
};

/// What takes the body that `head` announces, below `folder`: null when that is memory. On failure the status to refuse
/// with: 400 for a form without a boundary, 507 when the disk cannot take it and keep `keptFree`.
tl::expected<std::shared_ptr<BodyTarget>, int> makeBodyTarget(const RouteOptions &options, const Request &head,
                                                              const QString &folder, qint64 keptFree);
