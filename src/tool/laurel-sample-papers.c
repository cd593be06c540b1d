/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-papers.h"

#include "calendar/laurel-plan-name.h"
#include "documents/laurel-notice-block-store.h"
#include "documents/laurel-paper.h"
#include "tool/laurel-sample-table.h"

#include <stdlib.h>

/*
 * The papers of the sample season: notices of one's own, of which some are out and some are being
 * written, and what was typed into those that the plan gives.
 */

typedef struct {
  LaurelLibrary *library;
  const char *actor;
  LaurelSampleTable *papers, *fields, *blocks;
  LaurelPaperSubject subject; /* the paper that is being written */
  int row;                    /* of it */
} Sample;

static void
sample_clear (Sample *self)
{
  g_clear_pointer (&self->papers, laurel_sample_table_free);
  g_clear_pointer (&self->fields, laurel_sample_table_free);
  g_clear_pointer (&self->blocks, laurel_sample_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static const char *
get (LaurelSampleTable *table, int row, const char *column)
{
  return laurel_sample_table_get (table, row, column);
}

static gboolean
is_of_paper (Sample *self, LaurelSampleTable *table, int row)
{
  return g_str_equal (get (table, row, "paper"), get (self->papers, self->row, "key"));
}

static gboolean
run (Sample *self, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (self->library, command, args, self->actor, &outcome, error);
}

/* ---- a paper ---------------------------------------------------------------- */

static gboolean
find_subject (Sample *self, GError **error)
{
  const char *number = get (self->papers, self->row, "activity");
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", self->subject.programme,
                                           number);
  g_autoptr (LaurelActivity) activity = NULL;

  self->subject.kind = get (self->papers, self->row, "kind");
  self->subject.from = atoi (get (self->papers, self->row, "from"));
  self->subject.activity = 0;
  self->subject.paper = 0;
  if (*number == '\0')
    return TRUE;

  activity = laurel_plan_find_activity (laurel_library_get_reader (self->library), name, error);
  if (activity != NULL)
    self->subject.activity = laurel_row_get_id (LAUREL_ROW (activity));

  return activity != NULL;
}

static GVariant *
build_fields (Sample *self)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (&fields, "{ss}", "layout", get (self->papers, self->row, "layout"));
  for (int i = 0; i < laurel_sample_table_get_n_rows (self->fields); i++)
    if (is_of_paper (self, self->fields, i))
      g_variant_builder_add (&fields, "{ss}", get (self->fields, i, "name"),
                             get (self->fields, i, "text"));

  return g_variant_builder_end (&fields);
}

/* The last one is the one that was just begun. */
static gboolean
find_own (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) notices =
    laurel_library_ask (laurel_library_get_reader (self->library), &LAUREL_NOTICES_OF_PROGRAMME,
                        g_variant_new ("(x)", self->subject.programme), error);

  if (notices != NULL)
    self->subject.paper = laurel_row_get_id (notices->pdata[notices->len - 1]);

  return notices != NULL;
}

static gboolean
begin (Sample *self, GError **error)
{
  const LaurelPaperSubject *subject = &self->subject;

  if (!laurel_paper_is_own (subject->kind))
    return run (self, &LAUREL_PAPER_EDIT,
                g_variant_new ("(xxsii@a{ss})", subject->programme, subject->activity,
                               subject->kind, subject->from, 0, build_fields (self)), error);

  return run (self, &LAUREL_NOTICE_ADD,
              g_variant_new ("(xsxii@a{ss})", subject->programme, subject->kind,
                             subject->activity, subject->from, 0, build_fields (self)), error)
         && find_own (self, error);
}

/* ---- its blocks ------------------------------------------------------------- */

/* In a table of rows, a cell can have rows and cells of its own. */
static char *
dup_text (const char *cell)
{
  g_autoptr (GString) text = g_string_new (cell);

  g_string_replace (text, " || ", "\n", 0);
  g_string_replace (text, " | ", "\t", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One of the notice is written anew; one whose name begins with "+" is added. */
static gboolean
write_block (Sample *self, int row, GError **error)
{
  const LaurelPaperSubject *subject = &self->subject;
  const char *name = get (self->blocks, row, "name");
  g_autofree char *text = dup_text (get (self->blocks, row, "text"));

  if (!g_str_has_prefix (name, LAUREL_NOTICE_OWN_NAME))
    return run (self, &LAUREL_NOTICE_TYPE,
                g_variant_new ("(xxsiixss)", subject->programme, subject->activity, subject->kind,
                               subject->from, 0, subject->paper, name, text), error);

  return run (self, &LAUREL_NOTICE_PUT,
              g_variant_new ("(xxsiixsssiss)", subject->programme, subject->activity,
                             subject->kind, subject->from, 0, subject->paper, name,
                             get (self->blocks, row, "after"), get (self->blocks, row, "kind"),
                             atoi (get (self->blocks, row, "level")), text, ""), error);
}

static gboolean
write_paper (Sample *self, GError **error)
{
  if (!find_subject (self, error) || !begin (self, error))
    return FALSE;

  for (int i = 0; i < laurel_sample_table_get_n_rows (self->blocks); i++)
    if (is_of_paper (self, self->blocks, i) && !write_block (self, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_all (Sample *self, GError **error)
{
  for (self->row = 0; self->row < laurel_sample_table_get_n_rows (self->papers); self->row++)
    if (!write_paper (self, error))
      return FALSE;

  return TRUE;
}

/**
 * laurel_sample_add_papers:
 * @library: a library, open for writing
 * @language: "en" or "zh"
 * @actor: in whose name
 * @programme: the sample season
 * @error: return location for an error
 *
 * Writes the notices, invitations and letters of the sample season.
 */
gboolean
laurel_sample_add_papers (LaurelLibrary *library, const char *language, const char *actor,
                          gint64 programme, GError **error)
{
  g_auto (Sample) self = { .library = library, .actor = actor,
                           .subject = { .programme = programme } };

  return (self.papers = laurel_sample_table_load (language, "papers", error)) &&
         (self.fields = laurel_sample_table_load (language, "paper_fields", error)) &&
         (self.blocks = laurel_sample_table_load (language, "paper_blocks", error)) &&
         write_all (&self, error);
}
