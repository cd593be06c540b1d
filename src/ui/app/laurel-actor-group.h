/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTOR_GROUP (laurel_actor_group_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActorGroup, laurel_actor_group, LAUREL, ACTOR_GROUP,
                      AdwPreferencesGroup)

void laurel_actor_group_begin (LaurelActorGroup *self,
                               LaurelSession    *session,
                               GSettings        *settings);

G_END_DECLS
