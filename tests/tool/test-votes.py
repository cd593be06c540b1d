#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A committee that votes, and how many go on, without a window and on paper."""

import json
import subprocess

from laurel_tool import equal, main, test


def do(place, name, *args, status=0):
    return place.on('do', name, *[json.dumps(arg, ensure_ascii=False) for arg in args],
                    status=status)


def rows(place, name, *args):
    return place.on('ask', name, *map(json.dumps, args))['rows']


def newest(place, name, *args):
    return max(int(row['id']) for row in rows(place, name, *args))


def contest(place, kind):
    """A contest of one stage, with three judges and three entries of two divisions."""
    place.new()
    do(place, 'programme.add', 'Month', 2025, 'en', '')
    do(place, 'activity.add', newest(place, 'programmes.all'), {'title': 'Stories', 'number': '3'})
    activity = newest(place, 'activities.of-programme', newest(place, 'programmes.all'))
    do(place, 'contest.add', activity, 'Stories', {'closes': '2025-09-30'})
    number = newest(place, 'contests.of-programme', 0)
    do(place, 'stage.add', number, kind, 'Committee', {})
    do(place, 'sections.add', number, 'division', [['North', ''], ['South', '']])
    for name in ('Wei Shu', 'Qin Lan', 'Tao Min'):
        do(place, 'expert.add', name, {'fields': 'brand'})
        do(place, 'judge.seat', number, newest(place, 'experts.all'), 0, 'judge')
    for title, division in (('A crane', 'North'), ('A bridge', 'South'), ('A loom', 'South')):
        do(place, 'entry.add', number, title, {'received': '2025-09-01', 'division': division})
    return number, newest(place, 'stages.of-contest', number)


def text(path):
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True,
                          text=True).stdout


def render(place, template, source, status=0):
    path = place.folder / 'out.pdf'
    place.on('documents', 'render', template, '--from', source, '--contest', 'Stories', '-o', path,
             status=status)
    return text(path) if status == 0 else None


@test
def a_committee_votes_and_its_protocol_is_printed(place):
    number, stage = contest(place, 'vote')
    entries = [int(row['id']) for row in rows(place, 'entries.of-contest', number)]
    do(place, 'vote.add', stage, 'Grand prize', 'motion', entries, {'quorum': '2/3'})
    vote = newest(place, 'votes.of-contest', number)
    judges = [int(row['id']) for row in rows(place, 'voters.of-vote', vote)]
    render(place, 'vote-protocol', 'votes', status=1)
    for judge, words in zip(judges, (('yes', 'no', 'abstain'), ('yes', 'yes', 'no'))):
        do(place, 'ballot.cast', vote, judge, list(zip(entries, words)))
    do(place, 'ballot.cast', vote, judges[2], [[entries[0], 'perhaps']], status=1)
    equal([row['voted'] for row in rows(place, 'voters.of-vote', vote)], [True, True, False])
    do(place, 'vote.close', vote)
    equal([(row['outcome'], row['reason']) for row in rows(place, 'choices.of-vote', vote)],
          [('carried', 'yes 2, no 0, abstentions 0; it takes 2; carried'),
           ('not-carried', 'yes 1, no 1, abstentions 0; it takes 2; not carried'),
           ('not-carried', 'yes 0, no 1, abstentions 1; it takes 2; not carried')])
    # What a closed vote counted cannot be taken back behind its protocol.
    place.on('undo', status=1)
    equal([row['voted'] for row in rows(place, 'voters.of-vote', vote)], [True, True, False])
    said = render(place, 'vote-protocol', 'votes')
    for word in ('Grand prize', 'A crane', 'Wei Shu · Qin Lan', 'which is 2, is', 'Not carried'):
        assert word in said, (word, said)
    assert 'Tao Min' not in said, said
    do(place, 'vote.add', stage, 'Second prize', 'motion', entries[1:], {'majority': 'simple'})
    do(place, 'ballot.cast', newest(place, 'votes.of-contest', number), judges[2],
       [[entries[1], 'yes']])
    do(place, 'vote.close', newest(place, 'votes.of-contest', number))
    said = render(place, 'vote-protocol', 'votes')
    for word in ('more yes than no', 'two thirds', 'Second prize', 'Tao Min'):
        assert word in said, (word, said)


@test
def how_many_go_on_is_said_beforehand(place):
    number, stage = contest(place, 'review')
    do(place, 'stage.add', number, 'live', 'Final', {})
    render(place, 'quota-list', 'quota', status=1)
    do(place, 'stage.edit', stage, {'quota': '{"seats": 2, "floor": 3, "cap": 1}'}, status=1)
    do(place, 'stage.edit', stage, {'apart': '["division"]',
                                    'quota': '{"seats": 2, "method": "dhondt"}'})
    shares = rows(place, 'quota.of-stage', stage)
    equal([(row['name'], row['count'], row['seats']) for row in shares],
          [('North', 1, 1), ('South', 2, 1)])
    do(place, 'quota.fix', stage)
    do(place, 'stage.edit', stage, {'quota': '{"seats": 3}'}, status=1)
    do(place, 'entries.advance-quota', stage, status=1)
    said = render(place, 'quota-list', 'quota')
    for word in ('North', 'South', 'D’Hondt', '2 ÷ 1 = 2.000'):
        assert word in said, (word, said)


main()
