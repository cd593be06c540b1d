/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-verify-job.h"

#include "documents/laurel-key-file.h"
#include "exchange/laurel-exchange-error.h"
#include "store/laurel-worker.h"
#include "tool/laurel-certificate-file.h"
#include "tool/laurel-certificate-line.h"

#include <glib/gi18n-lib.h>

/*
 * Certificates are checked one after another, each on two threads: a worker takes what was read
 * of the file, in a child of the program, the reader asks the register, and the worker compares
 * the pages with what it said. Nobody waits for a thousand files but who asked for them.
 */

typedef struct {
  LaurelSession *session;
  LaurelVerifyWish *wish;
  LaurelProgress *progress;
  LaurelVerifyFound found;
  gpointer found_data;
  LaurelWorker *worker;
  GPtrArray *files;      /* (element-type filename): once they are listed */
  guint at;              /* which of them */
  LaurelCertificateLine *line; /* (nullable): what is read ahead of it */
  LaurelPdfCodes *codes; /* (nullable): what was seen in it */
  GPtrArray *verdicts;   /* (nullable): what is said of it */
} Job;

void
laurel_verify_wish_free (LaurelVerifyWish *self)
{
  g_strfreev (self->paths);
  g_strfreev (self->keys);
  g_free (self->words);
  g_free (self->name);
  g_free (self->organisation);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  g_clear_pointer (&self->line, laurel_certificate_line_free);
  g_clear_pointer (&self->codes, laurel_pdf_codes_free);
  g_clear_pointer (&self->verdicts, g_ptr_array_unref);
  g_ptr_array_unref (self->files);
  laurel_progress_unref (self->progress);
  laurel_verify_wish_free (self->wish);
  g_object_unref (self->session);
  g_free (self);
}

static GCancellable *
get_cancellable (Job *self)
{
  return laurel_progress_get_cancellable (self->progress);
}

/* ---- on the worker ---------------------------------------------------------- */

static gpointer
run_list (gpointer data, GError **error)
{
  Job *self = data;

  for (char **path = self->wish->paths; *path != NULL; path++) {
    g_autoptr (GPtrArray) there = NULL;

    if (!g_file_test (*path, G_FILE_TEST_IS_DIR)) {
      g_ptr_array_add (self->files, g_strdup (*path));
      continue;
    }
    there = laurel_certificate_file_list (*path, error);
    if (there == NULL)
      return NULL;
    for (guint i = 0; i < there->len; i++)
      g_ptr_array_add (self->files, g_strdup (there->pdata[i]));
  }
  self->line = laurel_certificate_line_new (self->files);

  return self;
}

static gpointer
run_read (gpointer data, GError **error)
{
  Job *self = data;

  self->codes = laurel_certificate_line_take (self->line, get_cancellable (self), error);

  return self->codes ? self : NULL;
}

static gpointer
run_compare (gpointer data, GError **error)
{
  Job *self = data;

  return laurel_certificate_file_compare (self->codes, self->verdicts, get_cancellable (self),
                                          error) ? self : NULL;
}

/* ---- on the reader ---------------------------------------------------------- */

static GPtrArray *
read_keys (char **texts, GError **error)
{
  g_autoptr (GPtrArray) keys =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_signing_key_free);

  for (; *texts != NULL; texts++) {
    LaurelSigningKey *key = laurel_key_file_read_public (*texts, error);

    if (key == NULL)
      return NULL;
    g_ptr_array_add (keys, key);
  }

  return g_steal_pointer (&keys);
}

/* What is said of codes and numbers: (asas), by keys, or by those that the library knows. */
static gpointer
judge (LaurelReader *reader, GVariant *args, GError **error)
{
  g_auto (GStrv) texts = NULL;
  g_auto (GStrv) key_texts = NULL;
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (GPtrArray) verdicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_verdict_free);

  g_variant_get (args, "(^as^as)", &texts, &key_texts);
  if (key_texts[0] != NULL && (keys = read_keys (key_texts, error)) == NULL)
    return NULL;

  for (char **text = texts; *text != NULL; text++) {
    LaurelVerdict *verdict = laurel_credential_is_meant (*text)
                               ? laurel_verdict_of_code (reader, keys, *text, error)
                               : laurel_verdict_of_number (reader, keys, *text, error);

    if (verdict == NULL)
      return NULL;
    g_ptr_array_add (verdicts, verdict);
  }

  return g_steal_pointer (&verdicts);
}

/* ---- from one to the next --------------------------------------------------- */

static void check_next (GTask *task);

static void
push (GTask *task, const char *name, LaurelJobFunc run, GAsyncReadyCallback callback)
{
  Job *self = g_task_get_task_data (task);
  GTask *step = g_task_new (NULL, NULL, callback, g_object_ref (task));

  g_task_set_source_tag (step, push);
  g_task_set_name (step, name);
  laurel_worker_push (self->worker, step, run, self, NULL, NULL);
}

static void
ask (GTask *task, char **texts, GAsyncReadyCallback callback)
{
  static const char *const NONE[] = { NULL };
  Job *self = g_task_get_task_data (task);
  const char *const *keys = self->wish->keys ? (const char *const *) self->wish->keys : NONE;

  laurel_store_read_async (laurel_session_get_store (self->session), judge,
                           g_variant_new ("(^as^as)", texts, keys),
                           (GDestroyNotify) g_ptr_array_unref, get_cancellable (self), callback,
                           g_object_ref (task));
}

static void
tell (Job *self)
{
  g_autofree char *name = self->at < self->files->len
                            ? g_path_get_basename (self->files->pdata[self->at]) : NULL;
  g_autofree char *shown = name ? g_filename_display_name (name) : NULL;

  for (guint i = 0; i < self->verdicts->len; i++)
    self->found (self->verdicts->pdata[i], shown, self->found_data);
}

/* One is done. */
static void
go_on (GTask *task)
{
  Job *self = g_task_get_task_data (task);

  tell (self);
  g_clear_pointer (&self->verdicts, g_ptr_array_unref);
  g_clear_pointer (&self->codes, laurel_pdf_codes_free);
  self->at++;
  check_next (task);
}

/* A file that cannot be read does not hold; to call it off ends the whole. */
static void
take_fault (GTask *task, GError *error)
{
  Job *self = g_task_get_task_data (task);
  LaurelVerdict *unread;

  if (error->domain != LAUREL_EXCHANGE_ERROR) {
    g_task_return_error (task, error);
    return;
  }

  unread = g_new0 (LaurelVerdict, 1);
  unread->reason = g_strdup (error->message);
  g_error_free (error);
  g_clear_pointer (&self->verdicts, g_ptr_array_unref);
  self->verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_verdict_free);
  g_ptr_array_add (self->verdicts, unread);
  go_on (task);
}

static void
on_compared (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    go_on (task);
  else
    take_fault (task, error);
}

static void
on_judged (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->verdicts = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  if (self->verdicts != NULL)
    push (task, "compare pages", run_compare, on_compared);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  g_auto (GStrv) codes = NULL;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL) {
    take_fault (task, error);
    return;
  }

  codes = laurel_certificate_file_dup_codes (self->codes);
  ask (task, codes, on_judged);
}

static void
check_next (GTask *task)
{
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (get_cancellable (self), &error)) {
    g_task_return_error (task, error);
    return;
  }

  laurel_progress_tell (self->progress, self->at, MAX (self->files->len, 1));
  if (self->at < self->files->len)
    push (task, "read a certificate", run_read, on_read);
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_words_judged (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->verdicts = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  if (self->verdicts == NULL) {
    g_task_return_error (task, error);
    return;
  }

  if (self->wish->name != NULL && *self->wish->name != '\0')
    laurel_verdict_compare_holder (self->verdicts->pdata[0], self->wish->name,
                                   self->wish->organisation);
  tell (self);
  g_task_return_boolean (task, TRUE);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    check_next (task);
  else
    g_task_return_error (task, error);
}

/**
 * laurel_verify_async:
 * @session: whose register is asked
 * @wish: (transfer full): what is checked
 * @progress: told how far it is, and may call it off
 * @found: told of each certificate
 * @data: for @found and @callback
 */
void
laurel_verify_async (LaurelSession *session, LaurelVerifyWish *wish, LaurelProgress *progress,
                     LaurelVerifyFound found, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Job *self = g_new0 (Job, 1);
  char *words[] = { wish->words, NULL };

  self->session = g_object_ref (session);
  self->wish = wish;
  self->progress = laurel_progress_ref (progress);
  self->found = found;
  self->found_data = data;
  self->worker = laurel_worker_new ("verify");
  self->files = g_ptr_array_new_with_free_func (g_free);
  g_task_set_source_tag (task, laurel_verify_async);
  g_task_set_name (task, "verify");
  g_task_set_task_data (task, self, job_free);
  if (wish->words != NULL)
    ask (task, words, on_words_judged);
  else
    push (task, "list certificates", run_list, on_listed);
}

/* Returns: whether all were checked */
gboolean
laurel_verify_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
