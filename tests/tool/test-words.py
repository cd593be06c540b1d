#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What commands say to people: states and certainty, changes, mistakes, and nothing that steers
a terminal."""

import sys

from laurel_tool import equal, main, test


def filled(place):
    place.new()
    path = place.table('season.csv', ('1', 'Opening', '1 September 2025', 'Hexi', 'Speeches.'),
                       ('2', 'Workshop', 'mid-September', 'Hexi (tentative)', ''),
                       ('3', 'Talk', 'October', 'place to be announced', ''),
                       title='Season 2025')
    place.on('import', 'plan', path, '--year', 2025)
    return place


def say(place, *words, status=0):
    return place.run(*words, '-f', place.library, status=status)


@test
def a_list_tells_states_and_certainty(place):
    filled(place)
    place.on('plan', 'cancel', '2025/1', '--reason', 'No hall')
    text = say(place, 'plan', 'list').text
    for line in ('1 September 2025 · Hexi · cancelled',
                 'mid-September · Hexi (tentative) · planned',
                 'October · place to be announced · planned'):
        assert line in text, text
    text = say(place, 'plan', 'show', '2025/2').text
    assert 'Hexi (tentative) · planned' in text and 'some day from 11 to 20 September' in text, text
    text = say(place, 'plan', 'show', '2025/1').text
    assert 'cancelled' in text and 'Why: No hall' in text and 'Speeches.' in text, text
    place.on('plan', 'release', '--day', '2025-08-01')
    text = say(place, 'plan', 'list', '--as-of', '2025-08-02').text
    assert 'mid-September · Hexi (tentative) · announced' in text, text


@test
def an_activity_is_told_whole(place):
    """Whatever the library has of it, and nothing where it has nothing."""
    filled(place)
    thing = place.on('plan', 'show', '2025/2')['id']
    shown = say(place, 'plan', 'show', '2025/2').text
    for heading in ('Phases', 'Organisers', 'Reminders', 'What it takes', 'Participants',
                    'Activities in the series', 'Belongs to', 'What is wrong'):
        assert heading not in shown, (heading, shown)

    place.on('plan', 'edit', '2025/2', 'modality=by hand', 'quota-min=10', 'quota-max=50')
    for command, *args in (
            ('phase.add', thing, '"Round one"', '"12 September"'),
            ('phase.add', thing, '"Final"', '"end of October"'),
            ('role.add', thing, '"host"', '"organization"', '"Craft Society"'),
            ('role.add', thing, '"host"', '"organization"', '"Guild"'),
            ('role.add', thing, '"sponsor"', '"person"', '"Ada Lovelace"'),
            ('reminder.add', thing, '0', '"start-1w"', '"09:00"', '"Order chairs"')):
        place.on('do', command, *args)
    place.on('resource', 'add', 'venue', 'Cloud Hall')
    for number in ('2025/1', '2025/2'):
        place.on('resource', 'book', 'Cloud Hall', number)
    shown = say(place, 'plan', 'show', '2025/2').text
    for line in ('How it is held: by hand', 'Participants: 10 to 50', 'Phases',
                 'Round one · 12 September', 'Final · end of October', 'Organisers',
                 'Hosted by: Craft Society, Guild', 'Sponsored by: Ada Lovelace', 'What it takes',
                 'Cloud Hall · 2025-09-11 – 2025-09-20 · confirmed', 'Reminders',
                 '2025-09-04 09:00 · ', ' · Order chairs', 'What is wrong with it', 'Certain · '):
        assert line in shown, (line, shown)

    place.on('do', 'series.make', thing, '[["North", "12 September", "", "", ""]]')
    shown = say(place, 'plan', 'show', '2025/2').text
    assert 'Activities in the series\n2025/2.1  North' in shown, shown
    shown = say(place, 'plan', 'show', '2025/2.1').text
    assert 'Belongs to 2025/2 Workshop' in shown, shown


@test
def words_that_say_no_date_are_kept_and_told(place):
    filled(place)
    cases = (('nonsense', 'no date in', False),
             ('id-September', '“id-” was not', True), ('late September', None, True),
             ('to be announced', None, False), ('', None, False))
    for words, told, dated in cases:
        for command in (('add', 'New'), ('edit', '2025/2')):
            run = say(place, 'plan', *command, f'words={words}')
            told_now = told in run.said if told else run.said == ''
            assert told_now, (command, words, run.said)
            place.on('undo')
            answer = place.on('plan', *command, f'words={words}')
            equal([told in warning for warning in answer['warnings']], [True] if told else [],
                  (command, words))
            activity = place.on('plan', 'list')['activities'][3 if command[0] == 'add' else 1]
            equal((activity['words'] or '', activity['es'] is not None), (words, dated), words)
            place.on('undo')


@test
def words_that_name_no_day_there_is_are_refused(place):
    filled(place)
    before = place.on('plan', 'list')
    for words, told in (('31 September', 'no such day as “31 September”'),
                        ('9–7 September', 'ends before it starts'),
                        ('Monday 9 September', 'contradict each other')):
        for command in (('add', 'New'), ('edit', '2025/2')):
            run = say(place, 'plan', *command, f'words={words}', status=1)
            equal((run.text, told in run.said), ('', True), (command, run.said))
    equal(place.on('plan', 'list'), before)


@test
def the_sample_has_one_of_each_that_is_off(place):
    place.run('new', place.library, '--sample')
    states = [row['status'] for row in place.on('plan', 'list')['activities']]
    equal([states.count(state) for state in ('cancelled', 'postponed')], [1, 1], states)
    twenty = place.on('plan', 'show', '2025/20')
    equal((twenty['status'], twenty['words'], twenty['es']), ('postponed', None, None))
    equal({entry['actor'] for entry in place.on('journal')['entries']}, {'Tao Yizhou'})
    other = place.folder / 'other.laurel'
    place.run('new', other, '--sample', '--as', 'Mei')
    entries = place.ask('journal', '-f', other)['entries']
    equal({entry['actor'] for entry in entries}, {'Mei'})


@test
def what_is_in_the_way_is_named_and_what_to_do(place):
    filled(place)
    there = place.write('there.laurel', 'old')
    nowhere = place.folder / 'no' / 'x.pdf'
    for words in (('restore', place.library, there), ('backup', there),
                  ('export', 'bundle', there)):
        run = say(place, *words, status=1)
        assert f'“{there}” is there already' in run.said and 'another name' in run.said, run.said
        equal(there.read_text(), 'old', words)
    run = say(place, 'documents', 'year-plan', '-o', nowhere, status=1)
    assert f'There is no folder “{nowhere.parent}”' in run.said, run.said
    assert 'hoose another place' in run.said, run.said
    for number in ('0', '００'):
        run = say(place, 'plan', 'edit', '2025/1', f'number={number}', status=1)
        assert 'cannot be the number' in run.said, run.said


@test
def the_journal_is_read_aloud(place):
    filled(place)
    place.on('plan', 'move', '2025/2', '8–10 October')
    place.on('plan', 'postpone', '2025/1', '--reason', 'No hall')
    place.on('plan', 'add', 'Dinner', 'place-status=tbd', 'number=9')
    place.on('undo')
    text = say(place, 'journal').text
    for line in ('      2 Workshop\n        In the plan’s words: mid-September → 8–10 October\n'
                 '        Earliest start: 11 September 2025 → 8 October 2025\n',
                 '      1 Opening\n        In the plan’s words: 1 September 2025 → –\n'
                 '        Earliest start: 1 September 2025 → –\n',
                 '        State: planned → postponed\n        Reason: – → No hall\n',
                 '      9 Dinner\n', '        How sure the place is: – → to be announced\n',
                 '        Season: – → Season 2025\n'):
        assert line in text, (line, text)
    ids = {change['id'] for entry in place.on('journal')['entries'] for change in entry['changes']}
    assert ids and not any(each in text for each in ids), text
    equal(set(place.on('journal')['entries'][-1]['changes'][0]),
          {'table', 'id', 'column', 'old', 'new'})


@test
def what_is_not_there_is_not_undone(place):
    place.new()
    equal(say(place, 'undo').text, 'Nothing to undo.\n')
    equal(say(place, 'redo').text, 'Nothing to redo.\n')
    equal(place.on('undo')['entry'], None)


@test
def what_is_missing_is_named(place):
    for words, missing in ((('plan', 'show'), 'ACTIVITY'), (('plan', 'move', '2025/1'), 'WORDS'),
                           (('import', 'plan'), 'FILE'), (('resource', 'add'), 'KIND'),
                           (('restore', 'backup'), 'TO'), (('new',), 'which file')):
        said = place.run(*words, status=2).said
        assert missing in said.splitlines()[0], (words, said)


@test
def a_library_is_made_where_f_says(place):
    equal(place.run('new', '--sample', '-f', place.library).text.strip(),
          f'Made “{place.library}”.')
    assert say(place, 'plan', 'list').text
    said = place.run('new', 'other', '-f', place.library, status=2).said
    assert 'Name the library once' in said, said


@test
def a_difference_is_told_in_words(place):
    filled(place)
    place.on('plan', 'release', '--day', '2025-08-01')
    place.on('plan', 'add', 'Lecture', 'words=8 October', 'place=Hexi')
    place.on('plan', 'cancel', '2025/1')
    place.on('plan', 'move', '2025/2', '30 September')
    text = say(place, 'plan', 'diff', '1').text
    for line in ('new activity: 8 October, Hexi', 'state: announced → cancelled',
                 'date: mid-September → 30 September (outside the announced window)'):
        assert line in text, text
    new = next(change for change in place.on('plan', 'diff', '1')['changes']
               if change['kind'] == 'new')
    equal((new['field'], new['old'], new['new']), ('activity', None, 'Lecture'))
    equal(set(new), {'activity', 'title', 'kind', 'field', 'old', 'new', 'reason',
                     'outside_window'})


@test
def quotation_marks_inside_others_are_single(place):
    place.new()
    path = place.table('season.csv', ('1', 'The “open” day', '1 September 2025', '', ''),
                       title='“Good Work” 2025')
    place.on('import', 'plan', path, '--year', 2025)
    equal(place.on('plan', 'release')['told'], 'Released “‘Good Work’ 2025”')
    assert 'Cancelled “The ‘open’ day”' in say(place, 'plan', 'cancel', '2025/1').text
    assert 'The “open” day' in say(place, 'plan', 'list').text, 'a title alone is as it is'
    assert '“‘Good Work’ 2025” has no activity 7' in say(place, 'plan', 'show', '2025/7',
                                                          status=1).said


@test
def control_characters_reach_no_terminal(place):
    filled(place)
    say(place, 'plan', 'edit', '2025/2', 'place=a\x1b[31mred\nline', 'title=T\x07a\tb')
    shown = place.on('plan', 'show', '2025/2')
    equal((shown['place'], shown['title']), ('a[31mred line', 'Ta b'))
    place.on('plan', 'settle', '2025/2', '--place', 'b\x1b[0m\nc')
    equal(place.on('plan', 'show', '2025/2')['place'], 'b[0m c')
    equal(place.on('plan', 'add', 'x\x1b\ny')['entry'] is None, False)
    said = say(place, 'plan', 'show', '2025/\x1b[31m', status=1).said
    assert '\x1b' not in said and '\\x1b[31m' in said, said
    said = say(place, 'plan', '\x1b[2J', status=2).said
    assert '\x1b' not in said, said


@test
def a_mistake_is_told_in_a_sentence(place):
    filled(place)
    for words, sentence in (
            (['info', '--frob'], '“laurel info” has no option “--frob”. '
                                 '“laurel info --help” lists those it has.'),
            (['info', '--frob=3'], 'no option “--frob”.'),
            (['info', '-x'], 'no option “-x”.'),
            (['plan', 'list', '--year', '3'], 'no option “--year”.'),
            (['date', 'read', 'May', '--year', 'abc'], '“abc” is no whole number, which “--year”'),
            (['date', 'read', 'May', '-y', 'abc'], '“abc” is no whole number, which “--year” '
                                                   'takes.'),
            (['drive', 'allocate', 'Books', '--total', '-5'], '“-5” is less than 0, which '
                                                              '“--total” does not take.'),
            (['drive', 'allocate', 'Books', '--floor=-1'], '“-1” is less than 0, which'),
            (['date', 'read', 'May', '-y2025'], 'no option “-y2025”.'),
            (['plan', 'list', '--programme'], '“--programme” is followed by nothing. Write it like '
                                              '--programme SEASON.'),
            (['do', 'activity.cancel', 'xss', 'why'], 'Argument 1, “xss”, is not what it takes '
                                                      'there: a whole number.'),
            (['do', 'gift.add', '1', 'bear', '4294967297', '0', '{}'],
             'Argument 3, “4294967297”, is not what it takes there: a whole number of at most'),
            (['do', 'parcel.arrive', '1', '0', '[[1, 4294967297]]', ''],
             'Argument 3, “[[1, 4294967297]]”, is not what it takes there'),
            (['do', 'parcel.arrive', '9223372036854775808', '0', '[]', ''],
             'Argument 1, “9223372036854775808”, is not what it takes there'),
            (['do', 'activity.edit', '1', '[1]'], 'there: texts by name, like'),
            (['do', 'activity.cancel', '--gvariant', '1', 'why'], 'Argument 2, “why”, is not')):
        said = place.run(*words, *(() if words[-1] == '--programme' else ('-f', place.library)),
                         status=2).said
        assert sentence in said, said
        assert 'GVariant' not in said and 'Usage: laurel ' in said, said
    said = place.run('do', 'allocation.make', '1', '-1', '', '-1', '-f', place.library,
                     status=1).said  # a number is no option
    assert 'is not there (any more)' in said, said
    said = place.run('plan', 'move', status=2).said
    assert 'laurel plan move ACTIVITY WORDS [--reason TEXT]' in said, said
    say(place, 'plan', 'list', '--programme=2025')
    say(place, 'date', 'read', 'May', '-y', '2025')
    place.run('plan', 'add', '-f', place.library, '--', '--frob')


@test
def a_journal_tells_what_was_undone(place):
    filled(place)
    place.on('plan', 'cancel', '2025/1')
    equal(say(place, 'undo').text.strip(), 'Undone: Cancel “Opening”')
    equal(say(place, 'redo').text.strip(), 'Redone: Cancel “Opening”')
    labels = [entry['label'] for entry in place.on('journal')['entries']]
    equal(labels[-3:], ['Cancel “Opening”', 'Undone: Cancel “Opening”',
                        'Redone: Cancel “Opening”'])
    text = say(place, 'journal').text
    assert 'Undone: Cancel “Opening”' in text, text


sys.exit(main())
