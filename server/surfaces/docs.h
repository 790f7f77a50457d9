#pragma once

class Router;

/// GET /openapi.json, and GET /docs, which shows it and lets people try it.
void addDocsRoutes(Router &router);
