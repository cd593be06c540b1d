/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-judges-list.h"

#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-judge-import-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "people/laurel-party-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* A list of judges that comes in: experts, and their seats in a contest. */

/* Before its headings, where a contest remembers what they mean. */
#define COLUMNS "judges/"

static const LaurelListHeading HEADINGS[] = {
  { "name", N_("Full name"),
    "姓名|专家姓名|评委姓名|专家|评委|name|fullname|judge|expert|person", FALSE },
  { "organization", N_("Organisation"),
    "单位|工作单位|所在单位|机构|organisation|organization|employer|company|institution|"
    "affiliation", FALSE },
  { "post", N_("Post"),
    "职务|职称|职务职称|职位|post|position|jobtitle|title", FALSE },
  { "phone", N_("Telephone"),
    "电话|手机|联系电话|手机号|phone|telephone|mobile", FALSE },
  { "mail", N_("Mail"),
    "邮箱|电子邮箱|电子邮件|mail|email", FALSE },
  { "fields", N_("Fields of expertise"),
    "专业|领域|专业领域|专长|研究方向|评审领域|fields|field|expertise|speciality|specialty", TRUE },
  { "languages", N_("Languages"),
    "语言|语种|languages|language", TRUE },
  { "region", N_("Region"),
    "地区|区域|省份|赛区|region|province", FALSE },
  { "senior", N_("Senior"),
    "资深|资深专家|高级|senior|seniority", FALSE },
  { "since", N_("Expert since"),
    "起始年份|入库年份|since|sinceyear|serving", FALSE },
  { "employers", N_("Other employers"),
    "其他单位|兼职单位|otheremployers|employers", TRUE },
  { "role", N_("Role"),
    "角色|评审角色|职责|role", FALSE },
  { "section", N_("Category or group"),
    "类别|组别|评审组|评审类别|category|group|section|panel", FALSE },
  { "least", N_("Entries at least"),
    "最少|最少件数|least|min|minimum", FALSE },
  { "most", N_("Entries at most"),
    "最多|最多件数|most|max|maximum", FALSE },
  { "note", N_("Note"),
    "备注|说明|note|notes|remark|remarks", FALSE },
};

/**
 * laurel_judges_list_read:
 * @table: a table, which the list does not outlive
 * @contest: whose judges they are
 * @maps: (element-type utf8 utf8): a folded heading → a field, as somebody told it; "" for none
 * @takes_any: whether a table without names is a list that is not complete
 * @error: return location for an error
 *
 * Returns: (transfer full): the list in it; %NULL where there is none
 */
LaurelContestList *
laurel_judges_list_read (const LaurelTable *table, LaurelContest *contest, GHashTable *maps,
                         gboolean takes_any, GError **error)
{
  g_autoptr (GHashTable) more =
    laurel_contest_list_read_columns (laurel_contest_get_columns (contest), COLUMNS);

  laurel_contest_list_add_told (more, maps);

  return laurel_contest_list_read (table, HEADINGS, G_N_ELEMENTS (HEADINGS), more, "name",
                                   takes_any, error);
}

/* Returns: (array length=n): what columns can hold */
const LaurelListHeading *
laurel_judges_list_get_headings (gsize *n)
{
  *n = G_N_ELEMENTS (HEADINGS);

  return HEADINGS;
}

/* ---- what words mean -------------------------------------------------------------------- */

typedef struct {
  const char *meant;
  const char *words;
} Meaning;

static const Meaning SENIORITIES[] = {
  { "yes", "yes|y|true|1|senior|是|资深|高级|√" },
  { "no", "no|n|false|0|junior|否|非资深|普通" },
  { NULL, NULL },
};
static const Meaning ROLES[] = {
  { "judge", "judge|member|评委|委员|成员|专家" },
  { "chair", "chair|head|组长|主任|主任委员|评审组长" },
  { "alternate", "alternate|reserve|substitute|候补|候补评委" },
  { NULL, NULL },
};

static const char *
find_meaning (const Meaning *meanings, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (; meanings->meant != NULL; meanings++)
    if (laurel_list_heading_has_word (meanings->words, folded))
      return meanings->meant;

  return NULL;
}

typedef struct {
  LaurelContestList *list;
  LaurelReader *reader;
  GHashTable *sections; /* (element-type utf8): names */
  GHashTable *experts;  /* (element-type utf8 LaurelExpert): name and organisation */
  GHashTable *names;    /* (element-type utf8 LaurelExpert): the name alone; NULL for several */
  GHashTable *seated;   /* (element-type gint64 LaurelJudge): by their experts */
  GHashTable *entrants; /* (element-type utf8 GString): name of a person → numbers of entries */
  GHashTable *listed;   /* (element-type utf8): name and organisation */
  GHashTable *meant;    /* (element-type utf8): experts of whom a row spoke, and new names */
} Checking;

static void
blame (Checking *self, LaurelListRow *row, const char *field, const char *hint, char *message)
{
  laurel_contest_list_blame (self->list, row, field,
                             laurel_fault_new (LAUREL_EXCHANGE_ERROR_WRONG_ANSWER,
                                               LAUREL_FAULT_ERROR, hint, "%s", message));
  g_free (message);
}

/* Replaces what somebody wrote by what commands call it. */
static void
check_word (Checking *self, LaurelListRow *row, const char *field, const Meaning *meanings,
            const char *hint)
{
  const char *text = laurel_contest_list_get (row, field);
  const char *meant = text ? find_meaning (meanings, text) : NULL;

  if (meant != NULL)
    g_hash_table_insert (row->fields, g_strdup (field), g_strdup (meant));
  else if (text != NULL)
    /* Translators: %s is what stands in a cell. */
    blame (self, row, field, hint, g_strdup_printf (_("“%s” was not understood."), text));
}

static void
check_count (Checking *self, LaurelListRow *row, const char *field)
{
  const char *text = laurel_contest_list_get (row, field);

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, NULL, NULL))
    blame (self, row, field, _("Write a whole number."),
           /* Translators: %s is what somebody typed. */
           g_strdup_printf (_("“%s” is not a whole number."), text));
}

static void
check_section (Checking *self, LaurelListRow *row)
{
  const char *name = laurel_contest_list_get (row, "section");

  if (name != NULL && !g_hash_table_contains (self->sections, name))
    laurel_contest_list_blame (self->list, row, "section",
                               laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_SECTION,
                                                 LAUREL_FAULT_ERROR,
                                                 _("Correct the cell, or add it to the contest "
                                                   "first."),
                                                 /* Translators: %s is a category, a group or a
                                                  * division. */
                                                 _("This contest has no “%s”."), name));
}

static char *
dup_key (const char *name, const char *organization)
{
  return g_strconcat (name, "\n", organization ? organization : "", NULL);
}

static char *
dup_meant (LaurelExpert *expert)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, laurel_row_get_id (LAUREL_ROW (expert)));
}

/* Of the only person of a name, the list may say where he or she works. */
static LaurelExpert *
find_elsewhere (Checking *self, const char *name)
{
  LaurelExpert *only = g_hash_table_lookup (self->names, name);
  g_autofree char *meant = only ? dup_meant (only) : NULL;
  g_autoptr (GArray) called = NULL;

  if (only == NULL || laurel_expert_get_organization (only) != NULL ||
      g_hash_table_contains (self->meant, meant))
    return NULL;

  called = laurel_party_list_called (self->reader, name, NULL);

  return called != NULL && called->len == 1 ? only : NULL;
}

/* Who is meant may be told by the name alone, if there is one of it: as the import finds them. */
static LaurelExpert *
find_expert (Checking *self, const LaurelListRow *row)
{
  const char *name = laurel_contest_list_get (row, "name");
  const char *organization = laurel_contest_list_get (row, "organization");
  g_autofree char *key = dup_key (name, organization);
  LaurelExpert *expert = g_hash_table_lookup (self->experts, key);

  if (expert != NULL)
    return expert;

  return organization != NULL ? find_elsewhere (self, name)
                              : g_hash_table_lookup (self->names, name);
}

/* Whether a cell says something else than what is known. */
static gboolean
differs (const LaurelListRow *row, const char *field, LaurelRow *known)
{
  const char *said = laurel_contest_list_get (row, field);
  g_autofree char *text = NULL;

  if (said != NULL)
    g_object_get (known, field, &text, NULL);

  return said != NULL && g_strcmp0 (said, text) != 0;
}

static gboolean
has_other_employers (const LaurelListRow *row, LaurelExpert *expert)
{
  const char *said = laurel_contest_list_get (row, "employers");
  const char *known = laurel_expert_get_employers (expert);
  g_auto (GStrv) names = g_strsplit (said ? said : "", "\n", -1);
  g_auto (GStrv) there = g_strsplit (known ? known : "", "\n", -1);

  for (char **name = names; *name != NULL; name++)
    if (**name != '\0' && !g_strv_contains ((const char *const *) there, *name))
      return TRUE;

  return FALSE;
}

static gboolean
says_more (const LaurelListRow *row, LaurelExpert *expert)
{
  static const char *const FACTS[] = { "organization", "fields", "languages", "region", "post",
                                       "phone", "mail", "note" };
  const char *senior = laurel_contest_list_get (row, "senior");
  const char *since = laurel_contest_list_get (row, "since");

  for (gsize i = 0; i < G_N_ELEMENTS (FACTS); i++)
    if (differs (row, FACTS[i], LAUREL_ROW (expert)))
      return TRUE;

  return (senior != NULL && g_str_equal (senior, "yes") != laurel_expert_is_senior (expert)) ||
         (since != NULL && atoi (since) != laurel_expert_get_since (expert)) ||
         has_other_employers (row, expert);
}

/* Whether a cell says something else of the seat, or there is none yet. */
static gboolean
says_more_of_seat (const LaurelListRow *row, LaurelJudge *judge)
{
  static const char *const FACTS[] = { "role", "section", "least", "most" };

  for (gsize i = 0; judge != NULL && i < G_N_ELEMENTS (FACTS); i++)
    if (differs (row, FACTS[i], LAUREL_ROW (judge)))
      return TRUE;

  return judge == NULL;
}

static void
blame_twice (Checking *self, LaurelListRow *row)
{
  laurel_contest_list_blame (self->list, row, "name",
                             laurel_fault_new (LAUREL_EXCHANGE_ERROR_SEVERAL, LAUREL_FAULT_ERROR,
                                               _("Delete one of the rows, or add where they "
                                                 "work."),
                                               /* Translators: %s is a person. */
                                               _("“%s” is on the list twice."),
                                               laurel_contest_list_get (row, "name")));
}

/* Whether another row spoke of the same person. Of two new ones with one name it may be the one if
 * it is not said of both where they work. */
static gboolean
is_meant_again (Checking *self, const LaurelListRow *row, LaurelExpert *expert)
{
  const char *name = laurel_contest_list_get (row, "name");
  const char *organization = laurel_contest_list_get (row, "organization");
  g_autofree char *somewhere = g_strconcat ("somewhere/", name, NULL);
  g_autofree char *nowhere = g_strconcat ("nowhere/", name, NULL);
  gboolean is_again;

  if (expert != NULL)
    return !g_hash_table_add (self->meant, dup_meant (expert));

  is_again = g_hash_table_contains (self->meant, nowhere) ||
             (organization == NULL && g_hash_table_contains (self->meant, somewhere));
  g_hash_table_add (self->meant, g_steal_pointer (organization ? &somewhere : &nowhere));

  return is_again;
}

static void
settle_state (Checking *self, LaurelListRow *row)
{
  LaurelExpert *expert = find_expert (self, row);
  gint64 id = expert ? laurel_row_get_id (LAUREL_ROW (expert)) : 0;

  if (is_meant_again (self, row, expert)) {
    blame_twice (self, row);
    return;
  }

  row->id = id;
  row->state = expert == NULL ? LAUREL_LIST_NEW
               : says_more_of_seat (row, g_hash_table_lookup (self->seated, &id)) ||
                 says_more (row, expert)
               ? LAUREL_LIST_CHANGED : LAUREL_LIST_SAME;
}

/* Whoever has an entry in the contest may judge others, but nobody should be surprised. */
static void
warn_entrant (Checking *self, LaurelListRow *row)
{
  const char *name = laurel_contest_list_get (row, "name");
  const GString *numbers = g_hash_table_lookup (self->entrants, name);

  if (numbers != NULL)
    laurel_contest_list_blame (self->list, row, "name",
                               laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT,
                                                 LAUREL_FAULT_WARNING,
                                                 _("Note a conflict of interest, or take the judge "
                                                   "out."),
                                                 /* Translators: %1$s is a person, %2$s the number
                                                  * of an entry, or several: 0001, 0002. */
                                                 _("Somebody called “%1$s” made entry %2$s of this "
                                                   "contest."), name, numbers->str));
}

/* What is stored is a line: “Far Ltd” with a tab in it is no other employer. */
static void
straighten (LaurelListRow *row, const char *field)
{
  char *line = laurel_text_dup_line (laurel_contest_list_get (row, field));

  if (line != NULL)
    g_hash_table_insert (row->fields, g_strdup (field), line);
}

static void
check_row (Checking *self, LaurelListRow *row)
{
  char *key;

  if (row->state == LAUREL_LIST_WRONG)
    return;

  straighten (row, "name");
  straighten (row, "organization");

  check_word (self, row, "senior", SENIORITIES, _("Write “yes” or “no”."));
  check_word (self, row, "role", ROLES, _("Write “judge”, “chair” or “alternate”."));
  check_count (self, row, "since");
  check_count (self, row, "least");
  check_count (self, row, "most");
  check_section (self, row);
  key = dup_key (laurel_contest_list_get (row, "name"),
                 laurel_contest_list_get (row, "organization"));
  if (!g_hash_table_add (self->listed, key))
    blame_twice (self, row);
  if (row->state == LAUREL_LIST_WRONG)
    return;

  settle_state (self, row);
  warn_entrant (self, row);
}

/* ---- what the library knows ---------------------------------------------------------------- */

static GPtrArray *
ask (LaurelReader *reader, const LaurelQuery *query, LaurelContest *contest, GError **error)
{
  return laurel_library_ask (reader, query,
                             g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (contest))),
                             error);
}

static gboolean
read_sections (Checking *self, LaurelReader *reader, LaurelContest *contest, GError **error)
{
  g_autoptr (GPtrArray) all = ask (reader, &LAUREL_SECTIONS_OF_CONTEST, contest, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    g_hash_table_add (self->sections, g_strdup (laurel_contest_section_get_name (all->pdata[i])));

  return all != NULL;
}

static void
index_experts (Checking *self, GPtrArray *experts)
{
  for (guint i = 0; i < experts->len; i++) {
    LaurelExpert *expert = experts->pdata[i];
    const char *name = laurel_expert_get_name (expert);
    gboolean is_first = name != NULL && !g_hash_table_contains (self->names, name);

    if (name == NULL)
      continue;
    g_hash_table_insert (self->experts,
                         dup_key (name, laurel_expert_get_organization (expert)), expert);
    g_hash_table_insert (self->names, g_strdup (name), is_first ? expert : NULL);
  }
}

static gboolean
read_seated (Checking *self, LaurelReader *reader, LaurelContest *contest, GError **error)
{
  g_autoptr (GPtrArray) judges = ask (reader, &LAUREL_JUDGES_OF_CONTEST, contest, error);

  for (guint i = 0; judges != NULL && i < judges->len; i++) {
    gint64 expert = laurel_judge_get_expert_id (judges->pdata[i]);

    g_hash_table_insert (self->seated, g_memdup2 (&expert, sizeof expert),
                         g_object_ref (judges->pdata[i]));
  }

  return judges != NULL;
}

static void
add_entrant (Checking *self, const char *name, const char *number)
{
  GString *numbers = g_hash_table_lookup (self->entrants, name);

  if (numbers == NULL) {
    numbers = g_string_new (number);
    g_hash_table_insert (self->entrants, g_strdup (name), numbers);
  } else {
    g_string_append_printf (numbers, ", %s", number);
  }
}

static void
string_free (gpointer string)
{
  g_string_free (string, TRUE);
}

static void
index_entrants (Checking *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    const char *persons = laurel_entry_get_persons (entries->pdata[i]);
    g_auto (GStrv) names = g_strsplit (persons ? persons : "", "\n", -1);

    for (char **name = names; *name != NULL; name++)
      add_entrant (self, *name, laurel_entry_get_number (entries->pdata[i]));
  }
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * laurel_judges_list_compare:
 * @self: a list
 * @reader: where to read
 * @contest: whose judges they are
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Finds what is wrong with each row, and who is there already.
 */
gboolean
laurel_judges_list_compare (LaurelContestList *self, LaurelReader *reader, LaurelContest *contest,
                            GError **error)
{
  g_autoptr (GPtrArray) experts = laurel_expert_list (reader, error);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GHashTable) sections = new_table ();
  g_autoptr (GHashTable) by_key = new_table ();
  g_autoptr (GHashTable) names = new_table ();
  g_autoptr (GHashTable) seated = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         g_object_unref);
  g_autoptr (GHashTable) entrants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           string_free);
  g_autoptr (GHashTable) listed = new_table ();
  g_autoptr (GHashTable) meant = new_table ();
  Checking checking = { self, reader, sections, by_key, names, seated, entrants, listed, meant };

  if (experts != NULL)
    entries = laurel_entry_list (reader, laurel_row_get_id (LAUREL_ROW (contest)), error);
  if (entries == NULL || !read_sections (&checking, reader, contest, error) ||
      !read_seated (&checking, reader, contest, error))
    return FALSE;

  index_experts (&checking, experts);
  index_entrants (&checking, entries);
  for (guint i = 0; i < self->rows->len; i++)
    check_row (&checking, self->rows->pdata[i]);
  laurel_contest_list_sort_faults (self);

  return TRUE;
}

static GVariant *
build_row (const LaurelListRow *row)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GHashTableIter iter;
  gpointer field, text;

  g_hash_table_iter_init (&iter, row->fields);
  while (g_hash_table_iter_next (&iter, &field, &text))
    if (!g_str_equal (field, "name"))
      g_variant_builder_add (&fields, "{ss}", field, text);

  return g_variant_new (LAUREL_JUDGES_IMPORT_ROW, row->id, laurel_contest_list_get (row, "name"),
                        &fields);
}

/**
 * laurel_judges_list_build:
 * @self: a list, compared
 * @contest: whose judges they are
 * @source: the file
 *
 * Returns: (transfer floating): the arguments of judges.import: who is new or changed
 */
GVariant *
laurel_judges_list_build (LaurelContestList *self, LaurelContest *contest, const char *source)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (
    "a" LAUREL_JUDGES_IMPORT_ROW));
  g_autofree char *columns =
    laurel_contest_list_dup_columns (self, laurel_contest_get_columns (contest), COLUMNS);

  for (guint i = 0; i < self->rows->len; i++) {
    const LaurelListRow *row = self->rows->pdata[i];

    if (row->state == LAUREL_LIST_NEW || row->state == LAUREL_LIST_CHANGED)
      g_variant_builder_add_value (&rows, build_row (row));
  }

  return g_variant_new (LAUREL_JUDGES_IMPORT_ARGS, laurel_row_get_id (LAUREL_ROW (contest)),
                        source, columns, &rows);
}
