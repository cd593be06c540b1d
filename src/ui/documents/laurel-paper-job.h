/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"
#include "store/laurel-worker.h"
#include "ui/documents/laurel-paper-pdf.h"

G_BEGIN_DECLS

/**
 * LaurelPaperInput:
 * @data: what the paper is made from; only read
 * @stored: (element-type utf8 utf8): what was typed before, by name
 *
 * What the library knows of a paper. Counted atomically, as the worker has it
 * too while it composes.
 */
typedef struct {
  LaurelPaperData *data;
  GHashTable *stored;
} LaurelPaperInput;

/**
 * LaurelPaperOrder:
 * @input: what the paper is made from
 * @kind: which document
 * @overrides: (element-type utf8 utf8): texts instead of the computed ones
 * @look: (nullable): a layout that somebody changes, instead of the one that was chosen
 * @like: (nullable): the pages as they were before, whose fonts are shared
 *
 * What is to be composed. Who orders it keeps all of it.
 */
typedef struct {
  LaurelPaperInput *input;
  const char *kind;
  GHashTable *overrides;
  LaurelDesign *look;
  LaurelPages *like;
} LaurelPaperOrder;

/**
 * LaurelPaperOutput:
 * @pages: the pages, from which a file is written
 * @pdf: the same, to be looked at
 * @fields: (element-type LaurelPaperField): what can be written over, with the
 *   texts that are stored
 * @blocks: (nullable) (element-type LaurelNoticeBlock): of a notice: what it is made of, as it
 *   is stored; %NULL when that cannot be filled in
 * @layouts: what it can look like; those of the library last
 * @fallbacks: which fonts stood in for others, a sentence each
 *
 * A paper that was composed.
 */
typedef struct {
  LaurelPages *pages;
  LaurelPaperPdf *pdf;
  GPtrArray *fields;
  GPtrArray *blocks;
  GStrv layouts;
  GStrv fallbacks;
} LaurelPaperOutput;

void               laurel_paper_input_unref    (LaurelPaperInput    *input);
LaurelPaperInput  *laurel_paper_input_new_sample (const char        *language,
                                                GError             **error)
                                                G_GNUC_WARN_UNUSED_RESULT;
gpointer           laurel_paper_input_read     (LaurelReader        *reader,
                                                GVariant            *args,
                                                GError             **error);

void               laurel_paper_output_free    (LaurelPaperOutput   *output);
void               laurel_paper_compose_async  (LaurelWorker        *worker,
                                                gpointer             source,
                                                const LaurelPaperOrder *order,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback);
LaurelPaperOutput *laurel_paper_compose_finish (GAsyncResult        *result,
                                                GError             **error);

void               laurel_paper_write_async    (LaurelWorker        *worker,
                                                gpointer             source,
                                                LaurelPages         *pages,
                                                const char          *path,
                                                GAsyncReadyCallback  callback,
                                                gpointer             data);
gboolean           laurel_paper_write_finish   (GAsyncResult        *result,
                                                GError             **error);

void               laurel_paper_export_async   (LaurelWorker        *worker,
                                                gpointer             source,
                                                LaurelPaperInput    *input,
                                                const char          *kind,
                                                GHashTable          *overrides,
                                                const char          *suffix,
                                                const char          *path,
                                                GAsyncReadyCallback  callback,
                                                gpointer             data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPaperInput, laurel_paper_input_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPaperOutput, laurel_paper_output_free)

G_END_DECLS
