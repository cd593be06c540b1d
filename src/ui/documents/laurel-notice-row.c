/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-notice-row-private.h"

#include <glib/gi18n-lib.h>

#include "ui/documents/laurel-notice-cells.h"

/* A command that was refused is not waited for. */
#define PATIENCE (2 * G_TIME_SPAN_SECOND)

/**
 * LaurelNoticeRow:
 *
 * One block of a notice, to be typed in. What is typed is told with each key by
 * [signal@NoticeRow::typed]; it is stored by the action `paper.block` (`(sv)`) when the typing
 * ends.
 *
 * ## Actions
 *
 * - `block.style` (`(si)`): makes it another kind, of that level
 * - `block.up`, `block.down`: moves it by one
 * - `block.drop`: leaves it out
 * - `block.reset`: lets it say what the data say
 * - `block.field` (`s`): inserts a field
 *
 * Those that are about its neighbours are told by [signal@NoticeRow::moved],
 * [signal@NoticeRow::divided], [signal@NoticeRow::joined] and [signal@NoticeRow::passed].
 */
G_DEFINE_FINAL_TYPE (LaurelNoticeRow, laurel_notice_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  TYPED,
  DIVIDED,
  JOINED,
  MOVED,
  PASSED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ask (LaurelNoticeRow *self, const char *command, GVariant *what)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "paper.block", "(sv)", command, what);
}

static const char *
get_caption (LaurelNoticeKind kind, int level)
{
  static const char *const HEADINGS[] = { N_("Heading 1"), N_("Heading 2"), N_("Heading 3"),
                                          N_("Heading 4") };

  switch (kind) {
  case LAUREL_NOTICE_HEADING:
    return _(HEADINGS[CLAMP (level, 1, LAUREL_NOTICE_MAX_LEVEL) - 1]);
  case LAUREL_NOTICE_PARAGRAPH:
    return _("Paragraph");
  case LAUREL_NOTICE_LIST:
    return level == 1 ? _("Numbered list") : _("List");
  case LAUREL_NOTICE_TABLE:
    return _("Table");
  case LAUREL_NOTICE_ATTACHMENT:
    return _("Attachment");
  case LAUREL_NOTICE_SIGNATURE:
    return _("Signature");
  case LAUREL_NOTICE_BREAK:
    return _("Page break");
  default:
    g_assert_not_reached ();
  }
}

/* ---- typing ----------------------------------------------------------------- */

char *
laurel_notice_row_dup_text (LaurelNoticeRow *self)
{
  GtkTextIter start, end;

  if (self->kind == LAUREL_NOTICE_TABLE)
    return laurel_notice_cells_dup_text (LAUREL_NOTICE_CELLS (self->cells));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* Whether what stands in it is not stored. */
gboolean
laurel_notice_row_is_changed (LaurelNoticeRow *self)
{
  g_autofree char *text = laurel_notice_row_dup_text (self);

  return self->kind != LAUREL_NOTICE_BREAK && g_strcmp0 (text, self->stored) != 0;
}

/* No text has a line, too, for the cursor. */
static void
on_changed (LaurelNoticeRow *self)
{
  g_autofree char *text = laurel_notice_row_dup_text (self);

  gtk_label_set_text (GTK_LABEL (self->sizer), *text != '\0' ? text : " ");
  if (!self->showing)
    g_signal_emit (self, signals[TYPED], 0, text);
}

static void
on_cells_typed (LaurelNoticeRow *self, gboolean is_done)
{
  g_autofree char *text = laurel_notice_row_dup_text (self);

  g_signal_emit (self, signals[TYPED], 0, text);
  if (is_done)
    laurel_notice_row_commit (self);
}

static void
await (LaurelNoticeRow *self, const char *text)
{
  g_free (self->stored);
  g_free (self->awaited);
  self->stored = g_strdup (text);
  self->awaited = g_strdup (text);
  self->patience = g_get_monotonic_time () + PATIENCE;
}

/* Stores what was typed, if anything was. */
void
laurel_notice_row_commit (LaurelNoticeRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LAUREL_IS_NOTICE_ROW (self));

  if (!laurel_notice_row_is_changed (self))
    return;

  text = laurel_notice_row_dup_text (self);
  ask (self, "notice.type", g_variant_new ("(ss)", self->name, text));
  await (self, text);
}

/* Writes over what was typed, which undo brings back. */
static void
write_over (LaurelNoticeRow *self, const char *text)
{
  GtkTextIter start, end;

  self->showing = TRUE;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &end, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
  self->showing = FALSE;
}

/* What was typed is given up. It may have been much, so undo brings it back. */
void
laurel_notice_row_restore (LaurelNoticeRow *self)
{
  g_autofree char *stored = g_strdup (self->stored);

  if (self->kind == LAUREL_NOTICE_TABLE)
    laurel_notice_row_set_text (self, stored);
  else
    write_over (self, stored);
  g_signal_emit (self, signals[TYPED], 0, NULL);
}

/* ---- actions ---------------------------------------------------------------- */

static void
set_style (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeRow *self = LAUREL_NOTICE_ROW (widget);
  const char *kind;
  int level;

  g_variant_get (parameter, "(&si)", &kind, &level);
  laurel_notice_row_commit (self);
  ask (self, "notice.style", g_variant_new ("(ssi)", self->name, kind, level));
}

static void
move_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_notice_row_commit (LAUREL_NOTICE_ROW (widget));
  g_signal_emit (widget, signals[MOVED], 0, -1);
}

static void
move_down (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_notice_row_commit (LAUREL_NOTICE_ROW (widget));
  g_signal_emit (widget, signals[MOVED], 0, 1);
}

static void
drop (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[DROPPED], 0);
}

static void
reset (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeRow *self = LAUREL_NOTICE_ROW (widget);

  laurel_notice_row_commit (self);
  g_clear_pointer (&self->awaited, g_free);
  g_signal_emit (self, signals[TYPED], 0, NULL);
  ask (self, "notice.reset", g_variant_new ("(s)", self->name));
}

static void
insert_field (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeRow *self = LAUREL_NOTICE_ROW (widget);
  g_autofree char *field = g_strdup_printf ("{{%s}}", g_variant_get_string (parameter, NULL));

  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, field, -1);
  gtk_widget_grab_focus (self->view);
}

/* ---- dragging --------------------------------------------------------------- */

static GdkContentProvider *
prepare_drag (LaurelNoticeRow *self)
{
  return gdk_content_provider_new_typed (LAUREL_TYPE_NOTICE_ROW, self);
}

static gboolean
on_drop (LaurelNoticeRow *self, const GValue *value)
{
  LaurelNoticeRow *from = g_value_get_object (value);

  if (from == NULL || from == self)
    return FALSE;

  laurel_notice_row_commit (from);
  ask (from, "notice.move", g_variant_new ("(ss)", from->name, self->name));

  return TRUE;
}

static void
add_dragging (LaurelNoticeRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (LAUREL_TYPE_NOTICE_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_notice_row_unmap (GtkWidget *widget)
{
  laurel_notice_row_commit (LAUREL_NOTICE_ROW (widget));

  GTK_WIDGET_CLASS (laurel_notice_row_parent_class)->unmap (widget);
}

static void
laurel_notice_row_finalize (GObject *object)
{
  LaurelNoticeRow *self = LAUREL_NOTICE_ROW (object);

  g_free (self->name);
  g_free (self->stored);
  g_free (self->awaited);

  G_OBJECT_CLASS (laurel_notice_row_parent_class)->finalize (object);
}

static void
add_shortcuts (GtkWidgetClass *widget_class)
{
  static const guint HEADINGS[] = { GDK_KEY_1, GDK_KEY_2, GDK_KEY_3, GDK_KEY_4 };

  for (gsize i = 0; i < G_N_ELEMENTS (HEADINGS); i++)
    gtk_widget_class_add_binding_action (widget_class, HEADINGS[i], GDK_CONTROL_MASK,
                                         "block.style", "(si)", "heading", (int) i + 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "block.style",
                                       "(si)", "paragraph", 0);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_7, GDK_CONTROL_MASK, "block.style",
                                       "(si)", "list", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_8, GDK_CONTROL_MASK, "block.style",
                                       "(si)", "list", 0);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "block.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "block.down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "block.drop", NULL);
}

static void
add_signals (void)
{
  /**
   * LaurelNoticeRow::typed:
   * @text: (nullable): what stands in it now; %NULL when it is what is stored
   */
  signals[TYPED] = g_signal_new ("typed", LAUREL_TYPE_NOTICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * LaurelNoticeRow::divided:
   * @before: what stays
   * @after: what the next block gets
   */
  signals[DIVIDED] = g_signal_new ("divided", LAUREL_TYPE_NOTICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * LaurelNoticeRow::joined:
   *
   * It shall be one with the block before it.
   */
  signals[JOINED] = g_signal_new ("joined", LAUREL_TYPE_NOTICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LaurelNoticeRow::moved:
   * @step: -1 or 1
   */
  signals[MOVED] = g_signal_new ("moved", LAUREL_TYPE_NOTICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * LaurelNoticeRow::passed:
   * @step: -1 or 1
   *
   * The cursor goes on in the block before or behind it.
   */
  signals[PASSED] = g_signal_new ("passed", LAUREL_TYPE_NOTICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * LaurelNoticeRow::dropped:
   *
   * It shall be left out.
   */
  signals[DROPPED] = g_signal_new ("dropped", LAUREL_TYPE_NOTICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
laurel_notice_row_class_init (LaurelNoticeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_notice_row_finalize;
  widget_class->unmap = laurel_notice_row_unmap;
  add_signals ();

  gtk_widget_class_install_action (widget_class, "block.style", "(si)", set_style);
  gtk_widget_class_install_action (widget_class, "block.up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "block.down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "block.drop", NULL, drop);
  gtk_widget_class_install_action (widget_class, "block.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "block.field", "s", insert_field);
  add_shortcuts (widget_class);

  g_type_ensure (LAUREL_TYPE_NOTICE_CELLS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-notice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, handle);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, caption);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, origin);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, text);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, sizer);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, view);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, cells);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, menu);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, styles);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, order);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeRow, deeds);
  gtk_widget_class_bind_template_callback (widget_class, laurel_notice_row_commit);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cells_typed);
  gtk_widget_class_bind_template_callback (widget_class, laurel_notice_row_on_key_pressed);
}

static void
laurel_notice_row_init (LaurelNoticeRow *self)
{
  self->kind = LAUREL_NOTICE_PARAGRAPH;
  self->stored = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  on_changed (self);
  add_dragging (self);
}

/**
 * laurel_notice_row_new:
 * @name: the name of a block
 * @fields: the menu of fields
 */
GtkWidget *
laurel_notice_row_new (const char *name, GMenuModel *fields)
{
  LaurelNoticeRow *self = g_object_new (LAUREL_TYPE_NOTICE_ROW, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  self->name = g_strdup (name);
  g_menu_append_submenu (menu, _("_Style"), self->styles);
  g_menu_append_submenu (menu, _("Insert _field"), fields);
  g_menu_append_section (menu, NULL, self->order);
  g_menu_append_section (menu, NULL, self->deeds);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (menu));

  return GTK_WIDGET (self);
}

const char *
laurel_notice_row_get_name (LaurelNoticeRow *self)
{
  g_return_val_if_fail (LAUREL_IS_NOTICE_ROW (self), NULL);

  return self->name;
}

/* Whether it is typed in as text. */
gboolean
laurel_notice_row_has_text (LaurelNoticeRow *self)
{
  g_return_val_if_fail (LAUREL_IS_NOTICE_ROW (self), FALSE);

  return self->kind != LAUREL_NOTICE_TABLE && self->kind != LAUREL_NOTICE_BREAK;
}

/* Whether it is signed with it. */
gboolean
laurel_notice_row_is_signature (LaurelNoticeRow *self)
{
  g_return_val_if_fail (LAUREL_IS_NOTICE_ROW (self), FALSE);

  return self->kind == LAUREL_NOTICE_SIGNATURE;
}

/* Shows a text that is not typed; it cannot be undone here, as the library undoes it. */
void
laurel_notice_row_set_text (LaurelNoticeRow *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (LAUREL_IS_NOTICE_ROW (self));

  self->showing = TRUE;
  shown = laurel_notice_row_dup_text (self);
  if (self->kind == LAUREL_NOTICE_TABLE) {
    if (g_strcmp0 (shown, text) != 0)
      laurel_notice_cells_set_text (LAUREL_NOTICE_CELLS (self->cells), text);
  } else if (g_strcmp0 (shown, text) != 0) {
    gtk_text_buffer_begin_irreversible_action (self->buffer);
    gtk_text_buffer_set_text (self->buffer, text, -1);
    gtk_text_buffer_end_irreversible_action (self->buffer);
  }
  self->showing = FALSE;
}

/* Shows what another command stores. */
void
laurel_notice_row_take (LaurelNoticeRow *self, const char *text)
{
  g_return_if_fail (LAUREL_IS_NOTICE_ROW (self));

  laurel_notice_row_set_text (self, text);
  await (self, text);
  g_signal_emit (self, signals[TYPED], 0, text);
}

/* What is typed in it is of no use any more: its block is gone. */
void
laurel_notice_row_give_up (LaurelNoticeRow *self)
{
  g_return_if_fail (LAUREL_IS_NOTICE_ROW (self));

  g_free (self->stored);
  self->stored = laurel_notice_row_dup_text (self);
  g_signal_emit (self, signals[TYPED], 0, NULL);
}

static void
show_kind (LaurelNoticeRow *self, const LaurelNoticeBlock *block)
{
  const char *caption = get_caption (block->kind, block->level);
  gboolean is_own = block->own != NULL || block->kind == LAUREL_NOTICE_BREAK;

  self->kind = block->kind;
  self->level = block->level;
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  gtk_widget_set_visible (self->origin, !is_own);
  gtk_widget_set_visible (self->text, laurel_notice_row_has_text (self));
  gtk_widget_set_visible (self->cells, block->kind == LAUREL_NOTICE_TABLE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "block.reset",
                                 is_own && block->kind != LAUREL_NOTICE_BREAK &&
                                 !g_str_has_prefix (block->name, LAUREL_NOTICE_OWN_NAME));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "block.style",
                                 laurel_notice_row_has_text (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "block.field",
                                 laurel_notice_row_has_text (self));
}

/* A table as its cells write it. */
static char *
dup_shown (const LaurelNoticeBlock *block)
{
  g_autofree char *text = laurel_notice_block_dup_written (block);
  g_autoptr (GPtrArray) rows = NULL;

  if (block->kind != LAUREL_NOTICE_TABLE)
    return g_steal_pointer (&text);

  rows = laurel_notice_cells_read (text);

  return laurel_notice_cells_write (rows);
}

static gboolean
is_old (LaurelNoticeRow *self, const char *text)
{
  return self->awaited != NULL && !g_str_equal (self->awaited, text) &&
         g_get_monotonic_time () < self->patience;
}

/**
 * laurel_notice_row_show:
 * @block: its block, as it is stored
 *
 * Shows what is stored. What is being typed stays.
 */
void
laurel_notice_row_show (LaurelNoticeRow *self, const LaurelNoticeBlock *block)
{
  g_autofree char *shown = NULL;
  gboolean is_typed;

  g_return_if_fail (LAUREL_IS_NOTICE_ROW (self));

  shown = dup_shown (block);
  if (is_old (self, shown)) {
    show_kind (self, block);
    return;
  }
  g_clear_pointer (&self->awaited, g_free);
  is_typed = self->kind == block->kind && laurel_notice_row_is_changed (self) &&
             gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  show_kind (self, block);
  g_free (self->stored);
  self->stored = g_steal_pointer (&shown);
  if (!is_typed)
    laurel_notice_row_set_text (self, self->stored);
}

/* The first does not go up, the last does not go down. */
void
laurel_notice_row_set_ends (LaurelNoticeRow *self, gboolean first, gboolean last)
{
  g_return_if_fail (LAUREL_IS_NOTICE_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "block.up", !first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "block.down", !last);
}

/* Puts the cursor into it; behind all when @offset is negative. */
void
laurel_notice_row_set_cursor (LaurelNoticeRow *self, int offset)
{
  GtkTextIter iter;

  g_return_if_fail (LAUREL_IS_NOTICE_ROW (self));

  if (!laurel_notice_row_has_text (self)) {
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    return;
  }
  if (offset < 0)
    gtk_text_buffer_get_end_iter (self->buffer, &iter);
  else
    gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, offset);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  gtk_widget_grab_focus (self->view);
}
