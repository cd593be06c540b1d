#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages for rows of data: certificates, and the numbers that they are given."""

import email
import email.header
import email.policy
import json
import pathlib
import re
import subprocess
import time

from laurel_tool import begin, equal, main, test
from papers import HEADING, ROW, data, registered, with_series, words_of


@test
def templates_are_listed_with_their_fields(place):
    templates = {row['name']: row for row in place.ask('documents', 'templates')['templates']}
    fields = {field['name']: field['optional'] for field in templates['award']['fields']}
    for name in ('name', 'organisation', 'occasion', 'award'):
        equal(fields[name], False, name)
    for name in ('number', 'date', 'reason'):
        equal(fields[name], True, name)


@test
def a_layout_of_ones_own_is_listed_and_used(place):
    place.run('new', place.library, '--sample')
    place.on('do', 'template.copy', '"layouts/plain"', '"en"', '"Our plain"')
    mine = [row for row in place.on('documents', 'templates')['templates']
            if row['name'] == 'Our plain']
    equal([(row['kind'], row['fields']) for row in mine], [('layout', [])])
    text = json.dumps(place.on('ask', 'templates.all')['rows'])
    assert '"layout"' in text, text
    pdf = place.folder / 'notice.pdf'
    for name in ('Our plain', mine[0]['label'], 'letter'):
        place.on('documents', 'notice', '2025/13', '--layout', name, '-o', pdf)
        equal(pdf.read_bytes()[:4], b'%PDF')
        pdf.unlink()
    run = place.run('documents', 'notice', '2025/13', '--layout', 'Ours', '-o', pdf, '-f',
                    place.library, status=1)
    assert 'There are: plain, letter, red-head, Our plain.' in run.said, run.said
    run = place.run('documents', 'render', 'Our plain', data(place, ('1', *ROW)), '-o', pdf, '-f',
                    place.library, status=1)
    assert 'documents notice --layout' in run.said, run.said
    equal(pdf.exists(), False)


@test
def rows_become_pages_of_one_file(place):
    path, out = data(place, ('NT-1', *ROW), ('NT-2', *ROW)), place.folder / 'out.pdf'
    answer = place.ask('documents', 'render', 'award', path, '-o', out)
    equal((answer['pages'], answer['files'], answer['faults']), (2, [str(out)], []))
    once = out.read_bytes()
    place.ask('documents', 'render', 'award', path, '-o', out)
    equal(out.read_bytes() == once, True, 'the same bytes')
    piped = place.run('documents', 'render', 'award', '-', '-o', '-', stdin=path.read_bytes())
    equal(piped.stdout == once, True, 'through pipes')


@test
def rows_become_a_file_each(place):
    path = data(place, ('NT/1', *ROW), ('NT/1', *ROW))
    answer = place.ask('documents', 'render', 'award', path, '-o', f'{place.folder}/out/')
    equal(sorted(file.name for file in (place.folder / 'out').iterdir()),
          ['NT_1 张宁 (2).pdf', 'NT_1 张宁.pdf'])
    equal(len(answer['files']), 2)


@test
def a_text_as_long_as_a_cell_is_refused_at_once(place):
    long = '云岭精密机械厂的' * 4095
    for heading in ('name', 'organisation', 'reason'):
        row = {'name': '张宁', 'organisation': '厂', 'occasion': '届', 'award': '奖',
               'reason': '', heading: long}
        path = place.write('long.json', json.dumps([row]))
        before = time.monotonic()
        answer = place.ask('documents', 'render', 'award', path, '-o', 'x.pdf', status=1)
        equal([fault['field'] for fault in answer['faults']], [heading])
        assert time.monotonic() - before < 15, heading


@test
def json_is_data_too(place):
    rows = [dict(zip(HEADING, (98.5, *ROW)))]
    path = place.write('data.json', json.dumps({'rows': rows}))
    answer = place.ask('documents', 'render', 'award', path, '-o', f'{place.folder}/out/',
                       '--name', '{{number}}')
    equal(answer['files'][0].rsplit('/', 1)[1], '98.5.pdf')
    for wrong in ('{', '{"rows": 1}', '[1]', '[{"name": {}}]', '[]'):
        path = place.write('wrong.json', wrong)
        assert place.ask('documents', 'render', 'award', path, '-o', 'x.pdf', status=1)['errors']
    equal((place.folder / 'x.pdf').exists(), False)


@test
def faults_are_told_by_row_and_nothing_is_written(place):
    path = data(place, ('', *ROW), ('', '\ue000', *ROW[1:]), ('', '', *ROW[1:]))
    out = 'out.pdf'
    answer = place.ask('documents', 'render', 'award', path, '-o', out, status=1)
    equal([(fault['row'], fault['field']) for fault in answer['faults']],
          [(2, 'name'), (3, 'name')])
    assert answer['errors'] and all(fault['message'] for fault in answer['faults'])
    equal((place.folder / out).exists(), False)
    answer = place.ask('documents', 'render', 'award', path, '-o', out, '--skip-faults')
    equal((answer['pages'], len(answer['faults'])), (1, 2))
    path = data(place, ('2025-13-40', *ROW), ('2025-10-26', *ROW), ('autumn', *ROW),
                ('2025年13月40日', *ROW), ('2025/10/26', *ROW), ('2025/2/30', *ROW),
                heading=('date', *HEADING[1:]))
    answer = place.ask('documents', 'render', 'award', path, '-o', 'day.pdf', status=1)
    equal([(fault['row'], fault['field']) for fault in answer['faults']], [(1, 'date'), (4, 'date'),
                                                                            (6, 'date')])


@test
def columns_are_mapped_and_others_told(place):
    path = data(place, ('x', *ROW), heading=('phone', 'Winner', *HEADING[2:]))
    assert place.ask('documents', 'render', 'award', path, '-o', 'x.pdf', status=1)['errors']
    answer = place.ask('documents', 'render', 'award', path, '-o', 'x.pdf', '--map', 'Winner=name')
    equal(answer['pages'], 1)
    assert 'phone' in answer['warnings'][0], answer


@test
def two_columns_for_one_field_are_told_as_such(place):
    path = data(place, ('李', 'x', *ROW), heading=('姓名', 'unknown', *HEADING[1:]))
    said = place.ask('documents', 'render', 'award', path, '-o', 'x.pdf')['warnings']
    assert any('unknown' in each and 'no field' in each for each in said), said
    assert any('“name” was left out' in each for each in said), said
    path = data(place, ('甲', *ROW), heading=('name', *HEADING[1:]))
    said = place.ask('documents', 'render', 'award', path, '-o', 'x.pdf')['warnings']
    assert any('Two columns are called “name”' in each for each in said), said


@test
def an_organisation_that_is_the_recipient_is_named_once(place):
    path = data(place, ('NT-1', ROW[1], *ROW[1:]))
    place.run('documents', 'render', 'award', path, '-o', 'out.pdf', '--language', 'zh')
    equal(words_of(place).count(ROW[1]), 1)


@test
def what_is_printed_is_read_letter_by_letter(place):
    """A number with “ffi” in it is found by those three letters in every reader."""
    number = 'OFFICE-ffi-0001/file-flow'
    link = 'https://office.example/affiliate/file?fl=fjord&tt=offset'
    path = data(place, (number, 'Griffin Fields', 'Affiliate Office', 'Fifth final', 'First', link),
                heading=('number', 'name', 'organisation', 'occasion', 'award', 'reason'))
    for template, words in (('award', (number, link)), ('award-wreath', (number, link)),
                            ('participation', (number,)), ('badge', (number,))):
        for language in ('en', 'zh'):
            place.run('documents', 'render', template, path, '-o', 'out.pdf', '--language',
                      language)
            text = words_of(place)
            for word in (*words, 'Griffin Fields', 'Fifth final'):
                assert word in text, (template, language, word, text)


def sampled(place):
    place.run('new', place.library, '--sample')
    return place


@test
def rows_come_out_of_the_library(place):
    sampled(place)
    people = [person for person in place.on('ask', 'parties.all')['rows']
              if person['kind'] == 'person']
    to = ('-o', place.folder / 'out.pdf')
    answer = place.on('documents', 'render', 'seat-card', '--from', 'people', *to)
    equal(answer['pages'], len(people))
    assert all(warning.startswith('All names fit') for warning in answer['warnings']), answer
    place.on('documents', 'render', 'badge', '--from', 'people', '--role', 'host', *to)
    assert 'Host\n' in words_of(place), words_of(place)
    one = place.on('documents', 'render', 'seat-card', '--from', 'people', '--search',
                   people[0]['name'], *to)
    equal(one['pages'], 1)
    assert people[0]['name'] in words_of(place)
    plan = place.on('plan', 'list')['activities']
    answer = place.on('documents', 'render', 'seat-card', '--from', 'activities', '--map',
                      'occasion=name', '--skip-faults', *to)
    equal(answer['pages'] + len({fault['row'] for fault in answer['faults']}), len(plan))
    team = place.on('documents', 'render', 'badge', '--from', 'people', '--role', 'team', *to)
    assert team['pages'] > 0
    place.on('documents', 'series', 'add', 'Stories', 'NT-{year}-{n:5}')
    place.on('documents', 'render', 'award', data(place, ('', *ROW), ('', '李四', *ROW[1:])), *to,
             '--issue', 'Stories', '--on', '2025-10-26')
    place.on('documents', 'void', 'NT-2025-00002', '--reason', 'x')
    answer = place.on('documents', 'render', 'award', '--from', 'register', '--search', 'NT-2025',
                      *to)
    equal(answer['pages'], 1)
    assert 'NT-2025-00001' in words_of(place)


@test
def what_does_not_choose_rows_is_told(place):
    sampled(place)
    to = ('-o', place.folder / 'out.pdf', '-f', place.library)
    for words, status in ((('--from', 'persons'), 2), ((), 2), (('--role', 'host'), 2),
                          (('--from', 'people', '--role', 'king'), 2),
                          (('--from', 'register', '--programme', '2025'), 2),
                          (('--from', 'activities', '--activity', '1'), 2),
                          (('--from', 'people', '--search', 'nobody at all'), 1),
                          ((data(place, ('', *ROW)), '--from', 'people'), 2)):
        place.run('documents', 'render', 'seat-card', *words, *to, status=status)
    equal((place.folder / 'out.pdf').exists(), False)


def award_of(place, *names):
    path = data(place, *(('', name, *ROW[1:]) for name in names))
    return place.ask('documents', 'render', 'award', path, '-o', place.folder / 'out.pdf',
                     status=None)


@test
def characters_of_another_font_are_told_by_row(place):
    said = award_of(place, '张宁', '徐𬭎娜', '张𬭎')['warnings']
    found = [each for each in said if 'U+2CB4E' in each]
    equal(len(found), 1, said)
    assert found[0].startswith('Row 2, name') and '2 rows' in found[0], found
    said = award_of(place, 'Anna Berg', '张宁')['warnings']
    equal([each for each in said if 'another font' in each], [])


@test
def the_smallest_name_is_told(place):
    said = award_of(place, '张宁', '阿卜杜勒' * 7)['warnings']
    assert any('smallest' in each and 'row 2' in each for each in said), said
    said = award_of(place, '张宁', '李四')['warnings']
    equal([each for each in said if 'smallest' in each], [])


@test
def a_full_disk_is_told_in_words_of_ours(place):
    path = data(place, ('', '张宁', *ROW[1:]))
    said = place.run('documents', 'render', 'award', path, '-o', '/dev/full', status=1).said
    assert 'There is no room left on the disk for “full”.' in said, said
    assert 'file descriptor' not in said, said


@test
def every_missing_character_is_named(place):
    faults = award_of(place, '\ue000张\ue001\ue000', '张宁')['faults']
    equal([(fault['row'], fault['field']) for fault in faults], [(1, 'name')])
    message = faults[0]['message']
    equal([message.count(code) for code in ('U+E000', 'U+E001')], [1, 1], message)
    assert 'characters' in message, message


def letters(place, *rows, words=(), status=0, heading=('name', 'E-mail', *HEADING[2:])):
    path = place.table('letters.csv', *rows, heading=heading)
    return place.ask('documents', 'render', 'award', path, '--eml', '-o', f'{place.folder}/out/',
                     *words, status=status)


def read_letter(path):
    return email.message_from_bytes(pathlib.Path(path).read_bytes(), policy=email.policy.default)


def decoded(path, name):
    """A header as its encoded words say; the parser of addresses puts spaces between them."""
    raw = email.message_from_bytes(pathlib.Path(path).read_bytes())[name]
    return ' '.join(str(email.header.make_header(email.header.decode_header(raw))).split())


@test
def rows_become_letters_that_others_read(place):
    long_name = '欧阳' * 30
    body = place.write('body.txt', '{{name}}：\n恭喜获得{{award}}。\n')
    rows = (('张宁', 'zhang@example.org', *ROW[1:]), ('Anna Berg', ' ａｎｎａ@例子.中国 ', *ROW[1:]),
            (long_name, 'o@x.example.org', *ROW[1:]))
    answer = letters(place, *rows, words=('--subject', '{{award}}：{{name}}', '--body', body,
                                          '--name', '{{name}}'))
    equal([each for each in answer['warnings'] if 'E-mail' in each], [])
    files = [pathlib.Path(file) for file in answer['files']]
    equal([file.name for file in files[:2]], ['张宁.eml', 'Anna Berg.eml'])
    once = [file.read_bytes() for file in files]
    assert all(len(line) <= 78 for data in once for line in data.split(b'\r\n'))
    assert all(b'\n' not in data.replace(b'\r\n', b'') for data in once)
    found = [read_letter(file) for file in files]
    equal([letter['X-Unsent'] for letter in found], ['1'] * 3)
    equal([letter['To'].addresses[0].addr_spec for letter in found],
          ['zhang@example.org', 'anna@xn--fsqu00a.xn--fiqs8s', 'o@x.example.org'])
    equal([decoded(file, 'To') for file in files],
          ['张宁 <zhang@example.org>', '"Anna Berg" <anna@xn--fsqu00a.xn--fiqs8s>',
           f'{long_name} <o@x.example.org>'])
    equal([letter['Subject'] for letter in found], [f'一等奖：{row[0]}' for row in rows])
    equal(found[0].get_body().get_content().replace('\r\n', '\n'), '张宁：\n恭喜获得一等奖。\n')
    for letter, row in zip(found, rows):
        pdf, = letter.iter_attachments()
        equal((pdf.get_content_type(), pdf.get_content()[:5]), ('application/pdf', b'%PDF-'))
        assert pdf.get_filename().endswith('.pdf') and row[0][:20] in pdf.get_filename()
        equal(letter.defects + pdf.defects, [])
    place.write('page.pdf', next(found[0].iter_attachments()).get_content())
    assert '云岭精密机械厂' in words_of(place, 'page.pdf')
    letters(place, *rows, words=('--subject', '{{award}}：{{name}}', '--body', body,
                                 '--name', '{{name}}'))
    equal([file.read_bytes() for file in files] == once, True, 'the same bytes')


@test
def nothing_in_a_row_becomes_a_header(place):
    evil = 'Eve\r\nBcc: all@example.org'
    answer = letters(place, (evil, 'eve@example.org', *ROW[1:]), words=('--subject', '{{name}}'))
    letter = read_letter(answer['files'][0])
    equal((letter['Bcc'], letter['Subject']), (None, 'Eve Bcc: all@example.org'))
    equal(sorted(letter.keys()),
          ['Content-Type', 'MIME-Version', 'Subject', 'To', 'X-Unsent'])


@test
def what_is_issued_goes_down_no_pipe_before_it_has_its_number(place):
    with_series(place)
    path = data(place, ('', *ROW))
    for out in ('/dev/stdout', '-'):
        done = place.run('documents', 'render', 'award', path, '-o', out, '--issue', 'Stories',
                         '-f', place.library, status=1)
        equal((done.stdout, registered(place)), (b'', []), out)
    place.run('documents', 'render', 'award', path, '-o', '/dev/stdout')


@test
def a_name_never_becomes_somebody_elses_address(place):
    names = ('Bob <x@evil.example>, "', 'Berg, Anna Maria Katharina von Hohenlohe-Xy',
             'Bob <x@evil.example>, ' + 'b' * 30, 'a\\", <x@evil.example>')
    answer = letters(place, *((name, 'bob@example.org', *ROW[1:]) for name in names),
                     words=('--name', '{{number}}'))
    for name, file in zip(names, answer['files'], strict=True):
        equal([each.addr_spec for each in read_letter(file)['To'].addresses], ['bob@example.org'])
        equal(decoded(file, 'To').replace(' ', ''), f'{name}<bob@example.org>'.replace(' ', ''))


@test
def names_of_files_number_no_headings(place):
    path = data(place, ('NT-1', *ROW))
    errors = place.ask('documents', 'render', 'award', path, '-o', f'{place.folder}/out/',
                       '--name', '{{=1}}', status=1)['errors']
    assert 'no headings' in errors[0]['message'], errors


@test
def letters_with_no_address_are_told_and_nothing_is_written(place):
    wrong = ('', 'anna', 'a b@example.org', 'a@b@example.org', 'anna@localhost', 'a@-x.org',
             'a@example.org, b@example.org', '.a@example.org', 'a@1.2.3.4', '<a@example.org>',
             'ä@example.org', 'a' * 65 + '@example.org')
    rows = [(f'N{i}', each, *ROW[1:]) for i, each in enumerate(wrong)]
    answer = letters(place, *rows, ('Anna', 'anna@example.org', *ROW[1:]), status=1)
    equal([(fault['row'], fault['field']) for fault in answer['faults']],
          [(i + 1, 'email') for i in range(len(wrong))])
    equal((place.folder / 'out').exists(), False)
    answer = letters(place, *rows, ('Anna', 'anna@example.org', *ROW[1:]),
                     words=('--skip-faults',))
    equal(len(answer['files']), 1)
    for words, status in (((), 1), (('--to', 'post'), 1), (('--subject', '{{nmae}}'), 1)):
        path = place.table('other.csv', ('A', 'a@example.org', *ROW[1:]),
                           heading=('name', 'Post', *HEADING[2:]))
        place.run('documents', 'render', 'award', path, '--eml', '-o', f'{place.folder}/no/',
                  *words, status=status)
    equal((place.folder / 'no').exists(), False)
    place.run('documents', 'render', 'award', path, '--eml', '-o', 'x.pdf', status=2)
    place.run('documents', 'render', 'award', path, '--to', 'Post', '-o', 'x.pdf', status=2)


@test
def a_file_that_is_no_data_is_called_so(place):
    for content in (b'', b'\n\n', b'name,award\nA\xff\xfe\x00\x01,b\n', b'name\n',
                    b'\x89PNG\r\n\x1a\nxxxxxxxxxx'):
        path = place.write('wrong.csv', content)
        errors = place.ask('documents', 'render', 'award', path, '-o', 'x.pdf',
                           status=1)['errors']
        assert errors and not any(word in json.dumps(errors).lower()
                                  for word in ('plan', 'word,', 'activit')), errors


@test
def a_list_of_names_is_data(place):
    path = place.write('names.csv', 'name\n张宁\n李四\n')
    equal(place.ask('documents', 'render', 'seat-card', path, '-o', 'x.pdf')['pages'], 2)


@test
def single_braces_are_warned_of(place):
    path = data(place, ('NT-1', *ROW))
    for pattern, found in (('{name}', True), ('{{name}}', False), ('{{number}} {name}', True)):
        answer = place.ask('documents', 'render', 'award', path, '-o', f'{place.folder}/out/',
                           '--name', pattern)
        equal(any('{{name}}' in each for each in answer['warnings']), found, pattern)


def sizes_of(pdf):
    said = subprocess.run(['pdfinfo', '-l', '99', pdf], capture_output=True, check=True, text=True)
    return re.findall(r'Page +\d+ size: +([\d.]+) x ([\d.]+)', said.stdout)


@test
def small_pages_stand_several_on_a_sheet(place):
    path = place.table('badges.csv', *((f'张{i}', '大赛') for i in range(23)),
                       heading=('name', 'occasion'))
    out = place.folder / 'out.pdf'
    for words, pages in (((), 23), (('--sheet', 'A4'), 3), (('--sheet', 'A4', '--start', '8'), 3),
                         (('--sheet', 'A4', '--start', '9'), 4), (('--sheet', 'none'), 23),
                         (('--sheet', 'a4', '--crop-marks'), 3), (('--sheet', 'Letter'), 3)):
        answer = place.ask('documents', 'render', 'badge', path, '-o', out, *words)
        equal(answer['pages'], pages, words)
        subprocess.run(['qpdf', '--check', out], check=True, capture_output=True)
        assert all(f'张{i}' in words_of(place) for i in range(23)), words
    for words in (('--sheet', 'A3'), ('--sheet', 'A4', '--start', '11'), ('--crop-marks',)):
        place.run('documents', 'render', 'badge', path, '-o', 'no.pdf', *words,
                  status=2 if words == ('--crop-marks',) else 1)
    equal((place.folder / 'no.pdf').exists(), False)


@test
def labels_come_in_the_sizes_of_labels(place):
    rows = [(f'王{i}', f'南汀市东门路 {i} 号', f'P-{i:04}', f'{i}/7') for i in range(1, 8)]
    path = place.table('labels.csv', *rows, heading=('收件人', '地址', '编号', '件次'))
    a4 = ('595.276', '841.89')
    for name, pages, size in (('label', 7, ('283.465', '425.197')),
                              ('label-small', 7, ('215.433', '368.504')),
                              ('label-half', 4, a4), ('label-sixth', 2, a4)):
        place.ask('documents', 'render', name, path, '-o', place.folder / 'out.pdf')
        equal(sizes_of(place.folder / 'out.pdf'), [size] * pages, name)
        assert all(row[0] in words_of(place) for row in rows), name


@test
def a_list_has_all_rows_and_counts_its_pages(place):
    rows = [(f'张{i}', '云岭厂', '大赛') for i in range(1, 61)]
    path = place.table('list.csv', *rows, heading=('姓名', '单位', '活动'))
    answer = place.ask('documents', 'render', 'sign-in', path, '-o', place.folder / 'out.pdf')
    text = words_of(place).replace('\u3000', '')
    pages = answer['pages']
    assert pages > 1 and all(row[0] in text for row in rows)
    equal(text.count('签名'), pages, 'headings')
    assert all(f'第 {i} 页，共 {pages} 页' in text for i in range(1, pages + 1)), text
    assert '大赛签到表' in text
    wrong = place.table('wrong.csv', ('', 'x', 'y'), ('张\ue000', 'x', 'y'), ('李', 'x', 'y'),
                        heading=('姓名', '单位', '活动'))
    faults = place.ask('documents', 'render', 'sign-in', wrong, '-o', 'no.pdf', status=1)['faults']
    equal([fault['row'] for fault in faults], [1, 2])
    answer = place.ask('documents', 'render', 'sign-in', wrong, '-o', 'no.pdf', '--skip-faults')
    equal(answer['pages'], 1)
    place.run('documents', 'render', 'sign-in', path, '-o', f'{place.folder}/each/', status=1)


main()
