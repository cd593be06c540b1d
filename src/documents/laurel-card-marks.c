/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-card-private.h"

#include "documents/laurel-box.h"
#include "documents/laurel-layout-private.h"

#include <string.h>

/* A frame about each place of a page of which something is wrong, for who corrects it. */

#define THICKNESS 1.5 /* points */
#define AIR 3

static const LaurelColour RED = { 0.75, 0.11, 0.16 };

/* Whether a text has {{field}}, {{field|…}} or {{#field}}. */
static gboolean
has_field (const char *text, const char *field)
{
  gsize length = strlen (field);

  for (const char *at = strstr (text, "{{"); at != NULL; at = strstr (at, "{{")) {
    at += 2;
    at += strspn (at, "#^");
    if (strncmp (at, field, length) == 0 && (at[length] == '}' || at[length] == '|'))
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_blamed (const LaurelBox *box, const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++) {
    const LaurelBatchFault *fault = faults->pdata[i];

    if (fault->box != NULL ? g_str_equal (box->name, fault->box)
                           : box->kind == LAUREL_BOX_TEXT && has_field (box->text, fault->field))
      return TRUE;
  }

  return FALSE;
}

static void
add_frame (GPtrArray *items, const LaurelBox *box)
{
  double line = box->style != NULL ? box->style->size : 0;
  double height = (box->height > 0 ? box->height : line) + 2 * AIR;
  double y = (box->on_baseline ? box->y - LAUREL_LAYOUT_BASELINE * line : box->y) - AIR;
  double x = box->x - AIR, width = box->width + 2 * AIR;

  laurel_layout_add_rule (items, x, y, width, THICKNESS, RED);
  laurel_layout_add_rule (items, x, y + height, width, THICKNESS, RED);
  laurel_layout_add_rule (items, x, y + height / 2, THICKNESS, height, RED);
  laurel_layout_add_rule (items, x + width - THICKNESS, y + height / 2, THICKNESS, height, RED);
}

/**
 * laurel_card_mark:
 * @self: a card
 * @pages: what laurel_card_prove() made of it
 * @faults: (element-type LaurelBatchFault): and what it found
 *
 * Marks where something is wrong.
 */
void
laurel_card_mark (LaurelCard *self, LaurelPages *pages, const GPtrArray *faults)
{
  GPtrArray *sections = laurel_card_get_template (self)->sections;

  for (guint i = 0; i < MIN (sections->len, pages->sheets->len); i++) {
    const LaurelSection *section = sections->pdata[i];
    GPtrArray *items = ((LaurelLeaf *) pages->sheets->pdata[i])->items;

    for (guint j = 0; j < section->boxes->len; j++)
      if (is_blamed (section->boxes->pdata[j], faults))
        add_frame (items, section->boxes->pdata[j]);
  }
}
