#pragma once

#include "server/http/connection.h"
#include "server/http/connectioncounts.h"

#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <optional>

/// Accepts clients, as many as are allowed, each behind a Connection, and looks after their time.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    Listener(const ConnectionContext &context, ConnectionCounts &counts, std::optional<QSslConfiguration> tls);
    ~Listener() override;

    const ConnectionContext &context() const { return m_context; }
    void stop();
    void dropAll();
    /// Nothing on a plain port.
    void renewTls(const QSslConfiguration &configuration);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::unique_ptr<QTcpSocket> makeSocket(qintptr descriptor) const;
    void checkAll();

    ConnectionContext m_context;
    ConnectionCounts &m_counts;
    std::optional<QSslConfiguration> m_tls;
    QSet<Connection *> m_connections;
    QTimer m_ticker;
};
