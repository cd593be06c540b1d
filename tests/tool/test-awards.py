#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a released result to its certificates, with an objection and a correction between."""

import json
import subprocess

from laurel_tool import equal, main, test

RULE = {'combine': {'method': 'mean'}, 'ties': ['share'],
        'levels': [{'name': 'First Prize', 'count': '1'}, {'name': 'Second Prize', 'count': '1'}]}
WORKS = [('A crane', 'Ann Smith', '9'), ('A bridge', 'Ben Young', '8'), ('A loom', 'Cai Li', '7')]


def do(place, name, *args, status=0):
    return place.on('do', name, *[json.dumps(arg, ensure_ascii=False) for arg in args],
                    status=status)


def rows(place, name, *args):
    return place.on('ask', name, *map(json.dumps, args))['rows']


def newest(place, name, *args):
    return max(int(row['id']) for row in rows(place, name, *args))


def contest(place):
    """A contest with one judge and three entries, marked; its id, its stage and its sheets."""
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
    do(place, 'result.publish', result, '2025-10-09', 5, 'natural', '')
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
    papers = rows(place, 'award-papers.of-contest', number)
    equal([(row['number'], row['recipient'], row['level'], row['version'], row['outdated'])
           for row in papers], [('ST-001', 'Ann Smith', 'First Prize', 1, False),
                                ('ST-002', 'Ben Young', 'Second Prize', 1, False)])
    assert 'place-id' not in rows(place, 'register.all')[0]['fields'], 'kept, and not printed'

    do(place, 'marks.put', sheets[2], [['', '', '8.5']])
    do(place, 'result.release', stage, 0, 0, 0, '', 'A mark was misread.')
    paper = rows(place, 'award-papers.of-contest', number)[1]
    equal((paper['outdated'], paper['latest-level'], paper['state']), (True, None, 'valid'))
    do(place, 'register.void', int(paper['id']), '2999-01-01', 'No award any more')
    do(place, 'result.waive', newest(place, 'results.of-contest', number), '2025-10-20', 'Agreed.')
    place.on(*issue)
    equal([(row['number'], row['recipient'], row['state'], row['version'])
           for row in rows(place, 'award-papers.of-contest', number)],
          [('ST-001', 'Ann Smith', 'valid', 1), ('ST-002', 'Ben Young', 'void', 1),
           ('ST-003', 'Cai Li', 'valid', 2)])
    place.on('documents', 'reissue', 'ST-003', '--set', 'name=Cai Lili')
    equal(rows(place, 'award-papers.of-contest', number)[3]['version'], 2, 'it is for that place')
    equal(place.run('check', place.library).returncode, 0)


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
    do(place, 'result.publish', result, '2025-10-09', 5, 'working', 'Write to the office.')
    for template, source, wanted, not_wanted in (
            ('result-list', 'result', ('A loom', 'Cai Li', '9', 'First Prize'), ()),
            ('result-reasons', 'reasons', ('A loom', '9'), ()),
            ('publicity-list', 'publicity', ('A crane', 'Write to the office'), ('A loom',)),
            ('prize-list', 'awards', ('A bridge', 'Second Prize'), ('A loom',))):
        place.on(*render, template, '--from', source, *out)
        said = text(place.folder / 'out.pdf')
        assert all(word in said for word in wanted), (template, said)
        assert not any(word in said for word in not_wanted), (template, said)


main()
