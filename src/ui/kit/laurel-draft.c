/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-draft.h"

#include "base/laurel-compat.h"
#include "ui/kit/laurel-page.h"

/**
 * LaurelDraft:
 *
 * A text that is being typed in place of one that is stored. Nothing typed gets
 * lost: it is committed with Enter, and also when the focus leaves, when the
 * row is about to show another thing, and when it goes off the screen. Esc
 * restores what is stored.
 *
 * To commit is to activate an action on the row's widget: with a field, its
 * parameter is `(xa{ss})`: the row's id, and the field with its text; without
 * one, `(xs)`: the id and the text.
 *
 * A text that is refused stays where it was typed, marked as an error; if the row
 * shows another thing by then, it is there again when the row comes back.
 */
struct _LaurelDraft {
  GObject parent_instance;

  GtkWidget *widget; /* (unowned): it owns the draft */
  char *value;       /* what is stored */
  char *text;        /* what is on the screen */
  char *sent;        /* (nullable): what was committed last, and is not stored yet */
  char *action;
  char *field;       /* (nullable) */
  gint64 target;
  GSignalGroup *watch; /* of the page, while it is on the screen */
};

G_DEFINE_FINAL_TYPE (LaurelDraft, laurel_draft, G_TYPE_OBJECT)

enum {
  RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* (nullable): the page that stores it */
static LaurelPage *
get_page (LaurelDraft *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (self->widget, LAUREL_TYPE_PAGE);

  return page != NULL && self->action != NULL ? LAUREL_PAGE (page) : NULL;
}

/* (nullable) */
static const char *
get_refused (LaurelDraft *self)
{
  LaurelPage *page = get_page (self);

  return page != NULL
         ? laurel_page_get_refused (page, self->action, self->target, self->field)
         : NULL;
}

/* What was refused looks like it. */
static void
show_fault (LaurelDraft *self)
{
  const char *refused = get_refused (self);

  if (refused != NULL && g_strcmp0 (refused, self->text) == 0)
    gtk_widget_add_css_class (self->widget, "error");
  else
    gtk_widget_remove_css_class (self->widget, "error");
}

static void
show_stored (LaurelDraft *self)
{
  g_clear_pointer (&self->sent, g_free);
  laurel_set_str (&self->text, self->value);
  g_signal_emit (self, signals[RESTORED], 0, self->text);
  show_fault (self);
}

/* Shows what was refused for this row and field, where nothing else is typed. */
static void
offer_refused (LaurelDraft *self)
{
  g_autofree char *refused = g_strdup (get_refused (self));

  if (refused == NULL || g_strcmp0 (self->text, self->value) != 0)
    return;

  laurel_set_str (&self->text, refused);
  laurel_set_str (&self->sent, refused);
  g_signal_emit (self, signals[RESTORED], 0, refused);
  show_fault (self);
}

static void
on_map (LaurelDraft *self)
{
  LaurelPage *page = get_page (self);

  g_signal_group_set_target (self->watch, page);
  offer_refused (self);
}

static void
on_unmap (LaurelDraft *self)
{
  g_signal_group_set_target (self->watch, NULL);
}

/**
 * laurel_draft_new:
 * @widget: the widget it is typed in, which owns the draft
 */
LaurelDraft *
laurel_draft_new (GtkWidget *widget)
{
  LaurelDraft *self = g_object_new (LAUREL_TYPE_DRAFT, NULL);

  self->widget = widget;
  g_signal_connect_object (widget, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (on_unmap), self, G_CONNECT_SWAPPED);

  return self;
}

/* Whether something was typed that is neither stored nor on its way there. */
gboolean
laurel_draft_is_pending (LaurelDraft *self)
{
  return g_strcmp0 (self->text, self->value) != 0 && g_strcmp0 (self->text, self->sent) != 0;
}

/* Whether what was typed is not what is stored. */
gboolean
laurel_draft_is_changed (LaurelDraft *self)
{
  return g_strcmp0 (self->text, self->value) != 0;
}

/* Stores what was typed, also when it was refused before: whoever presses Enter
 * wants it tried again. */
void
laurel_draft_send (LaurelDraft *self)
{
  g_return_if_fail (LAUREL_IS_DRAFT (self));

  g_clear_pointer (&self->sent, g_free);
  laurel_draft_commit (self);
}

/* Stores what was typed, if anything was. */
void
laurel_draft_commit (LaurelDraft *self)
{
  g_return_if_fail (LAUREL_IS_DRAFT (self));

  if (!laurel_draft_is_pending (self) || self->target == 0 || self->action == NULL)
    return;

  laurel_set_str (&self->sent, self->text);
  if (self->field == NULL) {
    gtk_widget_activate_action (self->widget, self->action, "(xs)", self->target, self->text);
  } else {
    GVariantBuilder fields;

    g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
    g_variant_builder_add (&fields, "{ss}", self->field, self->text);
    gtk_widget_activate_action (self->widget, self->action, "(xa{ss})", self->target, &fields);
  }
}

/* Puts what is stored back on the screen; what was typed, or refused, is given up. */
void
laurel_draft_restore (LaurelDraft *self)
{
  LaurelPage *page;

  g_return_if_fail (LAUREL_IS_DRAFT (self));

  page = get_page (self);

  if (page != NULL)
    laurel_page_forget_refused (page, self->action, self->target, self->field);
  show_stored (self);
}

const char *
laurel_draft_get_text (LaurelDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_DRAFT (self), NULL);

  return self->text;
}

/* What the user has typed so far. */
void
laurel_draft_set_text (LaurelDraft *self, const char *text)
{
  g_return_if_fail (LAUREL_IS_DRAFT (self));

  if (laurel_set_str (&self->text, text))
    show_fault (self);
}

const char *
laurel_draft_get_value (LaurelDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_DRAFT (self), NULL);

  return self->value;
}

/* What is stored. It does not overwrite what is being typed. */
void
laurel_draft_set_value (LaurelDraft *self, const char *value)
{
  gboolean pending;

  /* The value may be that of the next row, which happens to be what was typed for this
   * one. */
  if (laurel_draft_is_pending (self) && g_strcmp0 (self->text, value ? value : "") == 0)
    laurel_draft_commit (self);

  pending = laurel_draft_is_pending (self) ||
            (laurel_draft_is_changed (self) &&
             g_strcmp0 (self->text, get_refused (self)) == 0);
  laurel_set_str (&self->value, value ? value : "");
  if (!pending)
    show_stored (self);
  offer_refused (self);
}

gint64
laurel_draft_get_target (LaurelDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_DRAFT (self), 0);

  return self->target;
}

/* Which row it is about. What was typed for the one before is committed. */
void
laurel_draft_set_target (LaurelDraft *self, gint64 target)
{
  g_return_if_fail (LAUREL_IS_DRAFT (self));

  if (self->target == target)
    return;

  laurel_draft_commit (self);
  self->target = target;
  show_stored (self);
  offer_refused (self);
}

const char *
laurel_draft_get_action (LaurelDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_DRAFT (self), NULL);

  return self->action;
}

void
laurel_draft_set_action (LaurelDraft *self, const char *action)
{
  g_return_if_fail (LAUREL_IS_DRAFT (self));

  laurel_set_str (&self->action, action);
}

const char *
laurel_draft_get_field (LaurelDraft *self)
{
  g_return_val_if_fail (LAUREL_IS_DRAFT (self), NULL);

  return self->field;
}

void
laurel_draft_set_field (LaurelDraft *self, const char *field)
{
  g_return_if_fail (LAUREL_IS_DRAFT (self));

  laurel_set_str (&self->field, field);
}

static void
laurel_draft_finalize (GObject *object)
{
  LaurelDraft *self = LAUREL_DRAFT (object);

  g_free (self->value);
  g_free (self->text);
  g_free (self->sent);
  g_free (self->action);
  g_free (self->field);
  g_object_unref (self->watch);

  G_OBJECT_CLASS (laurel_draft_parent_class)->finalize (object);
}

static void
laurel_draft_class_init (LaurelDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_draft_finalize;

  /**
   * LaurelDraft::restored:
   * @self: a draft
   * @text: what is to stand on the screen
   */
  signals[RESTORED] = g_signal_new ("restored", LAUREL_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
laurel_draft_init (LaurelDraft *self)
{
  self->value = g_strdup ("");
  self->text = g_strdup ("");
  self->watch = g_signal_group_new (LAUREL_TYPE_PAGE);
  g_signal_group_connect_swapped (self->watch, "refused", G_CALLBACK (show_fault), self);
}
