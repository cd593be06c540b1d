/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-marks-missing.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMarksMissing:
 *
 * Why no marks can be typed yet, and a button to the step that comes before.
 */
struct _LaurelMarksMissing {
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget *step;
};

G_DEFINE_FINAL_TYPE (LaurelMarksMissing, laurel_marks_missing, ADW_TYPE_BIN)

static void
tell (LaurelMarksMissing *self, const char *title, const char *about, const char *step,
      const char *label)
{
  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, about);
  gtk_button_set_label (GTK_BUTTON (self->step), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->step), "s", step);
}

/**
 * laurel_marks_missing_tell_lack:
 * @self: a page
 * @lack: what is missing before there are entries to mark
 */
void
laurel_marks_missing_tell_lack (LaurelMarksMissing *self, LaurelScopeLack lack)
{
  g_return_if_fail (LAUREL_IS_MARKS_MISSING (self));

  if (lack == LAUREL_SCOPE_LACKS_STAGES)
    tell (self, _("No stage with judges"),
          _("Add a stage to the contest, such as a review, and say how many judges each "
            "entry has in it."), "contest", _("To the _contest"));
  else
    tell (self, _("No entries to mark"),
          _("No entry takes part in this stage yet: entries are taken in, pass their form check, "
            "and come from the stage before."), "entries", _("To the _entries"));
}

/* There are entries, and nobody judges them. */
void
laurel_marks_missing_tell_sheets (LaurelMarksMissing *self)
{
  g_return_if_fail (LAUREL_IS_MARKS_MISSING (self));

  tell (self, _("Nobody judges anything yet"),
        _("Assign judges to entries: each of them then has score sheets to fill in."), "assignment",
        _("To the _assignment"));
}

/**
 * laurel_marks_missing_tell_error:
 * @self: a page
 * @contest: (nullable): a contest
 * @error: why its marks could not be read
 */
void
laurel_marks_missing_tell_error (LaurelMarksMissing *self, LaurelContest *contest,
                                 const GError *error)
{
  g_return_if_fail (LAUREL_IS_MARKS_MISSING (self));

  if (contest != NULL && laurel_contest_get_fixed (contest) == 0)
    tell (self, _("The rules are not fixed yet"),
          _("Marks are given by rules that everybody knew before the first mark was seen. Write "
            "them, and fix them."), "rules", _("To the _rules"));
  else
    tell (self, _("No marks can be typed"), error->message, "rules", _("To the _rules"));
}

static void
laurel_marks_missing_class_init (LaurelMarksMissingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-marks-missing.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMarksMissing, page);
  gtk_widget_class_bind_template_child (widget_class, LaurelMarksMissing, step);
}

static void
laurel_marks_missing_init (LaurelMarksMissing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
