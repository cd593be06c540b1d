/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-markup.h"

G_BEGIN_DECLS

/**
 * LaurelOdfStyles:
 *
 * What the styles of an OpenDocument file say that changes the text of a table:
 * how days are shown, and which sheets are hidden. The styles stand in two parts
 * of the file; those of styles.xml are read first, and those of content.xml as
 * they go by.
 */
typedef struct _LaurelOdfStyles LaurelOdfStyles;

LaurelOdfStyles *laurel_odf_styles_new       (void);
void             laurel_odf_styles_free      (LaurelOdfStyles               *styles);

gboolean         laurel_odf_styles_read      (LaurelOdfStyles               *styles,
                                              GBytes                        *part,
                                              GCancellable                  *cancellable,
                                              GError                       **error);
void             laurel_odf_styles_begin     (LaurelOdfStyles               *styles,
                                              const char                    *name,
                                              const LaurelMarkupAttributes  *attributes);
void             laurel_odf_styles_end       (LaurelOdfStyles               *styles,
                                              const char                    *name);

gboolean         laurel_odf_styles_is_hidden (const LaurelOdfStyles         *styles,
                                              const char                    *style);
char            *laurel_odf_styles_tell_day  (const LaurelOdfStyles         *styles,
                                              const char                    *style,
                                              const char                    *value)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelOdfStyles, laurel_odf_styles_free)

G_END_DECLS
