#include "server/server.h"

#include "models/storage/database.h"
#include "server/http/gateway.h"
#include "server/surfaces/ask/auth.h"
#include "server/surfaces/ask/chat.h"
#include "server/surfaces/ask/groupactions.h"
#include "server/surfaces/ask/groups.h"
#include "server/surfaces/ask/videos.h"
#include "server/surfaces/ask/wording.h"
#include "server/surfaces/catalogue.h"
#include "server/surfaces/context.h"
#include "server/surfaces/conversations.h"
#include "server/surfaces/docs.h"
#include "server/surfaces/media.h"
#include "server/surfaces/native/native.h"
#include "server/surfaces/recoverypages.h"
#include "server/surfaces/sharedpages.h"
#include "server/surfaces/streaming.h"
#include "server/surfaces/studio/adminaccounts.h"
#include "server/surfaces/studio/adminengines.h"
#include "server/surfaces/studio/adminjobs.h"
#include "server/surfaces/studio/adminserver.h"
#include "server/surfaces/studio/adminvideos.h"
#include "server/surfaces/studio/answerstreams.h"
#include "server/surfaces/studio/auth.h"
#include "server/surfaces/studio/chat.h"
#include "server/surfaces/studio/films.h"
#include "server/surfaces/studio/pairing.h"
#include "server/surfaces/studio/profile.h"
#include "server/surfaces/studio/surface.h"
#include "server/surfaces/studio/transcripts.h"
#include "server/surfaces/studio/uploads.h"
#include "server/surfaces/studio/videos.h"

void addSurfaces(Router &router, const SurfaceContext &context)
{
    router.keepReplies([&context] { return context.database.version(); });
    setAskSurfaces(router, context.settings);
    addAskAuthRoutes(router, context);
    addAskVideoRoutes(router, context);
    addAskGroupRoutes(router, context);
    addAskGroupActionRoutes(router, context);
    addAskChatRoutes(router, context);
    addCatalogueRoutes(router, context);
    addMediaRoutes(router, context);
    addRecoveryPages(router, context);
    addSharedPages(router, context);
    addStreamingRoutes(router, context);
    setStudioSurface(router);
    addStudioAuthRoutes(router, context);
    addPairingRoutes(router, context);
    addProfileRoutes(router, context);
    addAdminAccountRoutes(router, context);
    addAdminEngineRoutes(router, context);
    addAdminJobRoutes(router, context);
    addAdminServerRoutes(router, context);
    addAdminVideoRoutes(router, context);
    addStudioVideoRoutes(router, context);
    addFilmRoutes(router, context);
    addTranscriptRoutes(router, context);
    addUploadRoutes(router, context);
    const auto answers = std::make_shared<AnswerStreams>(); // ends with the router, and so before the services
    addChatRoutes(router, context, answers);
    addCompletionRoutes(router, context, answers);
    addConversationRoutes(router, context);
    addEventRoutes(router, context);
    addJobRoutes(router, context);
    addWatchRoutes(router, context);
    addDocsRoutes(router);
}

Server::Server(const SurfaceContext &context) : m_context(context), m_screen(context.settings)
{
    addSurfaces(m_router, m_context);
}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::start(const SurfaceContext &context, const ServerOptions &options)
{
    std::unique_ptr<Server> server(new Server(context));
    server->m_router.setStrictTransport(options.isTrustedCertificate);
    Result<std::unique_ptr<Gateway>> gateway = Gateway::listen(server->m_router, {.address = options.address,
                                                                                  .port = options.port,
                                                                                  .threads = options.threads,
                                                                                  .spoolFolder = options.spoolFolder,
                                                                                  .tls = options.tls,
                                                                                  .screen = &server->m_screen,
                                                                                  .log = options.log});
    if (!gateway)
        return tl::make_unexpected(gateway.error());
    server->m_gateway = std::move(*gateway);
    return server;
}

quint16 Server::tlsPort() const
{
    return m_gateway->tlsPort();
}

void Server::useTls(const QSslConfiguration &configuration)
{
    m_gateway->useTls(configuration);
}

bool Server::stop()
{
    return m_gateway->stop();
}

quint16 Server::port() const
{
    return m_gateway->port();
}
