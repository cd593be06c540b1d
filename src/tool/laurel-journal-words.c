/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-journal-words.h"

#include "base/laurel-locale.h"
#include "calendar/laurel-change-words.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-resource.h"
#include "logistics/books/laurel-gift-way.h"
#include "logistics/laurel-money.h"
#include "tool/laurel-journal-labels.h"
#include "tool/laurel-journal-names-store.h"

#include <glib/gi18n-lib.h>

/*
 * The journal for people: what was changed by its name, which field by its label, and what
 * stood there in words.
 */

typedef struct {
  LaurelReader *reader;
  GHashTable *told;     /* (element-type utf8 utf8): names that entries tell, by table and row */
  const char *language; /* of whoever reads it: "zh" or "en" */
  LaurelGiftHolder holder; /* what has the gifts that were told of last */
} Journal;

/* Returns: (transfer full): a value for people. */
typedef char *(*DupWords) (Journal *self, GVariant *value, const char *table);

/* On the one line that it has. */
static char *
dup_plain (Journal *self, GVariant *value, const char *table)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_strdelimit (g_variant_dup_string (value, NULL), "\n\t", ' ');

  return g_variant_print (value, FALSE);
}

static char *
dup_word (Journal *self, GVariant *value, const char *table)
{
  g_autofree char *name = dup_plain (self, value, table);
  const char *words = laurel_journal_label_word (table, name);

  return words ? g_strdup (words) : g_steal_pointer (&name);
}

static char *
dup_status (Journal *self, GVariant *value, const char *table)
{
  g_autofree char *name = dup_plain (self, value, table);

  return g_strdup (laurel_status_get_label (name));
}

static char *
dup_role (Journal *self, GVariant *value, const char *table)
{
  g_autofree char *name = dup_plain (self, value, table);

  if (!g_str_equal (table, "role"))
    return dup_word (self, value, table);

  return g_strdup (laurel_role_get_label (name, self->language));
}

/* Persons and organisations have kinds, and so has what can be taken. */
static char *
dup_kind (Journal *self, GVariant *value, const char *table)
{
  g_autofree char *name = dup_plain (self, value, table);

  if (g_str_equal (table, "resource"))
    return g_strdup (laurel_resource_kind_get_label (name));

  return dup_word (self, value, table);
}

static char *
dup_day (Journal *self, GVariant *value, const char *table)
{
  g_autofree char *iso = dup_plain (self, value, table);
  LaurelWindow window = LAUREL_WINDOW_UNKNOWN;
  LaurelDay day = laurel_day_from_iso (iso);

  if (day == 0)
    return g_steal_pointer (&iso);

  window.es = window.ls = window.ee = window.le = day;
  return laurel_date_describe (&window, self->language, 0, LAUREL_DATE_STYLE_FULL);
}

static char *
dup_yes (Journal *self, GVariant *value, const char *table)
{
  return g_strdup (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64) &&
                   g_variant_get_int64 (value) != 0 ? _("yes") : _("no"));
}

static char *
dup_clock (Journal *self, GVariant *value, const char *table)
{
  int minute;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    return dup_plain (self, value, table);

  minute = (int) g_variant_get_int64 (value);
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

/* A day, or an instant in seconds. */
static char *
dup_moment (Journal *self, GVariant *value, const char *table)
{
  g_autoptr (GDateTime) moment = NULL;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    return dup_day (self, value, table);

  moment = g_date_time_new_from_unix_local (g_variant_get_int64 (value));
  return moment ? g_date_time_format (moment, "%Y-%m-%d %H:%M") : dup_plain (self, value, table);
}

static char *
dup_money (Journal *self, GVariant *value, const char *table)
{
  return g_variant_is_of_type (value, G_VARIANT_TYPE_INT64)
         ? laurel_money_dup_figures (g_variant_get_int64 (value)) : dup_plain (self, value, table);
}

/* No cap is stored as −1. */
static char *
dup_cap (Journal *self, GVariant *value, const char *table)
{
  return g_variant_is_of_type (value, G_VARIANT_TYPE_INT64) && g_variant_get_int64 (value) < 0
         ? g_strdup ("–") : dup_plain (self, value, table);
}

static char *
dup_key (const char *table, gint64 id, const char *column)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", table, id, column);
}

/* What is gone has its name in the entries only. */
static void
learn_names (Journal *self, const LaurelAuditEntry *entry)
{
  static const char *const NAMES[] = { "name", "number", "title", NULL };

  for (guint i = 0; i < entry->changes->len; i++) {
    const LaurelAuditChange *change = entry->changes->pdata[i];
    GVariant *value = change->now ? change->now : change->old;

    if (value != NULL && g_strv_contains (NAMES, change->column))
      g_hash_table_insert (self->told, dup_key (change->table, change->id, change->column),
                           dup_plain (self, value, change->table));
  }
}

/* (nullable) */
static const char *
get_told (Journal *self, const char *table, gint64 id, const char *column)
{
  g_autofree char *key = dup_key (table, id, column);

  return g_hash_table_lookup (self->told, key);
}

/* (transfer full) (nullable): what a row that is gone was called. */
static char *
dup_told_name (Journal *self, const char *table, gint64 id)
{
  const char *number = get_told (self, table, id, "number");
  const char *name = get_told (self, table, id, "title");

  if (name == NULL)
    name = get_told (self, table, id, "name");

  return number && name ? g_strdup_printf ("%s %s", number, name) : g_strdup (name);
}

/* (transfer full): what it is called, or, where it has no name, what it is. */
static char *
dup_name (Journal *self, const char *table, gint64 id)
{
  char *name = laurel_journal_dup_name (self->reader, table, id);

  if (name == NULL && laurel_journal_has_name (table))
    name = dup_told_name (self, table, id);

  /* Translators: in the place of the name of what was removed later. */
  if (name == NULL && laurel_journal_has_name (table))
    name = g_strdup (_("removed since"));

  return name ? name : g_strdup (laurel_journal_label_table (table));
}

static char *
dup_gift_place (Journal *self, GVariant *value, const char *table)
{
  g_autofree char *name = dup_plain (self, value, table);
  LaurelGiftPlace place;

  if (!laurel_gift_place_read (name, &place, NULL))
    return g_steal_pointer (&name);

  self->holder = laurel_gift_place_get_holder (place);
  return g_strdup (laurel_gift_place_get_label (place));
}

/* Of the place in the column before it. */
static char *
dup_holder (Journal *self, GVariant *value, const char *table)
{
  static const char *const HOLDERS[] = {
    [LAUREL_GIFT_HELD_BY_POINT] = "point",
    [LAUREL_GIFT_HELD_BY_PARCEL] = "parcel",
    [LAUREL_GIFT_HELD_BY_RECEIVER] = "receiver",
  };

  if (self->holder == LAUREL_GIFT_HELD_BY_NOBODY ||
      !g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    return g_strdup ("–");

  return dup_name (self, HOLDERS[self->holder], g_variant_get_int64 (value));
}

/* Where a column leads in one table only, that comes first. */
static const struct {
  const char *of; /* (nullable) */
  const char *column;
  const char *table;
} REFERENCES[] = {
  { "cash", "reverses", "cash" },
  { "entry_apart", "other_id", "entry" },
  { "gift_move", "reverses", "gift_move" },
  { "issued", "series_id", "number_series" },
  { "judge_apart", "other_id", "judge" },
  { "number_start", "series_id", "number_series" },
  { NULL, "activity_id", "activity" }, { NULL, "allocation_id", "allocation" },
  { NULL, "carrier_id", "carrier" }, { NULL, "category_id", "contest_section" },
  { NULL, "contest_id", "contest" }, { NULL, "corrected_id", "result" },
  { NULL, "division_id", "contest_section" }, { NULL, "draw_id", "draw" },
  { NULL, "drive_id", "drive" }, { NULL, "entry_id", "entry" },
  { NULL, "expert_id", "expert" }, { NULL, "gift_id", "gift" },
  { NULL, "giver_id", "giver" }, { NULL, "group_id", "contest_section" },
  { NULL, "host_id", "party" }, { NULL, "hub_id", "point" },
  { NULL, "judge_id", "judge" }, { NULL, "kind_id", "gift_kind" },
  { NULL, "led_to_id", "result" }, { NULL, "objection_id", "objection" },
  { NULL, "organization_id", "party" }, { NULL, "other_id", "party" },
  { NULL, "paper_id", "paper" }, { NULL, "parcel_id", "parcel" },
  { NULL, "parent_id", "resource" }, { NULL, "party_id", "party" },
  { NULL, "phase_id", "phase" }, { NULL, "place_id", "result_place" },
  { NULL, "placement_id", "placement" }, { NULL, "programme_id", "programme" },
  { NULL, "promise_id", "promise" }, { NULL, "receiver_id", "receiver" },
  { NULL, "recommender_id", "party" }, { NULL, "release_id", "release" },
  { NULL, "replaces_id", "issued" }, { NULL, "resource_id", "resource" },
  { NULL, "result_id", "result" }, { NULL, "rule_id", "contest_rule" },
  { NULL, "section_id", "contest_section" }, { NULL, "series_id", "activity" },
  { NULL, "signing_key_id", "signing_key" }, { NULL, "spending_id", "cash" },
  { NULL, "stage_id", "contest_stage" }, { NULL, "start_id", "number_start" },
  { NULL, "template_id", "template" }, { NULL, "vote_id", "vote" },
};

static const struct {
  const char *of; /* (nullable) */
  const char *column;
  DupWords dup;
} VALUES[] = {
  { NULL, "amount", dup_money }, { NULL, "anchor", dup_word }, { NULL, "answer_by", dup_day },
  { NULL, "answered", dup_day }, { NULL, "approximate", dup_yes }, { NULL, "asked", dup_moment },
  { NULL, "began", dup_moment }, { NULL, "blind", dup_yes }, { NULL, "by_hand", dup_yes },
  { NULL, "call", dup_word }, { NULL, "called", dup_moment }, { NULL, "came_to", dup_word },
  { "allocation_share", "cap", dup_cap }, { NULL, "closed", dup_moment },
  { NULL, "closes", dup_day }, { NULL, "day", dup_day }, { NULL, "decided", dup_day },
  { NULL, "declared", dup_moment }, { NULL, "dismissed", dup_yes }, { NULL, "drawn", dup_moment },
  { NULL, "ee", dup_day }, { NULL, "ended", dup_moment }, { NULL, "ends", dup_day },
  { NULL, "entered", dup_moment }, { NULL, "es", dup_day }, { NULL, "expires", dup_day },
  { NULL, "extent", dup_word }, { NULL, "first", dup_day }, { NULL, "fixed", dup_moment },
  { NULL, "forgotten", dup_yes }, { NULL, "from_holder", dup_holder },
  { NULL, "from_place", dup_gift_place }, { NULL, "gone", dup_yes }, { NULL, "grounds", dup_word },
  { NULL, "habits", dup_word }, { NULL, "held", dup_moment }, { NULL, "hidden", dup_yes },
  { NULL, "invited", dup_day }, { NULL, "issued_at", dup_moment }, { NULL, "issued_on", dup_day },
  { NULL, "kind", dup_kind }, { NULL, "language", dup_word }, { NULL, "last", dup_day },
  { NULL, "later_kind", dup_word }, { NULL, "le", dup_day }, { NULL, "ls", dup_day },
  { NULL, "majority", dup_word }, { NULL, "measure", dup_word }, { NULL, "method", dup_word },
  { NULL, "minute", dup_clock }, { NULL, "naming", dup_word }, { NULL, "open_end", dup_yes },
  { NULL, "open_start", dup_yes }, { NULL, "opens", dup_day }, { NULL, "place_status", dup_word },
  { NULL, "purpose", dup_word }, { NULL, "received", dup_day }, { NULL, "released", dup_moment },
  { NULL, "reminded", dup_day }, { NULL, "required", dup_yes }, { NULL, "role", dup_role },
  { NULL, "ruled", dup_day }, { NULL, "screen", dup_word }, { "parcel", "sealed", dup_day },
  { "party", "sealed", dup_yes }, { NULL, "secret", dup_yes }, { NULL, "senior", dup_yes },
  { "interest", "source", dup_word }, { NULL, "state", dup_word }, { NULL, "status", dup_status },
  { NULL, "tied", dup_yes }, { NULL, "to_holder", dup_holder },
  { NULL, "to_place", dup_gift_place }, { "publicity", "unit", dup_word },
  { NULL, "until", dup_day }, { NULL, "voided_on", dup_day }, { NULL, "why", dup_word },
  { NULL, "worth", dup_money },
};

static const struct {
  const char *table;
  const char *pattern;
} TABLES[] = {
  /* Translators: %s is the name of what an entry of the history changed. */
  { "booking", N_("Booking: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "holiday", N_("Day off: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "paper", N_("Document: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "phase", N_("Phase: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "programme", N_("Season: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "release", N_("Release: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "reminder", N_("Reminder: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "role", N_("Organiser: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "series_field", N_("Series: %s") },
  /* Translators: %s is the name of what an entry of the history changed. */
  { "snapshot", N_("As announced: %s") },
};

static gboolean
is_empty (GVariant *value)
{
  return g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) &&
         *g_variant_get_string (value, NULL) == '\0';
}

static gboolean
is_meant (const LaurelAuditChange *change, const char *of, const char *column)
{
  return g_str_equal (column, change->column) && (of == NULL || g_str_equal (of, change->table));
}

static char *
dup_value (Journal *self, const LaurelAuditChange *change, GVariant *value, DupWords dup)
{
  if (value == NULL || is_empty (value))
    return g_strdup ("–");

  for (gsize i = 0; i < G_N_ELEMENTS (REFERENCES); i++)
    if (is_meant (change, REFERENCES[i].of, REFERENCES[i].column) &&
        g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
      return dup_name (self, REFERENCES[i].table, g_variant_get_int64 (value));

  return dup ? dup (self, value, change->table) : dup_plain (self, value, change->table);
}

static gboolean
is_for_programs (GVariant *value)
{
  const char *text;

  if (value == NULL || !g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_BYTESTRING);

  text = g_variant_get_string (value, NULL);
  return g_str_equal (text, "[]") || g_str_equal (text, "{}") || g_str_has_prefix (text, "[\"") ||
         g_str_has_prefix (text, "[{") || g_str_has_prefix (text, "{\"");
}

/* Lists within a value are for programs: that they changed is all there is to say. */
static gboolean
is_list (const LaurelAuditChange *change)
{
  static const char *const LISTS[] = { "contacts", "excluded", "fields", "names", "phases", "pool",
                                       "protocol", "roles", NULL };

  return g_strv_contains (LISTS, change->column) || is_for_programs (change->old) ||
         is_for_programs (change->now);
}

/* What follows from the rest of an entry, or is there for the program's own sake. */
static gboolean
is_told (const LaurelAuditChange *change)
{
  static const struct {
    const char *table;
    const char *column; /* (nullable): any */
  } SILENT[] = {
    { "answer_page", "content" }, { "answer_page", "source" }, { "contest_rule", "digest" },
    { "gift_balance", NULL }, { "issued", "digest" }, { "issued", "kind" }, { "issued", "n" },
    { "issued", "page" }, { "issued", "prefix" }, { "issued", "signature" },
    { "notice_block", "name" }, { "result", "digest" }, { "template_issued", "digest" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (SILENT); i++)
    if (g_str_equal (SILENT[i].table, change->table) &&
        (SILENT[i].column == NULL || g_str_equal (SILENT[i].column, change->column)))
      return FALSE;

  return TRUE;
}

static void
append_change (Journal *self, GString *text, const LaurelAuditChange *change)
{
  const char *label = laurel_journal_label_column (change->table, change->column);
  g_autofree char *old = NULL;
  g_autofree char *now = NULL;
  DupWords dup = NULL;

  if (label == NULL)
    label = change->column;
  for (gsize i = 0; i < G_N_ELEMENTS (VALUES); i++)
    if (is_meant (change, VALUES[i].of, VALUES[i].column))
      dup = VALUES[i].dup;

  g_string_append (text, "        ");
  if (is_list (change)) {
    g_string_append_printf (text, "%s\n", label);
    return;
  }

  old = dup_value (self, change, change->old, dup);
  now = dup_value (self, change, change->now, dup);
  /* Translators: a label, what it was, and what it is now. What is not there is a dash. */
  g_string_append_printf (text, _("%1$s: %2$s → %3$s"), label, old, now);
  g_string_append_c (text, '\n');
}

static void
append_name (Journal *self, GString *text, const LaurelAuditChange *change)
{
  g_autofree char *name = dup_name (self, change->table, change->id);
  const char *noun = laurel_journal_label_table (change->table);
  const char *pattern = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    if (g_str_equal (TABLES[i].table, change->table))
      pattern = _(TABLES[i].pattern);

  g_string_append (text, "      ");
  if (pattern != NULL)
    g_string_append_printf (text, pattern, name);
  else if (noun != NULL && g_strcmp0 (noun, name) != 0)
    /* Translators: what an entry of the history changed, such as “Gift”, and its name. */
    g_string_append_printf (text, _("%1$s: %2$s"), noun, name);
  else
    g_string_append (text, name ? name : change->table);
  g_string_append_c (text, '\n');
}

/* That something new is not so, or says nothing, is not worth a line. */
static gboolean
is_mere_no (const LaurelAuditChange *change)
{
  GVariant *value = change->now ? change->now : change->old;

  return (change->now == NULL || change->old == NULL) && value != NULL &&
         (is_empty (value) || (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64) &&
                               g_variant_get_int64 (value) == 0));
}

static void
append_entry (Journal *self, GString *text, const LaurelAuditEntry *entry)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (entry->at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;
  g_autofree char *when = local ? g_date_time_format (local, "%Y-%m-%d %H:%M:%S") : NULL;
  const LaurelAuditChange *last = NULL;

  g_string_append_printf (text, "%4" G_GINT64_FORMAT "  %s  %s  %s\n", entry->id,
                          when ? when : "?", entry->actor ? entry->actor : "–",
                          entry->label ? entry->label : entry->command);
  if (entry->forgotten)
    g_string_append_printf (text, "      %s\n", _("What this changed was forgotten."));

  for (guint i = 0; i < entry->changes->len; i++) {
    const LaurelAuditChange *change = entry->changes->pdata[i];

    if (!is_told (change))
      continue;
    if (last == NULL || last->id != change->id || !g_str_equal (last->table, change->table))
      append_name (self, text, change);
    if (!is_mere_no (change))
      append_change (self, text, change);
    last = change;
  }
}

/**
 * laurel_journal_dup_text:
 * @reader: the library that they are of
 * @entries: (element-type LaurelAuditEntry): entries
 *
 * Returns: (transfer full): a line an entry; below it what it changed, and how
 */
char *
laurel_journal_dup_text (LaurelReader *reader, GPtrArray *entries)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Journal self = { .reader = reader, .told = told, .language = laurel_locale_get_language () };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    learn_names (&self, entries->pdata[i]);
  for (guint i = 0; i < entries->len; i++)
    append_entry (&self, text, entries->pdata[i]);

  return g_string_free (text, FALSE);
}
