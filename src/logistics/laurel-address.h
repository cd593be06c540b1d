/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelAddress:
 * @code: the code of GB/T 2260 of the least place that is sure, or ""
 * @province: (nullable): province, autonomous region or municipality
 * @city: (nullable): city, prefecture or league
 * @county: (nullable): county, district or banner
 * @township: (nullable): township, town or sub-district
 * @street: (nullable): village, street and number, and all else that was not understood
 * @postcode: (nullable): six digits
 * @phone: (nullable): digits and hyphens
 * @could_be: (nullable) (array zero-terminated=1): codes of the counties of this name, where
 *   there are several and nothing says which
 *
 * An address within China, in parts, as far as they are sure.
 */
typedef struct {
  char code[7];
  char *province;
  char *city;
  char *county;
  char *township;
  char *street;
  char *postcode;
  char *phone;
  GStrv could_be;
} LaurelAddress;

LaurelAddress  laurel_address_read     (const char    *line);
void           laurel_address_clear    (LaurelAddress *self);
char          *laurel_address_dup_name (const char    *code) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelAddress, laurel_address_clear)

G_END_DECLS
