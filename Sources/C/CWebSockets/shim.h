#pragma once
#include <libwebsockets.h>

// Swift does not import macros that compute or cast.
static inline size_t martlet_lws_pre(void) { return LWS_PRE; }

static inline uint64_t martlet_lws_client_options(void)
{
    // The Origin field is sent as given, and vhosts are made one by one.
    return LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT | LWS_SERVER_OPTION_JUST_USE_RAW_ORIGIN |
           LWS_SERVER_OPTION_EXPLICIT_VHOSTS;
}

static inline uint64_t martlet_lws_listener_options(int allow_ipv6)
{
    // Connections are handed over as bytes, and a port that is taken is an error.
    return LWS_SERVER_OPTION_ADOPT_APPLY_LISTEN_ACCEPT_CONFIG |
           LWS_SERVER_OPTION_FAIL_UPON_UNABLE_TO_BIND |
           (allow_ipv6 ? 0 : LWS_SERVER_OPTION_DISABLE_IPV6);
}

static inline uint64_t martlet_lws_no_system_authorities(void)
{
    return LWS_SERVER_OPTION_DISABLE_OS_CA_CERTS;
}

static inline int martlet_lws_log_levels(void) { return LLL_ERR | LLL_WARN; }
