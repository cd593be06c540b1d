/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In place of <glib/gi18n-lib.h>, for words that a window shows and a paper has, too.
 */

#pragma once

#include "base/laurel-tongue.h"

#define _(text) laurel_tongue_say (text)
#define ngettext(one, more, n) laurel_tongue_say_many (one, more, n)
