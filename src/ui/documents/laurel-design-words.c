/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-words.h"

#include "base/laurel-quotes.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the designer calls fields and boxes, in the window's own language. */

const char *
laurel_design_words_of_input (const LaurelInput *input)
{
  return g_str_equal (laurel_language_get_own (), "zh") ? input->label_zh : input->label_en;
}

/* What a field is called; one that nobody knows by its name. */
const char *
laurel_design_words_of_field (const LaurelTemplate *template, const char *field)
{
  int input = laurel_input_find (template->inputs, field);

  if (input >= 0)
    return laurel_design_words_of_input (g_ptr_array_index (template->inputs, input));

  return g_str_equal (field, "qr") ? _("Code to check it by") : field;
}

/* What such a box is called. */
const char *
laurel_design_words_of_kind (LaurelBoxKind kind)
{
  switch (kind) {
  case LAUREL_BOX_TEXT:
    return C_("box", "Text");
  case LAUREL_BOX_QR:
    return C_("box", "QR code");
  case LAUREL_BOX_BARS:
    return C_("box", "Bar code");
  case LAUREL_BOX_LINE:
    return C_("box", "Line");
  case LAUREL_BOX_SEAL:
    return C_("box", "Place of the seal");
  case LAUREL_BOX_IMAGE:
    return C_("box", "Image");
  default:
    g_assert_not_reached ();
  }
}

/**
 * laurel_design_words_of_text:
 * @text: what stands in a box
 *
 * Returns: (transfer full): the same, with what fields are called in their places, and without
 *   what says when they are there
 */
char *
laurel_design_words_of_text (const LaurelTemplate *template, const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  while (*text != '\0') {
    const char *open = strstr (text, "{{");
    const char *close = open ? strstr (open, "}}") : NULL;
    g_autofree char *field = NULL;

    if (close == NULL)
      break;
    g_string_append_len (out, text, open - text);
    if (strchr ("#^/", open[2]) == NULL) {
      field = g_strndup (open + 2, strcspn (open + 2, "|}"));
      g_string_append_printf (out, "‹%s›", laurel_design_words_of_field (template, field));
    }
    text = close + 2;
  }
  g_string_append (out, text);
  g_strdelimit (out->str, "\n", ' ');

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Returns: (transfer full): what a box is called where it is seen, or read aloud */
char *
laurel_design_words_of_box (const LaurelTemplate *template, const LaurelBox *box)
{
  g_autofree char *text = NULL;

  if (box->kind == LAUREL_BOX_IMAGE && box->file != NULL)
    /* Translators: an image on a page, and the name of its file. */
    return laurel_quote (_("Image “%s”"), box->alt ? box->alt : box->file);
  if (box->kind != LAUREL_BOX_TEXT)
    return g_strdup (laurel_design_words_of_kind (box->kind));

  text = laurel_design_words_of_text (template, box->text);
  /* Translators: a box on a page, and what stands in it. */
  return laurel_quote (_("Text “%s”"), text);
}

/* Returns: (transfer full): where a box is, in words */
char *
laurel_design_words_of_place (LaurelRect frame)
{
  /* Translators: where a box is on a page: from the left, from above, its width and its height. */
  return g_strdup_printf (_("%1$.1f mm from the left, %2$.1f mm from the top, %3$.1f mm by "
                            "%4$.1f mm"), frame.x / LAUREL_MM, frame.y / LAUREL_MM,
                          frame.width / LAUREL_MM, frame.height / LAUREL_MM);
}

/* Returns: (transfer full): a colour, as templates write it */
char *
laurel_design_words_of_colour (const GdkRGBA *colour)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint) (colour->red * 255 + 0.5f),
                          (guint) (colour->green * 255 + 0.5f),
                          (guint) (colour->blue * 255 + 0.5f));
}
