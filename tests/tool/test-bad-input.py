#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad files: a sentence that names the file and the remedy, and a library that stays as it was."""

import io
import os
import sqlite3
import struct
import sys
import zipfile

from laurel_tool import DATA, equal, main, test

HEADING = 'No.,Title,Date,Place\n'
WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
PLAN = DATA / 'plans/en/good-work-2025'


def packed(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as package:
        package.writestr('[Content_Types].xml', '<Types/>')
        for name, text in parts.items():
            package.writestr(name.replace('__', '/').replace('_', '.'), text)
    return out.getvalue()


def opened(content, encrypted=''):
    """An OpenDocument file with that content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as package:
        package.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
        package.writestr('content.xml', content)
        package.writestr('META-INF/manifest.xml', f'<manifest>{encrypted}</manifest>')
    return out.getvalue()


def document(before='', body=''):
    return packed(word__document_xml=f'<?xml version="1.0"?>{before}<w:document xmlns:w="{WORD}">'
                                     f'<w:body>{body}</w:body></w:document>')


# Name of the file, content, the code of the error, and its line where there is one.
FILES = (
    ('empty.csv', b'', 'empty', None),
    ('space.csv', b' \n\n \n', 'empty', None),
    ('heading.csv', HEADING, 'empty', None),
    ('binary.csv', bytes(range(256)) * 20, None, None),
    ('elf.txt', b'\x7fELF' + os.urandom(400), None, None),
    ('nul.csv', HEADING.encode() + b'1,a\x00b,May 2025,Hexi\n', None, None),
    ('mixed.csv', HEADING.encode() + '1,开幕,5月,青岛\n'.encode() + '2,闭幕,6月,青岛\n'.encode('gb18030')
     + b'\xff\xff\xff\n', 'bad-encoding', None),
    ('prose.txt', 'This is a letter. It has no table.\nAnd no plan.\n', None, None),
    ('no-date.csv', 'No.,Title,Who\n1,Opening,Mei\n2,Closing,Bo\n', 'not-a-plan', None),
    ('twice.csv', HEADING + '1,Opening,May 2025,Hexi\n1,Closing,June 2025,Hexi\n',
     'duplicate-number', 3),
    ('no-title.csv', HEADING + '1,,May 2025,Hexi\n', 'missing-title', 2),
    ('no-day.csv', HEADING + '1,Opening,30 February 2025,Hexi\n', 'no-such-day', 2),
    ('backwards.csv', HEADING + '1,Opening,20–10 May 2025,Hexi\n', 'end-before-start', 2),
    ('unclosed.csv', '1,Opening,"mid-September, Hexi\n2,Closing,late September\n', 'damaged', 1),
    ('later.csv', HEADING + '1,Opening,May 2025,Hexi\n2,Closing,"June 2025,Hexi\n', 'damaged', 3),
    ('cut.docx', PLAN.with_suffix('.docx').read_bytes()[:900], 'damaged', None),
    ('cut.xlsx', PLAN.with_suffix('.xlsx').read_bytes()[:700], 'damaged', None),
    ('cut.odt', PLAN.with_suffix('.odt').read_bytes()[:900], 'damaged', None),
    ('cut.ods', PLAN.with_suffix('.ods').read_bytes()[:900], 'damaged', None),
    ('no-xml.odt', opened('Hello'), 'damaged', None),
    ('entities.ods', opened('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'), 'unsafe', None),
    ('secret.odt', opened(os.urandom(300), '<encryption-data/>'), 'encrypted', None),
    ('bomb.ods', opened('<a>' + '<p/>' * 20_000_000 + '</a>'), 'too-large', None),
    ('deep.odt', opened('<a>' * 3000 + '</a>' * 3000), 'too-large', None),
    ('prose.html', '<html><p>This is a letter.</p></html>', 'not-a-table', None),
    ('cut.html', PLAN.with_suffix('.html').read_bytes()[:40], 'not-a-table', None),
    ('empty.pdf', '%PDF-1.4\n%%EOF\n', 'damaged', None),
    ('noise.pdf', b'%PDF-1.7\n' + os.urandom(3000), 'damaged', None),
    ('secret.pdf', (DATA / 'pdf/encrypted.pdf').read_bytes(), 'encrypted', None),
    ('zip.docx', packed(readme_txt='Hello'), None, None),
    ('secret.xlsx', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(508)
     + 'EncryptedPackage'.encode('utf-16-le') + bytes(600), 'encrypted', None),
    ('entities.docx', document('<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
                               '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:tc>'
                               '</w:tr></w:tbl>'), 'unsafe', None),
    ('outside.docx', document('<!DOCTYPE d SYSTEM "file:///etc/passwd">', ''), 'unsafe', None),
    ('bomb.docx', document(body='<w:p/>' * 20_000_000), 'too-large', None),
    ('deep.docx', document(body='<w:tbl>' * 3000 + '</w:tbl>' * 3000), None, None),
    ('climbing.docx', packed(**{'..__..__etc__passwd': 'x', 'word__document_xml': '<a/>'}),
     'unsafe', None),
)


@test
def what_the_system_says_is_told_in_words_of_ours(place):
    place.new()
    file = place.write('a.txt', 'x')
    cases = ((('info', '-f', place.folder), f'“{place.folder.name}” is a folder.', 'Choose the'),
             (('info', '-f', file / 'b'), 'There is no file “b”', 'Look whether'),
             (('backup', '/proc/x', '-f', place.library), '“/proc/x” was not made', 'Choose'),
             (('backup', '/proc/x', '-f', place.library), 'Nothing may be written in “/proc”', ''),
             (('backup', file / 'b', '-f', place.library), 'There is no folder', 'Choose another'),
             (('backup', place.folder / 'no' / 'b', '-f', place.library),
              f'There is no folder “{place.folder / "no"}”', 'Choose another'),
             (('restore', place.library, '/proc/x'), 'Nothing may be written in “/proc”', 'Choose'),
             (('new', '/proc/x.laurel'), 'Nothing may be written in “/proc”', 'Choose another'))
    for words, cause, remedy in cases:
        said = place.run(*words, status=1).said
        assert cause in said and remedy in said, (words, said)
        assert not any(raw in said for raw in ('No such file', 'Is a dir', 'Not a dir')), said


@test
def bad_files_change_nothing(place):
    place.new()
    digest = place.digest()
    for name, content, code, line in FILES:
        path = place.write(name, content)
        errors = place.on('import', 'plan', path, status=1)['errors']
        equal(errors[0]['domain'], 'exchange', name)
        equal(errors[0]['file'], str(path), name)
        assert errors[0]['message'] and errors[0]['hint'], (name, errors)
        if code:
            equal(errors[0]['code'], code, name)
        if line:
            equal(errors[0]['line'], line, name)
        said = place.run('import', 'plan', path, '-f', place.library, status=1).said
        assert f'laurel: {path}:{errors[0]["line"] or " "}' in said, said
        lines = [line for line in said.strip().splitlines() if 'Nothing was imported' not in line]
        assert lines[-1].endswith(errors[0]['hint']), said
        equal(place.digest(), digest, name)
    equal(place.on('plan', 'list')['activities'], [])
    equal(place.on('journal')['entries'], [])


@test
def places_of_a_file_are_told_in_one_form(place):
    place.new()
    path = place.write('odd.csv', HEADING + '1,Opening,31 September 2025,Hexi\n2\n'
                       '3,Closing,June 2025,Hexi,more\n')
    said = place.run('import', 'plan', path, '-f', place.library, status=1).said
    lines = [line.removeprefix('laurel: ').removeprefix('Warning: ') for line in said.splitlines()]
    places = [line.removeprefix(f'{path}:').split(': ')[0] for line in lines[:-1]]
    equal(sorted(places), ['1:5', '2:3', '3:1', '4:5'])
    assert lines[-1].startswith('Nothing was imported'), said
    assert 'was left out: “2”. Add it' in said, said


@test
def what_holds_no_table_is_told_with_the_remedy(place):
    """A folder, and pages without a table: not in the words of the system, nor as plain text."""
    place.new()
    for command in ('plan', 'people', 'holidays'):
        said = place.run('import', command, place.folder, '-f', place.library, status=1).said
        equal(said, f'laurel: {place.folder}: This is a folder. Choose a file in it.\n')
    for name, page in (('p.html', '<p>Hello, world</p>'), ('x.html', '<?xml version="1.0"?>\n'
                       '<html xmlns="http://www.w3.org/1999/xhtml"><body>Hello</body></html>'),
                       ('c.html', '<!-- saved --><html><body>Hello; you</body></html>'),
                       ('d.html', '<div>Hello</div>\n<div>again</div>')):
        path = place.write(name, page)
        said = place.run('import', 'plan', path, '-f', place.library, status=1).said
        assert 'There is no table in it. Open the page' in said and 'tabs' not in said, said
    # What only begins like a page is one no less for having a table, and no more without one.
    path = place.write('t.html', '<div><table><tr><th>Title<th>Date<tr><td>Opening<td>May 2025'
                       '</table></div>')
    equal(place.on('import', 'plan', path, '--dry-run')['new'], 1)
    path = place.write('c.csv', 'Title,Date\n<b>Opening</b>,May 2025\n')
    equal(place.on('import', 'plan', path, '--dry-run')['new'], 1)


@test
def where_nothing_can_be_written_is_told(place):
    """/proc is a folder, in which the system makes no file."""
    place.new()
    place.on('import', 'plan', place.table('a.csv', ('1', 'Opening', 'May 2025', '', ''),
                                           title='Season 2025'))
    for words in (('export', 'xlsx'), ('export', 'json'), ('documents', 'year-plan')):
        for target, why in (('/proc/x.out', 'Nothing may be written in “/proc”.'),
                            (place.folder / 'no/x.out', f'There is no folder “{place.folder}/no”.'),
                            (place.folder, f'“{place.folder.name}” is a folder.')):
            said = place.run(*words, '-o', target, '-f', place.library, status=1).said
            assert why in said and 'hoose another place.' in said, (words, said)


@test
def what_can_be_read_is_read(place):
    text = HEADING + '1,开幕,5月,青岛\n2,闭幕,6月1日,青岛\n'
    cases = (
        ('utf8.csv', text.encode(), 'UTF-8'), ('bom.csv', text.encode('utf-8-sig'), 'UTF-8'),
        ('le.csv', text.encode('utf-16'), 'UTF-16LE'),
        ('be.csv', b'\xfe\xff' + text.encode('utf-16-be'), 'UTF-16BE'),
        ('gb.csv', text.encode('gb18030'), 'GB18030'),
        ('tab.tsv', text.replace(',', '\t').encode(), 'UTF-8'),
        ('semicolon.csv', text.replace(',', ';').encode(), 'UTF-8'),
        ('crlf.csv', text.replace('\n', '\r\n').encode(), 'UTF-8'),
        ('ragged.csv', (text + '3,颁奖,7月\n').encode(), 'UTF-8'),
    )
    for name, content, encoding in cases:
        place.library = place.folder / f'{name}.laurel'
        place.new()
        answer = place.on('import', 'plan', place.write(name, content), '--year', 2025)
        equal(answer['encoding'], encoding, name)
        equal([a['title'] for a in answer['activities']][:2], ['开幕', '闭幕'], name)
        equal(answer['activities'][1]['es'], '2025-06-01', name)


@test
def what_is_no_library_is_refused_and_left_alone(place):
    place.new()
    whole = place.library.read_bytes()
    other = place.folder / 'other.db'
    with sqlite3.connect(other) as db:
        db.execute('CREATE TABLE t (x)')
    newer = bytearray(whole)
    struct.pack_into('>I', newer, 60, 999)
    for name, content, code in (('empty.laurel', b'', None),
                                ('text.laurel', b'x' * 5000, 'foreign'),
                                ('other.laurel', other.read_bytes(), 'foreign'),
                                ('newer.laurel', bytes(newer), 'newer'),
                                ('short.laurel', whole[:100], None),
                                ('cut.laurel', whole[:len(whole) // 2], None)):
        path = place.write(name, content)
        for words in (['info'], ['plan', 'release'], ['undo'], ['plan', 'list']):
            error = place.ask(*words, '-f', path, status=1)['errors'][0]
            equal(error['domain'], 'store', (name, words))
            if code:
                equal(error['code'], code, (name, words))
        answer = place.ask('check', path, status=1)
        assert answer['errors'] and not answer.get('ok'), name
        equal(path.read_bytes(), content, name)
        equal([x for x in place.files() if x.startswith(name) and x != name], [], 'nothing beside')


@test
def a_place_that_cannot_be_written_is_only_read(place):
    if os.geteuid() == 0:
        return
    place.new()
    os.chmod(place.library, 0o444)
    os.chmod(place.folder, 0o555)
    try:
        equal(place.on('plan', 'list')['activities'], [])
        equal(place.on('plan', 'release', status=1)['errors'][0]['domain'], 'rule')
    finally:
        os.chmod(place.folder, 0o755)


@test
def a_contest_without_a_stage_has_nobody_to_judge(place):
    place.new()
    parent = ''
    for add, args, query in (('programme.add', ('Month', '2025', 'en', ''), 'programmes.all'),
                             ('activity.add', ('{"title": "Stories"}',),
                              'activities.of-programme'),
                             ('contest.add', ('Stories', '{}'), 'contests.of-programme')):
        place.on('do', add, *([parent] if parent else []), *args)
        asked = ['0'] if add == 'contest.add' else [parent] if parent else []
        parent = place.on('ask', query, *asked)['rows'][0]['id']
    place.on('do', 'field.add', parent, 'Length', 'number', '{}')
    place.on('do', 'field.add', parent, 'length', 'line', '{}', status=1)
    path = place.table('marks.csv', ('0001', 'Hao', '8'), heading=('entry', 'judge', 'mark'))
    for words in (('judge', 'rank'), ('judge', 'assign'), ('judge', 'agreement'),
                  ('judge', 'severity'), ('import', 'marks', path),
                  ('export', 'csv', '--what', 'marks', '-o', '-'),
                  ('documents', 'render', 'jury-list', '--from', 'judges', '-o', 'x.pdf')):
        said = place.run(*words, '--contest', 'Stories', '-f', place.library, status=1).said
        assert 'stage' in said or 'nothing of that' in said, said


@test
def text_is_text(place):
    place.new()
    rows = (('1', '=1+1', 'May 2025', '@SUM(A1)', '<b>&amp;%s%n{{name}}'),
            ('2', '\u202egnineppO', 'June 2025', '', 'x' * 20000))
    place.on('import', 'plan', place.table('a.csv', *rows, title='Season 2025'))
    listed = place.on('plan', 'list')['activities']
    equal(listed[0]['content'], '<b>&amp;%s%n{{name}}')
    equal(len(listed[1]['content']), 20000)
    place.on('documents', 'year-plan', '-o', 'x.pdf')
    assert place.on('check')['ok']


sys.exit(main())
