/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-confinement.h"

#include <errno.h>
#include <fcntl.h>
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
#define REFUSE_HERE BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define REFUSE(number) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), REFUSE_HERE
/* When the lower half of that argument has one of @bits. Both machines have it first. */
#define REFUSE_WITH(number, argument, bits) \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4), \
  LOAD (args[argument]), \
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1), \
  REFUSE_HERE, \
  LOAD (nr)

#define TO_WRITE (O_ACCMODE | O_CREAT | O_TRUNC)

static const struct sock_filter RULES[] = {
  LOAD (arch),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
  BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_KILL),
  LOAD (nr),
  BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, FOREIGN, 0, 1),
  REFUSE_HERE,

  /* Talk, start programs, look into others and do something to them. */
  REFUSE (SYS_socket),
  REFUSE (SYS_execve),
  REFUSE (SYS_execveat),
  /* One rule that never fits, where the sanitizer is to go on. */
  REFUSE (LAUREL_CONFINEMENT_HAS_SHADOW ? G_MAXUINT32 : SYS_ptrace),
  REFUSE (SYS_process_vm_writev),
  REFUSE (SYS_pidfd_getfd),
  REFUSE (SYS_pidfd_send_signal),
  REFUSE (SYS_kill),
  REFUSE (SYS_tkill),
  REFUSE (SYS_tgkill),
  REFUSE (SYS_rt_sigqueueinfo),
  REFUSE (SYS_rt_tgsigqueueinfo),
  REFUSE_WITH (SYS_prlimit64, 0, G_MAXUINT32),
  REFUSE (SYS_io_uring_setup),

  /* Change files: a limit of their size keeps nobody from emptying one. */
  REFUSE_WITH (SYS_openat, 2, TO_WRITE),
  REFUSE (SYS_openat2),
  REFUSE (SYS_truncate),
  REFUSE (SYS_ftruncate),
  REFUSE (SYS_fallocate),
  REFUSE (SYS_unlinkat),
  REFUSE (SYS_renameat),
  REFUSE (SYS_renameat2),
  REFUSE (SYS_linkat),
  REFUSE (SYS_symlinkat),
  REFUSE (SYS_mkdirat),
  REFUSE (SYS_mknodat),
  REFUSE (SYS_fchmod),
  REFUSE (SYS_fchmodat),
  REFUSE (SYS_fchown),
  REFUSE (SYS_fchownat),
  REFUSE (SYS_setxattr),
  REFUSE (SYS_lsetxattr),
  REFUSE (SYS_fsetxattr),
  REFUSE (SYS_removexattr),
  REFUSE (SYS_lremovexattr),
  REFUSE (SYS_fremovexattr),
#ifdef SYS_open /* what newer machines have in one form only */
  REFUSE_WITH (SYS_open, 1, TO_WRITE),
  REFUSE (SYS_creat),
  REFUSE (SYS_unlink),
  REFUSE (SYS_rmdir),
  REFUSE (SYS_rename),
  REFUSE (SYS_link),
  REFUSE (SYS_symlink),
  REFUSE (SYS_mkdir),
  REFUSE (SYS_mknod),
  REFUSE (SYS_chmod),
  REFUSE (SYS_chown),
  REFUSE (SYS_lchown),
#endif
  BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
};

static gboolean
set_filter (void)
{
  const struct sock_fprog program = { G_N_ELEMENTS (RULES), (struct sock_filter *) RULES };

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
 * Lets this process, which has entered, open no socket and no file to write, change no name and
 * no mode, start no program and do nothing to another process from here on, nor send a signal to
 * itself. A kernel or a machine without filters leaves it as it is.
 *
 * Returns: whether it is as closed as it can be
 */
gboolean
laurel_confinement_close (void)
{
  return set_filter ();
}
