/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-objection-rows.h"

#include "base/laurel-json.h"
#include "documents/laurel-text.h"
#include "judging/scores/laurel-objection-store.h"

/*
 * Rows for a batch out of the register of objections: who objected to what, on what grounds and
 * with which evidence, and what came of it. The words are those of papers, in their language.
 */

typedef struct {
  const char *word;
  const char *chinese;
  const char *english;
} Word;

static const Word GROUNDS[] = {
  { "authorship", "作者署名", "Authorship" },
  { "truth", "材料真实性", "Truth of what was handed in" },
  { "eligibility", "参评资格", "Eligibility" },
  { "procedure", "评审程序", "Procedure" },
  { "interest", "回避情形", "Conflict of interest" },
  { "arithmetic", "计分差错", "Arithmetic" },
  { "spelling", "文字错误", "Spelling" },
  { "other", "其他", "Something else" },
  { NULL, NULL, NULL },
};

static const Word STATES[] = {
  { "received", "已收到", "Received" },
  { "examined", "核查中", "Being examined" },
  { "upheld", "成立", "Upheld" },
  { "rejected", "不成立", "Rejected" },
  { "not-taken", "不予受理", "Not taken" },
  { "withdrawn", "已撤回", "Withdrawn" },
  { NULL, NULL, NULL },
};

static const char *
find (const Word *words, const char *word, const char *language)
{
  const Word *found = words;

  while (found->word != NULL && !g_str_equal (found->word, word))
    found++;

  return g_str_equal (language, "zh") ? found->chinese : found->english;
}

/* Returns: (transfer full): the number of what it is about, and its title */
static char *
dup_work (LaurelObjection *objection)
{
  const char *number = laurel_objection_get_entry (objection);

  return number ? g_strdup_printf ("%s %s", number, laurel_objection_get_title (objection)) : NULL;
}

static void
add_earlier (GString *text, JsonObject *one, const char *language)
{
  gboolean chinese = g_str_equal (language, "zh");
  const char *outcome = laurel_json_get_text (one, "outcome");
  const char *decided = laurel_json_get_text (one, "decided");
  g_autofree char *day = decided ? laurel_text_format_long (decided, language) : NULL;

  g_string_append_printf (text, chinese ? "%s原处理：%s" : "%sBefore: %s", text->len > 0 ? "\n" : "",
                          find (STATES, laurel_json_get_text (one, "state"), language));
  if (day != NULL)
    g_string_append_printf (text, chinese ? "（%s）" : ", %s", day);
  if (outcome != NULL)
    g_string_append_printf (text, chinese ? "，%s" : ": %s", outcome);
  g_string_append_printf (text, chinese ? "\n重新处理的原因：%s" : "\nDecided anew: %s",
                          laurel_json_get_text (one, "why"));
}

/**
 * laurel_objection_rows_dup_earlier:
 * @objection: an objection
 * @language: of the papers, "zh" or "en"
 *
 * Returns: (transfer full) (nullable): what it was decided before it was decided anew, and why it
 *   was, as lines
 */
char *
laurel_objection_rows_dup_earlier (LaurelObjection *objection, const char *language)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (laurel_objection_get_earlier (objection));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (list); i++)
    add_earlier (text, laurel_json_get_object (list, i), language);

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
add_objection (LaurelLibraryDraft *draft, LaurelObjection *objection, const char *language)
{
  g_autofree char *number = g_strdup_printf ("%d", laurel_objection_get_number (objection));
  g_autofree char *version = g_strdup_printf ("%d", laurel_objection_get_version (objection));
  g_autofree char *work = dup_work (objection);
  g_autofree char *earlier = laurel_objection_rows_dup_earlier (objection, language);

  laurel_library_draft_begin (draft);
  laurel_library_draft_set (draft, "number", number);
  laurel_library_draft_set (draft, "received", laurel_objection_get_received (objection));
  laurel_library_draft_set (draft, "name", laurel_objection_get_objector (objection));
  laurel_library_draft_set (draft, "work", work);
  laurel_library_draft_set (draft, "grounds",
                            find (GROUNDS, laurel_objection_get_grounds (objection), language));
  laurel_library_draft_set (draft, "text", laurel_objection_get_words (objection));
  laurel_library_draft_set (draft, "evidence", laurel_objection_get_evidence (objection));
  laurel_library_draft_set (draft, "state",
                            find (STATES, laurel_objection_get_state (objection), language));
  laurel_library_draft_set (draft, "ruling", laurel_objection_get_outcome (objection));
  laurel_library_draft_set (draft, "decided", laurel_objection_get_decided (objection));
  laurel_library_draft_set (draft, "earlier", earlier);
  laurel_library_draft_set (draft, "version", version);
}

/**
 * laurel_objection_rows_add:
 * @draft: rows for a batch
 * @reader: where to read
 * @contest: to whose results somebody objects
 * @language: of the papers, "zh" or "en"
 * @issuer: (nullable): who issues them
 * @error: return location for an error
 *
 * Adds a row for each objection, in the order in which they came.
 */
gboolean
laurel_objection_rows_add (LaurelLibraryDraft *draft, LaurelReader *reader, LaurelContest *contest,
                           const char *language, const char *issuer, GError **error)
{
  g_autoptr (GPtrArray) objections =
    laurel_library_ask (reader, &LAUREL_OBJECTIONS_OF_CONTEST,
                        g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (contest))), error);

  for (guint i = 0; objections != NULL && i < objections->len; i++) {
    add_objection (draft, objections->pdata[i], language);
    laurel_library_draft_set (draft, "occasion", laurel_contest_get_title (contest));
    laurel_library_draft_set (draft, "issuer", issuer);
  }

  return objections != NULL;
}
