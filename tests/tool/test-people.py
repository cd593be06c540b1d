#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of people that come in, and what is kept of one that goes out."""

import json
import subprocess
import sys

from laurel_tool import equal, main, test

LIST = """专家名单,,,
姓名,单位,电话,备注
李小明,南汀木作,0000-555-4321,
李小明,南汀石作,0000-555-9876,
单雄,南汀木作,,
"""
WRONG = """姓名,备注
甲,11010519491231002X
,无名
乙,
"""


def given(place, text):
    path = place.folder / 'list.csv'
    path.write_text(text, 'utf-8')
    return path


def counts(answer):
    return [answer[name] for name in ('new', 'changed', 'same', 'wrong')]


def names(place):
    return [row['name'] for row in place.on('ask', 'parties.all')['rows']]


@test
def an_empty_list_is_told_as_a_list(place):
    place.new()
    error = place.on('import', 'people', given(place, ''), status=1)['errors'][0]
    equal(error['code'], 'empty')
    assert 'plan' not in error['message'] + (error['hint'] or ''), error


@test
def a_list_comes_in_and_goes_with_one_undo(place):
    place.new()
    path = given(place, LIST)
    equal(counts(place.on('import', 'people', path, '--dry-run')), [3, 0, 0, 0])
    equal(names(place), [])
    answer = place.on('import', 'people', path)
    equal([row['state'] for row in answer['people']], ['new'] * 3)
    equal(answer['people'][0]['changes'], {'organization': '南汀木作', 'phone': '0000-555-4321'})
    equal(len(names(place)), 5)
    equal(counts(place.on('import', 'people', path)), [0, 0, 3, 0])
    equal(place.on('info')['journal'], 1)
    place.on('undo')
    equal(names(place), [])
    assert place.on('check')['ok']


@test
def what_is_wrong_is_listed_and_nothing_is_changed(place):
    place.new()
    errors = place.on('import', 'people', given(place, WRONG), status=1)['errors']
    equal([(error['code'], error['cell']) for error in errors],
          [('identity-number', 'B2'), ('missing-name', 'A3')])
    assert all(error['hint'] and error['file'].endswith('list.csv') for error in errors)
    equal(names(place), [])
    equal(counts(place.on('import', 'people', given(place, WRONG), '--skip-faults')),
          [1, 0, 0, 2])
    equal(names(place), ['乙'])


@test
def a_code_that_fails_is_kept_when_asked_for(place):
    place.new()
    path = given(place, '单位名称,统一社会信用代码\n甲会,91350100M000100Y44\n')
    equal(place.on('import', 'people', path, status=1)['errors'][0]['code'], 'code-fails')
    place.on('import', 'people', path, '--keep-codes')
    equal(place.on('ask', 'parties.all')['rows'][0]['code'], '91350100M000100Y44')


@test
def a_column_called_code_has_their_codes(place):
    place.new()
    path = given(place, 'Company name,Code\nNanting Woodworks,91350100M000100Y43\n')
    answer = place.on('import', 'people', path)
    equal([row['changes'] for row in answer['people']], [{'code': '91350100M000100Y43'}])
    equal(answer['warnings'], [])


@test
def all_that_is_kept_of_one_goes_out(place):
    place.new()
    place.on('import', 'people', given(place, LIST))
    out = place.folder / 'record.json'
    place.on('person', 'export', '李小明', '-o', out, status=1)
    place.on('person', 'export', '李小明 (南汀木作 …4321)', '-o', out)
    record = json.loads(out.read_text())
    equal(record['person']['phone'], '0000-555-4321')
    equal(record['person']['organization'], '南汀木作')
    equal([entry['command'] for entry in record['journal']], ['people.import'])
    equal((record['names'], record['roles'], record['bookings']), ([], [], []))

    pdf = place.folder / 'record.pdf'
    place.on('person', 'export', '李小明 (南汀木作 …4321)', '-o', pdf)
    text = subprocess.run(['pdftotext', pdf, '-'], capture_output=True, text=True).stdout
    assert '0000-555-4321' in text and '0000-555-9876' not in text, text
    place.run('person', 'export', '单雄', '-f', place.library, status=2)
    place.run('person', 'export', '单雄', '-o', place.folder / 'a.txt', '-f', place.library,
              status=2)


@test
def an_identity_card_is_refused_whoever_writes_it(place):
    place.new()
    answer = place.on('do', 'party.add', 'person', '甲', '{"note": "440524188001010014"}',
                      status=1)
    assert 'identity card' in answer['errors'][0]['message'], answer
    equal(names(place), [])


sys.exit(main())
