/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design.h"
#include "documents/laurel-own-template.h"
#include "documents/laurel-paper-data.h"
#include "store/laurel-command.h"
#include "store/laurel-query.h"

G_BEGIN_DECLS

#define LAUREL_OWN_PREFIX "own:" /* before the id of a template of the library */

/* The templates that the library has, by name (). */
extern const LaurelQuery LAUREL_TEMPLATES_ALL;

/* A copy: what of (a shipped template, or "own:" and an id), its language, what it is called or
 * "" (sss). */
extern const LaurelCommand LAUREL_TEMPLATE_COPY;

/* Takes one in: what it is called, or "" for what the file calls it, and the file (ss). */
extern const LaurelCommand LAUREL_TEMPLATE_ADD;

/* Changes one: id, and its file, which may leave out drawings that it has already (xs). */
extern const LaurelCommand LAUREL_TEMPLATE_EDIT;

/* id, what it is called (xs). */
extern const LaurelCommand LAUREL_TEMPLATE_RENAME;

/* id (x). Notices that look like it look like what it was made from, then. */
extern const LaurelCommand LAUREL_TEMPLATE_DELETE;

LaurelOwnTemplate *laurel_template_find        (LaurelReader  *reader,
                                                const char    *name,
                                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign      *laurel_template_load_design (LaurelReader  *reader,
                                                gint64         id,
                                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray         *laurel_template_load_layouts (LaurelReader *reader,
                                                const char    *language,
                                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
