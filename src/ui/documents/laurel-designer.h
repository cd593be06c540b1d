/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design-edit.h"
#include "ui/documents/laurel-template-keeper.h"
#include "ui/kit/laurel-session.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * LaurelDesignNews:
 * @LAUREL_DESIGN_CHANGED: it says something else, or is gone
 * @LAUREL_DESIGN_SELECTED: another box is selected, or another page shown
 * @LAUREL_DESIGN_PAINTED: the page was set anew, or cannot be
 *
 * What has changed.
 */
typedef enum {
  LAUREL_DESIGN_CHANGED = 1 << 0,
  LAUREL_DESIGN_SELECTED = 1 << 1,
  LAUREL_DESIGN_PAINTED = 1 << 2,
} LaurelDesignNews;

#define LAUREL_TYPE_DESIGNER (laurel_designer_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesigner, laurel_designer, LAUREL, DESIGNER, GObject)

LaurelDesigner  *laurel_designer_new          (LaurelSession         *session,
                                               LaurelTemplateKeeper  *keeper,
                                               gint64                 id)
                                               G_GNUC_WARN_UNUSED_RESULT;
void             laurel_designer_stop         (LaurelDesigner        *self);
LaurelDesign    *laurel_designer_get_design   (LaurelDesigner        *self);
const char      *laurel_designer_get_name     (LaurelDesigner        *self);
gboolean         laurel_designer_is_gone      (LaurelDesigner        *self);

const LaurelBox *laurel_designer_get_box      (LaurelDesigner        *self,
                                               LaurelBoxPlace        *place);
void             laurel_designer_select       (LaurelDesigner        *self,
                                               int                    box);
int              laurel_designer_get_selected (LaurelDesigner        *self);
guint            laurel_designer_get_section  (LaurelDesigner        *self);
void             laurel_designer_set_section  (LaurelDesigner        *self,
                                               guint                  section);

void             laurel_designer_try          (LaurelDesigner        *self,
                                               LaurelDesign          *changed);
void             laurel_designer_keep         (LaurelDesigner        *self);
void             laurel_designer_forget       (LaurelDesigner        *self);
void             laurel_designer_change       (LaurelDesigner        *self,
                                               LaurelDesign          *changed,
                                               int                    box);

void             laurel_designer_refuse       (LaurelDesigner        *self,
                                               const GError          *error);

void             laurel_designer_set_texts    (LaurelDesigner        *self,
                                               GHashTable            *texts);
void             laurel_designer_set_scale    (LaurelDesigner        *self,
                                               double                 scale);
GdkTexture      *laurel_designer_get_picture  (LaurelDesigner        *self);
const char      *laurel_designer_get_words    (LaurelDesigner        *self);
gboolean         laurel_designer_is_painted   (LaurelDesigner        *self);
GPtrArray       *laurel_designer_get_faults   (LaurelDesigner        *self);
const GError    *laurel_designer_get_error    (LaurelDesigner        *self);

G_END_DECLS
