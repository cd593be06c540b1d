/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-digest.h"

static char *
hex (GBytes *bytes)
{
  GString *text = g_string_new (NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    g_string_append_printf (text, "%02x", data[i]);

  return g_string_free (text, FALSE);
}

static GBytes *
count_up (guint8 first, gsize size)
{
  guint8 data[16];

  for (gsize i = 0; i < size; i++)
    data[i] = first + i;

  return g_bytes_new (data, size);
}

typedef struct {
  GBytes *salt;
  GBytes *changeset;
  LaurelJournalEntry entry;
} Sample;

static void
sample_clear (Sample *self)
{
  g_bytes_unref (self->salt);
  g_bytes_unref (self->changeset);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static Sample
first (void)
{
  static const guint8 CHANGESET[] = { 0x54, 0x01, 0x02 };
  Sample self = { count_up (0x00, 16), g_bytes_new_static (CHANGESET, sizeof CHANGESET) };

  self.entry = (LaurelJournalEntry) {
    .id = 1, .at = 1662508800000000, .command = "activity.move", .actor = "李 Li",
    .args = "[\"2022/13\",\"9月15日\"]", .changeset = self.changeset, .salt = self.salt,
  };

  return self;
}

static Sample
second (void)
{
  static const guint8 CHANGESET[] = { 0x54, 0x02, 0x01 };
  Sample self = { count_up (0x10, 16), g_bytes_new_static (CHANGESET, sizeof CHANGESET) };

  self.entry = (LaurelJournalEntry) {
    .id = 2, .at = 1662508860000000, .command = "journal.revert", .reverts = 1, .actor = "李 Li",
    .args = "[1]", .changeset = self.changeset, .salt = self.salt,
  };

  return self;
}

#define FIRST "e3fc5e1fc1fc040c6e528884f45d156cd2548f57eae6ec4b02b7a2b5e25ca738"
#define SECOND "2a5563c20d36972d1bd691805b3e1031354d4b3cc17f4a31e49708941d55e5ad"

static void
test_the_chain_is_the_one_that_is_written_down (void)
{
  g_auto (Sample) one = first ();
  g_auto (Sample) two = second ();
  g_autoptr (GBytes) digest = laurel_digest_dup_chain (NULL, &one.entry);
  g_autoptr (GBytes) next = laurel_digest_dup_chain (digest, &two.entry);
  g_autofree char *digest_hex = hex (digest);
  g_autofree char *next_hex = hex (next);

  g_assert_cmpstr (digest_hex, ==, FIRST);
  g_assert_cmpstr (next_hex, ==, SECOND);
}

static void
test_a_forgotten_entry_keeps_its_digest (void)
{
  g_auto (Sample) one = first ();
  g_autoptr (GBytes) kept = laurel_digest_dup_kept (&one.entry);
  LaurelJournalEntry forgotten = {
    .id = 1, .at = one.entry.at, .command = one.entry.command, .kept = kept,
  };
  g_autoptr (GBytes) digest = laurel_digest_dup_chain (NULL, &forgotten);
  g_autofree char *digest_hex = hex (digest);

  g_assert_cmpuint (g_bytes_get_size (kept), ==, 3 * LAUREL_DIGEST_SIZE);
  g_assert_cmpstr (digest_hex, ==, FIRST);
}

static void
test_every_part_counts (void)
{
  for (int part = 0; part < 7; part++) {
    g_auto (Sample) one = first ();
    g_autoptr (GBytes) other = g_bytes_new_static ("x", 1);
    g_autoptr (GBytes) digest = NULL;
    g_autofree char *digest_hex = NULL;

    if (part == 0)
      one.entry.id++;
    else if (part == 1)
      one.entry.at++;
    else if (part == 2)
      one.entry.command = "activity.mov";
    else if (part == 3)
      one.entry.reverts = 1;
    else if (part == 4)
      one.entry.actor = "李  Li";
    else if (part == 5)
      one.entry.args = "[]";
    else
      one.entry.changeset = other;

    digest = laurel_digest_dup_chain (NULL, &one.entry);
    digest_hex = hex (digest);
    g_assert_cmpstr (digest_hex, !=, FIRST);
  }
}

static void
test_salts_differ (void)
{
  g_autoptr (GBytes) one = laurel_digest_new_salt ();
  g_autoptr (GBytes) two = laurel_digest_new_salt ();

  g_assert_cmpuint (g_bytes_get_size (one), ==, 16);
  g_assert_false (g_bytes_equal (one, two));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/digest/oracle", test_the_chain_is_the_one_that_is_written_down);
  g_test_add_func ("/store/digest/forgotten", test_a_forgotten_entry_keeps_its_digest);
  g_test_add_func ("/store/digest/every-part", test_every_part_counts);
  g_test_add_func ("/store/digest/salt", test_salts_differ);

  return g_test_run ();
}
