/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "design-art.h"

#include "base/laurel-child-private.h"
#include "base/laurel-error.h"

#include <string.h>

/*
 * Drawings that somebody brings in the window: what is hostile is refused with a sentence, and
 * the window goes on meanwhile; what is good is put into a box, which keeps its proportions.
 */

static void
test_what_is_hostile_is_refused (void)
{
  static const char *const NAMES[] = {
    "bad-active-launch.pdf", "bad-active.svg", "bad-any-storm.svg", "bad-any-laughs.svg",
    "bad-damaged.pdf", "bad-encrypted.pdf", "bad-large.png", "bad-outside-entity.svg",
    "bad-outside-stream.pdf", "bad-unknown.gif",
  };
  static const LaurelDesignArt USES[] = {
    LAUREL_DESIGN_ART_IMAGE, LAUREL_DESIGN_ART_BACKGROUND,
  };
  g_autoptr (LaurelDesign) design = laurel_design_new_shipped ("award", "en", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    Brought brought = { 0 };

    bring (design, NAMES[i], USES[i % 2], &brought);
    g_assert_null (brought.design);
    g_test_message ("%s", brought.error->message);
    g_assert_true (brought.error->domain == LAUREL_DOCUMENT_ERROR);
    g_assert_nonnull (strstr (brought.error->message, NAMES[i]));
    brought_clear (&brought);
  }
}

static void
test_one_takes_the_place_of_another (void)
{
  g_autoptr (LaurelDesign) design = laurel_design_new_shipped ("award", "en", NULL);
  Brought first = { 0 }, second = { 0 }, bad = { 0 };
  guint n = laurel_design_get_section (design, 0)->boxes->len;

  bring (design, "good.png", LAUREL_DESIGN_ART_IMAGE, &first);
  g_assert_no_error (first.error);
  g_assert_cmpuint (first.place.box, ==, n);
  second.place = bad.place = first.place;
  bring (first.design, "good.svg", LAUREL_DESIGN_ART_INSTEAD, &second);
  g_assert_no_error (second.error);
  g_assert_cmpuint (laurel_design_get_section (second.design, 0)->boxes->len, ==, n + 1);
  g_assert_cmpstr (laurel_design_get_box (second.design, second.place)->file, ==, "good.svg");
  bring (second.design, "bad-damaged.png", LAUREL_DESIGN_ART_INSTEAD, &bad);
  g_assert_null (bad.design);
  g_assert_nonnull (strstr (bad.error->message, "bad-damaged.png"));
  brought_clear (&first);
  brought_clear (&second);
  brought_clear (&bad);
}

int
main (int argc, char **argv)
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);
  laurel_child_set_patience (60, 3);

  g_test_add_func ("/design-art/hostile", test_what_is_hostile_is_refused);
  g_test_add_func ("/design-art/instead", test_one_takes_the_place_of_another);

  return g_test_run ();
}
