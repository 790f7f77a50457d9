#pragma once

#include "models/accounts/signin.h"
#include "server/http/message.h"

class Router;
struct SurfaceContext;

/// How long a sign-in of this surface lasts, and what it is refreshed by.
constexpr SignInTerms studioTerms{
    .access = std::chrono::minutes(30), .refresh = std::chrono::hours(24 * 7), .rotates = true};

/// A new sign-in's tokens.
Response studioGranted(const SignInGrant &grant);

/// Signing up, in, on and out below /api/v1/auth.
void addStudioAuthRoutes(Router &router, const SurfaceContext &context);
