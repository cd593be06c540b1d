/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-classes-section.h"

#include "base/laurel-compat.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "ui/judging/laurel-contest-field-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelContestClassesSection:
 *
 * The categories of a contest, its groups, or its divisions: what its entries are parted into.
 * Several are added at once, with commas between.
 */
struct _LaurelContestClassesSection {
  LaurelContestPartsSection parent_instance;

  char *kind; /* (nullable): "category", "group" or "division" */
};

G_DEFINE_FINAL_TYPE (LaurelContestClassesSection, laurel_contest_classes_section,
                     LAUREL_TYPE_CONTEST_PARTS_SECTION)

typedef enum {
  PROP_KIND = 1,
} Prop;

static GParamSpec *props[PROP_KIND + 1];

static gboolean
has (LaurelContestPartsSection *section, gpointer item)
{
  return g_strcmp0 (laurel_contest_section_get_kind (item),
                    LAUREL_CONTEST_CLASSES_SECTION (section)->kind) == 0;
}

static gboolean
count_entries (GBinding *binding, const GValue *entries, GValue *subtitle, gpointer data)
{
  int count = g_value_get_int (entries);

  if (count == 0)
    g_value_set_string (subtitle, _("No entries yet"));
  else
    /* Translators: %d counts entries. */
    g_value_take_string (subtitle, g_strdup_printf (ngettext ("%d entry", "%d entries",
                                                              (gulong) count), count));
  return TRUE;
}

static void
head (LaurelContestPartsSection *self, gpointer item, AdwExpanderRow *row)
{
  laurel_contest_parts_section_add_remove (row, "judging.remove-class", laurel_row_get_id (item),
                                           laurel_contest_section_get_name (item));
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (item, "entries", row, "subtitle", G_BINDING_SYNC_CREATE,
                               count_entries, NULL, NULL, NULL);
}

static void
fill (LaurelContestPartsSection *self, gpointer item, AdwExpanderRow *row)
{
  adw_expander_row_add_row (row, laurel_contest_field_rows_new_text (
    item, _("Name"), "name", "judging.edit-class", "name"));
  adw_expander_row_add_row (row, laurel_contest_field_rows_new_text (
    item, _("Code, as it stands in numbers"), "code", "judging.edit-class", "code"));
}

/* Commas of both kinds part names. */
static void
add (LaurelContestPartsSection *section, const char *name)
{
  g_autofree char *text = g_strdup (name);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) names = NULL;
  GVariantBuilder all;
  static const char *const MARKS[] = { "，", "、", "；", ";" };

  for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++) {
    g_auto (GStrv) parts = g_strsplit (text, MARKS[i], -1);

    g_free (text);
    text = g_strjoinv (",", parts);
  }
  names = g_strsplit (text, ",", -1);
  g_variant_builder_init (&all, G_VARIANT_TYPE ("a(ss)"));
  /* What stands there twice is meant once. */
  for (char **each = names; *each != NULL; each++)
    if (*g_strstrip (*each) != '\0' && g_hash_table_add (known, *each))
      g_variant_builder_add (&all, "(ss)", *each, "");
  gtk_widget_activate_action (GTK_WIDGET (section), "judging.add-classes", "(xsa(ss))",
                              laurel_contest_parts_section_get_contest (section),
                              LAUREL_CONTEST_CLASSES_SECTION (section)->kind, &all);
}

static void
laurel_contest_classes_section_get_property (GObject *object, guint prop_id, GValue *value,
                                             GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_KIND:
    g_value_set_string (value, LAUREL_CONTEST_CLASSES_SECTION (object)->kind);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_contest_classes_section_set_property (GObject *object, guint prop_id, const GValue *value,
                                             GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_KIND:
    if (laurel_set_str (&LAUREL_CONTEST_CLASSES_SECTION (object)->kind, g_value_get_string (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_contest_classes_section_finalize (GObject *object)
{
  g_free (LAUREL_CONTEST_CLASSES_SECTION (object)->kind);

  G_OBJECT_CLASS (laurel_contest_classes_section_parent_class)->finalize (object);
}

static void
laurel_contest_classes_section_class_init (LaurelContestClassesSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LaurelContestPartsSectionClass *parts_class = LAUREL_CONTEST_PARTS_SECTION_CLASS (klass);

  object_class->get_property = laurel_contest_classes_section_get_property;
  object_class->set_property = laurel_contest_classes_section_set_property;
  object_class->finalize = laurel_contest_classes_section_finalize;
  parts_class->query = &LAUREL_SECTIONS_OF_CONTEST;
  parts_class->has = has;
  parts_class->head = head;
  parts_class->fill = fill;
  parts_class->add = add;

  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, G_PARAM_READWRITE |
                                          G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_contest_classes_section_init (LaurelContestClassesSection *self)
{
}
