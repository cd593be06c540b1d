/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * In each program that is built for the leak sanitizer: what a library allocates as it is loaded
 * stays to the end and is no leak. GLib lets go of its first table of quarks when there are more
 * than 2,048, since a thread may still read it, and of what was allocated the sanitizer sees no
 * function by which it could be told so.
 */

#include <sanitizer/lsan_interface.h>

static void
before_libraries (void)
{
  __lsan_disable ();
}

__attribute__ ((constructor)) static void
after_libraries (void)
{
  __lsan_enable ();
}

__attribute__ ((section (".preinit_array"), used)) static void (*const BEFORE) (void) =
  before_libraries;
