/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "open-store.h"

#include "documents/laurel-drawing-child.h"
#include "ui/documents/laurel-design-art.h"

/* A drawing is brought to a design, and what came of it. */
typedef struct {
  LaurelDesign *design; /* (nullable) */
  LaurelBoxPlace place;
  GError *error; /* (nullable) */
  gboolean done;
} Brought;

static void
on_brought (GObject *source, GAsyncResult *result, gpointer data)
{
  Brought *brought = data;

  brought->design = laurel_design_art_finish (result, &brought->place, &brought->error);
  brought->done = TRUE;
}

static void
brought_clear (Brought *brought)
{
  g_clear_pointer (&brought->design, laurel_design_unref);
  g_clear_error (&brought->error);
}

static GFile *
open_drawing (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "drawings", name, NULL);

  return g_file_new_for_path (path);
}

static gboolean
count (gpointer data)
{
  ++*(guint *) data;

  return G_SOURCE_CONTINUE;
}

/* The main loop goes round while a child reads. */
static void
bring (LaurelDesign *design, const char *name, LaurelDesignArt use, Brought *brought)
{
  GFile *file = open_drawing (name);
  LaurelBoxPlace place = brought->place;
  guint n_rounds = 0, source = g_timeout_add (2, count, &n_rounds);

  *brought = (Brought) { .place = place };
  g_test_message ("%s", name);
  laurel_design_art_async (design, place, file, use, on_brought, brought);
  WAIT_UNTIL (brought->done);
  g_source_remove (source);
  g_assert_cmpuint (n_rounds, >, 0);
  wait_for_last (file);
  g_assert_finalize_object (file);
}
