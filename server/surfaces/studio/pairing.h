#pragma once

class Router;
struct SurfaceContext;

/// Signing in devices without a keyboard, below /api/v1/auth/pairing: see PairingService.
void addPairingRoutes(Router &router, const SurfaceContext &context);
