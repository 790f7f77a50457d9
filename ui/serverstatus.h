#pragma once

#include <QSslCertificate>
#include <QStringList>

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
    QString url;                                     // where it listens, with OnlyThisComputer and Running
    QString reason;                                  // with Failed, a sentence for people
    QStringList urls = {};                           // all of them, the likeliest first
    quint16 port = 0;                                // of HTTP
    quint16 tlsPort = 0;                             // of HTTPS; 0: there is none
    QSslCertificate certificate = QSslCertificate(); // with HTTPS
    bool isCertificateSelfMade = true;
    QString bind = {};         // the one address that it listens at; empty: every one
    bool isBindChosen = false; // on the command line
    QString announcedAs = {};  // what programs on the network find it by; empty: they do not

    bool operator==(const ServerStatus &) const = default;
};
