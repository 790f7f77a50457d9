#pragma once

#include <QString>

/// How the server is doing, as app/ tells the window.
struct ServerStatus
{
    enum class State {
        Starting,
        OnlyThisComputer, // listens on loopback alone
        Running,          // listens on the network
        Failed,
    };

    State state = State::Starting;
    QString url;    // where it listens, with OnlyThisComputer and Running
    QString reason; // with Failed, a sentence for people

    bool operator==(const ServerStatus &) const = default;
};
