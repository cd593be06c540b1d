/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-flow.h"

/*
 * The flow of gifts as rows of a chart: a row for each step as wide as what came as far, and after
 * it what did not go on, from the right end inwards. Names are in the language of the document.
 */

typedef struct {
  const char *zh;
  const char *en;
} Words;

static const Words PROMISED = { "已承诺", "Promised" };
static const Words OUTSTANDING = { "尚未兑现", "outstanding" };
static const Words WITHDRAWN = { "已撤回", "withdrawn" };

/* A step of the way, the places it has, and what it is called to be in them. */
static const struct {
  Words name;
  LaurelGiftPlace places[2];
  Words stays[2];
} STEPS[] = {
  { { "已收到", "Received" }, { LAUREL_GIFT_RECEIVED, LAUREL_GIFT_STOCK },
    { { "待检验", "not inspected" }, { "库存", "in stock" } } },
  { { "已装箱", "Packed" }, { LAUREL_GIFT_PACKED, LAUREL_GIFT_N_PLACES },
    { { "待发运", "not sent" }, { NULL, NULL } } },
  { { "在途", "On the way" }, { LAUREL_GIFT_WAY, LAUREL_GIFT_N_PLACES },
    { { "尚在途中", "still on the way" }, { NULL, NULL } } },
  { { "已送达", "Arrived" }, { LAUREL_GIFT_ARRIVED, LAUREL_GIFT_N_PLACES },
    { { "待分发", "not handed out" }, { NULL, NULL } } },
  { { "已分发", "Handed out" }, { LAUREL_GIFT_HANDED, LAUREL_GIFT_N_PLACES },
    { { NULL, NULL }, { NULL, NULL } } },
};

static const struct {
  Words name;
  LaurelGiftPlace place;
} ENDS[] = {
  { { "损坏", "damaged" }, LAUREL_GIFT_DAMAGED },
  { { "丢失", "lost" }, LAUREL_GIFT_LOST },
  { { "退回", "returned" }, LAUREL_GIFT_RETURNED },
};

typedef struct {
  LaurelChart *chart;
  gboolean is_zh;
  gint64 end; /* where what did not go on yet has its right end */
} Drawing;

static void
add_row (Drawing *self, Words name, gint64 n, gint64 from, gboolean is_branch, gboolean is_apart)
{
  LaurelChartRow row = { .name = g_strdup (self->is_zh ? name.zh : name.en), .value = (double) n,
                         .from = (double) from, .to = (double) (from + n), .count = (guint) n,
                         .is_branch = is_branch, .is_apart = is_apart };

  g_array_append_val (self->chart->rows, row);
  self->chart->most = MAX (self->chart->most, row.to);
}

static void
add_step (Drawing *self, Words name, gint64 n)
{
  add_row (self, name, n, 0, FALSE, FALSE);
  self->end = n;
}

static void
add_branch (Drawing *self, Words name, gint64 n, gboolean is_apart)
{
  if (n <= 0)
    return;

  self->end -= n;
  add_row (self, name, n, self->end, TRUE, is_apart);
}

/* What left for good is outermost. */
static void
add_branches (Drawing *self, const LaurelGiftFlow *flow, gsize step)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ENDS); i++) {
    gint64 n = 0;

    for (gsize k = 0; k < 2 && STEPS[step].places[k] != LAUREL_GIFT_N_PLACES; k++)
      n += flow->off[STEPS[step].places[k]][ENDS[i].place];
    add_branch (self, ENDS[i].name, n, TRUE);
  }
  for (gsize k = 0; k < 2 && STEPS[step].stays[k].en != NULL; k++)
    add_branch (self, STEPS[step].stays[k], flow->stays[STEPS[step].places[k]], FALSE);
}

/**
 * laurel_chart_flow_new:
 * @flow: how gifts flowed
 * @language: (nullable): of its names: "zh", else English
 *
 * Returns: (transfer full): a chart of it; without rows where nothing was promised nor came
 */
LaurelChart *
laurel_chart_flow_new (const LaurelGiftFlow *flow, const char *language)
{
  Drawing self = { laurel_chart_new_blank (LAUREL_CHART_FLOW), g_strcmp0 (language, "zh") == 0,
                   0 };

  self.chart->least = self.chart->most = 0;
  if (flow->promised > 0) {
    add_step (&self, PROMISED, flow->promised);
    add_branch (&self, WITHDRAWN, flow->withdrawn, TRUE);
    add_branch (&self, OUTSTANDING, flow->promised - flow->fulfilled - flow->withdrawn, FALSE);
  }
  if (flow->promised == 0 && flow->through[LAUREL_GIFT_RECEIVED] == 0)
    return self.chart;

  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++) {
    add_step (&self, STEPS[i].name, flow->through[STEPS[i].places[0]]);
    add_branches (&self, flow, i);
  }

  return self.chart;
}
