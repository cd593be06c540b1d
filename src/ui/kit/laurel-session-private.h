/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

void laurel_session_tell         (LaurelSession *self,
                                  gint64         entry,
                                  const char    *text);
void laurel_session_take_nothing (LaurelSession *self);

G_END_DECLS
