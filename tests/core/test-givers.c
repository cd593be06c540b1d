/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-library.h"

#include "documents/laurel-drive-report-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "store/laurel-audit.h"
#include "store/laurel-dump-store.h"

#include <string.h>

/* Who gives without a name has none in anything that comes out: queries, search, the journal, the
 * bundle, and what undoing tells. */

#define SECRET "Yin Wuming"
#define PHONE "0000-555-0199"

static void
assert_secret (const char *text, const char *where)
{
  if (text != NULL && (strstr (text, "Wuming") != NULL || strstr (text, PHONE) != NULL))
    g_error ("%s tells: %s", where, text);
}

/* ---- queries --------------------------------------------------------------------------------- */

static void
search_rows (GPtrArray *rows, const char *where)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    g_autofree GParamSpec **pspecs = NULL;
    guint n;

    pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (rows->pdata[i]), &n);
    for (guint k = 0; k < n; k++) {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (rows->pdata[i], pspecs[k]->name, &value);
      if (G_VALUE_HOLDS_STRING (&value))
        assert_secret (g_value_get_string (&value), where);
    }
  }
}

/* Arguments of a query that takes ids, texts and numbers; %NULL where it takes anything else. */
static GVariant *
build_args (const char *type, gint64 id, const char *text)
{
  g_auto (GVariantBuilder) args = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (type));

  for (const char *each = type + 1; *each != ')'; each++)
    if (*each == 'x')
      g_variant_builder_add (&args, "x", id);
    else if (*each == 's')
      g_variant_builder_add (&args, "s", text);
    else if (*each == 'i')
      g_variant_builder_add (&args, "i", 0);
    else if (*each == 'b')
      g_variant_builder_add (&args, "b", TRUE);
    else
      return NULL;

  return g_variant_builder_end (&args);
}

static GArray *
list_ids (Fixture *f)
{
  static const char *const TABLES[] = { "drive", "gift", "giver", "party", "promise", "cash",
                                        "point", "gift_kind", "receiver", "activity",
                                        "programme" };
  GArray *ids = g_array_new (FALSE, TRUE, sizeof (gint64));

  g_array_set_size (ids, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s", TABLES[i]);
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (laurel_library_get_reader (f->library), g_intern_string (sql), "");

    while (laurel_statement_next (row)) {
      gint64 id = laurel_statement_get_int64 (row, 0);

      g_array_append_val (ids, id);
    }
  }

  return ids;
}

static guint
search_query (Fixture *f, const LaurelQuery *query, const GArray *ids)
{
  static const char *const TEXTS[] = { "", SECRET, PHONE, "Wuming", "2025-09-30", "0001" };
  guint asked = 0;

  for (gsize i = 0; i < ids->len * G_N_ELEMENTS (TEXTS); i++) {
    GVariant *args = build_args (query->args, g_array_index (ids, gint64, i / G_N_ELEMENTS (TEXTS)),
                                 TEXTS[i % G_N_ELEMENTS (TEXTS)]);
    g_autoptr (GPtrArray) rows = NULL;

    if (args == NULL || (i >= G_N_ELEMENTS (TEXTS) && strchr (query->args, 'x') == NULL) ||
        (i % G_N_ELEMENTS (TEXTS) > 0 && strchr (query->args, 's') == NULL)) {
      g_clear_pointer (&args, g_variant_unref);
      continue;
    }
    rows = laurel_library_ask (laurel_library_get_reader (f->library), query, args, NULL);
    search_rows (rows, query->name);
    asked += rows != NULL;
  }

  return asked;
}

static void
search_queries (Fixture *f)
{
  g_autoptr (GArray) ids = list_ids (f);
  g_autofree char *found = laurel_test_dump_search (f->library);
  guint answered = 0;

  for (LaurelRooms rooms = LAUREL_ROOMS; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->queries[i] != NULL; i++)
      answered += search_query (f, (*rooms)->queries[i], ids) > 0;
  g_assert_cmpuint (answered, >, 90);
  assert_secret (found, "the search index");
}

/* ---- the journal and the bundle ----------------------------------------------------------------- */

static void
add_cell (const char *text, gboolean is_number, gpointer data)
{
  g_string_append_printf (data, "%s,", text ? text : "");
}

static void
end_row (gpointer data)
{
  g_string_append_c (data, '\n');
}

static char *
dup_dump (Fixture *f, const char *table)
{
  static const LaurelDumpVisitor VISITOR = { add_cell, end_row };
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  laurel_dump_table (laurel_library_get_reader (f->library), LAUREL_ROOMS, table, &VISITOR, text,
                     &error);
  g_assert_no_error (error);

  return g_string_free (text, FALSE);
}

static char *
dup_journal (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = laurel_audit_read (laurel_library_get_reader (f->library),
                                                     LAUREL_ROOMS, 0, &error);
  g_autoptr (JsonNode) node = NULL;

  g_assert_no_error (error);
  node = laurel_audit_dup_json (entries);

  return json_to_string (node, FALSE);
}

static void
search_outputs (Fixture *f)
{
  LaurelReader *reader = laurel_library_get_reader (f->library);
  g_autoptr (GPtrArray) tables = laurel_dump_list_tables (reader, NULL);
  g_autofree char *journal = dup_journal (f);

  search_queries (f);
  assert_secret (journal, "the journal");
  for (guint i = 0; i < tables->len; i++) {
    g_autofree char *dump = dup_dump (f, tables->pdata[i]);

    assert_secret (dump, tables->pdata[i]);
  }
}

static guint
count_rows (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GPtrArray) rows = ask (f, query, args);

  return rows->len;
}

/* ---- tests -------------------------------------------------------------------------------------- */

/* As it was before the journal kept less of it. */
static void
take_as_before (Fixture *f, gint64 drive)
{
  LaurelCommand before = LAUREL_GIFT_TAKE;

  before.record = NULL;
  run_f (f, &before, "(" X ", {'giver': '" SECRET "', 'phone': '" PHONE "', 'naming': 'anonymous',"
         " 'item': 'Toy', 'quantity': '5', 'worth': '99.50'})", drive);
}

/* Takes everything back, and looks at what that tells. */
static void
undo_all (Fixture *f)
{
  gint64 entry;

  while ((entry = laurel_library_get_undo (f->library)) != 0) {
    g_autoptr (GError) error = NULL;
    g_auto (LaurelOutcome) outcome = { 0 };
    g_autofree char *told = NULL;

    laurel_library_revert (f->library, entry, "tester", &outcome, &error);
    g_assert_no_error (error);
    told = laurel_library_describe_told (f->library, outcome.entry);
    assert_secret (told, "undoing");
    assert_secret (outcome.told, "undoing");
  }
}

static void
test_no_output_has_the_name (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f), giver;

  take_as_before (f, drive);
  take_as_before (f, drive);
  giver = newest (f, "giver");
  run_f (f, &LAUREL_PARTY_EDIT, "(" X ", {'note': '" SECRET " lives by the river'})",
         newest (f, "party"));
  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': '" SECRET "', 'phone': '" PHONE "', 'naming':"
         " 'anonymous', 'item': 'Toy', 'promised': '7'})", drive);
  run_f (f, &LAUREL_CASH_ADD, "(" X ", 'received', '10', '', {'giver': '" X "'})", drive, giver);
  run_f (f, &LAUREL_GIFTS_IMPORT, "(" X ", 'gifts.csv', '', [{'giver': '" SECRET "', 'phone': '"
         PHONE "', 'naming': 'anonymous', 'item': 'Toy', 'quantity': '6'}])", drive);
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'Hill School', 20, @a{ss} {})", drive);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE sealed = 1"), ==, 1);
  search_outputs (f);
  undo_all (f);
  search_outputs (f);
}

/* Others' names are told as ever, and so is that of one who is named since. */
static void
test_who_is_named_is_in_the_journal (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);
  g_autofree char *journal = NULL;
  g_autofree char *after = NULL;
  g_autofree char *dump = NULL;

  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': 'Hexi Mill', 'item': 'Toy', 'quantity': '5'})",
         drive);
  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': '" SECRET "', 'naming': 'anonymous', 'item': 'Toy',"
         " 'quantity': '5'})", drive);
  run_f (f, &LAUREL_GIVER_EDIT, "(" X ", {'naming': 'named'})", newest (f, "giver"));
  journal = dup_journal (f);
  g_assert_nonnull (strstr (journal, "Hexi Mill"));
  g_assert_nonnull (strstr (journal, SECRET));
  dump = dup_dump (f, "party");
  g_assert_nonnull (strstr (dump, SECRET));

  undo_all (f);
  after = dup_journal (f);
  g_assert_nonnull (strstr (after, "Hexi Mill"));
}

/* Somebody who is known otherwise gives without a name: the row of the giver does not tell who. */
static void
test_who_is_known_gives_without_a_name (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f), party;
  g_autofree char *id = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *journal = NULL;

  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'Valley School', 20, @a{ss} {})", drive);
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'Hill School', 20, @a{ss} {})", drive);
  party = newest (f, "party");
  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hill School', 'anonymous', @a{ss} {})", drive);
  g_assert_cmpint (number_of (f, "SELECT party_id FROM giver"), ==, party);
  id = g_strdup_printf ("\"table\":\"giver\",\"id\":\"" X "\",\"column\":\"party_id\"",
                        newest (f, "giver"));
  journal = dup_journal (f);
  g_assert_null (strstr (journal, id));
  g_clear_pointer (&id, g_free);
  id = g_strdup_printf (X, party);
  dump = dup_dump (f, "giver");
  g_assert_null (strstr (dump, id));
}

/* Who gives once without a name and once with it, is in the lists. */
static void
test_who_is_named_later_is_found (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", '" SECRET "', 'anonymous', @a{ss} {})", drive);
  g_assert_cmpint (number_of (f, "SELECT sealed FROM party"), ==, 1);
  do_f (f, &LAUREL_GIVER_ADD, "(" X ", '" SECRET "', 'named', @a{ss} {})", drive);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party"), ==, 1);
  g_assert_cmpint (number_of (f, "SELECT sealed FROM party"), ==, 0);
  g_assert_cmpuint (count_rows (f, &LAUREL_PARTIES_MATCHING, g_variant_new ("(s)", SECRET)), ==, 1);

  /* A receiver of a name that is sealed is not the one who gave. */
  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hill School', 'anonymous', @a{ss} {})", drive);
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'Hill School', 20, @a{ss} {})", drive);
  g_assert_cmpuint (count_rows (f, &LAUREL_PARTIES_MATCHING, g_variant_new ("(s)", "Hill School")),
                    ==, 1);
}

/* Where somebody is found by name, whoever is sealed is not: to be an author would tell who gave. */
static void
test_who_is_sealed_is_nobody_elsewhere (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);
  g_autoptr (GArray) called = NULL;
  g_autoptr (GArray) authors = NULL;

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", '" SECRET "', 'anonymous', {'kind': 'person'})", drive);
  called = laurel_party_list_called (laurel_library_get_reader (f->library), SECRET, NULL);
  g_assert_cmpuint (called->len, ==, 0);

  run_f (f, &LAUREL_CONTEST_ADD, "(" X ", 'Story contest', @a{ss} {})", newest (f, "activity"));
  run_f (f, &LAUREL_ENTRY_ADD, "(" X ", 'Work 1', {'organization': 'Hill School'})",
         newest (f, "contest"));
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('" SECRET "', '', '')])", newest (f, "entry"));
  authors = laurel_party_list_called (laurel_library_get_reader (f->library), SECRET, NULL);
  g_assert_cmpuint (authors->len, ==, 1);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry_person JOIN party ON party.id ="
                              " party_id WHERE sealed = 1"), ==, 0);
}

/* A giver is guessed to be what an import would guess, and can be forgotten either way. */
static void
test_whoever_gives_can_be_forgotten (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);

  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': '尹无名', 'item': 'Toy', 'quantity': '5'})", drive);
  g_assert_cmpint (number_of (f, "SELECT kind = 'person' FROM party ORDER BY id DESC"), ==, 1);
  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': '河西纺织厂', 'item': 'Toy', 'quantity': '5'})",
         drive);
  g_assert_cmpint (number_of (f, "SELECT kind = 'person' FROM party ORDER BY id DESC"), ==, 0);
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", '河西纺织厂', 20, @a{ss} {})", drive);
  refuse_f (f, &LAUREL_PERSON_FORGET, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ",)", newest (f, "party"));

  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': '" SECRET "', 'phone': '" PHONE "', 'naming':"
         " 'anonymous', 'item': 'Toy', 'quantity': '5'})", drive);
  g_assert_cmpint (number_of (f, "SELECT kind = 'person' FROM party ORDER BY id DESC"), ==, 0);
  run_f (f, &LAUREL_PERSON_FORGET, "(" X ",)", newest (f, "party"));
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name = '" SECRET "'"), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM giver WHERE naming = 'unknown'"), ==, 1);
}

static void
assert_worths (Fixture *f, const LaurelQuery *query, gint64 id, const char *expected)
{
  g_autoptr (GPtrArray) rows = ask (f, query, g_variant_new ("(x)", id));
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *worth = NULL;

    g_object_get (rows->pdata[i], "worth", &worth, NULL);
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "", worth ? worth : "-");
  }
  g_assert_cmpstr (all->str, ==, expected);
}

/* Beside the name of one who is named without amount stands no amount. */
static void
test_who_is_named_without_amount_has_none (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);
  g_autoptr (GPtrArray) cash = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *who = NULL;
  gint64 giver;

  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': 'Hexi Mill', 'item': 'Toy', 'quantity': '5',"
         " 'worth': '12.50'})", drive);
  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': 'Egret Books', 'naming': 'without-amount', 'item':"
         " 'Toy', 'quantity': '5', 'worth': '7777.77'})", drive);
  run_f (f, &LAUREL_CASH_ADD, "(" X ", 'received', '10', '', {'giver': '" X "'})", drive,
         newest (f, "giver"));
  assert_worths (f, &LAUREL_GIFTS_OF_DRIVE, drive, "1250 -");
  assert_worths (f, &LAUREL_GIFT_BY_ID, newest (f, "gift"), "-");
  g_assert_cmpint (number_of (f, "SELECT sum (worth) FROM gift"), ==, 779027);
  journal = dup_journal (f);
  dump = dup_dump (f, "gift");
  g_assert_null (strstr (journal, "777777"));
  g_assert_null (strstr (dump, "777777"));
  g_assert_nonnull (strstr (dump, "1250"));

  cash = ask (f, &LAUREL_CASH_OF_DRIVE, g_variant_new ("(x)", drive));
  g_assert_cmpuint (cash->len, ==, 1);
  g_object_get (cash->pdata[0], "giver", &who, "giver-id", &giver, NULL);
  g_assert_cmpstr (who, ==, NULL);
  g_assert_cmpint (giver, ==, 0);
}

/* A list that says nothing of names does not name whom the drive knows without one. */
static void
test_a_list_that_does_not_say_names_nobody (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);

  run_f (f, &LAUREL_GIFTS_IMPORT, "(" X ", 'a.csv', '', [{'giver': '" SECRET "', 'kind': 'person',"
         " 'naming': 'anonymous', 'item': 'Toy', 'quantity': '3'}, {'giver': 'Hexi Mill', 'naming':"
         " 'without-amount', 'item': 'Toy', 'quantity': '2', 'worth': '50'}])", drive);
  run_f (f, &LAUREL_GIFTS_IMPORT, "(" X ", 'b.csv', '', [{'giver': '" SECRET "', 'item': 'Toy',"
         " 'quantity': '12'}, {'giver': 'Hexi Mill', 'item': 'Toy', 'quantity': '7'}])", drive);
  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': '" SECRET "', 'item': 'Toy', 'quantity': '5'})",
         drive);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM giver WHERE naming = 'named'"), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM giver WHERE naming = 'without-amount'"), ==,
                   1);
  search_outputs (f);

  /* Whoever says it is believed. */
  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': 'Hexi Mill', 'naming': 'named', 'item': 'Toy',"
         " 'quantity': '5'})", drive);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM giver WHERE naming = 'named'"), ==, 1);
}

/* By pinyin, as people are; who has a number for a name comes last. */
static void
test_givers_are_in_the_order_of_people (Fixture *f, gconstpointer data)
{
  static const char *const NAMES[] = { "张三", "李四", "白鹭书店" };
  g_autoptr (GPtrArray) givers = NULL;
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autoptr (GError) error = NULL;
  gint64 drive = add_drive (f);

  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': '阿无名', 'naming': 'anonymous', 'item': 'Toy',"
         " 'quantity': '5'})", drive);
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': '%s', 'item': 'Toy', 'quantity': '5'})", drive,
           NAMES[i]);

  givers = ask (f, &LAUREL_GIVERS_OF_DRIVE, g_variant_new ("(x)", drive));
  laurel_drive_report_declare_tables (fields);
  g_assert_true (laurel_drive_report_add_tables (fields, laurel_library_get_reader (f->library),
                                                 drive, "", "zh", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (givers->len, ==, 4);
  for (guint i = 0; i < 3; i++) {
    g_assert_cmpstr (laurel_giver_get_label (givers->pdata[i]), ==, NAMES[2 - i]);
    g_assert_cmpstr (laurel_fields_get (laurel_fields_get_row (fields, "givers", i), "name"), ==,
                     NAMES[2 - i]);
  }
  g_assert_cmpstr (laurel_giver_get_naming (givers->pdata[3]), ==, "anonymous");
}

#define ADD(name, test) g_test_add ("/givers/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  ADD ("no-output-has-the-name", test_no_output_has_the_name);
  ADD ("who-is-named-is-in-the-journal", test_who_is_named_is_in_the_journal);
  ADD ("who-is-known-gives-without-a-name", test_who_is_known_gives_without_a_name);
  ADD ("who-is-named-later-is-found", test_who_is_named_later_is_found);
  ADD ("who-is-sealed-is-nobody-elsewhere", test_who_is_sealed_is_nobody_elsewhere);
  ADD ("whoever-gives-can-be-forgotten", test_whoever_gives_can_be_forgotten);
  ADD ("who-is-named-without-amount-has-none", test_who_is_named_without_amount_has_none);
  ADD ("a-list-that-does-not-say-names-nobody", test_a_list_that_does_not_say_names_nobody);
  ADD ("givers-are-in-the-order-of-people", test_givers_are_in_the_order_of_people);

  return g_test_run ();
}
