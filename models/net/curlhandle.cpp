#include "models/net/curlhandle.h"

#include <mutex>
#include <stdexcept>

CurlEasy newCurlTransfer()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    CurlEasy transfer(curl_easy_init(), &curl_easy_cleanup);
    if (!transfer)
        throw std::runtime_error("curl cannot be set up");
    return transfer;
}
