/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-holder-search.h"

#include "documents/laurel-credential.h"
#include "documents/laurel-holder-text.h"

/*
 * Which words of a page are the holder, when a digest alone is known: every piece of a
 * line may be the name, every whole line the organisation, and the other way round; for
 * a name may stand inside of a sentence, or have been spread or broken to fit.
 */

#define MAX_LINES 60
#define MAX_LINE 80
#define MAX_PIECE 40
#define MAX_WORDS 60
#define MAX_NAMES 6 /* words that are tried as several names */
#define BETWEEN_NAMES "、"
#define MAX_DIGESTS 2000000 /* some seconds */

/* What is looked for, what was found, and how often that was tried. */
typedef struct {
  GPtrArray *lines;
  const char *digest;
  LaurelHolderBudget *budget;
  char *name;
  char *organisation;
} Search;

/* Whether anything can be read there: a page that was scanned has no text. */
gboolean
laurel_holder_search_has_text (const char *words)
{
  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return TRUE;

  return FALSE;
}

static char *
dup_squeezed (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *squeezed = g_string_new (NULL);

  for (const char *c = composed; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (squeezed, g_utf8_get_char (c));

  return g_string_free (squeezed, FALSE);
}

/* ---- by the digest ---------------------------------------------------------- */

static void
add_line (GPtrArray *lines, char *line)
{
  g_autofree char *taken = g_strstrip (line);

  if (*taken == '\0' || g_utf8_strlen (taken, -1) > MAX_LINE)
    return;
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (lines->pdata[i], taken))
      return;

  g_ptr_array_add (lines, g_steal_pointer (&taken));
}

/* Each as it stands, without its spaces, and together with the next, since a long name
 * is broken. */
static void
add_lines (GPtrArray *lines, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, "\n", MAX_LINES + 1);

  for (guint i = 0; each[i] != NULL && i < MAX_LINES; i++) {
    add_line (lines, g_utf8_normalize (each[i], -1, G_NORMALIZE_NFC));
    add_line (lines, dup_squeezed (each[i]));
    if (each[i + 1] != NULL && i + 1 < MAX_LINES) {
      g_autofree char *joined = g_strdup_printf ("%s %s", each[i], each[i + 1]);

      add_line (lines, g_utf8_normalize (joined, -1, G_NORMALIZE_NFC));
      add_line (lines, dup_squeezed (joined));
    }
  }
}

static gboolean
fits (Search *self, const char *name, const char *organisation)
{
  g_autofree char *found = laurel_credential_dup_digest (name, organisation);

  self->budget->n_digests++;
  return g_str_equal (found, self->digest);
}

static gboolean
is_too_much (Search *self)
{
  return self->budget->n_digests >= MAX_DIGESTS ||
         g_cancellable_is_cancelled (self->budget->cancellable);
}

/* One piece of a line with each whole line, both ways. */
static gboolean
try_piece (Search *self, const char *piece)
{
  if (fits (self, piece, NULL)) {
    self->name = g_strdup (piece);
    return TRUE;
  }

  for (guint i = 0; i < self->lines->len && !is_too_much (self); i++) {
    const char *line = self->lines->pdata[i];
    gboolean is_name = fits (self, piece, line);

    if (is_name || fits (self, line, piece)) {
      self->name = g_strdup (is_name ? piece : line);
      self->organisation = g_strdup (is_name ? line : piece);
      return TRUE;
    }
  }

  return FALSE;
}

/* The pieces of a line, at each of its characters; each only once in all. */
static gboolean
try_pieces (Search *self, const char *line, GHashTable *tried)
{
  for (const char *from = line; *from != '\0' && !is_too_much (self);
       from = g_utf8_next_char (from)) {
    const char *to = from;

    for (int n = 0; n < MAX_PIECE && *to != '\0'; n++) {
      g_autofree char *piece = NULL;

      to = g_utf8_next_char (to);
      piece = g_strndup (from, to - from);
      if (g_hash_table_contains (tried, piece))
        continue;
      if (try_piece (self, piece))
        return TRUE;
      g_hash_table_add (tried, g_steal_pointer (&piece));
    }
  }

  return FALSE;
}

static GStrv
split_words (const char *words)
{
  g_autofree char *composed = g_utf8_normalize (words, -1, G_NORMALIZE_NFC);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *from = NULL;

  for (const char *at = composed;; at = g_utf8_next_char (at)) {
    gboolean ends = *at == '\0' || g_unichar_isspace (g_utf8_get_char (at));

    if (!ends && from == NULL)
      from = at;
    if (ends && from != NULL) {
      g_autofree char *word = g_strndup (from, at - from);

      g_strv_builder_add (builder, word);
      from = NULL;
    }
    if (*at == '\0')
      break;
  }

  return g_strv_builder_end (builder);
}

/* Words put together: a bit for each gap says whether a name ends there. */
static char *
join (char **words, int n, int gaps)
{
  GString *joined = g_string_new (words[0]);

  for (int i = 1; i < n; i++)
    g_string_append_printf (joined, "%s%s", gaps >> (i - 1) & 1 ? BETWEEN_NAMES : "", words[i]);

  return g_string_free (joined, FALSE);
}

/* Several names stand far apart, and one of two characters is spread; so words that follow
 * each other are tried as names in each way. */
static gboolean
try_names (Search *self, const char *words)
{
  g_auto (GStrv) each = split_words (words);
  int length = MIN ((int) g_strv_length (each), MAX_WORDS);

  for (int first = 0; first < length; first++)
    for (int n = 2; n <= MAX_NAMES && first + n <= length; n++)
      for (int gaps = 1; gaps < 1 << (n - 1) && !is_too_much (self); gaps++) {
        g_autofree char *names = join (each + first, n, gaps);

        if (try_piece (self, names))
          return TRUE;
      }

  return FALSE;
}

static gboolean
try_all (Search *self, const char *words)
{
  g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->lines->len && !is_too_much (self); i++)
    if (try_piece (self, self->lines->pdata[i]))
      return TRUE;
  if (try_names (self, words))
    return TRUE;
  for (guint i = 0; i < self->lines->len && !is_too_much (self); i++)
    if (try_pieces (self, self->lines->pdata[i], tried))
      return TRUE;

  return FALSE;
}

/**
 * laurel_holder_search_find:
 * @words: the text of a page
 * @digest: of a name and an organisation
 * @budget: how long is searched; what is spent is spent
 * @name: (out) (nullable): the name
 * @organisation: (out) (nullable): the organisation, if there is one
 *
 * Returns: whether they stand on the page, as part of other words it may be
 */
LaurelHolderSearch
laurel_holder_search_find (const char *words, const char *digest, LaurelHolderBudget *budget,
                           char **name, char **organisation)
{
  g_autofree char *plain = laurel_holder_text_dup_plain (words);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  Search search = { .lines = lines, .digest = digest, .budget = budget };
  gboolean found;

  /* What was signed may have such characters itself, from where it was copied. */
  add_lines (lines, plain);
  add_lines (lines, words);
  found = try_all (&search, plain);

  *name = search.name;
  *organisation = search.organisation;
  if (found)
    return LAUREL_HOLDER_SEARCH_FOUND;

  return is_too_much (&search) ? LAUREL_HOLDER_SEARCH_TOO_MUCH : LAUREL_HOLDER_SEARCH_MISSING;
}
