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

    for folder, seeds in (('docx', word()), ('xlsx', excel()), ('csv', text())):
        (to / folder).mkdir(parents=True, exist_ok=True)
        for name, seed in seeds.items():
            data = seed if isinstance(seed, bytes) else seed.encode()
            (to / folder / name).write_bytes(data)

    shutil.copy(HERE / 'plans/zh/good-work-2025.docx', to / 'docx/whole.docx')
    shutil.copy(HERE / 'plans/en/good-work-2025.xlsx', to / 'xlsx/whole.xlsx')


main()
