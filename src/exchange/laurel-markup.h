/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/laurel-exchange-error.h"

G_BEGIN_DECLS

/**
 * LaurelMarkupAttributes:
 *
 * The attributes of the element that begins; they last for that call.
 */
typedef struct _LaurelMarkupAttributes LaurelMarkupAttributes;

/**
 * LaurelMarkupHandler:
 * @begin: an element begins; @space is its namespace, or ""
 * @end: an element ends
 * @text: a piece of text, not ended by NUL
 *
 * What is told of XML or HTML as it goes by. Each may set an error, which ends
 * the reading.
 */
typedef struct {
  void (*begin) (gpointer                      self,
                 const char                   *space,
                 const char                   *name,
                 const LaurelMarkupAttributes *attributes,
                 GError                      **error);
  void (*end)   (gpointer                      self,
                 const char                   *space,
                 const char                   *name,
                 GError                      **error);
  void (*text)  (gpointer                      self,
                 const char                   *text,
                 gsize                         length,
                 GError                      **error);
} LaurelMarkupHandler;

enum {
  LAUREL_MARKUP_MAX_DEPTH = 256,
};

gboolean laurel_markup_read_xml      (GBytes                        *bytes,
                                      const LaurelMarkupHandler     *handler,
                                      gpointer                       self,
                                      GCancellable                  *cancellable,
                                      GError                       **error);
gboolean laurel_markup_read_html     (const char                    *text,
                                      const LaurelMarkupHandler     *handler,
                                      gpointer                       self,
                                      GCancellable                  *cancellable,
                                      GError                       **error);
char    *laurel_markup_dup_attribute (const LaurelMarkupAttributes  *attributes,
                                      const char                    *name)
  G_GNUC_WARN_UNUSED_RESULT;
int      laurel_markup_get_number    (const LaurelMarkupAttributes  *attributes,
                                      const char                    *name,
                                      int                            otherwise);

G_END_DECLS
