#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers that are issued: their numbers, and that none is lost or given twice."""

import signal
import time

from laurel_tool import begin, equal, main, test
from papers import HEADING, ROW, data, registered, with_series, words_of


@test
def numbers_are_given_when_the_pages_are_there(place):
    with_series(place)
    path, out = data(place, ('', *ROW), ('', *ROW)), place.folder / 'out.pdf'
    place.on('documents', 'render', 'award', path, '-o', out, '--issue', 'Stories', '--on',
             '2025-10-26')
    equal([row['number'] for row in reversed(registered(place))], ['NT-2025-00001',
                                                                   'NT-2025-00002'])
    place.on('documents', 'reissue', 'NT-2025-00001', '--on', '2025-11-02')
    again = place.folder / 'again.pdf'
    place.on('documents', 'reprint', 'NT-2025-00003', '-o', again)
    answer = place.on('documents', 'verify', again)
    equal((answer['valid'], answer['issued_at']), (True, '2025-11-02'))
    equal(place.on('documents', 'verify', 'NT-2025-00001', status=1)['replaced_by'],
          'NT-2025-00003')


def warned(answer, word):
    return [warning for warning in answer['warnings'] if word in warning]


@test
def what_is_issued_twice_is_told(place):
    with_series(place)
    two = data(place, ('', *ROW), ('', '李四', *ROW[1:]))

    def issue(path, on='2025-10-26', template='award'):
        return place.on('documents', 'render', template, path, '-o', place.folder / 'out.pdf',
                        '--issue', 'Stories', '--on', on)
    equal(warned(issue(two), 'issued already'), [], 'the first time')
    told, = warned(issue(two, '2025-11-30', 'award-wreath'), 'issued already')
    assert told.startswith('2 of these papers') and '张宁 (NT-2025-00001, 2025-10-26)' in told, told
    for number in (2, 4):
        place.on('documents', 'void', f'NT-2025-0000{number}', '--reason', 'twice')
    told, = warned(issue(data(place, ('', '李四', *ROW[1:]), ('', *ROW))), 'issued already')
    assert told.startswith('1 of these papers') and '李四' not in told, told
    heading = ('name', 'organisation', 'occasion', 'award', 'work')
    for work in ('One', 'Two'):
        path = place.table('work.csv', ('王芳', *ROW[1:], work), heading=heading)
        equal(warned(issue(path), 'issued already'), [], f'for the work {work}')
    equal(len(registered(place)), 8, 'a word, and no refusal')


@test
def what_the_page_lacks_or_loses_is_told(place):
    with_series(place)
    to = ('-o', place.folder / 'out.pdf')
    path = data(place, ('NT-1', *ROW))
    answer = place.ask('documents', 'render', 'award', path, *to)
    equal(len(warned(answer, 'No issuer on the page')), 1)
    answer = place.on('documents', 'render', 'award', path, *to, '--issue', 'Stories')
    equal((len(warned(answer, 'No issuer')), len(warned(answer, '“NT-1”'))), (1, 1))
    place.on('do', 'programme.add', '"Month"', 2025, '"en"', '""')
    programme = place.on('ask', 'programmes.all')['rows'][0]['id']
    place.on('do', 'programme.edit', programme, '{"issuer": "Nanting Works"}')
    for words in ((), ('--issue', 'Stories')):
        answer = place.on('documents', 'render', 'award', data(place, ('', *ROW)), *to, *words)
        equal((warned(answer, 'No issuer'), warned(answer, 'of its own')), ([], []), str(words))
        assert 'Nanting Works' in words_of(place), words_of(place)
    table = place.table('issuer.csv', (*ROW, 'Hexi Works'), heading=(*HEADING[1:], 'issuer'))
    place.on('documents', 'render', 'award', table, *to, '--issue', 'Stories')
    assert 'Hexi Works' in words_of(place) and 'Nanting' not in words_of(place)


@test
def what_fails_gives_no_number(place):
    with_series(place)
    path = data(place, ('', *ROW))
    (place.folder / 'there.pdf').mkdir()
    (place.folder / 'out' / ' 张宁.pdf').mkdir(parents=True)
    (place.folder / 'out' / '张宁.pdf').mkdir()
    own = place.write('own.json', '{}')
    bad = place.table('bad.csv', ('', '\ue000', *ROW[1:]), heading=HEADING)
    cases = (('award', path, '-o', place.library),
             ('award', path, '-o', place.folder / 'no' / 'where.pdf'),
             ('award', path, '-o', '-'),
             ('award', path, '-o', f'{place.folder}/out/', '--name', '{{name}}'),
             ('award', bad, '-o', 'out.pdf'),
             (own, path, '-o', 'out.pdf'))
    for words in cases:
        place.run('documents', 'render', *words, '--issue', 'Stories', '-f', place.library,
                  status=1)
        equal(registered(place), [], str(words))
        equal([name for name in place.files() if name.startswith('.laurel-')], [], str(words))
    equal([each.name for each in (place.folder / 'out').iterdir() if not each.is_dir()], [])


@test
def the_library_is_not_written_over(place):
    place.new()
    digest = place.digest()
    said = place.run('documents', 'render', 'award', data(place, ('', *ROW)), '-o', place.library,
                     '-f', place.library, status=1).said
    assert 'library' in said, said
    equal(place.digest(), digest)


@test
def the_data_is_not_written_over(place):
    path = data(place, ('', *ROW))
    before = path.read_bytes()
    place.run('documents', 'render', 'award', path, '-o', path, status=1)
    equal(path.read_bytes() == before, True)


@test
def what_is_mistyped_costs_no_number(place):
    with_series(place)
    place.on('documents', 'render', 'award', data(place, ('', *ROW)), '-o', 'a.pdf', '--issue',
             'Stories', '--on', '2025-10-26')
    said = place.run('documents', 'reissue', 'NT-2025-00001', '--set', 'nmae=x', '-f',
                     place.library, status=1).said
    assert 'nmae' in said, said
    equal(len(registered(place)), 1)
    said = place.run('documents', 'verify', 'b.pdf', '-f', place.library, status=1).said
    assert 'no file' in said and 'Not valid' not in said, said


@test
def ctrl_c_leaves_nothing_and_gives_no_number(place):
    with_series(place)
    path = data(place, *((('', *ROW),) * 20_000))
    child = begin(place, 'documents', 'render', 'award', path, '-o', place.folder / 'out.pdf',
                  '--issue', 'Stories', '-f', place.library)
    time.sleep(0.3)
    child.send_signal(signal.SIGINT)
    equal(child.wait(timeout=30), 130)
    child.communicate()
    equal(registered(place), [])
    equal([name for name in place.files() if name.endswith('.pdf') or '.laurel-' in name], [])


def kill_while_writing(place, path, target):
    folder = place.folder / target if target.endswith('/') else place.folder
    child = begin(place, 'documents', 'render', 'award', path, '-o', f'{place.folder}/{target}')
    until = time.monotonic() + 20
    while not (left := list(folder.glob('.laurel-*'))) and child.poll() is None:
        assert time.monotonic() < until, 'nothing is written'
        time.sleep(0.01)
    child.kill()
    child.communicate()
    return left


@test
def what_was_killed_is_taken_away_by_the_next(place):
    many = data(place, *((('', *ROW),) * 20_000))
    left = kill_while_writing(place, many, 'out.pdf') + kill_while_writing(place, many, 'out/')
    equal([path.exists() for path in left], [True, True], 'it left something')
    kept = place.write('.laurel-abc123.pdf', 'pages that have numbers')
    few = place.table('few.csv', ('', *ROW), heading=HEADING)
    place.run('documents', 'render', 'award', few, '-o', place.folder / 'out.pdf')
    place.run('documents', 'render', 'award', few, '-o', f'{place.folder}/out/')
    equal([path.exists() for path in left], [False, False], 'it is gone')
    equal(kept.exists(), True, 'and nothing else is')


main()
