/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-place-names.h"

#include "store/laurel-simplified.h"

#include <string.h>
#include <gio/gio.h>

#define RESOURCE "/io/github/laurel/Laurel/places/gb-t-2260.csv"
#define CODE_LENGTH 6
/* Bytes of the longest name in parts. */
#define MAX_NAME 60

/* What names of provinces, cities and counties end in, longer ones first. */
static const char *const ENDINGS[] = {
  "特别行政区", "自治区", "自治州", "自治县", "自治旗", "联合旗", "地区", "林区", "特区", "新区",
  "省", "市", "区", "县", "盟", "旗",
};

/* The peoples that stand in the names of autonomous regions and counties. */
static const char *const PEOPLES[] = {
  "各族", "维吾尔", "柯尔克孜", "哈萨克", "塔吉克", "锡伯", "鄂伦春", "鄂温克", "达斡尔", "蒙古族",
  "蒙古", "回族", "藏族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族",
  "土家族", "哈尼族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族",
  "景颇族", "土族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "普米族", "怒族",
  "德昂族", "保安族", "裕固族", "独龙族",
};

/* Places that, without 区, 县 or 市, are everyday words first. Alone they are no
 * place; after a greater one they are. */
static const char *const EVERYDAY[] = {
  "和平", "友谊", "富裕", "集贤", "资源", "大方", "南部", "乐业", "兴业", "民权", "博爱", "公安", "商城",
  "比如", "共和", "同心", "会同", "延长", "武功", "温泉", "方正", "木兰", "修文", "富民", "惠民", "平和",
  "长子", "合作", "东方", "互助", "无极", "大名", "新华", "新城", "城关", "平安", "安定", "红旗", "向阳",
  "东风", "前进", "友好", "解放", "市中", "城中", "太平", "宏伟", "站前", "平房", "光明", "爱民", "工农",
  "新兴", "长寿", "上街", "振兴", "中原", "二七",
};

/* The name without one of those endings, if at least two characters are left. */
static gsize
get_length_without (const char *name, gsize length, const char *const *endings, gsize n_endings)
{
  for (gsize i = 0; i < n_endings; i++) {
    gsize ending = strlen (endings[i]);

    if (length > ending && memcmp (name + length - ending, endings[i], ending) == 0 &&
        g_utf8_strlen (name, length - ending) >= 2)
      return length - ending;
  }

  return length;
}

/* The greater ones come first, as in the file. */
static void
add_name (GHashTable *names, GStringChunk *chunk, const char *code, const char *name, gsize length)
{
  g_autofree char *key = g_strndup (name, length);
  GPtrArray *codes = g_hash_table_lookup (names, key);
  const char *last;

  if (codes == NULL) {
    codes = g_ptr_array_new ();
    g_hash_table_insert (names, g_string_chunk_insert (chunk, key), codes);
  }
  last = codes->len > 0 ? g_ptr_array_index (codes, codes->len - 1) : "";
  if (strncmp (last, code, CODE_LENGTH) != 0)
    g_ptr_array_add (codes, g_string_chunk_insert_len (chunk, code, CODE_LENGTH));
}

/* "内蒙古自治区" goes by "内蒙古" too, "广西壮族自治区" by "广西". */
static void
add_names (GHashTable *names, GStringChunk *chunk, const char *code, const char *name, gsize length)
{
  gsize before;

  add_name (names, chunk, code, name, length);
  length = get_length_without (name, length, ENDINGS, G_N_ELEMENTS (ENDINGS));
  add_name (names, chunk, code, name, length);
  do {
    before = length;
    length = get_length_without (name, length, PEOPLES, G_N_ELEMENTS (PEOPLES));
  } while (length != before);
  add_name (names, chunk, code, name, length);
}

/* Never freed: the names live as long as the program. */
typedef struct {
  GHashTable *names; /* name → GPtrArray of the codes of those who have it */
  GHashTable *full;  /* code → name */
} Places;

static const Places *
load (void)
{
  static GStringChunk *chunk;
  static Places places;
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert (bytes != NULL);

  places.names = names;
  places.full = g_hash_table_new (g_str_hash, g_str_equal);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  chunk = g_string_chunk_new (64 * 1024);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++) {
    const char *line = lines[i];
    gsize length = strlen (line);
    g_autofree char *simplified = NULL;

    if (!g_ascii_isdigit (line[0]) || length <= CODE_LENGTH + 1)
      continue;
    g_hash_table_insert (places.full, g_string_chunk_insert_len (chunk, line, CODE_LENGTH),
                         g_string_chunk_insert (chunk, line + CODE_LENGTH + 1));
    add_names (names, chunk, line, line + CODE_LENGTH + 1, length - CODE_LENGTH - 1);
    /* A few names keep a character that is simplified elsewhere: 乾安. Those who write
     * 乾安縣 are read as if they wrote 干安县. */
    simplified = laurel_simplified_dup (line);
    if (simplified != NULL)
      add_names (names, chunk, line, simplified + CODE_LENGTH + 1, length - CODE_LENGTH - 1);
  }

  return &places;
}

/* Read when first asked for, by whichever thread asks first. */
static const Places *
get_places (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) load ());

  return (const Places *) once;
}

/**
 * laurel_place_names_get_codes:
 * @name: a name, with or without 省, 市, 区, 县 …
 *
 * Returns: (nullable) (element-type utf8): the codes of GB/T 2260 of all places of that
 *   name, greater ones first, or %NULL
 */
const GPtrArray *
laurel_place_names_get_codes (const char *name)
{
  return g_hash_table_lookup (get_places ()->names, name);
}

/**
 * laurel_place_names_get_name:
 * @code: a code of GB/T 2260
 *
 * Returns: (nullable): the whole name of its place, or %NULL
 */
const char *
laurel_place_names_get_name (const char *code)
{
  return g_hash_table_lookup (get_places ()->full, code);
}

/**
 * laurel_place_names_get_code:
 * @name: a name, with or without 省, 市, 区, 县 …
 *
 * Returns: (nullable): the code of GB/T 2260 of the place of that name, the
 *   greatest if there are several, or %NULL
 */
const char *
laurel_place_names_get_code (const char *name)
{
  const GPtrArray *codes = laurel_place_names_get_codes (name);

  return codes != NULL ? g_ptr_array_index (codes, 0) : NULL;
}

static gboolean
is_everyday (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (EVERYDAY); i++)
    if (g_str_equal (name, EVERYDAY[i]))
      return TRUE;

  return FALSE;
}

/* The longest name that @words begin with; 0 when there is none. */
static gsize
get_name_length (const char *words, gboolean after_greater)
{
  gsize length = MIN (strlen (words), MAX_NAME);

  while (length > 0) {
    g_autofree char *name = g_strndup (words, length);

    if (g_utf8_validate (name, -1, NULL) && laurel_place_names_get_code (name) != NULL &&
        (after_greater || !is_everyday (name)))
      return length;
    length--;
  }

  return 0;
}

/**
 * laurel_place_names_get_length:
 * @words: some words
 *
 * Returns: how many bytes at the beginning of @words are the name of a place,
 *   be it in parts, as "山东济南" and "北京市海淀区" are; 0 when there is none
 */
gsize
laurel_place_names_get_length (const char *words)
{
  gsize whole = 0, length;

  while ((length = get_name_length (words + whole, whole > 0)) > 0)
    whole += length;

  return whole;
}

/* "北京市海淀区" in parts, whichever parts they are. */
static gboolean
are_names (const char *words, gboolean after_greater)
{
  gsize length = strlen (words);

  for (const char *end = words + length; end > words; end = g_utf8_prev_char (end)) {
    g_autofree char *name = g_strndup (words, end - words);

    if (laurel_place_names_get_code (name) != NULL && (after_greater || !is_everyday (name)) &&
        (*end == '\0' || are_names (end, TRUE)))
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_place_names_are:
 * @words: some words
 *
 * Returns: whether @words are a place's name and nothing else, be it in parts,
 *   as "山东济南" and "北京市海淀区" are; an everyday word such as "和平" is not
 */
gboolean
laurel_place_names_are (const char *words)
{
  return strlen (words) <= MAX_NAME && are_names (words, FALSE);
}
