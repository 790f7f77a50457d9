#pragma once

class Router;
struct SurfaceContext;

/// The pages that the links in mails open: /verify-email and /reset-password. Opening one changes nothing, as programs
/// that look through mail do that too; its button does.
void addRecoveryPages(Router &router, const SurfaceContext &context);
