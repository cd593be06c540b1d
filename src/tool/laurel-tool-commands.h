/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/* (array zero-terminated=1), each: the headless commands, by what they concern. */
extern const LaurelToolCommand LAUREL_TOOL_AGREEMENT[];
extern const LaurelToolCommand LAUREL_TOOL_ANSWERS[];
extern const LaurelToolCommand LAUREL_TOOL_ASSIGN[];
extern const LaurelToolCommand LAUREL_TOOL_BOOKING[];
extern const LaurelToolCommand LAUREL_TOOL_COMPARE[];
extern const LaurelToolCommand LAUREL_TOOL_CONTEST[];
extern const LaurelToolCommand LAUREL_TOOL_COPY[];
extern const LaurelToolCommand LAUREL_TOOL_DATE[];
extern const LaurelToolCommand LAUREL_TOOL_DOCUMENTS[];
extern const LaurelToolCommand LAUREL_TOOL_DRAW[];
extern const LaurelToolCommand LAUREL_TOOL_DRIVE[];
extern const LaurelToolCommand LAUREL_TOOL_DRIVE_IMPORT[];
extern const LaurelToolCommand LAUREL_TOOL_DRIVE_SHARE[];
extern const LaurelToolCommand LAUREL_TOOL_EXAM[];
extern const LaurelToolCommand LAUREL_TOOL_EXPLAIN[];
extern const LaurelToolCommand LAUREL_TOOL_EXPORT[];
extern const LaurelToolCommand LAUREL_TOOL_EXPORT_PLAN[];
extern const LaurelToolCommand LAUREL_TOOL_FORGET[];
extern const LaurelToolCommand LAUREL_TOOL_GENERIC[];
extern const LaurelToolCommand LAUREL_TOOL_HISTORY[];
extern const LaurelToolCommand LAUREL_TOOL_HOLIDAYS[];
extern const LaurelToolCommand LAUREL_TOOL_IMPORT[];
extern const LaurelToolCommand LAUREL_TOOL_KEY[];
extern const LaurelToolCommand LAUREL_TOOL_LIBRARY[];
extern const LaurelToolCommand LAUREL_TOOL_MARKS_IMPORT[];
extern const LaurelToolCommand LAUREL_TOOL_MEASURES[];
extern const LaurelToolCommand LAUREL_TOOL_PEOPLE[];
extern const LaurelToolCommand LAUREL_TOOL_PERSON[];
extern const LaurelToolCommand LAUREL_TOOL_PLAN[];
extern const LaurelToolCommand LAUREL_TOOL_PLAN_HISTORY[];
extern const LaurelToolCommand LAUREL_TOOL_QUOTA[];
extern const LaurelToolCommand LAUREL_TOOL_RANK[];
extern const LaurelToolCommand LAUREL_TOOL_REGISTER[];
extern const LaurelToolCommand LAUREL_TOOL_RELEASE[];
extern const LaurelToolCommand LAUREL_TOOL_REMIND[];
extern const LaurelToolCommand LAUREL_TOOL_RENDER[];
extern const LaurelToolCommand LAUREL_TOOL_TEMPLATES[];
extern const LaurelToolCommand LAUREL_TOOL_REPORT[];
extern const LaurelToolCommand LAUREL_TOOL_RESOURCE[];
extern const LaurelToolCommand LAUREL_TOOL_RESULT_BUNDLE[];
extern const LaurelToolCommand LAUREL_TOOL_SAFETY[];
extern const LaurelToolCommand LAUREL_TOOL_SALVAGE[];
extern const LaurelToolCommand LAUREL_TOOL_SERIES[];
extern const LaurelToolCommand LAUREL_TOOL_SEVERITY[];
extern const LaurelToolCommand LAUREL_TOOL_VERIFY[];
extern const LaurelToolCommand LAUREL_TOOL_WAYBILL[];

G_END_DECLS
