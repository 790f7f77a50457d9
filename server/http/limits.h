#pragma once

#include <QtGlobal>

#include <chrono>

/// What one client may cost us. Plain values, so that tests can make time short.
struct HttpLimits
{
    using Time = std::chrono::milliseconds;

    int headBytes = 16 * 1024;
    int headFields = 100;
    Time head = std::chrono::seconds(10); // from its first byte to its last
    Time idle = std::chrono::seconds(60); // between requests
    Time bodyStall = std::chrono::seconds(20);
    qint64 bodyBytesPerSecond = 1024; // on average, once bodyStall has passed
    Time writeStall = std::chrono::seconds(30);
    Time linger = std::chrono::seconds(2);        // how long a refused client may still talk
    Time heartbeat = std::chrono::seconds(15);    // a comment on a silent event stream
    Time stopGrace = std::chrono::seconds(3);     // for requests in flight when the server stops
    Time handlerGrace = std::chrono::seconds(10); // for their handlers, after that
    Time tick = std::chrono::seconds(1);          // how often all of these are looked at

    int connections = 512;
    int connectionsPerAddress = 64;
    int quickThreads = 4;
    int heavyThreads = 2;
    int engineThreads = 8;                   // they wait more than they work
    int waitingPerLane = 256;                // handlers in the queue; more get a 503
    qint64 pendingBytes = 1024 * 1024;       // written but not yet taken by the network: where the pumps pause
    qint64 memoryBytes = 8 * 1024 * 1024;    // of a body that is kept in memory, whatever its route allows
    qint64 freeBytesKept = 64 * 1024 * 1024; // an upload must leave this much of the disk
};
