/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-template-section.h"

#include "documents/laurel-box-frame.h"
#include "documents/laurel-notice-layout.h"
#include "ui/documents/laurel-batch-templates.h"
#include "ui/documents/laurel-design-job.h"
#include "ui/documents/laurel-template-dialog.h"
#include "ui/documents/laurel-template-file.h"
#include "ui/documents/laurel-template-row.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-in-view.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelTemplateSection:
 *
 * The templates there are: those of the library, and those that come with Laurel. One that was
 * just copied or taken in is opened by `documents.design` (`x`).
 *
 * ## Actions
 *
 * - `templates.copy` (`(ss)`): of which template, and its language
 * - `templates.import`: asks for a file
 * - `templates.rename`, `templates.export`, `templates.remove` (`x`): one of the library
 */
struct _LaurelTemplateSection {
  AdwPreferencesGroup parent_instance;

  GtkWidget *list;
  GtkWidget *none;
  GtkWidget *shipped;

  LaurelSession *session;       /* (nullable) */
  LaurelTemplateKeeper *keeper; /* (nullable) */
  GPtrArray *own;               /* (element-type LaurelTemplateRow): the list has them */
  GtkListBox *all;              /* (nullable): of Laurel, once they were looked at */
  gboolean awaiting;            /* what comes next is opened */

  LaurelWorker *worker; /* (nullable): that paints; stopped */
  GCancellable *cancellable;
  LaurelDesignDesk *desk;
};

G_DEFINE_FINAL_TYPE (LaurelTemplateSection, laurel_template_section, ADW_TYPE_PREFERENCES_GROUP)

/* Device pixels that a picture is large: twice what is shown, or else thin lines look thick. */
#define SIDE 176.0

/* ---- pictures --------------------------------------------------------------- */

static void
on_painted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelTemplateRow) row = data;
  g_autoptr (LaurelDesignPrint) print = laurel_design_print_finish (result, NULL);
  g_autoptr (GdkTexture) texture = NULL;

  /* A picture that cannot be made leaves its place white. */
  if (print == NULL)
    return;

  texture = gdk_memory_texture_new (print->picture->width, print->picture->height,
                                    GDK_MEMORY_DEFAULT, print->picture->pixels,
                                    print->picture->stride);
  laurel_template_row_set_picture (row, GDK_PAINTABLE (texture));
}

static void
paint (LaurelTemplateSection *self, LaurelTemplateRow *row)
{
  LaurelDesign *design = laurel_template_row_get_design (row);
  const LaurelTemplate *template = laurel_design_get_template (design);
  const LaurelSection *page = g_ptr_array_index (template->sections, 0);
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  laurel_design_print_async (self->worker, NULL, self->desk, design, NULL, 0,
                             factor * SIDE / MAX (page->frame.width, page->frame.height), FALSE,
                             self->cancellable, on_painted, g_object_ref (row));
}

static void
show_row (LaurelTemplateSection *self, GtkWidget *row, LaurelDesign *design, const char *label)
{
  if (laurel_template_row_show (LAUREL_TEMPLATE_ROW (row), design, label))
    paint (self, LAUREL_TEMPLATE_ROW (row));
}

/* ---- those of Laurel -------------------------------------------------------- */

/* One that comes with Laurel, on its way into the list. */
typedef struct {
  LaurelDesign *design;
  const char *label;
  char *name;
  gsize rank;
  gboolean foreign; /* of another language than the window's */
} Shipped;

static void
shipped_free (gpointer data)
{
  Shipped *self = data;

  laurel_design_unref (self->design);
  g_free (self->name);
  g_free (self);
}

static int
compare_shipped (gconstpointer a, gconstpointer b)
{
  const Shipped *one = *(Shipped *const *) a, *other = *(Shipped *const *) b;

  if (one->rank != other->rank)
    return one->rank > other->rank ? 1 : -1;
  if (one->foreign != other->foreign)
    return one->foreign ? 1 : -1;

  return g_utf8_collate (one->label, other->label);
}

static void
add_shipped (GPtrArray *all, const char *name, const char *language)
{
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");
  LaurelDesign *design = laurel_design_new_shipped (name, language, NULL);
  const LaurelTemplate *template = design ? laurel_design_get_template (design) : NULL;
  Shipped *shipped;

  if (design == NULL)
    return;

  shipped = g_new0 (Shipped, 1);
  shipped->design = design;
  shipped->label = chinese ? template->label_zh : template->label_en;
  shipped->name = g_strdup (name);
  shipped->rank = laurel_batch_templates_get_rank (template, name);
  shipped->foreign = chinese != g_str_equal (language, "zh");
  g_ptr_array_add (all, shipped);
}

/* Notices are written in either language, whatever the window speaks. */
static void
add_layouts (GPtrArray *all, const char *language)
{
  g_auto (GStrv) names = laurel_notice_layout_list_names (language);

  for (char **name = names; *name != NULL; name++)
    add_shipped (all, *name, language);
}

static GPtrArray *
list_shipped (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (shipped_free);
  g_auto (GStrv) names = laurel_template_list_names ();

  for (char **name = names; *name != NULL; name++)
    add_shipped (all, *name, laurel_language_get_own ());
  add_layouts (all, "zh");
  add_layouts (all, "en");
  g_ptr_array_sort (all, compare_shipped);

  return all;
}

/* What a group makes stands above its first. */
static void
update_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = laurel_template_row_get_group (LAUREL_TEMPLATE_ROW (row));
  GtkWidget *heading;

  if (before != NULL
      && g_strcmp0 (laurel_template_row_get_group (LAUREL_TEMPLATE_ROW (before)), group) == 0) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }

  heading = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "group-heading");
  gtk_list_box_row_set_header (row, heading);
}

/* They are looked at when somebody wants to see them. */
static void
on_expanded (LaurelTemplateSection *self)
{
  g_autoptr (GPtrArray) all = NULL;

  if (self->all != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->shipped)))
    return;

  self->all = laurel_one_stop_add_list (ADW_EXPANDER_ROW (self->shipped),
                                        _("Templates of Laurel"));
  gtk_list_box_set_header_func (self->all, update_heading, NULL, NULL);
  all = list_shipped ();
  for (guint i = 0; i < all->len; i++) {
    const Shipped *shipped = g_ptr_array_index (all, i);
    GtkWidget *row = laurel_template_row_new (shipped->name);

    laurel_template_row_set_group (LAUREL_TEMPLATE_ROW (row),
                                   laurel_batch_templates_get_heading (shipped->rank));
    gtk_list_box_append (self->all, row);
    show_row (self, row, shipped->design, shipped->label);
  }
}

/* ---- those of the library --------------------------------------------------- */

static GtkWidget *
find_row (LaurelTemplateSection *self, const char *kind, guint *index)
{
  for (guint i = 0; i < self->own->len; i++) {
    LaurelTemplateRow *row = g_ptr_array_index (self->own, i);

    *index = i;
    if (g_str_equal (laurel_template_row_get_kind (row), kind))
      return GTK_WIDGET (row);
  }

  return NULL;
}

static void
open_new (LaurelTemplateSection *self, GtkWidget *row)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

  self->awaiting = FALSE;
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "documents.design", target);
}

static void
remove_gone (LaurelTemplateSection *self, const LaurelTemplateShelf *shelf)
{
  for (guint i = self->own->len; i-- > 0;) {
    LaurelTemplateRow *row = g_ptr_array_index (self->own, i);

    if (laurel_template_shelf_find (shelf, laurel_template_row_get_kind (row)) != NULL)
      continue;
    g_ptr_array_remove_index (self->own, i);
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  }
}

/* Rows that are there stay, at their place by name. */
static void
on_shelf_changed (LaurelTemplateSection *self)
{
  const LaurelTemplateShelf *shelf = laurel_template_keeper_get_shelf (self->keeper);
  guint n = laurel_template_shelf_get_n_own (shelf);
  GtkWidget *newest = NULL;

  remove_gone (self, shelf);
  for (guint i = 0; i < n; i++) {
    const char *kind = laurel_template_shelf_get_kind (shelf, i);
    guint at = 0;
    GtkWidget *row = find_row (self, kind, &at);

    if (row == NULL) {
      row = newest = laurel_template_row_new (kind);
      gtk_list_box_insert (GTK_LIST_BOX (self->list), row, (int) i);
      g_ptr_array_insert (self->own, (int) i, row);
    } else if (at != i) {
      g_object_ref (row);
      gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
      gtk_list_box_insert (GTK_LIST_BOX (self->list), row, (int) i);
      g_ptr_array_remove_index (self->own, at);
      g_ptr_array_insert (self->own, (int) i, row);
      g_object_unref (row);
    }
    show_row (self, row, laurel_template_shelf_find (shelf, kind),
              laurel_template_shelf_get_name (shelf, kind));
  }
  gtk_widget_set_visible (self->none, n == 0);
  if (newest != NULL && self->awaiting)
    open_new (self, newest);
}

/* ---- actions ---------------------------------------------------------------- */

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelTemplateSection) self = data;
  g_autoptr (GError) error = NULL;

  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    return;

  self->awaiting = FALSE;
  laurel_report (GTK_WIDGET (self), error);
}

static void
copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelTemplateSection *self = LAUREL_TEMPLATE_SECTION (widget);
  const char *kind, *language;

  if (!laurel_check_writable (widget, self->session))
    return;

  g_variant_get (parameter, "(&s&s)", &kind, &language);
  self->awaiting = TRUE;
  laurel_session_run_async (self->session, &LAUREL_TEMPLATE_COPY,
                            g_variant_new ("(sss)", kind, language, ""), on_made,
                            g_object_ref (self));
}

static void
remove_template (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_run (widget, LAUREL_TEMPLATE_SECTION (widget)->session, &LAUREL_TEMPLATE_DELETE,
              g_variant_new ("(x)", g_variant_get_int64 (parameter)));
}

/* (nullable): what a template of the library is called, and its kind */
static const char *
find_name (LaurelTemplateSection *self, gint64 id, char **kind)
{
  *kind = g_strdup_printf (LAUREL_OWN_PREFIX "%" G_GINT64_FORMAT, id);

  return laurel_template_shelf_get_name (laurel_template_keeper_get_shelf (self->keeper), *kind);
}

static void
rename_template (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelTemplateSection *self = LAUREL_TEMPLATE_SECTION (widget);
  gint64 id = g_variant_get_int64 (parameter);
  g_autofree char *kind = NULL;
  const char *name = find_name (self, id, &kind);

  if (name != NULL && laurel_check_writable (widget, self->session))
    laurel_dialog_present (LAUREL_DIALOG (laurel_template_dialog_new (self->session, id, name)),
                           widget);
}

/* ---- files ------------------------------------------------------------------ */

static GtkFileFilter *
new_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Templates of Laurel"));
  gtk_file_filter_add_suffix (filter, "json");

  return filter;
}

/* A template that is to be written. */
typedef struct {
  LaurelTemplateSection *section;
  LaurelDesign *design;
  char *name;
} Export;

static void
export_free (Export *export)
{
  laurel_design_unref (export->design);
  g_object_unref (export->section);
  g_free (export->name);
  g_free (export);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Export *export = data;
  g_autoptr (GError) error = NULL;

  if (laurel_template_file_write_finish (result, &error))
    laurel_toast (GTK_WIDGET (export->section), _("The template was exported"));
  else
    laurel_report (GTK_WIDGET (export->section), error);
  export_free (export);
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  Export *export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path != NULL) {
    laurel_template_file_write_async (export->design, export->name, path, on_written, export);
    return;
  }

  laurel_report (GTK_WIDGET (export->section), error);
  export_free (export);
}

static void
export_template (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelTemplateSection *self = LAUREL_TEMPLATE_SECTION (widget);
  g_autofree char *kind = NULL, *file = NULL;
  const char *name = find_name (self, g_variant_get_int64 (parameter), &kind);
  g_autoptr (GtkFileFilter) filter = new_filter ();
  Export *export;

  if (name == NULL)
    return;

  export = g_new0 (Export, 1);
  export->section = g_object_ref (self);
  export->design = laurel_design_ref (
    laurel_template_shelf_find (laurel_template_keeper_get_shelf (self->keeper), kind));
  export->name = g_strdup (name);
  file = g_strconcat (name, ".json", NULL);
  g_strdelimit (file, "/\\:", ' ');
  laurel_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Export the template"),
                          file, filter, on_place_chosen, export);
}

static void
on_file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelTemplateSection) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelDesign) design = laurel_template_file_read_finish (result, &error);
  g_autofree char *label = NULL, *text = NULL;

  if (design == NULL || self->session == NULL) {
    laurel_report (GTK_WIDGET (self), error);
    return;
  }

  label = laurel_design_dup_label (design);
  text = laurel_design_dup_file (design, label ? label : _("Template"));
  self->awaiting = TRUE;
  laurel_session_run_async (self->session, &LAUREL_TEMPLATE_ADD, g_variant_new ("(ss)", "", text),
                            on_made, g_object_ref (self));
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelTemplateSection) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, &error);

  if (file != NULL)
    laurel_template_file_read_async (file, on_file_read, g_object_ref (self));
  else
    laurel_report (GTK_WIDGET (self), error);
}

static void
import_template (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileFilter) filter = new_filter ();

  if (laurel_check_writable (widget, LAUREL_TEMPLATE_SECTION (widget)->session))
    laurel_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Import a template"),
                            filter, on_file_chosen, g_object_ref (widget));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_template_section_dispose (GObject *object)
{
  LaurelTemplateSection *self = LAUREL_TEMPLATE_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->worker, laurel_worker_leave);
  g_clear_object (&self->keeper);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_template_section_parent_class)->dispose (object);
}

static void
laurel_template_section_finalize (GObject *object)
{
  LaurelTemplateSection *self = LAUREL_TEMPLATE_SECTION (object);

  g_ptr_array_unref (self->own);
  laurel_design_desk_unref (self->desk);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (laurel_template_section_parent_class)->finalize (object);
}

static void
laurel_template_section_class_init (LaurelTemplateSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_template_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_template_section_finalize;

  gtk_widget_class_install_action (widget_class, "templates.copy", "(ss)", copy);
  gtk_widget_class_install_action (widget_class, "templates.import", NULL, import_template);
  gtk_widget_class_install_action (widget_class, "templates.rename", "x", rename_template);
  gtk_widget_class_install_action (widget_class, "templates.export", "x", export_template);
  gtk_widget_class_install_action (widget_class, "templates.remove", "x", remove_template);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-template-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelTemplateSection, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelTemplateSection, none);
  gtk_widget_class_bind_template_child (widget_class, LaurelTemplateSection, shipped);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
}

static void
laurel_template_section_init (LaurelTemplateSection *self)
{
  self->own = g_ptr_array_new ();
  self->worker = laurel_worker_new ("pictures");
  self->cancellable = g_cancellable_new ();
  self->desk = laurel_design_desk_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_template_section_open:
 * @session: who stores what is done
 * @keeper: the templates there are
 */
void
laurel_template_section_open (LaurelTemplateSection *self, LaurelSession *session,
                              LaurelTemplateKeeper *keeper)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_PAGE);

  g_return_if_fail (LAUREL_IS_TEMPLATE_SECTION (self));

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  else if (page != NULL)
    laurel_keep_in_view (page);
  g_set_object (&self->session, session);
  g_set_object (&self->keeper, keeper);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (on_shelf_changed), self,
                           G_CONNECT_SWAPPED);
  on_shelf_changed (self);
}
