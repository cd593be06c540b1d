/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-entries-list.h"

#include "base/laurel-title-likeness.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-entry-import-store.h"

#include <glib/gi18n-lib.h>

/* A list of entries that comes in. */

#define ANSWER "field/"

static const LaurelListHeading HEADINGS[] = {
  { "number", N_("Entry number"),
    "编号|作品编号|申报编号|项目编号|number|entrynumber|entry|no", FALSE },
  { "title", N_("Title"),
    "题目|标题|名称|作品名称|作品题目|作品|项目名称|成果名称|案例名称|课题名称|申报项目|"
    "title|entrytitle|project|projecttitle|name", FALSE },
  { "category", N_("Category"),
    "类别|作品类别|申报类别|参赛类别|category|class", FALSE },
  { "group", N_("Group"),
    "组别|参赛组别|group", FALSE },
  { "division", N_("Division"),
    "赛区|分赛区|地区|区域|division|region", FALSE },
  { "organization", N_("Organisation"),
    "单位|申报单位|参赛单位|报送单位|完成单位|工作单位|organisation|organization|company|"
    "institution|submittedby", FALSE },
  { "recommender", N_("Recommended by"),
    "推荐单位|推荐机构|提名单位|recommendingbody|recommendedby|recommender|nominator", FALSE },
  { "persons", N_("People who made it"),
    "作者|作者姓名|选手|参赛选手|完成人|主要完成人|成员|小组成员|申报人|姓名|persons|authors|"
    "author|team|members|contestants|by", TRUE },
  { "received", N_("Received on"),
    "收到日期|收件日期|申报日期|提交日期|日期|received|date|receivedon|submittedon", FALSE },
  { "late-reason", N_("Why it came late"),
    "迟交原因|逾期原因|latereason|reasonforlateness", FALSE },
  { "links", N_("Links to what was handed in"),
    "附件|链接|材料链接|attachments|links|link|files", TRUE },
  { "note", N_("Note"),
    "备注|说明|note|notes|remark|remarks", FALSE },
};

/* The form of the contest comes after what somebody told, and before what is usual. */
static gboolean
add_form (GHashTable *more, LaurelReader *reader, LaurelContest *contest, GError **error)
{
  g_autoptr (GPtrArray) form =
    laurel_contest_field_list (reader, laurel_row_get_id (LAUREL_ROW (contest)), error);

  for (guint i = 0; form != NULL && i < form->len; i++) {
    LaurelContestField *field = form->pdata[i];
    char *folded = laurel_title_likeness_fold (laurel_contest_field_get_label (field));

    if (g_hash_table_contains (more, folded))
      g_free (folded);
    else
      g_hash_table_insert (more, folded,
                           g_strdup_printf (ANSWER "%" G_GINT64_FORMAT,
                                            laurel_row_get_id (LAUREL_ROW (field))));
  }

  return form != NULL;
}

/**
 * laurel_entries_list_read:
 * @table: a table, which the list does not outlive
 * @reader: where to read
 * @contest: whose entries they are
 * @maps: (element-type utf8 utf8): a folded heading → a field, as somebody told it; "" for none
 * @takes_any: whether a table without titles is a list that is not complete
 * @error: return location for an error
 *
 * Returns: (transfer full): the list in it; %NULL where there is none
 */
LaurelContestList *
laurel_entries_list_read (const LaurelTable *table, LaurelReader *reader, LaurelContest *contest,
                          GHashTable *maps, gboolean takes_any, GError **error)
{
  g_autoptr (GHashTable) more =
    laurel_contest_list_read_columns (laurel_contest_get_columns (contest), "");

  laurel_contest_list_add_told (more, maps);

  return add_form (more, reader, contest, error)
         ? laurel_contest_list_read (table, HEADINGS, G_N_ELEMENTS (HEADINGS), more, "title",
                                     takes_any, error)
         : NULL;
}

/* Returns: (array length=n): what columns can hold besides the answers of the form */
const LaurelListHeading *
laurel_entries_list_get_headings (gsize *n)
{
  *n = G_N_ELEMENTS (HEADINGS);

  return HEADINGS;
}

/**
 * laurel_entries_list_build:
 * @self: a list, compared
 * @contest: whose entries they are
 * @source: the file
 *
 * Returns: (transfer floating): the arguments of entries.import: what is new or changed
 */
GVariant *
laurel_entries_list_build (LaurelContestList *self, LaurelContest *contest, const char *source)
{
  g_autofree char *columns =
    laurel_contest_list_dup_columns (self, laurel_contest_get_columns (contest), "");

  return g_variant_new ("(xss@a" LAUREL_ENTRIES_IMPORT_ROW ")",
                        laurel_row_get_id (LAUREL_ROW (contest)), source, columns, self->taken);
}
