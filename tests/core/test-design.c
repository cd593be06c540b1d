/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-design-edit.h"
#include "documents/laurel-drawing-child.h"
#include "documents/laurel-input.h"
#include "documents/laurel-snap.h"
#include "testlib/laurel-test-library.h"

#include <math.h>
#include <string.h>

/*
 * Steps of the designer as plain values: where a box goes when it is moved, sized and snapped,
 * what a step changes in the file and what it leaves, and what a reader refuses.
 */

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.003) /* a thousandth of a mm */

static void
assert_rect (LaurelRect rect, const double *wanted)
{
  NEAR (rect.x, wanted[0]);
  NEAR (rect.y, wanted[1]);
  NEAR (rect.width, wanted[2]);
  NEAR (rect.height, wanted[3]);
}

/* ---- moving and sizing ------------------------------------------------------- */

#define PAGE_WIDTH 800
#define PAGE_HEIGHT 600
#define HALF (0.5 * LAUREL_MM)

static const struct {
  const char *what;
  LaurelRect rect;
  double dx, dy;
  double wanted[4];
} MOVES[] = {
  { "right", { 100, 100, 50, 20 }, HALF, 0, { 100 + HALF, 100, 50, 20 } },
  { "up", { 100, 100, 50, 20 }, 0, -HALF, { 100, 100 - HALF, 50, 20 } },
  { "to the left edge", { 1, 100, 50, 20 }, -HALF, 0, { 0, 100, 50, 20 } },
  { "to the right edge", { 749.5, 100, 50, 20 }, HALF, 0, { 750, 100, 50, 20 } },
  { "to the lower edge", { 100, 579.9, 50, 20 }, 0, 5, { 100, 580, 50, 20 } },
  { "far over the corner", { 100, 100, 50, 20 }, 9999, 9999, { 750, 580, 50, 20 } },
  { "as wide as the page", { 0, 100, 800, 20 }, 5, 0, { 0, 100, 800, 20 } },
  { "over the edge stays", { 100, 590, 50, 20 }, 5, 0, { 105, 590, 50, 20 } },
  { "over the edge goes no farther", { 100, 590, 50, 20 }, 0, 5, { 100, 590, 50, 20 } },
  { "over the edge comes back", { 100, 590, 50, 20 }, 0, -15, { 100, 575, 50, 20 } },
};

static void
test_moves (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MOVES); i++) {
    g_test_message ("%s", MOVES[i].what);
    assert_rect (laurel_rect_move (MOVES[i].rect, MOVES[i].dx, MOVES[i].dy, PAGE_WIDTH,
                                   PAGE_HEIGHT), MOVES[i].wanted);
  }
}

#define LEFT LAUREL_EDGE_LEFT
#define RIGHT LAUREL_EDGE_RIGHT
#define TOP LAUREL_EDGE_TOP
#define BOTTOM LAUREL_EDGE_BOTTOM
#define LEAST (1 * LAUREL_MM)

static const struct {
  const char *what;
  LaurelRect rect;
  LaurelEdges edges;
  double dx, dy;
  double ratio; /* that stays, or 0 */
  double wanted[4];
} SIZES[] = {
  { "wider", { 100, 100, 50, 20 }, RIGHT, HALF, 9, 0, { 100, 100, 50 + HALF, 20 } },
  { "wider to the left", { 100, 100, 50, 20 }, LEFT, -10, 9, 0, { 90, 100, 60, 20 } },
  { "higher", { 100, 100, 50, 20 }, BOTTOM, 9, 10, 0, { 100, 100, 50, 30 } },
  { "higher above", { 100, 100, 50, 20 }, TOP, 9, -10, 0, { 100, 90, 50, 30 } },
  { "a corner", { 100, 100, 50, 20 }, RIGHT | BOTTOM, 10, 5, 0, { 100, 100, 60, 25 } },
  { "to the right edge", { 700, 100, 50, 20 }, RIGHT, 999, 0, 0, { 700, 100, 100, 20 } },
  { "to the left edge", { 100, 100, 50, 20 }, LEFT, -999, 0, 0, { 0, 100, 150, 20 } },
  { "no smaller than it may be", { 100, 100, 50, 20 }, RIGHT, -999, 0, 0,
    { 100, 100, LEAST, 20 } },
  { "nor from the left", { 100, 100, 50, 20 }, LEFT, 999, 0, 0,
    { 150 - LEAST, 100, LEAST, 20 } },
  { "a square", { 100, 100, 50, 50 }, RIGHT, 10, 0, 1, { 100, 100, 60, 60 } },
  { "a square, down", { 100, 100, 50, 50 }, BOTTOM, 0, 10, 1, { 100, 100, 60, 60 } },
  { "a square, by its corner", { 100, 100, 50, 50 }, LEFT | TOP, -10, -4, 1,
    { 90, 90, 60, 60 } },
  { "a square at the edge", { 700, 560, 30, 30 }, RIGHT, 99, 0, 1, { 700, 560, 40, 40 } },
  { "an image keeps its proportions", { 100, 100, 80, 20 }, RIGHT, 40, 0, 4,
    { 100, 100, 120, 30 } },
  { "and by its lower edge", { 100, 100, 80, 20 }, BOTTOM, 0, -10, 4, { 100, 100, 40, 10 } },
  { "and by a corner", { 100, 100, 80, 20 }, LEFT | TOP, -8, -10, 4, { -20 + 80, 90, 120, 30 } },
  { "an image at the lower edge", { 100, 560, 80, 20 }, RIGHT, 400, 0, 4,
    { 100, 560, 160, 40 } },
};

static void
test_sizes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SIZES); i++) {
    g_test_message ("%s", SIZES[i].what);
    assert_rect (laurel_rect_size (SIZES[i].rect, SIZES[i].edges, SIZES[i].dx, SIZES[i].dy,
                                   SIZES[i].ratio, PAGE_WIDTH, PAGE_HEIGHT), SIZES[i].wanted);
  }
}

/* Whatever is done to a box, it stays one that a reader takes. */
static void
test_a_box_stays_on_the_page (void)
{
  for (guint i = 0; i < 20000; i++) {
    LaurelRect rect = { g_test_rand_double_range (0, 700), g_test_rand_double_range (0, 500),
                        g_test_rand_double_range (LEAST, 100),
                        g_test_rand_double_range (LEAST, 100) };
    gboolean square = g_test_rand_bit ();
    double dx = g_test_rand_double_range (-900, 900), dy = g_test_rand_double_range (-900, 900);
    LaurelRect other;

    if (square)
      rect.height = rect.width;
    other = g_test_rand_bit ()
            ? laurel_rect_move (rect, dx, dy, PAGE_WIDTH, PAGE_HEIGHT)
            : laurel_rect_size (rect, (LaurelEdges) g_test_rand_int_range (0, 16), dx, dy, square,
                                PAGE_WIDTH, PAGE_HEIGHT);
    g_assert_cmpfloat (other.x, >=, -0.001);
    g_assert_cmpfloat (other.y, >=, -0.001);
    g_assert_cmpfloat (other.x + other.width, <=, PAGE_WIDTH + 0.001);
    g_assert_cmpfloat (other.y + other.height, <=, PAGE_HEIGHT + 0.001);
    g_assert_cmpfloat (other.width, >=, LEAST - 0.001);
    g_assert_cmpfloat (other.height, >=, LEAST - 0.001);
    if (square)
      NEAR (other.width, other.height);
  }
}

/* ---- snapping --------------------------------------------------------------- */

static const LaurelRect OTHERS[] = { { 100, 200, 200, 40 }, { 500, 300, 100, 100 } };

/* @at: the guides, down the page and across; -1: none. */
static const struct {
  const char *what;
  LaurelRect rect;
  LaurelEdges edges; /* none: it is moved */
  double wanted[4];
  double at[2];
} SNAPS[] = {
  { "nothing near", { 140, 100, 50, 20 }, 0, { 140, 100, 50, 20 }, { -1, -1 } },
  { "the page's middle, across", { 372, 100, 50, 20 }, 0, { 375, 100, 50, 20 }, { 400, -1 } },
  { "the page's middle, down", { 140, 293, 50, 20 }, 0, { 140, 290, 50, 20 }, { -1, 300 } },
  { "the left margin", { 38, 100, 50, 20 }, 0, { 40, 100, 50, 20 }, { 40, -1 } },
  { "the right margin", { 712, 100, 50, 20 }, 0, { 710, 100, 50, 20 }, { 760, -1 } },
  { "the upper margin", { 140, 32, 50, 20 }, 0, { 140, 30, 50, 20 }, { -1, 30 } },
  { "the lower margin", { 140, 552, 50, 20 }, 0, { 140, 550, 50, 20 }, { -1, 570 } },
  { "another box's left edge", { 103, 100, 50, 20 }, 0, { 100, 100, 50, 20 }, { 100, -1 } },
  { "its right edge", { 248, 100, 50, 20 }, 0, { 250, 100, 50, 20 }, { 300, -1 } },
  { "its middle", { 177, 100, 50, 20 }, 0, { 175, 100, 50, 20 }, { 200, -1 } },
  { "its lower edge, from below", { 140, 243, 50, 20 }, 0, { 140, 240, 50, 20 }, { -1, 240 } },
  { "both ways", { 103, 243, 50, 20 }, 0, { 100, 240, 50, 20 }, { 100, 240 } },
  { "the nearer of two", { 98.5, 100, 203, 20 }, 0, { 98.5, 100, 203, 20 }, { 200, -1 } },
  { "the page before a box", { 398, 100, 50, 20 }, 0, { 400, 100, 50, 20 }, { 400, -1 } },
  { "an edge that is sized", { 140, 100, 157, 20 }, RIGHT, { 140, 100, 160, 20 }, { 300, -1 } },
  { "the other edge does not count", { 103, 100, 50, 20 }, RIGHT, { 103, 100, 50, 20 },
    { -1, -1 } },
  { "a left edge that is sized", { 97, 100, 60, 20 }, LEFT, { 100, 100, 57, 20 }, { 100, -1 } },
  { "an upper edge that is sized", { 140, 237, 50, 43 }, TOP, { 140, 240, 50, 40 }, { -1, 240 } },
};

static double
find_guide (GArray *guides, gboolean upright)
{
  for (guint i = 0; i < guides->len; i++) {
    const LaurelGuide *guide = &g_array_index (guides, LaurelGuide, i);

    g_assert_cmpfloat (guide->from, <, guide->to);
    if (guide->upright == upright)
      return guide->at;
  }

  return -1;
}

#define SNAP \
  { .frame = { PAGE_WIDTH, PAGE_HEIGHT, 30, 40, 30, 40 }, .others = OTHERS, \
    .n_others = G_N_ELEMENTS (OTHERS), .reach = 4 }

static void
test_snaps (void)
{
  const LaurelSnap snap = SNAP;

  for (gsize i = 0; i < G_N_ELEMENTS (SNAPS); i++) {
    g_autoptr (GArray) guides = g_array_new (FALSE, FALSE, sizeof (LaurelGuide));

    g_test_message ("%s", SNAPS[i].what);
    assert_rect (SNAPS[i].edges == 0
                 ? laurel_snap_move (&snap, SNAPS[i].rect, guides)
                 : laurel_snap_size (&snap, SNAPS[i].rect, SNAPS[i].edges, 0, guides),
                 SNAPS[i].wanted);
    NEAR (find_guide (guides, TRUE), SNAPS[i].at[0]);
    NEAR (find_guide (guides, FALSE), SNAPS[i].at[1]);
  }
}

/* ---- steps ------------------------------------------------------------------ */

static LaurelDesign *
load (const char *kind, const char *language)
{
  g_autoptr (GError) error = NULL;
  LaurelDesign *design = laurel_design_new_shipped (kind, language, &error);

  g_assert_no_error (error);

  return design;
}

static LaurelBoxPlace
find (LaurelDesign *design, const char *name)
{
  const LaurelSection *section = laurel_design_get_section (design, 0);

  for (guint i = 0; i < section->boxes->len; i++)
    if (g_str_equal (((LaurelBox *) g_ptr_array_index (section->boxes, i))->name, name))
      return (LaurelBoxPlace) { 0, i };
  g_assert_not_reached ();
}

static void
take (LaurelDesign **design, LaurelDesign *step)
{
  laurel_design_unref (*design);
  *design = step;
}

/* Each shipped template of boxes can be copied, checked, written as a file and read again. */
static void
test_all_shipped_can_be_copied (void)
{
  g_auto (GStrv) names = laurel_template_list_names ();
  guint n = 0;

  for (char **name = names; *name != NULL; name++)
    for (int i = 0; i < 2; i++) {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = laurel_template_dup_bytes (*name, i ? "zh" : "en");
      g_autoptr (LaurelTemplate) template = NULL;
      g_autoptr (LaurelDesign) design = NULL, again = NULL;
      g_autofree char *file = NULL, *digest = NULL, *other = NULL;

      /* Some are for paper that is not used where the language is spoken. */
      if (bytes == NULL)
        continue;
      template = laurel_template_load (*name, i ? "zh" : "en", &error);
      g_assert_no_error (error);
      if (template->kind == NULL || laurel_template_is_list (template))
        continue;
      design = load (*name, i ? "zh" : "en");
      laurel_design_check (design, &error);
      g_assert_no_error (error);
      file = laurel_design_dup_file (design, "Ours");
      again = laurel_design_new (file, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_hash_table_size (laurel_design_get_art (again)), ==,
                        g_hash_table_size (laurel_design_get_art (design)));
      g_assert_cmpstr (laurel_design_get_template (again)->label_en, ==, "Ours");
      digest = laurel_design_dup_digest (design);
      other = laurel_design_dup_digest (again);
      g_assert_cmpstr (digest, !=, other);
      n++;
    }
  g_assert_cmpuint (n, >=, 20);
}

/* A step changes what it is about, and no other length, word or box. */
static void
test_a_step_leaves_the_rest (void)
{
  g_autoptr (LaurelDesign) design = load ("award", "zh");
  g_autoptr (LaurelDesign) before = laurel_design_ref (design);
  LaurelBoxPlace name = find (design, "name");
  LaurelRect frame = laurel_box_get_frame (laurel_design_get_box (design, name));
  const LaurelBox *box;

  frame.y += 0.5 * LAUREL_MM;
  take (&design, laurel_design_place_box (design, name, frame));
  box = laurel_design_get_box (design, name);
  NEAR (box->y, laurel_design_get_box (before, name)->y + 0.5 * LAUREL_MM);
  NEAR (box->x, laurel_design_get_box (before, name)->x);
  g_assert_nonnull (strstr (laurel_design_get_text (design), "mm\""));
  g_assert_nonnull (strstr (laurel_design_get_text (design), "\"x\":120.94"));
  for (guint i = 0; i < laurel_design_get_section (design, 0)->boxes->len; i++) {
    LaurelBoxPlace place = { 0, i };

    if (i != name.box)
      NEAR (laurel_design_get_box (design, place)->y, laurel_design_get_box (before, place)->y);
  }

  /* And back, so that the file is as if nothing had been. */
  frame.y -= 0.5 * LAUREL_MM;
  take (&design, laurel_design_place_box (design, name, frame));
  NEAR (laurel_design_get_box (design, name)->y, laurel_design_get_box (before, name)->y);
}

static gboolean
is_optional (LaurelDesign *design, const char *field)
{
  GPtrArray *inputs = laurel_design_get_template (design)->inputs;

  for (guint i = 0; i < inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (inputs, i);

    if (g_str_equal (input->name, field))
      return input->optional;
  }

  g_assert_not_reached ();
}

static void
test_text_and_field (void)
{
  g_autoptr (LaurelDesign) design = load ("award", "en");
  LaurelBoxPlace place = find (design, "organisation");
  g_autofree char *field = laurel_design_dup_first_field ("No. {{#number}}{{number}}{{/number}}");
  g_autofree char *spaced = laurel_design_dup_first_field ("{{name|spaced}}");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (field, ==, "number");
  g_assert_cmpstr (spaced, ==, "name");
  take (&design, laurel_design_set_box_text (design, place, "of {{organisation}}"));
  g_assert_cmpstr (laurel_design_get_box (design, place)->text, ==, "of {{organisation}}");

  take (&design, laurel_design_set_box_when (design, place, "organisation"));
  g_assert_cmpstr (laurel_design_get_box (design, place)->when, ==, "organisation");
  take (&design, laurel_design_set_box_when (design, place, NULL));
  g_assert_null (laurel_design_get_box (design, place)->when);

  /* What a text does without when it is empty may stay empty. */
  take (&design, laurel_design_set_box_when (design, place, "work"));
  take (&design, laurel_design_set_box_when (design, place, NULL));
  g_assert_true (is_optional (design, "work"));

  /* A field that there is not can be typed, and is found when it is looked for. */
  take (&design, laurel_design_set_box_text (design, place, "{{organization}}"));
  g_assert_false (laurel_design_check (design, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD);
  g_assert_nonnull (strstr (error->message, "organisation"));
}

/* A style that two boxes have is changed for one of them only. */
static void
test_a_style_of_its_own (void)
{
  g_autoptr (LaurelDesign) design = load ("award", "en");
  LaurelBoxPlace first = find (design, "organisation"), second;
  LaurelBoxPlace copy = first;
  double size = laurel_design_get_box (design, first)->style->size;
  double leading = laurel_design_get_box (design, first)->style->leading;

  take (&design, laurel_design_set_style_number (design, first, "size", 20));
  NEAR (laurel_design_get_box (design, first)->style->size, 20);
  NEAR (laurel_design_get_box (design, first)->style->leading, round (leading / size * 20000) / 1000);

  take (&design, laurel_design_duplicate_box (design, &copy));
  second = copy;
  g_assert_cmpuint (second.box, ==, first.box + 1);
  g_assert_cmpstr (laurel_design_get_box (design, second)->name, ==, "organisation-2");
  take (&design, laurel_design_set_style_text (design, second, "colour", "#00ff00"));
  NEAR (laurel_design_get_box (design, second)->style->colour.green, 1);
  g_assert_cmpfloat (laurel_design_get_box (design, first)->style->colour.green, <, 0.5);
  NEAR (laurel_design_get_box (design, second)->style->size, 20);
  take (&design, laurel_design_set_style_number (design, second, "size", 6));
  NEAR (laurel_design_get_box (design, second)->style->floor, 6);
}

static void
test_boxes_come_and_go (void)
{
  g_autoptr (LaurelDesign) design = load ("award", "zh");
  guint n = laurel_design_get_section (design, 0)->boxes->len;
  g_autoptr (GError) error = NULL;
  LaurelRect frame = { 100, 100, 120, 60 };
  LaurelBoxPlace place;

  for (LaurelBoxKind kind = LAUREL_BOX_TEXT; kind <= LAUREL_BOX_SEAL; kind++) {
    take (&design, laurel_design_add_box (design, 0, kind, frame, "{{qr}}", &place));
    g_assert_cmpuint (place.box, ==, n + kind);
    g_assert_cmpint (laurel_design_get_box (design, place)->kind, ==, kind);
    NEAR (laurel_box_get_frame (laurel_design_get_box (design, place)).x, 100);
    laurel_design_check (design, &error);
    g_assert_no_error (error);
  }
  take (&design, laurel_design_raise_box (design, &place, -1));
  g_assert_cmpuint (place.box, ==, n + 2);
  g_assert_cmpint (laurel_design_get_box (design, place)->kind, ==, LAUREL_BOX_SEAL);
  take (&design, laurel_design_remove_box (design, place));
  g_assert_cmpuint (laurel_design_get_section (design, 0)->boxes->len, ==, n + 3);
}

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>" \
            "<rect width='40' height='20'/></svg>"

static void
test_drawings (void)
{
  g_autoptr (LaurelDesign) design = load ("award", "zh");
  g_autoptr (GBytes) svg = g_bytes_new_static (SVG, strlen (SVG));
  g_autoptr (GBytes) none = g_bytes_new_static ("\x7f\x45\x4c\x46", 4);
  g_autoptr (GBytes) broken = g_bytes_new_static ("<svg", 4);
  g_autoptr (GError) error = NULL;
  LaurelRect room = { 100, 100, 100, 100 }, frame;
  LaurelBoxPlace place;

  take (&design, laurel_design_add_image (design, 0, "award.svg", svg, room, &place, &error));
  g_assert_no_error (error);
  frame = laurel_box_get_frame (laurel_design_get_box (design, place));
  NEAR (frame.width, 100);
  NEAR (frame.height, 50);
  NEAR (frame.y, 125);
  g_assert_cmpstr (laurel_design_get_box (design, place)->file, ==, "award.svg-2");
  g_assert_cmpuint (g_hash_table_size (laurel_design_get_art (design)), ==, 2);

  /* What nothing shows any more is not carried along. */
  take (&design, laurel_design_set_background (design, 0, "logo.svg", svg, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (laurel_design_get_art (design)), ==, 1);
  take (&design, laurel_design_remove_background (design, 0));
  take (&design, laurel_design_remove_box (design, place));
  g_assert_cmpuint (g_hash_table_size (laurel_design_get_art (design)), ==, 0);

  g_assert_null (laurel_design_set_background (design, 0, "logo.exe", none, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE);
  g_assert_nonnull (strstr (error->message, "logo.exe"));
  g_clear_error (&error);
  g_assert_null (laurel_design_add_image (design, 0, "half.svg", broken, room, &place, &error));
  g_assert_nonnull (strstr (error->message, "half.svg"));
}

/* Any steps in any order leave a template that a reader takes and a printer prints. */
static void
test_any_steps (void)
{
  g_autoptr (LaurelDesign) design = load ("award-wreath", "zh");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++) {
    const LaurelSection *section = laurel_design_get_section (design, 0);
    LaurelBoxPlace place = { 0, (guint) g_test_rand_int_range (0, (int) section->boxes->len) };
    const LaurelBox *box = laurel_design_get_box (design, place);
    LaurelRect frame = laurel_box_get_frame (box);
    double dx = g_test_rand_double_range (-200, 200), dy = g_test_rand_double_range (-200, 200);

    switch (g_test_rand_int_range (0, 8)) {
    case 0:
      frame = laurel_rect_size (frame, laurel_box_get_edges (box), dx, dy,
                                laurel_box_get_ratio (box), section->frame.width,
                                section->frame.height);
      take (&design, laurel_design_place_box (design, place, frame));
      break;
    case 1:
      take (&design, laurel_design_duplicate_box (design, &place));
      break;
    case 2:
      if (section->boxes->len > 3)
        take (&design, laurel_design_remove_box (design, place));
      break;
    case 3:
      take (&design, laurel_design_raise_box (design, &place, g_test_rand_int_range (-3, 4)));
      break;
    case 4:
      if (box->kind == LAUREL_BOX_TEXT)
        take (&design, laurel_design_set_style_number (design, place, "size",
                                                       g_test_rand_double_range (6, 60)));
      break;
    case 5:
      take (&design, laurel_design_add_box (design, 0,
                                            (LaurelBoxKind) g_test_rand_int_range (0, 4),
                                            frame, "{{name}}", &place));
      break;
    default:
      frame = laurel_rect_move (frame, dx, dy, section->frame.width, section->frame.height);
      take (&design, laurel_design_place_box (design, place, frame));
      break;
    }
  }
  laurel_design_check (design, &error);
  g_assert_no_error (error);
}

/* ---- what a reader refuses -------------------------------------------------- */

#define HEAD "{\"language\": \"en\", \"kind\": \"certificate\"," \
             "\"label\": {\"zh\": \"a\", \"en\": \"a\"}, \"title\": \"t\", \"subject\": \"s\"," \
             "\"page\": {\"size\": \"A4\", \"top\": 0, \"right\": 0, \"bottom\": 0, \"left\": 0}," \
             "\"inputs\": [{\"name\": \"name\", \"label\": {\"zh\": \"n\", \"en\": \"n\"}}]," \
             "\"styles\": {\"a\": {\"role\": \"serif\", \"size\": 12, \"leading\": 16}},"
#define BOX(members) HEAD "\"sections\": [{\"boxes\": [{\"name\": \"lead\", " members "}]}]}"
#define PLACE "\"x\": 10, \"top\": 10, \"width\": 100, \"height\": 20"
#define TEXT "\"text\": \"{{name}}\", \"style\": \"a\", "

/* @where: the box or part that is named; @what: something of the remedy. */
static const struct {
  const char *file;
  const char *where;
  const char *what;
} REFUSALS[] = {
  { BOX (TEXT "\"x\": 550, \"top\": 10, \"width\": 100"), "boxes/lead", "Move it" },
  { BOX (TEXT "\"x\": -9, \"top\": 10, \"width\": 100"), "boxes/lead", "Move it" },
  { BOX (TEXT "\"x\": 10, \"top\": 839, \"width\": 100, \"height\": 20"), "boxes/lead",
    "Move it" },
  { BOX (TEXT "\"x\": 10, \"top\": 10"), "boxes/lead", "width" },
  { BOX (TEXT PLACE ", \"hight\": 3"), "boxes/lead", "hight" },
  { BOX ("\"text\": \"a\", \"style\": \"b\", " PLACE), "boxes/lead", "“b”" },
  { BOX ("\"text\": \"a\", " PLACE), "boxes/lead", "style" },
  { BOX ("\"type\": \"photo\", " PLACE), "boxes/lead", "image" },
  { BOX ("\"type\": \"image\", \"x\": 1, \"top\": 1, \"width\": 9"), "boxes/lead", "file" },
  { BOX (TEXT "\"x\": \"10 inches\", \"top\": 10, \"width\": 100"), "boxes/lead", "inches" },
  { BOX (TEXT PLACE) "x", "no JSON", "line 1, column" },
  { BOX ("\"text\": \"{{nam}}\", \"style\": \"a\", " PLACE), "lead", "name" },
  { BOX ("\"text\": \"{{name\", \"style\": \"a\", " PLACE), "lead", "" },
  { BOX ("\"type\": \"image\", \"file\": \"gone.svg\", " PLACE), "lead", "gone.svg" },
  { HEAD "\"sections\": [{\"background\": \"gone.svg\"}]}", "background", "gone.svg" },
  { HEAD "\"art\": {\"a.svg\": \"\"}, \"sections\": [{\"boxes\": []}]}", "art/a.svg", "anew" },
  { HEAD "\"art\": {\"a.svg\": \"PHN2Zw==\"}, \"sections\": [{\"background\": \"a.svg\"}]}",
    "background", "a.svg" },
  { HEAD "\"sections\": []}", "sections", "no pages" },
  { HEAD "\"sections\": [{\"blocks\": [{\"type\": \"gap\"}]}]}", "sections/1", "boxes" },
  { "{\"language\": \"en\"}", "title", "" },
  { "[]", "JSON", "" },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSALS); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelDesign) design = laurel_design_new (REFUSALS[i].file, NULL, &error);

    g_test_message ("%s", REFUSALS[i].file);
    if (design != NULL)
      g_assert_false (laurel_design_check (design, &error));
    g_assert_nonnull (error);
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, REFUSALS[i].where));
    g_assert_nonnull (strstr (error->message, REFUSALS[i].what));
  }
}

int
main (int argc, char *argv[])
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);

  g_test_add_func ("/design/moves", test_moves);
  g_test_add_func ("/design/sizes", test_sizes);
  g_test_add_func ("/design/stays-on-the-page", test_a_box_stays_on_the_page);
  g_test_add_func ("/design/snaps", test_snaps);
  g_test_add_func ("/design/shipped", test_all_shipped_can_be_copied);
  g_test_add_func ("/design/leaves-the-rest", test_a_step_leaves_the_rest);
  g_test_add_func ("/design/text", test_text_and_field);
  g_test_add_func ("/design/style", test_a_style_of_its_own);
  g_test_add_func ("/design/boxes", test_boxes_come_and_go);
  g_test_add_func ("/design/drawings", test_drawings);
  g_test_add_func ("/design/any-steps", test_any_steps);
  g_test_add_func ("/design/refusals", test_refusals);

  return g_test_run ();
}
