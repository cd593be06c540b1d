/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"

G_DEFINE_QUARK (laurel-store-error-quark, laurel_store_error)
G_DEFINE_QUARK (laurel-rule-error-quark, laurel_rule_error)
G_DEFINE_QUARK (laurel-document-error-quark, laurel_document_error)
