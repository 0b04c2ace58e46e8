#pragma once
// The wide-character functions are declared only under this name.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <locale.h>
