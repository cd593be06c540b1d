/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-vote-pane.h"

#include "base/laurel-compat.h"
#include "base/laurel-quotes.h"
#include "judging/votes/laurel-vote-store.h"
#include "ui/judging/laurel-text-file.h"
#include "ui/judging/laurel-vote-box.h"
#include "ui/judging/laurel-vote-dialog.h"
#include "ui/judging/laurel-vote-words.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelVotePane:
 *
 * A vote: how it is decided, its ballots as long as it is open, and what comes of it, with the
 * arithmetic.
 *
 * ## Actions
 *
 * - `vote.edit`, `vote.remove`: of one without ballots
 * - `vote.ask-close`, `vote.close`: closes it, and asks before: that is final
 * - `vote.again`: puts to the vote once more what it left undecided
 * - `vote.advance`: lets those go on to the next stage who are carried
 * - `vote.print`, `vote.save`: the protocol, as pages or as text
 */
struct _LaurelVotePane {
  LaurelContestPage parent_instance;

  GtkWidget *page;
  GtkLabel *title;
  GtkLabel *state;
  GtkLabel *rule;
  GtkWidget *open_tools;
  GtkWidget *closed_tools;
  GtkWidget *box_group;
  LaurelVoteBox *box;
  AdwPreferencesGroup *count_group;
  GtkListBox *list;

  LaurelVote *vote;       /* (nullable) */
  LaurelRowList *choices; /* (nullable) */
  char *shown;            /* (nullable): the vote whose ballots are shown, and how it is voted */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelVotePane, laurel_vote_pane, LAUREL_TYPE_CONTEST_PAGE)

typedef enum {
  PROP_VOTE = 1,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

static gint64
get_id (LaurelVotePane *self)
{
  return self->vote ? laurel_row_get_id (LAUREL_ROW (self->vote)) : 0;
}

static LaurelSession *
get_session (LaurelVotePane *self)
{
  return laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
}

/* ---- what comes of it ------------------------------------------------------------------------ */

static void
tell_choice (LaurelVoteChoice *choice, GParamSpec *pspec, GtkWidget *row)
{
  g_autofree char *title = g_strdup_printf ("%s  %s", laurel_vote_choice_get_number (choice),
                                            laurel_vote_choice_get_title (choice));

  g_object_set (row, "title", title, "subtitle", laurel_vote_choice_get_reason (choice), NULL);
}

static gboolean
tell_outcome (GBinding *binding, const GValue *outcome, GValue *label, gpointer data)
{
  g_value_set_string (label, laurel_vote_words_get_outcome (g_value_get_string (outcome)));

  return TRUE;
}

static gboolean
style_outcome (GBinding *binding, const GValue *outcome, GValue *classes, gpointer data)
{
  const char *const words[] = { "badge",
                                laurel_vote_words_get_style (g_value_get_string (outcome)), NULL };

  g_value_set_boxed (classes, words);

  return TRUE;
}

static GtkWidget *
new_choice (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new (), *badge = gtk_label_new (NULL);

  g_object_set (row, "use-markup", FALSE, "title-lines", 2, "subtitle-lines", 0, NULL);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  g_object_bind_property_full (item, "outcome", badge, "label", G_BINDING_SYNC_CREATE,
                               tell_outcome, NULL, NULL, NULL);
  g_object_bind_property_full (item, "outcome", badge, "css-classes", G_BINDING_SYNC_CREATE,
                               style_outcome, NULL, NULL, NULL);
  g_signal_connect_object (item, "notify", G_CALLBACK (tell_choice), row, 0);
  tell_choice (item, NULL, row);

  return row;
}

static guint
count_carried (LaurelVotePane *self)
{
  guint n = self->choices ? g_list_model_get_n_items (G_LIST_MODEL (self->choices)) : 0;
  guint n_carried = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

    n_carried += g_str_equal (laurel_vote_choice_get_outcome (choice), "carried");
  }

  return n_carried;
}

/* As long as there are seats left for what was not carried. */
static gboolean
can_vote_again (LaurelVotePane *self)
{
  guint n = self->choices ? g_list_model_get_n_items (G_LIST_MODEL (self->choices)) : 0;
  guint seats = (guint) laurel_vote_get_seats (self->vote), n_carried = count_carried (self);

  return n_carried < n && (seats == 0 || n_carried < seats);
}

/* ---- what is shown --------------------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): what the box depends on; %NULL where there is none */
static char *
dup_key (LaurelVotePane *self)
{
  if (self->vote == NULL || laurel_vote_get_closed (self->vote) != 0)
    return NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s %d %d", get_id (self),
                          laurel_vote_get_kind (self->vote), laurel_vote_get_seats (self->vote),
                          laurel_vote_get_secret (self->vote));
}

/* A group that is hidden while what has the focus is in it is kept for good by GTK 4.8, and with it
 * the whole box. */
static void
let_focus_go (LaurelVotePane *self)
{
  GtkRoot *root = gtk_widget_get_root (self->box_group);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->box_group))
    gtk_root_set_focus (root, NULL);
}

/* The same box as long as it is the same vote, and open: what is typed stays. */
static void
show_box (LaurelVotePane *self)
{
  g_autofree char *key = dup_key (self);

  if (key == NULL)
    let_focus_go (self);
  gtk_widget_set_visible (self->box_group, key != NULL);
  if (laurel_set_str (&self->shown, key))
    laurel_vote_box_show (self->box, get_session (self), key ? self->vote : NULL, self->choices);
}

static void
show (LaurelVotePane *self)
{
  gboolean is_open = self->vote != NULL && laurel_vote_get_closed (self->vote) == 0;
  gboolean has_votes = self->vote != NULL && laurel_vote_get_present (self->vote) > 0;
  g_autofree char *state = self->vote ? laurel_vote_words_dup_state (self->vote) : NULL;
  g_autofree char *rule = self->vote ? laurel_vote_words_dup_rule (self->vote) : NULL;

  gtk_widget_set_visible (self->page, self->vote != NULL);
  if (self->vote == NULL)
    return;

  gtk_label_set_label (self->title, laurel_vote_get_title (self->vote));
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->rule, rule);
  gtk_widget_set_visible (self->open_tools, is_open);
  gtk_widget_set_visible (self->closed_tools, !is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->count_group), !is_open || has_votes);
  adw_preferences_group_set_title (self->count_group, is_open ? _("So far") : _("What came of it"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vote.edit", is_open && !has_votes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vote.remove", is_open && !has_votes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vote.ask-close", is_open && has_votes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vote.again", can_vote_again (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vote.advance",
                                 count_carried (self) > 0 && laurel_vote_get_next (self->vote));
  show_box (self);
}

static void
set_vote (LaurelVotePane *self, LaurelVote *vote)
{
  LaurelSession *session = get_session (self);

  if (self->vote == vote)
    return;

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->vote != NULL)
    g_signal_handlers_disconnect_by_func (self->vote, show, self);
  g_clear_object (&self->choices);
  g_set_object (&self->vote, vote);
  if (vote != NULL && session != NULL) {
    g_signal_connect_object (vote, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
    self->choices = laurel_store_list (laurel_session_get_store (session), &LAUREL_CHOICES_OF_VOTE,
                                       g_variant_new ("(x)", get_id (self)));
    g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (show), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->choices, "notify::loading", G_CALLBACK (show), self,
                             G_CONNECT_SWAPPED);
    gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->choices), new_choice, NULL, NULL);
  } else {
    show_box (self);
  }
  show (self);
}

/* ---- actions --------------------------------------------------------------------------------- */

static void
run (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const COMMANDS[][2] = {
    { "vote.advance", "judging.advance-vote" },
    { "vote.close", "judging.close-vote" },
    { "vote.remove", "judging.remove-vote" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    if (g_str_equal (COMMANDS[i][0], action_name))
      gtk_widget_activate_action (widget, COMMANDS[i][1], "(x)",
                                  get_id (LAUREL_VOTE_PANE (widget)));
}

static void
ask_close (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVotePane *self = LAUREL_VOTE_PANE (widget);
  /* Translators: %s is what is voted on. */
  g_autofree char *heading = laurel_quote (_("Close the vote “%s”?"),
                                           laurel_vote_get_title (self->vote));
  g_autoptr (GString) body =
    g_string_new (_("No ballot is taken any more, and the protocol is made. This cannot be undone: "
                    "what stays undecided is put to the vote once more."));

  if (laurel_vote_box_is_pending (self->box))
    g_string_prepend (body, _("Ballots were typed that are not counted yet: if the vote is closed "
                              "now, they never will be.\n\n"));
  laurel_confirm (widget, heading, body->str, _("_Close the vote"), "vote.close", NULL);
}

static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVotePane *self = LAUREL_VOTE_PANE (widget);

  if (laurel_check_writable (widget, get_session (self)))
    laurel_dialog_present (LAUREL_DIALOG (laurel_vote_dialog_new_edit (get_session (self),
                                                                       self->vote)), widget);
}

static void
again (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVotePane *self = LAUREL_VOTE_PANE (widget);

  if (laurel_check_writable (widget, get_session (self)))
    laurel_dialog_present (LAUREL_DIALOG (laurel_vote_dialog_new_again (
      get_session (self), self->vote, G_LIST_MODEL (self->choices))), widget);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (widget));

  gtk_widget_activate_action (widget, "documents.contest", "(sxxss)", "vote",
                              laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (widget)),
                              get_id (LAUREL_VOTE_PANE (widget)), "vote-protocol",
                              laurel_contest_get_title (contest));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVotePane *self = LAUREL_VOTE_PANE (widget);
  const char *protocol = laurel_vote_get_protocol (self->vote);

  if (protocol != NULL)
    laurel_text_file_save (widget, _("Save the protocol"), "vote.txt", protocol);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_vote_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_VOTE:
    g_value_set_object (value, LAUREL_VOTE_PANE (object)->vote);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_VOTE_PANE (object)->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_vote_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_VOTE:
    set_vote (LAUREL_VOTE_PANE (object), g_value_get_object (value));
    break;
  case PROP_FOLDED:
    LAUREL_VOTE_PANE (object)->folded = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_vote_pane_dispose (GObject *object)
{
  LaurelVotePane *self = LAUREL_VOTE_PANE (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->vote);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (laurel_vote_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LAUREL_TYPE_VOTE_BOX);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-vote-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, box);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, box_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, closed_tools);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, count_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, open_tools);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, page);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, rule);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, state);
  gtk_widget_class_bind_template_child (widget_class, LaurelVotePane, title);
}

static void
laurel_vote_pane_class_init (LaurelVotePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_vote_pane_get_property;
  object_class->set_property = laurel_vote_pane_set_property;
  object_class->dispose = laurel_vote_pane_dispose;

  props[PROP_VOTE] = g_param_spec_object ("vote", NULL, NULL, LAUREL_TYPE_VOTE, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  gtk_widget_class_install_action (widget_class, "vote.advance", NULL, run);
  gtk_widget_class_install_action (widget_class, "vote.again", NULL, again);
  gtk_widget_class_install_action (widget_class, "vote.ask-close", NULL, ask_close);
  gtk_widget_class_install_action (widget_class, "vote.close", NULL, run);
  gtk_widget_class_install_action (widget_class, "vote.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "vote.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "vote.remove", NULL, run);
  gtk_widget_class_install_action (widget_class, "vote.save", NULL, save);
  bind_template (widget_class);
}

static void
laurel_vote_pane_init (LaurelVotePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
