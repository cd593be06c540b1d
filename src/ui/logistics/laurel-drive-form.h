/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_FORM (laurel_drive_form_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveForm, laurel_drive_form, LAUREL, DRIVE_FORM, LaurelDialog)

/* Returns: (transfer floating): the arguments of its command, out of what was typed */
typedef GVariant *(*LaurelDriveFormArgs) (LaurelDriveForm *form);

/* Returns: (transfer full) (nullable): what is to be told of what is typed so far; sets @may to
 *   whether the command can run */
typedef char *(*LaurelDriveFormCheck) (LaurelDriveForm *form,
                                       gboolean        *may);

/* Returns: whether what is typed in a line can be used; if not, why */
typedef gboolean (*LaurelDriveFormLine) (const char  *text,
                                         GError     **error);

LaurelDriveForm *laurel_drive_form_new        (LaurelSession        *session,
                                               const char           *title,
                                               const char           *verb,
                                               const LaurelCommand  *command,
                                               gint64                target,
                                               LaurelDriveFormArgs   args);
void             laurel_drive_form_add        (LaurelDriveForm      *self,
                                               const char           *name,
                                               const char           *title,
                                               const char           *text);
void             laurel_drive_form_add_choice (LaurelDriveForm      *self,
                                               const char           *name,
                                               const char           *title,
                                               GStrv                 words,
                                               GStrv                 labels,
                                               const char           *word);
void             laurel_drive_form_add_count  (LaurelDriveForm      *self,
                                               const char           *name,
                                               const char           *title,
                                               int                   count);
void             laurel_drive_form_add_day    (LaurelDriveForm      *self);
void             laurel_drive_form_set        (LaurelDriveForm      *self,
                                               const char           *name,
                                               const char           *text);
void             laurel_drive_form_set_line_check (LaurelDriveForm     *self,
                                                   const char          *name,
                                                   LaurelDriveFormLine  check,
                                                   gboolean             is_needed);
void             laurel_drive_form_set_check  (LaurelDriveForm      *self,
                                               LaurelDriveFormCheck  check);
void             laurel_drive_form_set_more   (LaurelDriveForm      *self,
                                               gpointer              more,
                                               GDestroyNotify        free_more);
gpointer         laurel_drive_form_get_more   (LaurelDriveForm      *self);
gint64           laurel_drive_form_get_target (LaurelDriveForm      *self);
const char      *laurel_drive_form_get        (LaurelDriveForm      *self,
                                               const char           *name);
int              laurel_drive_form_get_int    (LaurelDriveForm      *self,
                                               const char           *name,
                                               int                   otherwise);
GVariant        *laurel_drive_form_build_fields (LaurelDriveForm    *self,
                                                 const char *const  *names);
GVariant        *laurel_drive_form_build_changed (LaurelDriveForm   *self,
                                                  const char *const *names);

G_END_DECLS
