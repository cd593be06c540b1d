/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-import.h"
#include "test-table.h"

/* A plan as text: its title, year and language, then a line for each activity. */
static char *
dump (const LaurelPlanDraft *draft)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s|%d|%s\n", draft->title, draft->year, draft->language);
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];
    const LaurelPlanCell *cell = &row->reading;
    g_autofree char *es = laurel_day_dup_iso (cell->window.es);
    g_autofree char *le = laurel_day_dup_iso (cell->window.le);
    g_autofree char *content = g_strdelimit (g_strdup (row->content), "\n", '/');

    g_string_append_printf (text, "%s|%s|%s|%s..%s|%s|%s %s|%s|%s\n", row->number, row->title,
                            row->raw, es ? es : "", le ? le : "",
                            laurel_extent_to_string (cell->window.extent),
                            laurel_place_status_to_string (cell->place_status),
                            cell->place ? cell->place : "-", row->status ? row->status : "-",
                            content);
  }

  return g_string_free (text, FALSE);
}

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "calendars", name,
                                            NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = laurel_table_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

typedef struct {
  const char *name;
  const char *plan;
  const char *faults; /* the beginnings of what is told, in order */
} Calendar;

static const Calendar CALENDARS[] = {
  { "google.ics",
    "Choir 2026|2026|en\n"
    "1|Spring tour|1–3 May, Old Mill, Lower Bridge Street 4|2026-05-01..2026-05-03|through|"
    "confirmed Old Mill, Lower Bridge Street 4|-|"
    "Bring the black folders; trains leave at eight./Second line which is folded.\n"
    "2|Concert after midnight|7 June|2026-06-07..2026-06-07|within|none -|-|\n"
    "3|Rehearsal|7 January – 4 March, 在线|2026-01-07..2026-03-04|through|online 在线|-|\n"
    "4|Picnic|20 September|2026-09-20..2026-09-20|within|none -|cancelled|\n",
    "“Rehearsal” is repeated|" },
  { "outlook.ics",
    "|2026|en\n"
    "1|Open days: what, when; where|1–2 October, Hall 3|2026-10-01..2026-10-02|through|"
    "confirmed Hall 3|-|\n"
    "2|Two days and a bit|1–3 December|2026-12-01..2026-12-03|through|none -|-|\n", "" },
  { "gnome.ics",
    "|2026|en\n"
    "1|Summer fair|12 July|2026-07-12..2026-07-12|within|none -|-|\n"
    "2|Founding day|10 March|2026-03-10..2026-03-10|within|none -|-|\n"
    "3|Order the chairs|by the end of June|..2026-06-30|within|none -|-|\n"
    "4|Thank the helpers||..|within|none -|done|\n", "" },
};

static void
test_calendars_of_other_programs_are_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CALENDARS); i++) {
    g_autoptr (GBytes) bytes = load (CALENDARS[i].name);
    g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
    g_autofree char *text = dump (draft);
    g_auto (GStrv) told = g_strsplit (CALENDARS[i].faults, "|", -1);
    guint n = 0;

    g_test_message ("%s", CALENDARS[i].name);
    g_assert_cmpstr (text, ==, CALENDARS[i].plan);
    for (char **one = told; *one != NULL && **one != '\0'; one++, n++) {
      const LaurelFault *fault = draft->faults->pdata[n];

      g_assert_true (g_str_has_prefix (fault->message, *one));
      g_assert_cmpint (fault->line, >, 1);
    }
    g_assert_cmpuint (draft->faults->len, ==, n);
  }
}

typedef struct {
  const char *body;   /* of the event, with | for line breaks */
  const char *result; /* first and last day, extent */
} Span;

static const Span SPANS[] = {
  { "DTSTART;VALUE=DATE:20250301", "2025-03-01..2025-03-01 within" },
  { "DTSTART;VALUE=DATE:20250228|DTEND;VALUE=DATE:20250301", "2025-02-28..2025-02-28 within" },
  { "DTSTART;VALUE=DATE:20250228|DURATION:P2D", "2025-02-28..2025-03-01 through" },
  { "DTSTART:20250301T220000|DTEND:20250302T000000", "2025-03-01..2025-03-01 within" },
  { "DTSTART:20250301T220000|DTEND:20250302T010000", "2025-03-01..2025-03-02 through" },
  { "DTSTART:20250301T170000Z|DTEND:20250301T180000Z", "2025-03-02..2025-03-02 within" },
  { "DTSTART;TZID=America/Lima:20250301T230000", "2025-03-01..2025-03-01 within" },
  { "DTSTART;VALUE=DATE:20250301|DTEND;VALUE=DATE:20250201", "2025-03-01..2025-03-01 within" },
  { "DTSTART;VALUE=DATE:20250230", ".. within" },
  { "DTSTART;VALUE=DATE:20250301|RRULE:FREQ=DAILY;COUNT=3", "2025-03-01..2025-03-03 through" },
  { "DTSTART;VALUE=DATE:20250301|RRULE:FREQ=DAILY;UNTIL=20250310",
    "2025-03-01..2025-03-10 through" },
  { "DTSTART;VALUE=DATE:20250301|RRULE:FREQ=MONTHLY", "2025-03-01..2025-12-01 through" },
  { "DTSTART;VALUE=DATE:19990704|RRULE:FREQ=YEARLY", "2025-07-04..2025-07-04 within" },
  { "DTSTART;VALUE=DATE:20250301|RDATE;VALUE=DATE:20250305,20250309",
    "2025-03-01..2025-03-09 through" },
  { "DTSTART;VALUE=DATE:20250301|RRULE:FREQ=DAILY;COUNT=3|EXDATE;VALUE=DATE:20250303",
    "2025-03-01..2025-03-02 through" },
  { "DTSTART;VALUE=DATE:20250301|RRULE:FREQ=SECONDLY", "2025-03-01..2025-03-01 within" },
  { "DTSTART;VALUE=DATE:20250301|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "2025-03-01..2025-03-01 within" },
};

static void
test_days_are_those_on_which_it_stands (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SPANS); i++) {
    g_auto (GStrv) lines = g_strsplit (SPANS[i].body, "|", -1);
    g_autofree char *body = g_strjoinv ("\r\n", lines);
    g_autofree char *file =
      g_strconcat ("BEGIN:VCALENDAR\r\nNAME:2025\r\nX-WR-TIMEZONE:Asia/Shanghai\r\n"
                   "BEGIN:VEVENT\r\nSUMMARY:It\r\n", body,
                   "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", NULL);
    g_autoptr (GBytes) bytes = g_bytes_new (file, strlen (file));
    g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
    const LaurelPlanRow *row = draft->rows->pdata[0];
    g_autofree char *es = laurel_day_dup_iso (row->reading.window.es);
    g_autofree char *le = laurel_day_dup_iso (row->reading.window.le);
    g_autofree char *result = g_strdup_printf ("%s..%s %s", es ? es : "", le ? le : "",
                                               laurel_extent_to_string (
                                                 row->reading.window.extent));

    g_test_message ("%s", SPANS[i].body);
    g_assert_cmpstr (result, ==, SPANS[i].result);
  }
}

/* A zone is known by its name and by nothing else: a file of a stranger must not say which file is
 * opened. What is none is read as it is here, in UTC. */
static void
test_a_zone_is_no_path (void)
{
  static const struct {
    const char *zone;
    const char *day;
  } ZONES[] = {
    { "Asia/Shanghai", "2025-03-02" },
    { "America/Port-au-Prince", "2025-03-01" },
    { "Etc/GMT-9", "2025-03-02" },
    { "/usr/share/zoneinfo/Asia/Shanghai", "2025-03-01" },
    { ":/usr/share/zoneinfo/Asia/Shanghai", "2025-03-01" },
    { "Asia/../Asia/Shanghai", "2025-03-01" },
    { "../zoneinfo/Asia/Shanghai", "2025-03-01" },
    { "", "2025-03-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ZONES); i++) {
    g_autofree char *file =
      g_strconcat ("BEGIN:VCALENDAR\nNAME:2025\nX-WR-TIMEZONE:", ZONES[i].zone,
                   "\nBEGIN:VEVENT\nSUMMARY:It\nDTSTART:20250301T170000Z\nEND:VEVENT\n"
                   "END:VCALENDAR\n", NULL);
    g_autoptr (GBytes) bytes = g_bytes_new (file, strlen (file));
    g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
    const LaurelPlanRow *row = draft->rows->pdata[0];
    g_autofree char *day = laurel_day_dup_iso (row->reading.window.es);

    g_test_message ("%s", ZONES[i].zone);
    g_assert_cmpstr (day, ==, ZONES[i].day);
  }
}

typedef struct {
  const char *file;
  LaurelExchangeError code;
  int line;
} Bad;

static const Bad BAD[] = {
  { "BEGIN:VCALENDAR\nEND:VCALENDAR\n", LAUREL_EXCHANGE_ERROR_EMPTY, 0 },
  { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n", LAUREL_EXCHANGE_ERROR_DAMAGED, 3 },
  { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n b\nEND:VCALENDAR\n",
    LAUREL_EXCHANGE_ERROR_DAMAGED, 5 },
  { "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT\n", LAUREL_EXCHANGE_ERROR_DAMAGED, 3 },
  { "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VEVENT\n", LAUREL_EXCHANGE_ERROR_DAMAGED, 3 },
};

static void
test_what_is_broken_is_refused_with_its_line (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new (BAD[i].file, strlen (BAD[i].file));

    g_test_message ("%s", BAD[i].file);
    test_table_assert_refused (bytes, BAD[i].code, BAD[i].line);
  }
}

/* Of a rule that is never met libical seeks the first time for centuries. Of many
 * such, the last are not even tried, and what they say has to be looked at. */
static void
test_rules_are_not_followed_for_ever (void)
{
  static const struct {
    const char *rule;
    guint n_faults; /* of 50 events */
  } RULES[] = {
    { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 50 },
    { "FREQ=DAILY;COUNT=900", 50 },
    { "FREQ=DAILY;COUNT=1100", 100 },
    { "FREQ=WEEKLY;COUNT=9000", 100 },
    { "FREQ=WEEKLY;UNTIL=20990101", 100 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (RULES); i++) {
    g_autoptr (GString) file = g_string_new ("BEGIN:VCALENDAR\nNAME:2025\n");
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (LaurelPlanDraft) draft = NULL;

    for (int k = 0; k < 50; k++)
      g_string_append_printf (file, "BEGIN:VEVENT\nSUMMARY:It %d\nDTSTART;VALUE=DATE:20250101\n"
                                    "RRULE:%s\nEND:VEVENT\n", k, RULES[i].rule);
    g_string_append (file, "END:VCALENDAR\n");
    bytes = g_bytes_new (file->str, file->len);
    draft = read_plan (bytes);
    g_test_message ("%s", RULES[i].rule);
    g_assert_cmpuint (draft->faults->len, ==, RULES[i].n_faults);
  }
}

/* What is repeated in the version that was sent first is not, where a later one is
 * not: a time of it alone has nothing to stand in. */
static void
test_the_last_version_counts (void)
{
  static const char FILE[] =
    "BEGIN:VCALENDAR\nNAME:2025\n"
    "BEGIN:VEVENT\nUID:a\nSEQUENCE:1\nSUMMARY:Old\nDTSTART;VALUE=DATE:20250301\n"
    "RRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n"
    "BEGIN:VEVENT\nUID:a\nSEQUENCE:2\nSUMMARY:New\nDTSTART;VALUE=DATE:20250401\nEND:VEVENT\n"
    "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;VALUE=DATE:20250302\nSUMMARY:Moved\n"
    "DTSTART;VALUE=DATE:20250305\nEND:VEVENT\n"
    "END:VCALENDAR\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (FILE, sizeof FILE - 1);
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);

  g_assert_cmpuint (draft->rows->len, ==, 2);
  g_assert_cmpstr (((LaurelPlanRow *) draft->rows->pdata[0])->title, ==, "New");
  g_assert_cmpstr (((LaurelPlanRow *) draft->rows->pdata[1])->title, ==, "Moved");
}

/* However deep it is nested, it takes no stack. */
static void
test_nesting_is_limited (void)
{
  g_autoptr (GString) file = g_string_new ("BEGIN:VCALENDAR\n");
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (file, "BEGIN:VEVENT\n");
  bytes = g_bytes_new (file->str, file->len);
  test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_UNSAFE, 17);
}

/* A character may be cut by whoever folds by bytes. */
static void
test_lines_are_put_together_before_they_are_read (void)
{
  static const char FILE[] = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:\xe8\xb4\r\n \xa8"
                             "\xe9\r\n\t\x87\x8f\r\nSUMM\r\n ARY:2\r\nthis is no line\r\n"
                             "END:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (FILE, sizeof FILE - 1);
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
  const LaurelFault *fault = draft->faults->pdata[0];

  g_assert_cmpstr (((LaurelPlanRow *) draft->rows->pdata[0])->title, ==, "质量");
  g_assert_cmpuint (draft->faults->len, ==, 1);
  g_assert_cmpint (fault->code, ==, LAUREL_EXCHANGE_ERROR_LEFT_OUT);
  g_assert_cmpint (fault->line, ==, 8);
}

static void
test_utf16_is_read_too (void)
{
  static const char FILE[] = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:中\nEND:VEVENT\n"
                             "END:VCALENDAR\n";
  gsize length;
  g_autofree char *text = g_convert (FILE, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);

  g_assert_cmpstr (((LaurelPlanRow *) draft->rows->pdata[0])->title, ==, "中");
}

/* Of one event the version that was sent last counts. */
static void
test_older_versions_are_left_out (void)
{
  static const char FILE[] =
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSEQUENCE:2\nSUMMARY:new\nEND:VEVENT\n"
    "BEGIN:VEVENT\nUID:a\nSEQUENCE:1\nSUMMARY:old\nEND:VEVENT\nEND:VCALENDAR\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (FILE, sizeof FILE - 1);
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);

  g_assert_cmpuint (draft->rows->len, ==, 1);
  g_assert_cmpstr (((LaurelPlanRow *) draft->rows->pdata[0])->title, ==, "new");
}

static void
test_reading_stops_when_cancelled (void)
{
  g_autoptr (GBytes) bytes = load ("google.ics");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (laurel_table_read_bytes (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/ics-reader/calendars-of-other-programs-are-rows",
                   test_calendars_of_other_programs_are_rows);
  g_test_add_func ("/ics-reader/days-are-those-on-which-it-stands",
                   test_days_are_those_on_which_it_stands);
  g_test_add_func ("/ics-reader/a-zone-is-no-path", test_a_zone_is_no_path);
  g_test_add_func ("/ics-reader/what-is-broken-is-refused-with-its-line",
                   test_what_is_broken_is_refused_with_its_line);
  g_test_add_func ("/ics-reader/nesting-is-limited", test_nesting_is_limited);
  g_test_add_func ("/ics-reader/rules", test_rules_are_not_followed_for_ever);
  g_test_add_func ("/ics-reader/versions", test_the_last_version_counts);
  g_test_add_func ("/ics-reader/lines-are-put-together-before-they-are-read",
                   test_lines_are_put_together_before_they_are_read);
  g_test_add_func ("/ics-reader/utf16-is-read-too", test_utf16_is_read_too);
  g_test_add_func ("/ics-reader/older-versions-are-left-out", test_older_versions_are_left_out);
  g_test_add_func ("/ics-reader/reading-stops-when-cancelled", test_reading_stops_when_cancelled);

  return g_test_run ();
}
