/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What nearly every file of the core begins with, read by the compiler once. It spares time and
 * nothing else: each file names what it uses, and builds with -Db_pch=false as well.
 */

#include <gio/gio.h>
