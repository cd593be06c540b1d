/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-library-draft.h"

#include "base/laurel-day.h"
#include "base/laurel-json.h"
#include "documents/laurel-issued.h"
#include "documents/laurel-register-store.h"

#include <json-glib/json-glib.h>

/* What the columns are called that people see; the command line has the names. */
static const struct {
  const char *name;
  const char *chinese;
  const char *english;
} HEADINGS[] = {
  { "name", "姓名", "Name" },
  { "organisation", "单位", "Organisation" },
  { "role", "角色", "Role" },
  { "position", "职务", "Position" },
  { "occasion", "活动", "Occasion" },
  { "activity-number", "活动序号", "Activity number" },
  { "period", "时间", "Period" },
  { "place", "地点", "Place" },
  { "activities", "参与活动", "Activities" },
  { "organiser", "主办单位", "Organiser" },
  { "season", "年度", "Season" },
  { "award", "奖项", "Award" },
  { "number", "编号", "Number" },
  { "date", "日期", "Date" },
  { "issuer", "颁发单位", "Issuer" },
  { "email", "电子邮件", "E-mail" },
  { "phone", "电话", "Telephone" },
  { "address", "地址", "Address" },
  { "postcode", "邮编", "Postcode" },
  { "code", "代码", "Code" },
  { "english-name", "英文名", "English name" },
  { "title", "题目", "Title" },
  { "category", "类别", "Category" },
  { "group", "组别", "Group" },
  { "division", "赛区", "Division" },
  { "section", "评审范围", "Section" },
  { "recommender", "推荐单位", "Recommending body" },
  { "blind-number", "盲评编号", "Blind number" },
  { "entry", "作品", "Entry" },
  { "entries", "评审作品", "Entries" },
  { "count", "件数", "Number of entries" },
  { "judges", "评委", "Judges" },
  { "criteria", "评分项目", "Criteria" },
  { "text", "内容", "Text" },
  { "sources", "随机数来源", "Sources" },
  { "declared", "公布时间", "Declared" },
  { "drawn", "抽取时间", "Drawn" },
  { "reason", "原因", "Reason" },
  { "work", "作品名称", "Work" },
  { "stage", "环节", "Stage" },
  { "version", "版本", "Version" },
  { "rank", "名次", "Place won" },
  { "score", "得分", "Score" },
  { "reasons", "评定依据", "Why" },
  { "public-first", "公示开始", "Public from" },
  { "public-last", "公示结束", "Public until" },
  { "note", "说明", "Note" },
  { "question", "议题", "Question" },
  { "outcome", "结果", "Outcome" },
  { "rule", "规则", "Rule" },
  { "quorum", "出席情况", "Quorum" },
  { "members", "参加表决人员", "Took part" },
  { "seats", "名额", "Seats" },
  { "taken", "晋级数", "Go on" },
  { "rank-before", "原名次", "Place before" },
  { "award-before", "原奖项", "Award before" },
  { "score-before", "原得分", "Score before" },
  { "received", "收到日期", "Received" },
  { "grounds", "异议事由", "Grounds" },
  { "evidence", "证明材料", "Evidence" },
  { "state", "状态", "State" },
  { "ruling", "处理意见", "Ruling" },
  { "decided", "处理日期", "Decided" },
  { "stratum", "层", "Stratum" },
  { "answer", "回答", "Answer" },
  { "weighted", "加权数", "Weighted" },
  { "share", "占比", "Share" },
  { "piece", "件次", "Piece" },
  { "bars", "条形码", "Bar code" },
  { "hub", "中转点", "By way of" },
  { "sender", "寄件人", "Sender" },
  { "ages", "年龄", "Ages" },
  { "condition", "状况", "Condition" },
  { "shelf", "货架", "Shelf" },
  { "waybill", "运单号", "Waybill" },
  { "item", "物资", "Item" },
  { "gift", "捐赠内容", "Gift" },
  { "unit", "计量单位", "Unit" },
  { "handed", "已分发", "Handed out" },
  { "arrived", "已送达", "Arrived" },
  { "way", "在途", "On the way" },
  { "stock", "库存", "In stock" },
  { "damaged", "损坏", "Damaged" },
  { "lost", "丢失", "Lost" },
  { "returned", "已退回", "Returned" },
};

struct _LaurelLibraryDraft {
  GPtrArray *rows;    /* (element-type GHashTable): texts by column */
  GPtrArray *columns; /* (element-type utf8): those that have a text anywhere; interned */
};

/* Returns: (transfer full): no rows yet */
LaurelLibraryDraft *
laurel_library_draft_new (void)
{
  LaurelLibraryDraft *self = g_new0 (LaurelLibraryDraft, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->columns = g_ptr_array_new ();

  return self;
}

void
laurel_library_draft_free (LaurelLibraryDraft *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

void
laurel_library_draft_begin (LaurelLibraryDraft *self)
{
  g_ptr_array_add (self->rows, g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free));
}

/**
 * laurel_library_draft_set:
 * @column: the name of a column
 * @text: (nullable): what the row at hand has there
 */
void
laurel_library_draft_set (LaurelLibraryDraft *self, const char *column, const char *text)
{
  const char *name = g_intern_string (column);

  if (text == NULL || *text == '\0')
    return;

  if (!g_ptr_array_find (self->columns, name, NULL))
    g_ptr_array_add (self->columns, (char *) name);
  g_hash_table_insert (self->rows->pdata[self->rows->len - 1], (char *) name, g_strdup (text));
}

guint
laurel_library_draft_get_n_rows (LaurelLibraryDraft *self)
{
  return self->rows->len;
}

/* ---- the register ----------------------------------------------------------- */

/* What was printed besides what every entry has. */
static void
add_fields (LaurelLibraryDraft *self, LaurelIssued *issued)
{
  const char *text = laurel_issued_get_fields (issued);
  g_autoptr (JsonNode) root = text ? laurel_json_parse (text) : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
      laurel_library_draft_set (self, name, json_node_get_string (value));
}

/**
 * laurel_library_draft_add_register:
 * @reader: where to read
 * @words: to be found in it, or ""
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Adds what was issued and is valid, the oldest first.
 */
gboolean
laurel_library_draft_add_register (LaurelLibraryDraft *self, LaurelReader *reader,
                                   const char *words, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(s)", words));
  g_autoptr (GPtrArray) all = LAUREL_REGISTER_MATCHING.run (reader, args, error);

  for (guint i = all ? all->len : 0; i-- > 0;) {
    LaurelIssued *issued = all->pdata[i];
    g_autofree char *date = laurel_day_dup_iso (laurel_issued_get_issued_on (issued));

    if (laurel_issued_is_forgotten (issued)
        || g_strcmp0 (laurel_issued_get_state (issued), "valid") != 0)
      continue;
    laurel_library_draft_begin (self);
    add_fields (self, issued);
    laurel_library_draft_set (self, "number", laurel_issued_get_number (issued));
    laurel_library_draft_set (self, "name", laurel_issued_get_recipient (issued));
    laurel_library_draft_set (self, "organisation", laurel_issued_get_organisation (issued));
    laurel_library_draft_set (self, "occasion", laurel_issued_get_occasion (issued));
    laurel_library_draft_set (self, "award", laurel_issued_get_award (issued));
    laurel_library_draft_set (self, "date", date);
  }

  return all != NULL;
}

/* ---- the rows --------------------------------------------------------------- */

static gsize
find_heading (const char *column)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (HEADINGS) && !g_str_equal (HEADINGS[i].name, column))
    i++;

  return i;
}

/* In the order above; what an old certificate had besides comes after it. */
static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char * const *) a, *other = *(const char * const *) b;
  gsize i = find_heading (one), j = find_heading (other);

  return i != j ? (i > j) - (i < j) : strcmp (one, other);
}

static const char *
get_heading (const char *column, const char *language)
{
  gsize i = find_heading (column);

  if (i == G_N_ELEMENTS (HEADINGS) || *language == '\0')
    return column;

  return g_str_equal (language, "zh") ? HEADINGS[i].chinese : HEADINGS[i].english;
}

/**
 * laurel_library_draft_find_column:
 * @heading: what laurel_library_draft_make_rows() has called a column, in either language
 *
 * Returns: (transfer none): the name of the column, by which a field of a template finds it
 */
const char *
laurel_library_draft_find_column (const char *heading)
{
  for (gsize i = 0; i < G_N_ELEMENTS (HEADINGS); i++)
    if (g_str_equal (HEADINGS[i].chinese, heading) || g_str_equal (HEADINGS[i].english, heading))
      return HEADINGS[i].name;

  return heading;
}

/**
 * laurel_library_draft_make_rows:
 * @language: of the headings: "zh" or "en", or "" for the names of the columns
 *
 * Returns: (transfer full) (element-type GStrv): the headings, and the rows below them, with the
 *   columns that are not empty
 */
GPtrArray *
laurel_library_draft_make_rows (LaurelLibraryDraft *self, const char *language)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  g_ptr_array_sort (self->columns, compare_columns);
  for (guint i = 0; i < self->columns->len; i++)
    g_strv_builder_add (headings, get_heading (self->columns->pdata[i], language));
  g_ptr_array_add (rows, g_strv_builder_end (headings));

  for (guint row = 0; row < self->rows->len; row++) {
    g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

    for (guint i = 0; i < self->columns->len; i++) {
      const char *text = g_hash_table_lookup (self->rows->pdata[row], self->columns->pdata[i]);

      g_strv_builder_add (texts, text ? text : "");
    }
    g_ptr_array_add (rows, g_strv_builder_end (texts));
  }

  return rows;
}
