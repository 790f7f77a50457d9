#pragma once

#include <QDateTime>

#include <optional>

/// How long some work will take, from how fast it went since it first told how far it was: what was done before that,
/// perhaps by an earlier run, says nothing about its speed.
class Estimate
{
public:
    /// `fraction` goes from 0 to 1.
    void report(double fraction, const QDateTime &now);
    /// Nothing until a few seconds and a part of the work have been measured.
    std::optional<int> secondsLeft(const QDateTime &now) const;

private:
    struct Point
    {
        QDateTime time;
        double fraction = 0;
    };

    std::optional<Point> m_first;
    Point m_last;
};
