/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-pane.h"

#include "documents/laurel-issued.h"
#include "ui/documents/laurel-register-words.h"
#include "ui/kit/laurel-day-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRegisterPane:
 *
 * What was issued, and what has become of it. What can be done with it are the actions of
 * the page it is in, `register.…`.
 */
struct _LaurelRegisterPane {
  AdwBin parent_instance;

  GtkWidget *faces;
  GtkWidget *name;
  GtkWidget *number;
  GtkWidget *state;
  GtkWidget *fate;
  GtkWidget *replaced_by;
  GtkWidget *replaces;
  GtkListBox *facts;
  GPtrArray *rows; /* (element-type GtkWidget): one for each of FACTS */

  LaurelIssued *issued; /* (nullable) */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelRegisterPane, laurel_register_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_ISSUED = 1,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

/* ---- what stands there ------------------------------------------------------ */

static char *
dup_award (LaurelIssued *issued)
{
  return g_strdup (laurel_issued_get_award (issued));
}

static char *
dup_organisation (LaurelIssued *issued)
{
  return g_strdup (laurel_issued_get_organisation (issued));
}

static char *
dup_occasion (LaurelIssued *issued)
{
  return g_strdup (laurel_issued_get_occasion (issued));
}

static char *
dup_kind (LaurelIssued *issued)
{
  return g_strdup (laurel_register_words_of_kind (issued));
}

static char *
dup_day (LaurelIssued *issued)
{
  return laurel_register_words_of_day (laurel_issued_get_issued_on (issued));
}

/* When it was entered, by the clock on the wall here, and by whom. */
static char *
dup_entered (LaurelIssued *issued)
{
  const char *who = laurel_issued_get_issued_by (issued);
  g_autoptr (GDateTime) at =
    g_date_time_new_from_iso8601 (laurel_issued_get_issued_at (issued), NULL);
  g_autofree char *when = at ? laurel_day_words_of_moment (g_date_time_to_unix (at)) : NULL;

  return who != NULL && *who != '\0' ? g_strjoin (" · ", when, who, NULL)
                                     : g_steal_pointer (&when);
}

static char *
dup_prints (LaurelIssued *issued)
{
  guint n = (guint) laurel_issued_get_prints (issued);

  /* Translators: how often it was printed. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u time", "%u times", n), n);
}

static char *
dup_series (LaurelIssued *issued)
{
  return g_strdup (laurel_issued_get_series (issued));
}

static char *
dup_key (LaurelIssued *issued)
{
  const char *key = laurel_issued_get_key (issued);

  return g_strdup (key ? key : _("Not signed"));
}

/* What is told of each, in this order; what there is none of is left out. */
static const struct {
  const char *title;
  char *(*dup) (LaurelIssued *issued);
} FACTS[] = {
  { N_("Award"), dup_award },
  { N_("Organisation"), dup_organisation },
  { N_("Occasion"), dup_occasion },
  { N_("Kind"), dup_kind },
  { N_("Day of issue"), dup_day },
  { N_("Entered in the register"), dup_entered },
  { N_("Times printed"), dup_prints },
  { N_("Series of numbers"), dup_series },
  { N_("Signed with the key"), dup_key },
};

static void
show_facts (LaurelRegisterPane *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FACTS); i++) {
    g_autofree char *text = FACTS[i].dup (self->issued);
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text ? text : "");
    gtk_widget_set_visible (row, text != NULL && *text != '\0');
  }
}

/* A way to another number. */
static void
show_link (GtkWidget *button, const char *format, const char *number)
{
  g_autofree char *label = number ? g_strdup_printf (format, number) : NULL;

  gtk_widget_set_visible (button, number != NULL);
  if (number == NULL)
    return;
  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", number);
}

static void
show_state (LaurelRegisterPane *self)
{
  static const char *const STYLES[] = { "error", "warning", "success" };
  const char *state = laurel_issued_get_state (self->issued);
  g_autofree char *fate = laurel_register_words_of_fate (self->issued);

  for (gsize i = 0; i < G_N_ELEMENTS (STYLES); i++)
    gtk_widget_remove_css_class (self->state, STYLES[i]);
  gtk_widget_add_css_class (self->state, laurel_register_words_of_style (state));
  gtk_label_set_label (GTK_LABEL (self->state), laurel_register_words_of_state (state));
  gtk_label_set_label (GTK_LABEL (self->fate), fate);
  gtk_widget_set_visible (self->fate, g_strcmp0 (state, "void") == 0);
  /* Translators: %s is a number, such as QM-2022-00001. */
  show_link (self->replaced_by, _("Replaced by %s"), laurel_issued_get_replaced_by (self->issued));
  /* Translators: %s is a number, such as QM-2022-00001. */
  show_link (self->replaces, _("Replaces %s"), laurel_issued_get_replaces (self->issued));
}

static void
show (LaurelRegisterPane *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->faces), self->issued ? "issued" : "empty");
  if (self->issued == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->name), laurel_register_words_of_name (self->issued));
  gtk_label_set_label (GTK_LABEL (self->number), laurel_issued_get_number (self->issued));
  show_state (self);
  show_facts (self);
}

static void
set_issued (LaurelRegisterPane *self, LaurelIssued *issued)
{
  if (self->issued != NULL)
    g_signal_handlers_disconnect_by_data (self->issued, self);
  g_set_object (&self->issued, issued);
  if (issued != NULL)
    g_signal_connect_swapped (issued, "notify", G_CALLBACK (show), self);
  show (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_register_pane_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  LaurelRegisterPane *self = LAUREL_REGISTER_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_ISSUED:
    g_value_set_object (value, self->issued);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, self->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_register_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  LaurelRegisterPane *self = LAUREL_REGISTER_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_ISSUED:
    if (g_value_get_object (value) == (gpointer) self->issued)
      return;
    set_issued (self, g_value_get_object (value));
    break;
  case PROP_FOLDED:
    self->folded = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_register_pane_dispose (GObject *object)
{
  LaurelRegisterPane *self = LAUREL_REGISTER_PANE (object);

  if (self->issued != NULL)
    g_signal_handlers_disconnect_by_data (self->issued, self);
  g_clear_object (&self->issued);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (laurel_register_pane_parent_class)->dispose (object);
}

static void
laurel_register_pane_class_init (LaurelRegisterPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_register_pane_get_property;
  object_class->set_property = laurel_register_pane_set_property;
  object_class->dispose = laurel_register_pane_dispose;

  props[PROP_ISSUED] =
    g_param_spec_object ("issued", NULL, NULL, LAUREL_TYPE_ISSUED,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-register-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPane, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPane, facts);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPane, fate);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPane, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPane, number);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPane, replaced_by);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPane, replaces);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPane, state);
}

static void
laurel_register_pane_init (LaurelRegisterPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (FACTS); i++) {
    GtkWidget *row = adw_action_row_new ();

    g_object_set (row, "use-markup", FALSE, "title", _(FACTS[i].title), "subtitle-lines", 0,
                  NULL);
    gtk_widget_add_css_class (row, "property");
    gtk_list_box_append (self->facts, row);
    g_ptr_array_add (self->rows, row);
  }
  show (self);
}
