/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-confinement.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

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

/* Numbers of calls mean something only on the machine they were compiled for: another
 * machine's calls, which some kernels know too, are refused as a whole. */
#if defined (__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#define FOREIGN 0x40000000U
#elif defined (__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#define FOREIGN 0xffffffffU
#endif

#ifdef ARCHITECTURE
#define LOAD(member) \
  BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, member))
#define REFUSE(number) \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), \
  BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

static gboolean
set_filter (void)
{
  struct sock_filter rules[] = {
    LOAD (arch),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_KILL),
    LOAD (nr),
    BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, FOREIGN, 0, 1),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
    REFUSE (SYS_socket),
    REFUSE (SYS_execve),
    REFUSE (SYS_execveat),
    /* One rule that never fits, where the sanitizer is to go on. */
    REFUSE (LAUREL_CONFINEMENT_HAS_SHADOW ? G_MAXUINT32 : SYS_ptrace),
    REFUSE (SYS_process_vm_writev),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const struct sock_fprog program = { G_N_ELEMENTS (rules), rules };

  return prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0 || errno == EINVAL;
}
#else
static gboolean
set_filter (void)
{
  return TRUE;
}
#endif

/**
 * laurel_confinement_close:
 *
 * Lets this process, which has entered, open no socket, start no program and look into no
 * other process from here on. A kernel or a machine without filters leaves it as it is.
 *
 * Returns: whether it is as closed as it can be
 */
gboolean
laurel_confinement_close (void)
{
  return set_filter ();
}
