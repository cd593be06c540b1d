/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-receiver-line.h"

#include "ui/logistics/laurel-receiver-words.h"

/**
 * LaurelReceiverLine:
 *
 * A receiver in a list, which has its region above it: its name, how many children it has, and how
 * far what it is given came.
 */
struct _LaurelReceiverLine {
  LaurelLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelReceiverLine, laurel_receiver_line, LAUREL_TYPE_LINE_ROW)

static void
show (LaurelLineRow *line, LaurelRow *row)
{
  LaurelReceiver *receiver = LAUREL_RECEIVER (row);
  const char *region = laurel_receiver_get_region (receiver);
  g_autofree char *children = laurel_receiver_words_dup_children (receiver);
  g_autofree char *state = laurel_receiver_words_dup_state (receiver);
  g_autofree char *spoken = region == NULL ? g_strdup (state)
                            : g_strjoin (*state != '\0' ? ", " : "", state, region, NULL);

  /* Its region stands above it. */
  laurel_line_row_write (line, laurel_receiver_get_name (receiver), children, state, spoken);
}

static void
laurel_receiver_line_class_init (LaurelReceiverLineClass *klass)
{
  LAUREL_LINE_ROW_CLASS (klass)->show = show;
}

static void
laurel_receiver_line_init (LaurelReceiverLine *self)
{
}
