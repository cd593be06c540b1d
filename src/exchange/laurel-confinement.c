/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* unshare () */

#include "exchange/laurel-confinement.h"

#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/**
 * laurel_confinement_enter:
 *
 * Takes from this process, which is about to read a file of strangers, what it
 * does not need: rights beyond its own, the network where the kernel lets a user
 * give it up, and a life after its parent's. May be called between fork and exec.
 *
 * Returns: whether it was taken
 */
gboolean
laurel_confinement_enter (void)
{
  const struct rlimit none = { 0, 0 };
  int unshared = unshare (CLONE_NEWUSER | CLONE_NEWNET);

  (void) unshared;

  return setrlimit (RLIMIT_CORE, &none) == 0 &&
         prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 &&
         prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}
