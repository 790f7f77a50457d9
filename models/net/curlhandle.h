#pragma once

#include <curl/curl.h>

#include <memory>

using CurlEasy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// A transfer of libcurl, which is set up when the first is made. Throws where it cannot be.
CurlEasy newCurlTransfer();
