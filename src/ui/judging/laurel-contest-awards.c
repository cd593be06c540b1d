/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-awards.h"

#include "documents/laurel-award-paper-store.h"
#include "judging/scores/laurel-award-store.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/judging/laurel-result-lists.h"
#include "ui/judging/laurel-result-papers.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestAwards:
 *
 * Who gets which award, by results that nobody can object to any more, and what the others wait
 * for; the certificates that were issued, and those that a correction overtook.
 *
 * ## Actions
 *
 * - `awards.certificates`: those that are to be issued, or, if all have theirs, the register
 * - `awards.notify`: the notice of awards, as a paper of the contest's activity
 * - `awards.print` (`s`): a list, letters or certificates, by that template
 * - `awards.ask-replace`, `awards.replace`: reissues what a correction overtook, or declares it
 *   void, and asks before: that is final
 */
struct _LaurelContestAwards {
  LaurelContestPage parent_instance;

  GtkWidget *waiting_group;
  GtkListBox *waiting;
  GtkWidget *outdated_group;
  GtkListBox *outdated;
  GtkWidget *awards_group;
  GtkWidget *certificates;
  LaurelMoreList *awards;
  GtkWidget *papers_group;
  LaurelMoreList *papers;

  LaurelRowList *obstacles; /* (nullable) */
  LaurelRowList *won;       /* (nullable) */
  LaurelRowList *issued;    /* (nullable) */
  GtkFilterListModel *overtaken;
};

G_DEFINE_FINAL_TYPE (LaurelContestAwards, laurel_contest_awards, LAUREL_TYPE_CONTEST_PAGE)

static guint
count (gpointer list)
{
  return list ? g_list_model_get_n_items (list) : 0;
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* ---- rows --------------------------------------------------------------------------------- */

static void
add_part (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* Who has it, of where, and among which entries it was won, if not among all. */
static char *
dup_whose (LaurelAward *award)
{
  g_autoptr (GString) text = g_string_new (laurel_award_get_names (award));

  g_string_replace (text, "\n", ", ", 0);
  add_part (text, laurel_award_get_organization (award));
  add_part (text, laurel_award_get_scope (award));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
new_award (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *whose = dup_whose (item);
  /* Who answered an exam has handed nothing in. */
  g_autofree char *title = laurel_award_get_number (item) == NULL ? NULL
    : g_strdup_printf ("%s  %s", laurel_award_get_number (item), laurel_award_get_title (item));

  g_object_set (row, "use-markup", FALSE, "title", title ? title : whose, "subtitle",
                title ? whose : "", NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_label (laurel_award_get_level (item), "badge"));

  return row;
}

static gboolean
tell_state (GBinding *binding, const GValue *state, GValue *label, gpointer data)
{
  const char *word = g_value_get_string (state);

  g_value_set_string (label, g_strcmp0 (word, "void") == 0 ? _("Void")
                             : g_strcmp0 (word, "replaced") == 0 ? _("Replaced") : _("Valid"));

  return TRUE;
}

/* By which version it was issued, and what that said. */
static char *
dup_issued (LaurelAwardPaper *paper)
{
  /* Translators: %1$s is the number of a certificate, %2$s an award, %3$d the version of a
   * result. */
  return g_strdup_printf (_("%1$s · %2$s, by version %3$d"), laurel_award_paper_get_number (paper),
                          laurel_award_paper_get_award (paper),
                          laurel_award_paper_get_version (paper));
}

static GtkWidget *
new_paper (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new (), *state = new_label (NULL, "dim-label");
  g_autofree char *about = dup_issued (item);

  g_object_set (row, "use-markup", FALSE, "title", laurel_award_paper_get_recipient (item),
                "subtitle", about, NULL);
  g_object_bind_property_full (item, "state", state, "label", G_BINDING_SYNC_CREATE, tell_state,
                               NULL, NULL, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);

  return row;
}

static GtkWidget *
new_outdated (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  const char *level = laurel_award_paper_get_latest_level (item);
  g_autofree char *about = dup_issued (item);
  g_autofree char *now = level
    /* Translators: %1$d is the version of a result, %2$s an award, %3$d a place in a ranking. */
    ? g_strdup_printf (_("Version %1$d: %2$s, place %3$d"),
                       laurel_award_paper_get_latest_version (item), level,
                       laurel_award_paper_get_latest_place (item))
    : laurel_award_paper_is_gone (item)
    ? g_strdup (_("It does not take part in what was compared any more."))
    : laurel_award_paper_is_rejected (item) ? g_strdup (_("The committee did not carry it."))
    /* Translators: %d is the version of a result. */
    : g_strdup_printf (_("Version %d: no award"), laurel_award_paper_get_latest_version (item));
  g_autofree char *whole = g_strdup_printf ("%s\n%s", about, now);

  g_object_set (row, "use-markup", FALSE, "title", laurel_award_paper_get_recipient (item),
                "subtitle", whole, "subtitle-lines", 0, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_label (level ? _("Reissue") : _("Declare void"), "badge"));

  return row;
}

/* ---- what is read --------------------------------------------------------------------------- */

static gboolean
is_overtaken (gpointer paper, gpointer data)
{
  return laurel_award_paper_is_overtaken (paper);
}

/* The number of a valid certificate, if there is one for each award. */
static const char *
get_issued_number (LaurelContestAwards *self)
{
  const char *number = NULL;
  guint n = 0;

  for (guint i = 0; i < count (self->issued); i++) {
    g_autoptr (LaurelAwardPaper) paper = g_list_model_get_item (G_LIST_MODEL (self->issued), i);

    if (g_strcmp0 (laurel_award_paper_get_state (paper), "valid") != 0)
      continue;
    number = number ? number : laurel_award_paper_get_number (paper);
    n++;
  }

  return n >= count (self->won) ? number : NULL;
}

/* Who has a certificate gets no second one. */
static void
show_certificates (LaurelContestAwards *self)
{
  gboolean has_all = get_issued_number (self) != NULL;

  gtk_button_set_label (GTK_BUTTON (self->certificates),
                        has_all ? _("Issued _certificates") : _("_Certificates…"));
  if (has_all)
    gtk_widget_remove_css_class (self->certificates, "suggested-action");
  else
    gtk_widget_add_css_class (self->certificates, "suggested-action");
}

static void
show (LaurelContestAwards *self)
{
  show_certificates (self);
  gtk_widget_set_visible (self->waiting_group, count (self->obstacles) > 0);
  gtk_widget_set_visible (self->outdated_group, count (self->overtaken) > 0);
  gtk_widget_set_visible (self->awards_group, count (self->won) > 0);
  gtk_widget_set_visible (self->papers_group, count (self->issued) > 0);
}

/* A certificate that was replaced is overtaken no more. */
static void
on_papers_changed (LaurelContestAwards *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->overtaken),
                      GTK_FILTER_CHANGE_DIFFERENT);
  show (self);
}

static void
watch_papers (LaurelContestAwards *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++) {
    g_autoptr (GObject) paper = g_list_model_get_item (G_LIST_MODEL (self->issued), i);

    g_signal_connect_object (paper, "notify", G_CALLBACK (on_papers_changed), self,
                             G_CONNECT_SWAPPED);
  }
  show (self);
}

static LaurelRowList *
list (LaurelContestAwards *self, const LaurelQuery *query, GVariant *args)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  LaurelRowList *rows = laurel_store_list (laurel_session_get_store (session), query, args);

  g_signal_connect_object (rows, "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  return rows;
}

static void
read_awards (LaurelContestPage *page)
{
  LaurelContestAwards *self = LAUREL_CONTEST_AWARDS (page);
  LaurelSession *session = laurel_contest_page_get_session (page);
  gint64 contest = laurel_contest_page_get_id (page);
  g_autofree char *today = NULL;

  gtk_list_box_bind_model (self->waiting, NULL, NULL, NULL, NULL);
  gtk_filter_list_model_set_model (self->overtaken, NULL);
  g_clear_object (&self->obstacles);
  g_clear_object (&self->won);
  g_clear_object (&self->issued);
  if (session != NULL && contest != 0) {
    today = laurel_day_dup_iso (laurel_session_get_today (session));
    self->obstacles = list (self, &LAUREL_OBSTACLES_OF_AWARDS,
                            g_variant_new ("(xs)", contest, today));
    self->won = list (self, &LAUREL_AWARDS_OF_CONTEST, g_variant_new ("(xs)", contest, today));
    self->issued = laurel_contest_page_list (page, &LAUREL_AWARD_PAPERS_OF_CONTEST);
    g_signal_connect_object (self->issued, "items-changed", G_CALLBACK (watch_papers), self,
                             G_CONNECT_SWAPPED);
    watch_papers (self, 0, 0, count (self->issued));
    laurel_result_lists_show_texts (self->waiting, self->obstacles);
    gtk_filter_list_model_set_model (self->overtaken, G_LIST_MODEL (self->issued));
  }
  laurel_more_list_show (self->awards, G_LIST_MODEL (self->won), new_award, NULL);
  laurel_more_list_show (self->papers, G_LIST_MODEL (self->issued), new_paper, NULL);
  show (self);
}

/* ---- actions ---------------------------------------------------------------- */

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (widget));

  laurel_result_papers_print (widget, contest, 0, g_variant_get_string (parameter, NULL));
}

static void
open_certificates (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *number = get_issued_number (LAUREL_CONTEST_AWARDS (widget));

  if (number != NULL)
    gtk_widget_activate_action (widget, "session.show-issued", "s", number);
  else
    gtk_widget_activate_action (widget, "awards.print", "s", "award");
}

/* The notice is of the activity, which may have other contests. */
static void
notify (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (widget));

  if (contest != NULL)
    gtk_widget_activate_action (widget, "documents.open", "(sxii)", "award-notice",
                                laurel_contest_get_activity_id (contest), 0, 0);
}

static void
replace (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);
  LaurelSession *session = laurel_contest_page_get_session (page);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  laurel_run (widget, session, &LAUREL_AWARD_PAPERS_REPLACE,
              g_variant_new ("(xs)", laurel_contest_page_get_id (page), today));
}

static void
ask_replace (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);
  guint n = count (LAUREL_CONTEST_AWARDS (widget)->overtaken);
  /* Translators: %u counts certificates. */
  g_autofree char *heading =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Replace %u certificate?",
                                  "Replace %u certificates?", n), n);

  if (laurel_check_writable (widget, laurel_contest_page_get_session (page)))
    laurel_confirm (widget, heading,
                    _("The old numbers are not valid any more, and whoever checks them is told so. "
                      "This cannot be undone. The new ones are printed from the register."),
                    _("_Replace"), "awards.replace", NULL);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_contest_awards_dispose (GObject *object)
{
  LaurelContestAwards *self = LAUREL_CONTEST_AWARDS (object);

  g_clear_object (&self->obstacles);
  g_clear_object (&self->won);
  g_clear_object (&self->issued);
  g_clear_object (&self->overtaken);

  G_OBJECT_CLASS (laurel_contest_awards_parent_class)->dispose (object);
}

static void
laurel_contest_awards_class_init (LaurelContestAwardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_awards_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_awards;
  gtk_widget_class_install_action (widget_class, "awards.ask-replace", NULL, ask_replace);
  gtk_widget_class_install_action (widget_class, "awards.certificates", NULL, open_certificates);
  gtk_widget_class_install_action (widget_class, "awards.notify", NULL, notify);
  gtk_widget_class_install_action (widget_class, "awards.print", "s", print);
  gtk_widget_class_install_action (widget_class, "awards.replace", NULL, replace);

  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-awards.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, awards);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, awards_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, certificates);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, outdated);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, outdated_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, papers);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, papers_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, waiting);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAwards, waiting_group);
}

static void
laurel_contest_awards_init (LaurelContestAwards *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->overtaken = gtk_filter_list_model_new (
    NULL, GTK_FILTER (gtk_custom_filter_new (is_overtaken, NULL, NULL)));
  gtk_list_box_bind_model (self->outdated, G_LIST_MODEL (self->overtaken), new_outdated, NULL,
                           NULL);
  g_signal_connect_object (self->overtaken, "items-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
