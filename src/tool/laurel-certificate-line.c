/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-certificate-line.h"

#include "tool/laurel-certificate-file.h"

#define MOST_LANES 4

/* Each has one file at a time: the lanes have them in turn. */
typedef struct {
  LaurelChildren *children;
  GBytes *bytes; /* (nullable): of the file that is being read */
  GError *error; /* (nullable): why it is not */
} Lane;

struct _LaurelCertificateLine {
  GPtrArray *files; /* (element-type filename) */
  Lane lanes[MOST_LANES];
  guint n_lanes;
  guint begun;
  guint taken;
};

/* An error is told when the file is taken. */
static void
begin_next (LaurelCertificateLine *self, GCancellable *cancellable)
{
  Lane *lane = &self->lanes[self->begun % self->n_lanes];

  lane->bytes = laurel_certificate_file_begin (lane->children, self->files->pdata[self->begun++],
                                               cancellable, &lane->error);
}

/**
 * laurel_certificate_line_new:
 * @files: (element-type filename): PDFs
 *
 * Returns: (transfer full): the files in a line
 */
LaurelCertificateLine *
laurel_certificate_line_new (GPtrArray *files)
{
  LaurelCertificateLine *self = g_new0 (LaurelCertificateLine, 1);

  self->files = g_ptr_array_ref (files);
  self->n_lanes = MIN (MIN (g_get_num_processors (), MOST_LANES), files->len);
  for (guint i = 0; i < self->n_lanes; i++)
    self->lanes[i].children = laurel_pdf_codes_new_children ();

  return self;
}

/**
 * laurel_certificate_line_take:
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, when the file cannot be read
 *
 * To be asked once for each file.
 *
 * Returns: (transfer full) (nullable): what can be seen in the next one, as soon as it is read
 */
LaurelPdfCodes *
laurel_certificate_line_take (LaurelCertificateLine *self, GCancellable *cancellable,
                              GError **error)
{
  Lane *lane;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self->taken < self->files->len, NULL);

  while (self->begun < MIN (self->taken + self->n_lanes, self->files->len))
    begin_next (self, cancellable);

  lane = &self->lanes[self->taken % self->n_lanes];
  bytes = g_steal_pointer (&lane->bytes);
  if (bytes == NULL) {
    self->taken++;
    g_propagate_error (error, g_steal_pointer (&lane->error));
    return NULL;
  }

  return laurel_certificate_file_end (lane->children, self->files->pdata[self->taken++], bytes,
                                      cancellable, error);
}

void
laurel_certificate_line_free (LaurelCertificateLine *self)
{
  for (guint i = 0; i < self->n_lanes; i++) {
    laurel_children_free (self->lanes[i].children);
    g_clear_pointer (&self->lanes[i].bytes, g_bytes_unref);
    g_clear_error (&self->lanes[i].error);
  }
  g_ptr_array_unref (self->files);
  g_free (self);
}
