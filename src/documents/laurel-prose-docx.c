/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-prose.h"

#include "base/laurel-zip-writer.h"

#include <libxml/xmlwriter.h>
#include <string.h>

/*
 * A notice as a document of Word, to be gone on with: headings are headings, lists are lists,
 * tables are tables, and each has a style of its own, so that an office can dress it in a
 * moment. The same notice is the same bytes.
 */

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"
#define TWENTIETHS(points) ((int) ((points) * 20 + 0.5))
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

typedef struct {
  const char *id;
  const char *name;
  const char *east;   /* the font of Han */
  const char *latin;
  int size;           /* in half points */
  int outline;        /* of a heading, from 0; else -1 */
  int indent;         /* of the first line, in hundredths of a character */
  const char *align;  /* (nullable) */
  const char *colour; /* (nullable) */
  gboolean bold;
  gboolean keep;      /* whether what follows stays with it */
} Style;

/* By the roles of the layouts: what of GB/T 9704 a document of Word can have. */
static const Style CHINESE[] = {
  { "Normal", "Normal", "仿宋", "Times New Roman", 32, -1, 200, "both", NULL, FALSE, FALSE },
  { "Title", "Title", "方正小标宋简体", "Times New Roman", 44, -1, 0, "center", NULL, FALSE, TRUE },
  { "Heading1", "heading 1", "黑体", "Times New Roman", 32, 0, 200, "left", NULL, FALSE, TRUE },
  { "Heading2", "heading 2", "楷体", "Times New Roman", 32, 1, 200, "left", NULL, FALSE, TRUE },
  { "Heading3", "heading 3", "仿宋", "Times New Roman", 32, 2, 200, "left", NULL, TRUE, TRUE },
  { "Heading4", "heading 4", "仿宋", "Times New Roman", 32, 3, 200, "left", NULL, FALSE, TRUE },
  { "Mark", "Issuer", "方正小标宋简体", "Times New Roman", 72, -1, 0, "center", "C8102E", FALSE,
    TRUE },
  { "Number", "Document number", "仿宋", "Times New Roman", 32, -1, 0, "center", NULL, FALSE,
    TRUE },
  { "Addressee", "Addressee", "仿宋", "Times New Roman", 32, -1, 0, "left", NULL, FALSE, TRUE },
  { "ListParagraph", "List Paragraph", "仿宋", "Times New Roman", 32, -1, 0, "left", NULL, FALSE,
    FALSE },
  { "Cell", "Cell", "宋体", "Times New Roman", 21, -1, 0, "left", NULL, FALSE, FALSE },
  { "CellHead", "Cell head", "黑体", "Times New Roman", 21, -1, 0, "left", NULL, FALSE, TRUE },
  { "Signature", "Signature", "仿宋", "Times New Roman", 32, -1, 0, "right", NULL, FALSE, FALSE },
  { "Closing", "Closing", "仿宋", "Times New Roman", 28, -1, 0, "left", NULL, FALSE, FALSE },
};

static const Style ENGLISH[] = {
  { "Normal", "Normal", "宋体", "Georgia", 21, -1, 0, "left", NULL, FALSE, FALSE },
  { "Title", "Title", "宋体", "Georgia", 38, -1, 0, "left", NULL, TRUE, TRUE },
  { "Heading1", "heading 1", "黑体", "Arial", 21, 0, 0, "left", NULL, TRUE, TRUE },
  { "Heading2", "heading 2", "宋体", "Georgia", 21, 1, 0, "left", NULL, FALSE, TRUE },
  { "Heading3", "heading 3", "宋体", "Georgia", 21, 2, 0, "left", NULL, FALSE, TRUE },
  { "Heading4", "heading 4", "宋体", "Georgia", 21, 3, 0, "left", NULL, FALSE, TRUE },
  { "Mark", "Issuer", "黑体", "Arial", 26, -1, 0, "left", "8C1D2F", TRUE, TRUE },
  { "Number", "Document number", "黑体", "Arial", 17, -1, 0, "left", "444444", FALSE, TRUE },
  { "Addressee", "Addressee", "宋体", "Georgia", 21, -1, 0, "left", NULL, FALSE, TRUE },
  { "ListParagraph", "List Paragraph", "宋体", "Georgia", 21, -1, 0, "left", NULL, FALSE, FALSE },
  { "Cell", "Cell", "黑体", "Arial", 17, -1, 0, "left", NULL, FALSE, FALSE },
  { "CellHead", "Cell head", "黑体", "Arial", 17, -1, 0, "left", NULL, TRUE, TRUE },
  { "Signature", "Signature", "宋体", "Georgia", 21, -1, 0, "left", NULL, FALSE, FALSE },
  { "Closing", "Closing", "黑体", "Arial", 17, -1, 0, "left", NULL, FALSE, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (CHINESE) == G_N_ELEMENTS (ENGLISH));

typedef xmlTextWriter Writer;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writer, xmlFreeTextWriter)

/* An element without content; the values of its attributes follow their names, and NULL ends
 * them. */
static void G_GNUC_NULL_TERMINATED
add_empty (Writer *xml, const char *name, ...)
{
  const char *attribute;
  va_list args;

  xmlTextWriterStartElement (xml, (const xmlChar *) name);
  va_start (args, name);
  while ((attribute = va_arg (args, const char *)))
    xmlTextWriterWriteAttribute (xml, (const xmlChar *) attribute,
                                 (const xmlChar *) va_arg (args, const char *));
  va_end (args);
  xmlTextWriterEndElement (xml);
}

static void
begin (Writer *xml, const char *name)
{
  xmlTextWriterStartElement (xml, (const xmlChar *) name);
}

static void
end (Writer *xml)
{
  xmlTextWriterEndElement (xml);
}

static void
set (Writer *xml, const char *name, const char *value)
{
  xmlTextWriterWriteAttribute (xml, (const xmlChar *) name, (const xmlChar *) value);
}

static void
add_number (Writer *xml, const char *element, const char *attribute, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  add_empty (xml, element, attribute, text, NULL);
}

/* ---- the package ------------------------------------------------------------ */

static void
write_types (Writer *xml, LaurelProse *prose)
{
  static const struct {
    const char *name;
    const char *type;
  } PARTS[] = {
    { "/word/document.xml", "wordprocessingml.document.main" },
    { "/word/styles.xml", "wordprocessingml.styles" },
    { "/word/numbering.xml", "wordprocessingml.numbering" },
  };

  begin (xml, "Types");
  set (xml, "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
  add_empty (xml, "Default", "Extension", "rels", "ContentType",
             "application/vnd.openxmlformats-package.relationships+xml", NULL);
  add_empty (xml, "Default", "Extension", "xml", "ContentType", "application/xml", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++) {
    g_autofree char *type =
      g_strdup_printf ("application/vnd.openxmlformats-officedocument.%s+xml", PARTS[i].type);

    add_empty (xml, "Override", "PartName", PARTS[i].name, "ContentType", type, NULL);
  }
  add_empty (xml, "Override", "PartName", "/docProps/core.xml", "ContentType",
             "application/vnd.openxmlformats-package.core-properties+xml", NULL);
  end (xml);
}

static void
write_relations (Writer *xml, LaurelProse *prose)
{
  begin (xml, "Relationships");
  set (xml, "xmlns", RELATIONS);
  add_empty (xml, "Relationship", "Id", "rId1", "Type", OFFICE "/officeDocument", "Target",
             "word/document.xml", NULL);
  add_empty (xml, "Relationship", "Id", "rId2", "Type",
             "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
             "core-properties", "Target", "docProps/core.xml", NULL);
  end (xml);
}

static void
write_document_relations (Writer *xml, LaurelProse *prose)
{
  begin (xml, "Relationships");
  set (xml, "xmlns", RELATIONS);
  add_empty (xml, "Relationship", "Id", "rId1", "Type", OFFICE "/styles", "Target", "styles.xml",
             NULL);
  add_empty (xml, "Relationship", "Id", "rId2", "Type", OFFICE "/numbering", "Target",
             "numbering.xml", NULL);
  end (xml);
}

static void
add_property (Writer *xml, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    xmlTextWriterWriteElement (xml, (const xmlChar *) name, (const xmlChar *) text);
}

static const char *
get_language (LaurelProse *prose)
{
  return g_str_equal (prose->language, "zh") ? "zh-CN" : "en-GB";
}

static void
write_properties (Writer *xml, LaurelProse *prose)
{
  begin (xml, "cp:coreProperties");
  set (xml, "xmlns:cp",
       "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
  set (xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  add_property (xml, "dc:title", prose->title);
  add_property (xml, "dc:creator", prose->author);
  add_property (xml, "dc:language", get_language (prose));
  end (xml);
}

/* ---- styles ----------------------------------------------------------------- */

static void
add_fonts (Writer *xml, const Style *style)
{
  add_empty (xml, "w:rFonts", "w:ascii", style->latin, "w:hAnsi", style->latin, "w:cs",
             style->latin, "w:eastAsia", style->east, NULL);
}

static void
add_paragraph_look (Writer *xml, const Style *style)
{
  begin (xml, "w:pPr");
  if (style->keep)
    add_empty (xml, "w:keepNext", NULL);
  if (style->indent > 0) {
    g_autofree char *indent = g_strdup_printf ("%d", style->indent);

    add_empty (xml, "w:ind", "w:firstLineChars", indent, NULL);
  }
  if (style->align != NULL)
    add_empty (xml, "w:jc", "w:val", style->align, NULL);
  if (style->outline >= 0)
    add_number (xml, "w:outlineLvl", "w:val", style->outline);
  end (xml);
}

static void
add_style (Writer *xml, const Style *style)
{
  gboolean is_normal = g_str_equal (style->id, "Normal");

  begin (xml, "w:style");
  set (xml, "w:type", "paragraph");
  if (is_normal)
    set (xml, "w:default", "1");
  set (xml, "w:styleId", style->id);
  add_empty (xml, "w:name", "w:val", style->name, NULL);
  if (!is_normal) {
    add_empty (xml, "w:basedOn", "w:val", "Normal", NULL);
    add_empty (xml, "w:next", "w:val", "Normal", NULL);
  }
  add_empty (xml, "w:qFormat", NULL);
  add_paragraph_look (xml, style);
  begin (xml, "w:rPr");
  add_fonts (xml, style);
  if (style->bold)
    add_empty (xml, "w:b", NULL);
  if (style->colour != NULL)
    add_empty (xml, "w:color", "w:val", style->colour, NULL);
  add_number (xml, "w:sz", "w:val", style->size);
  end (xml);
  end (xml);
}

static void
write_styles (Writer *xml, LaurelProse *prose)
{
  const Style *styles = g_str_equal (prose->language, "zh") ? CHINESE : ENGLISH;
  const char *language = get_language (prose);

  begin (xml, "w:styles");
  set (xml, "xmlns:w", W);
  begin (xml, "w:docDefaults");
  begin (xml, "w:rPrDefault");
  begin (xml, "w:rPr");
  add_fonts (xml, &styles[0]);
  add_empty (xml, "w:lang", "w:val", g_str_equal (language, "zh-CN") ? "en-GB" : language,
             "w:eastAsia", "zh-CN", NULL);
  end (xml);
  end (xml);
  end (xml);
  for (gsize i = 0; i < G_N_ELEMENTS (CHINESE); i++)
    add_style (xml, &styles[i]);
  end (xml);
}

/* ---- lists ------------------------------------------------------------------ */

static void
add_list_kind (Writer *xml, int id, const char *format, const char *text)
{
  g_autofree char *number = g_strdup_printf ("%d", id);

  begin (xml, "w:abstractNum");
  set (xml, "w:abstractNumId", number);
  begin (xml, "w:lvl");
  set (xml, "w:ilvl", "0");
  add_empty (xml, "w:start", "w:val", "1", NULL);
  add_empty (xml, "w:numFmt", "w:val", format, NULL);
  add_empty (xml, "w:lvlText", "w:val", text, NULL);
  begin (xml, "w:pPr");
  add_empty (xml, "w:ind", "w:left", "1080", "w:hanging", "360", NULL);
  end (xml);
  end (xml);
  end (xml);
}

/* List 1 has bullets; from 2 on, each that is numbered begins anew. */
static void
add_list (Writer *xml, int id, gboolean numbered)
{
  g_autofree char *number = g_strdup_printf ("%d", id);

  begin (xml, "w:num");
  set (xml, "w:numId", number);
  add_empty (xml, "w:abstractNumId", "w:val", numbered ? "1" : "0", NULL);
  if (numbered) {
    begin (xml, "w:lvlOverride");
    set (xml, "w:ilvl", "0");
    add_empty (xml, "w:startOverride", "w:val", "1", NULL);
    end (xml);
  }
  end (xml);
}

static void
write_numbering (Writer *xml, LaurelProse *prose)
{
  int id = 1;

  begin (xml, "w:numbering");
  set (xml, "xmlns:w", W);
  add_list_kind (xml, 0, "bullet", "•");
  add_list_kind (xml, 1, "decimal", "%1.");
  add_list (xml, id++, FALSE);
  for (guint i = 0; i < prose->parts->len; i++) {
    const LaurelProsePart *part = g_ptr_array_index (prose->parts, i);

    if (part->kind == LAUREL_PROSE_ITEM && part->level == 1)
      add_list (xml, id++, TRUE);
  }
  end (xml);
}

/* ---- the text --------------------------------------------------------------- */

static void
add_run (Writer *xml, const char *text)
{
  begin (xml, "w:r");
  begin (xml, "w:t");
  set (xml, "xml:space", "preserve");
  xmlTextWriterWriteString (xml, (const xmlChar *) text);
  end (xml);
  end (xml);
}

static void
add_paragraph (Writer *xml, const char *style, const char *text, int list)
{
  begin (xml, "w:p");
  begin (xml, "w:pPr");
  add_empty (xml, "w:pStyle", "w:val", style, NULL);
  if (list > 0) {
    begin (xml, "w:numPr");
    add_empty (xml, "w:ilvl", "w:val", "0", NULL);
    add_number (xml, "w:numId", "w:val", list);
    end (xml);
  }
  end (xml);
  add_run (xml, text);
  end (xml);
}

static void
add_break (Writer *xml)
{
  begin (xml, "w:p");
  begin (xml, "w:r");
  add_empty (xml, "w:br", "w:type", "page", NULL);
  end (xml);
  end (xml);
}

static void
add_borders (Writer *xml)
{
  static const char *const SIDES[] = { "w:top", "w:bottom", "w:insideH" };

  begin (xml, "w:tblBorders");
  for (gsize i = 0; i < G_N_ELEMENTS (SIDES); i++)
    add_empty (xml, SIDES[i], "w:val", "single", "w:sz", i < 2 ? "8" : "4", "w:space", "0",
               "w:color", i < 2 ? "000000" : "888888", NULL);
  end (xml);
}

static void
add_row (Writer *xml, char **cells, guint n, const char *width, gboolean head)
{
  begin (xml, "w:tr");
  if (head) {
    begin (xml, "w:trPr");
    add_empty (xml, "w:tblHeader", NULL);
    end (xml);
  }
  for (guint i = 0; i < n; i++) {
    begin (xml, "w:tc");
    begin (xml, "w:tcPr");
    add_empty (xml, "w:tcW", "w:w", width, "w:type", "dxa", NULL);
    end (xml);
    add_paragraph (xml, head ? "CellHead" : "Cell", cells[i], 0);
    end (xml);
  }
  end (xml);
}

static void
add_table (Writer *xml, GPtrArray *rows, const LaurelFrame *page)
{
  int wide = TWENTIETHS (page->width - page->left - page->right);
  guint n = g_strv_length (g_ptr_array_index (rows, 0));
  g_autofree char *width = g_strdup_printf ("%u", (guint) wide / n);

  begin (xml, "w:tbl");
  begin (xml, "w:tblPr");
  add_number (xml, "w:tblW", "w:w", wide);
  add_borders (xml);
  end (xml);
  begin (xml, "w:tblGrid");
  for (guint i = 0; i < n; i++)
    add_empty (xml, "w:gridCol", "w:w", width, NULL);
  end (xml);
  for (guint i = 0; i < rows->len; i++)
    add_row (xml, g_ptr_array_index (rows, i), n, width, i == 0);
  end (xml);
}

static const char *
get_style (const LaurelProsePart *part)
{
  static const char *const HEADINGS[] = { "Heading1", "Heading2", "Heading3", "Heading4" };
  static const char *const NAMES[LAUREL_PROSE_CLOSING + 1] = {
    [LAUREL_PROSE_MARK] = "Mark", [LAUREL_PROSE_NUMBER] = "Number",
    [LAUREL_PROSE_TITLE] = "Title", [LAUREL_PROSE_ADDRESSEE] = "Addressee",
    [LAUREL_PROSE_ITEM] = "ListParagraph", [LAUREL_PROSE_SIGNATURE] = "Signature",
    [LAUREL_PROSE_CLOSING] = "Closing",
  };

  if (part->kind == LAUREL_PROSE_HEADING)
    return HEADINGS[part->level - 1];

  return NAMES[part->kind] ? NAMES[part->kind] : "Normal";
}

static void
set_points (Writer *xml, const char *name, double points)
{
  g_autofree char *text = g_strdup_printf ("%d", TWENTIETHS (points));

  set (xml, name, text);
}

/* The first pages of the layout. */
static void
add_page (Writer *xml, const LaurelFrame *page)
{
  begin (xml, "w:sectPr");
  begin (xml, "w:pgSz");
  set_points (xml, "w:w", page->width);
  set_points (xml, "w:h", page->height);
  if (page->width > page->height)
    set (xml, "w:orient", "landscape");
  end (xml);
  begin (xml, "w:pgMar");
  set_points (xml, "w:top", page->top);
  set_points (xml, "w:right", page->right);
  set_points (xml, "w:bottom", page->bottom);
  set_points (xml, "w:left", page->left);
  set (xml, "w:header", "851");
  set (xml, "w:footer", "992");
  set (xml, "w:gutter", "0");
  end (xml);
  end (xml);
}

static void
write_document (Writer *xml, LaurelProse *prose)
{
  int list = 1;

  begin (xml, "w:document");
  set (xml, "xmlns:w", W);
  begin (xml, "w:body");
  for (guint i = 0; i < prose->parts->len; i++) {
    const LaurelProsePart *part = g_ptr_array_index (prose->parts, i);
    const LaurelProsePart *next = i + 1 < prose->parts->len ? prose->parts->pdata[i + 1] : NULL;
    gboolean numbered = part->kind == LAUREL_PROSE_ITEM && part->level > 0;

    list += numbered && part->level == 1;
    if (part->kind == LAUREL_PROSE_TABLE) {
      add_table (xml, part->rows, &prose->page);
      /* Word makes one table of two that touch, and wants a paragraph behind the last. */
      if (next == NULL || next->kind == LAUREL_PROSE_TABLE)
        add_empty (xml, "w:p", NULL);
    }
    else if (part->kind == LAUREL_PROSE_BREAK)
      add_break (xml);
    else
      add_paragraph (xml, get_style (part), part->text,
                     part->kind != LAUREL_PROSE_ITEM ? 0 : numbered ? list : 1);
  }
  add_page (xml, &prose->page);
  end (xml);
  end (xml);
}

/* ---- the file --------------------------------------------------------------- */

static const struct {
  const char *name;
  void (*write) (Writer *xml, LaurelProse *prose);
} PARTS[] = {
  { "[Content_Types].xml", write_types },
  { "_rels/.rels", write_relations },
  { "docProps/core.xml", write_properties },
  { "word/document.xml", write_document },
  { "word/_rels/document.xml.rels", write_document_relations },
  { "word/styles.xml", write_styles },
  { "word/numbering.xml", write_numbering },
};

static gboolean
write_part (LaurelZipWriter *zip, LaurelProse *prose, gsize index, GError **error)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  g_autoptr (GBytes) content = NULL;

  {
    g_autoptr (Writer) xml = xmlNewTextWriterMemory (buffer, 0);

    xmlTextWriterStartDocument (xml, NULL, "UTF-8", "yes");
    PARTS[index].write (xml, prose);
    xmlTextWriterEndDocument (xml);
  }
  content = g_bytes_new_with_free_func (xmlBufferContent (buffer),
                                        (gsize) xmlBufferLength (buffer),
                                        (GDestroyNotify) xmlBufferFree, buffer);

  return laurel_zip_writer_add (zip, PARTS[index].name, content, error);
}

/**
 * laurel_prose_dup_docx:
 * @self: a notice
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the notice as a document of Word
 */
GBytes *
laurel_prose_dup_docx (LaurelProse *self, GError **error)
{
  g_autoptr (LaurelZipWriter) zip = laurel_zip_writer_new (error);

  for (gsize i = 0; zip != NULL && i < G_N_ELEMENTS (PARTS); i++)
    if (!write_part (zip, self, i, error))
      return NULL;

  return zip ? laurel_zip_writer_finish (zip, error) : NULL;
}
