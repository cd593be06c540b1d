/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"
#include "ui/kit/laurel-thrift.h"

/* The driver of a graphics card is left out where it would draw nothing, and only there;
 * whatever else somebody wants of GDK stays. */
static void
test_the_driver (void)
{
  static const struct {
    const char *renderer;
    const char *debug;
    const char *then;
  } CASES[] = {
    { NULL, NULL, NULL },
    { "ngl", NULL, NULL },
    { "ngl", "events", "events" },
    { "cairo", NULL, "gl-disable" },
    { "cairo", "", "gl-disable" },
    { "cairo", "events", "events,gl-disable" },
    { "cairo", "gl-disable,events", "gl-disable,events" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_unsetenv ("GSK_RENDERER");
    g_unsetenv ("GDK_DEBUG");
    if (CASES[i].renderer != NULL)
      g_setenv ("GSK_RENDERER", CASES[i].renderer, TRUE);
    if (CASES[i].debug != NULL)
      g_setenv ("GDK_DEBUG", CASES[i].debug, TRUE);
    laurel_thrift_begin ();
    g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, CASES[i].then);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/ui/thrift/driver", test_the_driver);

  return g_test_run ();
}
