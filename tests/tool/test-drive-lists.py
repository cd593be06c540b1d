#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists that come into a charity drive: nothing is guessed at, doubled or taken by halves."""

from drives import accounts, do, drive, rows, take
from laurel_tool import equal, main, test


def head(errors):
    return [(error['cell'], bool(error['hint'])) for error in errors]


@test
def a_list_that_was_corrected_is_not_doubled(place):
    number = drive(place)
    rows_of = ('giver,item,quantity,receipt{}\nMill,Toy,{},R1{}\nMill,Ball,5,R1{}\n'
               'Cedar,Toy,2,R2{}\n').format
    gifts = rows_of('', 10, '', '', '')
    equal(take(place, 'gifts', gifts)['new'], 3)
    equal(take(place, 'gifts', gifts)['same'], 3)
    same = take(place, 'gifts', rows_of(',anonymous,pack', 10, ',no,1', ',no,', ',,1'))
    equal([same['new'], same['same']], [0, 3])
    equal(head(take(place, 'gifts', rows_of('', 12, '', '', ''), status=1)['errors']),
          [('D2', True)])
    equal(head(take(place, 'gifts', rows_of(',note', 10, ',a', ',b', ',c'), status=1)['errors']),
          [('D2', True), ('D3', True), ('D4', True)])
    equal(accounts(place), {'received': 17})

    more = take(place, 'gifts', 'giver,item,quantity,receipt\nMill,Book,1,R1\nOak,Book,2,R2\n')
    equal([more['new'], ['R2' in warning for warning in more['warnings']][-1]], [2, True])
    take(place, 'gifts', 'giver,item,quantity,day\nElm,Toy,3,2025-09-01\n')
    again = take(place, 'gifts', 'giver,item,quantity,day,note\nElm,Toy,3,2025-09-01,a box\n',
                 '--dry-run')
    assert any('3 × “Toy”' in warning for warning in again['warnings']), again
    equal(len(rows(place, 'gifts.of-drive', number)), 6)


@test
def what_a_list_says_it_says_once(place):
    drive(place)
    faults = take(place, 'receivers', 'school,class,children,age from,age to\nHill,C1,10,3,5\n'
                  'Hill,C1,12,3,5\nDale,A,9,6,4\nDale,B,9,4,6\n', status=1)['errors']
    equal(head(faults), [('B3', True), ('E4', True)])
    take(place, 'receivers', 'school,class,children\nHill,C1,10\nHill,C2,12\n')
    faults = take(place, 'needs', 'school,item,quantity,class\nHill,Book,10,\nHill,Book,7,\n'
                  'Hill,Book,7,C1\nHill,Ball,7,\n', status=1)['errors']
    equal(head(faults), [('B3', True)])
    faults = take(place, 'gifts', 'giver,item,quantity,age from,age to\nMill,Toy,3,８,5\n',
                  status=1)['errors']
    equal(head(faults), [('E2', True)])


@test
def days_far_off_are_told(place):
    number = drive(place)
    told = take(place, 'gifts', 'giver,anonymous,item,quantity,day\nA,no,Toy,3,2126-09-01\n'
                'B,no,Toy,3,1926-09-01\nC,no,Toy,3,2025-09-01\n')['warnings']
    equal([[year in warning for year in ('2126', '1926')] for warning in told],
          [[True, False], [False, True]])
    faults = take(place, 'waybills', 'waybill,time,place,state\nRA473124829CN,yesterday,A,b\n'
                  'RA473124829CN,2062-09-01 08:00,A,b\n', status=1)['errors']
    equal(head(faults), [('B2', True), ('B3', True)])
    do(place, 'way-events.take', number, '', '', [['RA473124829CN', 'yesterday', 'A', 'b']],
       status=1)


@test
def units_are_asked_about_where_they_matter(place):
    number = drive(place)
    faults = take(place, 'gifts', 'giver,anonymous,item,quantity,unit\nAlder,no,Book,10,box\n'
                  'Sam,no,Book,5,\nElm,no,Ball,5,\nOak,no,Ball,2,bag\n', status=1)['errors']
    equal(head(faults), [('E3', True), ('E5', True)])
    assert '“Book”' in faults[0]['message'] and '“box”' in faults[0]['message'], faults
    took = take(place, 'gifts', 'giver,anonymous,item,quantity,unit\nAlder,no,Book,10,box\n'
                'Sam,no,Toy,5,piece\nElm,no,Toy,5,个\nOak,no,Toy,5,pieces\nAsh,no,Toy,1,\n')
    equal(took['new'], 5)
    equal([[place in warning for place in (':4:5: ', ':5:5: ')] for warning in took['warnings']],
          [[True, False], [False, True]], took['warnings'])
    equal({row['name']: row['unit'] for row in rows(place, 'kinds.of-drive', number)},
          {'Book': 'box', 'Toy': 'piece'})
    # A list without units, where single ones may be meant, is not guessed at.
    take(place, 'receivers', 'school,children\nHill,10\n')
    faults = take(place, 'needs', 'school,item,quantity\nHill,Toy,7\nHill,Book,7\n',
                  status=1)['errors']
    equal(head(faults), [('C3', True)])


@test
def a_list_that_came_in_before_changes_nothing(place):
    drive(place)
    receivers = ('school,class,children,age from,age to,address\n'
                 'Hill,C1,10,3,5,云南省怒江傈僳族自治州福贡县上帕镇\nHill,C2,8,,,\nDale,,7,,,\n')
    needs = 'school,item,quantity,class\nHill,Book,10,\nHill,Book,7,C1\nDale,Ball,5,\n'
    for what, text in (('receivers', receivers), ('needs', needs)):
        took = [take(place, what, each) for each in (text, text, text.replace('7', '6'))]
        equal([[each[key] for key in ('new', 'changed', 'same')] for each in took],
              [[3, 0, 0], [0, 0, 3], [0, 1, 2]])


@test
def a_county_of_which_there_are_several_is_asked_about(place):
    number = drive(place)
    faults = take(place, 'receivers', 'school,children,address,region\nHill,7,鼓楼区中山路,\n'
                  'Dale,7,江苏省南京市鼓楼区中山路,\nGlen,7,,鼓楼区\nFern,7,鼓楼区,江苏省南京市\n',
                  status=1)['errors']
    equal(head(faults), [('C2', True), ('D4', True)])
    assert '江苏省南京市鼓楼区' in faults[0]['message'] and '开封' in faults[0]['message'], faults
    take(place, 'receivers', 'school,children,address,region\nFern,7,鼓楼区,江苏省南京市\n')
    row, = rows(place, 'receivers.of-drive', number)
    equal(row['region'], '江苏省南京市')
    # What is known of it already says which one is meant.
    equal(take(place, 'receivers', 'school,children,address\nFern,7,鼓楼区\n')['same'], 1)


@test
def cells_that_are_not_told_one_by_one_are_named(place):
    drive(place)
    text = 'giver,item,quantity\n' + ''.join(f'Mill,Toy,{n}\n' for n in (
        '-1', '-2', 'x', '-4', '-5', '-6', '-7', '3', '-8', '-9', '0'))
    path = place.write('g.csv', text)
    said = place.run('import', 'gifts', path, '--into', 'Books', '-f', place.library,
                     status=1).said.splitlines()
    more, = [line for line in said if 'more like this' in line]
    assert '5 more like this' in more and 'in C7–C8, C10–C12: ' in more, said


main()
