/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-notice-block-store.h"
#include "documents/laurel-notice-store.h"
#include "documents/laurel-paper-draft.h"
#include "sample-library.h"

/* Notices of one's own: begun, worded, listed and removed. */

typedef struct {
  Fixture base;
  gint64 programme;
} Season;

static void
begin (Season *s, gconstpointer data)
{
  set_up (&s->base, NULL);
  s->programme = laurel_test_read_int (s->base.library, "SELECT min (id) FROM programme");
}

static void
end (Season *s, gconstpointer data)
{
  tear_down (&s->base, NULL);
}

static GVariant *
make_fields (const char *title)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "title", title);

  return g_variant_builder_end (&fields);
}

static GVariant *
make_args (Season *s, const char *kind, gint64 activity, const char *title)
{
  return g_variant_new ("(xsxii@a{ss})", s->programme, kind, activity, 0, 0, make_fields (title));
}

/* The last notice that was begun. */
static gint64
last (Season *s)
{
  return laurel_test_read_int (s->base.library,
                               "SELECT max (id) FROM paper WHERE later_kind = 'invitation'");
}

static GPtrArray *
list (Season *s)
{
  return ask (&s->base, &LAUREL_NOTICES_OF_PROGRAMME, g_variant_new ("(x)", s->programme));
}

static LaurelPaperDraft *
find (GPtrArray *rows, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    if (laurel_row_get_id (rows->pdata[i]) == id)
      return rows->pdata[i];

  return NULL;
}

static void
test_begun_worded_removed (Season *s, gconstpointer data)
{
  gint64 activity = activity_of (&s->base, "2025/13");
  gint64 id;
  g_autoptr (GPtrArray) before = list (s);
  g_autoptr (GPtrArray) begun = NULL;
  g_autoptr (GPtrArray) worded = NULL;
  g_autoptr (GPtrArray) removed = NULL;

  do_undo_redo (&s->base, &LAUREL_NOTICE_ADD, make_args (s, "invitation", activity, "Come"));
  id = last (s);
  begun = list (s);
  g_assert_cmpuint (begun->len, ==, before->len + 1);
  g_assert_cmpstr (laurel_paper_draft_get_title (find (begun, id)), ==, "Come");
  g_assert_cmpstr (laurel_paper_draft_get_kind (find (begun, id)), ==, "invitation");

  do_undo_redo (&s->base, &LAUREL_NOTICE_EDIT,
                g_variant_new ("(x@a{ss})", id, make_fields ("Come and see")));
  worded = list (s);
  g_assert_cmpstr (laurel_paper_draft_get_title (find (worded, id)), ==, "Come and see");

  /* With the blocks that were typed. */
  laurel_test_run (s->base.library, &LAUREL_NOTICE_PUT,
                   g_variant_new ("(xxsiixsssiss)", s->programme, activity, "invitation", 0, 0,
                                  id, "+x", "", "paragraph", 0, "Bring a friend.", ""));
  do_undo_redo (&s->base, &LAUREL_NOTICE_REMOVE, g_variant_new ("(x)", id));
  removed = list (s);
  g_assert_cmpuint (removed->len, ==, before->len);
  g_assert_cmpint (laurel_test_read_int (s->base.library, "SELECT count (*) FROM notice_block"),
                   ==, 0);
}

static void
test_refused (Season *s, gconstpointer data)
{
  refuse (&s->base, &LAUREL_NOTICE_ADD, make_args (s, "sculpture", 0, ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (&s->base, &LAUREL_NOTICE_ADD, make_args (s, "notice", 4711, ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (&s->base, &LAUREL_NOTICE_EDIT, g_variant_new ("(x@a{ss})", (gint64) 4711,
                                                        make_fields ("None")),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (&s->base, &LAUREL_NOTICE_REMOVE, g_variant_new ("(x)", (gint64) 4711),
          LAUREL_RULE_ERROR_REFUSED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/documents/own-notices/begun-worded-removed", Season, NULL, begin,
              test_begun_worded_removed, end);
  g_test_add ("/documents/own-notices/refused", Season, NULL, begin, test_refused, end);

  return g_test_run ();
}
