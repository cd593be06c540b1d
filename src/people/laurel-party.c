/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party.h"

#include "store/laurel-pinyin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelParty:
 *
 * A person or an organisation: one row, whatever it does and wherever it is named.
 * Same name is not same person; that is for people to say, by merging two rows.
 * Until then `apart` tells those of one name apart, by organisation and telephone;
 * `about` does, too, and says where the others work, or what they are.
 *
 * What it is found by is made when it is read, off the main thread: `words` in
 * small letters, `keys` the beginnings of pinyin, each after a space.
 */
struct _LaurelParty {
  LaurelRow parent_instance;

  char *kind;
  char *name;
  char *short_name;
  char *english_name;
  char *phone;
  char *mail;
  char *note;
  char *name_since;
  char *code;
  char *post;
  char *address;
  char *postcode;
  gint64 organization_id;
  char *organization;
  char *apart;
  char *about;
  char *keys;
  char *words;
};

G_DEFINE_FINAL_TYPE (LaurelParty, laurel_party, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelParty, member) }

/* In the order of the columns of SELECT_PARTY. */
static const LaurelField FIELDS[] = {
  FIELD ("kind", TEXT, kind),
  FIELD ("name", TEXT, name),
  FIELD ("short-name", TEXT, short_name),
  FIELD ("english-name", TEXT, english_name),
  FIELD ("phone", TEXT, phone),
  FIELD ("mail", TEXT, mail),
  FIELD ("note", TEXT, note),
  FIELD ("name-since", TEXT, name_since),
  FIELD ("code", TEXT, code),
  FIELD ("post", TEXT, post),
  FIELD ("address", TEXT, address),
  FIELD ("postcode", TEXT, postcode),
  FIELD ("organization-id", ID, organization_id),
  FIELD ("organization", TEXT, organization),
  FIELD ("apart", TEXT, apart),
  FIELD ("about", TEXT, about),
  FIELD ("keys", TEXT, keys),
  FIELD ("words", TEXT, words),
};

#undef FIELD

static void
laurel_party_class_init (LaurelPartyClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_party_init (LaurelParty *self)
{
}

const char *
laurel_party_get_kind (LaurelParty *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY (self), NULL);

  return self->kind;
}

const char *
laurel_party_get_name (LaurelParty *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY (self), NULL);

  return self->name;
}

/**
 * laurel_party_get_text:
 * @self: a person or an organisation
 * @field: the property of a text
 *
 * Returns: (nullable): the text
 */
const char *
laurel_party_get_text (LaurelParty *self, const char *field)
{
  g_return_val_if_fail (LAUREL_IS_PARTY (self), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (g_str_equal (FIELDS[i].name, field) && FIELDS[i].kind == LAUREL_FIELD_TEXT)
      return *(char **) ((char *) self + FIELDS[i].offset);

  g_return_val_if_reached (NULL);
}

/**
 * laurel_party_dup_label:
 * @self: a person or an organisation
 *
 * Returns: (transfer full): its name, and what tells it from others of that name
 */
char *
laurel_party_dup_label (LaurelParty *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY (self), NULL);

  if (self->apart == NULL)
    return g_strdup (self->name);

  /* Translators: %1$s is a name, %2$s what tells it from others of that name. */
  return g_strdup_printf (_("%1$s (%2$s)"), self->name, self->apart);
}

/* ---- being found -------------------------------------------------------------- */

/* ü is written u by ICU, and v by whoever types it. */
static char *
dup_other_spelling (const char *word)
{
  GString *other = g_string_new (word);

  g_string_replace (other, "lv", "lu", 0);
  g_string_replace (other, "nv", "nu", 0);

  return g_string_free (other, FALSE);
}

/**
 * laurel_party_dup_wanted:
 * @words: what somebody typed, in small letters
 *
 * Returns: (transfer full): what laurel_party_matches() looks for, made once for all rows:
 *   each word, and after it how a key begins that it finds
 */
GStrv
laurel_party_dup_wanted (const char *words)
{
  g_auto (GStrv) split = g_strsplit_set (words, " \t\n", -1);
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();

  for (char **word = split; *word != NULL; word++) {
    g_autofree char *other = dup_other_spelling (*word);
    g_autofree char *key = g_strconcat (" ", other, NULL);

    if (**word == '\0')
      continue;
    g_strv_builder_add (wanted, *word);
    g_strv_builder_add (wanted, key);
  }

  return g_strv_builder_end (wanted);
}

/**
 * laurel_party_matches:
 * @self: a person or an organisation
 * @wanted: what is looked for (laurel_party_dup_wanted())
 *
 * Returns: whether each of the words stands in a name, former ones too, in a
 *   telephone, mail, code or organisation, or begins the pinyin of a name, or
 *   the initials of it, anywhere between two characters
 */
gboolean
laurel_party_matches (LaurelParty *self, GStrv wanted)
{
  g_return_val_if_fail (LAUREL_IS_PARTY (self), FALSE);

  for (; *wanted != NULL; wanted += 2)
    if (strstr (self->words, wanted[0]) == NULL &&
        (self->keys == NULL || strstr (self->keys, wanted[1]) == NULL))
      return FALSE;

  return TRUE;
}

/**
 * laurel_party_prepare:
 * @self: one just read, not shown to anybody yet
 *
 * Makes what it is found by. `keys` holds the names until then, a line each.
 */
void
laurel_party_prepare (LaurelParty *self)
{
  g_auto (GStrv) names = g_strsplit (self->keys, "\n", -1);
  g_autoptr (GString) keys = g_string_new (" ");
  g_autofree char *all = g_strjoin ("\n", self->keys, self->words, NULL);

  for (char **name = names; *name != NULL; name++) {
    g_autofree char *sounds = laurel_pinyin_dup_keys (*name);
    g_autofree char *surname = laurel_pinyin_dup_name (*name);

    g_string_append_printf (keys, "%s %s ", sounds, surname);
  }

  if (self->about == NULL)
    self->about = g_strdup (g_str_equal (self->kind, "person") ? _("Person") : _("Organisation"));
  g_free (self->keys);
  g_free (self->words);
  self->keys = g_strdup (keys->str);
  self->words = g_utf8_strdown (all, -1);
}
