#include "app/unixsignals.h"

#include <array>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace {

// A handler may only do what is async-signal-safe: it writes a byte, and the event loop reads it.
std::array<int, 2> sockets{-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(sockets[0], &byte, 1);
}

void install(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, sockets.data()) != 0)
        qFatal("no sockets left");
    m_notifier = std::make_unique<QSocketNotifier>(sockets[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(sockets[1], &byte, 1) > 0) {
        }
        emit received();
    });
    install(onSignal);
}

UnixSignals::~UnixSignals()
{
    install(SIG_DFL);
    m_notifier.reset();
    for (const int socket : sockets)
        ::close(socket);
}
