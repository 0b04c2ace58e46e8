#pragma once
#include <dlfcn.h>
#include <microhttpd.h>
#include <stdlib.h>

// libmicrohttpd brings GnuTLS and seven more libraries, which cost every start of the process 2 ms.
// Few starts open a listener, so it is not linked: the first listener opens it, and finds here what it
// calls. `__typeof__` takes the types from the library's own header.
#define MARTLET_MHD_FUNCTIONS(F) \
  F(start_daemon, MHD_start_daemon) \
  F(stop_daemon, MHD_stop_daemon) \
  F(run, MHD_run) \
  F(get_timeout, MHD_get_timeout) \
  F(get_daemon_info, MHD_get_daemon_info) \
  F(add_connection, MHD_add_connection) \
  F(get_connection_info, MHD_get_connection_info) \
  F(get_connection_values, MHD_get_connection_values_n) \
  F(suspend_connection, MHD_suspend_connection) \
  F(resume_connection, MHD_resume_connection) \
  F(queue_response, MHD_queue_response) \
  F(create_response_from_buffer, MHD_create_response_from_buffer) \
  F(create_response_from_callback, MHD_create_response_from_callback) \
  F(create_response_for_upgrade, MHD_create_response_for_upgrade) \
  F(add_response_header, MHD_add_response_header) \
  F(destroy_response, MHD_destroy_response) \
  F(upgrade_action, MHD_upgrade_action) \
  F(get_reason_phrase_for, MHD_get_reason_phrase_for)

#define MARTLET_FIELD(field, symbol) __typeof__(symbol) *_Nonnull field;
typedef struct martlet_mhd {
  MARTLET_MHD_FUNCTIONS(MARTLET_FIELD)
} martlet_mhd;
#undef MARTLET_FIELD

// The library, or null when it cannot be opened. Never closed.
static inline const martlet_mhd *_Nullable martlet_mhd_open(void) {
  void *library = dlopen("libmicrohttpd.so.12", RTLD_NOW | RTLD_LOCAL);
  martlet_mhd *table = malloc(sizeof *table);
  if (!library || !table) return NULL;
#define MARTLET_FIND(field, symbol) \
  if (!(table->field = (__typeof__(table->field))dlsym(library, #symbol))) return NULL;
  MARTLET_MHD_FUNCTIONS(MARTLET_FIND)
#undef MARTLET_FIND
#undef MARTLET_MHD_FUNCTIONS
  return table;
}

// Swift cannot call functions with variable arguments; the following do that for it.

typedef struct martlet_mhd_options {
  void *_Nonnull context;
  MHD_AccessHandlerCallback _Nonnull handler;
  MHD_NotifyConnectionCallback _Nonnull connection;
  MHD_RequestCompletedCallback _Nonnull completed;
  void *_Nullable (*_Nonnull target)(void *_Nonnull context, const char *_Nonnull uri,
                                     struct MHD_Connection *_Nonnull connection);
  MHD_LogCallback _Nonnull said;
  size_t memory;
  unsigned int connections;
  unsigned int idle_seconds;
} martlet_mhd_options;

// A daemon that accepts nothing by itself and is run by whoever waits for its descriptor.
static inline struct MHD_Daemon *_Nullable martlet_mhd_start(const martlet_mhd *_Nonnull mhd,
                                                             const martlet_mhd_options *_Nonnull o) {
  // The second number is MHD_ALLOW_SUSPEND_RESUME without the pipe that only other threads need.
  const unsigned int flags = MHD_USE_EPOLL | (MHD_ALLOW_SUSPEND_RESUME & ~MHD_USE_ITC) |
                             MHD_USE_NO_LISTEN_SOCKET | MHD_ALLOW_UPGRADE | MHD_USE_ERROR_LOG;
  return mhd->start_daemon(
      flags, 0, NULL, NULL, o->handler, o->context, MHD_OPTION_EXTERNAL_LOGGER, o->said, o->context,
      MHD_OPTION_URI_LOG_CALLBACK, o->target, o->context,
      MHD_OPTION_NOTIFY_CONNECTION, o->connection, o->context, MHD_OPTION_NOTIFY_COMPLETED, o->completed,
      o->context, MHD_OPTION_CONNECTION_MEMORY_LIMIT, o->memory, MHD_OPTION_CONNECTION_LIMIT, o->connections,
      MHD_OPTION_CONNECTION_TIMEOUT, o->idle_seconds, MHD_OPTION_STRICT_FOR_CLIENT, 0, MHD_OPTION_END);
}

// Hands over a connected socket, which is closed when that does not work. The library wants an address,
// but asks nothing about it: limits are kept elsewhere.
static inline void martlet_mhd_add(const martlet_mhd *_Nonnull mhd, struct MHD_Daemon *_Nonnull daemon,
                                   int socket) {
  const struct sockaddr nobody = {.sa_family = AF_UNSPEC};
  mhd->add_connection(daemon, socket, &nobody, sizeof nobody);
}

static inline int martlet_mhd_epoll(const martlet_mhd *_Nonnull mhd, struct MHD_Daemon *_Nonnull daemon) {
  const union MHD_DaemonInfo *info = mhd->get_daemon_info(daemon, MHD_DAEMON_INFO_EPOLL_FD);
  return info ? info->epoll_fd : -1;
}

static inline void *_Nullable martlet_mhd_context(const martlet_mhd *_Nonnull mhd,
                                                  struct MHD_Connection *_Nonnull connection) {
  const union MHD_ConnectionInfo *info =
      mhd->get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

static inline int martlet_mhd_socket(const martlet_mhd *_Nonnull mhd,
                                     struct MHD_Connection *_Nonnull connection) {
  const union MHD_ConnectionInfo *info = mhd->get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

// Bytes of the request's head; 0 when it is not complete.
static inline size_t martlet_mhd_head_size(const martlet_mhd *_Nonnull mhd,
                                           struct MHD_Connection *_Nonnull connection) {
  const union MHD_ConnectionInfo *info =
      mhd->get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info ? info->header_size : 0;
}

// Whether an answer is on its way already, as when libmicrohttpd refuses a request itself.
static inline int martlet_mhd_is_answered(const martlet_mhd *_Nonnull mhd,
                                          struct MHD_Connection *_Nonnull connection) {
  return mhd->get_connection_info(connection, MHD_CONNECTION_INFO_HTTP_STATUS) != NULL;
}

static inline void martlet_mhd_close_upgraded(const martlet_mhd *_Nonnull mhd,
                                              struct MHD_UpgradeResponseHandle *_Nonnull handle) {
  mhd->upgrade_action(handle, MHD_UPGRADE_ACTION_CLOSE);
}

// Swift's names for the cases of these enumerations depend on how it cuts their prefixes.

static inline int martlet_mhd_is_start(enum MHD_ConnectionNotificationCode code) {
  return code == MHD_CONNECTION_NOTIFY_STARTED;
}

static inline int martlet_mhd_is_whole(enum MHD_RequestTerminationCode code) {
  return code == MHD_REQUEST_TERMINATED_COMPLETED_OK;
}
