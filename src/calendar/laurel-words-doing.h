/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelWordsDoing:
 * @LAUREL_WORDS_DOING_NOTHING: they do not say that anything is done
 * @LAUREL_WORDS_DOING_SOMETHING: they say what is done: 观看, 评审, review
 * @LAUREL_WORDS_DOING_COLLECTING: they say that something is gathered from
 *   many people, which takes as long as the time that is given: 征集, survey
 *
 * What words say of how an activity is done.
 */
typedef enum {
  LAUREL_WORDS_DOING_NOTHING,
  LAUREL_WORDS_DOING_SOMETHING,
  LAUREL_WORDS_DOING_COLLECTING,
} LaurelWordsDoing;

LaurelWordsDoing laurel_words_get_doing      (const char        *words);
gboolean         laurel_words_have           (const char        *words,
                                              const char        *word);
gboolean         laurel_words_have_any       (const char        *words,
                                              const char *const *any_of,
                                              gsize              n);
gboolean         laurel_words_are_on_request (const char        *words);

G_END_DECLS
