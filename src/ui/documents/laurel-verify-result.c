/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-verify-result.h"

#include "ui/documents/laurel-register-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelVerifyResult:
 *
 * What came of checking one certificate, in words.
 */
struct _LaurelVerifyResult {
  GObject parent_instance;

  gboolean valid;
  char *title;
  char *facts;
  char *advice;
};

G_DEFINE_FINAL_TYPE (LaurelVerifyResult, laurel_verify_result, G_TYPE_OBJECT)

static const char *
get_word (const LaurelVerdict *verdict)
{
  if (verdict->valid)
    return C_("certificate", "Valid");
  if (verdict->voided_on != 0)
    return C_("certificate", "Void");

  return verdict->replaced_by ? C_("certificate", "Replaced") : _("Not valid");
}

/* Whether it holds, and whose it is as far as that is known. */
static char *
dup_title (const LaurelVerdict *verdict, const char *what)
{
  const char *who = verdict->issued_to ? verdict->issued_to
                    : verdict->number  ? verdict->number : what;
  const char *where = verdict->issued_to ? verdict->organisation : NULL;

  return where != NULL && *where != '\0' ? g_strdup_printf ("%s · %s, %s", get_word (verdict), who,
                                                            where)
                                         : g_strdup_printf ("%s · %s", get_word (verdict), who);
}

static void
add_fact (GPtrArray *facts, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (facts, (gpointer) text);
}

static char *
dup_facts (const LaurelVerdict *verdict, const char *what)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  g_autofree char *day = laurel_register_words_of_day (verdict->issued_on);
  /* Translators: %s is whose signature it is. */
  g_autofree char *issuer = verdict->issuer ? g_strdup_printf (_("signed by %s"), verdict->issuer)
                                            : NULL;

  add_fact (facts, verdict->number);
  add_fact (facts, verdict->award);
  add_fact (facts, day);
  add_fact (facts, issuer);
  add_fact (facts, what);
  g_ptr_array_add (facts, NULL);

  return g_strjoinv (" · ", (char **) facts->pdata);
}

/* Why it does not hold, or what is left for people to do. */
static const char *
get_advice (const LaurelVerdict *verdict)
{
  if (!verdict->valid)
    return verdict->reason ? verdict->reason : "";

  return verdict->issued_to == NULL
           ? _("The code has only a digest of the name. Type the name on the paper to compare it.")
           : "";
}

static void
laurel_verify_result_finalize (GObject *object)
{
  LaurelVerifyResult *self = LAUREL_VERIFY_RESULT (object);

  g_free (self->title);
  g_free (self->facts);
  g_free (self->advice);

  G_OBJECT_CLASS (laurel_verify_result_parent_class)->finalize (object);
}

static void
laurel_verify_result_class_init (LaurelVerifyResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_verify_result_finalize;
}

static void
laurel_verify_result_init (LaurelVerifyResult *self)
{
}

/**
 * laurel_verify_result_new:
 * @verdict: what can be said of it
 * @what: (nullable): the file that it is in
 */
LaurelVerifyResult *
laurel_verify_result_new (const LaurelVerdict *verdict, const char *what)
{
  LaurelVerifyResult *self = g_object_new (LAUREL_TYPE_VERIFY_RESULT, NULL);

  self->valid = verdict->valid;
  self->title = dup_title (verdict, what ? what : "");
  self->facts = dup_facts (verdict, what);
  self->advice = g_strdup (get_advice (verdict));

  return self;
}

gboolean
laurel_verify_result_is_valid (LaurelVerifyResult *self)
{
  g_return_val_if_fail (LAUREL_IS_VERIFY_RESULT (self), FALSE);

  return self->valid;
}

/* Whether it holds, and whose it is. */
const char *
laurel_verify_result_get_title (LaurelVerifyResult *self)
{
  g_return_val_if_fail (LAUREL_IS_VERIFY_RESULT (self), NULL);

  return self->title;
}

/* What else is known of it. */
const char *
laurel_verify_result_get_facts (LaurelVerifyResult *self)
{
  g_return_val_if_fail (LAUREL_IS_VERIFY_RESULT (self), NULL);

  return self->facts;
}

/* Why it does not hold, or what is left to do; empty if nothing is. */
const char *
laurel_verify_result_get_advice (LaurelVerifyResult *self)
{
  g_return_val_if_fail (LAUREL_IS_VERIFY_RESULT (self), NULL);

  return self->advice;
}
