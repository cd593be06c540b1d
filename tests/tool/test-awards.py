#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a released result to its certificates, with an objection and a correction between."""

import csv
import datetime
import json
import pathlib
import re
import subprocess
import zipfile

from laurel_tool import LAUREL, equal, main, test

RULE = {'combine': {'method': 'mean'}, 'ties': ['share'],
        'levels': [{'name': 'First Prize', 'count': '1'}, {'name': 'Second Prize', 'count': '1'}]}
TODAY = datetime.date.today().isoformat()
WORKS = [('A crane', 'Ann Smith', '9'), ('A bridge', 'Ben Young', '8'), ('A loom', 'Cai Li', '7')]


def do(place, name, *args, status=0):
    return place.on('do', name, *[json.dumps(arg, ensure_ascii=False) for arg in args],
                    status=status)


def publish(place, result, days, unit='natural', note='', day='2025-10-09'):
    """On that day, so that it is over today."""
    place.run('do', 'result.publish', *map(json.dumps, (result, day, days, unit, note)), '-f',
              place.library, env={'LAUREL_TODAY': day})


def rows(place, name, *args):
    return place.on('ask', name, *map(json.dumps, args))['rows']


def newest(place, name, *args):
    return max(int(row['id']) for row in rows(place, name, *args))


def contest(place, made=[]):
    """A contest with one judge and three entries, marked; its id, its stage and its sheets.

    It is made once, and each test has a copy.
    """
    if not made:
        made += [build(place), place.library.read_bytes()]
    place.library.write_bytes(made[1])
    return made[0]


def build(place):
    place.new()
    do(place, 'programme.add', 'Month', 2025, 'en', '')
    do(place, 'activity.add', newest(place, 'programmes.all'), {'title': 'Stories', 'number': '3'})
    activity = newest(place, 'activities.of-programme', newest(place, 'programmes.all'))
    do(place, 'contest.add', activity, 'Stories', {'closes': '2025-09-30'})
    number = newest(place, 'contests.of-programme', 0)
    do(place, 'stage.add', number, 'review', 'Review', {'needs': '1'})
    stage = newest(place, 'stages.of-contest', number)
    do(place, 'expert.add', 'Wei Shu', {'organization': 'Qiao Ltd', 'fields': 'brand'})
    do(place, 'judge.seat', number, newest(place, 'experts.all'), 0, 'judge')
    judge = newest(place, 'judges.of-contest', number)
    do(place, 'rule.put', number, 0, json.dumps(RULE))
    do(place, 'rule.fix', newest(place, 'rules.of-contest', number))
    sheets = []
    for title, person, mark in WORKS:
        do(place, 'entry.add', number, title, {'organization': 'Ti Ltd', 'received': '2025-09-01'})
        entry = newest(place, 'entries.of-contest', number)
        do(place, 'entry.set-persons', entry, [[person, '', 'author']])
        do(place, 'placement.put', stage, entry, judge)
        sheets.append(newest(place, 'placements.of-stage', stage))
        do(place, 'marks.put', sheets[-1], [['', '', mark]])
    return number, stage, sheets


def text(path):
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True,
                          text=True).stdout


def refused(place, *args):
    return place.on(*args, status=1)['errors'][0]['message']


@test
def certificates_wait_for_the_result_and_its_objections(place):
    number, stage, sheets = contest(place)
    out = place.folder / 'out.pdf'
    made = ('documents', 'certificates', 'Stories', '-o', out)
    assert 'not released' in refused(place, *made)
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    assert 'not made public' in refused(place, *made)
    result = newest(place, 'results.of-contest', number)
    publish(place, result, 5)
    equal(place.on(*made)['pages'], 2, 'two levels')
    do(place, 'objection.add', result, '2025-10-10', 'truth', 'It is older.', {})
    assert 'Objection 1 is open' in refused(place, *made)
    assert out.exists(), 'what was there stays'

    objection = newest(place, 'objections.of-contest', number)
    do(place, 'objection.decide', objection, 'rejected', 'It is not.', '2025-10-14', 0)
    place.on(*made)
    said = text(out)
    for word in ('Ann Smith', 'Ben Young', 'First Prize', 'Second Prize', 'A crane', 'Stories'):
        assert word in said, (word, said)
    assert 'Cai Li' not in said, said
    equal(rows(place, 'register.all'), [], 'nothing is given out')

    # What nobody has made by name is its organisation's, and is printed, too.
    for row in rows(place, 'entries.of-contest', number):
        do(place, 'entry.set-persons', int(row['id']), [])
    equal(place.on(*made)['pages'], 2, 'without names')
    assert 'Ti Ltd' in text(out), text(out)


@test
def a_correction_overtakes_certificates(place):
    number, stage, sheets = contest(place)
    out = place.folder / 'out.pdf'
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    do(place, 'result.waive', newest(place, 'results.of-contest', number), '2025-10-09', 'Agreed.')
    place.on('documents', 'series', 'add', 'Stories', 'ST-{n:3}')
    issue = ('documents', 'certificates', 'Stories', '-o', out, '--issue', 'Stories')
    place.on(*issue)
    assert 'ST-001' in text(out), text(out)
    assert 'have their certificates' in refused(place, *issue)
    told = place.on(*issue[:-2])['warnings']
    assert '2 of these certificates were issued already' in told[0], told
    papers = rows(place, 'award-papers.of-contest', number)
    equal([(row['number'], row['recipient'], row['level'], row['version'], row['outdated'])
           for row in papers], [('ST-001', 'Ann Smith', 'First Prize', 1, False),
                                ('ST-002', 'Ben Young', 'Second Prize', 1, False)])
    assert 'place-id' not in rows(place, 'register.all')[0]['fields'], 'kept, and not printed'

    do(place, 'marks.put', sheets[2], [['', '', '8.5']])
    do(place, 'result.release', stage, 0, 0, 0, '', 'A mark was misread.')
    paper = rows(place, 'award-papers.of-contest', number)[1]
    equal((paper['outdated'], paper['latest-level'], paper['state']), (True, None, 'valid'))
    do(place, 'register.void', int(paper['id']), TODAY, 'No award any more')
    do(place, 'result.waive', newest(place, 'results.of-contest', number), '2025-10-20', 'Agreed.')
    place.on(*issue)
    equal([(row['number'], row['recipient'], row['state'], row['version'])
           for row in rows(place, 'award-papers.of-contest', number)],
          [('ST-001', 'Ann Smith', 'valid', 1), ('ST-002', 'Ben Young', 'void', 1),
           ('ST-003', 'Cai Li', 'valid', 2)])
    place.on('documents', 'reissue', 'ST-003', '--set', 'name=Cai Lili')
    equal(rows(place, 'award-papers.of-contest', number)[3]['version'], 2, 'it is for that place')
    equal(place.run('check', place.library).returncode, 0)

    # Of who is shut out it is overtaken at once, and void when nobody can object to that any more:
    # not by the word of somebody who says that it is later.
    do(place, 'entry.disqualify', int(papers[0]['entry-id']), 'Copied')
    paper = rows(place, 'award-papers.of-contest', number)[0]
    equal((paper['outdated'], paper['gone'], paper['latest-level']), (True, True, None))
    replace = ('do', 'award-papers.replace', number)
    assert 'does not take part' in refused(place, *replace, json.dumps(TODAY))
    do(place, 'result.release', stage, 0, 0, 0, '', 'Copied.')
    publish(place, newest(place, 'results.of-contest', number), 5, day=TODAY)
    assert 'to come' in refused(place, *replace, '"2099-01-01"')
    assert re.search(r'can be objected to until \d+ \w+ \d{4}\.',
                     refused(place, *replace, json.dumps(TODAY))), 'a day is in words'
    equal(rows(place, 'award-papers.of-contest', number)[0]['state'], 'valid')


@test
def a_vote_overtakes_certificates(place):
    number, stage, sheets = contest(place)
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    do(place, 'result.waive', newest(place, 'results.of-contest', number), '2025-10-09', 'Agreed.')
    place.on('documents', 'series', 'add', 'Stories', 'ST-{n:3}')
    place.on('documents', 'certificates', 'Stories', '-o', place.folder / 'out.pdf', '--issue',
             'Stories')

    def papers():
        return [(row['number'], row['state'], row['outdated'], row['latest-level'])
                for row in rows(place, 'award-papers.of-contest', number)]

    first, second = ('ST-001', 'valid', False, 'First Prize'), ('ST-002', 'valid', False,
                                                                'Second Prize')
    do(place, 'stage.add', number, 'vote', 'Committee', {})
    committee = newest(place, 'stages.of-contest', number)
    entry = int(next(row for row in rows(place, 'entries.of-contest', number)
                     if row['title'] == WORKS[1][0])['id'])
    do(place, 'vote.add', committee, 'Prizes', 'motion', [entry], {})
    vote = newest(place, 'votes.of-contest', number)
    do(place, 'ballot.cast', vote, newest(place, 'voters.of-vote', vote), [[entry, 'no']])
    equal(papers(), [first, second], 'nothing is decided')
    do(place, 'vote.close', vote)
    equal(papers(), [first, ('ST-002', 'valid', True, None)])
    do(place, 'award-papers.replace', number, TODAY)
    equal(papers(), [first, ('ST-002', 'void', True, None)])
    said = json.dumps(rows(place, 'register.all'))
    assert 'The committee did not carry it.' in said, said


@test
def what_a_correction_overtakes_is_replaced_at_once(place):
    number, stage, sheets = contest(place)
    levels = [{'name': 'First Prize', 'count': '2'}, {'name': 'Second Prize', 'count': '1'}]
    do(place, 'rule.revise', newest(place, 'rules.of-contest', number),
       json.dumps({**RULE, 'levels': levels}), 'Two are as good.')
    do(place, 'rule.fix', newest(place, 'rules.of-contest', number))

    def release(reason, waived=True):
        do(place, 'result.release', stage, 0, 0, 0, '', reason)
        if waived:
            do(place, 'result.waive', newest(place, 'results.of-contest', number), '2025-10-09',
               'Agreed.')

    def papers():
        return [(row['number'], row['recipient'], row['award'], row['state'], row['outdated'])
                for row in rows(place, 'award-papers.of-contest', number)]

    release('')
    place.on('documents', 'series', 'add', 'Stories', 'ST-{n:3}')
    place.on('documents', 'certificates', 'Stories', '-o', place.folder / 'out.pdf', '--issue',
             'Stories')
    issued = papers()
    do(place, 'marks.put', sheets[1], [['', '', '9.5']])
    release('A mark was misread.')
    equal(papers(), issued, 'another place, and the same award')

    do(place, 'marks.put', sheets[2], [['', '', '9.2']])
    do(place, 'entry.withdraw', int(rows(place, 'entries.of-contest', number)[1]['id']), 'A wish.')
    do(place, 'marks.put', sheets[0], [['', '', '6']])

    def revise(second):
        levels = [{'name': 'First Prize', 'count': '1'}, {'name': second, 'count': '1'}]
        do(place, 'rule.revise', newest(place, 'rules.of-contest', number),
           json.dumps({**RULE, 'levels': levels}), 'One.')
        do(place, 'rule.fix', newest(place, 'rules.of-contest', number))

    revise('Second \ue000')
    release('Another was, too.')
    before = papers()
    error, = do(place, 'award-papers.replace', number, TODAY, status=1)['errors']
    assert 'ST-001' in error['message'] and 'U+E000' in error['message'], error
    equal(papers(), before, 'none is replaced where one cannot be printed')
    revise('Second Prize')
    release('A letter that no font has.', waived=False)
    replace = ('award-papers.replace', number, TODAY)
    error, = do(place, *replace, status=1)['errors']
    assert 'not made public' in error['message'], error
    do(place, 'result.waive', newest(place, 'results.of-contest', number), '2025-10-09', 'Agreed.')
    before = len(place.on('journal')['entries'])
    do(place, *replace)
    equal(len(place.on('journal')['entries']), before + 1, 'one step')
    equal(papers(), [('ST-001', 'Ann Smith', 'First Prize', 'replaced', True),
                     ('ST-002', 'Ben Young', 'First Prize', 'void', True),
                     ('ST-003', 'Cai Li', 'Second Prize', 'replaced', True),
                     ('ST-004', 'Ann Smith', 'Second Prize', 'valid', False),
                     ('ST-005', 'Cai Li', 'First Prize', 'valid', False)])
    do(place, *replace)
    equal(len(place.on('journal')['entries']), before + 1, 'nothing is left to replace')


@test
def lists_of_a_result_are_printed(place):
    number, stage, sheets = contest(place)
    out = ('--contest', 'Stories', '-o', place.folder / 'out.pdf')
    render = ('documents', 'render')
    for template, source in (('result-list', 'result'), ('result-reasons', 'reasons'),
                             ('publicity-list', 'publicity'), ('prize-list', 'awards')):
        assert 'released' in refused(place, *render, template, '--from', source, *out), template
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    result = newest(place, 'results.of-contest', number)
    publish(place, result, 5, 'working', 'Write to the office.')
    for template, source, wanted, not_wanted in (
            ('result-list', 'result', ('A loom', 'Cai Li', '9', 'First Prize'), ()),
            ('result-reasons', 'reasons', ('A loom', '9'), ()),
            ('publicity-list', 'publicity', ('A crane', 'Write to the office'), ('A loom',)),
            ('prize-list', 'awards', ('A bridge', 'Second Prize'), ('A loom',))):
        place.on(*render, template, '--from', source, *out)
        said = text(place.folder / 'out.pdf')
        assert all(word in said for word in wanted), (template, said)
        assert not any(word in said for word in not_wanted), (template, said)
    why = (*render, 'place-reasons', '--from', 'reasons', *out)
    place.on(*why)
    equal(text(place.folder / 'out.pdf').count('Why'), 3, 'a page for each')
    for named in ('0002', 'A bridge'):
        place.on(*why, '--search', named)
        said = text(place.folder / 'out.pdf')
        assert all(word in said for word in ('0002 A bridge', 'Ben Young', 'Mean of 1: 8',
                                             'Place 2 · Second Prize')), said
        assert 'A loom' not in said and 'A crane' not in said and 'Page 1 of 1' in said, said
    assert 'no place' in refused(place, *why, '--search', '0009')
    told = place.run('-f', place.library, 'judge', 'rank', '--contest', 'Stories', '--result',
                     '--explain', '0002').text
    assert 'Mean of 1: 8' in told and 'A crane' not in told, told


@test
def a_correction_and_the_objections_are_printed(place):
    number, stage, sheets = contest(place)
    out = place.folder / 'out.pdf'
    render = ('documents', 'render')
    where = ('--contest', 'Stories', '-o', out)
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    assert 'No result was corrected' in refused(place, *render, 'result-changes', '--from',
                                                'changes', *where)
    assert 'Nobody objects' in refused(place, *render, 'objection-list', '--from', 'objections',
                                       *where)
    result = newest(place, 'results.of-contest', number)
    publish(place, result, 5)
    do(place, 'objection.add', result, '2025-10-10', 'arithmetic', 'It should have 9.5.',
       {'objector': 'Tao Min', 'evidence': 'https://example.org/sheet.jpg',
        'entry': str(newest(place, 'entries.of-contest', number))})
    do(place, 'marks.put', sheets[2], [['', '', '9.5']])
    do(place, 'result.release', stage, 0, 0, 0, '', 'A mark was misread.')
    do(place, 'objection.decide', newest(place, 'objections.of-contest', number), 'upheld',
       'It was misread.', '2025-10-14', newest(place, 'results.of-contest', number))
    place.on(*render, 'result-changes', '--from', 'changes', *where)
    said = text(out)
    for word in ('A loom', 'Cai Li', 'A mark was misread', 'version 2', 'Place 3', 'Place 1',
                 'First Prize', 'Score 7', 'Score 9.5'):
        assert word in said, (word, said)
    place.on(*render, 'objection-list', '--from', 'objections', *where)
    said = text(out)
    for word in ('Tao Min', '10 October 2025', 'A loom', 'Arithmetic', 'It should have 9.5',
                 'https://example.org', 'Upheld', 'It was misread'):
        assert word in said, (word, said)
    do(place, 'objection.decide-anew', newest(place, 'objections.of-contest', number), 'rejected',
       'It reads 7.', '2025-10-15', 0, 'The sheet was found.')
    place.on(*render, 'objection-list', '--from', 'objections', *where)
    said = text(out)
    for word in ('Rejected', 'It reads 7.', 'Before: Upheld, 14 October', '2025: It was misread.',
                 'Decided anew: The sheet was'):
        assert word in said, (word, said)


@test
def awards_are_told_in_a_notice_and_in_letters(place):
    number, stage, sheets = contest(place)
    out = place.folder / 'out.pdf'
    notice = ('documents', 'award-notice', 'Stories', '-o', out)
    assert 'No award of this activity is settled' in refused(place, *notice)
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    assert 'No award of this activity is settled' in refused(place, *notice)
    do(place, 'result.waive', newest(place, 'results.of-contest', number), '2025-10-09', 'Agreed.')
    place.on(*notice)
    said = text(out)
    for word in ('Award notice: Stories', 'Awards: 2', 'First Prize: 1', 'A crane', 'Ben Young',
                 'Ti Ltd'):
        assert word in said, (word, said)
    assert 'Cai Li' not in said, said
    place.on('documents', 'award-notice', 'Stories', '-o', place.folder / 'out.txt')
    assert 'A crane' in (place.folder / 'out.txt').read_text()
    activity = newest(place, 'activities.of-programme', newest(place, 'programmes.all'))
    do(place, 'paper.edit', newest(place, 'programmes.all'), activity, 'award-notice', 0, 0,
       {'number': 'NCA 2025/9'})
    place.on(*notice)
    assert 'NCA 2025/9' in text(out), text(out)
    paper, = rows(place, 'papers.of-programme', newest(place, 'programmes.all'))
    equal(paper['kind'], 'award-notice')

    ann = next(int(row['id']) for row in rows(place, 'parties.all') if row['name'] == 'Ann Smith')
    do(place, 'party.edit', ann, {'mail': 'ann@example.org'})
    render = ('documents', 'render')
    letters = place.folder / 'letters'
    letters.mkdir()
    place.on(*render, 'award-letter', '--from', 'awards', '--contest', 'Stories', '--eml',
             '--skip-faults', '-o', f'{letters}/')
    names = [path.name for path in letters.iterdir()]
    equal(names, ['Ann Smith.eml'])
    assert b'ann@example.org' in (letters / names[0]).read_bytes()
    place.on(*render, 'award-letter', '--from', 'awards', '--contest', 'Stories', '-o', out)
    assert 'Dear Ann Smith' in text(out) and 'First Prize' in text(out), text(out)
    place.on(*render, 'plaque-list', '--from', 'awards', '--contest', 'Stories', '-o', out)
    assert 'Ti Ltd' in text(out) and 'Stories First Prize' in text(out), text(out)


@test
def nothing_of_a_draft_goes_out(place):
    """Before it is released, and before a correction of it is."""
    number, stage, sheets = contest(place)

    def look(secret):
        for form in ('csv', 'xlsx', 'json'):
            out = place.folder / f'out.{form}'
            place.on('export', form, '--what', 'results', '--contest', 'Stories', '-o', out)
            data = out.read_bytes()
            if form == 'xlsx':
                with zipfile.ZipFile(out) as packed:
                    data = b''.join(packed.read(name) for name in packed.namelist())
            assert secret.encode() not in data, (form, data)
        bundle = place.folder / f'{secret}.zip'
        place.on('export', 'bundle', bundle)
        with zipfile.ZipFile(bundle) as packed:
            for name in packed.namelist():
                assert secret.encode() not in packed.read(name), (name, secret)
        found = place.on('search', secret)
        assert not any(isinstance(value, list) and value for value in found.values()), found
        paper = place.folder / 'person.pdf'
        place.on('person', 'export', 'Ann Smith', '-o', paper)
        assert 'Ann Smith' in text(paper) and secret not in text(paper), text(paper)

    report, evidence = place.folder / 'report.pdf', place.folder / 'result.zip'
    printed = ('judge', 'report', '--contest', 'Stories', '-o', report)
    packed = ('judge', 'bundle', 'Stories', '-o', evidence)
    do(place, 'marks.put', sheets[0], [['', '', '9.0675']])
    look('9.07')
    for args in (printed, packed):
        assert 'released' in refused(place, *args), args
    assert not report.exists() and not evidence.exists()
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    do(place, 'marks.put', sheets[2], [['', '', '9.9375']])
    look('9.94')
    place.on(*printed)
    place.on(*packed)
    with zipfile.ZipFile(evidence) as files:
        said = text(report) + ''.join(files.read(name).decode() for name in files.namelist())
    assert '9.07' in said and '9.94' not in said and '9.9375' not in said, said


def unpack(place, contest):
    """What is in the bundle of its result, and what its own command says of it."""
    packed, out = place.folder / 'result.zip', place.folder / 'bundle'
    place.on('judge', 'bundle', contest, '-o', packed)
    with zipfile.ZipFile(packed) as files:
        files.extractall(out)
    readme = (out / 'README.txt').read_text(encoding='utf-8')
    command, = [line.split() for line in readme.splitlines() if line.startswith('    laurel ')]
    got = place.ask(*command[1:3], *[out / word if '.' in word else word for word in command[3:]])
    digest, = [line.split()[-1] for line in readme.splitlines()
               if line.startswith('Digest of the result: ')]
    with open(out / 'RESULT.csv', encoding='utf-8-sig', newline='') as file:
        result = list(csv.DictReader(file))
    return got, digest, result


@test
def a_bundle_computes_what_it_proves(place):
    """With what was taken off after the marks, and to the level of award and the digest."""
    number, stage, _ = contest(place)
    crane = [int(row['id']) for row in rows(place, 'entries.of-contest', number)
             if row['title'] == 'A crane'][0]
    do(place, 'deduction.add', stage, crane, '1.5', 'late', '')
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    got, digest, result = unpack(place, 'Stories')
    equal([(row['entry'], row['score'], row['level']) for row in got['places']],
          [('0002', '8.00', 'First Prize'), ('0001', '7.50', 'Second Prize'),
           ('0003', '7.00', None)])
    equal([(row['entry'], str(row['place']), row['score'], row['level'] or '')
           for row in got['places']],
          [(row['entry'], row['place'], row['score'], row['level']) for row in result])
    equal(got['digest'], digest)
    place.on('judge', 'rank', 'x.json', 'y.csv', '--evidence', 'z.json', status=2)
    wrong = place.write('wrong.json', '{"entries": 3}')
    error, = place.ask('judge', 'rank', place.folder / 'bundle/RULE.json', '--evidence', wrong,
                       status=1)['errors']
    assert 'bundle' in error['message'], error


@test
def a_report_has_all_of_a_contest(place):
    number, stage, sheets = contest(place)
    out = place.folder / 'report.pdf'
    made = ('judge', 'report', '--contest', 'Stories', '-o', out)
    assert 'released' in refused(place, *made)
    assert not out.exists()
    do(place, 'result.release', stage, 0, 0, 0, '', '')
    result = newest(place, 'results.of-contest', number)
    publish(place, result, 5)
    do(place, 'objection.add', result, '2025-10-10', 'truth', 'It is older.', {})
    pages = place.on(*made)['pages']
    said = text(out)
    for words in ('Stories: report', 'Wei Shu', 'mean of the judges', 'First Prize', 'A crane',
                  'Statistics', '9.00', 'Printed as 9.00', 'SHA-256', 'truth',
                  f'Page {pages} of {pages}'):
        assert words in said, (words, said)
    structure = subprocess.run(['pdfinfo', '-struct-text', out], check=True, capture_output=True,
                               text=True).stdout
    for part in ('H1', 'H2', 'Table', 'Figure', 'TH'):
        assert part in structure, part
    assert structure.count('Figure') >= 3, structure
    outline = subprocess.run(['pdftohtml', '-i', '-xml', '-stdout', out], check=True,
                             capture_output=True, text=True).stdout
    for bookmark in ('Stories: report', 'Review', 'Rules', 'Scores and awards', 'Places'):
        assert f'>{bookmark}<' in outline[outline.index('<outline>'):], bookmark
    # The same library prints the same report.
    again = place.folder / 'again.pdf'
    place.on('judge', 'report', '--contest', 'Stories', '-o', again)
    equal(out.read_bytes(), again.read_bytes())
    # It speaks the programme's language, and not that of whoever prints it.
    do(place, 'programme.edit', newest(place, 'programmes.all'), {'language': 'zh'})
    place.on(*made)
    said = text(out)
    assert 'mean of the judges' not in said, said
    if (pathlib.Path(LAUREL).parents[2] / 'po/zh_CN/LC_MESSAGES/laurel.mo').exists():
        assert 'Printed as 9.00' not in said, said


main()
