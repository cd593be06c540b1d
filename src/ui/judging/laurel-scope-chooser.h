/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "judging/scores/laurel-scope-store.h"
#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

/**
 * LaurelScopeLack:
 * @LAUREL_SCOPE_LACKS_NOTHING: there is something to choose, or it is not known yet
 * @LAUREL_SCOPE_LACKS_STAGES: no stage has judges
 * @LAUREL_SCOPE_LACKS_ENTRIES: no entry takes part in the stage
 *
 * What is missing before there is anything to choose.
 */
typedef enum {
  LAUREL_SCOPE_LACKS_NOTHING,
  LAUREL_SCOPE_LACKS_STAGES,
  LAUREL_SCOPE_LACKS_ENTRIES,
} LaurelScopeLack;

#define LAUREL_TYPE_SCOPE_CHOOSER (laurel_scope_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LaurelScopeChooser, laurel_scope_chooser, LAUREL, SCOPE_CHOOSER,
                      LaurelContestPage)

gboolean        laurel_scope_chooser_get_scope (LaurelScopeChooser *self,
                                                LaurelScope        *scope);
LaurelScopeLack laurel_scope_chooser_get_lack  (LaurelScopeChooser *self);
const GError   *laurel_scope_chooser_get_error (LaurelScopeChooser *self);
gint64          laurel_scope_chooser_get_stage (LaurelScopeChooser *self);
LaurelContestStage *laurel_scope_chooser_get_shown (LaurelScopeChooser *self);
void            laurel_scope_chooser_prefer    (LaurelScopeChooser *self,
                                                const LaurelScope  *scope);
gboolean        laurel_scope_chooser_is_vote   (LaurelScopeChooser *self);

G_END_DECLS
