internal import CMalloc

/// Has all threads take memory from one heap, as long as none has begun.
///
/// glibc gives each thread one of its own, which grows by 4 KiB and a system call at a time and keeps what is
/// freed: a program that computes little and should be small is better off without.
public func useOneHeap() { mallopt(M_ARENA_MAX, 1) }
