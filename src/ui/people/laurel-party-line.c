/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-party-line.h"

#include "people/laurel-party.h"
#include "ui/people/laurel-party-face.h"

/**
 * LaurelPartyLine:
 *
 * A person or an organisation in a list: a face, the name, and below it what tells
 * those of one name apart.
 */
struct _LaurelPartyLine {
  LaurelLineRow parent_instance;

  LaurelPartyFace *face;
};

G_DEFINE_FINAL_TYPE (LaurelPartyLine, laurel_party_line, LAUREL_TYPE_LINE_ROW)

static void
show (LaurelLineRow *line, LaurelRow *row)
{
  LaurelParty *party = LAUREL_PARTY (row);
  const char *name = laurel_party_get_name (party);

  laurel_party_face_set_name (LAUREL_PARTY_LINE (line)->face, name);
  laurel_line_row_write (line, name, laurel_party_get_text (party, "about"), "", NULL);
}

static void
laurel_party_line_class_init (LaurelPartyLineClass *klass)
{
  LAUREL_LINE_ROW_CLASS (klass)->show = show;
}

static void
laurel_party_line_init (LaurelPartyLine *self)
{
  self->face = g_object_new (LAUREL_TYPE_PARTY_FACE, NULL);
  laurel_line_row_set_start (LAUREL_LINE_ROW (self), GTK_WIDGET (self->face));
}
