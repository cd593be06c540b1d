/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-ledger.h"

#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-way-event-store.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/logistics/laurel-ledger-deeds.h"
#include "ui/logistics/laurel-ledger-line.h"
#include "ui/logistics/laurel-ledger-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDriveLedger:
 *
 * The money of a drive, or who and what else belongs to it: those who give, kinds of gifts,
 * places, carriers, and what carriers told that belongs to no parcel. Enter on a line asks for
 * what can be changed about it.
 *
 * ## Actions
 *
 * - `ledger.add`: asks for a new line
 */
struct _LaurelDriveLedger {
  LaurelDrivePage parent_instance;

  GtkWidget *which;
  GtkLabel *heading;
  GtkButton *add;
  GtkWidget *add_first;
  GtkWidget *papers;
  GtkStack *lists;
  AdwStatusPage *nothing;
  GtkListView *view;
  GtkSingleSelection *selection;

  LaurelRowList *rows;    /* (nullable) */
  LaurelRowList *givers;  /* (nullable) */
  LaurelRowList *parcels; /* (nullable) */
  gboolean is_money;
  gboolean is_stale; /* another drive is shown than was read */
};

G_DEFINE_FINAL_TYPE (LaurelDriveLedger, laurel_drive_ledger, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_MONEY = 1,
} Prop;

static GParamSpec *props[PROP_MONEY + 1];

/* @nothing, @why: what is said where there is none
 * @verb: (nullable): adds one
 */
typedef struct {
  const LaurelQuery *query;
  const char *title;
  const char *nothing;
  const char *why;
  const char *verb;
  LaurelLedgerDeed add;
  LaurelLedgerDeed change;
} Subject;

static const Subject MONEY = {
  &LAUREL_CASH_OF_DRIVE, N_("Money"), N_("No money yet"),
  N_("What was given in money, what was bought with it and what the drive cost is noted here, "
     "and so what is left."),
  N_("_Note money…"), laurel_ledger_deeds_add_cash, laurel_ledger_deeds_reverse_cash,
};

/* In the order in which they are offered. */
static const Subject SUBJECTS[] = {
  { &LAUREL_GIVERS_OF_DRIVE, N_("Givers"), N_("No givers yet"),
    N_("Who gives or promises something stands here, and how that one wants to be named."),
    NULL, NULL, laurel_ledger_deeds_edit_giver },
  { &LAUREL_KINDS_OF_DRIVE, N_("Kinds of gifts"), N_("No kinds of gifts yet"),
    N_("What is given and needed is told apart by its kind."), N_("_New kind…"),
    laurel_ledger_deeds_add_kind, laurel_ledger_deeds_edit_kind },
  { &LAUREL_POINTS_OF_DRIVE, N_("Places"), N_("No places yet"),
    N_("Where gifts are collected, kept and handed on."), N_("_New place…"),
    laurel_ledger_deeds_add_point, laurel_ledger_deeds_edit_point },
  { &LAUREL_CARRIERS_OF_DRIVE, N_("Carriers"), N_("No carriers yet"),
    N_("Who takes parcels, and up to which limits."), N_("_New carrier…"),
    laurel_ledger_deeds_add_carrier, laurel_ledger_deeds_edit_carrier },
  { &LAUREL_EVENTS_ASIDE, N_("Set aside"), N_("Nothing set aside"),
    N_("What carriers tell of waybills that no parcel has waits here until somebody says whose "
       "they are."), NULL, NULL, laurel_ledger_deeds_place_event },
};

static const Subject *
get_subject (LaurelDriveLedger *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->which));

  return self->is_money ? &MONEY : &SUBJECTS[MIN (chosen, G_N_ELEMENTS (SUBJECTS) - 1)];
}

/* ---- what is shown --------------------------------------------------------------------------- */

static void
show_face (LaurelDriveLedger *self)
{
  const Subject *subject = get_subject (self);
  GListModel *rows = G_LIST_MODEL (self->rows);
  guint n = rows ? g_list_model_get_n_items (rows) : 0;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *heading = self->is_money && rows ? laurel_ledger_words_dup_in_hand (rows)
                                                    : g_steal_pointer (&count);

  gtk_label_set_label (self->heading, heading);
  /* Where there is none, it stands below the words instead. */
  gtk_widget_set_visible (GTK_WIDGET (self->add), subject->verb != NULL && n > 0);
  gtk_widget_set_visible (self->add_first, subject->verb != NULL);
  gtk_widget_set_visible (self->papers, subject->query == &LAUREL_GIVERS_OF_DRIVE && n > 0);
  if (subject->verb != NULL)
    gtk_button_set_label (self->add, _(subject->verb));
  adw_status_page_set_title (self->nothing, _(subject->nothing));
  adw_status_page_set_description (self->nothing, _(subject->why));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(subject->title), -1);
  gtk_stack_set_visible_child_name (self->lists, n > 0 ? "list"
                                    : self->rows == NULL || laurel_row_list_get_loading (self->rows)
                                    ? "reading" : "nothing");
}

static void
read_rows (LaurelDriveLedger *self)
{
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->rows);
  self->rows = laurel_drive_page_list (LAUREL_DRIVE_PAGE (self), get_subject (self)->query);
  if (self->rows != NULL) {
    g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (show_face), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->rows, "notify::loading", G_CALLBACK (show_face), self,
                             G_CONNECT_SWAPPED);
    gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  }
  show_face (self);
}

/* Who gives is asked with money, and which parcel has a waybill with what was set aside. */
static void
read_all (LaurelDriveLedger *self)
{
  LaurelDrivePage *page = LAUREL_DRIVE_PAGE (self);

  self->is_stale = FALSE;
  g_clear_object (&self->givers);
  g_clear_object (&self->parcels);
  if (self->is_money)
    self->givers = laurel_drive_page_list (page, &LAUREL_GIVERS_OF_DRIVE);
  else if (get_subject (self)->query == &LAUREL_EVENTS_ASIDE)
    self->parcels = laurel_drive_page_list (page, &LAUREL_PARCELS_OF_DRIVE);
  read_rows (self);
}

/* What nobody looks at is not read. */
static void
read_drive (LaurelDrivePage *page)
{
  LaurelDriveLedger *self = LAUREL_DRIVE_LEDGER (page);

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_all (self);
}

static void
laurel_drive_ledger_map (GtkWidget *widget)
{
  if (LAUREL_DRIVE_LEDGER (widget)->is_stale)
    read_all (LAUREL_DRIVE_LEDGER (widget));

  GTK_WIDGET_CLASS (laurel_drive_ledger_parent_class)->map (widget);
}

/* ---- what is asked --------------------------------------------------------------------------- */

static void
ask (LaurelDriveLedger *self, LaurelLedgerDeed deed, LaurelRow *row)
{
  LaurelDrivePage *page = LAUREL_DRIVE_PAGE (self);
  LaurelLedgerAround around = { (GListModel *) self->givers, (GListModel *) self->parcels };

  if (deed != NULL && laurel_drive_page_get_drive (page) != NULL &&
      laurel_check_writable (GTK_WIDGET (self), laurel_drive_page_get_session (page)))
    deed (page, row, &around);
}

static void
on_activate (LaurelDriveLedger *self)
{
  LaurelRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL)
    ask (self, get_subject (self)->change, row);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDriveLedger *self = LAUREL_DRIVE_LEDGER (widget);

  ask (self, get_subject (self)->add, NULL);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_drive_ledger_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_MONEY:
    g_value_set_boolean (value, LAUREL_DRIVE_LEDGER (object)->is_money);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_drive_ledger_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_MONEY:
    LAUREL_DRIVE_LEDGER (object)->is_money = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

/* Only now it is known which of them it is. */
static void
laurel_drive_ledger_constructed (GObject *object)
{
  LaurelDriveLedger *self = LAUREL_DRIVE_LEDGER (object);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  G_OBJECT_CLASS (laurel_drive_ledger_parent_class)->constructed (object);

  for (gsize i = 0; i < G_N_ELEMENTS (SUBJECTS); i++)
    gtk_string_list_append (titles, _(SUBJECTS[i].title));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->which), G_LIST_MODEL (titles));
  gtk_widget_set_visible (self->which, !self->is_money);
  g_signal_connect_object (self->which, "notify::selected", G_CALLBACK (read_all), self,
                           G_CONNECT_SWAPPED);
  show_face (self);
}

static void
laurel_drive_ledger_dispose (GObject *object)
{
  LaurelDriveLedger *self = LAUREL_DRIVE_LEDGER (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->givers);
  g_clear_object (&self->parcels);

  G_OBJECT_CLASS (laurel_drive_ledger_parent_class)->dispose (object);
}

static void
laurel_drive_ledger_class_init (LaurelDriveLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = laurel_drive_ledger_constructed;
  object_class->get_property = laurel_drive_ledger_get_property;
  object_class->set_property = laurel_drive_ledger_set_property;
  object_class->dispose = laurel_drive_ledger_dispose;
  widget_class->map = laurel_drive_ledger_map;
  LAUREL_DRIVE_PAGE_CLASS (klass)->add = "ledger.add";
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;

  props[PROP_MONEY] = g_param_spec_boolean ("money", NULL, NULL, FALSE,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                            G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "ledger.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "ledger.add",
                                       NULL);
  g_type_ensure (LAUREL_TYPE_LEDGER_LINE);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-ledger.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, add);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, add_first);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, heading);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, lists);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, nothing);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, papers);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, view);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveLedger, which);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
laurel_drive_ledger_init (LaurelDriveLedger *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_gradual_install (self->view, GTK_SELECTION_MODEL (self->selection));
}
