#pragma once
// Of the C library, but not among what Swift's Glibc module exports, which lacks what is Linux's own.
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// Declared for _GNU_SOURCE alone. Defining that here would give `fd_set` another member than in the modules
// beside this one, and which of them comes first is chance.
extern int accept4(int, struct sockaddr *, socklen_t *, int);

static inline int martlet_accept(int socket, struct sockaddr *address, socklen_t *size) {
  return accept4(socket, address, size, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

// Constants of several C types, as one.
static const unsigned int martlet_epollin = EPOLLIN, martlet_epollout = EPOLLOUT, martlet_epollerr = EPOLLERR,
                          martlet_epollhup = EPOLLHUP, martlet_epollrdhup = EPOLLRDHUP, martlet_epollet = EPOLLET;
static const int martlet_epoll_cloexec = EPOLL_CLOEXEC, martlet_eventfd_flags = EFD_NONBLOCK | EFD_CLOEXEC,
                 martlet_no_signal = MSG_NOSIGNAL | MSG_DONTWAIT, martlet_do_not_wait = MSG_DONTWAIT,
                 martlet_look_ahead = MSG_PEEK | MSG_DONTWAIT,
                 martlet_shutdown_read = SHUT_RD, martlet_shutdown_write = SHUT_WR, martlet_shutdown_both = SHUT_RDWR,
                 martlet_stream = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, martlet_cloexec = SOCK_CLOEXEC;
