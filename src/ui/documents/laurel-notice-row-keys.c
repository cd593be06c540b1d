/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-notice-row-private.h"

/* What stands before and behind the cursor. */
static void
divide (LaurelNoticeRow *self)
{
  GtkTextIter start, end, cursor, selected;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  gtk_text_buffer_get_selection_bounds (self->buffer, &cursor, &selected);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  before = gtk_text_buffer_get_text (self->buffer, &start, &cursor, FALSE);
  after = gtk_text_buffer_get_text (self->buffer, &selected, &end, FALSE);
  g_signal_emit_by_name (self, "divided", before, after);
}

/* A list goes on with its next item, until one is left empty. */
static gboolean
ends_list (LaurelNoticeRow *self)
{
  g_autofree char *text = laurel_notice_row_dup_text (self);
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));

  return gtk_text_iter_is_end (&cursor) &&
         (*text == '\0' || g_str_has_suffix (text, "\n"));
}

static gboolean
on_enter (LaurelNoticeRow *self, GdkModifierType state)
{
  if (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (self->kind == LAUREL_NOTICE_LIST && !ends_list (self))
    return GDK_EVENT_PROPAGATE;

  if (self->kind == LAUREL_NOTICE_LIST) {
    g_autofree char *text = g_strchomp (laurel_notice_row_dup_text (self));

    g_signal_emit_by_name (self, "divided", text, "");
    return GDK_EVENT_STOP;
  }
  divide (self);

  return GDK_EVENT_STOP;
}

static gboolean
is_at (LaurelNoticeRow *self, gboolean end)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));

  return end ? gtk_text_iter_is_end (&cursor) : gtk_text_iter_is_start (&cursor);
}

static gboolean
pass (LaurelNoticeRow *self, int step)
{
  if (!is_at (self, step > 0))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit_by_name (self, "passed", step);

  return GDK_EVENT_STOP;
}

static gboolean
on_backspace (LaurelNoticeRow *self)
{
  if (!is_at (self, FALSE) || gtk_text_buffer_get_has_selection (self->buffer))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit_by_name (self, "joined");

  return GDK_EVENT_STOP;
}

/* What keys do beyond typing: they lead on to the next block, divide it, join it with the last. */
gboolean
laurel_notice_row_on_key_pressed (LaurelNoticeRow *self, guint key, guint code,
                                  GdkModifierType state)
{
  GdkModifierType held = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK);

  switch (key) {
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return on_enter (self, state);
  case GDK_KEY_BackSpace:
    return held == 0 ? on_backspace (self) : GDK_EVENT_PROPAGATE;
  case GDK_KEY_Up:
    return held == 0 ? pass (self, -1) : GDK_EVENT_PROPAGATE;
  case GDK_KEY_Down:
    return held == 0 ? pass (self, 1) : GDK_EVENT_PROPAGATE;
  case GDK_KEY_Escape:
    if (!laurel_notice_row_is_changed (self))
      return GDK_EVENT_PROPAGATE;
    laurel_notice_row_restore (self);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}
