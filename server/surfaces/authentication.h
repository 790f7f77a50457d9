#pragma once

#include "models/accounts/accountservice.h"
#include "server/http/message.h"

class Fields;
struct SurfaceContext;

/// The cookies that may say who sends a request, each on its own surface.
enum class CookieKind {
    AccessToken, // "access_token", an access token
    Session,     // "session", a session's token; a surface sends it again with each answer, as the browser's own
                 // count of its time must slide too
};

QByteArray nameOf(CookieKind kind);

/// Who sends a request: by its Bearer token or key, on any surface. NotSignedIn, with the field "missing" when it names
/// nobody, "deleted" when the account is gone; NotAllowed "scope" for what a key is not for.
Result<SignedIn> signedIn(const AccountService &accounts, const Request &request);

/// As above, and where there is no Authorization header by that cookie. Then also NotAllowed "origin", for a write that
/// another site's page makes.
Result<SignedIn> signedIn(const SurfaceContext &context, const Request &request, CookieKind kind);

/// Ends every sign-in that a request is sent with: that of its Bearer token, and that of the cookie beside it, which
/// may be another. As signedIn() when it comes with neither, and then with nothing ended.
Result<void> signOut(const SurfaceContext &context, const Request &request, CookieKind kind);

/// What somebody signs in with: the texts `name` and "password" of a body. Sent on to AccountService whatever the form
/// of these is, as every attempt counts.
SignInAttempt attemptIn(Fields &fields, const Request &request, const QString &name = QStringLiteral("username"));

/// Whoever is signed in, with where the request comes from: for the log.
Actor actorOf(const SignedIn &who, const Request &request);

/// What a key needs for a request; nothing when a person has to make it, as where passwords and keys are changed.
std::optional<Scope> scopeFor(const Request &request);

/// For routes that a cookie alone opens. NotAllowed "origin" when a browser sends this write (anything but GET, HEAD
/// and OPTIONS) for the page of another site that is not in `server/allowedOrigins`.
Result<void> checkOrigin(const SurfaceContext &context, const Request &request);
