#pragma once
#include <dlfcn.h>
#include <gnutls/gnutls.h>
#include <stdlib.h>

// libmicrohttpd brings GnuTLS along when the first listener starts; see CMicroHTTPD for why so late.
#define MARTLET_TLS_FUNCTIONS(F) \
  F(allocate_credentials, gnutls_certificate_allocate_credentials) \
  F(free_credentials, gnutls_certificate_free_credentials) \
  F(set_key, gnutls_certificate_set_x509_key_mem) \
  F(init, gnutls_init) \
  F(deinit, gnutls_deinit) \
  F(set_default_priority, gnutls_set_default_priority) \
  F(credentials_set, gnutls_credentials_set) \
  F(set_protocols, gnutls_alpn_set_protocols) \
  F(set_sockets, gnutls_transport_set_int2) \
  F(handshake, gnutls_handshake) \
  F(receive, gnutls_record_recv) \
  F(send, gnutls_record_send) \
  F(direction, gnutls_record_get_direction) \
  F(bye, gnutls_bye) \
  F(strerror, gnutls_strerror)

#define MARTLET_FIELD(field, symbol) __typeof__(symbol) *_Nonnull field;
typedef struct martlet_tls {
  MARTLET_TLS_FUNCTIONS(MARTLET_FIELD)
} martlet_tls;
#undef MARTLET_FIELD

// The library, or null when it cannot be opened. Never closed.
static inline const martlet_tls *_Nullable martlet_tls_open(void) {
  void *library = dlopen("libgnutls.so.30", RTLD_NOW | RTLD_LOCAL);
  martlet_tls *table = malloc(sizeof *table);
  if (!library || !table) return NULL;
#define MARTLET_FIND(field, symbol) \
  if (!(table->field = (__typeof__(table->field))dlsym(library, #symbol))) return NULL;
  MARTLET_TLS_FUNCTIONS(MARTLET_FIND)
#undef MARTLET_FIND
#undef MARTLET_TLS_FUNCTIONS
  return table;
}

// Certificate chain and key, in PEM form; null when they cannot be used.
static inline gnutls_certificate_credentials_t _Nullable martlet_tls_credentials(
    const martlet_tls *_Nonnull tls, const unsigned char *_Nonnull chain, unsigned int chain_size,
    const unsigned char *_Nonnull key, unsigned int key_size) {
  gnutls_certificate_credentials_t credentials = NULL;
  if (tls->allocate_credentials(&credentials) < 0) return NULL;
  const gnutls_datum_t chain_datum = {(unsigned char *)chain, chain_size};
  const gnutls_datum_t key_datum = {(unsigned char *)key, key_size};
  if (tls->set_key(credentials, &chain_datum, &key_datum, GNUTLS_X509_FMT_PEM) >= 0) return credentials;
  tls->free_credentials(credentials);
  return NULL;
}

// The server's end of a session over a socket that does not block.
static inline gnutls_session_t _Nullable martlet_tls_session(
    const martlet_tls *_Nonnull tls, gnutls_certificate_credentials_t _Nonnull credentials, int socket) {
  gnutls_session_t session = NULL;
  if (tls->init(&session, GNUTLS_SERVER | GNUTLS_NONBLOCK | GNUTLS_NO_SIGNAL) < 0) return NULL;
  const gnutls_datum_t http = {(unsigned char *)"http/1.1", 8};
  tls->set_protocols(session, &http, 1, 0);
  if (tls->set_default_priority(session) >= 0 &&
      tls->credentials_set(session, GNUTLS_CRD_CERTIFICATE, credentials) >= 0) {
    tls->set_sockets(session, socket, socket);
    return session;
  }
  tls->deinit(session);
  return NULL;
}

// Whether an error only says to come back.
static inline int martlet_tls_is_waiting(long result) {
  return result == GNUTLS_E_AGAIN || result == GNUTLS_E_INTERRUPTED;
}

// Whether an error is no reason to give up.
static inline int martlet_tls_is_harmless(long result) {
  return result == GNUTLS_E_WARNING_ALERT_RECEIVED || result == GNUTLS_E_REHANDSHAKE;
}
