/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-quota-section.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/laurel-quota.h"
#include "judging/scores/laurel-quota-store.h"
#include "ui/judging/laurel-quota-dialog.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelQuotaSection:
 *
 * How many go on from a stage to the next one, by which rule, and for what reason: beforehand by
 * all that take part, and by the results once they are released.
 *
 * ## Actions
 *
 * - `quota.edit`: says how many
 * - `quota.ask-fix`, `quota.fix`: fixes that, and asks before: that is final
 * - `quota.print`: the list of them as pages
 * - `quota.advance`: lets them go on
 */
struct _LaurelQuotaSection {
  LaurelContestPage parent_instance;

  AdwPreferencesGroup *group;
  GtkListBox *list;

  LaurelResultScope *scope; /* (nullable) */
  LaurelRowList *stages;    /* (nullable) */
  LaurelRowList *shares;    /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelQuotaSection, laurel_quota_section, LAUREL_TYPE_CONTEST_PAGE)

static gint64
get_stage (LaurelQuotaSection *self)
{
  return self->scope ? laurel_result_scope_get_stage_id (self->scope) : 0;
}

static LaurelSession *
get_session (LaurelQuotaSection *self)
{
  return laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
}

/* ---- the shares ------------------------------------------------------------------------------ */

static char *
dup_about (LaurelQuotaShare *share)
{
  int seats = laurel_quota_share_get_seats (share), taken = laurel_quota_share_get_taken (share);
  /* Translators: %1$d of %2$d entries; %3$s is a sentence that says why. */
  g_autofree char *about = g_strdup_printf (_("%1$d of %2$d. %3$s"), seats,
                                            laurel_quota_share_get_count (share),
                                            laurel_quota_share_get_reason (share));

  if (taken == seats)
    return g_steal_pointer (&about);

  /* Translators: %1$s are sentences, %2$d counts entries. */
  return g_strdup_printf (_("%1$s. Others share the last place, so it comes to %2$d"), about,
                          taken);
}

static void
tell_share (LaurelQuotaShare *share, GParamSpec *pspec, GtkWidget *row)
{
  const char *name = laurel_quota_share_get_name (share);
  g_autofree char *about = dup_about (share);

  g_object_set (row, "title", name != NULL && *name != '\0' ? name : _("All entries"), "subtitle",
                about, NULL);
}

static GtkWidget *
new_share (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new (), *taken = gtk_label_new (NULL);

  g_object_set (row, "use-markup", FALSE, "subtitle-lines", 0, NULL);
  gtk_widget_set_valign (taken, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (taken, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), taken);
  g_object_bind_property (item, "taken", taken, "label", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (item, "notify", G_CALLBACK (tell_share), row, 0);
  tell_share (item, NULL, row);

  return row;
}

/* All that is compared in the stage must be released before anybody goes on. */
static gboolean
is_released (LaurelQuotaSection *self)
{
  guint n = self->shares ? g_list_model_get_n_items (G_LIST_MODEL (self->shares)) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelQuotaShare) share = g_list_model_get_item (G_LIST_MODEL (self->shares), i);

    if (laurel_quota_share_get_result_id (share) == 0)
      return FALSE;
  }

  return n > 0;
}

/* ---- what is shown --------------------------------------------------------------------------- */

static char *
dup_rule (LaurelQuotaSection *self, LaurelQuota *quota)
{
  const char *text = laurel_result_scope_get_quota (self->scope);
  g_autofree char *words = NULL, *day = NULL;

  *quota = (LaurelQuota) { 0 };
  if (text == NULL || !laurel_quota_parse (text, quota, NULL))
    /* Translators: %s is a stage of a contest. */
    return g_strdup_printf (_("Nobody has said yet how many go on to “%s”, and how that is shared "
                              "out."), laurel_result_scope_get_next (self->scope));

  words = laurel_quota_dup_words (quota);
  if (quota->fixed == 0 && is_released (self))
    /* Translators: %s says how many go on. */
    return g_strdup_printf (_("%s. It was not fixed before the marks were seen."), words);
  if (quota->fixed == 0)
    /* Translators: %s says how many go on. */
    return g_strdup_printf (_("%s. Fix it before the first mark is seen."), words);

  day = laurel_day_words_of_moment (quota->fixed);

  /* Translators: %1$s says how many go on, %2$s is a moment. */
  return g_strdup_printf (_("%1$s. Fixed on %2$s."), words, day);
}

/* Returns: (transfer full) (nullable): how many places stay empty, once they were shared out */
static char *
dup_vacancies (LaurelQuotaSection *self, const LaurelQuota *quota)
{
  guint n = self->shares ? g_list_model_get_n_items (G_LIST_MODEL (self->shares)) : 0;
  gint64 given = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelQuotaShare) share = g_list_model_get_item (G_LIST_MODEL (self->shares), i);

    given += laurel_quota_share_get_seats (share);
  }

  return n > 0 ? laurel_quota_dup_vacancies (quota, given) : NULL;
}

static void
enable (LaurelQuotaSection *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
show (LaurelQuotaSection *self)
{
  gboolean goes_on = self->scope != NULL && laurel_result_scope_get_next (self->scope) != NULL;
  g_autofree char *rule = NULL, *vacancies = NULL, *about = NULL;
  LaurelQuota quota;

  gtk_widget_set_visible (GTK_WIDGET (self), goes_on);
  if (!goes_on)
    return;

  rule = dup_rule (self, &quota);
  vacancies = dup_vacancies (self, &quota);
  about = g_strjoin (" ", rule, vacancies, NULL);
  adw_preferences_group_set_description (self->group, about);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->shares != NULL &&
                          g_list_model_get_n_items (G_LIST_MODEL (self->shares)) > 0);
  enable (self, "quota.edit", quota.fixed == 0);
  enable (self, "quota.ask-fix", quota.seats > 0 && quota.fixed == 0);
  enable (self, "quota.print", quota.seats > 0);
  enable (self, "quota.advance", is_released (self));
}

static LaurelRowList *
watch (LaurelQuotaSection *self, const LaurelQuery *query, gint64 id)
{
  LaurelRowList *list = laurel_store_list (laurel_session_get_store (get_session (self)), query,
                                           g_variant_new ("(x)", id));

  g_signal_connect_object (list, "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  return list;
}

static void
read_shares (LaurelQuotaSection *self)
{
  gboolean wanted = self->scope != NULL && get_session (self) != NULL &&
                    laurel_result_scope_has_quota (self->scope);

  if (wanted == (self->shares != NULL))
    return;

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->shares);
  if (!wanted)
    return;

  self->shares = watch (self, &LAUREL_QUOTA_OF_STAGE, get_stage (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shares), new_share, NULL, NULL);
}

static void
on_scope (LaurelQuotaSection *self)
{
  read_shares (self);
  show (self);
}

/**
 * laurel_quota_section_show:
 * @self: a section
 * @scope: (nullable): what is compared in the stage; %NULL while nobody looks
 */
void
laurel_quota_section_show (LaurelQuotaSection *self, LaurelResultScope *scope)
{
  LaurelSession *session;

  g_return_if_fail (LAUREL_IS_QUOTA_SECTION (self));

  session = get_session (self);
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->shares);
  g_clear_object (&self->stages);
  if (self->scope != NULL)
    g_signal_handlers_disconnect_by_func (self->scope, on_scope, self);
  g_set_object (&self->scope, scope);
  if (scope != NULL && session != NULL) {
    g_signal_connect_object (scope, "notify", G_CALLBACK (on_scope), self, G_CONNECT_SWAPPED);
    self->stages = watch (self, &LAUREL_STAGES_OF_CONTEST,
                          laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (self)));
  }
  on_scope (self);
}

/* ---- actions --------------------------------------------------------------------------------- */

static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelQuotaSection *self = LAUREL_QUOTA_SECTION (widget);
  LaurelRow *stage = self->stages ? laurel_row_list_find (self->stages, get_stage (self)) : NULL;

  if (stage != NULL && laurel_check_writable (widget, get_session (self)))
    laurel_dialog_present (LAUREL_DIALOG (laurel_quota_dialog_new (
      get_session (self), LAUREL_CONTEST_STAGE (stage))), widget);
}

static void
run (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, g_str_equal (action_name, "quota.fix")
                                        ? "judging.fix-quota" : "judging.advance-quota", "(x)",
                              get_stage (LAUREL_QUOTA_SECTION (widget)));
}

static void
ask_fix (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_confirm (widget, _("Fix how many go on?"),
                  _("It cannot be changed any more, and this cannot be undone. Whoever is to go on "
                    "besides does so by name, for a reason."), _("_Fix"), "quota.fix", NULL);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);

  gtk_widget_activate_action (widget, "documents.contest", "(sxxss)", "quota",
                              laurel_contest_page_get_id (page),
                              get_stage (LAUREL_QUOTA_SECTION (widget)), "quota-list",
                              laurel_contest_get_title (laurel_contest_page_get_contest (page)));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_quota_section_dispose (GObject *object)
{
  LaurelQuotaSection *self = LAUREL_QUOTA_SECTION (object);

  g_clear_object (&self->shares);
  g_clear_object (&self->stages);
  g_clear_object (&self->scope);

  G_OBJECT_CLASS (laurel_quota_section_parent_class)->dispose (object);
}

static void
laurel_quota_section_class_init (LaurelQuotaSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_quota_section_dispose;
  gtk_widget_class_install_action (widget_class, "quota.advance", NULL, run);
  gtk_widget_class_install_action (widget_class, "quota.ask-fix", NULL, ask_fix);
  gtk_widget_class_install_action (widget_class, "quota.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "quota.fix", NULL, run);
  gtk_widget_class_install_action (widget_class, "quota.print", NULL, print);

  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-quota-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelQuotaSection, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelQuotaSection, list);
}

static void
laurel_quota_section_init (LaurelQuotaSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}
