/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-journal-words.h"

#include "base/laurel-locale.h"
#include "calendar/laurel-change-words.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-resource.h"
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
} Journal;

/* Returns: (transfer full): a value for people. */
typedef char *(*DupWords) (Journal *self, GVariant *value, const char *table);

/* What the store has names for, and no other room has words for. */
static const struct {
  const char *name;
  const char *words;
} WORDS[] = {
  { "confirmed", N_("confirmed") },
  { "tentative", N_("tentative") },
  { "tbd", N_("to be announced") },
  { "online", N_("online") },
  { "multi", N_("several places") },
  { "by-appointment", N_("by appointment") },
  { "none", N_("none") },
  { "within", N_("some day within") },
  { "through", N_("all through") },
  { "on-demand", N_("on request") },
  { "held", N_("on hold") },
  { "start", N_("the start") },
  { "end", N_("the end") },
  { "person", N_("person") },
  { "organization", N_("organisation") },
  { "narrow", N_("a few days") },
  { "thirds", N_("ten days") },
  { "zh", N_("Chinese") },
  { "en", N_("English") },
  { "off", N_("day off") },
  { "worked", N_("working day") },
  { "announcement", N_("announcement") },
  { "award-notice", N_("award notice") },
  { "change-notice", N_("change notice") },
  { "year-plan", N_("year plan") },
  { "drafted", N_("drafted") },
  { "open", N_("open") },
  { "extended", N_("extended") },
  { "closed", N_("closed") },
  { "waiting", N_("waiting for its check") },
  { "complete", N_("complete") },
  { "to-complete", N_("to be completed") },
  { "refused", N_("refused") },
  { "withdrawn", N_("withdrawn") },
  { "disqualified", N_("disqualified") },
  { "seated", N_("seated") },
  { "invited", N_("invited") },
  { "accepted", N_("accepted") },
  { "declined", N_("declined") },
  { "judge", N_("judge") },
  { "chair", N_("chair") },
  { "alternate", N_("alternate") },
};

static char *
dup_plain (Journal *self, GVariant *value, const char *table)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_variant_dup_string (value, NULL);

  return g_variant_print (value, FALSE);
}

static char *
dup_word (Journal *self, GVariant *value, const char *table)
{
  g_autofree char *name = dup_plain (self, value, table);

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_str_equal (WORDS[i].name, name))
      return g_strdup (_(WORDS[i].words));

  return g_steal_pointer (&name);
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

static char *
dup_name (Journal *self, const char *table, gint64 id)
{
  char *name = laurel_journal_dup_name (self->reader, table, id);

  if (name == NULL)
    name = dup_told_name (self, table, id);

  /* Translators: in the place of the name of what was removed later. */
  return name ? name : g_strdup (_("removed since"));
}

static const struct {
  const char *column;
  const char *table;
} REFERENCES[] = {
  { "activity_id", "activity" }, { "series_id", "activity" },
  { "category_id", "contest_section" }, { "contest_id", "contest" },
  { "division_id", "contest_section" }, { "draw_id", "draw" },
  { "entry_id", "entry" }, { "expert_id", "expert" },
  { "group_id", "contest_section" }, { "host_id", "party" },
  { "judge_id", "judge" }, { "recommender_id", "party" },
  { "section_id", "contest_section" }, { "stage_id", "contest_stage" },
  { "organization_id", "party" }, { "other_id", "party" },
  { "parent_id", "resource" }, { "party_id", "party" },
  { "phase_id", "phase" }, { "programme_id", "programme" },
  { "release_id", "release" }, { "resource_id", "resource" },
};

static const struct {
  const char *column;
  const char *label;
  DupWords dup;
} COLUMNS[] = {
  { "activity_id", N_("Activity") },
  { "actor", N_("By") },
  { "address", N_("Address") },
  { "anchor", N_("Counted from"), dup_word },
  { "answer_by", N_("Answer by"), dup_day },
  { "answered", N_("Answered"), dup_day },
  { "approximate", N_("About then"), dup_yes },
  { "blind", N_("Blind judging"), dup_yes },
  { "blind_number", N_("Blind number") },
  { "call", N_("Call"), dup_word },
  { "category_id", N_("Category") },
  { "closes", N_("Last day for entries"), dup_day },
  { "code", N_("Credit code") },
  { "contacts", N_("Further telephones and mails") },
  { "content", N_("Content") },
  { "contest_id", N_("Contest") },
  { "date_source", N_("Date as said in") },
  { "day", N_("Day"), dup_day },
  { "days", N_("Days after") },
  { "dismissed", N_("Found to be none"), dup_yes },
  { "division_id", N_("Division") },
  { "done", N_("Done") },
  { "ee", N_("Earliest end"), dup_day },
  { "english_name", N_("English name") },
  { "entry_id", N_("Entry") },
  { "es", N_("Earliest start"), dup_day },
  { "expert_id", N_("Expert") },
  { "expires", N_("Counts until"), dup_day },
  { "extent", N_("How it fills the days"), dup_word },
  { "field", N_("Said of all") },
  { "fields", N_("Text of the document") },
  { "from_release", N_("From release") },
  { "gap", N_("Free days before it") },
  { "group_id", N_("Group") },
  { "habits", N_("Beginning and end of a month"), dup_word },
  { "host_id", N_("Host") },
  { "invited", N_("Asked on"), dup_day },
  { "issuer", N_("Issuer") },
  { "judge_id", N_("Judge") },
  { "kind", N_("Kind"), dup_kind },
  { "language", N_("Language"), dup_word },
  { "late_reason", N_("Why it came late") },
  { "later_kind", N_("Later notice"), dup_word },
  { "le", N_("Latest end"), dup_day },
  { "least", N_("Entries at least") },
  { "ls", N_("Latest start"), dup_day },
  { "mail", N_("Mail") },
  { "min_days", N_("Days it takes at least") },
  { "minute", N_("Time of day"), dup_clock },
  { "modality", N_("How it is held") },
  { "most", N_("Entries at most") },
  { "name", N_("Name") },
  { "name_since", N_("Name since") },
  { "names", N_("Other names") },
  { "needs", N_("Judges an entry") },
  { "note", N_("Note") },
  { "notice", N_("Notice") },
  { "number", N_("Number") },
  { "open_end", N_("Open end"), dup_yes },
  { "open_start", N_("Open start"), dup_yes },
  { "opens", N_("First day for entries"), dup_day },
  { "organization_id", N_("Organisation") },
  { "other_id", N_("And") },
  { "parent_id", N_("Belongs to") },
  { "party_id", N_("Person or organisation") },
  { "pattern", N_("Pattern of numbers") },
  { "phase_id", N_("Phase") },
  { "phases", N_("Phases") },
  { "phone", N_("Telephone") },
  { "place", N_("Place") },
  { "place_status", N_("How sure the place is"), dup_word },
  { "position", N_("Place in the order") },
  { "post", N_("Post") },
  { "postcode", N_("Postcode") },
  { "programme_id", N_("Season") },
  { "quota_max", N_("At most") },
  { "quota_min", N_("At least") },
  { "rank", N_("Rank") },
  { "raw", N_("As imported") },
  { "reason", N_("Reason") },
  { "received", N_("Received on"), dup_day },
  { "recommender_id", N_("Recommending body") },
  { "region", N_("Region") },
  { "release_id", N_("Release") },
  { "resource_id", N_("Place, person or team") },
  { "role", N_("Role"), dup_role },
  { "roles", N_("Organisers") },
  { "section_id", N_("Category, group or division") },
  { "senior", N_("Senior"), dup_yes },
  { "seniors", N_("Senior judges an entry") },
  { "series_id", N_("Series") },
  { "short_name", N_("Short name") },
  { "since", N_("Serves since") },
  { "source", N_("List") },
  { "stage_id", N_("Stage") },
  { "state", N_("State"), dup_word },
  { "status", N_("State"), dup_status },
  { "title", N_("Title") },
  { "to_release", N_("To release") },
  { "until", N_("Until"), dup_day },
  { "value", N_("What is said") },
  { "words", N_("In the plan’s words") },
  { "year", N_("Year") },
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

static char *
dup_value (Journal *self, const LaurelAuditChange *change, GVariant *value, DupWords dup)
{
  if (value == NULL)
    return g_strdup ("–");

  for (gsize i = 0; i < G_N_ELEMENTS (REFERENCES); i++)
    if (g_str_equal (REFERENCES[i].column, change->column) &&
        g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
      return dup_name (self, REFERENCES[i].table, g_variant_get_int64 (value));

  return dup ? dup (self, value, change->table) : dup_plain (self, value, change->table);
}

/* Lists within a value are for programs: that they changed is all there is to say. */
static gboolean
is_list (const char *column)
{
  static const char *const LISTS[] = { "columns", "contacts", "excluded", "fields", "names",
                                        "phases", "pool", "protocol", "roles", "seats", NULL };

  return g_strv_contains (LISTS, column);
}

static void
append_change (Journal *self, GString *text, const LaurelAuditChange *change)
{
  const char *label = change->column;
  g_autofree char *old = NULL;
  g_autofree char *now = NULL;
  DupWords dup = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    if (g_str_equal (COLUMNS[i].column, change->column)) {
      label = _(COLUMNS[i].label);
      dup = COLUMNS[i].dup;
    }

  if (g_str_equal (change->table, "reminder") && g_str_equal (change->column, "words"))
    label = _("What it says");

  g_string_append (text, "        ");
  if (is_list (change->column)) {
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
  const char *pattern = "%s";

  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    if (g_str_equal (TABLES[i].table, change->table))
      pattern = _(TABLES[i].pattern);

  g_string_append (text, "      ");
  g_string_append_printf (text, pattern, name);
  g_string_append_c (text, '\n');
}

/* That something new is not so is not worth a line. */
static gboolean
is_mere_no (const LaurelAuditChange *change)
{
  GVariant *value = change->now ? change->now : change->old;

  return (change->now == NULL || change->old == NULL) && value != NULL &&
         g_variant_is_of_type (value, G_VARIANT_TYPE_INT64) && g_variant_get_int64 (value) == 0;
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
  Journal self = { reader, told, laurel_locale_get_language () };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    learn_names (&self, entries->pdata[i]);
  for (guint i = 0; i < entries->len; i++)
    append_entry (&self, text, entries->pdata[i]);

  return g_string_free (text, FALSE);
}
