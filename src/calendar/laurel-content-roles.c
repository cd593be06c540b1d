/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-content-finders.h"

#include <string.h>

/* More bytes than this before a role's verb are no list of names. */
#define MAX_NAMES 240

/* Longer words come first. */
static const struct {
  const char *words;
  const char *role;
} CHINESE[] = {
  { "媒体支持", "media" }, { "指导", "guide" },       { "支持", "support" },
  { "主办", "host" },      { "承办", "carry-out" },   { "协办", "co-organize" },
  { "实施", "implement" }, { "赞助", "sponsor" },
};

static const struct {
  const char *words;
  const char *role;
} ENGLISH[] = {
  { "guided by ", "guide" },          { "supported by ", "support" },
  { "hosted by ", "host" },           { "organised by ", "host" },
  { "organized by ", "host" },        { "carried out by ", "carry-out" },
  { "co-organised by ", "co-organize" }, { "co-organized by ", "co-organize" },
  { "implemented by ", "implement" }, { "sponsored by ", "sponsor" },
};

/* Words between the names and the verb that belong to neither. */
static const char *const FILLERS[] = {
  "共同", "联合", "具体", "负责", "组织", "等部委", "等单位", "等部门", "等机构", "等企业", "等",
};

static const char *const NAME_JOINTS[] = { "、", "以及", "及", " and ", ", " };

static const char *
find_sentence_end (const char *text)
{
  static const char *const ends[] = { "。", "；", "！", "\n", ". ", ";" };
  const char *nearest = text + strlen (text);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    const char *end = strstr (text, ends[i]);

    if (end != NULL && end < nearest)
      nearest = end;
  }

  return nearest;
}

static void
strip_fillers (char *names)
{
  gboolean stripped;

  g_strstrip (names);
  do {
    stripped = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS (FILLERS); i++)
      if (g_str_has_suffix (names, FILLERS[i]) && strlen (names) > strlen (FILLERS[i])) {
        names[strlen (names) - strlen (FILLERS[i])] = '\0';
        stripped = TRUE;
      }
  } while (stripped);
}

static void
add_role (const char *text, const char *start, const char *end, const char *name,
          const char *role, GPtrArray *findings)
{
  LaurelFinding *finding = g_new0 (LaurelFinding, 1);

  finding->kind = LAUREL_FINDING_ROLE;
  finding->start = start - text;
  finding->end = end - text;
  finding->title = g_strstrip (g_strdup (name));
  finding->role = role;
  finding->window = (LaurelWindow) LAUREL_WINDOW_UNKNOWN;
  g_ptr_array_add (findings, finding);
}

/* "A、B等部委" are A and B. Each is found with the span of its own name. */
static void
add_names (const char *text, const char *start, const char *end, const char *role,
           GPtrArray *findings)
{
  g_autofree char *names = g_strndup (start, end - start);
  const char *from = start;
  gsize length;

  strip_fillers (names);
  length = strlen (names);
  while (g_ascii_isspace (*from))
    from++;

  for (const char *limit = from + length; from < limit;) {
    const char *stop = limit;
    gsize joint = 0;
    g_autofree char *name = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS (NAME_JOINTS); i++) {
      const char *found = g_strstr_len (from, limit - from, NAME_JOINTS[i]);

      if (found != NULL && found > from && found < stop) {
        stop = found;
        joint = strlen (NAME_JOINTS[i]);
      }
    }
    name = g_strndup (from, stop - from);
    if (g_str_has_prefix (name, "the "))
      memmove (name, name + 4, strlen (name) - 3);
    if (*name != '\0')
      add_role (text, from, stop, name, role, findings);
    from = stop + joint;
  }
}

static gboolean
is_delimiter (const char *at, const char *end)
{
  static const char *const delimiters[] = { "，", "、", ",", "（", "(" };

  if (at >= end)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (delimiters); i++)
    if (g_str_has_prefix (at, delimiters[i]))
      return TRUE;

  return FALSE;
}

/* The nearest verb of a role that ends its clause. */
static const char *
find_chinese_verb (const char *from, const char *end, gsize *which)
{
  const char *nearest = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (CHINESE); i++) {
    gsize length = strlen (CHINESE[i].words);

    for (const char *at = g_strstr_len (from, end - from, CHINESE[i].words); at != NULL;
         at = g_strstr_len (at + length, end - at - length, CHINESE[i].words))
      if (is_delimiter (at + length, end) && (nearest == NULL || at < nearest)) {
        nearest = at;
        *which = i;
        break;
      }
  }

  return nearest;
}

/* "由A、B等部委支持，C主办、D协办": one 由, then names and verbs in turn. */
static void
read_chinese_sentence (const char *text, const char *from, const char *end, GPtrArray *findings)
{
  const char *by = g_strstr_len (from, end - from, "由");
  gsize which;

  if (by == NULL)
    return;

  from = by + strlen ("由");
  for (const char *verb; (verb = find_chinese_verb (from, end, &which)) != NULL;) {
    g_autofree char *names = g_strndup (from, verb - from);

    /* A comma among the names means that the verb belongs to something else. */
    if (verb - from > MAX_NAMES || verb == from || strstr (names, "，") != NULL)
      return;

    add_names (text, from, verb, CHINESE[which].role, findings);
    from = verb + strlen (CHINESE[which].words);
    if (from < end)
      from = g_utf8_next_char (from);
  }
}

/* "主办单位：A、B" */
static void
read_chinese_label (const char *text, const char *from, const char *end, GPtrArray *findings)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CHINESE); i++) {
    g_autofree char *label = g_strconcat (CHINESE[i].words, "单位", NULL);
    const char *at = g_strstr_len (from, end - from, label);
    const char *colon = at != NULL ? at + strlen (label) : NULL;

    if (colon == NULL || (!g_str_has_prefix (colon, "：") && *colon != ':'))
      continue;
    add_names (text, g_utf8_next_char (colon), end, CHINESE[i].role, findings);
    return;
  }
}

static const char *
find_english_lead (const char *from, const char *end, gsize *which)
{
  const char *nearest = NULL;

  if (g_strstr_len (from, end - from, " by ") == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ENGLISH); i++) {
    gsize length = strlen (ENGLISH[i].words);

    for (const char *at = from; at + length <= end; at++)
      if (g_ascii_strncasecmp (at, ENGLISH[i].words, length) == 0 &&
          (at == from || (!g_ascii_isalpha (at[-1]) && at[-1] != '-'))) {
        if (nearest == NULL || at < nearest) {
          nearest = at;
          *which = i;
        }
        break;
      }
  }

  return nearest;
}

/* "supported by A and B, hosted by C": each lead has what follows it. */
static void
read_english_sentence (const char *text, const char *from, const char *end, GPtrArray *findings)
{
  gsize which, next_which;
  const char *lead = find_english_lead (from, end, &which);

  while (lead != NULL) {
    const char *names = lead + strlen (ENGLISH[which].words);
    const char *next = find_english_lead (names, end, &next_which);
    const char *stop = next != NULL ? next : end;

    while (stop > names && strchr (" ,.", stop[-1]) != NULL)
      stop--;
    if (next != NULL && stop - names > 4 && strncmp (stop - 4, " and", 4) == 0)
      stop -= 4;
    while (stop > names && strchr (" ,", stop[-1]) != NULL)
      stop--;
    if (stop - names <= MAX_NAMES)
      add_names (text, names, stop, ENGLISH[which].role, findings);
    lead = next;
    which = next_which;
  }
}

/**
 * laurel_content_find_roles:
 * @text: a text
 * @findings: (element-type LaurelFinding): to which the roles are added
 *
 * Finds who guides, supports, hosts, carries out, co-organises, implements or
 * sponsors the activity, in the order in which they are named.
 */
void
laurel_content_find_roles (const char *text, GPtrArray *findings)
{
  for (const char *from = text; *from != '\0';) {
    const char *end = find_sentence_end (from);
    guint before = findings->len;

    read_chinese_sentence (text, from, end, findings);
    if (findings->len == before)
      read_chinese_label (text, from, end, findings);
    read_english_sentence (text, from, end, findings);
    from = *end != '\0' ? g_utf8_next_char (end) : end;
  }
}
