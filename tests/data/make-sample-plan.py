#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sample season's plan as files to import: make-sample-plan.py [--check]

From data/sample/*/{programme,activities}.csv to tests/data/plans/*/good-work-2025.*. With --check
nothing is written; the status is 1 if a file there does not hold what would be written.
"""

import csv
import io
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parents[1] / 'data' / 'sample'
PLANS = HERE / 'plans'
HEADINGS = {
    'en': ['No.', 'Activity', 'Time and place', 'Content'],
    'zh': ['序号', '活动名称', '时间地点', '主要内容'],
}
NOTE = {'en': 'Note: ', 'zh': '注：'}

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OPEN = 'urn:oasis:names:tc:opendocument:xmlns:'


def read(language, table):
    with open(SAMPLE / language / f'{table}.csv', newline='', encoding='utf-8') as rows:
        return list(csv.DictReader(rows))


class Plan:
    """Title, heading row, rows of cells and footnote, as they stand on the page."""

    def __init__(self, language):
        programme = read(language, 'programme')[0]
        self.language = language
        self.title = programme['title']
        self.note = NOTE[language] + programme['note']
        self.rows = [HEADINGS[language]] + [
            [row['number'], row['title'], row['raw'], row['content']]
            for row in read(language, 'activities')]


def pack(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2025, 5, 20, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text)
    return out.getvalue()


def content_types(main, content_type, more=''):
    return (f'{XML}<Types xmlns="{PACKAGE}content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{main}" ContentType="{content_type}"/>{more}</Types>')


def relations(*targets):
    items = ''.join(f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for n, (kind, target) in enumerate(targets, 1))
    return f'{XML}<Relationships xmlns="{PACKAGE}relationships">{items}</Relationships>'


def paragraph(text):
    runs = '<w:br/>'.join(f'<w:t xml:space="preserve">{escape(line)}</w:t>'
                          for line in text.split('\n'))
    return f'<w:p><w:r>{runs}</w:r></w:p>'


def docx(plan):
    widths = [700, 2400, 2400, 4100]
    grid = ''.join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = ''.join(
        '<w:tr>' + ''.join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(cell)}</w:tc>'
            for width, cell in zip(widths, row)) + '</w:tr>'
        for row in plan.rows)
    table = f'<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    body = paragraph(plan.title) + table + paragraph(plan.note)
    wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
    return pack({
        '[Content_Types].xml': content_types('word/document.xml',
                                             f'{wordprocessing}.document.main+xml'),
        '_rels/.rels': relations(('officeDocument', 'word/document.xml')),
        'word/document.xml': f'{XML}<w:document xmlns:w="{WORD}"><w:body>{body}'
                             '</w:body></w:document>',
    })


def sheet_row(number, cells, strings):
    items = []
    for column, cell in zip('ABCD', cells):
        if cell.isdecimal():
            items.append(f'<c r="{column}{number}"><v>{cell}</v></c>')
        else:
            index = strings.setdefault(cell, len(strings))
            items.append(f'<c r="{column}{number}" t="s"><v>{index}</v></c>')
    return f'<row r="{number}">{"".join(items)}</row>'


def xlsx(plan):
    strings = {}
    table = [[plan.title], *plan.rows, [plan.note]]
    rows = ''.join(sheet_row(n, cells, strings) for n, cells in enumerate(table, 1))
    shared = ''.join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    more = ''.join(f'<Override PartName="/xl/{part}.xml" ContentType="{spreadsheet}.{kind}+xml"/>'
                   for part, kind in (('worksheets/sheet1', 'worksheet'),
                                      ('sharedStrings', 'sharedStrings')))
    merged = ''.join(f'<mergeCell ref="A{n}:D{n}"/>' for n in (1, len(table)))
    return pack({
        '[Content_Types].xml': content_types('xl/workbook.xml', f'{spreadsheet}.sheet.main+xml',
                                             more),
        '_rels/.rels': relations(('officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': f'{XML}<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
                           f'<sheet name="{escape(plan.title)}" sheetId="1" r:id="rId1"/>'
                           '</sheets></workbook>',
        'xl/_rels/workbook.xml.rels': relations(('worksheet', 'worksheets/sheet1.xml'),
                                                ('sharedStrings', 'sharedStrings.xml')),
        'xl/worksheets/sheet1.xml': f'{XML}<worksheet xmlns="{SHEET}"><sheetData>{rows}'
                                    f'</sheetData><mergeCells count="2">{merged}</mergeCells>'
                                    '</worksheet>',
        'xl/sharedStrings.xml': f'{XML}<sst xmlns="{SHEET}" uniqueCount="{len(strings)}">{shared}'
                                '</sst>',
    })


def open_lines(text):
    return escape(text).replace('\n', '<text:line-break/>')


def open_document(kind, body):
    media = f'application/vnd.oasis.opendocument.{kind}'
    spaces = ''.join(f' xmlns:{name}="{OPEN}{name}:1.0"'
                     for name in ('office', 'style', 'table', 'text'))
    return pack({
        'mimetype': media,
        'content.xml': f'{XML}<office:document-content{spaces} office:version="1.3">'
                       f'<office:body>{body}</office:body></office:document-content>',
        'META-INF/manifest.xml':
            f'{XML}<manifest:manifest xmlns:manifest="{OPEN}manifest:1.0"'
            ' manifest:version="1.3">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media}"/>'
            '<manifest:file-entry manifest:full-path="content.xml"'
            ' manifest:media-type="text/xml"/></manifest:manifest>',
    })


def odt(plan):
    rows = [''.join(f'<table:table-cell><text:p>{open_lines(cell)}</text:p></table:table-cell>'
                    for cell in row) for row in plan.rows]
    table = (f'<table:table-header-rows><table:table-row>{rows[0]}</table:table-row>'
             '</table:table-header-rows>'
             + ''.join(f'<table:table-row>{row}</table:table-row>' for row in rows[1:]))
    return open_document('text', f'<office:text><text:p>{escape(plan.title)}</text:p>'
                         '<table:table table:name="Table1">'
                         '<table:table-column table:number-columns-repeated="4"/>'
                         f'{table}</table:table><text:p>{escape(plan.note)}</text:p></office:text>')


def open_cell(cell):
    if cell.isdecimal():
        return (f'<table:table-cell office:value-type="float" office:value="{cell}">'
                f'<text:p>{cell}</text:p></table:table-cell>')
    lines = ''.join(f'<text:p>{escape(line)}</text:p>' for line in cell.split('\n'))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def ods(plan):
    def wide(text):
        return ('<table:table-row><table:table-cell office:value-type="string"'
                f' table:number-columns-spanned="4"><text:p>{escape(text)}</text:p>'
                '</table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/>'
                '</table:table-row>')
    rows = ''.join(f'<table:table-row>{"".join(map(open_cell, row))}'
                   '<table:table-cell table:number-columns-repeated="1020"/></table:table-row>'
                   for row in plan.rows)
    return open_document('spreadsheet', '<office:spreadsheet>'
                         f'<table:table table:name="{escape(plan.title)}">'
                         '<table:table-column table:number-columns-repeated="1024"/>'
                         f'{wide(plan.title)}{rows}{wide(plan.note)}'
                         '<table:table-row table:number-rows-repeated="1048551">'
                         '<table:table-cell table:number-columns-repeated="1024"/>'
                         '</table:table-row></table:table></office:spreadsheet>')


def html(plan):
    charset = 'gb2312' if plan.language == 'zh' else 'utf-8'
    rows = [''.join(f'<td>{escape(cell)}</td>' for cell in row).replace('\n', '<br>')
            for row in plan.rows]
    table = ''.join(f'<tr>{row}</tr>\n' for row in rows)
    page = (f'<!DOCTYPE html>\n<html lang="{plan.language}"><head><meta charset="{charset}">'
            f'<title>{escape(plan.title)}</title></head>\n<body><h1>{escape(plan.title)}</h1>\n'
            f'<table>\n{table}</table>\n<p>{escape(plan.note)}</p></body></html>\n')
    return page.encode('gb18030' if plan.language == 'zh' else 'utf-8')


def comma_separated(plan):
    out = io.StringIO()
    csv.writer(out).writerows([[plan.title, '', '', ''], *plan.rows, [plan.note, '', '', '']])
    return out.getvalue().encode('gb18030' if plan.language == 'zh' else 'utf-8')


def tab_separated(plan):
    rows = ['\t'.join(' '.join(cell.split('\n')) for cell in row) for row in plan.rows]
    return '\n'.join([plan.title, '', *rows, '', plan.note, '']).encode()


def one_cell_a_line(plan):
    rows = [''.join(f'\t{cell}\n' for cell in row) for row in plan.rows]
    return '\n'.join([plan.title + '\n', *rows, plan.note + '\n']).encode()


def content(data):
    """The bytes that count: of an archive, its members, however they were packed."""
    if not data.startswith(b'PK'):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def main():
    check = sys.argv[1:] == ['--check']
    status = 0
    for language, text in (('en', tab_separated), ('zh', one_cell_a_line)):
        plan = Plan(language)
        for suffix, write in (('csv', comma_separated), ('docx', docx), ('html', html),
                              ('ods', ods), ('odt', odt), ('txt', text), ('xlsx', xlsx)):
            path = PLANS / language / f'good-work-2025.{suffix}'
            data = write(plan)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            elif not path.exists() or content(path.read_bytes()) != content(data):
                print(f'{path}: is not what the sample says: run make-sample-plan.py')
                status = 1
    return status


sys.exit(main())
