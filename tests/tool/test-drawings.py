#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates with drawings of strangers, and the sheet that a printer is measured by."""

import base64
import json
import pathlib

from laurel_tool import equal, main, test

DATA = pathlib.Path(__file__).parents[1] / 'data'
TEMPLATES = pathlib.Path(__file__).parents[2] / 'data/templates'
HEADING = ('name', 'organisation', 'occasion', 'award')
ROW = ('张宁', '云岭精密机械厂', '第十届车间故事大赛', '一等奖')


def template(place, drawing, box=False):
    """The award, with a drawing for its background, or on it."""
    root = json.loads((TEMPLATES / 'award.zh.json').read_text(encoding='utf-8'))
    content = (DATA / 'drawings' / drawing).read_bytes()
    root['art'] = {drawing: base64.b64encode(content).decode()}
    section = root['sections'][0]
    if box:
        section['boxes'].append({'type': 'image', 'name': 'mark', 'file': drawing, 'x': 20,
                                 'top': 20, 'width': 60, 'height': 40, 'alt': 'A mark'})
    else:
        section['background'] = drawing
    return place.write('own.json', json.dumps(root, ensure_ascii=False))


def render(place, own, status=0):
    rows = place.table('data.csv', ROW, ROW, heading=HEADING)
    return place.ask('documents', 'render', own, rows, '-o', place.folder / 'out.pdf',
                     status=status)


@test
def drawings_of_each_format_are_printed(place):
    for drawing in ('good.svg', 'good.png', 'good-turned.jpg', 'good-patterns.pdf'):
        for box in (False, True):
            equal(render(place, template(place, drawing, box))['pages'], 2, drawing)
            equal((place.folder / 'out.pdf').read_bytes()[:5], b'%PDF-', drawing)


def spoiled(place, change):
    """The award, with something in it that nobody writes."""
    root = json.loads((TEMPLATES / 'award.zh.json').read_text(encoding='utf-8'))
    change(root)
    return place.write('own.json', json.dumps(root, ensure_ascii=False))


@test
def lengths_that_are_none_are_refused(place):
    for member in ('size', 'leading', 'spacing', 'max_lines', 'indent'):
        for value in ('nanpt', 'infpt', '-infmm', '1e300mm', 1e300, -1e300):
            own = spoiled(place, lambda root: [style.update({member: value})
                                               for style in root['styles'].values()])
            error = render(place, own, status=1)['errors'][0]
            equal(error['domain'], 'document', error)
            assert member in error['message'], error
    for member in ('x', 'width', 'thickness'):
        own = spoiled(place, lambda root: root['sections'][0]['boxes'][0].update({member: 'nanmm'}))
        assert member in render(place, own, status=1)['errors'][0]['message']


@test
def sections_of_a_text_are_nested_a_few_deep(place):
    for depth, status in ((8, 0), (17, 1), (200_000, 1)):
        text = '{{#name}}' * depth + '{{name}}' + '{{/name}}' * depth
        answer = render(place, spoiled(place, lambda root: [box.update(text=text) for box in
                                                            root['sections'][0]['boxes']
                                                            if box['name'] == 'name']),
                        status=status)
        assert not status or 'deep' in answer['errors'][0]['message'], answer


@test
def hostile_drawings_are_refused_by_name(place):
    (place.folder / 'out.pdf').write_text('before', encoding='utf-8')
    for drawing, remedy in (('bad-active-open.pdf', 'without'), ('bad-damaged.png', 'again'),
                            ('bad-outside-entity.svg', 'embed'), ('bad-large.png', '300'),
                            ('bad-encrypted.pdf', 'password'), ('bad-any-bomb.pdf', ''),
                            ('bad-any-laughs.svg', 'unfolds'), ('bad-any-uses.svg', 'unfolds')):
        for box, name in ((False, 'background: '), (True, 'mark: ')):
            error = render(place, template(place, drawing, box), status=1)['errors'][0]
            equal(error['domain'], 'document')
            equal(error['message'].startswith(name), True, error['message'])
            equal(drawing in error['message'] and remedy in error['message'], True,
                  error['message'])
    equal((place.folder / 'out.pdf').read_text(encoding='utf-8'), 'before')
    equal(sorted(file.name for file in place.folder.iterdir() if file.suffix == '.pdf'),
          ['out.pdf'])


@test
def the_calibration_sheet_needs_no_library(place):
    out = place.folder / 'sheet.pdf'
    for language in ('zh', 'en'):
        answer = place.ask('documents', 'calibration', '-o', out, '--language', language)
        equal((answer['pages'], answer['files']), (1, [str(out)]))
        equal(out.read_bytes()[:5], b'%PDF-')
    out.unlink()
    assert place.ask('documents', 'calibration', '-o', out, '--language', 'xx', status=1)['errors']
    place.run('documents', 'calibration', status=2)
    equal(out.exists(), False)


main()
