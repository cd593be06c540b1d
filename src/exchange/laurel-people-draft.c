/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-people-draft.h"

#include "base/laurel-text.h"
#include "exchange/laurel-people-column.h"
#include "people/laurel-party-rule.h"
#include "people/laurel-people-import-store.h"

#include <glib/gi18n-lib.h>

/* The headings stand among the first rows. */
#define MAX_HEADING_ROW 40

typedef struct {
  const LaurelTable *table;
  LaurelPeopleDraft *draft;
  LaurelPeopleColumn columns[LAUREL_TABLE_MAX_COLUMNS];
  int n_columns;
  gboolean persons;   /* a list of persons, unless a row says otherwise */
  gboolean keep_codes;
} Reading;

static void
row_free (LaurelPeopleRow *row)
{
  g_free (row->name);
  g_hash_table_unref (row->fields);
  g_ptr_array_unref (row->changes);
  g_free (row);
}

void
laurel_people_draft_free (LaurelPeopleDraft *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

const char *
laurel_people_state_get_name (LaurelPeopleState state)
{
  static const char *const NAMES[] = { "new", "changed", "same", "wrong" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (NAMES), NULL);

  return NAMES[state];
}

/**
 * laurel_people_draft_blame:
 * @self: a list
 * @row: a row of it
 * @fault: (transfer full): what is wrong with it, or worth knowing
 */
void
laurel_people_draft_blame (LaurelPeopleDraft *self, LaurelPeopleRow *row, LaurelFault *fault)
{
  if (fault->level == LAUREL_FAULT_ERROR)
    row->state = LAUREL_PEOPLE_WRONG;
  g_ptr_array_add (self->faults, fault);
}

/* ---- the headings ------------------------------------------------------------------ */

static gboolean
has_column (const Reading *self, LaurelPeopleColumn column)
{
  for (int i = 0; i < self->n_columns; i++)
    if (self->columns[i] == column)
      return TRUE;

  return FALSE;
}

/* A list with one column for names of organisations calls it what a list of
 * persons calls the place of work. */
static void
take_organization_for_name (Reading *self)
{
  for (int i = 0; i < self->n_columns; i++)
    if (self->columns[i] == LAUREL_PEOPLE_ORGANIZATION)
      self->columns[i] = LAUREL_PEOPLE_NAME;
  self->persons = FALSE;
}

static gboolean
read_headings (Reading *self, int row)
{
  int known = 0;

  self->persons = TRUE;
  self->n_columns = MIN (laurel_table_get_last (self->table, row) + 1, LAUREL_TABLE_MAX_COLUMNS);
  for (int i = 0; i < self->n_columns; i++) {
    const char *heading = laurel_table_get_text (self->table, row, i);
    gboolean persons = self->persons;
    LaurelPeopleColumn column = laurel_people_column_read (heading, &persons);

    /* 姓名 beside 单位名称: the second is where the first works. */
    if (column == LAUREL_PEOPLE_NAME && has_column (self, LAUREL_PEOPLE_NAME))
      column = persons ? LAUREL_PEOPLE_UNKNOWN : LAUREL_PEOPLE_ORGANIZATION;
    else if (column == LAUREL_PEOPLE_NAME)
      self->persons = persons;
    self->columns[i] = column;
    known += column != LAUREL_PEOPLE_UNKNOWN && column != LAUREL_PEOPLE_NUMBER;
  }
  if (known > 0 && !has_column (self, LAUREL_PEOPLE_NAME))
    take_organization_for_name (self);

  return known > 0 && has_column (self, LAUREL_PEOPLE_NAME);
}

static int
find_headings (Reading *self)
{
  int n_rows = MIN (laurel_table_get_n_rows (self->table), MAX_HEADING_ROW);

  for (int row = 0; row < n_rows; row++)
    if (read_headings (self, row))
      return row;

  return -1;
}

static void
tell_columns (Reading *self, int row)
{
  for (int i = 0; i < self->n_columns; i++) {
    const char *heading = laurel_table_get_text (self->table, row, i);
    LaurelFault *fault = NULL;

    if (self->columns[i] == LAUREL_PEOPLE_IDENTITY)
      fault = laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT, LAUREL_FAULT_WARNING, NULL,
                                /* Translators: %s is a heading. */
                                _("The column “%s” was left out: Laurel keeps no numbers of "
                                  "identity cards."), heading);
    else if (self->columns[i] == LAUREL_PEOPLE_UNKNOWN && *heading != '\0')
      fault = laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN, LAUREL_FAULT_WARNING,
                                _("Columns are known by their headings, such as “Name”, "
                                  "“Organisation”, “Telephone”."),
                                /* Translators: %s is a heading. */
                                _("The column “%s” was not recognised, and was left out."),
                                heading);
    if (fault != NULL) {
      laurel_table_locate (self->table, fault, row, i);
      g_ptr_array_add (self->draft->faults, fault);
    }
  }
}

/* ---- the rows ------------------------------------------------------------------------ */

static void
blame (Reading *self, LaurelPeopleRow *row, int column, LaurelFault *fault)
{
  laurel_table_locate (self->table, fault, row->row, column);
  laurel_people_draft_blame (self->draft, row, fault);
}

static const char *
read_kind (const char *text, const char *usual)
{
  static const char *const PERSONS[] = { "person", "个人", "人员", "自然人", "individual", NULL };
  static const char *const ORGANIZATIONS[] = { "organization", "organisation", "单位", "组织", "机构",
                                               "企业", "公司", "company", NULL };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  if (g_strv_contains (PERSONS, folded) || g_str_equal (text, _("Person")))
    return "person";
  if (g_strv_contains (ORGANIZATIONS, folded) || g_str_equal (text, _("Organisation")))
    return "organization";

  return usual;
}

static void
doubt (Reading *self, LaurelPeopleRow *row, int column, char *sentence)
{
  if (sentence != NULL)
    blame (self, row, column,
           laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING, NULL,
                             /* Translators: %1$s is a name, %2$s what is odd. */
                             _("%1$s: %2$s."), row->name, sentence));
  g_free (sentence);
}

static void
check_code (Reading *self, LaurelPeopleRow *row, int column, const char *text)
{
  g_autofree char *clean = laurel_credit_code_dup_clean (text);
  g_autoptr (GError) error = NULL;

  if (laurel_credit_code_check (clean, &error))
    return;

  blame (self, row, column,
         laurel_fault_new (LAUREL_EXCHANGE_ERROR_CODE_FAILS,
                           self->keep_codes ? LAUREL_FAULT_WARNING : LAUREL_FAULT_ERROR,
                           self->keep_codes ? NULL : _("Correct it, or say that such codes are "
                                                       "to be kept as they are."),
                           "%s", error->message));
}

static void
check_cell (Reading *self, LaurelPeopleRow *row, int column, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (row->kind, "person") && !laurel_identity_check (text, &error)) {
    blame (self, row, column,
           laurel_fault_new (LAUREL_EXCHANGE_ERROR_IDENTITY_NUMBER, LAUREL_FAULT_ERROR,
                             _("Take it out of the file."), "%s", error->message));
    return;
  }

  if (self->columns[column] == LAUREL_PEOPLE_PHONE)
    doubt (self, row, column, laurel_phone_dup_doubt (text));
  else if (self->columns[column] == LAUREL_PEOPLE_MAIL)
    doubt (self, row, column, laurel_mail_dup_doubt (text));
  else if (self->columns[column] == LAUREL_PEOPLE_POSTCODE)
    doubt (self, row, column, laurel_postcode_dup_doubt (text));
  else if (self->columns[column] == LAUREL_PEOPLE_CODE)
    check_code (self, row, column, text);
}

/* A column that comes twice counts where it comes first; but everybody can have two
 * telephones and mails. */
static const char *
get_further (LaurelPeopleColumn column)
{
  return column == LAUREL_PEOPLE_PHONE ? "further-phone"
         : column == LAUREL_PEOPLE_MAIL ? "further-mail" : NULL;
}

static void
take_further (LaurelPeopleRow *row, const char *field, const char *text)
{
  const char *known = g_hash_table_lookup (row->fields, field);

  g_hash_table_insert (row->fields, (gpointer) field,
                       known ? g_strjoin ("\n", known, text, NULL) : g_strdup (text));
}

/* Former names stand in one cell, as lists that go out have them. */
static void
take_former_names (LaurelPeopleRow *row, const char *text)
{
  g_autoptr (GString) narrow = g_string_new (text);
  g_auto (GStrv) names = NULL;

  g_string_replace (narrow, "；", ";", 0);
  names = g_strsplit (narrow->str, ";", -1);
  for (char **name = names; *name != NULL; name++) {
    g_autofree char *clean = laurel_text_dup_clean (*name);

    if (clean != NULL)
      take_further (row, "former-name", clean);
  }
}

/* Under which name a command takes it, and in which form. */
static void
take_cell (Reading *self, LaurelPeopleRow *row, int column, const char *text)
{
  LaurelPeopleColumn kind = self->columns[column];
  const char *field = laurel_people_column_get_field (kind);

  if (kind == LAUREL_PEOPLE_CODE) {
    g_hash_table_insert (row->fields, (gpointer) (self->keep_codes ? "code-as-is" : "code"),
                         laurel_credit_code_dup_clean (text));
    return;
  }
  if (kind == LAUREL_PEOPLE_FORMER_NAME) {
    take_former_names (row, text);
    return;
  }
  if (!g_hash_table_contains (row->fields, field))
    g_hash_table_insert (row->fields, (gpointer) field, g_strdup (text));
  else if (get_further (kind) != NULL)
    take_further (row, get_further (kind), text);
}

static void
read_cells (Reading *self, LaurelPeopleRow *row)
{
  for (int i = 0; i < self->n_columns; i++) {
    g_autofree char *clean = laurel_text_dup_clean (laurel_table_get_text (self->table, row->row,
                                                                           i));

    if (clean == NULL || self->columns[i] < LAUREL_PEOPLE_KIND)
      continue;
    check_cell (self, row, i, clean);
    if (self->columns[i] > LAUREL_PEOPLE_NAME)
      take_cell (self, row, i, clean);
  }
}

static int
find_column (const Reading *self, LaurelPeopleColumn column)
{
  for (int i = 0; i < self->n_columns; i++)
    if (self->columns[i] == column)
      return i;

  return -1;
}

static gboolean
is_empty (const Reading *self, int row)
{
  for (int i = 0; i < self->n_columns; i++)
    if (self->columns[i] != LAUREL_PEOPLE_NUMBER && *laurel_table_get_text (self->table, row, i))
      return FALSE;

  return TRUE;
}

static void
read_row (Reading *self, int number)
{
  int kind = find_column (self, LAUREL_PEOPLE_KIND);
  LaurelPeopleRow *row;

  if (is_empty (self, number))
    return;

  row = g_new0 (LaurelPeopleRow, 1);
  row->row = number;
  row->column = find_column (self, LAUREL_PEOPLE_NAME);
  row->kind = read_kind (kind >= 0 ? laurel_table_get_text (self->table, number, kind) : "",
                         self->persons ? "person" : "organization");
  row->name = laurel_text_dup_clean (laurel_table_get_text (self->table, number, row->column));
  row->fields = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  row->changes = g_ptr_array_new ();
  g_ptr_array_add (self->draft->rows, row);

  if (row->name != NULL) {
    read_cells (self, row);
    return;
  }

  row->name = g_strdup ("");
  blame (self, row, row->column,
         laurel_fault_new (LAUREL_EXCHANGE_ERROR_MISSING_NAME, LAUREL_FAULT_ERROR,
                           _("Write the name, or delete the row."), _("This row has no name.")));
}

/**
 * laurel_people_draft_read:
 * @table: a table
 * @keep_codes: whether codes that fail their check are kept
 * @error: return location for a `LAUREL_EXCHANGE_ERROR`
 *
 * Returns: (transfer full): the list in it; %NULL where there is none
 */
LaurelPeopleDraft *
laurel_people_draft_read (const LaurelTable *table, gboolean keep_codes, GError **error)
{
  g_autoptr (LaurelPeopleDraft) draft = g_new0 (LaurelPeopleDraft, 1);
  g_autofree Reading *self = g_new0 (Reading, 1);
  int headings;

  draft->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  draft->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  self->table = table;
  self->draft = draft;
  self->keep_codes = keep_codes;

  headings = find_headings (self);
  if (headings < 0) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_PEOPLE,
                               _("Write headings in the first row, such as “Name”, "
                                 "“Organisation”, “Telephone”."),
                               _("There is no column of names in this file."));
    return NULL;
  }

  tell_columns (self, headings);
  for (int row = headings + 1; row < laurel_table_get_n_rows (table); row++)
    read_row (self, row);

  return g_steal_pointer (&draft);
}

/* ---- going in ------------------------------------------------------------------------- */

guint
laurel_people_draft_count (LaurelPeopleDraft *self, LaurelPeopleState state)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    count += ((LaurelPeopleRow *) self->rows->pdata[i])->state == state;

  return count;
}

static GVariant *
build_row (const LaurelPeopleRow *row)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; i < row->changes->len; i++) {
    const char *field = row->changes->pdata[i];

    g_variant_builder_add (&fields, "{ss}", field, g_hash_table_lookup (row->fields, field));
  }

  return g_variant_new (LAUREL_PEOPLE_IMPORT_ROW, row->id, row->kind, row->name, &fields);
}

/**
 * laurel_people_draft_build:
 * @self: a list, compared
 * @source: the file
 *
 * Returns: (transfer floating): the arguments of people.import: whoever is new or
 *   changed
 */
GVariant *
laurel_people_draft_build (LaurelPeopleDraft *self, const char *source)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (
    "a" LAUREL_PEOPLE_IMPORT_ROW));

  for (guint i = 0; i < self->rows->len; i++) {
    const LaurelPeopleRow *row = self->rows->pdata[i];

    if (row->state == LAUREL_PEOPLE_NEW || row->state == LAUREL_PEOPLE_CHANGED)
      g_variant_builder_add_value (&rows, build_row (row));
  }

  return g_variant_new (LAUREL_PEOPLE_IMPORT_ARGS, source, &rows);
}
