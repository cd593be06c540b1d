/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-parcel-deeds.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "base/laurel-ratio.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-point.h"
#include "logistics/laurel-waybill.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/parcels/laurel-way-event-store.h"
#include "logistics/receivers/laurel-receiver.h"
#include "ui/logistics/laurel-drive-choices.h"
#include "ui/logistics/laurel-parcel-words.h"

#include <glib/gi18n-lib.h>

/* What is asked before something becomes of a parcel. */

static char *
dup_title (const char *format, LaurelParcel *parcel)
{
  g_autofree char *number = laurel_parcel_words_dup_number (parcel);

  return g_strdup_printf (format, number);
}

static void
add_hubs (LaurelDriveChoices *self, GListModel *points)
{
  for (guint i = 0; points != NULL && i < g_list_model_get_n_items (points); i++) {
    g_autoptr (LaurelPoint) point = g_list_model_get_item (points, i);

    if (g_str_equal (laurel_point_get_kind (point), "hub"))
      laurel_drive_choices_add (self, laurel_row_get_id (LAUREL_ROW (point)),
                                laurel_point_get_name (point));
  }
}

/* ---- it leaves ------------------------------------------------------------------------------- */

static GVariant *
build_send (LaurelDriveForm *form)
{
  return g_variant_new ("(xsss)", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "waybill"),
                        laurel_drive_form_get (form, "driver"),
                        laurel_drive_form_get (form, "day"));
}

/* The number is checked where it is typed; none is none. */
static char *
check_waybill (LaurelDriveForm *form, gboolean *may)
{
  const char *kind_word = laurel_drive_form_get_more (form);
  const char *text = laurel_drive_form_get (form, "waybill");
  LaurelWaybillKind kind = LAUREL_WAYBILL_UNKNOWN;
  g_auto (LaurelWaybill) waybill = { 0 };

  *may = TRUE;
  if (*text == '\0')
    return g_strdup (_("Without a waybill, write who takes it."));

  if (kind_word != NULL)
    laurel_waybill_kind_read (kind_word, &kind);
  waybill = laurel_waybill_read (text, kind);
  *may = waybill.check < LAUREL_WAYBILL_WRONG_DIGIT;

  return laurel_waybill_dup_reason (&waybill);
}

/**
 * laurel_parcel_deeds_send:
 * @over: where it was asked for
 * @session: a session
 * @parcel: a sealed parcel, or one that arrived at a hub
 * @carrier_kind: (nullable): of which carrier its waybill is
 * @onward: whether it is sent on from a hub
 */
void
laurel_parcel_deeds_send (GtkWidget *over, LaurelSession *session, LaurelParcel *parcel,
                          const char *carrier_kind, gboolean onward)
{
  /* Translators: %s is the number of a parcel. */
  g_autofree char *title = dup_title (onward ? _("Send %s on") : _("Send %s"), parcel);
  LaurelDriveForm *form =
    laurel_drive_form_new (session, title, _("_Send"),
                           onward ? &LAUREL_PARCEL_FORWARD : &LAUREL_PARCEL_SEND,
                           laurel_row_get_id (LAUREL_ROW (parcel)), build_send);

  laurel_drive_form_set_more (form, g_strdup (carrier_kind), g_free);
  laurel_drive_form_add (form, "waybill", _("Waybill"),
                         onward ? NULL : laurel_parcel_get_waybill (parcel));
  laurel_drive_form_add (form, "driver", _("Driver"),
                         onward ? NULL : laurel_parcel_get_driver (parcel));
  laurel_drive_form_add_day (form);
  laurel_drive_form_set_check (form, check_waybill);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

/* ---- it arrives ------------------------------------------------------------------------------ */

static int
get_line (LaurelGiftAccount *line, char **name)
{
  gint64 gift;

  g_object_get (line, "gift-id", &gift, NULL);
  *name = g_strdup_printf ("%" G_GINT64_FORMAT, gift);

  return (int) laurel_gift_account_get_quantity (line);
}

static gboolean
is_on_the_way (LaurelGiftAccount *line)
{
  return g_str_equal (laurel_gift_account_get_place (line), "way");
}

static GVariant *
build_arrival (LaurelDriveForm *form)
{
  GListModel *content = laurel_drive_form_get_more (form);
  GVariantBuilder lines;

  g_variant_builder_init (&lines, G_VARIANT_TYPE ("a(xi)"));
  for (guint i = 0; i < g_list_model_get_n_items (content); i++) {
    g_autoptr (LaurelGiftAccount) line = g_list_model_get_item (content, i);
    g_autofree char *name = NULL;
    int counted;

    get_line (line, &name);
    counted = laurel_drive_form_get_int (form, name, 0);
    if (counted > 0)
      g_variant_builder_add (&lines, "(xi)", g_ascii_strtoll (name, NULL, 10), counted);
  }

  return g_variant_new ("(xxa(xi)s)", laurel_drive_form_get_target (form),
                        laurel_drive_choices_get (form, "point"), &lines,
                        laurel_drive_form_get (form, "day"));
}

/* Short and surplus are told while they are counted. */
static char *
check_arrival (LaurelDriveForm *form, gboolean *may)
{
  GListModel *content = laurel_drive_form_get_more (form);
  int missing = 0, surplus = 0, counted = 0;

  for (guint i = 0; i < g_list_model_get_n_items (content); i++) {
    g_autoptr (LaurelGiftAccount) line = g_list_model_get_item (content, i);
    g_autofree char *name = NULL;
    int sent = get_line (line, &name), came = laurel_drive_form_get_int (form, name, 0);

    counted += came;
    missing += MAX (sent - came, 0);
    surplus += MAX (came - sent, 0);
  }

  *may = counted > 0 && surplus == 0;
  if (surplus > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: %d counts pieces. */
                                         "%d more than was sent: count again. What really came "
                                         "beyond it is a gift of its own.",
                                         "%d more than were sent: count again. What really came "
                                         "beyond them is a gift of its own.", (gulong) surplus),
                            surplus);

  return missing > 0
         ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: %d counts pieces. */
                                         "%d is missing: it stays on the way until it comes or is "
                                         "lost.",
                                         "%d are missing: they stay on the way until they come or "
                                         "are lost.", (gulong) missing), missing)
         : g_strdup (_("All that was sent is here."));
}

/**
 * laurel_parcel_deeds_arrive:
 * @over: where it was asked for
 * @session: a session
 * @parcel: a parcel on the way
 * @content: (element-type LaurelGiftAccount): what is in it
 * @points: (nullable) (element-type LaurelPoint): the points of the drive
 *
 * Asks what of it was counted, and where.
 */
void
laurel_parcel_deeds_arrive (GtkWidget *over, LaurelSession *session, LaurelParcel *parcel,
                            GListModel *content, GListModel *points)
{
  /* Translators: %s is the number of a parcel. */
  g_autofree char *title = dup_title (_("%s arrived"), parcel);
  LaurelDriveForm *form = laurel_drive_form_new (session, title, _("_Arrived"),
                                                 &LAUREL_PARCEL_ARRIVE,
                                                 laurel_row_get_id (LAUREL_ROW (parcel)),
                                                 build_arrival);
  GListStore *lines = g_list_store_new (LAUREL_TYPE_GIFT_ACCOUNT);
  LaurelDriveChoices where;

  laurel_drive_form_set_more (form, lines, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (content); i++) {
    g_autoptr (LaurelGiftAccount) line = g_list_model_get_item (content, i);
    g_autofree char *kind = NULL, *name = NULL, *sent = NULL;

    if (!is_on_the_way (line))
      continue;
    g_list_store_append (lines, line);
    g_object_get (line, "kind", &kind, NULL);
    sent = g_strdup_printf ("%d", get_line (line, &name));
    laurel_drive_form_add (form, name, kind, sent);
  }
  laurel_drive_choices_init (&where, laurel_parcel_get_receiver (parcel));
  add_hubs (&where, points);
  laurel_drive_choices_offer (&where, form, "point", _("Where"), laurel_parcel_get_hub_id (parcel));
  laurel_drive_form_add_day (form);
  laurel_drive_form_set_check (form, check_arrival);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

/* ---- it is lost, or heard of ----------------------------------------------------------------- */

static GVariant *
build_loss (LaurelDriveForm *form)
{
  return g_variant_new ("(xss)", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "why"), laurel_drive_form_get (form, "day"));
}

/* What was found out of a parcel that does not come any more. */
void
laurel_parcel_deeds_lose (GtkWidget *over, LaurelSession *session, LaurelParcel *parcel)
{
  /* Translators: %s is the number of a parcel. */
  g_autofree char *title = dup_title (_("%s is lost"), parcel);
  LaurelDriveForm *form = laurel_drive_form_new (session, title, _("_Lost"), &LAUREL_PARCEL_LOSE,
                                                 laurel_row_get_id (LAUREL_ROW (parcel)),
                                                 build_loss);

  laurel_drive_form_add (form, "why", _("What was found out"), NULL);
  laurel_drive_form_add_day (form);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

static GVariant *
build_event (LaurelDriveForm *form)
{
  GVariantBuilder rows;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("a" LAUREL_WAY_EVENTS_ROW));
  g_variant_builder_add (&rows, LAUREL_WAY_EVENTS_ROW,
                         (const char *) laurel_drive_form_get_more (form),
                         laurel_drive_form_get (form, "day"), laurel_drive_form_get (form, "place"),
                         laurel_drive_form_get (form, "state"));

  return g_variant_new (LAUREL_WAY_EVENTS_ARGS, laurel_drive_form_get_target (form), "", "", &rows);
}

/* Carriers tell the time, too: 2025-09-05T08:30. */
static gboolean
check_moment (const char *text, GError **error)
{
  g_autofree char *day = g_strndup (text, strlen ("2025-09-05"));
  LaurelDay known;

  return laurel_day_read (g_str_is_ascii (text) ? day : text, &known, error);
}

/* Notes by hand what a carrier told of a parcel that has a waybill. */
void
laurel_parcel_deeds_tell (GtkWidget *over, LaurelSession *session, LaurelParcel *parcel)
{
  /* Translators: %s is the number of a parcel. */
  g_autofree char *title = dup_title (_("News of %s"), parcel);
  LaurelDriveForm *form = laurel_drive_form_new (session, title, _("_Note"),
                                                 &LAUREL_WAY_EVENTS_TAKE,
                                                 laurel_parcel_get_drive_id (parcel), build_event);

  laurel_drive_form_set_more (form, g_strdup (laurel_parcel_get_waybill (parcel)),
                          g_free);
  laurel_drive_form_add (form, "state", _("What was said"), NULL);
  laurel_drive_form_add (form, "place", _("Where it is"), NULL);
  laurel_drive_form_add_day (form);
  laurel_drive_form_set_line_check (form, "day", check_moment, TRUE);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

/* ---- measures -------------------------------------------------------------------------------- */

/* Limits and sides are typed in what the trade says, kg and cm, and kept in g and mm. */
static const struct {
  const char *name;
  int units;
} SCALED[] = { { "weight", 1000 }, { "side", 10 }, { "girth", 10 }, { "length", 10 },
              { "width", 10 }, { "height", 10 } };

static int
get_units (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SCALED); i++)
    if (g_str_equal (SCALED[i].name, name))
      return SCALED[i].units;

  return 1;
}

/* @number: (out) (optional): what was typed, in those units
 *
 * Returns: whether it is a number that has no more decimals than there are units */
static gboolean
read_scaled (const char *text, int units, int *number)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  LaurelRatio ratio;

  if (plain == NULL || !laurel_ratio_read (g_strstrip (plain), &ratio))
    return FALSE;

  ratio = laurel_ratio_multiply (ratio, laurel_ratio_new (units, 1));
  if (!laurel_ratio_is_valid (ratio) || !laurel_ratio_is_whole (ratio) ||
      laurel_ratio_floor (ratio) < 0 || laurel_ratio_floor (ratio) > G_MAXINT)
    return FALSE;
  if (number != NULL)
    *number = (int) laurel_ratio_floor (ratio);

  return TRUE;
}

static gboolean
refuse_limit (const char *text, GError **error)
{
  /* Translators: %s is what was typed. */
  return laurel_refuse (error, _("“%s” is no limit: write a number such as 20 or 20.5."), text);
}

static gboolean
check_weight (const char *text, GError **error)
{
  return read_scaled (text, 1000, NULL) || refuse_limit (text, error);
}

static gboolean
check_length (const char *text, GError **error)
{
  return read_scaled (text, 10, NULL) || refuse_limit (text, error);
}

/* A parcel has three sides, or it was not measured. */
static gboolean
check_side (const char *text, GError **error)
{
  int length = 0;

  return (read_scaled (text, 10, &length) && length > 0) ||
         /* Translators: %s is what was typed. */
         laurel_refuse (error, _("“%s” is no length: write centimetres, such as 40 or 40.5."),
                        text);
}

/* Of a new one only what was typed, of one that is there only what was changed. */
static GVariant *
build_scaled (LaurelDriveForm *form, const char *const *names)
{
  g_autoptr (GVariant) changed =
    g_variant_ref_sink (laurel_drive_form_build_changed (form, names));
  GVariantBuilder fields;
  GVariantIter iter;
  const char *name, *text;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, changed);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
    g_autofree char *number = NULL;
    int kept, units = get_units (name);

    if (units > 1 && read_scaled (text, units, &kept))
      number = g_strdup_printf ("%d", kept);
    g_variant_builder_add (&fields, "{ss}", name, number ? number : text);
  }

  return g_variant_builder_end (&fields);
}

/* Returns: (transfer full) (nullable): @kept as it is typed, or %NULL for nothing */
static char *
dup_scaled (const char *name, int kept)
{
  return kept > 0 ? laurel_ratio_dup_short (laurel_ratio_new (kept, get_units (name))) : NULL;
}

/* ---- as it is ------------------------------------------------------------------------------- */

static GVariant *
build_edit (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "carrier", "hub", "length", "width", "height", "waybill",
                                        "note", NULL };

  return g_variant_new ("(x@a{ss})", laurel_drive_form_get_target (form),
                        build_scaled (form, FIELDS));
}

static void
add_side (LaurelDriveForm *form, const char *name, const char *title, int length)
{
  g_autofree char *text = dup_scaled (name, length);

  laurel_drive_form_add (form, name, title, text);
  laurel_drive_form_set_line_check (form, name, check_side, FALSE);
}

static char *
check_edit (LaurelDriveForm *form, gboolean *may)
{
  g_autofree char *note = check_waybill (form, may);

  return *laurel_drive_form_get (form, "waybill") != '\0' ? g_steal_pointer (&note) : NULL;
}

/* Who takes it, over which hub, how large it is. */
void
laurel_parcel_deeds_edit (GtkWidget *over, LaurelSession *session, LaurelParcel *parcel,
                          GListModel *carriers, GListModel *points)
{
  /* Translators: %s is the number of a parcel. */
  g_autofree char *title = dup_title (_("Edit %s"), parcel), *note = NULL;
  LaurelDriveForm *form = laurel_drive_form_new (session, title, _("_Save"), &LAUREL_PARCEL_EDIT,
                                                 laurel_row_get_id (LAUREL_ROW (parcel)),
                                                 build_edit);
  LaurelDriveChoices choices;

  g_object_get (parcel, "note", &note, NULL);
  laurel_drive_choices_init (&choices, _("Nobody yet"));
  laurel_drive_choices_add_rows (&choices, carriers, "name");
  laurel_drive_choices_offer (&choices, form, "carrier", _("Carrier"),
                              laurel_parcel_get_carrier_id (parcel));
  laurel_drive_choices_init (&choices, _("No hub"));
  add_hubs (&choices, points);
  laurel_drive_choices_offer (&choices, form, "hub", _("Over the hub"),
                              laurel_parcel_get_hub_id (parcel));
  laurel_drive_form_add (form, "waybill", _("Waybill"), laurel_parcel_get_waybill (parcel));
  add_side (form, "length", _("Length in cm"), laurel_parcel_get_length (parcel));
  add_side (form, "width", _("Width in cm"), laurel_parcel_get_width (parcel));
  add_side (form, "height", _("Height in cm"), laurel_parcel_get_height (parcel));
  laurel_drive_form_add (form, "note", _("Note"), note);
  laurel_drive_form_set_check (form, check_edit);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

static GVariant *
build_parcel (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "carrier", NULL };

  return g_variant_new ("(x@a{ss})", laurel_drive_choices_get (form, "receiver"),
                        laurel_drive_form_build_fields (form, FIELDS));
}

/* An empty parcel for a receiver.
 *
 * Returns: (transfer none): the dialog that asks for whom */
LaurelDialog *
laurel_parcel_deeds_add (GtkWidget *over, LaurelSession *session, GListModel *receivers,
                         GListModel *carriers)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, _("New parcel"), _("_Open it"),
                                                 &LAUREL_PARCEL_ADD, 0, build_parcel);
  LaurelDriveChoices choices;

  laurel_drive_choices_init (&choices, NULL);
  laurel_drive_choices_add_rows (&choices, receivers, "name");
  laurel_drive_choices_offer (&choices, form, "receiver", _("For"), 0);
  laurel_drive_choices_init (&choices, _("Nobody yet"));
  laurel_drive_choices_add_rows (&choices, carriers, "name");
  laurel_drive_choices_offer (&choices, form, "carrier", _("Carrier"), 0);
  laurel_dialog_present (LAUREL_DIALOG (form), over);

  return LAUREL_DIALOG (form);
}

/* ---- who takes it --------------------------------------------------------------------------- */

static const char *const CARRIER_FIELDS[] = { "name", "kind", "weight", "volume", "side", "girth",
                                              "pieces", "silent", "late", NULL };

static GVariant *
build_carrier (LaurelDriveForm *form)
{
  return g_variant_new ("(xs@a{ss})", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "name"),
                        build_scaled (form, CARRIER_FIELDS + 1));
}

static GVariant *
build_carrier_edit (LaurelDriveForm *form)
{
  return g_variant_new ("(x@a{ss})", laurel_drive_form_get_target (form),
                        build_scaled (form, CARRIER_FIELDS));
}

/* Of whom the numbers are: by name, as that stands on their waybills. */
static void
add_kinds (LaurelDriveForm *form, const char *kind_of_it)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  g_ptr_array_add (words, (char *) "");
  g_ptr_array_add (labels, (char *) _("Another"));
  for (int kind = LAUREL_WAYBILL_UNKNOWN + 1; kind <= LAUREL_WAYBILL_YTO; kind++) {
    g_ptr_array_add (words, (char *) laurel_waybill_kind_to_string ((LaurelWaybillKind) kind));
    g_ptr_array_add (labels, (char *) laurel_waybill_kind_get_name ((LaurelWaybillKind) kind));
  }
  g_ptr_array_add (words, NULL);
  g_ptr_array_add (labels, NULL);
  laurel_drive_form_add_choice (form, "kind", _("Whose waybills"), (GStrv) words->pdata,
                                (GStrv) labels->pdata, kind_of_it);
}

static void
add_limit (LaurelDriveForm *form, LaurelCarrier *carrier, const char *name, const char *title)
{
  g_autofree char *text = NULL;
  int limit = 0;

  if (carrier != NULL)
    g_object_get (carrier, name, &limit, NULL);
  text = dup_scaled (name, limit);
  laurel_drive_form_add (form, name, title, text);
  if (get_units (name) > 1)
    laurel_drive_form_set_line_check (form, name,
                                      get_units (name) > 10 ? check_weight : check_length, FALSE);
}

/**
 * laurel_parcel_deeds_carrier:
 * @over: where it was asked for
 * @session: a session
 * @drive: a drive
 * @carrier: (nullable): one of its carriers, or %NULL for a new one
 *
 * Who takes parcels, and up to which limits.
 */
void
laurel_parcel_deeds_carrier (GtkWidget *over, LaurelSession *session, gint64 drive,
                             LaurelCarrier *carrier)
{
  LaurelDriveForm *form =
    carrier ? laurel_drive_form_new (session, _("Edit the carrier"), _("_Save"),
                                     &LAUREL_CARRIER_EDIT, laurel_row_get_id (LAUREL_ROW (carrier)),
                                     build_carrier_edit)
            : laurel_drive_form_new (session, _("New carrier"), _("_Add"), &LAUREL_CARRIER_ADD,
                                     drive, build_carrier);

  laurel_drive_form_add (form, "name", _("Name"),
                         carrier ? laurel_carrier_get_name (carrier) : NULL);
  add_kinds (form, carrier ? laurel_carrier_get_kind (carrier) : NULL);
  add_limit (form, carrier, "weight", _("Heaviest parcel in kg"));
  add_limit (form, carrier, "volume", _("Largest parcel in cm³"));
  add_limit (form, carrier, "side", _("Longest side in cm"));
  add_limit (form, carrier, "girth", _("Length and girth in cm"));
  add_limit (form, carrier, "pieces", _("Most pieces in one"));
  add_limit (form, carrier, "silent", _("Days without a word until it is silent"));
  add_limit (form, carrier, "late", _("Days on the way until it is late"));
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}
