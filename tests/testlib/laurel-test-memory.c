/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-memory.h"

#include <sqlite3.h>

/*
 * Memory for SQLite of which the n-th piece is refused.
 */

static sqlite3_mem_methods real;
static guint countdown;
static gboolean only_once;
static gboolean fired;

static gboolean
refuses (void)
{
  if (countdown == 0 || (countdown > 1 && countdown--) || (fired && only_once))
    return FALSE;

  fired = TRUE;
  return TRUE;
}

static void *
allocate (int size)
{
  return refuses () ? NULL : real.xMalloc (size);
}

static void *
reallocate (void *piece, int size)
{
  return refuses () ? NULL : real.xRealloc (piece, size);
}

/* Before SQLite is used for anything. */
void
laurel_test_memory_install (void)
{
  sqlite3_mem_methods methods;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real), ==, SQLITE_OK);
  methods = real;
  methods.xMalloc = allocate;
  methods.xRealloc = reallocate;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

void
laurel_test_memory_arm (guint n, gboolean once)
{
  countdown = n;
  only_once = once;
  fired = FALSE;
}

/* Returns: whether any was refused since it was armed */
gboolean
laurel_test_memory_disarm (void)
{
  countdown = 0;

  return fired;
}
