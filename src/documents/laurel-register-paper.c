/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-register-paper.h"

#include "documents/laurel-issued.h"
#include "documents/laurel-layout.h"

/* The register as a list on paper: the first number first, and totals for each series. */

static const char *const COLUMNS[] = {
  "number", "name", "organisation", "award", "occasion", "kind", "day", "by", "prints", "valid",
  "void", "reason", "replaced", "replaces", NULL,
};
static const char *const TOTALS[] = {
  "series", "issued", "valid", "void", "replaced", "prints", NULL,
};

typedef struct {
  const char *series; /* (nullable): of all */
  int issued;
  int valid;
  int annulled;
  int replaced;
  int prints;
} Total;

static void
set (LaurelFields *row, const char *name, const char *text)
{
  laurel_fields_set (row, name, text ? text : "");
}

static void
set_day (LaurelFields *row, const char *name, LaurelDay day)
{
  g_autofree char *iso = laurel_day_dup_iso (day);

  set (row, name, iso);
}

static void
set_count (LaurelFields *row, const char *name, int count)
{
  g_autofree char *text = g_strdup_printf ("%d", count);

  set (row, name, text);
}

/* What a template is called; one that is gone is called by its name. */
static char *
dup_kind (GHashTable *kinds, const char *kind, const char *language)
{
  const char *known = g_hash_table_lookup (kinds, kind);
  g_autoptr (LaurelTemplate) template = NULL;
  const char *label = NULL;

  if (known != NULL)
    return g_strdup (known);

  template = laurel_template_load (kind, language, NULL);
  if (template != NULL)
    label = g_str_equal (language, "zh") ? template->label_zh : template->label_en;
  g_hash_table_insert (kinds, g_strdup (kind), g_strdup (label ? label : kind));

  return g_strdup (label ? label : kind);
}

static void
add_issued (LaurelFields *fields, LaurelIssued *issued, const char *kind)
{
  LaurelFields *row = laurel_fields_add_row (fields, "issued");
  gboolean valid = g_str_equal (laurel_issued_get_state (issued), "valid");

  set (row, "number", laurel_issued_get_number (issued));
  set (row, "name", laurel_issued_get_recipient (issued));
  set (row, "organisation", laurel_issued_get_organisation (issued));
  set (row, "award", laurel_issued_get_award (issued));
  set (row, "occasion", laurel_issued_get_occasion (issued));
  set (row, "kind", kind);
  set_day (row, "day", laurel_issued_get_issued_on (issued));
  set (row, "by", laurel_issued_get_issued_by (issued));
  set_count (row, "prints", laurel_issued_get_prints (issued));
  set (row, "valid", valid ? "yes" : "");
  set_day (row, "void", laurel_issued_get_voided_on (issued));
  set (row, "reason", laurel_issued_get_void_reason (issued));
  set (row, "replaced", laurel_issued_get_replaced_by (issued));
  set (row, "replaces", laurel_issued_get_replaces (issued));
}

/* ---- totals ----------------------------------------------------------------- */

static void
count (Total *total, LaurelIssued *issued)
{
  const char *state = laurel_issued_get_state (issued);

  total->issued++;
  total->valid += g_str_equal (state, "valid");
  total->annulled += g_str_equal (state, "void");
  total->replaced += g_str_equal (state, "replaced");
  total->prints += laurel_issued_get_prints (issued);
}

static Total *
find_total (GArray *totals, const char *series)
{
  const Total fresh = { .series = series };

  for (guint i = 0; i < totals->len; i++)
    if (g_strcmp0 (g_array_index (totals, Total, i).series, series) == 0)
      return &g_array_index (totals, Total, i);

  g_array_append_val (totals, fresh);

  return &g_array_index (totals, Total, totals->len - 1);
}

static void
add_total (LaurelFields *fields, const Total *total)
{
  LaurelFields *row = laurel_fields_add_row (fields, "totals");

  set (row, "series", total->series);
  set_count (row, "issued", total->issued);
  set_count (row, "valid", total->valid);
  set_count (row, "void", total->annulled);
  set_count (row, "replaced", total->replaced);
  set_count (row, "prints", total->prints);
}

/* Of one series alone, all is the same once more. */
static void
add_totals (LaurelFields *fields, GPtrArray *issued)
{
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (Total));
  Total all = { 0 };

  for (guint i = issued->len; i > 0; i--) {
    count (find_total (totals, laurel_issued_get_series (issued->pdata[i - 1])),
           issued->pdata[i - 1]);
    count (&all, issued->pdata[i - 1]);
  }

  for (guint i = 0; i < totals->len; i++)
    add_total (fields, &g_array_index (totals, Total, i));
  if (totals->len > 1)
    add_total (fields, &all);
}

static LaurelFields *
make_fields (GPtrArray *issued, const char *issuer, LaurelDay day, const char *language)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  LaurelFields *fields = laurel_fields_new ();

  set (fields, "issuer", issuer);
  set (fields, "none", issued->len == 0 ? "yes" : "");
  set_day (fields, "date", day);
  laurel_fields_add_table (fields, "issued", COLUMNS);
  laurel_fields_add_table (fields, "totals", TOTALS);
  for (guint i = issued->len; i > 0; i--) {
    LaurelIssued *one = issued->pdata[i - 1];
    const char *own = laurel_issued_get_template_name (one);
    g_autofree char *kind = own ? g_strdup (own)
                                : dup_kind (kinds, laurel_issued_get_kind (one), language);

    add_issued (fields, one, kind);
  }
  add_totals (fields, issued);

  return fields;
}

/**
 * laurel_register_paper_make:
 * @issued: (element-type LaurelIssued): what was issued, the newest first
 * @issuer: (nullable): whose register it is
 * @day: the day on the paper
 * @language: "zh" or "en"
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): the list as PDF
 */
GBytes *
laurel_register_paper_make (GPtrArray *issued, const char *issuer, LaurelDay day,
                            const char *language, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelTemplate) template = laurel_template_load ("register", language, error);
  g_autoptr (LaurelFields) fields = make_fields (issued, issuer, day, language);
  g_autoptr (LaurelPages) pages = template ? laurel_layout_compose (template, fields, NULL, error)
                                           : NULL;

  return pages ? laurel_pages_dup_pdf (pages, cancellable, error) : NULL;
}
