/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-page.h"

#include <glib/gi18n-lib.h>

#include "documents/laurel-notice-block-store.h"
#include "documents/laurel-notice-draft.h"
#include "ui/documents/laurel-batch-written.h"
#include "ui/documents/laurel-notice-editor.h"
#include "ui/documents/laurel-notice-look.h"
#include "ui/documents/laurel-paper-culprit.h"
#include "ui/documents/laurel-paper-fields.h"
#include "ui/documents/laurel-paper-maker.h"
#include "ui/documents/laurel-paper-print.h"
#include "ui/documents/laurel-paper-view.h"
#include "ui/documents/laurel-paper-words.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-flap.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"

/**
 * LaurelPaperPage:
 *
 * One paper: the page itself in the middle, its fields at its side, and what
 * was checked. A field that changes shows at once; what was typed is stored.
 * Of a notice its blocks are there, too.
 *
 * ## Actions
 *
 * - `paper.save`, `paper.print`: what is shown
 * - `paper.export` (`s`): saves a notice as what this suffix says
 * - `paper.keep` (`(xa{ss})`): stores what was typed in a field
 * - `paper.block` (`(sv)`): does to the blocks what this command does
 */
struct _LaurelPaperPage {
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *fields_button;
  GtkWidget *flap;
  GtkWidget *faces;
  GtkWidget *view;
  GtkWidget *nothing;
  GtkWidget *side;
  GtkWidget *head;
  GtkWidget *editor;
  GtkWidget *mend;
  GtkWidget *fields;
  GtkWidget *look;
  GtkWidget *export;
  GtkWidget *checks;

  LaurelSession *session;
  LaurelPaperMaker *maker;
  char *suffix; /* (nullable): of what is exported */
  gboolean is_begun; /* whether there was a page to look at */
};

G_DEFINE_FINAL_TYPE (LaurelPaperPage, laurel_paper_page, ADW_TYPE_BIN)

/* ---- checks ----------------------------------------------------------------- */

static void
add_check (LaurelPaperPage *self, const char *icon, const char *style, const char *words)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, style);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  g_object_set (row, "use-markup", FALSE, "title", words, "title-lines", 0, NULL);
  gtk_list_box_append (GTK_LIST_BOX (self->checks), row);
}

static void
lead_to (GtkWidget *widget, LaurelActivity *activity)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "(xx)",
                                    laurel_activity_get_programme_id (activity),
                                    laurel_row_get_id (LAUREL_ROW (activity)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "session.show");
}

/* Where what is wrong was written, one can go there and mend it. */
static void
add_fault (LaurelPaperPage *self, const GError *error)
{
  LaurelActivity *culprit = laurel_paper_find_culprit (self->session, error);
  GtkWidget *row;

  add_check (self, "dialog-error-symbolic", "error", error->message);
  if (culprit == NULL)
    return;

  row = adw_action_row_new ();
  g_object_set (row, "use-markup", FALSE, "title", _("Go to the activity"), "subtitle",
                laurel_activity_get_title (culprit), "subtitle-lines", 2, "activatable", TRUE,
                NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  lead_to (row, culprit);
  gtk_list_box_append (GTK_LIST_BOX (self->checks), row);
}

static void
show_checks (LaurelPaperPage *self)
{
  const LaurelPaperOutput *output = laurel_paper_maker_get_output (self->maker);
  const GError *error = laurel_paper_maker_get_error (self->maker);
  gboolean has_fallbacks = output && output->fallbacks && output->fallbacks[0];
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->checks)))
    gtk_list_box_remove (GTK_LIST_BOX (self->checks), row);

  if (error) {
    add_fault (self, error);
    if (output)
      add_check (self, "dialog-information-symbolic", "dim-label",
                 _("The page shows what it was before."));
    return;
  }

  add_check (self, "object-select-symbolic", "success", _("Everything fits its place"));
  add_check (self, "object-select-symbolic", "success", _("Every character has a font"));
  for (char **words = has_fallbacks ? output->fallbacks : NULL; words && *words; words++)
    add_check (self, "dialog-warning-symbolic", "warning", *words);
}

static void
say (LaurelPaperPage *self, const char *icon, const char *title, const GError *error)
{
  LaurelActivity *culprit = laurel_paper_find_culprit (self->session, error);

  g_object_set (self->nothing, "icon-name", icon, "title", title, "description", error->message,
                NULL);
  gtk_widget_set_visible (self->mend, culprit != NULL);
  if (culprit != NULL)
    lead_to (self->mend, culprit);
}

/* A notice that tells nothing is no page to look at, nor to print: it says so. Nor is one that
 * could not be made.
 *
 * Returns: whether there is something to tell */
static gboolean
show_face (LaurelPaperPage *self)
{
  const LaurelPaperData *data = laurel_paper_maker_get_data (self->maker);
  const GError *fault = laurel_paper_maker_get_error (self->maker);
  gboolean blank = fault != NULL && laurel_paper_maker_get_output (self->maker) == NULL;
  g_autoptr (GError) error = NULL;
  const char *kind = laurel_paper_maker_get_kind (self->maker);
  gboolean told = data == NULL || laurel_paper_check_told (data, kind, &error);

  if (!told && g_str_equal (kind, "year-plan"))
    say (self, "x-office-calendar-symbolic", _("Nothing planned yet"), error);
  else if (!told && g_str_equal (kind, "plan-history"))
    say (self, "document-open-recent-symbolic", _("Nothing was released yet"), error);
  else if (!told)
    say (self, "object-select-symbolic", _("Nothing to announce"), error);
  else if (blank)
    say (self, "dialog-error-symbolic", _("This paper cannot be made yet"), fault);
  gtk_stack_set_visible_child (GTK_STACK (self->faces),
                               told && !blank ? self->view : self->nothing);
  gtk_widget_set_sensitive (self->fields, told);
  gtk_widget_set_sensitive (self->head, told);
  gtk_widget_set_sensitive (self->editor, told);
  gtk_widget_set_visible (self->checks, told);

  return told;
}

/* Title and addressee stand above the text, as on the page. */
static gboolean
is_of_head (const LaurelPaperField *field)
{
  return g_str_equal (field->name, "title") || g_str_equal (field->name, "addressee");
}

static GPtrArray *
pick_fields (GPtrArray *fields, gboolean head)
{
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < fields->len; i++)
    if (is_of_head (fields->pdata[i]) == head)
      g_ptr_array_add (some, fields->pdata[i]);

  return some;
}

/* Who opens a notice of one's own wants to write, as far as the text is in sight. */
static void
begin_to_write (LaurelPaperPage *self)
{
  if (!self->is_begun && laurel_paper_is_own (laurel_paper_maker_get_kind (self->maker)) &&
      adw_flap_get_reveal_flap (ADW_FLAP (self->flap)))
    laurel_notice_editor_focus (LAUREL_NOTICE_EDITOR (self->editor));
  self->is_begun = TRUE;
}

static void
show_notice (LaurelPaperPage *self, const LaurelPaperOutput *output)
{
  const LaurelPaperData *data = laurel_paper_maker_get_data (self->maker);
  g_autoptr (GPtrArray) head = pick_fields (output->fields, TRUE);
  g_autoptr (GPtrArray) rest = pick_fields (output->fields, FALSE);

  laurel_paper_fields_show (LAUREL_PAPER_FIELDS (self->head), head);
  laurel_paper_fields_show (LAUREL_PAPER_FIELDS (self->fields), rest);
  if (output->blocks != NULL)
    laurel_notice_editor_show (LAUREL_NOTICE_EDITOR (self->editor), output->blocks);
  if (output->layouts != NULL && output->layouts[0] != NULL)
    laurel_notice_look_show (LAUREL_NOTICE_LOOK (self->look),
                             (const char *const *) output->layouts, data->layouts,
                             data->language,
                             laurel_paper_is_own (laurel_paper_maker_get_kind (self->maker)),
                             laurel_paper_maker_get_stored (self->maker));
  begin_to_write (self);
}

static void
on_made (LaurelPaperPage *self)
{
  gboolean told = show_face (self);
  const LaurelPaperOutput *output = laurel_paper_maker_get_output (self->maker);
  const LaurelPaperData *data = laurel_paper_maker_get_data (self->maker);

  if (output) {
    g_autofree char *subtitle =
      laurel_paper_words_of_subtitle (data, laurel_paper_maker_get_kind (self->maker),
                                      laurel_pages_get_n_pages (output->pages));

    gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
    gtk_widget_set_visible (self->subtitle, told);
    laurel_paper_view_set_pdf (LAUREL_PAPER_VIEW (self->view), output->pdf);
    if (laurel_paper_has_blocks (laurel_paper_maker_get_kind (self->maker)))
      show_notice (self, output);
    else
      laurel_paper_fields_show (LAUREL_PAPER_FIELDS (self->fields), output->fields);
    gtk_widget_set_visible (self->fields, output->fields->len > 0);
  }
  show_checks (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save", told && output != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", told && output != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.export", told && output != NULL);
}

static void
on_typed (LaurelPaperPage *self, const char *field, const char *text)
{
  laurel_paper_maker_type (self->maker, field, text);
}

static void
on_block_typed (LaurelPaperPage *self, const char *name, const char *text)
{
  g_autofree char *field = g_strconcat (LAUREL_NOTICE_TYPED, name, NULL);

  if (text != NULL)
    laurel_paper_maker_type (self->maker, field, text);
  else
    laurel_paper_maker_forget (self->maker, field);
}

/* ---- actions ---------------------------------------------------------------- */

static void
keep (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPaperPage *self = LAUREL_PAPER_PAGE (widget);
  g_autoptr (GVariant) fields = g_variant_get_child_value (parameter, 1);
  const LaurelCommand *command;
  GVariant *args = laurel_paper_maker_make_args (self->maker, fields, &command);

  laurel_run (widget, self->session, command, args);
}

static const LaurelCommand *
find_command (const char *name)
{
  static const LaurelCommand *const COMMANDS[] = {
    &LAUREL_NOTICE_DROP, &LAUREL_NOTICE_JOIN, &LAUREL_NOTICE_MOVE, &LAUREL_NOTICE_PUT,
    &LAUREL_NOTICE_RESET, &LAUREL_NOTICE_SPLIT, &LAUREL_NOTICE_STYLE, &LAUREL_NOTICE_TYPE,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    if (g_str_equal (COMMANDS[i]->name, name))
      return COMMANDS[i];

  g_return_val_if_reached (NULL);
}

static void
change_block (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPaperPage *self = LAUREL_PAPER_PAGE (widget);
  g_autoptr (GVariant) what = NULL;
  const char *name;

  g_variant_get (parameter, "(&sv)", &name, &what);
  laurel_run (widget, self->session, find_command (name),
              laurel_paper_maker_make_block_args (self->maker, what));
}

typedef struct {
  LaurelPaperPage *self;
  char *path;
} Saving;

static Saving *
saving_new (LaurelPaperPage *self, const char *path)
{
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving) { g_object_ref (self), g_strdup (path) };

  return saving;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Saving *saving = data;
  g_autoptr (LaurelPaperPage) self = saving->self;
  g_autofree char *path = saving->path;
  g_autofree char *name = g_filename_display_basename (path);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!laurel_paper_maker_save_finish (LAUREL_PAPER_MAKER (source), result, &error)) {
    laurel_report (GTK_WIDGET (self), error);
  } else if (root != NULL) {
    /* Translators: %s is the name of a file. */
    g_autofree char *words = g_strdup_printf (_("“%s” was saved"), name);

    laurel_batch_written_tell (GTK_WINDOW (root), words, path);
  }
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelPaperPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path == NULL)
    laurel_report (GTK_WIDGET (self), error);
  else if (laurel_paper_maker_get_output (self->maker) && self->suffix != NULL)
    laurel_paper_maker_export_async (self->maker, self->suffix, path, on_saved,
                                     saving_new (self, path));
  else if (laurel_paper_maker_get_output (self->maker))
    laurel_paper_maker_save_async (self->maker, path, on_saved, saving_new (self, path));
}

static void
ask_place (LaurelPaperPage *self, const char *suffix, const char *kind)
{
  g_autofree char *name =
    laurel_paper_words_of_file (laurel_paper_maker_get_data (self->maker),
                                laurel_paper_maker_get_kind (self->maker), suffix);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_suffix (filter, suffix);
  laurel_save_file_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _("Save the paper"), name, filter, on_place_chosen,
                          g_object_ref (self));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPaperPage *self = LAUREL_PAPER_PAGE (widget);

  g_clear_pointer (&self->suffix, g_free);
  ask_place (self, "pdf", _("PDF documents"));
}

static void
export (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPaperPage *self = LAUREL_PAPER_PAGE (widget);

  g_free (self->suffix);
  self->suffix = g_variant_dup_string (parameter, NULL);
  ask_place (self, self->suffix, g_str_equal (self->suffix, "docx") ? _("Word documents")
                                 : g_str_equal (self->suffix, "html") ? _("Web pages")
                                                                      : _("Text files"));
}

static void
on_printable (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelPaperPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = laurel_paper_maker_print_finish (LAUREL_PAPER_MAKER (source), result,
                                                            &error);

  if (pdf == NULL)
    laurel_report (GTK_WIDGET (self), error);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    laurel_paper_print_run (GTK_WIDGET (self), pdf, gtk_label_get_label (GTK_LABEL (self->title)));
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPaperPage *self = LAUREL_PAPER_PAGE (widget);

  laurel_paper_maker_print_async (self->maker, on_printable, g_object_ref (self));
}

/* The keys may be in a field. */
static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_paper_view_find (LAUREL_PAPER_VIEW (LAUREL_PAPER_PAGE (widget)->view));
}

/* ---- the object ------------------------------------------------------------- */

/* The keys of the page turn and zoom it at once. */
static gboolean
laurel_paper_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_PAPER_PAGE (widget)->view);
}

static void
laurel_paper_page_dispose (GObject *object)
{
  LaurelPaperPage *self = LAUREL_PAPER_PAGE (object);

  if (self->maker)
    laurel_paper_maker_stop (self->maker);
  g_clear_object (&self->maker);
  g_clear_object (&self->session);
  g_clear_pointer (&self->suffix, g_free);

  G_OBJECT_CLASS (laurel_paper_page_parent_class)->dispose (object);
}

static void
laurel_paper_page_class_init (LaurelPaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_paper_page_dispose;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_paper_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "paper.export", "s", export);
  gtk_widget_class_install_action (widget_class, "paper.keep", "(xa{ss})", keep);
  gtk_widget_class_install_action (widget_class, "paper.find", NULL, find);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "paper.find",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "paper.block", "(sv)", change_block);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_NOTICE_EDITOR);
  g_type_ensure (LAUREL_TYPE_NOTICE_LOOK);
  g_type_ensure (LAUREL_TYPE_PAPER_FIELDS);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  g_type_ensure (LAUREL_TYPE_PAPER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-paper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, fields_button);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, flap);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, view);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, side);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, head);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, editor);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, mend);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, fields);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, look);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, export);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPage, checks);
}

static void
laurel_paper_page_init (LaurelPaperPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_flap_prepare (ADW_FLAP (self->flap));

  g_signal_connect_object (self->fields, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->head, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "typed", G_CALLBACK (on_block_typed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.export", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", FALSE);
}

static void
begin_notice (LaurelPaperPage *self)
{
  gtk_widget_set_visible (self->head, TRUE);
  gtk_widget_set_visible (self->editor, TRUE);
  gtk_widget_set_visible (self->look, TRUE);
  gtk_widget_set_visible (self->export, TRUE);
}

/**
 * laurel_paper_page_new:
 * @session: whose library
 * @subject: which paper
 */
GtkWidget *
laurel_paper_page_new (LaurelSession *session, const LaurelPaperSubject *subject)
{
  LaurelPaperPage *self = g_object_new (LAUREL_TYPE_PAPER_PAGE, NULL);

  self->session = g_object_ref (session);
  self->maker = laurel_paper_maker_new (laurel_session_get_store (session), subject);
  g_signal_connect_object (self->maker, "made", G_CALLBACK (on_made), self, G_CONNECT_SWAPPED);
  gtk_label_set_label (GTK_LABEL (self->title), laurel_paper_words_of_kind (subject->kind));
  if (laurel_paper_has_blocks (subject->kind))
    begin_notice (self);

  return GTK_WIDGET (self);
}
