/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-draws.h"

#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "ui/judging/laurel-choice-drop.h"
#include "ui/judging/laurel-draw-exclusions.h"
#include "ui/judging/laurel-draw-seats.h"
#include "ui/judging/laurel-lots-dialog.h"
#include "ui/judging/laurel-text-file.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-in-view.h"
#include "ui/kit/laurel-switch-row.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestDraws:
 *
 * The draws of the judges of a contest. A draw is declared first: from whom, how many, and
 * where its numbers will come from; then, when these are known, it is drawn. The protocol says
 * how anybody can compute it again.
 *
 * ## Actions
 *
 * - `draws.ask-declare`, `draws.declare`: declares a draw, as it is filled in, and asks before:
 *   that is final, too
 * - `draws.ask`, `draws.take`: draws, and asks before: that is final
 * - `draws.save`: the protocol, as text
 * - `draws.print`: the protocol, as pages
 */
struct _LaurelContestDraws {
  LaurelContestPage parent_instance;

  GtkWidget *form;
  GtkWidget *numbers_group;
  GtkListBox *numbers;
  GtkWidget *protocol_group;
  GtkDropDown *which;
  GtkLabel *protocol;
  GtkWidget *print_button;
  AdwPreferencesGroup *declared;
  LaurelSwitchRow *senior;
  GtkEditable *not_region;
  GtkEditable *languages;
  GtkEditable *years_off;
  LaurelDrawSeats *seats;
  LaurelDrawExclusions *exclusions;
  GtkEditable *sources;
  GtkEditable *reason;

  LaurelRowList *draws;  /* (nullable) */
  LaurelPanelDraw *last; /* (nullable): the one that was declared last */
  GPtrArray *drawn;      /* (element-type LaurelPanelDraw): whose protocols there are */
  gboolean declaring;    /* its numbers are asked for next */
};

G_DEFINE_FINAL_TYPE (LaurelContestDraws, laurel_contest_draws, LAUREL_TYPE_CONTEST_PAGE)

/* ---- what there is ----------------------------------------------------------- */

static void
show_sources (LaurelContestDraws *self)
{
  g_auto (GStrv) sources = laurel_json_dup_words (laurel_panel_draw_get_sources (self->last));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->numbers, 0)) != NULL)
    gtk_list_box_remove (self->numbers, GTK_WIDGET (row));
  for (char **source = sources; *source != NULL; source++)
    gtk_list_box_append (self->numbers,
                         g_object_new (LAUREL_TYPE_FORM_ROW, "use-markup", FALSE, "title", *source,
                                       NULL));
}

static char *
dup_about (LaurelPanelDraw *draw)
{
  g_autoptr (JsonArray) pool = laurel_json_parse_list (laurel_panel_draw_get_pool (draw));
  g_autofree char *when = laurel_day_words_of_moment (laurel_panel_draw_get_declared (draw));
  guint n = json_array_get_length (pool);

  /* Translators: %1$d is the number of a draw, %2$s a moment, %3$u counts experts. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Draw %1$d, declared on %2$s, from %3$u expert",
                                       "Draw %1$d, declared on %2$s, from %3$u experts", n),
                          laurel_panel_draw_get_number (draw), when, n);
}

/* What has the focus goes with its group, and something else would get it. */
static gboolean
has_focus (LaurelContestDraws *self, GtkWidget *group)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, group);
}

/* Returns: (nullable): the draw whose protocol is shown */
static LaurelPanelDraw *
get_protocolled (LaurelContestDraws *self)
{
  guint chosen = gtk_drop_down_get_selected (self->which);

  return chosen < self->drawn->len ? self->drawn->pdata[chosen] : NULL;
}

/* What is printed is the latest. */
static void
show_protocol (LaurelContestDraws *self)
{
  LaurelPanelDraw *draw = get_protocolled (self);
  const char *protocol = draw ? laurel_panel_draw_get_protocol (draw) : NULL;
  g_autofree char *about = draw ? dup_about (draw) : NULL;

  gtk_widget_set_visible (self->protocol_group, draw != NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->protocol_group), about);
  gtk_label_set_label (self->protocol, protocol ? protocol : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draws.save", protocol != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draws.print",
                                 draw != NULL && draw == self->drawn->pdata[0]);
}

static void
on_which (LaurelContestDraws *self)
{
  laurel_choice_drop_name (self->which);
  show_protocol (self);
}

/* A draw that was drawn stays to be read, whatever was declared since. */
static void
find_drawn (LaurelContestDraws *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = self->draws ? g_list_model_get_n_items (G_LIST_MODEL (self->draws)) : 0;

  g_ptr_array_set_size (self->drawn, 0);
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelPanelDraw) draw = g_list_model_get_item (G_LIST_MODEL (self->draws), i);
    g_autofree char *name = NULL;

    if (laurel_panel_draw_get_drawn (draw) == 0)
      continue;
    /* Translators: %d is the number of a draw. */
    name = g_strdup_printf (_("Draw %d"), laurel_panel_draw_get_number (draw));
    gtk_string_list_append (names, name);
    g_ptr_array_add (self->drawn, g_steal_pointer (&draw));
  }
  gtk_drop_down_set_model (self->which, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->which), self->drawn->len > 1);
  on_which (self);
}

static void
show_draw (LaurelContestDraws *self)
{
  gboolean draws = has_focus (self, self->numbers_group);
  gboolean drawn = self->last != NULL && laurel_panel_draw_get_drawn (self->last) != 0;
  g_autofree char *about = self->last ? dup_about (self->last) : NULL;

  find_drawn (self);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), self->last != NULL);
  adw_preferences_group_set_description (self->declared, about);
  if (drawn && draws)
    gtk_widget_grab_focus (self->print_button);
  gtk_widget_set_visible (self->numbers_group, self->last != NULL && !drawn);
  if (self->last != NULL && !drawn)
    show_sources (self);
}

/* Who was left out before still is, as long as that counts. */
static void
take_exclusions (LaurelContestDraws *self)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));

  if (session != NULL)
    laurel_draw_exclusions_take (self->exclusions, self->last,
                                 laurel_session_get_today (session));
}

/* The latest stands first. */
static void
on_draws_changed (LaurelContestDraws *self)
{
  g_autoptr (LaurelPanelDraw) last = g_list_model_get_item (G_LIST_MODEL (self->draws), 0);

  if (self->last != NULL)
    g_signal_handlers_disconnect_by_func (self->last, show_draw, self);
  if (g_set_object (&self->last, last))
    take_exclusions (self);
  if (last != NULL)
    g_signal_connect_object (last, "notify", G_CALLBACK (show_draw), self, G_CONNECT_SWAPPED);
  show_draw (self);
  if (self->declaring && last != NULL && laurel_panel_draw_get_drawn (last) == 0) {
    self->declaring = FALSE;
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->numbers, 0)));
  }
}

static void
read_draws (LaurelContestPage *page)
{
  LaurelContestDraws *self = LAUREL_CONTEST_DRAWS (page);
  g_autoptr (LaurelRowList) sections = laurel_contest_page_list (page, &LAUREL_SECTIONS_OF_CONTEST);
  g_autoptr (LaurelRowList) experts = NULL;

  if (laurel_contest_page_get_session (page) != NULL)
    experts = laurel_store_list (laurel_session_get_store (laurel_contest_page_get_session (page)),
                                 &LAUREL_EXPERTS_ALL, g_variant_new ("()"));
  laurel_draw_seats_set_sections (self->seats, (GListModel *) sections);
  laurel_draw_exclusions_set_experts (self->exclusions, (GListModel *) experts);
  self->declaring = FALSE;
  g_clear_object (&self->last);
  take_exclusions (self);
  g_clear_object (&self->draws);
  self->draws = laurel_contest_page_list (page, &LAUREL_DRAWS_OF_CONTEST);
  if (self->draws != NULL)
    g_signal_connect_object (self->draws, "items-changed", G_CALLBACK (on_draws_changed), self,
                             G_CONNECT_SWAPPED);
  show_draw (self);
}

/* ---- declaring -------------------------------------------------------------- */

static void
add_words (JsonBuilder *builder, const char *name, GStrv words)
{
  if (*words == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (char **word = words; *word != NULL; word++)
    json_builder_add_string_value (builder, *word);
  json_builder_end_array (builder);
}

static char *
dup_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* What stands in a row with commas of any kind between. */
static GStrv
split_words (GtkEditable *row)
{
  g_autoptr (GString) text = g_string_new (gtk_editable_get_text (row));
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_string_replace (text, "，", ",", 0);
  g_string_replace (text, "、", ",", 0);
  parts = g_strsplit (text->str, ",", -1);
  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_strv_builder_add (words, *part);

  return g_strv_builder_end (words);
}

/* Nobody stands in a pool who cannot be drawn from it. */
static char *
dup_conditions (LaurelContestDraws *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *years = laurel_text_dup_line (gtk_editable_get_text (self->years_off));
  g_auto (GStrv) regions = split_words (self->not_region);
  g_auto (GStrv) languages = split_words (self->languages);
  g_auto (GStrv) fields = laurel_draw_seats_dup_fields (self->seats);

  json_builder_begin_object (builder);
  add_words (builder, "fields", fields);
  add_words (builder, "not_regions", regions);
  add_words (builder, "languages", languages);
  if (years != NULL) {
    /* As it was typed, so that it is refused where it is no number. */
    json_builder_set_member_name (builder, "years_off");
    json_builder_add_string_value (builder, years);
  }
  if (laurel_switch_row_get_active (self->senior)) {
    json_builder_set_member_name (builder, "senior");
    json_builder_add_boolean_value (builder, TRUE);
  }
  json_builder_end_object (builder);

  return dup_json (builder);
}

static void
ask_declare (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_confirm (widget, _("Declare the draw now?"),
                  _("From whom it is drawn and where the numbers will come from is settled then. "
                    "This cannot be undone: to declare another draw needs a reason, and this one "
                    "stays."), _("_Declare"), "draws.declare", NULL);
}

static void
declare (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestDraws *self = LAUREL_CONTEST_DRAWS (widget);
  g_autofree char *conditions = dup_conditions (self);
  g_autofree char *seats = laurel_draw_seats_dup_json (self->seats);
  gint64 contest = laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (self));

  self->declaring = contest != 0;
  if (contest != 0)
    gtk_widget_activate_action (widget, "judging.declare-draw", "(xss@a(xss)@ass)", contest,
                                conditions, seats, laurel_draw_exclusions_build (self->exclusions),
                                laurel_lots_dialog_build_sources (self->sources),
                                gtk_editable_get_text (self->reason));
}

/* ---- drawing ----------------------------------------------------------------- */

static void
take (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestDraws *self = LAUREL_CONTEST_DRAWS (widget);
  GVariantBuilder numbers;
  GtkListBoxRow *row;

  if (self->last == NULL)
    return;

  g_variant_builder_init (&numbers, G_VARIANT_TYPE ("as"));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->numbers, i)) != NULL; i++)
    g_variant_builder_add (&numbers, "s", gtk_editable_get_text (GTK_EDITABLE (row)));
  gtk_widget_activate_action (widget, "judging.take-draw", "(xas)",
                              laurel_row_get_id (LAUREL_ROW (self->last)), &numbers);
}

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_confirm (widget, _("Draw now?"),
                  _("Whoever is drawn has a seat. This cannot be undone: to draw again needs a "
                    "reason, and the protocol of this draw stays."), _("_Draw"), "draws.take",
                  NULL);
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestDraws *self = LAUREL_CONTEST_DRAWS (widget);

  laurel_text_file_save (widget, _("Save the protocol"), "draw.txt",
                         laurel_panel_draw_get_protocol (get_protocolled (self)));
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (widget));

  gtk_widget_activate_action (widget, "documents.contest", "(sxxss)", "draw",
                              laurel_row_get_id (LAUREL_ROW (contest)), G_GINT64_CONSTANT (0),
                              "draw-protocol", laurel_contest_get_title (contest));
}

static void
on_changed (LaurelContestDraws *self)
{
  g_autofree char *sources = laurel_text_dup_line (gtk_editable_get_text (self->sources));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draws.ask-declare", sources != NULL);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_contest_draws_dispose (GObject *object)
{
  g_clear_object (&LAUREL_CONTEST_DRAWS (object)->last);
  g_clear_object (&LAUREL_CONTEST_DRAWS (object)->draws);

  G_OBJECT_CLASS (laurel_contest_draws_parent_class)->dispose (object);
}

static void
laurel_contest_draws_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_CONTEST_DRAWS (object)->drawn);

  G_OBJECT_CLASS (laurel_contest_draws_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-draws.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, declared);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, exclusions);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, form);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, languages);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, not_region);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, numbers);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, numbers_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, print_button);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, protocol);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, protocol_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, seats);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, senior);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, years_off);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, sources);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDraws, which);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_which);
}

static void
laurel_contest_draws_class_init (LaurelContestDrawsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_draws_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_contest_draws_finalize;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_draws;

  g_type_ensure (LAUREL_TYPE_DRAW_EXCLUSIONS);
  g_type_ensure (LAUREL_TYPE_DRAW_SEATS);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "draws.ask", NULL, ask);
  gtk_widget_class_install_action (widget_class, "draws.ask-declare", NULL, ask_declare);
  gtk_widget_class_install_action (widget_class, "draws.declare", NULL, declare);
  gtk_widget_class_install_action (widget_class, "draws.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "draws.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "draws.take", NULL, take);
  bind_template (widget_class);
}

static void
laurel_contest_draws_init (LaurelContestDraws *self)
{
  self->drawn = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_keep_in_view (self->form);
  show_draw (self);
  on_changed (self);
}
