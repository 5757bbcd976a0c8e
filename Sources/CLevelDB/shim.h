#pragma once
#include <leveldb/c.h>
#include <snappy-c.h>
