/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-table.h"

#define SPACE "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

static const char WORKBOOK[] =
  "<workbook " SPACE " xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>";
static const char RELATIONS[] =
  "<Relationships><Relationship Id=\"r1\" Type=\"worksheet\" Target=\"worksheets/a.xml\"/>"
  "</Relationships>";
static const char STRINGS[] =
  "<sst " SPACE "><si><t>序号</t></si><si><t>活动名称</t></si><si><t>时间</t></si>"
  "<si><t>9月中旬</t></si></sst>";
static const char STYLES[] =
  "<styleSheet " SPACE "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"58\"/>"
  "</cellXfs></styleSheet>";

/* A whole .xlsx, a sheet of one, its shared texts or its styles. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  FuzzPart parts[] = {
    { "xl/workbook.xml", WORKBOOK, sizeof WORKBOOK - 1 },
    { "xl/_rels/workbook.xml.rels", RELATIONS, sizeof RELATIONS - 1 },
    { "xl/sharedStrings.xml", STRINGS, sizeof STRINGS - 1 },
    { "xl/styles.xml", STYLES, sizeof STYLES - 1 },
    { "xl/worksheets/a.xml", data, size },
  };
  g_autoptr (GBytes) bytes = NULL;

  if (size > 4 && memcmp (data, "<sst", 4) == 0)
    parts[2] = (FuzzPart) { "xl/sharedStrings.xml", data, size };
  else if (size > 4 && memcmp (data, "<sty", 4) == 0)
    parts[3] = (FuzzPart) { "xl/styles.xml", data, size };
  bytes = fuzz_is_zip (data, size) ? g_bytes_new_static (data, size)
                                   : fuzz_pack (parts, G_N_ELEMENTS (parts));
  fuzz_table (bytes);

  return 0;
}
