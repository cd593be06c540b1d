/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-entry.h"

#include "calendar/laurel-edtf.h"

/* Without a day it could begin on, an event would have to be made up. */
static gboolean
is_todo (const LaurelIcsEntry *self)
{
  return self->window->es == 0;
}

static gboolean
is_sure (const LaurelIcsEntry *self)
{
  return laurel_window_is_exact (self->window) &&
         g_strcmp0 (self->place_status, "tentative") != 0 &&
         g_strcmp0 (self->place_status, "tbd") != 0;
}

static const char *
get_event_status (const LaurelIcsEntry *self)
{
  if (g_str_equal (self->status, "cancelled"))
    return "CANCELLED";

  return is_sure (self) ? "CONFIRMED" : "TENTATIVE";
}

static const char *
get_todo_status (const LaurelIcsEntry *self)
{
  if (g_str_equal (self->status, "cancelled"))
    return "CANCELLED";
  if (g_str_equal (self->status, "done"))
    return "COMPLETED";

  return g_str_equal (self->status, "under-way") ? "IN-PROCESS" : "NEEDS-ACTION";
}

/* The end is the day after the last. */
static void
write_event (const LaurelIcsEntry *self, LaurelIcsWriter *writer)
{
  const LaurelWindow *window = self->window;
  gboolean exact = laurel_window_is_exact (window);
  const char *status = get_event_status (self);

  laurel_ics_writer_add_day (writer, "DTSTART", window->es);
  if (window->le != 0)
    laurel_ics_writer_add_day (writer, "DTEND", window->le + 1);
  laurel_ics_writer_add (writer, "STATUS", status);
  laurel_ics_writer_add (writer, "TRANSP", exact ? "OPAQUE" : "TRANSPARENT");
  laurel_ics_writer_add (writer, "X-MICROSOFT-CDO-BUSYSTATUS",
                         !exact || g_str_equal (status, "CANCELLED") ? "FREE"
                         : g_str_equal (status, "TENTATIVE") ? "TENTATIVE" : "BUSY");
}

static char *
dup_bounds (const LaurelWindow *window)
{
  g_autofree char *es = laurel_day_dup_iso (window->es);
  g_autofree char *ls = laurel_day_dup_iso (window->ls);
  g_autofree char *ee = laurel_day_dup_iso (window->ee);
  g_autofree char *le = laurel_day_dup_iso (window->le);

  return g_strdup_printf ("%s/%s/%s/%s", es ? es : "", ls ? ls : "", ee ? ee : "", le ? le : "");
}

/* What EDTF says of the ends, and the four days cannot. */
static char *
dup_marks (const LaurelWindow *window)
{
  const char *marks[4] = { NULL };
  guint n = 0;

  if (window->approximate)
    marks[n++] = "ABOUT";
  if (window->open_start)
    marks[n++] = "OPEN-START";
  if (window->open_end)
    marks[n++] = "OPEN-END";

  return n > 0 ? g_strjoinv (",", (char **) marks) : NULL;
}

static void
write_window (const LaurelIcsEntry *self, LaurelIcsWriter *writer, int year)
{
  g_autofree char *edtf = laurel_edtf_write_words (self->words, self->window, year);
  g_autofree char *bounds = dup_bounds (self->window);
  g_autofree char *marks = dup_marks (self->window);
  g_autofree char *days = g_strdup_printf ("%d", self->window->min_days);

  laurel_ics_writer_add_text (writer, "X-LAUREL-EDTF", edtf);
  laurel_ics_writer_add (writer, "X-LAUREL-BOUNDS", bounds);
  laurel_ics_writer_add (writer, "X-LAUREL-EXTENT",
                         laurel_extent_to_string (self->window->extent));
  if (self->window->min_days > 1)
    laurel_ics_writer_add (writer, "X-LAUREL-MIN-DAYS", days);
  if (marks != NULL)
    laurel_ics_writer_add (writer, "X-LAUREL-MARKS", marks);
  laurel_ics_writer_add_exact (writer, "X-LAUREL-WORDS", self->words);
}

/**
 * laurel_ics_entry_begin:
 * @self: an entry
 * @writer: where to
 *
 * Begins an event; or a task, where there is no date yet or only a deadline.
 *
 * Returns: the component that was begun
 */
const char *
laurel_ics_entry_begin (const LaurelIcsEntry *self, LaurelIcsWriter *writer)
{
  const char *component = is_todo (self) ? "VTODO" : "VEVENT";

  laurel_ics_writer_begin (writer, component);

  return component;
}

/**
 * laurel_ics_entry_write:
 * @self: an entry
 * @writer: where to
 * @year: the season's, for what has no days
 *
 * Writes when it is and how sure that is, for other programs, and in properties
 * of our own, which say all of it.
 */
void
laurel_ics_entry_write (const LaurelIcsEntry *self, LaurelIcsWriter *writer, int year)
{
  if (is_todo (self)) {
    laurel_ics_writer_add_day (writer, "DUE", self->window->le);
    laurel_ics_writer_add (writer, "STATUS", get_todo_status (self));
  } else {
    write_event (self, writer);
  }
  write_window (self, writer, year);
}
