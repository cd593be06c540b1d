/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-fonts.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define ROLES "/io/github/laurel/Laurel/templates/fonts.json"

typedef struct {
  char *families;  /* installed ones, best first, as Pango takes them */
  char *family;    /* the best that is installed (nullable) */
  char *wanted;    /* the best there is, when another stands in for the role (nullable) */
  char *package;   /* of Debian, that has one of its families (nullable) */
  gboolean bold;   /* whether its best family has a bold of its own */
  PangoFont *own;  /* (nullable): its best family, once it was asked for */
  GHashTable *others; /* (element-type PangoFont): those that were found to be of it */
} Role;

/* The typefaces as they were found and opened, which documents in one language can share. Pango's
 * map is nobody's but whose who has the lock. A font leaves it when nobody has the font any more,
 * and pages are freed on any thread: so each font that they have is kept here as long. */
typedef struct {
  gatomicrefcount refs;
  GMutex lock;
  const char *language; /* interned */
  PangoFontMap *map;
  PangoContext *context;
  GHashTable *roles;    /* name → Role */
  GHashTable *kept;     /* (element-type PangoFont) */
  gboolean taken;       /* whether somebody may share it; else it keeps none */
} Case;

struct _LaurelFonts {
  gatomicrefcount refs;
  Case *shared;
  GHashTable *used; /* (element-type Role): in this document */
};

#define MAX_KEPT 256 /* fonts; then one begins anew */

static void
role_free (Role *role)
{
  g_clear_object (&role->own);
  g_hash_table_unref (role->others);
  g_free (role->families);
  g_free (role->family);
  g_free (role->wanted);
  g_free (role->package);
  g_free (role);
}

/* Whether a face, or one of all weights, is a true bold. One that a program
 * makes up cannot be embedded as a font. */
static gboolean
is_bold (const FcPattern *face)
{
  int weight;
  FcRange *range;
  double lightest, boldest;

  if (FcPatternGetInteger (face, FC_WEIGHT, 0, &weight) == FcResultMatch)
    return weight == FC_WEIGHT_BOLD;

  return FcPatternGetRange (face, FC_WEIGHT, 0, &range) == FcResultMatch
         && FcRangeGetDouble (range, &lightest, &boldest) && lightest <= FC_WEIGHT_BOLD
         && boldest >= FC_WEIGHT_BOLD;
}

/* Pango lists a family by one of its names only, in the language of the user.
 * Fontconfig knows it by all of them, so that a document is the same in each. */
static gboolean
find_family (const char *name, gboolean *bold)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, name, NULL);
  FcObjectSet *wanted = FcObjectSetBuild (FC_WEIGHT, NULL);
  FcFontSet *faces = FcFontList (NULL, pattern, wanted);
  gboolean found = faces != NULL && faces->nfont > 0;

  *bold = FALSE;
  for (int i = 0; found && i < faces->nfont; i++)
    *bold = *bold || is_bold (faces->fonts[i]);

  g_clear_pointer (&faces, FcFontSetDestroy);
  FcObjectSetDestroy (wanted);
  FcPatternDestroy (pattern);

  return found;
}

static void
add_installed (Role *role, GString *families, JsonArray *names)
{
  for (guint i = 0; i < json_array_get_length (names); i++) {
    const char *name = json_array_get_string_element (names, i);
    gboolean bold;

    if (!find_family (name, &bold))
      continue;
    if (role->family == NULL) {
      role->family = g_strdup (name);
      role->bold = bold;
    }
    g_string_append_printf (families, "%s%s", families->len > 0 ? "," : "", name);
  }
}

static Role *
read_role (JsonObject *object)
{
  Role *role = g_new0 (Role, 1);
  JsonArray *own = json_object_get_array_member (object, "families");
  g_autoptr (GString) families = g_string_new (NULL);

  role->others = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  add_installed (role, families, own);
  if (role->family == NULL)
    role->wanted = g_strdup (json_array_get_string_element (own, 0));
  role->package = g_strdup (json_object_get_string_member_with_default (object, "package", NULL));
  add_installed (role, families, json_object_get_array_member (object, "instead"));
  role->families = g_strdup (families->len > 0 ? families->str : "serif");

  return role;
}

static gboolean
read_roles (Case *self, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (ROLES, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (bytes == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), error))
    return FALSE;

  json_object_iter_init (&iter, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next (&iter, &name, &node))
    g_hash_table_insert (self->roles, g_strdup (name),
                         read_role (json_node_get_object (node)));

  return TRUE;
}

/* Type for paper: nothing is rounded to the pixels of a screen. */
static void
set_up_context (Case *self, const char *language)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_LTR);
  pango_context_set_language (self->context,
                              pango_language_from_string (g_str_equal (language, "zh") ? "zh-cn"
                                                                                       : "en"));
}

static void
case_unref (Case *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->kept);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static Case *
case_new (const char *language, GError **error)
{
  Case *self = g_new0 (Case, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  self->language = g_intern_string (language);
  self->map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  self->context = pango_font_map_create_context (self->map);
  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) role_free);
  self->kept = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  set_up_context (self, language);
  if (!read_roles (self, error))
    g_clear_pointer (&self, case_unref);

  return self;
}

/* Sizes of type that were tried and given up are not kept for ever. */
static gboolean
is_shared (LaurelFonts *like, const char *language)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&like->shared->lock);

  return g_str_equal (like->shared->language, language)
         && g_hash_table_size (like->shared->kept) < MAX_KEPT;
}

/**
 * laurel_fonts_new:
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): the fonts for a document in @language
 */
LaurelFonts *
laurel_fonts_new (const char *language, GError **error)
{
  return laurel_fonts_new_like (NULL, language, error);
}

/**
 * laurel_fonts_new_like:
 * @like: (nullable): the fonts of another document; those it has opened are shared, if it is in
 *   @language
 * @language: "zh" or "en"
 *
 * To open a typeface of Han takes longer than to set a page in it.
 *
 * Returns: (transfer full): the fonts for a document in @language
 */
LaurelFonts *
laurel_fonts_new_like (LaurelFonts *like, const char *language, GError **error)
{
  Case *shared = NULL;
  LaurelFonts *self;

  if (like != NULL && is_shared (like, language)) {
    shared = like->shared;
    g_atomic_ref_count_inc (&shared->refs);
  } else {
    shared = case_new (language, error);
  }
  if (shared == NULL)
    return NULL;

  self = g_new0 (LaurelFonts, 1);
  g_atomic_ref_count_init (&self->refs);
  self->shared = shared;
  self->used = g_hash_table_new (NULL, NULL);

  return self;
}

LaurelFonts *
laurel_fonts_ref (LaurelFonts *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_fonts_unref (LaurelFonts *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_hash_table_unref (self->used);
  case_unref (self->shared);
  g_free (self);
}

/**
 * laurel_fonts_take:
 * @self: fonts that are shared
 *
 * Waits until nobody else sets or paints type with them. Whoever shares fonts with another
 * thread has them between this and laurel_fonts_give() only.
 */
void
laurel_fonts_take (LaurelFonts *self)
{
  g_mutex_lock (&self->shared->lock);
  self->shared->taken = TRUE;
}

/* Gives them back. */
void
laurel_fonts_give (LaurelFonts *self)
{
  g_mutex_unlock (&self->shared->lock);
}

/**
 * laurel_fonts_keep:
 * @self: the fonts
 * @font: a font of a run of text
 *
 * Keeps it, if they may be shared, so that the text can be freed on any thread.
 */
void
laurel_fonts_keep (LaurelFonts *self, PangoFont *font)
{
  if (self->shared->taken && !g_hash_table_contains (self->shared->kept, font))
    g_hash_table_add (self->shared->kept, g_object_ref (font));
}

PangoContext *
laurel_fonts_get_context (LaurelFonts *self)
{
  return self->shared->context;
}

/**
 * laurel_fonts_get_language:
 *
 * Returns: (transfer none): of the document: "zh" or "en"
 */
const char *
laurel_fonts_get_language (LaurelFonts *self)
{
  return self->shared->language;
}

gboolean
laurel_fonts_has_role (LaurelFonts *self, const char *role)
{
  return g_hash_table_contains (self->shared->roles, role);
}

/**
 * laurel_fonts_describe:
 * @self: the fonts
 * @role: a role there is
 * @size: in points
 * @bold: whether bold is wished; given only where the family has its own
 *
 * Returns: (transfer full): what Pango is asked for
 */
PangoFontDescription *
laurel_fonts_describe (LaurelFonts *self, const char *role, double size, gboolean bold)
{
  Role *found = g_hash_table_lookup (self->shared->roles, role);
  PangoFontDescription *description = pango_font_description_new ();

  g_hash_table_add (self->used, found);
  pango_font_description_set_family (description, found->families);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  if (bold && found->bold)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);

  return description;
}

/* What one package would bring is said once. */
static gboolean
is_told (GPtrArray *packages, const Role *role)
{
  if (role->package == NULL)
    return FALSE;
  if (g_ptr_array_find_with_equal_func (packages, role->package, g_str_equal, NULL))
    return TRUE;

  g_ptr_array_add (packages, role->package);
  return FALSE;
}

static char *
dup_fallback (const Role *role)
{
  const char *family = role->family ? role->family : "serif";
  /* Translators: names of typefaces: the one that is missing, and the one used. */
  g_autofree char *words = laurel_quote (_("“%s” is not installed; “%s” is used instead."),
                                         role->wanted, family);

  if (role->package == NULL || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return g_steal_pointer (&words);

  /* Translators: %1$s is a whole sentence, %2$s the name of a package of Debian. */
  return g_strdup_printf (_("%1$s The package %2$s has one like it."), words, role->package);
}

/**
 * laurel_fonts_dup_fallbacks:
 * @self: the fonts
 *
 * Returns: (transfer full): a sentence for each role of the document that
 *   another family stands in for, to be shown beside the preview; with the package
 *   to install, where there is a free one
 */
GStrv
laurel_fonts_dup_fallbacks (LaurelFonts *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GList) names = g_hash_table_get_keys (self->shared->roles);
  g_autoptr (GPtrArray) packages = g_ptr_array_new ();

  names = g_list_sort (names, (GCompareFunc) strcmp);
  for (GList *l = names; l != NULL; l = l->next) {
    Role *role = g_hash_table_lookup (self->shared->roles, l->data);
    g_autofree char *sentence = NULL;

    if (role->wanted == NULL || !g_hash_table_contains (self->used, role)
        || is_told (packages, role))
      continue;
    sentence = dup_fallback (role);
    g_strv_builder_add (builder, sentence);
  }

  return g_strv_builder_end (builder);
}

/**
 * laurel_fonts_is_trusted:
 * @self: the fonts
 * @font: what Pango found for @c
 * @c: a character
 *
 * A font of boxes ("last resort") has every character and shows none. And a
 * private character means what its writer's font said; in any other font, if it
 * is there at all, it is a different one.
 *
 * Returns: whether @font really has @c
 */
gboolean
laurel_fonts_is_trusted (LaurelFonts *self, PangoFont *font, gunichar c)
{
  g_autoptr (PangoFontDescription) description = pango_font_describe (font);
  const char *family = pango_font_description_get_family (description);
  GUnicodeType type = g_unichar_type (c);

  return family != NULL && type != G_UNICODE_PRIVATE_USE
         && strstr (family, "LastResort") == NULL && strstr (family, "Last Resort") == NULL
         && strstr (family, "Adobe Blank") == NULL;
}

/* ---- whether a role has a character itself ----------------------------------- */

static const char *
get_family (PangoFont *font)
{
  return pango_font_family_get_name (
    pango_font_face_get_family (pango_font_get_face (font)));
}

static PangoFont *
get_own (LaurelFonts *self, const char *role)
{
  Role *found = g_hash_table_lookup (self->shared->roles, role);
  g_autoptr (PangoFontDescription) description = NULL;

  if (found->own == NULL && found->family != NULL) {
    description = pango_font_description_new ();
    pango_font_description_set_family (description, found->family);
    pango_font_description_set_absolute_size (description, 12 * PANGO_SCALE);
    found->own = pango_font_map_load_font (self->shared->map, self->shared->context, description);
  }

  return found->own;
}

/**
 * laurel_fonts_is_own:
 * @self: the fonts
 * @role: a role there is
 * @font: a font of a run of text
 *
 * Returns: whether it is of the role's best family
 */
gboolean
laurel_fonts_is_own (LaurelFonts *self, const char *role, PangoFont *font)
{
  Role *found = g_hash_table_lookup (self->shared->roles, role);
  PangoFont *own = get_own (self, role);

  if (own == NULL || own == font || g_hash_table_contains (found->others, font))
    return TRUE;
  if (g_strcmp0 (get_family (own), get_family (font)) != 0)
    return FALSE;

  /* To be asked of each run of a thousand pages. */
  g_hash_table_add (found->others, g_object_ref (font));
  return TRUE;
}

/* A character by which a typeface is asked whether it is made for that script. */
static gunichar
get_example (gunichar c)
{
  static const struct {
    GUnicodeScript script;
    gunichar example;
  } EXAMPLES[] = {
    { G_UNICODE_SCRIPT_HAN, 0x7684 }, /* 的 */
    { G_UNICODE_SCRIPT_LATIN, 'a' },
    { G_UNICODE_SCRIPT_GREEK, 0x3b1 },
    { G_UNICODE_SCRIPT_CYRILLIC, 0x430 },
  };
  GUnicodeScript script = g_unichar_isalpha (c) ? g_unichar_get_script (c)
                                                : G_UNICODE_SCRIPT_COMMON;

  for (gsize i = 0; i < G_N_ELEMENTS (EXAMPLES); i++)
    if (EXAMPLES[i].script == script)
      return EXAMPLES[i].example;

  return 0;
}

/**
 * laurel_fonts_dup_stray:
 * @self: the fonts
 * @role: a role there is
 * @font: what Pango found for @c
 * @c: a character
 *
 * That a typeface of Latin letters has no Han is as it should be; that it lacks one of many is
 * not, since that one looks different from those around it.
 *
 * Returns: (transfer full) (nullable): the family @c comes from, when the role's best family has
 *   its script but not this character
 */
char *
laurel_fonts_dup_stray (LaurelFonts *self, const char *role, PangoFont *font, gunichar c)
{
  PangoFont *own = get_own (self, role);
  gunichar example = get_example (c);

  if (example == 0 || laurel_fonts_is_own (self, role, font)
      || !pango_font_has_char (own, example) || pango_font_has_char (own, c))
    return NULL;

  return g_strdup (get_family (font));
}
