#pragma once
// Of the C library, declared for _GNU_SOURCE alone, and so not among what Swift's Glibc module exports.
#include <spawn.h>

extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
// `pthread_t` is this; its header would bring types along that Swift takes from Glibc.
extern int pthread_setname_np(unsigned long thread, const char *name);
extern int pidfd_open(pid_t process, unsigned int flags);
