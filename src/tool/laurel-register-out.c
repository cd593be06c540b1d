/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-register-out.h"

#include "documents/laurel-issued.h"
#include "tool/laurel-tool-context.h"

/* What was issued, as it goes out: as JSON and as a table. */

static void
add_issued (JsonBuilder *builder, LaurelIssued *issued)
{
  g_autofree char *code = laurel_issued_dup_code (issued);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "number", laurel_issued_get_number (issued));
  laurel_tool_set_string (builder, "kind", laurel_issued_get_kind (issued));
  laurel_tool_set_string (builder, "template", laurel_issued_get_template_name (issued));
  laurel_tool_set_string (builder, "issued_to", laurel_issued_get_recipient (issued));
  laurel_tool_set_string (builder, "organisation", laurel_issued_get_organisation (issued));
  laurel_tool_set_string (builder, "occasion", laurel_issued_get_occasion (issued));
  laurel_tool_set_string (builder, "award", laurel_issued_get_award (issued));
  laurel_tool_set_day (builder, "issued_at", laurel_issued_get_issued_on (issued));
  json_builder_set_member_name (builder, "prints");
  json_builder_add_int_value (builder, laurel_issued_get_prints (issued));
  laurel_tool_set_string (builder, "state", laurel_issued_get_state (issued));
  laurel_tool_set_string (builder, "reason", laurel_issued_get_void_reason (issued));
  laurel_tool_set_day (builder, "voided_at", laurel_issued_get_voided_on (issued));
  laurel_tool_set_string (builder, "replaces", laurel_issued_get_replaces (issued));
  laurel_tool_set_string (builder, "replaced_by", laurel_issued_get_replaced_by (issued));
  laurel_tool_set_string (builder, "code", code);
  json_builder_end_object (builder);
}

/* How many are "valid", "void" or "replaced". */
int
laurel_register_out_count (GPtrArray *issued, const char *state)
{
  int count = 0;

  for (guint i = 0; i < issued->len; i++)
    count += g_str_equal (laurel_issued_get_state (issued->pdata[i]), state);

  return count;
}

static void
set_count (JsonBuilder *builder, const char *name, int count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

/**
 * laurel_register_out_add_json:
 * @builder: in an object
 * @issued: (element-type LaurelIssued): what was issued
 *
 * Adds `"certificates": […]`, and how many are valid, void and replaced.
 */
void
laurel_register_out_add_json (JsonBuilder *builder, GPtrArray *issued)
{
  json_builder_set_member_name (builder, "certificates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < issued->len; i++)
    add_issued (builder, issued->pdata[i]);
  json_builder_end_array (builder);
  set_count (builder, "valid", laurel_register_out_count (issued, "valid"));
  set_count (builder, "void", laurel_register_out_count (issued, "void"));
  set_count (builder, "replaced", laurel_register_out_count (issued, "replaced"));
}

static void
add_day (LaurelSheet *sheet, LaurelDay day)
{
  laurel_sheet_take (sheet, laurel_day_dup_iso (day));
}

static void
add_row (LaurelSheet *sheet, LaurelIssued *issued)
{
  const char *own = laurel_issued_get_template_name (issued);

  laurel_sheet_add (sheet, laurel_issued_get_number (issued));
  laurel_sheet_add (sheet, laurel_issued_get_series (issued));
  laurel_sheet_add (sheet, own ? own : laurel_issued_get_kind (issued));
  laurel_sheet_add (sheet, laurel_issued_get_recipient (issued));
  laurel_sheet_add (sheet, laurel_issued_get_organisation (issued));
  laurel_sheet_add (sheet, laurel_issued_get_award (issued));
  laurel_sheet_add (sheet, laurel_issued_get_occasion (issued));
  add_day (sheet, laurel_issued_get_issued_on (issued));
  laurel_sheet_add (sheet, laurel_issued_get_issued_by (issued));
  laurel_sheet_take (sheet, g_strdup_printf ("%d", laurel_issued_get_prints (issued)));
  laurel_sheet_add (sheet, laurel_issued_get_state (issued));
  laurel_sheet_add (sheet, laurel_issued_get_void_reason (issued));
  add_day (sheet, laurel_issued_get_voided_on (issued));
  laurel_sheet_add (sheet, laurel_issued_get_replaces (issued));
  laurel_sheet_add (sheet, laurel_issued_get_replaced_by (issued));
  laurel_sheet_take (sheet, laurel_issued_dup_code (issued));
}

/**
 * laurel_register_out_make_sheet:
 * @issued: (element-type LaurelIssued): what was issued
 *
 * Returns: (transfer full): a row for each
 */
LaurelSheet *
laurel_register_out_make_sheet (GPtrArray *issued)
{
  static const struct {
    const char *heading;
    LaurelSheetKind kind;
    int width;
  } COLUMNS[] = {
    { "number", LAUREL_SHEET_TEXT, 18 }, { "series", LAUREL_SHEET_TEXT, 18 },
    { "kind", LAUREL_SHEET_TEXT, 16 }, { "issued_to", LAUREL_SHEET_TEXT, 20 },
    { "organisation", LAUREL_SHEET_TEXT, 26 }, { "award", LAUREL_SHEET_TEXT, 20 },
    { "occasion", LAUREL_SHEET_TEXT, 30 }, { "issued_at", LAUREL_SHEET_DAY, 12 },
    { "issued_by", LAUREL_SHEET_TEXT, 14 }, { "prints", LAUREL_SHEET_NUMBER, 8 },
    { "state", LAUREL_SHEET_TEXT, 10 }, { "reason", LAUREL_SHEET_TEXT, 24 },
    { "voided_at", LAUREL_SHEET_DAY, 12 }, { "replaces", LAUREL_SHEET_TEXT, 18 },
    { "replaced_by", LAUREL_SHEET_TEXT, 18 }, { "code", LAUREL_SHEET_TEXT, 40 },
  };
  LaurelSheet *sheet = laurel_sheet_new ("register");

  for (gsize i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    laurel_sheet_add_column (sheet, COLUMNS[i].heading, COLUMNS[i].kind, COLUMNS[i].width);
  for (guint i = 0; i < issued->len; i++)
    add_row (sheet, issued->pdata[i]);

  return sheet;
}
