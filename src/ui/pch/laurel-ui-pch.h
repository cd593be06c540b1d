/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What nearly every file of the window begins with: see laurel-core-pch.h.
 */

#include <adwaita.h>
