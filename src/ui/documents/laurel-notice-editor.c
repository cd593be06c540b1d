/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-notice-editor.h"

#include <glib/gi18n-lib.h>

#include "documents/laurel-notice-block.h"
#include "ui/documents/laurel-notice-row.h"

/**
 * LaurelNoticeEditor:
 *
 * The blocks of a notice, one below the other. What is done to them is stored by the action
 * `paper.block` (`(sv)`): a command of notices, and what it gets besides the notice. A block
 * that was added is there at once, under the name it will have, and what is typed in it
 * meanwhile stays.
 *
 * ## Actions
 *
 * - `blocks.add` (`(sis)`): a block of a kind and a level, or a table of the data, behind the
 *   one that was typed in last
 */
struct _LaurelNoticeEditor {
  AdwBin parent_instance;

  GtkWidget *list;
  GtkWidget *placeholder;
  GHashTable *rows;    /* (element-type utf8 LaurelNoticeRow): by name; the list has them */
  GPtrArray *order;    /* (element-type utf8): the names, as they stand */
  GHashTable *pending; /* (element-type utf8 utf8): added, and not in the library yet: behind
                        * which, by name */
  GMenuModel *fields;
  char *last; /* (nullable): the block that was typed in last */
};

G_DEFINE_FINAL_TYPE (LaurelNoticeEditor, laurel_notice_editor, ADW_TYPE_BIN)

enum {
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a text may name, with what it is called. */
static const struct {
  const char *name;
  const char *label;
} FIELDS[] = {
  { "activity.title", N_("Title of the activity") },
  { "activity.number", N_("Number of the activity") },
  { "activity.when", N_("When it takes place") },
  { "activity.place", N_("Where it takes place") },
  { "activity.content", N_("What it is about") },
  { "activity.quota", N_("How many may take part") },
  { "programme", N_("Season") },
  { "programme.year", N_("Year of the season") },
  { "issuer", N_("Issuer") },
  { "contact", N_("Contact") },
  { "number", N_("Document number") },
  { "date", N_("Date of the document") },
  { "release.before", N_("Earlier release") },
  { "release.after", N_("Later release") },
  { "changes.count", N_("How many activities changed") },
};

static GMenuModel *
make_fields (void)
{
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_(FIELDS[i].label), NULL);

    g_menu_item_set_action_and_target (item, "block.field", "s", FIELDS[i].name);
    g_menu_append_item (menu, item);
  }

  return G_MENU_MODEL (menu);
}

static void
ask (LaurelNoticeEditor *self, const char *command, GVariant *what)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "paper.block", "(sv)", command, what);
}

/* ---- order ------------------------------------------------------------------ */

static int
find_index (LaurelNoticeEditor *self, const char *name)
{
  guint index;

  return g_ptr_array_find_with_equal_func (self->order, name, g_str_equal, &index) ? (int) index
                                                                                   : -1;
}

static LaurelNoticeRow *
get_row (LaurelNoticeEditor *self, int index)
{
  if (index < 0 || (guint) index >= self->order->len)
    return NULL;

  return g_hash_table_lookup (self->rows, g_ptr_array_index (self->order, (guint) index));
}

static int
compare_rows (GtkListBoxRow *one, GtkListBoxRow *other, gpointer data)
{
  LaurelNoticeEditor *self = data;

  return find_index (self, laurel_notice_row_get_name (LAUREL_NOTICE_ROW (one))) -
         find_index (self, laurel_notice_row_get_name (LAUREL_NOTICE_ROW (other)));
}

static void
show_order (LaurelNoticeEditor *self)
{
  gtk_list_box_invalidate_sort (GTK_LIST_BOX (self->list));
  /* Or the style takes it for the last of the list, and not the row that has the round corners. */
  gtk_widget_set_visible (self->placeholder, g_hash_table_size (self->rows) == 0);
  for (guint i = 0; i < self->order->len; i++)
    laurel_notice_row_set_ends (get_row (self, (int) i), i == 0, i + 1 == self->order->len);
}

/* ---- what rows tell --------------------------------------------------------- */

static LaurelNoticeRow *ensure_row (LaurelNoticeEditor *self, const char *name);

/* No two blocks that were ever added to a notice have one name. */
static char *
make_name (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_strconcat (LAUREL_NOTICE_OWN_NAME, uuid, NULL);
}

static void
on_typed (LaurelNoticeEditor *self, const char *text, LaurelNoticeRow *row)
{
  g_free (self->last);
  self->last = g_strdup (laurel_notice_row_get_name (row));
  g_signal_emit (self, signals[TYPED], 0, self->last, text);
}

/* Shows a block that the library will have. */
static LaurelNoticeRow *
add_pending (LaurelNoticeEditor *self, const char *name, const char *behind,
             LaurelNoticeKind kind, int level, const char *text)
{
  g_autoptr (LaurelNoticeBlock) block = laurel_notice_block_new (name, kind, level);
  LaurelNoticeRow *row;

  block->own = g_strdup (text);
  g_hash_table_replace (self->pending, g_strdup (name), g_strdup (behind));
  g_ptr_array_insert (self->order, find_index (self, behind) + 1, g_strdup (name));
  row = ensure_row (self, name);
  laurel_notice_row_show (row, block);
  show_order (self);

  return row;
}

static void
on_divided (LaurelNoticeEditor *self, const char *before, const char *after, LaurelNoticeRow *row)
{
  g_autofree char *name = make_name ();
  g_autofree char *behind = g_strdup (laurel_notice_row_get_name (row));
  LaurelNoticeRow *next;

  ask (self, "notice.split", g_variant_new ("(ssss)", behind, before, name, after));
  laurel_notice_row_take (row, before);
  next = add_pending (self, name, behind, LAUREL_NOTICE_PARAGRAPH, 0, after);
  laurel_notice_row_set_cursor (next, 0);
}

static void
forget_row (LaurelNoticeEditor *self, const char *name)
{
  g_autofree char *gone = g_strdup (name);
  LaurelNoticeRow *row = g_hash_table_lookup (self->rows, gone);
  int index = find_index (self, gone);

  g_hash_table_remove (self->pending, gone);
  g_hash_table_remove (self->rows, gone);
  if (index >= 0)
    g_ptr_array_remove_index (self->order, (guint) index);
  if (row != NULL) {
    laurel_notice_row_give_up (row);
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  }
}

static void
on_joined (LaurelNoticeEditor *self, LaurelNoticeRow *row)
{
  int index = find_index (self, laurel_notice_row_get_name (row));
  LaurelNoticeRow *before = get_row (self, index - 1);
  g_autofree char *name = g_strdup (laurel_notice_row_get_name (row));
  g_autofree char *head = NULL;
  g_autofree char *tail = laurel_notice_row_dup_text (row);
  g_autofree char *whole = NULL;

  if (before == NULL || !laurel_notice_row_has_text (before))
    return;

  head = laurel_notice_row_dup_text (before);
  whole = g_strconcat (head, tail, NULL);
  laurel_notice_row_commit (before);
  ask (self, "notice.join", g_variant_new ("(ss)", name, tail));
  laurel_notice_row_take (before, whole);
  laurel_notice_row_set_cursor (before, (int) g_utf8_strlen (head, -1));
  forget_row (self, name);
  show_order (self);
}

static void
on_moved (LaurelNoticeEditor *self, int step, LaurelNoticeRow *row)
{
  int index = find_index (self, laurel_notice_row_get_name (row));
  int behind = step < 0 ? index - 2 : index + 1;
  char *name;

  if (index + step < 0 || index + step >= (int) self->order->len)
    return;

  ask (self, "notice.move",
       g_variant_new ("(ss)", laurel_notice_row_get_name (row),
                      behind >= 0 ? (char *) g_ptr_array_index (self->order, (guint) behind)
                                  : ""));
  name = g_ptr_array_steal_index (self->order, (guint) index);
  g_ptr_array_insert (self->order, index + step, name);
  show_order (self);
}

static void
on_passed (LaurelNoticeEditor *self, int step, LaurelNoticeRow *row)
{
  int index = find_index (self, laurel_notice_row_get_name (row));
  LaurelNoticeRow *next = get_row (self, index + step);

  if (next != NULL)
    laurel_notice_row_set_cursor (next, step < 0 ? -1 : 0);
}

static void
on_dropped (LaurelNoticeEditor *self, LaurelNoticeRow *row)
{
  g_autofree char *name = g_strdup (laurel_notice_row_get_name (row));
  int index = find_index (self, name);
  LaurelNoticeRow *next;

  laurel_notice_row_commit (row);
  ask (self, "notice.drop", g_variant_new ("(s)", name));
  next = get_row (self, index + 1 < (int) self->order->len ? index + 1 : index - 1);
  if (next != NULL)
    laurel_notice_row_set_cursor (next, 0);
  forget_row (self, name);
  show_order (self);
}

static LaurelNoticeRow *
ensure_row (LaurelNoticeEditor *self, const char *name)
{
  LaurelNoticeRow *row = g_hash_table_lookup (self->rows, name);

  if (row != NULL)
    return row;

  row = LAUREL_NOTICE_ROW (laurel_notice_row_new (name, self->fields));
  g_signal_connect_object (row, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "divided", G_CALLBACK (on_divided), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "joined", G_CALLBACK (on_joined), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "passed", G_CALLBACK (on_passed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, g_strdup (name), row);
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));

  return row;
}

/* ---- actions ---------------------------------------------------------------- */

/* The block that has the focus, or was typed in last; else the last one before who signs. */
static const char *
find_place (LaurelNoticeEditor *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  int index = (int) self->order->len - 1;

  if (row != NULL)
    return laurel_notice_row_get_name (LAUREL_NOTICE_ROW (row));
  if (self->last != NULL && find_index (self, self->last) >= 0)
    return self->last;
  while (index >= 0 && laurel_notice_row_is_signature (get_row (self, index)))
    index--;

  return index >= 0 ? g_ptr_array_index (self->order, (guint) index) : "";
}

/* A new table has two columns to begin with. */
static const char *
get_first_text (LaurelNoticeKind kind)
{
  return kind == LAUREL_NOTICE_TABLE ? "\t\n\t" : kind == LAUREL_NOTICE_SIGNATURE ? "{{issuer}}"
                                                                                  : "";
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeEditor *self = LAUREL_NOTICE_EDITOR (widget);
  g_autofree char *behind = g_strdup (find_place (self));
  g_autofree char *name = make_name ();
  LaurelNoticeKind kind = LAUREL_NOTICE_PARAGRAPH;
  const char *word, *source;
  int level;

  g_variant_get (parameter, "(&si&s)", &word, &level, &source);
  laurel_notice_kind_read (word, &kind);
  ask (self, "notice.put", g_variant_new ("(sssiss)", name, behind, word, level,
                                          get_first_text (kind), source));
  /* What is a table of the data is only known when these were read. */
  if (*source == '\0')
    laurel_notice_row_set_cursor (add_pending (self, name, behind, kind, level,
                                               get_first_text (kind)), -1);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_notice_editor_finalize (GObject *object)
{
  LaurelNoticeEditor *self = LAUREL_NOTICE_EDITOR (object);

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->pending);
  g_ptr_array_unref (self->order);
  g_object_unref (self->fields);
  g_free (self->last);

  G_OBJECT_CLASS (laurel_notice_editor_parent_class)->finalize (object);
}

static void
laurel_notice_editor_class_init (LaurelNoticeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_notice_editor_finalize;

  /**
   * LaurelNoticeEditor::typed:
   * @self: the editor
   * @name: the block
   * @text: what stands in it now
   */
  signals[TYPED] = g_signal_new ("typed", LAUREL_TYPE_NOTICE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "blocks.add", "(sis)", add);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-notice-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeEditor, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeEditor, placeholder);
}

static void
laurel_notice_editor_init (LaurelNoticeEditor *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pending = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->order = g_ptr_array_new_with_free_func (g_free);
  self->fields = make_fields ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (GTK_LIST_BOX (self->list), compare_rows, self, NULL);
}

/* Those that are added and not known yet keep their place. */
static void
insert_pending (LaurelNoticeEditor *self, GPtrArray *was)
{
  for (guint i = 0; i < was->len; i++) {
    const char *name = g_ptr_array_index (was, i);
    const char *behind = g_hash_table_lookup (self->pending, name);

    if (behind != NULL && find_index (self, name) < 0)
      g_ptr_array_insert (self->order, find_index (self, behind) + 1, g_strdup (name));
  }
}

static void
remove_gone (LaurelNoticeEditor *self, GPtrArray *was)
{
  for (guint i = 0; i < was->len; i++) {
    const char *name = g_ptr_array_index (was, i);

    if (find_index (self, name) < 0)
      forget_row (self, name);
  }
}

/**
 * laurel_notice_editor_show:
 * @blocks: (element-type LaurelNoticeBlock): the blocks as they are stored
 *
 * Shows what is stored. What is being typed stays.
 */
void
laurel_notice_editor_show (LaurelNoticeEditor *self, GPtrArray *blocks)
{
  g_autoptr (GPtrArray) was = NULL;

  g_return_if_fail (LAUREL_IS_NOTICE_EDITOR (self));

  was = g_steal_pointer (&self->order);
  self->order = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < blocks->len; i++) {
    const LaurelNoticeBlock *block = g_ptr_array_index (blocks, i);

    g_ptr_array_add (self->order, g_strdup (block->name));
    g_hash_table_remove (self->pending, block->name);
  }
  insert_pending (self, was);
  remove_gone (self, was);
  for (guint i = 0; i < blocks->len; i++) {
    const LaurelNoticeBlock *block = g_ptr_array_index (blocks, i);

    laurel_notice_row_show (ensure_row (self, block->name), block);
  }
  show_order (self);
}

/* Puts the cursor behind the first block. */
void
laurel_notice_editor_focus (LaurelNoticeEditor *self)
{
  LaurelNoticeRow *row;

  g_return_if_fail (LAUREL_IS_NOTICE_EDITOR (self));

  row = get_row (self, 0);
  if (row != NULL)
    laurel_notice_row_set_cursor (row, -1);
}
