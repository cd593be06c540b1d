#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The register, its keys, and certificates that are checked with a library or without."""

import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import termios
import unicodedata

from laurel_tool import DATA, LAUREL, Skip, environment, equal, main, test

CERTIFICATES = DATA / 'certificates'
KEYS = ('valid', 'number', 'reason', 'issued_to', 'issued_at', 'voided_at', 'replaced_by')
ROWS = [[0, '张宁', '云岭精密机械厂', '质量月', '一等奖', {'name': '张宁', 'award': '一等奖'}],
        [0, 'Qin Lan', 'Hexi branch', '质量月', 'Second | 100%', {'name': 'Qin Lan'}]]


def issued(place):
    """A library with two certificates, and the public key beside it."""
    place.new()
    place.on('documents', 'series', 'add', 'Quality month', 'QM-{year}-{n:5}')
    place.on('documents', 'key', 'export', '-o', place.folder / 'issuer.key')
    series = place.on('documents', 'series', 'list')['series'][0]['id']
    key = place.on('documents', 'key', 'show')['keys'][0]['id']
    place.on('do', 'register.issue', series, '"2022-09-06"', '"award"', '"zh"', f'"{key}"', 0,
             json.dumps(ROWS))
    return place


def code_of(place, number):
    return place.on('documents', 'register', number)['certificates'][0]['code']


def verify(place, what, *args, status=0):
    answer = place.ask('documents', 'verify', what, *args, status=status)
    equal(answer['valid'], status == 0, f'{what}: {answer["reason"]}')
    equal(answer['valid'], answer['reason'] is None, 'a reason, or none')
    assert set(KEYS) <= set(answer), answer
    return answer


@test
def the_register_is_listed_and_searched(place):
    issued(place)
    answer = place.on('documents', 'register')
    equal([row['number'] for row in answer['certificates']], ['QM-2022-00002', 'QM-2022-00001'],
          'the newest first')
    equal((answer['valid'], answer['void'], answer['replaced']), (2, 0, 0), 'totals')
    for words, n in (('qin lan', 1), ('00001', 1), ('质量月', 2), ('nobody', 0)):
        equal(len(place.on('documents', 'register', '--search', words)['certificates']), n, words)
    hits = place.on('search', 'QM-2022-00002')['results']
    equal([(hit['kind'], hit['name'], hit['title']) for hit in hits],
          [('issued', 'QM-2022-00002', 'Qin Lan · Second | 100%')], 'found by its number')
    row = place.on('documents', 'register', '张宁')['certificates'][0]
    equal((row['issued_to'], row['issued_at'], row['prints'], row['state']),
          ('张宁', '2022-09-06', 1, 'valid'), 'what stands there')
    assert '|d469438aa6f9e178|' in row['code'], row['code']


@test
def void_reissue_and_reprint(place):
    issued(place)
    place.on('documents', 'void', 'QM-2022-00001', status=2)
    place.on('documents', 'void', 'QM-2022-00009', '--reason', 'None', status=1)
    place.on('documents', 'void', 'QM-2022-00001', '--reason', 'Wrong award', '--on', '2022-10-01')
    place.on('documents', 'void', 'QM-2022-00001', '--reason', 'Again', status=1)
    place.on('documents', 'void', 'QM-2022-00002', '--reason', 'Soon', '--on', '2999-01-01',
             status=1)
    for field, wanted in (('name=\ue000', 'U+E000'), ('occasion=', 'Occasion'),
                          ('name=' + 'W' * 400, 'Name')):
        error, = place.on('documents', 'reissue', 'QM-2022-00002', '--set', field, '--on',
                          '2022-10-02', status=1)['errors']
        assert wanted in error['message'] and 'QM-2022-00002' in error['message'], error
    answer = place.on('documents', 'reissue', 'QM-2022-00002', '--set', 'name=Qin Lanlan', '--on',
                      '2022-10-02')
    equal((answer['number'], answer['replaces']), ('QM-2022-00003', 'QM-2022-00002'), 'links')
    page = place.folder / 'page.pdf'
    place.on('documents', 'reprint', 'QM-2022-00003', '-o', page)
    assert verify(place, page, '-f', place.library)['valid']
    rows = place.on('documents', 'register')['certificates']
    equal([(row['number'], row['state'], row['prints']) for row in rows],
          [('QM-2022-00003', 'valid', 1), ('QM-2022-00002', 'replaced', 1),
           ('QM-2022-00001', 'void', 1)], 'states')
    equal(rows[0]['issued_to'], 'Qin Lanlan', 'corrected')
    void = verify(place, 'QM-2022-00001', '-f', place.library, status=1)
    equal((void['voided_at'], void['issued_to'], void['issued_at']),
          ('2022-10-01', '张宁', '2022-09-06'), 'void')
    assert 'Wrong award' in void['reason'], void['reason']
    replaced = verify(place, 'QM-2022-00002', '-f', place.library, status=1)
    equal(replaced['replaced_by'], 'QM-2022-00003', 'replaced')
    place.on('undo', status=1)
    equal(place.on('documents', 'register', '00003')['certificates'][0]['prints'], 1, 'it is out')
    assert place.run('check', place.library).text.count(': ok') > 5


@test
def a_series_goes_on_where_a_list_by_hand_ends(place):
    issued(place)
    answer = place.on('documents', 'series', 'next', 'Quality month', 'QM-2022-00418')
    equal(answer['told'], 'The next number is QM-2022-00418', 'told')
    place.on('documents', 'series', 'next', 'Quality month', 'QM-2022-00002', status=1)
    place.on('documents', 'series', 'next', 'Quality month', status=2)
    answer = place.on('documents', 'reissue', 'QM-2022-00001', '--on', '2022-10-02')
    equal(answer['number'], 'QM-2022-00418', 'from there on')
    place.on('undo', status=1)
    text = place.run('check', place.library).text
    assert 'Register without gaps: ok' in text, text
    place.on('documents', 'series', 'add', 'Letters', 'L{n}')
    place.on('documents', 'series', 'next', 'Letters', '12')
    series = {one['name']: one for one in place.on('documents', 'series', 'list')['series']}
    equal(series['Letters']['next'], 'L12', 'the next one')


@test
def the_sample_has_a_register(place):
    """The same each time, in both languages, and nobody gets a secret key by looking at it."""
    seen = []
    for name, language in (('a', 'C.UTF-8'), ('b', 'C.UTF-8'), ('c', 'zh_CN.UTF-8')):
        place.library = place.folder / f'{name}.laurel'
        place.run('new', place.library, '--sample', env={'LC_ALL': language})
        rows = place.on('documents', 'register')['certificates']
        seen.append([{key: value for key, value in row.items() if 'at' not in key.split('_')}
                     for row in rows])
        equal(len(rows), 96, 'those of the contest that is decided came last')
        equal([(row['number'], row['state'], row['prints']) for row in rows[-10:]],
              [('GW-2025-0010', 'valid', 1), ('GW-2025-0009', 'void', 1),
               ('GW-2025-0008', 'valid', 1),
               ('GW-2025-0007', 'valid', 1), ('GW-2025-0006', 'valid', 1),
               ('GW-2025-0005', 'void', 1), ('GW-2025-0004', 'valid', 1),
               ('GW-2025-0003', 'replaced', 1), ('GW-2025-0002', 'valid', 2),
               ('GW-2025-0001', 'valid', 1)], name)
        text = place.run('check', place.library).text
        equal({line.rsplit(': ', 1)[1] for line in text.strip().split('\n')}, {'ok'}, text)
        place.run('documents', 'reprint', 'GW-2025-0010', '-o', f'{name}.pdf', '-f', place.library)
        found = verify(place, 'GW-2025-0010', '-f', place.library)
        assert found['issued_to'] in ('Xu Yinglu', '徐映芦'), found
    equal(seen[0], seen[1], 'twice')
    place.run('undo', '-f', place.folder / 'c.laurel')  # that it was printed again
    said = place.run('undo', '-f', place.folder / 'c.laurel').text
    equal(said, 'Nothing to undo.\n', 'the library began with it')
    equal(list((place.folder / 'data').rglob('*.key')), [], 'no key')


@test
def names_in_two_lines_are_read_across(place):
    """They stand as far apart as columns do."""
    issued(place)
    rows = place.folder / 'many.csv'
    rows.write_text('name,organisation,occasion,award\n'
                    '张宁、王芳、李四、赵五、钱六、孙七、周八、吴九,云岭精密机械厂,质量月,一等奖\n')
    place.run('documents', 'render', 'award', rows, '-o', 'many.pdf', '--issue', 'Quality month',
              '-f', place.library)
    assert verify(place, place.folder / 'many.pdf', '-f', place.library)['valid']


@test
def a_folder_tells_each_certificate_of_a_file(place):
    issued(place)
    papers = place.folder / 'papers'
    papers.mkdir()
    rows = place.folder / 'three.csv'
    rows.write_text('name,organisation,occasion,award\n' + ''.join(
      f'{name},Hexi,Quality month,First\n' for name in ('Ann', 'Bob', 'Cy')))
    place.run('documents', 'render', 'award', rows, '-o', papers / 'm.pdf', '--issue',
              'Quality month', '--on', '2022-09-07', '-f', place.library)
    shutil.copy(CERTIFICATES / 'bad-name.pdf', papers / 'a.pdf')
    place.run('documents', 'void', 'QM-2022-00004', '--reason', 'Misspelt', '-f', place.library)
    done = place.run('documents', 'verify', papers, '-f', place.library, status=1)
    told = [line.split('  ')[:3] for line in done.text.splitlines()]
    equal([(words[0], words[1].rsplit('/', 1)[1], words[2]) for words in told[1:]],
          [('Valid', 'm.pdf, page 1', 'QM-2022-00003'),
           ('Not valid', 'm.pdf, page 2', 'QM-2022-00004'),
           ('Valid', 'm.pdf, page 3', 'QM-2022-00005')], done.text)
    assert '2 of 4 certificates do not hold.' in done.said, done.said
    answer = verify(place, papers, '-f', place.library, status=1)
    equal([row['valid'] for row in answer['files'][1]['certificates']], [True, False, True],
          'in JSON, too')


@test
def a_code_is_checked_with_and_without_a_library(place):
    issued(place)
    code = code_of(place, 'QM-2022-00001')
    key = place.folder / 'issuer.key'
    equal(verify(place, code, '-f', place.library)['issued_to'], '张宁', 'by the register')
    equal(verify(place, code, '--key', key)['issued_to'], None, 'by the key')
    named = verify(place, code, '--key', key, '--name', '张宁', '--organisation', '云岭精密机械厂')
    equal(named['issued_to'], '张宁', 'by the key and the name')
    other = verify(place, code, '--key', key, '--name', '张宇', '--organisation', '云岭精密机械厂',
                   status=1)
    equal(other['part'], 'issued_to', 'another name')
    changed = code.replace('一等奖', '特等奖')
    equal(verify(place, changed, '-f', place.library, status=1)['part'], 'award', 'which part')
    verify(place, changed, '--key', key, status=1)
    # What would be compared with nothing is not said to hold.
    for words in ((code, '--organisation', 'Somebody else'), (CERTIFICATES, '--name', 'Nobody'),
                  (CERTIFICATES, '--name', 'Nobody', '--organisation', 'None')):
        said = place.run('documents', 'verify', *words, '--key', key, status=2).said
        assert '--name' in said, said
    verify(place, code, '--key', CERTIFICATES / 'nanting.key', status=1)
    equal(verify(place, code_of(place, 'QM-2022-00002'), '--key', key)['award'], 'Second | 100%',
          'what was encoded')


@test
def a_stranger_checks_files(place):
    key = CERTIFICATES / 'nanting.key'
    for path in sorted(CERTIFICATES.glob('*.pdf')):
        status = 0 if path.name.startswith('good') else 1
        answer = place.ask('documents', 'verify', path, '--key', key, status=status)
        equal(answer.get('valid', False), status == 0, path.name)
    told = place.run('documents', 'verify', CERTIFICATES / 'good.pdf', '--key', key).text
    assert told.startswith('Valid\n') and 'compare it with what you see' in told, told
    place.run('documents', 'verify', 'QM-2022-00001', '--key', key, status=1)
    place.run('documents', 'verify', CERTIFICATES / 'good.pdf', '--key', place.folder / 'none',
              status=1)
    assert not (place.folder / 'data').exists(), 'a stranger needs no library'


@test
def a_folder_is_checked_at_once(place):
    key = CERTIFICATES / 'nanting.key'
    answer = verify(place, CERTIFICATES, '--key', key, status=1)
    found = {row['file'].rsplit('/', 1)[1]: row['valid'] for row in answer['files']}
    equal(found, {path.name: path.name.startswith('good')
                  for path in CERTIFICATES.glob('*.pdf')}, 'each file')
    good = place.folder / 'good'
    good.mkdir()
    for path in CERTIFICATES.glob('good*.pdf'):
        shutil.copy(path, good)
    answer = verify(place, good, '--key', key)
    equal(len(answer['files']), 5, 'all hold')
    told = place.run('documents', 'verify', good, '--key', key).text.splitlines()
    equal(told[-1], 'All 6 certificates hold.', told)
    (place.folder / 'empty').mkdir()
    place.run('documents', 'verify', place.folder / 'empty', '--key', key, status=1)


@test
def what_is_printed_again_is_the_same(place):
    place.new()
    place.on('documents', 'series', 'add', 'Quality month', 'QM-{year}-{n:5}')
    place.on('documents', 'key', 'export', '-o', place.folder / 'issuer.key')
    (place.folder / 'rows.csv').write_text('name,organisation,occasion,award\n'
                                           '张宁,云岭精密机械厂,质量月,一等奖\n')
    place.run('documents', 'render', 'award', 'rows.csv', '-o', 'all.pdf', '--issue',
              'Quality month', '-f', place.library)
    place.run('documents', 'reprint', 'QM-2022-00009', '-o', 'no.pdf', '-f', place.library,
              status=1)
    number = place.on('documents', 'register')['certificates'][0]['number']
    place.run('documents', 'reprint', number, '-o', 'one.pdf', '-f', place.library)
    for name in ('all.pdf', 'one.pdf'):
        found = verify(place, name, '--key', 'issuer.key')
        equal((found['number'], found['issued_to']), (number, '张宁'), name)
    equal(place.on('documents', 'register')['certificates'][0]['prints'], 2, 'counted')
    place.on('documents', 'void', number, '--reason', 'Wrong award')
    place.run('documents', 'reprint', number, '-o', 'two.pdf', '-f', place.library, status=1)
    assert not (place.folder / 'two.pdf').exists() and not (place.folder / 'no.pdf').exists()


FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>fonts</cachedir>
<selectfont><rejectfont><glob>*/arphic*</glob></rejectfont></selectfont></fontconfig>
"""


@test
def what_would_look_otherwise_is_not_given_out_unasked(place):
    place.new()
    place.on('documents', 'series', 'add', 'Quality month', 'QM-{year}-{n:5}')
    (place.folder / 'rows.csv').write_text('name,organisation,occasion,award\n'
                                           '张宁,云岭精密机械厂,质量月,一等奖\n'
                                           '李小明,云岭精密机械厂,质量月,二等奖\n')
    place.on('documents', 'render', 'award', place.folder / 'rows.csv', '-o',
             place.folder / 'all.pdf', '--issue', 'Quality month', '--on', '2022-09-06')
    number = 'QM-2022-00002'
    place.run('documents', 'reprint', number, '-o', 'one.pdf', '-f', place.library)

    fonts = place.folder / 'fonts.conf'
    fonts.write_text(FONTS)
    fewer = {'FONTCONFIG_FILE': str(fonts)}
    told = place.run('documents', 'reprint', number, '-o', 'two.pdf', '-f', place.library, status=1,
                     env=fewer)
    assert 'AR PL KaitiM GB' in told.said and 'nstall' in told.said, told.said
    assert not (place.folder / 'two.pdf').exists(), 'nothing was written'
    row = place.on('documents', 'register', number)['certificates'][0]
    equal(row['prints'], 2, 'nor counted')
    place.run('documents', 'reprint', number, '-o', 'two.pdf', '-f', place.library, '--anyway',
              env=fewer)
    row = place.on('documents', 'register', number)['certificates'][0]
    equal(row['prints'], 3, 'told and counted')

    # Nobody knows what was issued before that was kept, or by a list of names alone.
    series = place.on('documents', 'series', 'list')['series'][0]['id']
    place.on('do', 'register.issue', series, '"2022-09-06"', '"award"', '"zh"', '""', 0,
             '[["0", "卫抒", "学会", "质量月", "一等奖", {"name": "卫抒", "organisation": "学会",'
             ' "occasion": "质量月", "award": "一等奖"}]]')
    place.run('documents', 'reprint', 'QM-2022-00003', '-o', 'three.pdf', '-f', place.library,
              env=fewer)


@test
def keys_go_to_another_computer(place):
    issued(place)
    pass_file = place.folder / 'words'
    pass_file.write_text('correct horse\n')
    secret = place.folder / 'secret.key'
    place.on('documents', 'key', 'export', '--secret', '--passphrase-file', pass_file, '-o', secret)
    key = place.on('documents', 'key', 'show')['keys'][0]
    assert key['secret'] and key['public'].startswith('LAUREL PUBLIC KEY\n'), key
    ring = place.folder / 'data/laurel/keys'
    stored = ring / f'{key["id"]}.key'
    equal(stored.stat().st_mode & 0o777, 0o600, 'for its owner alone')
    shutil.rmtree(ring)
    place.on('documents', 'reissue', 'QM-2022-00001', '--key', key['id'], status=1)
    pass_file.write_text('wrong horse\n')
    place.run('documents', 'key', 'import', secret, '--passphrase-file', pass_file, status=1)
    pass_file.write_text('correct horse\n')
    place.run('documents', 'key', 'import', secret, '--passphrase-file', pass_file)
    place.on('documents', 'reissue', 'QM-2022-00001', '--key', key['id'])
    stored.chmod(0o644)
    said = place.run('documents', 'reissue', 'QM-2022-00002', '-f', place.library, status=1).said
    assert 'can be read by others' in said, said
    shown = place.on('documents', 'key', 'show')
    assert 'can be read by others' in str(shown['warnings']), shown
    place.on('documents', 'key', 'import', CERTIFICATES / 'nanting.key')
    verify(place, CERTIFICATES / 'good.pdf', '-f', place.library)


@test
def what_is_no_pdf_is_told_as_such(place):
    place.new()
    photo = place.write('van.jpg', b'\xff\xd8\xff\xe0\x00\x10JFIF' + bytes(2000))
    said = place.run('documents', 'verify', photo, '-f', place.library, status=1).said
    assert 'The file is no PDF.' in said, said
    cut = place.write('cut.pdf', b'%PDF-1.7\n' + bytes(200))
    said = place.run('documents', 'verify', cut, '-f', place.library, status=1).said
    assert 'cut off or damaged' in said, said


@test
def a_file_of_any_bytes_is_no_key(place):
    place.new()
    for content in (b'\xff\xfe\x00\x01', b'', b'LAUREL PUBLIC KEY\nId: \xff\n'):
        path = place.write('photo.key', content)
        for words in (('key', 'import', path), ('verify', 'QM-1', '--key', path)):
            errors = place.on('documents', *words, status=1)['errors']
            assert any(word in errors[0]['message'] for word in ('public key', 'key file')), errors


def typed(place, *lines):
    """What comes of an export of the secret whose passphrase is typed on a terminal."""
    ours, theirs = pty.openpty()
    words = ['documents', 'key', 'export', '--secret', '-o', place.folder / 'typed.key', '-f',
             place.library]
    with subprocess.Popen([LAUREL, *map(str, words)], stdin=theirs, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment(place.folder)) as process:
        os.close(theirs)
        said = b''
        for line in lines:
            while not said.rstrip().endswith(b':'):
                said += process.stderr.read(1)
            os.write(ours, line.encode() + b'\n')
            said = b''
        said = process.stderr.read().decode()
        process.wait(60)
    os.close(ours)
    return process.returncode, said


@test
def a_new_passphrase_is_typed_twice(place):
    issued(place)
    status, said = typed(place, 'correct horse', 'correct house')
    assert status == 1 and 'not the same' in said, said
    assert not (place.folder / 'typed.key').exists()
    status, said = typed(place, 'correct horse', 'correct horse')
    equal(status, 0, said)
    pass_file = place.write('words', 'correct horse')
    place.run('documents', 'key', 'import', place.folder / 'typed.key', '--passphrase-file',
              pass_file)
    place.run('documents', 'key', 'import', place.folder / 'typed.key', '--passphrase-file', '-',
              stdin=b'correct horse\n')
    place.run('documents', 'key', 'import', place.folder / 'typed.key', '--passphrase-file',
              place.folder / 'none', status=1)


@test
def a_passphrase_need_not_be_typed(place):
    issued(place)
    ours, theirs = pty.openpty()
    words = ['documents', 'key', 'export', '--secret', '-o', place.folder / 'typed.key', '-f',
             place.library]
    with subprocess.Popen([LAUREL, *map(str, words)], stdin=theirs, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment(place.folder)) as process:
        said = b''
        while not said.rstrip().endswith(b':'):
            said += process.stderr.read(1)
        assert not termios.tcgetattr(theirs)[3] & termios.ECHO, 'it is not shown'
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        finally:
            os.write(ours, b'\n')
    assert termios.tcgetattr(theirs)[3] & termios.ECHO, 'what is typed next is shown'
    equal((process.returncode, (place.folder / 'typed.key').exists()), (130, False))
    os.close(ours)
    os.close(theirs)


def page_text(path):
    if shutil.which('pdftotext') is None:
        raise Skip('pdftotext is not here')
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True,
                          text=True).stdout


@test
def the_register_goes_out(place):
    issued(place)
    place.on('documents', 'void', 'QM-2022-00002', '--reason', 'Wrong award', '--on', '2022-10-01')
    outs = {kind: place.folder / f'register.{kind}' for kind in ('csv', 'xlsx', 'json', 'pdf')}
    for kind, out in outs.items():
        place.on('export', kind, '--what', 'register', '-o', out)
        assert out.stat().st_size > 0, kind
    place.on('export', 'ics', '--what', 'register', '-o', place.folder / 'a.ics', status=2)
    lines = outs['csv'].read_text(encoding='utf-8').splitlines()
    assert lines[0].startswith('number,series,kind,issued_to,organisation,award'), lines[0]
    equal(len(lines), 3, 'a row for each')
    assert ',void,Wrong award,2022-10-01,' in lines[1], lines[1]
    answer = json.loads(outs['json'].read_text(encoding='utf-8'))
    equal((len(answer['certificates']), answer['valid'], answer['void']), (2, 1, 1), 'totals')
    text = page_text(outs['pdf'])
    for words in ('QM-2022-00001', '张宁', 'void since 1 October 2022', 'Wrong award', 'Totals'):
        assert words in text, text
    assert re.search(r'Quality month\s+2\s+1\s+1\s+0\s+2', text), text


def recipe(text, first, last):
    """The lines of the page from one to another."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    start = next(i for i, line in enumerate(lines) if line.startswith(first))
    end = next(i for i, line in enumerate(lines) if line.startswith(last))
    return '\n'.join(lines[start:end + 1]) + '\n'


# PyNaCl's class, made of OpenSSL: the recipe is tried where PyNaCl is not.
STAND_IN = '''
import subprocess
class VerifyKey:
    def __init__(self, key):
        assert len(key) == 32
    def verify(self, said, signature):
        assert len(signature) == 64
        open('said', 'wb').write(said)
        open('signature', 'wb').write(signature)
        subprocess.run(['openssl', 'pkeyutl', '-verify', '-pubin', '-inkey', 'key.pem', '-rawin',
                        '-in', 'said', '-sigfile', 'signature'], check=True, capture_output=True)
'''


def try_recipes(place, text, code, name, organisation):
    """Whether both recipes say that it holds: a stranger's work."""
    (place.folder / 'key.pem').write_text(recipe(text, '-----BEGIN', '-----END'))
    shell = recipe(text, "printf '%s' ", 'openssl pkeyutl')
    openssl = subprocess.run(['sh', '-ec', shell], cwd=place.folder, capture_output=True,
                             env={**os.environ, 'CODE': code})
    (place.folder / 'nacl').mkdir(exist_ok=True)
    (place.folder / 'nacl' / 'signing.py').write_text(STAND_IN)
    (place.folder / 'check.py').write_text(recipe(text, 'import base64', 'print(digest'))
    python = subprocess.run([sys.executable, 'check.py'], cwd=place.folder, capture_output=True,
                            input=f'{code}\n{name}\n{organisation}\n', encoding='utf-8',
                            env={**os.environ, 'PYTHONIOENCODING': 'utf-8'})
    return openssl.returncode == 0, python.stdout.strip().endswith('True')


@test
def the_printed_recipes_work(place):
    """What is printed on the page is done, letter by letter."""
    if shutil.which('openssl') is None:
        raise Skip('openssl is not here')
    issued(place)
    code = code_of(place, 'QM-2022-00002')  # with what is encoded in its award
    changed = code.replace('Second', 'First')
    out = place.folder / 'explanation.pdf'
    for language in ('en', 'zh'):
        place.on('documents', 'explain', '-o', out, '--language', language)
        text = unicodedata.normalize('NFKC', page_text(out))  # ff may be one letter there
        assert place.on('documents', 'key', 'show')['keys'][0]['id'] in text, text
        equal(text.count('\f'), 1, 'pages')
        for told, who, wanted in ((code, 'Qin Lan', (True, True)), (code, 'Qin Lin', (True, False)),
                                  (changed, 'Qin Lan', (False, False))):
            equal(try_recipes(place, text, told, who, 'Hexi branch'), wanted, f'{language} {who}')
    place.on('documents', 'explain', status=2)
    place.on('documents', 'explain', '-o', out, '--language', 'fr', status=2)


@test
def one_key_of_an_issuer_signs(place):
    issued(place)
    issuer = place.on('documents', 'key', 'show')['keys'][0]['issuer']
    place.on('documents', 'key', 'make', issuer)
    keys = place.on('documents', 'key', 'show')['keys']
    equal([key['signs'] for key in keys], [True, False], 'the newest of an issuer signs')
    text = place.run('documents', 'key', 'show', '-f', place.library).text
    equal(text.count('(signs here)'), 1, text)
    number = place.on('documents', 'reissue', 'QM-2022-00001')['number']
    assert f'|{keys[1]["id"]}|' in code_of(place, number), 'by the key of the old one'
    place.on('documents', 'key', 'make', 'Another')
    keys = place.on('documents', 'key', 'show')['keys']
    equal([key['signs'] for key in keys], [True, True, False], 'another issuer has its own')


@test
def a_folder_has_no_empty_column(place):
    issued(place)
    folder = place.folder / 'papers'
    folder.mkdir()
    shutil.copy(CERTIFICATES / 'good.pdf', folder / 'good.pdf')
    shutil.copy(CERTIFICATES / 'bad-name.pdf', folder / 'bad.pdf')
    done = place.run('documents', 'verify', folder, '--key', CERTIFICATES / 'nanting.key', status=1)
    lines = done.text.splitlines()
    equal([line for line in lines if line != line.rstrip()], [], 'nothing trails')
    equal([line.split('  ')[0] for line in lines], ['Not valid', 'Valid'], done.text)


@test
def what_is_no_text_is_written_out(place):
    issued(place)
    folder = place.folder / 'papers'
    folder.mkdir()
    name = b'a\xff\x1b[31m.pdf'.decode('utf-8', 'surrogateescape')
    (folder / name).write_bytes(b'no PDF')
    done = place.run('documents', 'verify', folder, '-f', place.library, status=1)
    assert b'\xff' not in done.stdout and b'\x1b' not in done.stdout, done.stdout
    assert '\ufffd\\x1b[31m.pdf' in done.text, done.text
    answer = place.on('documents', 'verify', folder, status=1)
    equal(len(answer['files']), 1, 'it is not passed over')


@test
def what_cannot_be_seen_is_not_issued(place):
    issued(place)
    table = place.folder / 'table.csv'
    for hidden in ('\u202e', '\u200b', '\u2066', '\ufeff', '\u200d'):
        table.write_text(f'name,organisation,occasion,award\nAn{hidden}na,Acme,Contest,First\n',
                         encoding='utf-8')
        answer = place.on('documents', 'render', 'award', table, '-o', place.folder / 'a.pdf',
                          '--issue', 'Quality month', status=1)
        assert f'U+{ord(hidden):04X}' in answer['faults'][0]['message'], answer
    equal(len(place.on('documents', 'register')['certificates']), 2, 'none was issued')


main()
