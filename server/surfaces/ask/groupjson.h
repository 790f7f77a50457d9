#pragma once

#include "models/library/group.h"

#include <QJsonObject>

#include <functional>

/// A group where it is listed.
QJsonObject askGroupSummary(const Group &group);
/// A group with its videos; `file` says where each is played by whoever asked.
QJsonObject askGroup(const Group &group, const std::function<QString(const Video &)> &file);
