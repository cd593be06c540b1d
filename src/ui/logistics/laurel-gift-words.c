/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-words.h"

#include "logistics/books/laurel-gift-way.h"
#include "store/laurel-pinyin.h"

#include <glib/gi18n-lib.h>

/* What the window says of a gift, and of what was promised. */

/* Returns: (transfer none): what people call a place of the books */
const char *
laurel_gift_words_of_place (const char *place)
{
  LaurelGiftPlace known;

  return laurel_gift_place_read (place, &known, NULL) ? laurel_gift_place_get_label (known) : place;
}

/**
 * laurel_gift_words_dup_name:
 * @gift: a gift line
 *
 * Returns: (transfer full): the number of its receipt, and what it is
 */
char *
laurel_gift_words_dup_name (LaurelGift *gift)
{
  const char *receipt = laurel_gift_get_receipt (gift);

  /* Translators: the number of a receipt, and a kind of gift. */
  return receipt ? g_strdup_printf (_("%1$s  %2$s"), receipt, laurel_gift_get_kind (gift))
                 : g_strdup (laurel_gift_get_kind (gift));
}

static char *
dup_pieces (int quantity)
{
  /* Translators: %'d counts the pieces of a gift. */
  return g_strdup_printf (ngettext ("%'d piece", "%'d pieces", (gulong) quantity), quantity);
}

/**
 * laurel_gift_words_dup_about:
 * @gift: a gift line
 *
 * Returns: (transfer full): how many pieces there were, and who gave them
 */
char *
laurel_gift_words_dup_about (LaurelGift *gift)
{
  g_autofree char *pieces = dup_pieces (laurel_gift_get_quantity (gift));
  const char *giver = laurel_gift_get_giver (gift);

  return g_strjoin (" · ", pieces, giver ? giver : _("bought"), NULL);
}

/* Returns: (transfer full): how many pieces were promised, and by whom */
char *
laurel_gift_words_dup_promise (LaurelPromise *promise)
{
  g_autofree char *pieces = dup_pieces (laurel_promise_get_quantity (promise));

  return g_strjoin (" · ", pieces, laurel_promise_get_giver (promise), NULL);
}

/**
 * laurel_gift_words_count:
 * @gift: a gift line
 * @place: a place of the books
 *
 * Returns: how many of its pieces are there
 */
int
laurel_gift_words_count (LaurelGift *gift, const char *place)
{
  const char *places = laurel_gift_get_places (gift);
  g_auto (GStrv) words = g_strsplit (places ? places : "", " ", -1);

  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i += 2)
    if (g_str_equal (words[i], place))
      return (int) g_ascii_strtoll (words[i + 1], NULL, 10);

  return 0;
}

/**
 * laurel_gift_words_dup_state:
 * @gift: a gift line
 *
 * Returns: (transfer full): where it is: what is to be done first, or what there is most of
 */
char *
laurel_gift_words_dup_state (LaurelGift *gift)
{
  const char *places = laurel_gift_get_places (gift);
  g_auto (GStrv) words = g_strsplit (places ? places : "", " ", -1);
  const char *most = NULL;
  gint64 count = 0;

  if (laurel_gift_words_count (gift, "received") > 0)
    return g_strdup (_("to inspect"));

  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i += 2)
    if (g_ascii_strtoll (words[i + 1], NULL, 10) > count) {
      most = words[i];
      count = g_ascii_strtoll (words[i + 1], NULL, 10);
    }

  return g_strdup (most ? laurel_gift_words_of_place (most) : "");
}

/* A parcel is called as on its label. */
static char *
dup_which (const char *place, const char *label)
{
  guint64 number;

  if (label == NULL || *label == '\0')
    return NULL;

  return (g_strcmp0 (place, "packed") == 0 || g_strcmp0 (place, "way") == 0) &&
         g_ascii_string_to_unsigned (label, 10, 1, G_MAXINT, &number, NULL)
         ? g_strdup_printf ("P-%04d", (int) number) : g_strdup (label);
}

/* Returns: (transfer full) (nullable): which point, parcel or receiver has them, and which class */
char *
laurel_gift_words_dup_holder (LaurelGiftAccount *account)
{
  g_autofree char *label = NULL, *class_name = NULL, *which = NULL;

  g_object_get (account, "label", &label, "class", &class_name, NULL);
  which = dup_which (laurel_gift_account_get_place (account), label);

  return which != NULL && class_name != NULL && *class_name != '\0'
         ? g_strdup_printf ("%s, %s", which, class_name) : g_steal_pointer (&which);
}

/* The place, and which one it is. */
static char *
dup_spot (LaurelGiftMove *move, const char *place_field, const char *label_field)
{
  g_autofree char *place = NULL, *label = NULL, *which = NULL;

  g_object_get (move, place_field, &place, label_field, &label, NULL);
  which = dup_which (place, label);
  if (which == NULL)
    return g_strdup (laurel_gift_words_of_place (place));

  /* Translators: a place of the books, and which one: “Packed (P-0003)”. */
  return g_strdup_printf (_("%1$s (%2$s)"), laurel_gift_words_of_place (place), which);
}

/* Returns: (transfer full): from where to where pieces were moved */
char *
laurel_gift_words_dup_way (LaurelGiftMove *move)
{
  g_autofree char *from = dup_spot (move, "from-place", "from-label");
  g_autofree char *to = dup_spot (move, "to-place", "to-label");

  /* Translators: from one place to another. */
  return g_strdup_printf (_("%1$s → %2$s"), from, to);
}

/* @word is a word, and the pinyin that it may be. */
static gboolean
has (const char *text, GStrv word)
{
  return text != NULL && (strcasestr (text, word[0]) != NULL ||
                          laurel_pinyin_is_in (text, word[1]));
}

/**
 * laurel_gift_words_match:
 * @row: a gift line or a promise
 * @wanted: words (laurel_pinyin_dup_wanted())
 *
 * Returns: whether each of them stands in its number, its kind, its giver, or where it lies
 */
gboolean
laurel_gift_words_match (LaurelRow *row, GStrv wanted)
{
  g_autofree char *kind = NULL, *giver = NULL, *receipt = NULL, *shelf = NULL;

  if (*wanted == NULL)
    return TRUE;
  g_object_get (row, "kind", &kind, "giver", &giver, NULL);
  if (LAUREL_IS_GIFT (row))
    g_object_get (row, "receipt", &receipt, "shelf", &shelf, NULL);

  for (; *wanted != NULL; wanted += 2)
    if (!has (kind, wanted) && !has (giver, wanted) && !has (receipt, wanted) &&
        !has (shelf, wanted))
      return FALSE;

  return TRUE;
}
