#pragma once

#include "server/http/message.h"

/// How one answer is framed on its connection.
struct Framing
{
    int minorVersion = 1;
    bool keepsAlive = true;
    bool isChunked = false; // a body whose length is not known; in HTTP/1.0 the connection's end ends it
};

/// The status line and the fields up to the empty line. Control characters in a field become spaces: no value that came
/// from a client can start a field of its own.
QByteArray responseHead(const Response &response, const Framing &framing);
