/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-notice-block-store.h"

#include "base/laurel-error.h"
#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"

#include <glib/gi18n-lib.h>

/*
 * A command reads the blocks as they are seen, does one thing to that list, and writes what
 * differs. So the data may change between two of them, and nothing that was seen is lost.
 */

#define MAX_TEXT 100000

typedef struct {
  LaurelTxn *txn;
  gint64 paper;
  GPtrArray *all;    /* (element-type LaurelNoticeBlock): as it is now, to be edited; those that
                      * are not seen have no text */
  GPtrArray *stored; /* (element-type LaurelNoticeBlock): what the library has */
} Blocks;

static void
blocks_clear (Blocks *self)
{
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->stored, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Blocks, blocks_clear)

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, message);
  return FALSE;
}

/* The first six of the arguments. */
static LaurelPaperSubject
read_subject (GVariant *args)
{
  LaurelPaperSubject subject;

  g_variant_get_child (args, 0, "x", &subject.programme);
  g_variant_get_child (args, 1, "x", &subject.activity);
  g_variant_get_child (args, 2, "&s", &subject.kind);
  g_variant_get_child (args, 3, "i", &subject.from);
  g_variant_get_child (args, 4, "i", &subject.to);
  g_variant_get_child (args, 5, "x", &subject.paper);

  return subject;
}

static const char *
get_text (GVariant *args, guint index)
{
  const char *text;

  g_variant_get_child (args, index, "&s", &text);

  return text;
}

static int
get_int (GVariant *args, guint index)
{
  int value;

  g_variant_get_child (args, index, "i", &value);

  return value;
}

static gboolean
check_subject (LaurelReader *reader, const LaurelPaperSubject *subject, GError **error)
{
  gint64 paper;

  if (!laurel_paper_has_blocks (subject->kind) ||
      (subject->paper != 0) != laurel_paper_is_own (subject->kind))
    return refuse (error, _("This is no notice that is made of blocks."));
  if (!laurel_paper_find (reader, subject, &paper, error))
    return FALSE;
  if (subject->paper != 0 && paper == 0)
    return refuse (error, _("There is no such notice."));

  return TRUE;
}

/* A text that cannot be filled in, since it names a field that there is not, must not keep
 * anybody from correcting it: then the blocks are those that the library has. */
static GPtrArray *
list_stored (GPtrArray *stored)
{
  GPtrArray *seen = laurel_notice_blocks_new ();

  for (guint i = 0; i < stored->len; i++) {
    const LaurelNoticeBlock *from = g_ptr_array_index (stored, i);
    LaurelNoticeBlock *block;

    if (from->gone)
      continue;
    block = laurel_notice_block_copy (from);
    block->text = g_strdup (from->own ? from->own : "");
    g_ptr_array_add (seen, block);
  }

  return seen;
}

static int
find_index (GPtrArray *blocks, const char *name)
{
  for (guint i = 0; i < blocks->len; i++)
    if (g_str_equal (((LaurelNoticeBlock *) g_ptr_array_index (blocks, i))->name, name))
      return (int) i;

  return -1;
}

/* What was left out, or what the data do not give now, keeps its place: behind the one that the
 * library has before it. */
static void
add_unseen (Blocks *self)
{
  int place = -1;

  for (guint i = 0; i < self->stored->len; i++) {
    const LaurelNoticeBlock *block = g_ptr_array_index (self->stored, i);
    int index = find_index (self->all, block->name);

    if (index < 0) {
      index = place + 1;
      g_ptr_array_insert (self->all, index, laurel_notice_block_copy (block));
    }
    place = index;
  }
}

static gboolean
blocks_open (Blocks *self, LaurelTxn *txn, GVariant *args, GError **error)
{
  LaurelPaperSubject subject = read_subject (args);
  g_autoptr (LaurelPaperData) data = NULL;
  g_autoptr (GHashTable) fields = NULL;

  self->txn = txn;
  if (!check_subject (&txn->reader, &subject, error))
    return FALSE;

  data = laurel_paper_load_data (&txn->reader, &subject, error);
  fields = data ? laurel_paper_load_fields (&txn->reader, &subject, error) : NULL;
  if (fields == NULL || !laurel_paper_ensure (txn, &subject, &self->paper, error))
    return FALSE;

  self->stored = g_ptr_array_ref (data->blocks);
  self->all = laurel_paper_make_blocks (data, subject.kind, fields, NULL);
  if (self->all == NULL)
    self->all = list_stored (self->stored);
  add_unseen (self);

  return TRUE;
}

static gboolean
update_block (Blocks *self, const LaurelNoticeBlock *block, int position, GError **error)
{
  return laurel_txn_exec (self->txn, error,
                          "UPDATE notice_block SET position = ?3, kind = ?4, level = ?5,"
                          " text = ?6, source = ?7, gone = ?8 WHERE paper_id = ?1 AND name = ?2",
                          "xsisissi", self->paper, block->name, position,
                          laurel_notice_kind_get_name (block->kind), block->level, block->own,
                          block->source, block->gone);
}

static gboolean
insert_block (Blocks *self, const LaurelNoticeBlock *block, int position, GError **error)
{
  return laurel_txn_insert (self->txn, error, "notice_block",
                            "INSERT INTO notice_block (id, paper_id, position, name, kind, level,"
                            " text, source, gone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                            "xississi", self->paper, position, block->name,
                            laurel_notice_kind_get_name (block->kind), block->level, block->own,
                            block->source, block->gone) != 0;
}

static gboolean
write_block (Blocks *self, const LaurelNoticeBlock *block, int position, GError **error)
{
  gboolean is_stored = laurel_notice_blocks_find (self->stored, block->name) != NULL;

  return is_stored ? update_block (self, block, position, error)
                   : insert_block (self, block, position, error);
}

static gboolean
blocks_write (Blocks *self, GError **error)
{
  for (guint i = 0; i < self->all->len; i++)
    if (!write_block (self, g_ptr_array_index (self->all, i), (int) i, error))
      return FALSE;

  return TRUE;
}

static LaurelNoticeBlock *
find_block (Blocks *self, const char *name, GError **error)
{
  LaurelNoticeBlock *block = laurel_notice_blocks_find (self->all, name);

  if (block != NULL && block->text != NULL)
    return block;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is the name of a part of a notice. */
               _("There is no block “%s” in the notice."), name);
  return NULL;
}

static gboolean
check_text (const char *text, GError **error)
{
  return strlen (text) <= MAX_TEXT || refuse (error, _("The text is too long for one block."));
}

/* What is written shows no data any more. */
static void
set_own (LaurelNoticeBlock *block, const char *text)
{
  g_free (block->own);
  block->own = g_strdup (text);
  g_clear_pointer (&block->source, g_free);
}

/* ---- the commands ----------------------------------------------------------- */

static gboolean
type (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Blocks) self = { 0 };
  LaurelNoticeBlock *block;

  if (!check_text (get_text (args, 7), error) || !blocks_open (&self, txn, args, error))
    return FALSE;
  block = find_block (&self, get_text (args, 6), error);
  if (block == NULL)
    return FALSE;

  set_own (block, get_text (args, 7));

  return blocks_write (&self, error);
}

const LaurelCommand LAUREL_NOTICE_TYPE = {
  .name = "notice.type",
  .label = N_("Type in notice"),
  .summary = N_("Another text of a block: programme, activity, kind, from, to, notice or 0, name,"
                " text"),
  .args = "(xxsiixss)",
  .apply = type,
};

static gboolean
reset (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Blocks) self = { 0 };
  LaurelNoticeBlock *block;

  if (!blocks_open (&self, txn, args, error))
    return FALSE;
  block = find_block (&self, get_text (args, 6), error);
  if (block == NULL)
    return FALSE;
  if (g_str_has_prefix (block->name, LAUREL_NOTICE_OWN_NAME))
    return refuse (error, _("The data say nothing of this block: it was added."));

  g_clear_pointer (&block->own, g_free);

  return blocks_write (&self, error);
}

const LaurelCommand LAUREL_NOTICE_RESET = {
  .name = "notice.reset",
  .label = N_("Take what the data say"),
  .summary = N_("Lets a block say what the data say again: programme, activity, kind, from, to,"
                " notice or 0, name"),
  .args = "(xxsiixs)",
  .apply = reset,
};

static gboolean
check_new (Blocks *self, const char *name, GError **error)
{
  if (!g_str_has_prefix (name, LAUREL_NOTICE_OWN_NAME))
    return refuse (error, _("The name of a block that is added begins with “+”."));
  if (laurel_notice_blocks_find (self->all, name) != NULL)
    return refuse (error, _("There is a block of this name already."));

  return TRUE;
}

/* "" is in front of all. */
static gboolean
find_place (Blocks *self, const char *behind, int *place, GError **error)
{
  *place = 0;
  if (*behind == '\0')
    return TRUE;
  if (find_block (self, behind, error) == NULL)
    return FALSE;
  *place = find_index (self->all, behind) + 1;

  return TRUE;
}

static gboolean
read_kind (const char *name, int level, LaurelNoticeKind *kind, GError **error)
{
  if (!laurel_notice_kind_read (name, kind)) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is what was given. */
                 _("“%s” is no kind of block."), name);
    return FALSE;
  }
  if (level < 0 || level > LAUREL_NOTICE_MAX_LEVEL)
    return refuse (error, _("A level is a number from 1 to 4."));

  return TRUE;
}

static gboolean
check_source (const char *source, LaurelNoticeKind kind, GError **error)
{
  return *source == '\0' || kind == LAUREL_NOTICE_TABLE ||
         refuse (error, _("Only a table shows a table of the data."));
}

static gboolean
put (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Blocks) self = { 0 };
  LaurelNoticeKind kind;
  LaurelNoticeBlock *block;
  const char *source = get_text (args, 11);
  int place;

  if (!read_kind (get_text (args, 8), get_int (args, 9), &kind, error) ||
      !check_text (get_text (args, 10), error) || !blocks_open (&self, txn, args, error) ||
      !check_source (source, kind, error) || !check_new (&self, get_text (args, 6), error) ||
      !find_place (&self, get_text (args, 7), &place, error))
    return FALSE;

  block = laurel_notice_block_new (get_text (args, 6), kind, get_int (args, 9));
  if (*source != '\0')
    block->source = g_strdup (source);
  else
    block->own = g_strdup (get_text (args, 10));
  g_ptr_array_insert (self.all, place, block);

  return blocks_write (&self, error);
}

const LaurelCommand LAUREL_NOTICE_PUT = {
  .name = "notice.put",
  .label = N_("Add to notice"),
  .summary = N_("A new block: programme, activity, kind, from, to, notice or 0, name with + in"
                " front, behind which, what it is, level, text, table of the data"),
  .args = "(xxsiixsssiss)",
  .apply = put,
};

/* A list or a table is not continued by another: text follows it. */
static LaurelNoticeKind
get_next_kind (LaurelNoticeKind kind)
{
  return kind == LAUREL_NOTICE_ATTACHMENT ? kind : LAUREL_NOTICE_PARAGRAPH;
}

static gboolean
split (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Blocks) self = { 0 };
  g_autofree char *written = NULL;
  LaurelNoticeBlock *block, *next;

  if (!check_text (get_text (args, 7), error) || !check_text (get_text (args, 9), error) ||
      !blocks_open (&self, txn, args, error) || !check_new (&self, get_text (args, 8), error))
    return FALSE;
  block = find_block (&self, get_text (args, 6), error);
  if (block == NULL)
    return FALSE;

  /* A block that keeps its text keeps saying what the data say. */
  written = laurel_notice_block_dup_written (block);
  if (g_strcmp0 (written, get_text (args, 7)) != 0)
    set_own (block, get_text (args, 7));
  next = laurel_notice_block_new (get_text (args, 8), get_next_kind (block->kind), 0);
  next->own = g_strdup (get_text (args, 9));
  g_ptr_array_insert (self.all, find_index (self.all, block->name) + 1, next);

  return blocks_write (&self, error);
}

const LaurelCommand LAUREL_NOTICE_SPLIT = {
  .name = "notice.split",
  .label = N_("Next block"),
  .summary = N_("Makes two blocks of one: programme, activity, kind, from, to, notice or 0, name,"
                " what stays, name of the new one, what it gets"),
  .args = "(xxsiixssss)",
  .apply = split,
};

/* A block that the data give is only marked, so that it does not come back; one that somebody
 * added goes. */
static gboolean
drop_block (Blocks *self, LaurelNoticeBlock *block, GError **error)
{
  g_autofree char *name = g_strdup (block->name);

  if (!g_str_has_prefix (name, LAUREL_NOTICE_OWN_NAME)) {
    block->gone = TRUE;
    return blocks_write (self, error);
  }

  g_ptr_array_remove (self->all, block);

  return blocks_write (self, error) &&
         laurel_txn_exec (self->txn, error, "DELETE FROM notice_block WHERE paper_id = ?1"
                          " AND name = ?2", "xs", self->paper, name);
}

static LaurelNoticeBlock *
find_before (Blocks *self, const LaurelNoticeBlock *block)
{
  for (int i = find_index (self->all, block->name) - 1; i >= 0; i--) {
    LaurelNoticeBlock *before = g_ptr_array_index (self->all, (guint) i);

    if (before->text != NULL)
      return before;
  }

  return NULL;
}

static gboolean
join (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Blocks) self = { 0 };
  const char *text = get_text (args, 7);
  LaurelNoticeBlock *block, *before;

  if (!check_text (text, error) || !blocks_open (&self, txn, args, error))
    return FALSE;
  block = find_block (&self, get_text (args, 6), error);
  if (block == NULL)
    return FALSE;
  before = find_before (&self, block);
  if (before == NULL)
    return refuse (error, _("There is no block before the first."));

  if (*text != '\0') {
    g_autofree char *written = laurel_notice_block_dup_written (before);
    g_autofree char *whole = g_strconcat (written, text, NULL);

    if (!check_text (whole, error))
      return FALSE;
    set_own (before, whole);
  }

  return drop_block (&self, block, error);
}

const LaurelCommand LAUREL_NOTICE_JOIN = {
  .name = "notice.join",
  .label = N_("Join blocks"),
  .summary = N_("Makes one of a block and the one before it: programme, activity, kind, from, to,"
                " notice or 0, name, its text"),
  .args = "(xxsiixss)",
  .apply = join,
};

static gboolean
drop (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Blocks) self = { 0 };
  LaurelNoticeBlock *block;

  if (!blocks_open (&self, txn, args, error))
    return FALSE;
  block = find_block (&self, get_text (args, 6), error);

  return block != NULL && drop_block (&self, block, error);
}

const LaurelCommand LAUREL_NOTICE_DROP = {
  .name = "notice.drop",
  .label = N_("Leave out of notice"),
  .summary = N_("Leaves a block out: programme, activity, kind, from, to, notice or 0, name"),
  .args = "(xxsiixs)",
  .apply = drop,
};

static gboolean
move (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Blocks) self = { 0 };
  LaurelNoticeBlock *block;
  int place;

  if (!blocks_open (&self, txn, args, error))
    return FALSE;
  block = find_block (&self, get_text (args, 6), error);
  if (block == NULL)
    return FALSE;
  if (g_str_equal (get_text (args, 6), get_text (args, 7)))
    return refuse (error, _("A block cannot stand behind itself."));

  g_ptr_array_steal_index (self.all, find_index (self.all, block->name));
  if (!find_place (&self, get_text (args, 7), &place, error)) {
    laurel_notice_block_free (block);
    return FALSE;
  }
  g_ptr_array_insert (self.all, place, block);

  return blocks_write (&self, error);
}

const LaurelCommand LAUREL_NOTICE_MOVE = {
  .name = "notice.move",
  .label = N_("Move in notice"),
  .summary = N_("Puts a block elsewhere: programme, activity, kind, from, to, notice or 0, name,"
                " behind which"),
  .args = "(xxsiixss)",
  .apply = move,
};

static gboolean
style (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Blocks) self = { 0 };
  LaurelNoticeKind kind;
  LaurelNoticeBlock *block;

  if (!read_kind (get_text (args, 7), get_int (args, 8), &kind, error) ||
      !blocks_open (&self, txn, args, error))
    return FALSE;
  block = find_block (&self, get_text (args, 6), error);
  if (block == NULL)
    return FALSE;

  /* What shows a table of the data is one. */
  if (block->source != NULL && kind != LAUREL_NOTICE_TABLE) {
    g_autofree char *written = laurel_notice_block_dup_written (block);

    set_own (block, written);
  }
  block->kind = kind;
  block->level = get_int (args, 8);

  return blocks_write (&self, error);
}

const LaurelCommand LAUREL_NOTICE_STYLE = {
  .name = "notice.style",
  .label = N_("Style of block"),
  .summary = N_("Makes a block another kind: programme, activity, kind, from, to, notice or 0,"
                " name, what it is, level"),
  .args = "(xxsiixssi)",
  .apply = style,
};
