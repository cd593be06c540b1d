/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-design-private.h"

#include "base/laurel-json.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/*
 * Steps of the designer. Each takes what the file says apart, changes some of it, and leaves the
 * rest as it was written: a length that nobody touched keeps its unit.
 */

#define SAME 0.001 /* points */

const LaurelSection *
laurel_design_get_section (const LaurelDesign *self, guint section)
{
  GPtrArray *sections = laurel_design_get_template (self)->sections;

  return section < sections->len ? g_ptr_array_index (sections, section) : NULL;
}

/* (nullable): when there is no such box (any more). */
const LaurelBox *
laurel_design_get_box (const LaurelDesign *self, LaurelBoxPlace place)
{
  const LaurelSection *section = laurel_design_get_section (self, place.section);

  return section != NULL && place.box < section->boxes->len
         ? g_ptr_array_index (section->boxes, place.box) : NULL;
}

/* ---- what the file says ----------------------------------------------------- */

/**
 * laurel_design_begin:
 * @root: (out): the file's JSON, for laurel_design_end()
 *
 * Returns: (transfer none): the same, to be changed
 */
JsonObject *
laurel_design_begin (const LaurelDesign *self, JsonNode **root)
{
  *root = laurel_json_parse (laurel_design_get_text (self));

  return json_node_get_object (*root);
}

/**
 * laurel_design_end:
 * @root: (transfer full): the changed JSON
 * @art: (element-type utf8 GBytes): the drawings there are now
 *
 * Returns: (transfer full): the design that it makes
 */
LaurelDesign *
laurel_design_end (LaurelDesign *self, JsonNode *root, GHashTable *art)
{
  g_autoptr (JsonNode) owned = root;
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (GError) error = NULL;
  LaurelDesign *changed = laurel_design_new (text, art, &error);

  if (changed != NULL)
    return changed;

  g_warning ("A step of the designer: %s", error->message);
  return laurel_design_ref (self);
}

static LaurelDesign *
end (LaurelDesign *self, JsonNode *root)
{
  return laurel_design_end (self, root, laurel_design_get_art (self));
}

static JsonArray *
find_boxes (JsonObject *root, guint section)
{
  JsonObject *object =
    json_array_get_object_element (json_object_get_array_member (root, "sections"), section);

  if (!json_object_has_member (object, "boxes"))
    json_object_set_array_member (object, "boxes", json_array_new ());

  return json_object_get_array_member (object, "boxes");
}

JsonObject *
laurel_design_find_box (JsonObject *root, LaurelBoxPlace place)
{
  return json_array_get_object_element (find_boxes (root, place.section), place.box);
}

/**
 * laurel_design_dup_free_name:
 * @there: the names that are taken
 * @name: what it is to be called
 *
 * Returns: (transfer full): that, with a number if need be
 */
char *
laurel_design_dup_free_name (JsonObject *there, const char *name)
{
  char *free_name = g_strdup (name);

  for (guint i = 2; json_object_has_member (there, free_name); i++) {
    g_free (free_name);
    free_name = g_strdup_printf ("%s-%u", name, i);
  }

  return free_name;
}

void
laurel_design_set_number (JsonObject *object, const char *member, double value)
{
  double rounded = round (value * 1000) / 1000;

  if (rounded == floor (rounded))
    json_object_set_int_member (object, member, (gint64) rounded);
  else
    json_object_set_double_member (object, member, rounded);
}

/* Lengths are written as people think of them. */
void
laurel_design_set_length (JsonObject *object, const char *member, double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = NULL;
  gsize length;

  g_ascii_formatd (number, sizeof number, "%.3f", points / LAUREL_MM);
  length = strlen (number);
  while (number[length - 1] == '0')
    number[--length] = '\0';
  if (number[length - 1] == '.')
    number[--length] = '\0';
  text = g_strconcat (g_str_equal (number, "-0") ? "0" : number, "mm", NULL);
  json_object_set_string_member (object, member, text);
}

static void
change_length (JsonObject *object, const char *member, double before, double after)
{
  if (fabs (after - before) > SAME)
    laurel_design_set_length (object, member, after);
}

/* ---- boxes ------------------------------------------------------------------ */

/**
 * laurel_design_place_box:
 * @place: which box
 * @frame: where it is to be seen, in points
 *
 * Returns: (transfer full): with the box there
 */
LaurelDesign *
laurel_design_place_box (LaurelDesign *self, LaurelBoxPlace place, LaurelRect frame)
{
  const LaurelBox *box = laurel_design_get_box (self, place);
  LaurelRect before = laurel_box_get_frame (box);
  JsonNode *root;
  JsonObject *object = laurel_design_find_box (laurel_design_begin (self, &root), place);

  change_length (object, "x", box->x, box->x + frame.x - before.x);
  change_length (object, box->on_baseline ? "baseline" : "top", box->y,
                 box->y + frame.y - before.y);
  change_length (object, "width", box->width, frame.width);
  if ((laurel_box_get_edges (box) & LAUREL_EDGE_BOTTOM) && !laurel_box_is_square (box))
    change_length (object, "height", box->height, frame.height);

  return end (self, root);
}

LaurelDesign *
laurel_design_set_box_text (LaurelDesign *self, LaurelBoxPlace place, const char *text)
{
  JsonNode *root;
  JsonObject *object = laurel_design_find_box (laurel_design_begin (self, &root), place);

  json_object_set_string_member (object, "text", text);

  return end (self, root);
}

/* Of an image: whether it need not keep its proportions. */
LaurelDesign *
laurel_design_set_box_stretch (LaurelDesign *self, LaurelBoxPlace place, gboolean stretch)
{
  JsonNode *root;
  JsonObject *object = laurel_design_find_box (laurel_design_begin (self, &root), place);

  if (stretch)
    json_object_set_boolean_member (object, "stretch", TRUE);
  else if (json_object_has_member (object, "stretch"))
    json_object_remove_member (object, "stretch");

  return end (self, root);
}

LaurelDesign *
laurel_design_set_box_colour (LaurelDesign *self, LaurelBoxPlace place, const char *colour)
{
  JsonNode *root;
  JsonObject *object = laurel_design_find_box (laurel_design_begin (self, &root), place);

  json_object_set_string_member (object, "colour", colour);

  return end (self, root);
}

/**
 * laurel_design_set_box_number:
 * @member: "thickness"
 * @value: in points
 */
LaurelDesign *
laurel_design_set_box_number (LaurelDesign *self, LaurelBoxPlace place, const char *member,
                              double value)
{
  JsonNode *root;
  JsonObject *object = laurel_design_find_box (laurel_design_begin (self, &root), place);

  laurel_design_set_number (object, member, value);

  return end (self, root);
}

/**
 * laurel_design_dup_first_field:
 * @text: a template's text
 *
 * Returns: (transfer full) (nullable): the first field that it names
 */
char *
laurel_design_dup_first_field (const char *text)
{
  const char *start = text ? strstr (text, "{{") : NULL;

  while (start != NULL && g_str_has_prefix (start, "{{{{")) /* braces that are meant */
    start = strstr (start + 4, "{{");
  if (start == NULL)
    return NULL;
  start += 2;
  start += strspn (start, "#^/ ");

  return g_strndup (start, strcspn (start, "|} "));
}

static JsonObject *
find_input (JsonObject *root, const char *name)
{
  JsonArray *inputs = json_object_has_member (root, "inputs")
                      ? json_object_get_array_member (root, "inputs") : NULL;

  for (guint i = 0; inputs != NULL && i < json_array_get_length (inputs); i++) {
    JsonObject *input = json_array_get_object_element (inputs, i);

    if (g_strcmp0 (laurel_json_get_text (input, "name"), name) == 0)
      return input;
  }

  return NULL;
}

/* Whether another box, too, or a part of a text is left out when that field is empty. */
static gboolean
is_asked (const LaurelDesign *self, LaurelBoxPlace place, const char *field)
{
  g_autofree char *opening = g_strdup_printf ("{{#%s}}", field);
  GPtrArray *sections = laurel_design_get_template (self)->sections;

  for (guint i = 0; i < sections->len; i++) {
    GPtrArray *boxes = ((LaurelSection *) g_ptr_array_index (sections, i))->boxes;

    for (guint j = 0; j < boxes->len; j++) {
      const LaurelBox *box = g_ptr_array_index (boxes, j);
      gboolean other = i != place.section || j != place.box;

      if ((other && g_strcmp0 (box->when, field) == 0) ||
          (box->text != NULL && strstr (box->text, opening) != NULL))
        return TRUE;
    }
  }

  return FALSE;
}

/**
 * laurel_design_set_box_when:
 * @field: (nullable): the box is left out when this one is empty, which then may be; else it is
 *   always there
 */
LaurelDesign *
laurel_design_set_box_when (LaurelDesign *self, LaurelBoxPlace place, const char *field)
{
  g_autofree char *before = g_strdup (laurel_design_get_box (self, place)->when);
  JsonNode *root;
  JsonObject *object = laurel_design_begin (self, &root);
  JsonObject *box = laurel_design_find_box (object, place);
  JsonObject *input = field ? find_input (object, field) : NULL;
  JsonObject *freed = before && !is_asked (self, place, before) ? find_input (object, before)
                                                                : NULL;

  if (freed != NULL)
    json_object_set_boolean_member (freed, "optional", FALSE);
  if (input != NULL)
    json_object_set_boolean_member (input, "optional", TRUE);
  if (field != NULL)
    json_object_set_string_member (box, "when", field);
  else
    json_object_remove_member (box, "when");

  return end (self, root);
}

/* ---- which boxes there are -------------------------------------------------- */

static GPtrArray *
list_boxes (JsonObject *root, guint section)
{
  JsonArray *boxes = find_boxes (root, section);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < json_array_get_length (boxes); i++)
    g_ptr_array_add (list, json_array_dup_element (boxes, i));

  return list;
}

static void
set_boxes (JsonObject *root, guint section, GPtrArray *list)
{
  JsonObject *object =
    json_array_get_object_element (json_object_get_array_member (root, "sections"), section);
  JsonArray *boxes = json_array_new ();

  for (guint i = 0; i < list->len; i++)
    json_array_add_element (boxes, json_node_ref (g_ptr_array_index (list, i)));
  json_object_set_array_member (object, "boxes", boxes);
}

static char *
dup_box_name (GPtrArray *list, const char *name)
{
  g_autoptr (JsonObject) there = json_object_new ();

  for (guint i = 0; i < list->len; i++) {
    const char *taken = laurel_json_get_text (json_node_get_object (g_ptr_array_index (list, i)),
                                              "name");

    if (taken != NULL)
      json_object_set_null_member (there, taken);
  }

  return laurel_design_dup_free_name (there, name);
}

LaurelDesign *
laurel_design_remove_box (LaurelDesign *self, LaurelBoxPlace place)
{
  JsonNode *root;
  JsonObject *object = laurel_design_begin (self, &root);
  g_autoptr (GPtrArray) list = list_boxes (object, place.section);

  g_ptr_array_remove_index (list, place.box);
  set_boxes (object, place.section, list);

  return end (self, root);
}

/**
 * laurel_design_duplicate_box:
 * @place: (inout): the box; gets the place of the new one, over it
 */
LaurelDesign *
laurel_design_duplicate_box (LaurelDesign *self, LaurelBoxPlace *place)
{
  const LaurelFrame *page = &laurel_design_get_section (self, place->section)->frame;
  LaurelRect frame = laurel_box_get_frame (laurel_design_get_box (self, *place));
  JsonNode *root;
  JsonObject *object = laurel_design_begin (self, &root);
  g_autoptr (GPtrArray) list = list_boxes (object, place->section);
  g_autofree char *text = json_to_string (g_ptr_array_index (list, place->box), FALSE);
  JsonNode *copy = laurel_json_parse (text);
  g_autofree char *name =
    dup_box_name (list, laurel_design_get_box (self, *place)->name);
  g_autoptr (LaurelDesign) added = NULL;

  json_object_set_string_member (json_node_get_object (copy), "name", name);
  g_ptr_array_insert (list, (int) ++place->box, copy);
  set_boxes (object, place->section, list);
  added = end (self, root);

  return laurel_design_place_box (added, *place,
                                  laurel_rect_move (frame, 5 * LAUREL_MM, 5 * LAUREL_MM,
                                                    page->width, page->height));
}

/**
 * laurel_design_raise_box:
 * @place: (inout): the box; gets its new place
 * @by: how many others it goes over; negative: under
 */
LaurelDesign *
laurel_design_raise_box (LaurelDesign *self, LaurelBoxPlace *place, int by)
{
  JsonNode *root;
  JsonObject *object = laurel_design_begin (self, &root);
  g_autoptr (GPtrArray) list = list_boxes (object, place->section);
  int to = CLAMP ((int) place->box + by, 0, (int) list->len - 1);

  g_ptr_array_insert (list, to, g_ptr_array_steal_index (list, place->box));
  set_boxes (object, place->section, list);
  place->box = (guint) to;

  return end (self, root);
}

static const char *const TYPES[] = { "text", "qr", "line", "seal", "image", "bars" };

/* A style of its own, so that nothing else changes with it. */
static char *
add_style (const LaurelDesign *self, JsonObject *root)
{
  gboolean chinese = g_str_equal (laurel_design_get_template (self)->language, "zh");
  JsonObject *styles, *style = json_object_new ();
  char *name;

  if (!json_object_has_member (root, "styles"))
    json_object_set_object_member (root, "styles", json_object_new ());
  styles = json_object_get_object_member (root, "styles");
  name = laurel_design_dup_free_name (styles, "text");
  json_object_set_string_member (style, "role", chinese ? "song" : "serif");
  json_object_set_int_member (style, "size", 16);
  json_object_set_int_member (style, "floor", 9);
  json_object_set_double_member (style, "leading", 22.4);
  json_object_set_string_member (style, "align", "centre");
  json_object_set_string_member (style, "colour", "#1f1f1f");
  json_object_set_boolean_member (style, "fit", TRUE);
  json_object_set_int_member (style, "max_lines", 2);
  json_object_set_boolean_member (style, "balance", TRUE);
  json_object_set_string_member (style, "tag", "P");
  json_object_set_object_member (styles, name, style);

  return name;
}

/* A new box is on the page as a whole. */
static LaurelRect
put_on_page (LaurelRect rect, const LaurelFrame *page)
{
  rect.width = MIN (rect.width, page->width);
  rect.height = MIN (rect.height, page->height);
  rect.x = CLAMP (rect.x, 0, page->width - rect.width);
  rect.y = CLAMP (rect.y, 0, page->height - rect.height);

  return rect;
}

static void
fill_box (const LaurelDesign *self, JsonObject *root, JsonObject *box, LaurelBoxKind kind,
          LaurelRect frame, const char *text)
{
  g_autofree char *style = kind == LAUREL_BOX_TEXT ? add_style (self, root) : NULL;

  if (kind == LAUREL_BOX_QR || kind == LAUREL_BOX_SEAL)
    frame.width = MIN (frame.width, frame.height);
  laurel_design_set_length (box, "x", frame.x);
  laurel_design_set_length (box, "top", frame.y);
  laurel_design_set_length (box, "width", frame.width);
  if (kind == LAUREL_BOX_TEXT || kind == LAUREL_BOX_IMAGE || kind == LAUREL_BOX_BARS)
    laurel_design_set_length (box, "height", frame.height);
  if (kind == LAUREL_BOX_LINE || kind == LAUREL_BOX_SEAL)
    json_object_set_string_member (box, "colour", kind == LAUREL_BOX_SEAL ? "#c8102e" : "#1f1f1f");
  if (kind == LAUREL_BOX_IMAGE)
    json_object_set_string_member (box, "file", text);
  else if (kind == LAUREL_BOX_TEXT || kind == LAUREL_BOX_QR || kind == LAUREL_BOX_BARS)
    json_object_set_string_member (box, "text", text);
  if (style != NULL) {
    json_object_set_string_member (box, "style", style);
    json_object_set_boolean_member (box, "middle", TRUE);
  }
}

/**
 * laurel_design_put_box:
 * @object: the file's JSON
 *
 * What laurel_design_add_box() does, in a step that is under way.
 */
void
laurel_design_put_box (const LaurelDesign *self, JsonObject *object, guint section,
                       LaurelBoxKind kind, LaurelRect frame, const char *text,
                       LaurelBoxPlace *place)
{
  g_autoptr (GPtrArray) list = list_boxes (object, section);
  g_autofree char *field = laurel_design_dup_first_field (text);
  g_autofree char *name = dup_box_name (list, kind == LAUREL_BOX_TEXT && field != NULL
                                              ? field : TYPES[kind]);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *box = json_object_new ();

  json_node_take_object (node, box);
  json_object_set_string_member (box, "type", TYPES[kind]);
  json_object_set_string_member (box, "name", name);
  fill_box (self, object, box, kind,
            put_on_page (frame, &laurel_design_get_section (self, section)->frame), text);
  g_ptr_array_add (list, node);
  set_boxes (object, section, list);
  *place = (LaurelBoxPlace) { section, list->len - 1 };
}

/**
 * laurel_design_add_box:
 * @section: on which page, from 0
 * @kind: what it is; no image
 * @frame: where, in points
 * @text: (nullable): what stands in it
 * @place: (out): its place, over all others
 */
LaurelDesign *
laurel_design_add_box (LaurelDesign *self, guint section, LaurelBoxKind kind, LaurelRect frame,
                       const char *text, LaurelBoxPlace *place)
{
  JsonNode *root;

  laurel_design_put_box (self, laurel_design_begin (self, &root), section, kind, frame, text,
                         place);

  return end (self, root);
}
