// glibc's allocator; the Swift overlay of libc leaves its header out.
#pragma once
#include <malloc.h>
