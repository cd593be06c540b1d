/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-flow-page.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "documents/laurel-notice-store.h"
#include "ui/documents/laurel-batch-templates.h"
#include "ui/documents/laurel-design-style.h"
#include "ui/documents/laurel-flow-frame.h"
#include "ui/documents/laurel-flow-part.h"
#include "ui/documents/laurel-flow-words.h"
#include "ui/documents/laurel-paper-maker.h"
#include "ui/documents/laurel-paper-view.h"
#include "ui/kit/laurel-flap.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelFlowPage:
 *
 * A layout of notices, changed beside a notice that is set in it: a sample with all there can be
 * in one, or a notice of the season that is in its language.
 */
struct _LaurelFlowPage {
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *flap;
  GtkWidget *view;
  GtkWidget *notices_list;
  GtkWidget *notice;
  GtkWidget *frame;
  GtkWidget *style;
  GtkWidget *type;
  GtkWidget *part;
  GtkWidget *problem;
  GtkWidget *problem_label;

  LaurelSession *session;
  LaurelDesigner *designer;
  LaurelPaperMaker *maker; /* (nullable): not begun yet, or stopped */
  GListModel *drafts;      /* (nullable): the notices of the season */
  GArray *notices;         /* of gint64: what is shown may be; 0 for the sample */
  gint64 shown;            /* which notice */
  gboolean showing;        /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelFlowPage, laurel_flow_page, ADW_TYPE_BIN)

static LaurelDesign *
get_design (LaurelFlowPage *self)
{
  return laurel_designer_get_design (self->designer);
}

/* @words: (nullable): why the notice cannot be set so, or the layout cannot be */
static void
show_problem (LaurelFlowPage *self, const char *words)
{
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->problem), words != NULL);
  if (words != NULL)
    gtk_label_set_label (GTK_LABEL (self->problem_label), words);
}

/* ---- the notice ------------------------------------------------------------- */

static void
on_made (LaurelFlowPage *self)
{
  const LaurelPaperOutput *output = laurel_paper_maker_get_output (self->maker);
  const GError *error = laurel_paper_maker_get_error (self->maker);

  if (output != NULL)
    laurel_paper_view_set_pdf (LAUREL_PAPER_VIEW (self->view), output->pdf);
  show_problem (self, error ? error->message : NULL);
}

static void
stop_maker (LaurelFlowPage *self)
{
  if (self->maker == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->maker, self);
  laurel_paper_maker_stop (self->maker);
  g_clear_object (&self->maker);
}

static LaurelPaperDraft *
find_draft (LaurelFlowPage *self, gint64 id)
{
  for (guint i = 0; self->drafts != NULL && i < g_list_model_get_n_items (self->drafts); i++) {
    g_autoptr (LaurelPaperDraft) draft = g_list_model_get_item (self->drafts, i);

    if (laurel_row_get_id (LAUREL_ROW (draft)) == id)
      return g_steal_pointer (&draft);
  }

  return NULL;
}

static LaurelPaperMaker *
make_of (LaurelFlowPage *self, LaurelPaperDraft *draft)
{
  LaurelProgramme *programme = laurel_session_get_programme (self->session);
  LaurelPaperSubject subject = {
    .kind = laurel_paper_draft_get_kind (draft),
    .programme = laurel_row_get_id (LAUREL_ROW (programme)),
    .activity = laurel_paper_draft_get_activity_id (draft),
    .from = laurel_paper_draft_get_from_release (draft),
    .to = laurel_paper_draft_get_to_release (draft),
    .paper = laurel_row_get_id (LAUREL_ROW (draft)),
  };

  return laurel_paper_maker_new (laurel_session_get_store (self->session), &subject);
}

static void
begin_maker (LaurelFlowPage *self)
{
  g_autoptr (LaurelPaperDraft) draft = self->shown != 0 ? find_draft (self, self->shown) : NULL;

  stop_maker (self);
  if (get_design (self) == NULL)
    return;

  self->maker = draft ? make_of (self, draft) : laurel_paper_maker_new_sample (get_design (self));
  laurel_paper_maker_set_look (self->maker, get_design (self));
  g_signal_connect_object (self->maker, "made", G_CALLBACK (on_made), self, G_CONNECT_SWAPPED);
}

/* A notice may be in another language than its season. */
static gboolean
is_in_language (LaurelFlowPage *self, LaurelPaperDraft *draft)
{
  LaurelProgramme *programme = laurel_session_get_programme (self->session);
  const char *language = laurel_design_get_template (get_design (self))->language;
  g_autofree char *fields = NULL;
  g_autoptr (JsonNode) root = NULL;
  const char *own = NULL;

  g_object_get (draft, "fields", &fields, NULL);
  root = fields ? laurel_json_parse (fields) : NULL;
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    own = laurel_json_get_text (json_node_get_object (root), "language");

  return g_strcmp0 (own ? own : laurel_programme_get_language (programme), language) == 0;
}

/* The sample, and what there is of the season. */
static void
list_notices (LaurelFlowPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;
  gint64 sample = 0;

  if (get_design (self) == NULL)
    return;

  g_array_set_size (self->notices, 0);
  g_array_append_val (self->notices, sample);
  gtk_string_list_append (list, _("Sample text"));
  for (guint i = 0; self->drafts != NULL && i < g_list_model_get_n_items (self->drafts); i++) {
    g_autoptr (LaurelPaperDraft) draft = g_list_model_get_item (self->drafts, i);
    const char *title = laurel_paper_draft_get_title (draft);
    gint64 id = laurel_row_get_id (LAUREL_ROW (draft));

    if (!is_in_language (self, draft))
      continue;
    if (id == self->shown)
      selected = self->notices->len;
    g_array_append_val (self->notices, id);
    gtk_string_list_append (list, title != NULL && *title != '\0' ? title : _("Notice"));
  }

  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->notice), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->notice), selected);
  self->showing = FALSE;
  gtk_widget_set_visible (self->notices_list, self->notices->len > 1);
  if (selected == 0 && self->shown != 0) {
    self->shown = 0;
    begin_maker (self);
  }
}

static void
on_notice (LaurelFlowPage *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->notice));

  if (self->showing || selected >= self->notices->len)
    return;

  self->shown = g_array_index (self->notices, gint64, selected);
  begin_maker (self);
}

static void
on_programme_changed (LaurelFlowPage *self)
{
  LaurelProgramme *programme = laurel_session_get_programme (self->session);

  if (self->drafts != NULL)
    g_signal_handlers_disconnect_by_data (self->drafts, self);
  g_clear_object (&self->drafts);
  if (programme != NULL) {
    gint64 id = laurel_row_get_id (LAUREL_ROW (programme));

    self->drafts = G_LIST_MODEL (laurel_store_list (laurel_session_get_store (self->session),
                                                    &LAUREL_NOTICES_OF_PROGRAMME,
                                                    g_variant_new ("(x)", id)));
    g_signal_connect_object (self->drafts, "items-changed", G_CALLBACK (list_notices), self,
                             G_CONNECT_SWAPPED);
  }
  list_notices (self);
}

/* ---- the layout ------------------------------------------------------------- */

static const char *
get_style (LaurelFlowPage *self)
{
  GPtrArray *styles = laurel_design_get_template (get_design (self))->style_order;
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->style));

  return ((LaurelStyle *) g_ptr_array_index (styles, selected < styles->len ? selected : 0))->name;
}

static void
on_style (LaurelFlowPage *self)
{
  if (!self->showing && self->designer != NULL && get_design (self) != NULL)
    laurel_design_style_show_named (LAUREL_DESIGN_STYLE (self->type), self->designer,
                                    get_style (self));
}

/* Its styles are always the same. */
static void
list_styles (LaurelFlowPage *self)
{
  GPtrArray *styles = laurel_design_get_template (get_design (self))->style_order;
  g_autoptr (GtkStringList) list = NULL;

  if (adw_combo_row_get_model (ADW_COMBO_ROW (self->style)) != NULL)
    return;

  list = gtk_string_list_new (NULL);
  for (guint i = 0; i < styles->len; i++)
    gtk_string_list_append (list, laurel_flow_words_of_style (
                              ((LaurelStyle *) g_ptr_array_index (styles, i))->name));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->style), G_LIST_MODEL (list));
}

static void
show_title (LaurelFlowPage *self)
{
  const LaurelTemplate *template = laurel_design_get_template (get_design (self));
  g_autofree char *subtitle = NULL;

  /* Translators: what a template makes (a certificate …), and the language of its pages. */
  subtitle = g_strdup_printf (_("%1$s · %2$s"), laurel_batch_templates_get_word (template->kind),
                              g_str_equal (template->language, "zh") ? _("Chinese")
                                                                     : _("English"));
  gtk_label_set_label (GTK_LABEL (self->title), laurel_designer_get_name (self->designer));
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
}

static void
on_changed (LaurelFlowPage *self)
{
  if (laurel_designer_is_gone (self->designer)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "documents.back", NULL);
    return;
  }
  if (get_design (self) == NULL)
    return;

  self->showing = TRUE;
  list_styles (self);
  self->showing = FALSE;
  show_title (self);
  laurel_flow_frame_show (LAUREL_FLOW_FRAME (self->frame), self->designer);
  laurel_design_style_show_named (LAUREL_DESIGN_STYLE (self->type), self->designer,
                                  get_style (self));
  laurel_flow_part_show (LAUREL_FLOW_PART (self->part), self->designer);
  if (self->notices->len == 0)
    list_notices (self);
  if (self->maker == NULL)
    begin_maker (self);
  else
    laurel_paper_maker_set_look (self->maker, get_design (self));
}

/* A sentence with a remedy is too long to be said in passing. */
static void
on_refused (LaurelFlowPage *self, const GError *error)
{
  g_autofree char *words = NULL;

  if (error->domain != LAUREL_DOCUMENT_ERROR || get_design (self) == NULL) {
    laurel_report (GTK_WIDGET (self), error);
    return;
  }

  words = laurel_flow_words_of_fault (get_design (self), error->message);
  show_problem (self, words);
}

/* ---- the object ------------------------------------------------------------- */

static gboolean
laurel_flow_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_FLOW_PAGE (widget)->view);
}

/* What is half typed is stored before it goes out of sight. */
static void
laurel_flow_page_unroot (GtkWidget *widget)
{
  LaurelFlowPage *self = LAUREL_FLOW_PAGE (widget);

  if (self->designer != NULL)
    laurel_designer_keep (self->designer);

  GTK_WIDGET_CLASS (laurel_flow_page_parent_class)->unroot (widget);
}

static void
laurel_flow_page_dispose (GObject *object)
{
  LaurelFlowPage *self = LAUREL_FLOW_PAGE (object);

  if (self->designer != NULL) {
    g_signal_handlers_disconnect_by_data (self->designer, self);
    laurel_designer_stop (self->designer);
  }
  stop_maker (self);
  g_clear_object (&self->designer);
  g_clear_object (&self->drafts);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_flow_page_parent_class)->dispose (object);
}

static void
laurel_flow_page_finalize (GObject *object)
{
  g_array_unref (LAUREL_FLOW_PAGE (object)->notices);

  G_OBJECT_CLASS (laurel_flow_page_parent_class)->finalize (object);
}

static void
laurel_flow_page_class_init (LaurelFlowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_flow_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_flow_page_finalize;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_flow_page_grab_focus;
  widget_class->unroot = laurel_flow_page_unroot;

  g_type_ensure (LAUREL_TYPE_DESIGN_STYLE);
  g_type_ensure (LAUREL_TYPE_FLOW_FRAME);
  g_type_ensure (LAUREL_TYPE_FLOW_PART);
  g_type_ensure (LAUREL_TYPE_PAPER_VIEW);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-flow-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, flap);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, frame);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, notice);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, notices_list);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, part);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, style);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, type);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_notice);
  gtk_widget_class_bind_template_callback (widget_class, on_style);
}

static void
laurel_flow_page_init (LaurelFlowPage *self)
{
  self->notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_flap_prepare (ADW_FLAP (self->flap));
}

/**
 * laurel_flow_page_new:
 * @session: who stores its steps
 * @keeper: the templates there are
 * @id: a layout of the library
 */
GtkWidget *
laurel_flow_page_new (LaurelSession *session, LaurelTemplateKeeper *keeper, gint64 id)
{
  LaurelFlowPage *self = g_object_new (LAUREL_TYPE_FLOW_PAGE, NULL);

  self->session = g_object_ref (session);
  self->designer = laurel_designer_new (session, keeper, id);
  g_signal_connect_object (self->designer, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->designer, "refused", G_CALLBACK (on_refused), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::programme", G_CALLBACK (on_programme_changed), self,
                           G_CONNECT_SWAPPED);
  on_programme_changed (self);
  on_changed (self);

  return GTK_WIDGET (self);
}

LaurelDesigner *
laurel_flow_page_get_designer (LaurelFlowPage *self)
{
  g_return_val_if_fail (LAUREL_IS_FLOW_PAGE (self), NULL);

  return self->designer;
}
