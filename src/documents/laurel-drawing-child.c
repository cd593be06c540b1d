/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing-child.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>

#include "base/laurel-child.h"
#include "base/laurel-error.h"
#include "documents/laurel-drawing-page.h"

#define MAX_FILE (64 * 1048576)
#define MAX_ANSWER (128 * 1048576)

/**
 * laurel_drawing_child_is_meant:
 * @argc: how many
 * @argv: the program's arguments
 *
 * Returns: whether this process is to read a drawing, and to do nothing else
 */
gboolean
laurel_drawing_child_is_meant (int argc, char **argv)
{
  laurel_child_set_able ();

  return argc == 2 && strcmp (argv[1], LAUREL_DRAWING_CHILD) == 0;
}

/**
 * laurel_drawing_child_main:
 *
 * Reads the drawing on standard input, and writes a PDF of its one page to standard output.
 *
 * Returns: the exit status, a #LaurelDrawingOutcome
 */
int
laurel_drawing_child_main (void)
{
  g_autoptr (GBytes) file = laurel_child_read_input ();
  g_autoptr (GBytes) page = NULL;
  LaurelDrawingOutcome outcome;

  if (file == NULL || !laurel_child_confine ())
    return LAUREL_DRAWING_DAMAGED;

  page = laurel_drawing_page_new (file, &outcome);
  if (page != NULL && !laurel_child_answer (g_bytes_get_data (page, NULL), g_bytes_get_size (page)))
    return LAUREL_DRAWING_DAMAGED;

  return (int) outcome;
}

/* ---- in the parent ---------------------------------------------------------- */

static const char *
describe (LaurelDrawingOutcome outcome)
{
  switch (outcome) {
  case LAUREL_DRAWING_UNKNOWN:
    return _("It is no PDF, SVG, PNG or JPEG. Save it in one of these formats.");
  case LAUREL_DRAWING_ENCRYPTED:
    return _("It is protected by a password. Open it with the password, and print it into a new "
             "PDF file.");
  case LAUREL_DRAWING_ACTIVE:
    return _("It holds a script or a command, which no drawing needs. Open it in the program it "
             "was drawn with, and save it anew without.");
  case LAUREL_DRAWING_OUTSIDE:
    return _("It shows pictures or styles that are in other files. Put them into the file itself "
             "(“embed”), and save it anew.");
  case LAUREL_DRAWING_TOO_LARGE:
    return _("It is larger than any page can show. Save it with fewer pixels: 300 for an inch are "
             "enough.");
  case LAUREL_DRAWING_MANY_PAGES:
    return _("It has more pages than one. Save the page that is wanted as a file of its own.");
  case LAUREL_DRAWING_HIDDEN:
    return _("It has hidden layers. Save it anew without them, or print it into a new PDF file.");
  case LAUREL_DRAWING_NO_SIZE:
    return _("It does not say how large it is. Give the drawing a width and a height in the "
             "program it was drawn with.");
  case LAUREL_DRAWING_GROWS:
    return _("It unfolds into far more than is in the file, as what is meant to do harm does. Save "
             "it anew as PNG, or ask whoever sent it.");
  case LAUREL_DRAWING_READ:
  case LAUREL_DRAWING_DAMAGED:
  default:
    return _("It is cut off or damaged. Fetch or copy the file again, or save it anew.");
  }
}

static const char *
describe_reply (const LaurelChildReply *reply)
{
  if (reply->signal == 0)
    return describe ((LaurelDrawingOutcome) reply->status);
  if (reply->signal == SIGXCPU || reply->signal == SIGKILL)
    return _("Drawing it takes longer than ten seconds. Make it simpler, or save it as PNG.");

  return _("It is damaged, needs more than a gigabyte of memory, or is meant to do harm. Save it "
           "anew as PNG, or ask whoever sent it.");
}

static const char *
describe_failure (const GError *why)
{
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return describe (LAUREL_DRAWING_TOO_LARGE);
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return _("This program reads no drawings.");

  return why->message;
}

/**
 * laurel_drawing_child_read:
 * @file: SVG, PDF, PNG or JPEG of a stranger
 * @name: what errors call it
 * @cancellable: (nullable): to stop it
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Has a child read it.
 *
 * Returns: (transfer full): what is said to be a PDF of one page, or %NULL
 */
GBytes *
laurel_drawing_child_read (GBytes *file, const char *name, GCancellable *cancellable,
                           GError **error)
{
  static const char *const words[] = { LAUREL_DRAWING_CHILD, NULL };
  g_auto (LaurelChildReply) reply = { 0 };
  g_autoptr (GError) local = NULL;
  const char *why = NULL;

  if (g_bytes_get_size (file) > MAX_FILE)
    why = describe (LAUREL_DRAWING_TOO_LARGE);
  else if (!laurel_child_ask (file, words, MAX_ANSWER, cancellable, &reply, &local))
    why = describe_failure (local);
  else if (reply.signal != 0 || reply.status != LAUREL_DRAWING_READ)
    why = describe_reply (&reply);
  if (why == NULL)
    return g_bytes_ref (reply.answer);

  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: the name of a file with a drawing, and what is to be done. */
                 _("The drawing “%s” cannot be used. %s"), name, why);
  return NULL;
}
