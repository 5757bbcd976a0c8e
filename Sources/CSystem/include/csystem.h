// What Swift cannot call by itself: system calls without a wrapper, macros, variable arguments.
#pragma once

#include "cfiles.h"
#include "cmemory.h"
#include "coptions.h"
#include "cprocesses.h"
#include "cspawn.h"
#include "cthreads.h"
#include "cwriting.h"
