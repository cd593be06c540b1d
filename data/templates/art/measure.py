#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the crosses and rulers of the calibration sheet anew: measure.py

All is in millimetres from the upper left corner of A4.
"""

import pathlib

WIDTH, HEIGHT, FROM_EDGE, ARM = 210, 297, 20, 12
BAR = 100
INK, FAINT = '#1f1f1f', '#9a9a9a'


def line(x1, y1, x2, y2, thickness=.15, colour=INK):
    return (f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" stroke="{colour}" '
            f'stroke-width="{thickness:g}"/>')


def cross(x, y):
    yield line(x - ARM, y, x + ARM, y)
    yield line(x, y - ARM, x, y + ARM)
    yield (f'<circle cx="{x:g}" cy="{y:g}" r="3" fill="none" stroke="{INK}" '
           'stroke-width="0.15"/>')


def ruler(x, y, across):
    """A hundred millimetres, each marked."""
    yield line(x, y, x + BAR * across, y + BAR * (not across), .2)
    for mark in range(BAR + 1):
        length = 6 if mark % 10 == 0 else 4.5 if mark % 5 == 0 else 3
        if across:
            yield line(x + mark, y, x + mark, y - length)
        else:
            yield line(x, y + mark, x - length, y + mark)


def arrow(x, y, across):
    """From the edge of the paper to the cross."""
    tip = FROM_EDGE - .5
    if across:
        yield line(5, y, tip, y, .15, FAINT)
        yield f'<path d="M{tip:g} {y:g}l-2 -.8v1.6z" fill="{FAINT}"/>'
    else:
        yield line(x, 5, x, tip, .15, FAINT)
        yield f'<path d="M{x:g} {tip:g}l-.8 -2h1.6z" fill="{FAINT}"/>'


def main():
    items = []
    for x in (FROM_EDGE, WIDTH - FROM_EDGE):
        for y in (FROM_EDGE, HEIGHT - FROM_EDGE):
            items += cross(x, y)
    items += ruler(55, 195, True)
    items += ruler(190, 100, False)
    items += arrow(0, 26, True)
    items += arrow(26, 0, False)
    points = 72 / 25.4
    text = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH * points:.2f}pt" '
            f'height="{HEIGHT * points:.2f}pt" viewBox="0 0 {WIDTH} {HEIGHT}">\n'
            '<!-- SPDX-FileCopyrightText: The Laurel authors\n'
            '     SPDX-License-Identifier: GPL-3.0-or-later -->\n' + '\n'.join(items)
            + '\n</svg>\n')
    (pathlib.Path(__file__).parent / 'calibration.svg').write_text(text, encoding='utf-8')


main()
