/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper-data.h"

#include "documents/laurel-notice-block.h"

static void
role_free (LaurelPaperRole *role)
{
  g_free (role->role);
  g_free (role->names);
  g_free (role);
}

static void
phase_free (LaurelPaperPhase *phase)
{
  g_free (phase->title);
  g_free (phase->words);
  g_free (phase->place);
  g_free (phase);
}

static void
activity_free (LaurelPaperActivity *activity)
{
  g_free (activity->number);
  g_free (activity->title);
  g_free (activity->words);
  g_free (activity->place);
  g_free (activity->place_status);
  g_free (activity->modality);
  g_free (activity->status);
  g_free (activity->content);
  g_free (activity->reason);
  g_ptr_array_unref (activity->roles);
  g_ptr_array_unref (activity->phases);
  g_free (activity);
}

static void
change_free (LaurelPaperChange *change)
{
  g_free (change->number);
  g_free (change->title);
  g_free (change->kind);
  g_free (change->words_before);
  g_free (change->words_after);
  g_free (change->place_before);
  g_free (change->place_after);
  g_free (change->status_before);
  g_free (change->status_after);
  g_free (change->text_before);
  g_free (change->text_after);
  g_free (change->reason);
  g_free (change);
}

static void
release_free (LaurelPaperRelease *release)
{
  g_free (release->title);
  g_free (release->notice);
  g_free (release->reason);
  g_free (release->actor);
  g_free (release);
}

static void
told_free (LaurelPaperTold *told)
{
  g_free (told->number);
  g_free (told->title);
  g_free (told->what);
  g_free (told->old);
  g_free (told->now);
  g_free (told->reason);
  g_free (told);
}

static void
award_free (LaurelPaperAward *award)
{
  g_free (award->contest);
  g_free (award->section);
  g_free (award->level);
  g_free (award->work);
  g_free (award->names);
  g_free (award->organisation);
  g_free (award);
}

/**
 * laurel_paper_data_new:
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): data with nothing in it
 */
LaurelPaperData *
laurel_paper_data_new (const char *language)
{
  LaurelPaperData *self = g_new0 (LaurelPaperData, 1);

  self->language = g_strdup (language);
  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify) activity_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  self->plan = g_ptr_array_new_with_free_func ((GDestroyNotify) activity_free);
  self->blocks = laurel_notice_blocks_new ();
  self->layouts = laurel_own_layouts_new ();
  self->releases = g_ptr_array_new_with_free_func ((GDestroyNotify) release_free);
  self->told = g_ptr_array_new_with_free_func ((GDestroyNotify) told_free);
  self->awards = g_ptr_array_new_with_free_func ((GDestroyNotify) award_free);

  return self;
}

void
laurel_paper_data_free (LaurelPaperData *self)
{
  g_free (self->language);
  g_free (self->paper);
  g_free (self->programme);
  g_free (self->issuer);
  g_free (self->contact);
  g_free (self->number);
  g_free (self->addressee);
  g_free (self->note);
  g_ptr_array_unref (self->activities);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->plan);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->layouts);
  g_free (self->about);
  g_clear_pointer (&self->report, laurel_fields_free);
  g_ptr_array_unref (self->releases);
  g_ptr_array_unref (self->told);
  g_ptr_array_unref (self->awards);
  g_free (self);
}

static LaurelPaperActivity *
add_activity (GPtrArray *activities)
{
  LaurelPaperActivity *activity = g_new0 (LaurelPaperActivity, 1);

  activity->window.min_days = 1;
  activity->roles = g_ptr_array_new_with_free_func ((GDestroyNotify) role_free);
  activity->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) phase_free);
  g_ptr_array_add (activities, activity);

  return activity;
}

/**
 * laurel_paper_data_add_activity:
 *
 * Returns: (transfer none): a new last activity, to be filled with copies
 */
LaurelPaperActivity *
laurel_paper_data_add_activity (LaurelPaperData *self)
{
  return add_activity (self->activities);
}

/* (transfer none): a new last activity of the plan that a notice shows */
LaurelPaperActivity *
laurel_paper_data_add_planned (LaurelPaperData *self)
{
  return add_activity (self->plan);
}

/**
 * laurel_paper_data_add_change:
 *
 * Returns: (transfer none): a new last change, to be filled with copies
 */
LaurelPaperChange *
laurel_paper_data_add_change (LaurelPaperData *self)
{
  LaurelPaperChange *change = g_new0 (LaurelPaperChange, 1);

  g_ptr_array_add (self->changes, change);

  return change;
}

/**
 * laurel_paper_data_add_release:
 *
 * Returns: (transfer none): a new last release, to be filled with copies
 */
LaurelPaperRelease *
laurel_paper_data_add_release (LaurelPaperData *self)
{
  LaurelPaperRelease *release = g_new0 (LaurelPaperRelease, 1);

  g_ptr_array_add (self->releases, release);

  return release;
}

/**
 * laurel_paper_data_add_told:
 *
 * Returns: (transfer none): what was said last, to be filled with copies
 */
LaurelPaperTold *
laurel_paper_data_add_told (LaurelPaperData *self)
{
  LaurelPaperTold *told = g_new0 (LaurelPaperTold, 1);

  g_ptr_array_add (self->told, told);

  return told;
}

/**
 * laurel_paper_data_add_award:
 *
 * Returns: (transfer none): a new last award, to be filled with copies
 */
LaurelPaperAward *
laurel_paper_data_add_award (LaurelPaperData *self)
{
  LaurelPaperAward *award = g_new0 (LaurelPaperAward, 1);

  g_ptr_array_add (self->awards, award);

  return award;
}

void
laurel_paper_activity_add_role (LaurelPaperActivity *self, const char *role, const char *names)
{
  LaurelPaperRole *added = g_new0 (LaurelPaperRole, 1);

  added->role = g_strdup (role);
  added->names = g_strdup (names);
  g_ptr_array_add (self->roles, added);
}

/**
 * laurel_paper_activity_add_phase:
 *
 * Returns: (transfer none): a new last phase, to be filled with copies
 */
LaurelPaperPhase *
laurel_paper_activity_add_phase (LaurelPaperActivity *self)
{
  LaurelPaperPhase *phase = g_new0 (LaurelPaperPhase, 1);

  phase->window.min_days = 1;
  g_ptr_array_add (self->phases, phase);

  return phase;
}

static void
own_layout_free (LaurelOwnLayout *self)
{
  g_free (self->kind);
  g_free (self->name);
  laurel_design_unref (self->design);
  g_free (self);
}

/**
 * laurel_own_layout_new:
 * @kind: "own:" and its id
 * @name: what it is called
 * @design: (transfer full): what it says
 */
LaurelOwnLayout *
laurel_own_layout_new (const char *kind, const char *name, LaurelDesign *design)
{
  LaurelOwnLayout *self = g_new0 (LaurelOwnLayout, 1);

  self->kind = g_strdup (kind);
  self->name = g_strdup (name);
  self->design = design;

  return self;
}

/* Returns: (transfer full) (element-type LaurelOwnLayout): none yet */
GPtrArray *
laurel_own_layouts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) own_layout_free);
}
