/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-thrift.h"

#include <malloc.h>
#include <string.h>

#define RENDERER "GSK_RENDERER"
#define DEBUG "GDK_DEBUG"
#define NO_GL "gl-disable"

/* The main thread's, and one for all who read and write: each has a heap of its own
 * otherwise, of which little is ever used. */
#define N_ARENAS 2

/* GTK loads the driver of the graphics card even when all is to be drawn by cairo. Where
 * there is no card that driver is a compiler, of some sixty megabytes. */
static void
do_without_driver (void)
{
  const char *debug = g_getenv (DEBUG);
  g_autofree char *more = NULL;

  if (g_strcmp0 (g_getenv (RENDERER), "cairo") != 0)
    return;

  more = debug != NULL && *debug != '\0' ? g_strconcat (debug, ",", NO_GL, NULL)
                                         : g_strdup (NO_GL);
  if (debug == NULL || strstr (debug, NO_GL) == NULL)
    g_setenv (DEBUG, more, TRUE);
}

/**
 * laurel_thrift_begin:
 *
 * Leaves out what costs memory and is of no use. Before there are other threads, and
 * before GTK is touched.
 */
void
laurel_thrift_begin (void)
{
#ifdef M_ARENA_MAX
  mallopt (M_ARENA_MAX, N_ARENAS);
#endif
  do_without_driver ();
}
