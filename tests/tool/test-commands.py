#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command: how it is called, what it answers, and with which status."""

import fcntl
import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile

from laurel_tool import DATA, LAUREL, Skip, begin, environment, equal, main, test

ROWS = (
    ('1', 'Opening', '1 September 2025', 'Hexi', 'Speeches.'),
    ('2', 'Workshop', 'mid-September', 'Hexi (tentative)', ''),
    ('3', 'Survey', 'all year', 'Online', ''),
)
WORDS = ('new', 'info', 'search', 'check', 'backup', 'restore', 'forget', 'import plan',
         'export bundle', 'plan list', 'plan show', 'plan add', 'plan edit', 'plan move',
         'plan settle', 'plan cancel', 'plan postpone', 'plan release', 'plan diff', 'plan state',
         'plan load', 'plan clashes', 'plan to-settle', 'plan history', 'resource list',
         'resource show',
         'resource add', 'resource remove', 'resource book', 'resource confirm',
         'resource release', 'resource free', 'import holidays', 'date read',
         'documents notice', 'documents change-notice', 'documents year-plan',
         'documents history', 'undo', 'redo',
         'journal', 'commands', 'queries', 'do', 'ask')
# As many as there are steps of it.
SCHEMA = len(list((DATA.parents[1] / 'data/schema').glob('*.sql')))
ACTIVITY = {'id', 'programme', 'number', 'title', 'raw', 'words', 'es', 'ls', 'ee', 'le', 'extent',
            'edtf', 'place', 'place_status', 'modality', 'status', 'content', 'phases', 'roles'}


def filled(place):
    place.new()
    path = place.table('season.csv', *ROWS, title='Season 2025')
    place.on('import', 'plan', path, '--year', 2025)
    return place


@test
def the_number_of_an_activity_finds_it_first(place):
    place.new()
    rows = [(str(n), f'Talk 10 of hall {n}', 'mid-September 2025', 'Hexi', '10 of them')
            for n in range(1, 12)]
    place.on('import', 'plan', place.table('talks.csv', *rows, title='Talks 2025'))
    found = place.on('ask', 'activities.matching', '"10"')['rows']
    equal((len(found), found[0]['number']), (11, '10'))


@test
def help_is_everywhere(place):
    for words in (['--help'], ['-h'], ['help'], ['plan', '--help'], ['help', 'plan']):
        assert 'Usage' in place.run(*words).text, words
    for words in WORDS:
        first = words.split()[0]
        for line in ([*words.split(), '--help'], ['help', *words.split()],
                     ['-h', *words.split()]):
            text = place.run(*line).text
            assert 'Usage' in text and first in text, line
    assert place.run('--version').text.startswith('laurel ')
    equal(place.files(), [], 'help makes nothing')


@test
def wrong_usage_is_status_2(place):
    place.new()
    for words in (['frob'], ['plan'], ['plan', 'frob'], ['date'], ['plan', 'show'], ['--json'],
                  ['plan', 'show', 'a', 'b'], ['info', '--no-such-option'], ['info', '-f'],
                  ['undo', '--to', 'x'], ['undo', '--to', '-1'], ['journal', '--since', 'x'],
                  ['import', 'plan', 'x.csv', '--take', 'all'],
                  ['import', 'plan', 'x.csv', '--year', '-3'],
                  ['date', 'read', 'May', '--year', '12345'], ['plan', 'edit', '1/1', 'title'],
                  ['do', 'no.such'], ['ask', 'no.such'], ['do', 'activity.cancel', 'x', 'y'],
                  ['ask', 'parties.matching'], ['plan', 'diff', '0'], ['plan', 'diff', 'one'],
                  ['documents', 'year-plan']):
        line = [*words, '-f', place.library] if words not in (['info', '-f'], ['--json']) else words
        said = place.run(*line, status=2).said
        assert said.startswith('laurel: '), (words, said)
        if words != ['info', '-f']:
            errors = place.ask(*line, status=2)['errors']
            equal(errors[0]['domain'], 'usage', words)
            assert errors[0]['message'] and errors[0]['code'], words
    assert '--nope' in place.run('--nope', status=2).said


@test
def a_number_alone_names_no_activity(place):
    filled(place)
    assert '2022/13' in place.run('plan', 'show', '2', '-f', place.library, status=1).said
    activity = place.on('plan', 'show', '2025/2')
    equal(place.on('plan', 'show', str(activity['id']))['number'], '2')


@test
def options_stand_anywhere(place):
    filled(place)
    for words in (['-f', place.library, '--json', 'plan', 'list'],
                  ['plan', '--json', 'list', f'--file={place.library}'],
                  ['plan', '--programme', '2025', 'list', '-f', place.library, '--json'],
                  ['--file', place.library, 'plan', 'list', '--json']):
        assert '"activities"' in place.run(*words).text, words
    place.run('--as', 'Mei', '-f', place.library, 'plan', 'cancel', '2025/1')
    equal(place.on('journal')['entries'][-1]['actor'], 'Mei')
    place.run('plan', 'cancel', '--as', '张宁', '2025/2', '-f', place.library, env={'LC_ALL': 'C'})
    equal(place.on('journal')['entries'][-1]['actor'], '张宁')


@test
def what_is_no_text_is_refused(place):
    done = subprocess.run([LAUREL.encode(), b'search', b'\xff\xfe'], capture_output=True,
                          env=environment(place.folder), cwd=place.folder)
    equal(done.returncode, 2)


@test
def the_default_library_makes_itself(place):
    equal(place.ask('plan', 'list')['activities'], [])
    equal(place.ask('journal')['entries'], [])
    path = place.table('season.csv', *ROWS, title='Season 2025')
    equal(place.ask('import', 'plan', path, '--dry-run')['new'], 3)
    equal(place.ask('info')['journal'], 0)
    assert (place.folder / 'data/laurel/library.laurel').exists()


@test
def a_library_that_is_named_must_be_there(place):
    for words in (['info'], ['plan', 'list'], ['undo'], ['plan', 'release']):
        equal(place.on(*words, status=1)['errors'][0]['code'], 'missing', words)
    equal(place.files(), [])


@test
def each_answer_has_its_shape(place):
    filled(place)
    listed = place.on('plan', 'list')['activities']
    equal([row['number'] for row in listed], ['1', '2', '3'])
    for row in listed:
        assert ACTIVITY <= set(row), set(row) ^ ACTIVITY
        assert isinstance(row['id'], str) and int(row['id']) > 2 ** 32, row['id']
    shown = place.on('plan', 'show', '2025/2')
    equal({key: shown[key] for key in ACTIVITY}, {key: listed[1][key] for key in ACTIVITY})
    equal((shown['es'], shown['ls'], shown['place_status'], shown['content']),
          ('2025-09-11', '2025-09-20', 'tentative', None))
    equal(place.on('plan', 'show', listed[1]['id'])['number'], '2', 'by id')
    info = place.on('info')
    equal((info['programmes'][0]['activities'], info['journal'], info['schema']), (3, 1, SCHEMA))
    equal(place.on('search', 'workshop')['results'][0]['name'], '2025/2')
    assert place.on('check')['ok'] and place.ask('check', place.library)['ok']
    rows = place.on('ask', 'programmes.all')['rows']
    equal(rows[0]['title'], 'Season 2025')
    for kind in ('commands', 'queries'):
        for one in place.ask(kind)[kind]:
            assert one['name'] and one['args'].startswith('(') and one['summary'], one
    entry = place.on('do', 'activity.cancel', f'"{listed[0]["id"]}"', 'too late')['entry']
    equal(entry, '2')
    place.on('do', 'activity.cancel', f'{listed[1]["id"]}', "'why'", '--gvariant')
    entries = place.on('journal')['entries']
    for entry in entries:
        assert {'id', 'at', 'actor', 'command', 'label', 'changes', 'digest'} <= set(entry)
    for change in entries[1]['changes']:
        equal(set(change), {'table', 'id', 'column', 'old', 'new'})
    equal(place.on('journal', '--since', '2099-01-01')['entries'], [])
    equal(len(place.on('journal', '--since', '2001-01-01')['entries']), 3)


@test
def the_plan_is_edited(place):
    filled(place)
    steps = (
        (['plan', 'add', 'Dinner', 'words=late September', 'place=Hall', '--programme', '2025'],
         '4', {'title': 'Dinner', 'es': '2025-09-21', 'le': '2025-09-30', 'place': 'Hall'}),
        (['plan', 'edit', '2025/4', 'title=Supper', 'place_status=confirmed'],
         '4', {'title': 'Supper', 'place_status': 'confirmed'}),
        (['plan', 'move', '2025/4', '9月下旬'], '4', {'words': '9月下旬', 'es': '2025-09-21'}),
        (['plan', 'settle', '2025/2', '15 September', '--place', 'Hall'],
         '2', {'es': '2025-09-15', 'le': '2025-09-15', 'place': 'Hall',
               'place_status': 'confirmed'}),
        (['plan', 'cancel', '2025/1', '--reason', 'Storm'],
         '1', {'status': 'cancelled', 'reason': 'Storm', 'es': '2025-09-01'}),
        (['plan', 'postpone', '2025/3'], '3', {'status': 'postponed', 'es': None, 'le': None}),
    )
    for number, (words, activity, wanted) in enumerate(steps, 2):
        equal(place.on(*words)['entry'], str(number), words)
        shown = place.on('plan', 'show', f'2025/{activity}')
        equal({key: shown[key] for key in wanted}, wanted, words)


@test
def what_changes_nothing_is_done_and_leaves_no_entry(place):
    filled(place)
    place.on('plan', 'cancel', '2025/1')
    before = len(place.on('journal')['entries'])
    for words in (['plan', 'cancel', '2025/1'], ['plan', 'edit', '2025/2', 'title=Workshop'],
                  ['plan', 'move', '2025/2', 'mid-September'], ['redo']):
        equal(place.on(*words)['entry'], None, words)
        assert place.run(*words, '-f', place.library).text.strip(), words
    equal(len(place.on('journal')['entries']), before)


@test
def what_is_not_there_is_refused(place):
    filled(place)
    digest = place.digest()
    for words in (['plan', 'show', '2025/99'], ['plan', 'show', '1999/1'], ['plan', 'show', 'x'],
                  ['plan', 'move', '2025/9', 'May'], ['plan', 'diff', '7'],
                  ['plan', 'list', '--programme', 'Nothing'], ['forget', 'Nobody'],
                  ['undo', '--to', '77'], ['plan', 'move', '2025/1', '30 February'],
                  ['documents', 'notice', '2025/99', '-o', 'x.pdf'],
                  ['documents', 'change-notice', '5', '-o', 'x.pdf']):
        error = place.on(*words, status=1)['errors'][0]
        assert error['message'] and error['domain'] == 'rule', (words, error)
    equal(place.digest(), digest)
    equal(place.files(), ['a.laurel', 'season.csv'])


@test
def releases_differ(place):
    filled(place)
    place.on('plan', 'release', '--title', 'First')
    place.on('plan', 'move', '2025/2', '25 September')
    place.on('plan', 'edit', '2025/1', 'title=Grand opening', 'place=Town hall')
    place.on('plan', 'cancel', '2025/3', '--reason', 'No money.')
    place.on('plan', 'add', 'Dinner', 'words=October')
    wanted = {('2025/2', 'moved', 'date', True), ('2025/1', 'edited', 'title', None),
              ('2025/1', 'moved', 'place', None), ('2025/3', 'cancelled', 'status', None)}
    changes = place.on('plan', 'diff', '1')['changes']
    got = {(c['activity'], c['kind'], c['field'], c['outside_window']) for c in changes}
    assert wanted <= got, got
    assert ('2025/4', 'new') in {row[:2] for row in got}, got
    place.on('plan', 'release')
    equal(place.on('plan', 'diff', '1', '2')['changes'], changes)
    equal(place.on('plan', 'diff', '2')['changes'], [])


@test
def what_was_announced_is_not_announced_again(place):
    filled(place)
    place.on('plan', 'release')
    again = place.on('plan', 'release', '--title', 'Again')
    equal((again['entry'], 'release 1' in again['told']), (None, True))
    assert 'Nothing differs from release 1' in place.run('plan', 'release', '-f',
                                                         place.library).text
    equal(len(place.on('journal')['entries']), 2)
    place.on('plan', 'edit', '2025/3', 'number=9')
    assert place.on('plan', 'release')['entry'], 'notices cite numbers'


@test
def a_change_notice_tells_what_was(place):
    if shutil.which('pdftotext') is None:
        raise Skip('there is no pdftotext')
    filled(place)
    place.on('plan', 'release')
    place.on('plan', 'cancel', '2025/1', '--reason', 'Storm.')
    place.on('plan', 'postpone', '2025/2')
    place.on('documents', 'change-notice', '1', '-o', 'x.pdf')
    text = subprocess.run(['pdftotext', '-layout', 'x.pdf', '-'], cwd=place.folder, check=True,
                          capture_output=True, text=True).stdout
    for words in ('1 September 2025', 'mid-September', 'Hexi', 'Storm.'):
        assert words in ' '.join(text.split()), (words, text)


@test
def a_notice_of_no_change_is_not_written(place):
    filled(place)
    place.on('plan', 'release')
    for words, told in ((['1'], 'since release 1'), (['1', '1'], 'from release 1 to release 1')):
        run = place.run('documents', 'change-notice', *words, '-o', 'none.pdf', '-f', place.library,
                        status=1)
        assert told in run.said and not (place.folder / 'none.pdf').exists(), run.said


@test
def papers_are_written_whole(place):
    filled(place)
    place.on('plan', 'release')
    place.on('plan', 'cancel', '2025/3')
    for words in (['notice', '2025/2'], ['change-notice', '1'], ['year-plan', '2025'],
                  ['year-plan'], ['history'], ['history', '2025', '2']):
        out = place.folder / 'out.pdf'
        answer = place.on('documents', *words, '-o', out)
        assert answer['pages'] >= 1 and answer['files'] == [str(out)], answer
        first = out.read_bytes()
        assert first.startswith(b'%PDF'), words
        place.on('documents', *words, '-o', out)
        equal(out.read_bytes() == first, True, 'the same bytes')
        piped = place.run('documents', *words, '-o', '-', '-f', place.library)
        equal(piped.stdout == first, True, 'on standard output')
    place.on('documents', 'year-plan', '-o', '-', status=2)
    digest = place.digest()
    place.on('documents', 'year-plan', '-o', place.library, status=1)
    place.on('documents', 'year-plan', '-o', 'season.csv/x.pdf', status=1)
    place.on('export', 'bundle', place.library, status=1)
    equal(place.digest(), digest, 'the library is no place for a paper')


@test
def a_paper_is_the_same_wherever_it_is_printed(place):
    """A typeface has a name in each language, and is one typeface."""
    place.run('new', place.library, '--sample', env={'LC_ALL': 'zh_CN.UTF-8'})
    papers = []
    for language in ('en', 'zh-cn'):
        out = place.folder / f'{language}.pdf'
        place.run('documents', 'year-plan', '-o', out, '-f', place.library,
                  env={'FC_LANG': language})
        papers.append(out.read_bytes())
    equal(papers[0] == papers[1], True, 'the same bytes')


@test
def a_bundle_holds_everything(place):
    filled(place)
    place.on('plan', 'add', '=HYPERLINK("x")')
    answer = place.on('export', 'bundle', 'all.zip')
    archive = zipfile.ZipFile(place.folder / 'all.zip')
    equal(archive.testzip(), None)
    equal(sorted(archive.namelist()), sorted(answer['files']))
    assert {'README.txt', 'activity.csv', 'programme.csv', 'journal.csv'} <= set(answer['files'])
    assert all(name.isascii() for name in answer['files'])
    text = archive.read('activity.csv').decode()
    assert '"\'=HYPERLINK(""x"")"' in text, text
    assert 'Workshop' in text and 'mid-September' in text
    piped = place.run('export', 'bundle', '-', '-f', place.library).stdout
    equal(sorted(zipfile.ZipFile(io.BytesIO(piped)).namelist()), sorted(answer['files']))
    place.on('export', 'bundle', 'season.csv/all.zip', status=1)


@test
def backups_come_back(place):
    filled(place)
    made = place.on('backup')['file']
    listed = place.on('plan', 'list')
    place.on('restore', made, 'back.laurel')
    equal(place.ask('plan', 'list', '-f', 'back.laurel'), listed)
    place.on('restore', made, 'back.laurel', status=1)
    place.on('backup', 'copy.laurel')
    equal(place.ask('plan', 'list', '-f', 'copy.laurel'), listed)


@test
def nothing_is_made_over_what_is_there(place):
    filled(place)
    digest = place.digest()
    equal(place.ask('new', place.library, status=1)['errors'][0]['code'], 'refused')
    place.ask('new', 'season.csv/b.laurel', status=1)
    error = place.ask('new', 'no/such/b.laurel', status=1)['errors'][0]
    equal(error['code'], 'not-found')
    assert 'no/such' in error['message'] and not (place.folder / 'no').exists(), error
    equal(place.digest(), digest)


@test
def a_season_is_copied_and_added_to(place):
    filled(place)
    preview = place.on('plan', 'copy', '2025', '--dry-run')
    equal((preview['title'], preview['year'], len(preview['activities'])), ('Season 2026', 2026, 3))
    # What is left out leaves no gap, and that is told before.
    preview = place.on('plan', 'copy', '2025', '--dry-run', '--without', '2')
    equal([(one['old_number'], one['number']) for one in preview['activities']],
          [('1', '1'), ('2', None), ('3', '2')])
    place.on('plan', 'copy', '2025', '--without', '2')
    titles = [(one['number'], one['title'])
              for one in place.on('plan', 'list', '--programme', '2026')['activities']]
    equal(titles, [('1', 'Opening'), ('2', 'Survey')])
    place.on('plan', 'copy', '2025', status=1)
    place.on('plan', 'copy', '2025', '--into', '2026', '--without', '1', '--without', '3')
    added = place.on('plan', 'list', '--programme', '2026')['activities']
    equal([one['number'] for one in added], ['1', '2', '3'])
    equal((added[2]['title'], added[2]['words']), ('Workshop', 'mid-September'))
    # What is there already comes a second time only when it is asked for.
    again = place.on('plan', 'copy', '2025', '--into', '2026', '--dry-run')
    equal([(one['taken'], one['there']) for one in again['activities']], [(False, True)] * 3)
    equal(again['warnings'], ['3 activities are in “Season 2026” already and were left out.'])
    place.on('plan', 'copy', '2025', '--into', '2026')
    equal(len(place.on('plan', 'list', '--programme', '2026')['activities']), 3)
    place.on('plan', 'copy', '2025', '--into', '2026', '--with', '2')
    equal(len(place.on('plan', 'list', '--programme', '2026')['activities']), 4)
    place.on('undo')
    place.on('plan', 'copy', '2025', '2027', '--into', '2026', status=1)
    place.on('plan', 'copy', '2025', '--into', 'no such', status=1)
    place.on('undo')
    equal(len(place.on('plan', 'list', '--programme', '2026')['activities']), 2)


@test
def two_samples_can_be_made(place):
    for language, title in (('C.UTF-8', 'Month of Good Work'), ('zh_CN.UTF-8', '')):
        name = f'{language}.laurel'
        place.run('new', '--sample', name, env={'LC_ALL': language})
        info = place.ask('info', '-f', name)
        assert title in info['programmes'][0]['title'], info
        assert place.ask('check', name)['ok']


@test
def who_writes_is_told(place):
    filled(place)
    with open(f'{place.library}.lock', 'w') as lock:
        lock.write(f'{socket.gethostname()} {os.getpid()} {int(time.time())}\n')
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        for words in (['plan', 'list'], ['info'], ['journal'], ['check', place.library],
                      ['search', 'opening'], ['export', 'bundle', 'all.zip']):
            place.on(*words)
        for words in (['plan', 'cancel', '2025/1'], ['undo'], ['plan', 'release']):
            error = place.on(*words, status=1)['errors'][0]
            equal(error['code'], 'busy', words)
            assert str(os.getpid()) in error['message'], error


@test
def ctrl_c_is_130_and_leaves_nothing(place):
    filled(place)
    digest = place.digest()
    files = place.files()
    for number in (signal.SIGINT, signal.SIGTERM):
        child = begin(place, 'import', 'plan', '-', '-f', place.library, '--json',
                      stdin=subprocess.PIPE)
        child.stdin.write(b'No.,Title,Date\n')
        child.stdin.flush()
        child.send_signal(number)
        child.wait(timeout=20)
        out, _ = child.communicate()
        equal(child.returncode, 130, out)
        assert b'"cancelled"' in out, out
    equal(place.digest(), digest)
    equal(place.files(), files)


@test
def ctrl_c_stops_a_long_import(place):
    place.new()
    rows = [(str(n), f'Activity {n}', f'{n % 28 + 1} September 2025', 'Hexi', 'x' * 20)
            for n in range(1, 200001)]
    path = place.table('long.csv', *rows, title='Season 2025')
    digest = place.digest()
    files = place.files()
    for seconds in (0, 0.5, 1, 1.5):
        child = begin(place, 'import', 'plan', path, '-f', place.library)
        time.sleep(seconds)
        child.send_signal(signal.SIGINT)
        _, said = child.communicate(timeout=30)
        equal(child.returncode, 130, said)
        equal(said, b'laurel: It was cancelled.\n')
        equal(place.digest(), digest)
        equal(place.files(), files)
    equal(place.on('journal')['entries'], [])
    assert place.on('check')['ok']


@test
def an_output_that_is_full_is_a_failure(place):
    with open('/dev/full', 'w') as full:
        done = subprocess.run([LAUREL, 'commands'], stdout=full, stderr=subprocess.PIPE,
                              env=environment(place.folder))
    equal(done.returncode, 1)


@test
def words_are_read_as_dates(place):
    cases = (
        (['9月中旬', '--year', '2022'], '2022-09-11', '2022-09-20', 'all'),
        (['by the end of October', '-y', '2022'], None, '2022-10-31', 'all'),
        (['2022-34'], '2022-04-01', '2022-06-30', 'all'),
        (['2022-02-30'], None, None, 'none'), (['whatever', '--year', '2022'], None, None, 'none'),
        (['', '--year', '2022'], None, None, 'none'),
    )
    for words, es, le, understood in cases:
        answer = place.ask('date', 'read', *words)
        equal((answer['es'], answer['le'], answer['understood']), (es, le, understood), words)
        assert {'words', 'ls', 'ee', 'extent', 'edtf', 'written', 'rest'} <= set(answer)
        equal(answer['words'], words[0])
    assert place.ask('date', 'read', 'mid-September')['warnings'], 'no year was given'
    equal(place.files(), [], 'dates need no library')


sys.exit(main())
