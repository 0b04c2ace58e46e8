#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <stdlib.h>

// libcurl brings some thirty libraries, which cost every start of the process 6 ms, before the terminal's
// first frame. So it is not linked: the first connection opens it, and finds here what it calls.
#define MARTLET_CURL_FUNCTIONS(F) \
  F(global_init, curl_global_init) \
  F(easy_init, curl_easy_init) \
  F(easy_setopt, curl_easy_setopt) \
  F(easy_getinfo, curl_easy_getinfo) \
  F(easy_cleanup, curl_easy_cleanup) \
  F(easy_pause, curl_easy_pause) \
  F(easy_recv, curl_easy_recv) \
  F(easy_send, curl_easy_send) \
  F(easy_strerror, curl_easy_strerror) \
  F(slist_append, curl_slist_append) \
  F(slist_free_all, curl_slist_free_all) \
  F(multi_init, curl_multi_init) \
  F(multi_setopt, curl_multi_setopt) \
  F(multi_add_handle, curl_multi_add_handle) \
  F(multi_remove_handle, curl_multi_remove_handle) \
  F(multi_socket_action, curl_multi_socket_action) \
  F(multi_info_read, curl_multi_info_read)

#define MARTLET_FIELD(field, symbol) __typeof__(symbol) *_Nonnull field;
typedef struct martlet_curl {
  MARTLET_CURL_FUNCTIONS(MARTLET_FIELD)
} martlet_curl;
#undef MARTLET_FIELD

// The library, or null when it cannot be opened. Never closed.
static inline const martlet_curl *_Nullable martlet_curl_open(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  martlet_curl *table = malloc(sizeof *table);
  if (!library || !table) return NULL;
#define MARTLET_FIND(field, symbol) \
  if (!(table->field = (__typeof__(table->field))dlsym(library, #symbol))) return NULL;
  MARTLET_CURL_FUNCTIONS(MARTLET_FIND)
#undef MARTLET_FIND
#undef MARTLET_CURL_FUNCTIONS
  return table->global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? table : NULL;
}

// Swift cannot call functions with variable arguments; the following do that for it.

static inline CURLcode martlet_curl_set_long(const martlet_curl *_Nonnull curl, CURL *_Nonnull easy,
                                             CURLoption option, long value) {
  return curl->easy_setopt(easy, option, value);
}

static inline CURLcode martlet_curl_set_size(const martlet_curl *_Nonnull curl, CURL *_Nonnull easy,
                                             CURLoption option, curl_off_t value) {
  return curl->easy_setopt(easy, option, value);
}

static inline CURLcode martlet_curl_set_text(const martlet_curl *_Nonnull curl, CURL *_Nonnull easy,
                                             CURLoption option, const char *_Nullable value) {
  return curl->easy_setopt(easy, option, value);
}

static inline CURLcode martlet_curl_set_pointer(const martlet_curl *_Nonnull curl, CURL *_Nonnull easy,
                                                CURLoption option, const void *_Nullable value) {
  return curl->easy_setopt(easy, option, value);
}

typedef struct martlet_curl_callbacks {
  curl_write_callback _Nonnull header;
  curl_write_callback _Nonnull write;
  curl_read_callback _Nonnull read;
  curl_opensocket_callback _Nonnull open_socket;
  curl_prereq_callback _Nonnull before_request;
} martlet_curl_callbacks;

// All five with the same context.
static inline void martlet_curl_set_callbacks(const martlet_curl *_Nonnull curl, CURL *_Nonnull easy,
                                              const martlet_curl_callbacks *_Nonnull callbacks,
                                              void *_Nonnull context) {
  curl->easy_setopt(easy, CURLOPT_PRIVATE, context);
  curl->easy_setopt(easy, CURLOPT_HEADERFUNCTION, callbacks->header);
  curl->easy_setopt(easy, CURLOPT_HEADERDATA, context);
  curl->easy_setopt(easy, CURLOPT_WRITEFUNCTION, callbacks->write);
  curl->easy_setopt(easy, CURLOPT_WRITEDATA, context);
  curl->easy_setopt(easy, CURLOPT_READFUNCTION, callbacks->read);
  curl->easy_setopt(easy, CURLOPT_READDATA, context);
  curl->easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callbacks->open_socket);
  curl->easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
  curl->easy_setopt(easy, CURLOPT_PREREQFUNCTION, callbacks->before_request);
  curl->easy_setopt(easy, CURLOPT_PREREQDATA, context);
}

static inline void martlet_curl_set_loop(const martlet_curl *_Nonnull curl, CURLM *_Nonnull multi,
                                         curl_socket_callback _Nonnull socket,
                                         curl_multi_timer_callback _Nonnull timer, void *_Nonnull context) {
  curl->multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket);
  curl->multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
  curl->multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer);
  curl->multi_setopt(multi, CURLMOPT_TIMERDATA, context);
}

static inline long martlet_curl_number(const martlet_curl *_Nonnull curl, CURL *_Nonnull easy, CURLINFO info) {
  long value = 0;
  curl->easy_getinfo(easy, info, &value);
  return value;
}

static inline curl_socket_t martlet_curl_socket(const martlet_curl *_Nonnull curl, CURL *_Nonnull easy) {
  curl_socket_t socket = CURL_SOCKET_BAD;
  curl->easy_getinfo(easy, CURLINFO_ACTIVESOCKET, &socket);
  return socket;
}

static inline void *_Nullable martlet_curl_private(const martlet_curl *_Nonnull curl, CURL *_Nonnull easy) {
  void *context = NULL;
  curl->easy_getinfo(easy, CURLINFO_PRIVATE, &context);
  return context;
}

// The next transfer that has ended; null for none.
static inline CURL *_Nullable martlet_curl_next_done(const martlet_curl *_Nonnull curl, CURLM *_Nonnull multi,
                                                     CURLcode *_Nonnull result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl->multi_info_read(multi, &left)))
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return message->easy_handle;
    }
  return NULL;
}
