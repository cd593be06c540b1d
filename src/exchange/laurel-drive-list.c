/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-drive-list.h"

#include "exchange/laurel-drive-list-check.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-way-event-store.h"

#include <glib/gi18n-lib.h>

/* Lists of a drive: gifts, receivers, needs, and what carriers tell. */

static const LaurelListHeading GIFTS[] = {
  { "giver", N_("Giver"),
    "捐赠方|捐赠人|捐赠单位|捐赠者|姓名|giver|donor|donator|from|name", FALSE },
  { "phone", N_("Telephone"), "电话|手机|联系电话|phone|telephone|mobile", FALSE },
  { "kind", N_("Person or organisation"), "捐赠方类型|类型|givertype|type|kind|giverkind", FALSE },
  { "naming", N_("Anonymous"), "匿名|是否匿名|anonymous", FALSE },
  { "signed", N_("To be named"), "署名|是否署名|实名|公开姓名|named|naming|tobenamed|signed", FALSE },
  { "item", N_("Item"),
    "物资|物品|物资名称|捐赠物资|物品名称|item|goods|gift|article", FALSE },
  { "quantity", N_("Quantity"), "数量|件数|捐赠数量|实收数量|quantity|number|count|amount", FALSE },
  { "promised", N_("Promised"), "认捐|认捐数量|承诺数量|promised|pledged|pledge", FALSE },
  { "unit", N_("Unit"), "单位|计量单位|unit", FALSE },
  { "pack", N_("Pieces in a pack"), "每箱件数|包装数|装箱数|pack|packsize", FALSE },
  { "worth", N_("Worth"), "价值|金额|估价|总价|worth|value|price", FALSE },
  { "condition", N_("Condition"), "成色|状况|新旧|condition", FALSE },
  { "age-from", N_("From age"), "最小年龄|起始年龄|agefrom|minage", FALSE },
  { "age-to", N_("To age"), "最大年龄|截止年龄|ageto|maxage", FALSE },
  { "weight", N_("Weight of a piece, g"), "重量|单重|克重|weight|grams", FALSE },
  { "volume", N_("Volume of a piece, cm³"), "体积|volume", FALSE },
  { "receipt", N_("Receipt"), "收据|收据号|收据编号|receipt|receiptnumber", FALSE },
  { "day", N_("Day"), "日期|收到日期|接收日期|day|date|received", FALSE },
  { "point", N_("Collection point"), "收集点|接收点|collectionpoint|point", FALSE },
  { "shelf", N_("Shelf"), "货架|库位|shelf", FALSE },
  { "photo", N_("Photograph"), "照片|photo|photograph", FALSE },
  { "note", N_("Note"), "备注|说明|note|notes|remark|remarks", FALSE },
};

static const LaurelListHeading RECEIVERS[] = {
  { "receiver", N_("Receiver"),
    "受赠方|受赠单位|学校|幼儿园|名称|receiver|school|kindergarten|recipient|name", FALSE },
  { "size", N_("Children"), "人数|儿童数|学生数|幼儿数|children|size|pupils|students", FALSE },
  { "class", N_("Class"), "班级|班|class|grade", FALSE },
  { "age-from", N_("From age"), "最小年龄|起始年龄|agefrom|minage", FALSE },
  { "age-to", N_("To age"), "最大年龄|截止年龄|ageto|maxage", FALSE },
  { "address", N_("Address"), "地址|收货地址|address", FALSE },
  { "region", N_("Region"), "地区|区域|县|region|county", FALSE },
  { "contact", N_("Contact"), "联系人|收货人|contact", FALSE },
  { "phone", N_("Telephone"), "电话|手机|联系电话|phone|telephone|mobile", FALSE },
  { "note", N_("Note"), "备注|说明|note|notes|remark|remarks", FALSE },
};

static const LaurelListHeading NEEDS[] = {
  { "receiver", N_("Receiver"),
    "受赠方|受赠单位|学校|幼儿园|名称|receiver|school|kindergarten|recipient|name", FALSE },
  { "item", N_("Item"), "物资|物品|物资名称|需求物资|item|goods|gift|article|kind", FALSE },
  { "quantity", N_("Quantity"), "数量|需求数量|件数|quantity|number|count|need", FALSE },
  { "unit", N_("Unit"), "单位|计量单位|unit", FALSE },
  { "class", N_("Class"), "班级|班|class|grade", FALSE },
};

static const LaurelListHeading WAYBILLS[] = {
  { "waybill", N_("Waybill"),
    "运单号|运单|快递单号|物流单号|单号|waybill|waybillnumber|trackingnumber|tracking", FALSE },
  { "time", N_("Time"), "时间|扫描时间|操作时间|time|date|datetime|scantime", FALSE },
  { "place", N_("Place"), "地点|位置|网点|站点|place|location", FALSE },
  { "state", N_("State"), "状态|描述|轨迹|state|status|event", FALSE },
};

static const struct {
  const LaurelListHeading *headings;
  gsize n;
  const char *needed;
  const char *prefix; /* before its headings, where a drive remembers what they mean */
  const LaurelCommand *command;
} LISTS[] = {
  [LAUREL_DRIVE_LIST_GIFTS] = { GIFTS, G_N_ELEMENTS (GIFTS), "item", "gifts/",
                                &LAUREL_GIFTS_IMPORT },
  [LAUREL_DRIVE_LIST_RECEIVERS] = { RECEIVERS, G_N_ELEMENTS (RECEIVERS), "receiver", "receivers/",
                                    &LAUREL_RECEIVERS_IMPORT },
  [LAUREL_DRIVE_LIST_NEEDS] = { NEEDS, G_N_ELEMENTS (NEEDS), "receiver", "needs/",
                                &LAUREL_NEEDS_IMPORT },
  [LAUREL_DRIVE_LIST_WAYBILLS] = { WAYBILLS, G_N_ELEMENTS (WAYBILLS), "waybill", "waybills/",
                                   &LAUREL_WAY_EVENTS_TAKE },
};

/* Returns: the field without which it is no such list */
const char *
laurel_drive_list_get_needed (LaurelDriveListKind kind)
{
  return LISTS[kind].needed;
}

/* Returns: (transfer full): what columns of such a list can hold */
GStrv
laurel_drive_list_dup_fields (LaurelDriveListKind kind)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();

  for (gsize i = 0; i < LISTS[kind].n; i++)
    g_strv_builder_add (fields, LISTS[kind].headings[i].field);

  return g_strv_builder_end (fields);
}

/* Headings that ask whether somebody wants to be named were once read as asking for the opposite;
 * what a drive remembers of that is not believed. */
static void
forget_turned (GHashTable *remembered)
{
  static const char *const TURNED[] = { "署名", "named", "naming" };

  for (gsize i = 0; i < G_N_ELEMENTS (TURNED); i++)
    if (g_strcmp0 (g_hash_table_lookup (remembered, TURNED[i]), "naming") == 0)
      g_hash_table_remove (remembered, TURNED[i]);
}

/* Returns: (transfer full): what people call them, in the same order */
GStrv
laurel_drive_list_dup_labels (LaurelDriveListKind kind)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (gsize i = 0; i < LISTS[kind].n; i++)
    g_strv_builder_add (labels, g_dgettext (GETTEXT_PACKAGE, LISTS[kind].headings[i].label));

  return g_strv_builder_end (labels);
}

static LaurelContestList *
read_list (const LaurelTable *table, LaurelDriveListKind kind, LaurelDrive *drive,
           GHashTable *maps, gboolean takes_any, GError **error)
{
  g_autoptr (GHashTable) more =
    laurel_contest_list_read_columns (laurel_drive_get_columns (drive), LISTS[kind].prefix);

  forget_turned (more);
  laurel_contest_list_add_told (more, maps);

  return laurel_contest_list_read (table, LISTS[kind].headings, LISTS[kind].n, more,
                                   LISTS[kind].needed, takes_any, error);
}

/**
 * laurel_drive_list_read:
 * @table: a table, which the list does not outlive
 * @kind: what it is a list of
 * @drive: of which drive
 * @maps: (element-type utf8 utf8): a folded heading → a field, as somebody told it; "" for none
 * @error: return location for an error
 *
 * Returns: (transfer full): the list in it; %NULL where there is none
 */
LaurelContestList *
laurel_drive_list_read (const LaurelTable *table, LaurelDriveListKind kind, LaurelDrive *drive,
                        GHashTable *maps, GError **error)
{
  return read_list (table, kind, drive, maps, FALSE, error);
}

/**
 * laurel_drive_list_read_any:
 *
 * As laurel_drive_list_read(), but a table in which the column that is needed is not known is a
 * list that is not complete: somebody can tell which one it is.
 */
LaurelContestList *
laurel_drive_list_read_any (const LaurelTable *table, LaurelDriveListKind kind,
                            LaurelDrive *drive, GHashTable *maps, GError **error)
{
  return read_list (table, kind, drive, maps, TRUE, error);
}

/**
 * laurel_drive_list_compare:
 * @self: a list
 * @kind: what it is a list of
 * @reader: where to read
 * @drive: of which drive
 * @new_units: whether units that nobody knows are meant
 *
 * Finds what is wrong with each row, and which came in already.
 */
void
laurel_drive_list_compare (LaurelContestList *self, LaurelDriveListKind kind, LaurelReader *reader,
                           LaurelDrive *drive, gboolean new_units)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (drive));

  laurel_drive_list_check (self, kind, reader, id, new_units);
  laurel_contest_list_sort_faults (self);
}

static GVariant *
build_fields (const LaurelListRow *row)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GHashTableIter iter;
  gpointer field, text;

  g_hash_table_iter_init (&iter, row->fields);
  while (g_hash_table_iter_next (&iter, &field, &text))
    g_variant_builder_add (&fields, "{ss}", field, text);

  return g_variant_builder_end (&fields);
}

static GVariant *
build_event (const LaurelListRow *row)
{
  const char *place = laurel_contest_list_get (row, "place");
  const char *state = laurel_contest_list_get (row, "state");

  return g_variant_new (LAUREL_WAY_EVENTS_ROW, laurel_contest_list_get (row, "waybill"),
                        laurel_contest_list_get (row, "time"), place ? place : "",
                        state ? state : "");
}

/**
 * laurel_drive_list_build:
 * @self: a list, compared
 * @kind: what it is a list of
 * @drive: of which drive
 * @source: the file
 *
 * Returns: (transfer floating): the arguments of the command that takes it in: what is new in it
 */
GVariant *
laurel_drive_list_build (LaurelContestList *self, LaurelDriveListKind kind, LaurelDrive *drive,
                         const char *source)
{
  gboolean is_way = kind == LAUREL_DRIVE_LIST_WAYBILLS;
  g_auto (GVariantBuilder) rows =
    G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (is_way ? "a" LAUREL_WAY_EVENTS_ROW : "aa{ss}"));
  g_autofree char *columns =
    laurel_contest_list_dup_columns (self, laurel_drive_get_columns (drive), LISTS[kind].prefix);

  for (guint i = 0; i < self->rows->len; i++) {
    const LaurelListRow *row = self->rows->pdata[i];

    if (row->state == LAUREL_LIST_NEW || row->state == LAUREL_LIST_CHANGED)
      g_variant_builder_add_value (&rows, is_way ? build_event (row) : build_fields (row));
  }

  return g_variant_new (LISTS[kind].command->args, laurel_row_get_id (LAUREL_ROW (drive)), source,
                        columns, &rows);
}
