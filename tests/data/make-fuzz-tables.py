#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the seeds of the fuzz targets that read tables: make-fuzz-tables.py [FOLDER]

FOLDER is tests/data/fuzz unless said. The whole files among the seeds are copies
of the sample plans, which make-sample-plan.py makes.
"""

import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).parent
WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OPEN = 'urn:oasis:names:tc:opendocument:xmlns:'

CSV = ('2025年安排\n序号,活动名称,时间地点,主要内容\n'
       '1,讲座,"9月中旬，\n在线","说 ""好"""\n2,比赛,10月,\n注：略。\n')


def paragraph(text):
    return f'<w:p><w:r><w:t>{text}</w:t></w:r></w:p>'


def cell(text, properties=''):
    return f'<w:tc>{properties}{paragraph(text)}</w:tc>'


def merged(how, text):
    return cell(text, f'<w:tcPr><w:vMerge w:val="{how}"/></w:tcPr>')


def row(*cells):
    return '<w:tr>' + ''.join(cells) + '</w:tr>'


def table(*rows):
    return '<w:tbl>' + ''.join(rows) + '</w:tbl>'


def document(*blocks):
    return (f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>'
            + ''.join(blocks) + '</w:body></w:document>')


def word():
    head = row(cell('序号'), cell('活动名称'), cell('时间地点'))
    wide = cell('第二部分', '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>')
    inner = '<w:tc>' + paragraph('May') + table(row(cell('a'))) + '</w:tc>'
    return {
        'table.xml': document(paragraph('2025年安排'),
                              table(head, row(cell('1'), cell('讲座'), cell('9月中旬，在线'))),
                              paragraph('注：略。')),
        'merged.xml': document(table(head, row(cell('1'), cell('甲'), merged('restart', '9月')),
                                     row(cell('2'), cell('乙'), merged('continue', '')),
                                     row(wide))),
        'nested.xml': document(table(row(cell('1'), inner)), table(row(cell('2'), cell('June')))),
    }


def excel():
    return {
        'sheet.xml':
            f'<worksheet xmlns="{SHEET}"><sheetData>'
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
            '<c r="C1" t="s"><v>2</v></c></row>'
            '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>讲座</t></is></c>'
            '<c r="C2" s="1"><v>45901</v></c></row></sheetData>'
            '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
        'strings.xml':
            f'<sst xmlns="{SHEET}"><si><r><t>a_x000D_</t></r>'
            '<rPh sb="0" eb="1"><t>x</t></rPh></si><si><t/></si></sst>',
        'styles.xml':
            f'<styleSheet xmlns="{SHEET}"><numFmts><numFmt numFmtId="164" '
            'formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d;@"/></numFmts>'
            '<cellXfs><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    }


def opened(body, styles=''):
    spaces = ''.join(f' xmlns:{name}="{OPEN}{name}:1.0"'
                     for name in ('office', 'style', 'table', 'text', 'number'))
    return (f'<office:document-content{spaces}>'
            f'<office:automatic-styles>{styles}</office:automatic-styles>'
            f'<office:body>{body}</office:body></office:document-content>')


def open_row(*cells, repeated=1):
    return (f'<table:table-row table:number-rows-repeated="{repeated}">'
            + ''.join(cells) + '</table:table-row>')


def open_cell(text, attributes=''):
    return f'<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>'


def open_text():
    rows = (open_row(open_cell('序号'), open_cell('活动名称'), open_cell('时间地点')),
            open_row(open_cell('1', 'table:number-rows-spanned="2"'), open_cell('讲座'),
                     open_cell('9月中旬，<text:line-break/>在线<text:s text:c="3"/>')),
            open_row('<table:covered-table-cell/>', open_cell('比赛<text:tab/>'), open_cell('10月')))
    return {'table.xml': opened('<office:text><text:h>2025年安排</text:h><table:table>'
                                + ''.join(rows) + '</table:table><text:p>注：略。</text:p>'
                                '</office:text>')}


def open_sheets():
    styles = ('<number:date-style style:name="N1"><number:month/><number:day/></number:date-style>'
              '<style:style style:name="ce1" style:data-style-name="N1"/><style:style '
              'style:name="ta1"><style:table-properties table:display="false"/></style:style>')
    day = 'table:style-name="ce1" office:value-type="date" office:date-value="2025-09-01"'
    rows = (open_row(open_cell('No.'), open_cell('Title'), open_cell('Date')),
            open_row(open_cell('1'), open_cell('Talk'), open_cell('x', day), repeated=3),
            open_row('<table:table-cell table:number-columns-repeated="1000"/>', repeated=1048570))
    return {'sheets.xml': opened('<office:spreadsheet><table:table table:style-name="ta1">'
                                 '</table:table><table:table table:name="Plan">' + ''.join(rows)
                                 + '</table:table></office:spreadsheet>', styles)}


def pages():
    return {
        'nested.html': '<meta charset=utf-8><table><tr><td>x<table><tr><td rowspan=2>1<td>Talk'
                       '<td colspan=3>May<tr><td>Race<td>June</table></table>',
        'gb.html': '<head><meta charset="gb2312"></head><h1>2025年安排</h1><table><tr><th>序号<th>时间'
                   '<tr><td>1<td>9月中旬<br>山港</table>'.encode('gb18030'),
        'big5.html': '<meta charset=big5><table><tr><td>1<td>九月</table>'.encode('big5'),
    }


def pdf(*drawn):
    """A PDF of pages that are drawn so."""
    kids = ' '.join(f'{2 * n + 4} 0 R' for n in range(len(drawn)))
    objects = ['<</Type/Catalog/Pages 2 0 R>>',
               f'<</Type/Pages/Kids[{kids}]/Count {len(drawn)}>>',
               '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
    for n, content in enumerate(drawn):
        objects += [f'<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents {2 * n + 5} 0 R'
                    '/Resources<</Font<</F 3 0 R>>>>>>',
                    f'<</Length {len(content)}>>stream\n{content}\nendstream']
    text = '%PDF-1.4\n' + ''.join(f'{n} 0 obj{body}endobj\n' for n, body in enumerate(objects, 1))
    return f'{text}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF\n'


def shown(x, y, words):
    return f'BT /F 10 Tf {x} {y} Td ({words}) Tj ET '


def drawings():
    rows = (('No.', 'Title', 'Date'), ('1', 'Talk', 'May'), ('2', 'Race', '9 June'))
    words = ''.join(shown(20 + 80 * x, 150 - 30 * y, word)
                    for y, row in enumerate(rows) for x, word in enumerate(row))
    lines = ''.join(f'15 {165 - 30 * y} m 255 {165 - 30 * y} l S ' for y in range(4)) \
        + ''.join(f'{15 + 80 * x} 165 m {15 + 80 * x} 75 l S ' for x in range(4))
    shades = '0.9 g 15 105 240 30 re f 0 g '
    return {
        'ruled.pdf': pdf(shown(20, 180, 'Plan 2025') + lines + words),
        'unruled.pdf': pdf(words, words + shown(140, 10, '2')),
        'shaded.pdf': pdf(shades + words),
        'prose.pdf': pdf(shown(20, 180, 'No table')),
    }


def text():
    return {
        'utf8.csv': CSV,
        'gb18030.csv': CSV.encode('gb18030'),
        'utf16.csv': b'\xff\xfe' + CSV.encode('utf-16-le'),
        'semicolon.csv': 'No.;Title;From;To\n1;Talk;2025-05-01;2025-05-03\n2;Race;June;\n',
        'lines.txt': '2025\n\tNo.\n\tTitle\n\tDate\n\n\t1\n\tTalk\n\tmid-September,\nonline\n\n'
                     'Note: x\n',
        'blocks.txt': 'Plan 2025\n\nNo.\nTitle\nDate\n\n1\nTalk\nMay\n\n2\nRace\nJune\n',
        'page.html': '<html><p>Plan 2025<table><tr><th>No.<th>Title<th>Date'
                     '<tr><td rowspan=2>1<td>Talk<td>May<tr><td>Race<td>June</table>',
    }


def main():
    to = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / 'fuzz'

    for folder, seeds in (('docx', word()), ('xlsx', excel()), ('csv', text()),
                          ('odt', open_text()), ('ods', open_sheets()), ('html', pages()),
                          ('pdf', drawings())):
        (to / folder).mkdir(parents=True, exist_ok=True)
        for name, seed in seeds.items():
            data = seed if isinstance(seed, bytes) else seed.encode()
            (to / folder / name).write_bytes(data)

    shutil.copy(HERE / 'plans/zh/good-work-2025.docx', to / 'docx/whole.docx')
    shutil.copy(HERE / 'plans/en/good-work-2025.xlsx', to / 'xlsx/whole.xlsx')
    shutil.copy(HERE / 'plans/zh/good-work-2025.odt', to / 'odt/whole.odt')
    shutil.copy(HERE / 'plans/en/good-work-2025.ods', to / 'ods/whole.ods')


main()
