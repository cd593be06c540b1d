/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-drive.h"

G_BEGIN_DECLS

char *laurel_drive_words_dup_about (LaurelDrive *drive) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
