/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-mark-grid-private.h"

#include "ui/judging/laurel-mark-text.h"

#include <glib/gi18n-lib.h>

/* How marks are typed: the keys, the pointer, and the entry that comes up in a cell. */

/* Returns: whether something is typed where the keys are: of a sheet, or of an entry */
gboolean
laurel_mark_grid_get_place (LaurelMarkGrid *self, guint *sheet)
{
  return laurel_mark_grid_get_n (self, GTK_ORIENTATION_HORIZONTAL) > 0 &&
         laurel_mark_grid_get_n (self, GTK_ORIENTATION_VERTICAL) > 0 &&
         laurel_mark_table_get_sheet (self->table, self->row, self->column, sheet);
}

static guint
get_field (LaurelMarkGrid *self)
{
  return laurel_mark_table_get_column (self->table, self->column)->field;
}

/* Whether a mark can be typed where the keys are. */
static gboolean
can_type (LaurelMarkGrid *self)
{
  guint sheet;

  return laurel_mark_grid_get_place (self, &sheet) && get_field (self) != LAUREL_MARK_NO_FIELD;
}

static LaurelBookState
get_state (LaurelMarkGrid *self)
{
  guint sheet;

  return can_type (self) && laurel_mark_grid_get_place (self, &sheet)
           ? laurel_score_book_get_mark (self->table->book, self->typing, sheet,
                                         get_field (self))->state : LAUREL_BOOK_EMPTY;
}

/* ---- going on -------------------------------------------------------------------- */

/* The hand types on by itself: past the last mark, what it types is of somebody else. */
static void
tell_end (LaurelMarkGrid *self)
{
  const char *words = _("That was the last mark here. F2 changes it, arrows go back.");

  self->is_past = TRUE;
  self->past = get_state (self);
  gtk_label_set_label (GTK_LABEL (self->wrong), words);
  gtk_widget_add_css_class (self->wrong, "end");
  gtk_widget_set_visible (self->wrong, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Marks can be typed into the cell again. */
void
laurel_mark_grid_come_back (LaurelMarkGrid *self)
{
  if (!self->is_past)
    return;

  self->is_past = FALSE;
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_widget_remove_css_class (self->wrong, "end");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* To the next cell that somebody judges, by rows or by columns. Of one judge or entry, a sheet
 * after the other; of all, entry by entry. */
static void
go_on (LaurelMarkGrid *self)
{
  guint n_rows = laurel_mark_grid_get_n (self, GTK_ORIENTATION_VERTICAL);
  guint n_columns = laurel_mark_grid_get_n (self, GTK_ORIENTATION_HORIZONTAL);
  guint at = self->row * n_columns + self->column, sheet;

  while (++at < n_rows * n_columns)
    if (laurel_mark_table_get_sheet (self->table, at / n_columns, at % n_columns, &sheet)) {
      laurel_mark_grid_move (self, at / n_columns, at % n_columns);
      return;
    }

  tell_end (self);
}

/* Returns: where a key leads from @at, of @n places; @at where it leads nowhere */
static guint
step (guint at, guint n, int by)
{
  return (guint) CLAMP ((int) at + by, 0, (int) n - 1);
}

static int
get_page (LaurelMarkGrid *self)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - self->shape.top;

  return MAX (room / self->shape.row - 1, 1);
}

static gboolean
move (LaurelMarkGrid *self, guint key, gboolean far)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint n_rows = laurel_mark_grid_get_n (self, GTK_ORIENTATION_VERTICAL);
  guint n_columns = laurel_mark_grid_get_n (self, GTK_ORIENTATION_HORIZONTAL);
  guint row = self->row, column = self->column;

  switch (key) {
  case GDK_KEY_Up: row = step (row, n_rows, far ? -(int) n_rows : -1); break;
  case GDK_KEY_Down: row = step (row, n_rows, far ? (int) n_rows : 1); break;
  case GDK_KEY_Left: column = step (column, n_columns, rtl ? 1 : -1); break;
  case GDK_KEY_Right: column = step (column, n_columns, rtl ? -1 : 1); break;
  case GDK_KEY_Page_Up: row = step (row, n_rows, -get_page (self)); break;
  case GDK_KEY_Page_Down: row = step (row, n_rows, get_page (self)); break;
  case GDK_KEY_Home: column = 0; row = far ? 0 : row; break;
  case GDK_KEY_End: column = n_columns - 1; row = far ? n_rows - 1 : row; break;
  default: return GDK_EVENT_PROPAGATE;
  }
  laurel_mark_grid_move (self, row, column);

  return GDK_EVENT_STOP;
}

/* ---- the entry in a cell --------------------------------------------------------- */

/* @text: what it begins with, or %NULL for the mark that is there */
static void
begin (LaurelMarkGrid *self, const char *text)
{
  g_autofree char *mark = NULL;
  guint sheet;

  if (!can_type (self) || !laurel_mark_grid_get_place (self, &sheet))
    return;

  laurel_mark_grid_come_back (self);
  mark = laurel_mark_text_dup (laurel_score_book_get_mark (self->table->book, self->typing, sheet,
                                                           get_field (self)));
  self->edits = TRUE;
  gtk_widget_set_visible (self->text, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text ? text : mark);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (self->text));
  if (text == NULL)
    gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
  else
    gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
end (LaurelMarkGrid *self)
{
  gboolean has_keys = gtk_widget_has_focus (self->text);

  self->edits = FALSE;
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_widget_remove_css_class (self->text, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
  if (has_keys)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (self->text, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Forgets what was typed. */
void
laurel_mark_grid_cancel (LaurelMarkGrid *self)
{
  if (self->edits)
    end (self);
}

static void
refuse (LaurelMarkGrid *self, const GError *error)
{
  gtk_label_set_label (GTK_LABEL (self->wrong), error->message);
  gtk_widget_add_css_class (self->text, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, error->message, -1);
  gtk_widget_set_visible (self->wrong, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * laurel_mark_grid_commit:
 * @self: a grid into which something is being typed
 *
 * Returns: whether it was a mark that the rules allow; what is not stays, and why is told
 */
gboolean
laurel_mark_grid_commit (LaurelMarkGrid *self)
{
  g_autoptr (GError) error = NULL;
  guint sheet;

  if (laurel_mark_grid_get_place (self, &sheet) &&
      !laurel_score_desk_put (self->desk, self->typing, sheet, get_field (self),
                              gtk_editable_get_text (GTK_EDITABLE (self->text)), &error)) {
    refuse (self, error);
    return FALSE;
  }

  end (self);
  laurel_mark_grid_tell (self);

  return TRUE;
}

static void
on_changed (LaurelMarkGrid *self)
{
  gtk_widget_remove_css_class (self->text, "error");
  gtk_widget_set_visible (self->wrong, FALSE);
}

/* Where nothing was typed, the keys of the window keep their meaning: Ctrl+Z takes back what was
 * stored last. */
static gboolean
on_text_key (LaurelMarkGrid *self, guint key, guint code, GdkModifierType state)
{
  switch (key) {
  case GDK_KEY_Escape:
    end (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_Tab:
    if ((state & GDK_CONTROL_MASK) && key != GDK_KEY_Tab)
      return GDK_EVENT_PROPAGATE;
    if (laurel_mark_grid_commit (self))
      go_on (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Up:
  case GDK_KEY_Down:
  case GDK_KEY_Page_Up:
  case GDK_KEY_Page_Down:
    if (laurel_mark_grid_commit (self))
      move (self, key, (state & GDK_CONTROL_MASK) != 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_z:
    if (!(state & GDK_CONTROL_MASK))
      return GDK_EVENT_PROPAGATE;
    end (self);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

/* ---- keys ------------------------------------------------------------------------ */

static void
put (LaurelMarkGrid *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  guint sheet;

  if (!laurel_mark_grid_get_place (self, &sheet))
    return;
  if (laurel_score_desk_put (self->desk, self->typing, sheet, get_field (self), text, &error))
    laurel_mark_grid_tell (self);
}

/* A digit, also of an input method, a point, or what says that the judge abstained: somebody types
 * a mark. All of them wait for Enter, so that the hand does the same after each. */
static gboolean
on_character (LaurelMarkGrid *self, gunichar character)
{
  char text[7] = "";

  if (!g_unichar_isgraph (character))
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (character, text);
  if (self->is_past && get_state (self) == self->past) /* what was taken back is typed anew */
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    begin (self, text);

  return GDK_EVENT_STOP;
}

static gboolean
on_key (LaurelMarkGrid *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_plain = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0;

  if (self->edits || laurel_mark_grid_get_n (self, GTK_ORIENTATION_VERTICAL) == 0 ||
      laurel_mark_grid_get_n (self, GTK_ORIENTATION_HORIZONTAL) == 0 || (state & GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  if (is_plain && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)) {
    if (can_type (self))
      go_on (self);
    else
      laurel_mark_grid_open (self);
    return GDK_EVENT_STOP;
  }
  if (is_plain && can_type (self)) {
    if (key == GDK_KEY_F2) {
      begin (self, NULL);
      return GDK_EVENT_STOP;
    }
    if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace) {
      laurel_mark_grid_come_back (self);
      put (self, "");
      return GDK_EVENT_STOP;
    }
    if (gdk_keyval_to_unicode (key) > ' ')
      return on_character (self, gdk_keyval_to_unicode (key));
  }

  return move (self, key, (state & GDK_CONTROL_MASK) != 0);
}

/* ---- the pointer ----------------------------------------------------------------- */

static void
on_pressed (LaurelMarkGrid *self, int n_press, double x, double y, GtkGesture *gesture)
{
  guint row, column;

  if (self->edits) {
    GdkRectangle place;

    laurel_mark_grid_place (self, self->row, self->column, &place);
    if (x >= place.x && x < place.x + place.width && y >= place.y && y < place.y + place.height)
      return;
    if (!laurel_mark_grid_commit (self))
      return;
  }

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!laurel_mark_grid_find_cell (self, x, y, &row, &column))
    return;
  laurel_mark_grid_move (self, row, column);
  if (n_press == 2 && can_type (self))
    begin (self, NULL);
  else if (n_press == 2)
    laurel_mark_grid_open (self);
}

static void
on_focus (LaurelMarkGrid *self, GParamSpec *pspec, GtkEventController *focus)
{
  /* Whoever goes elsewhere has typed it; what is wrong with it waits there. */
  if (!gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (focus)))
    laurel_mark_grid_leave (self);
  else if (self->edits && gtk_widget_is_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- all of it ------------------------------------------------------------------- */

static void
make_text (LaurelMarkGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* By itself it has no role: mostly it is a part of an entry. */
  self->text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_widget_set_visible (self->text, FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), .5f);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_text_set_input_purpose (GTK_TEXT (self->text), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (on_changed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_text_key), self);
  gtk_widget_add_controller (self->text, keys);
}

static void
make_wrong (LaurelMarkGrid *self)
{
  self->wrong = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->wrong), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->wrong), 34);
  gtk_widget_add_css_class (self->wrong, "wrong");
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_widget_set_can_target (self->wrong, FALSE);
  gtk_widget_set_parent (self->wrong, GTK_WIDGET (self));
}

/* Makes the entry, and listens to keys and pointer. */
void
laurel_mark_grid_listen (LaurelMarkGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  make_text (self);
  make_wrong (self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (focus, "notify::contains-focus", G_CALLBACK (on_focus), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
