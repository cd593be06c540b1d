/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-issue-batch.h"

#include "base/laurel-error.h"
#include "base/laurel-number-pattern.h"
#include "base/laurel-text.h"
#include "documents/laurel-credential.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* More than anybody prints at once; a file that says more is a mistake. */
#define MAX_ISSUES 100000

static void
issue_free (gpointer data)
{
  LaurelIssue *self = data;

  g_free (self->recipient);
  g_free (self->organisation);
  g_free (self->occasion);
  g_free (self->award);
  g_variant_unref (self->fields);
  g_free (self->number);
  g_free (self->digest);
  g_free (self->code);
  g_free (self->mark);
  g_free (self);
}

/**
 * laurel_issue_batch_new:
 * @series: the id of a series
 * @issued_on: the day on the papers
 * @kind: by which template they are made
 * @language: theirs
 * @key: (nullable): the id of a key on this computer; without one nothing is signed
 *
 * Returns: (transfer full): nothing yet
 */
LaurelIssueBatch *
laurel_issue_batch_new (gint64 series, LaurelDay issued_on, const char *kind,
                        const char *language, const char *key)
{
  LaurelIssueBatch *self = g_new0 (LaurelIssueBatch, 1);

  self->series = series;
  self->issued_on = issued_on;
  self->kind = g_strdup (kind);
  self->language = g_strdup (language);
  self->key = key != NULL && *key != '\0' ? g_strdup (key) : NULL;
  self->issues = g_ptr_array_new_with_free_func (issue_free);

  return self;
}

/**
 * laurel_issue_batch_add:
 * @party: who that is, or 0
 * @recipient: the name
 * @organisation: (nullable): of where
 * @occasion: (nullable): when and where
 * @award: what for
 * @fields: (nullable): `a{ss}`, all that is printed, by name; taken if it floats
 *
 * What comes next. Names are kept as they are compared: without what cannot be seen.
 */
void
laurel_issue_batch_add (LaurelIssueBatch *self, gint64 party, const char *recipient,
                        const char *organisation, const char *occasion, const char *award,
                        GVariant *fields)
{
  LaurelIssue *issue = g_new0 (LaurelIssue, 1);

  issue->party = party;
  issue->recipient = laurel_text_dup_line (recipient);
  issue->organisation = laurel_text_dup_line (organisation);
  issue->occasion = laurel_text_dup_line (occasion);
  issue->award = laurel_text_dup_line (award);
  issue->fields = g_variant_ref_sink (fields ? fields : g_variant_new ("a{ss}", NULL));
  g_ptr_array_add (self->issues, issue);
}

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                                                format, args));
  va_end (args);

  return FALSE;
}

/**
 * laurel_issue_batch_check:
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether all that is needed is there
 */
gboolean
laurel_issue_batch_check (const LaurelIssueBatch *self, GError **error)
{
  if (self->issues->len == 0)
    return refuse (error, _("There is nothing to issue."));
  if (self->issues->len > MAX_ISSUES)
    return refuse (error,
                   /* Translators: %d is how many. */
                   _("More than %d certificates are not issued at once."), MAX_ISSUES);
  if (self->issued_on == 0)
    return refuse (error, _("Say the day on which they are issued, like 2022-09-06."));
  if (*self->kind == '\0')
    return refuse (error, _("Say by which template they are made."));

  for (guint i = 0; i < self->issues->len; i++) {
    const LaurelIssue *issue = self->issues->pdata[i];

    if (issue->recipient == NULL)
      return refuse (error,
                     /* Translators: %u counts the rows. */
                     _("Row %u has no name. A certificate is issued to somebody."), i + 1);
    if (issue->award == NULL)
      return refuse (error,
                     /* Translators: %u counts the rows. */
                     _("Row %u has no award. Say what it is issued for."), i + 1);
  }

  return TRUE;
}

/* The year by which its numbers are counted, or 0. */
int
laurel_issue_batch_get_year (const LaurelIssueBatch *self, const char *pattern)
{
  int year = 0, month, day;

  if (laurel_number_pattern_has_year (pattern))
    laurel_day_get_ymd (self->issued_on, &year, &month, &day);

  return year;
}

/**
 * laurel_issue_batch_number:
 * @pattern: of the series
 * @prefix: of the series, or ""
 * @first: the running number of the first
 * @key: (nullable): with its secret
 *
 * Gives each its number, and what its code says. The same batch gets the same again: so
 * papers can be made before their numbers are given.
 */
void
laurel_issue_batch_number (LaurelIssueBatch *self, const char *pattern, const char *prefix,
                           int first, const LaurelSigningKey *key)
{
  int year = laurel_issue_batch_get_year (self, pattern);

  self->first = first;
  for (guint i = 0; i < self->issues->len; i++) {
    LaurelIssue *issue = self->issues->pdata[i];
    g_autoptr (LaurelCredential) credential = NULL;

    g_free (issue->number);
    g_free (issue->digest);
    g_free (issue->code);
    issue->number = laurel_number_pattern_format (pattern, first + (int) i, year);
    issue->digest = laurel_credential_dup_digest (issue->recipient, issue->organisation);
    credential = laurel_credential_new (prefix, issue->number, self->issued_on,
                                        issue->award ? issue->award : "", issue->digest);
    if (key != NULL)
      laurel_credential_sign (credential, key);
    issue->code = laurel_credential_dup_text (credential);
    memcpy (issue->signature, credential->signature, sizeof issue->signature);
  }
}

/* Returns: (transfer full): all that is printed, as JSON */
char *
laurel_issue_dup_fields (const LaurelIssue *issue)
{
  g_autoptr (JsonNode) node = json_gvariant_serialize (issue->fields);

  json_object_remove_member (json_node_get_object (node), LAUREL_ISSUE_PLACE);

  return json_to_string (node, FALSE);
}

static gint64
get_reason (const LaurelIssue *issue, const char *before)
{
  const char *text;
  guint64 id;

  return g_variant_lookup (issue->fields, LAUREL_ISSUE_PLACE, "&s", &text) &&
         g_str_has_prefix (text, before) &&
         g_ascii_string_to_unsigned (text + strlen (before), 10, 1, G_MAXINT64, &id, NULL)
         ? (gint64) id : 0;
}

/* Returns: the id of the place in a result that it is for, or 0 */
gint64
laurel_issue_get_place (const LaurelIssue *issue)
{
  return get_reason (issue, "");
}

/* Returns: the id of the giver of a drive whom it is for, or 0 */
gint64
laurel_issue_get_giver (const LaurelIssue *issue)
{
  return get_reason (issue, LAUREL_ISSUE_GIVER);
}

/* ---- as arguments ----------------------------------------------------------- */

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

/* Returns: (transfer floating): the arguments of the command that issues it */
GVariant *
laurel_issue_batch_build (const LaurelIssueBatch *self)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a" LAUREL_ISSUE_ROW));
  g_autofree char *day = laurel_day_dup_iso (self->issued_on);

  for (guint i = 0; i < self->issues->len; i++) {
    const LaurelIssue *issue = self->issues->pdata[i];

    g_variant_builder_add (&rows, "(xssss@a{ss})", issue->party, or_empty (issue->recipient),
                           or_empty (issue->organisation), or_empty (issue->occasion),
                           or_empty (issue->award), issue->fields);
  }

  return g_variant_new (LAUREL_ISSUE_ARGS, self->series, or_empty (day), self->kind,
                        self->language, or_empty (self->key), self->first, &rows);
}

/* Returns: (transfer floating): the arguments of the command that issues what was printed */
GVariant *
laurel_issue_batch_build_printed (const LaurelIssueBatch *self)
{
  g_auto (GVariantBuilder) marks = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  for (guint i = 0; i < self->issues->len; i++) {
    const LaurelIssue *issue = self->issues->pdata[i];

    g_variant_builder_add (&marks, "s", or_empty (issue->mark));
  }

  return g_variant_new ("(@" LAUREL_ISSUE_ARGS "as)", laurel_issue_batch_build (self), &marks);
}

/**
 * laurel_issue_batch_read_marks:
 * @marks: `as`, one for each paper, or "" where there is none
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Takes by what the papers are known again.
 */
gboolean
laurel_issue_batch_read_marks (LaurelIssueBatch *self, GVariant *marks, GError **error)
{
  if (g_variant_n_children (marks) != self->issues->len)
    return refuse (error, _("There must be as many marks of pages as papers."));

  for (guint i = 0; i < self->issues->len; i++) {
    LaurelIssue *issue = self->issues->pdata[i];
    const char *mark;

    g_variant_get_child (marks, i, "&s", &mark);
    g_free (issue->mark);
    issue->mark = *mark != '\0' ? g_strdup (mark) : NULL;
  }

  return TRUE;
}

/**
 * laurel_issue_batch_read:
 * @args: what laurel_issue_batch_build() made, or somebody else
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): the batch, checked
 */
LaurelIssueBatch *
laurel_issue_batch_read (GVariant *args, GError **error)
{
  const char *day, *kind, *language, *key, *recipient, *organisation, *occasion, *award;
  g_autoptr (LaurelIssueBatch) self = NULL;
  g_autoptr (GVariantIter) rows = NULL;
  gint64 series, party;
  GVariant *fields;
  int first;

  g_variant_get (args, "(x&s&s&s&sia" LAUREL_ISSUE_ROW ")", &series, &day, &kind, &language, &key,
                 &first, &rows);
  self = laurel_issue_batch_new (series, laurel_day_from_iso (day), kind, language, key);
  self->first = first;
  while (g_variant_iter_next (rows, "(x&s&s&s&s@a{ss})", &party, &recipient, &organisation,
                              &occasion, &award, &fields)) {
    laurel_issue_batch_add (self, party, recipient, organisation, occasion, award, fields);
    g_variant_unref (fields);
  }

  return laurel_issue_batch_check (self, error) ? g_steal_pointer (&self) : NULL;
}

void
laurel_issue_batch_free (LaurelIssueBatch *self)
{
  g_free (self->kind);
  g_free (self->language);
  g_free (self->key);
  g_ptr_array_unref (self->issues);
  g_free (self);
}
