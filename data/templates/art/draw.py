#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the backgrounds of the certificates, letters and cards anew: draw.py [FOLDER]"""

import math
import pathlib
import sys

sys.dont_write_bytecode = True

from strokes import (  # noqa: E402
    Ring, band, fill, leaf, notched, number, place, polygon, rectangle, ribbon, rosette, stepped,
    stroke, trace, two_tone_leaf)

GOLD, DEEP, PALE, CREAM = '#a8823a', '#8a6727', '#efe4c6', '#fffdf5'
RED, ROSE, MIST = '#b3201f', '#f3dcd4', '#e3ecef'
BLUE, TEAL, CLAY, SAND = '#27486b', '#3f7180', '#b0603a', '#d9a67f'
A4_LONG, A4_SHORT = 841.89, 595.28
LETTER_LONG, LETTER_SHORT = 792, 612

HEAD = ('<svg xmlns="http://www.w3.org/2000/svg" width="{w}pt" height="{h}pt" '
        'viewBox="0 0 {w} {h}">\n'
        '<!-- SPDX-FileCopyrightText: The Laurel authors\n'
        '     SPDX-License-Identifier: GPL-3.0-or-later -->\n')


def page(width, height, *items):
    head = HEAD.format(w=number(width), h=number(height))
    return head + '\n'.join(items) + '\n</svg>\n'


def corners(width, height, inset, items):
    """The drawing for the upper left corner, in all four."""
    far_x, far_y = width - inset, height - inset
    for x, y, how in ((inset, inset, '1 1'), (far_x, inset, '-1 1'), (inset, far_y, '1 -1'),
                      (far_x, far_y, '-1 -1')):
        yield (f'<g transform="translate({number(x)} {number(y)}) scale({how})">'
               f'{"".join(items)}</g>')


def frame(width, height, inset, colour, thickness):
    return stroke(rectangle(inset, inset, width - 2 * inset, height - 2 * inset), colour,
                  thickness)


def circle(x, y, radius, colour, more=''):
    return (f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
            f'fill="{colour}"{more}/>')


def ring_line(x, y, radius, colour, thickness):
    return circle(x, y, radius, 'none', f' stroke="{colour}" stroke-width="{number(thickness)}"')


# Laurel


def branch(radius, pairs, size, light, dark, reach):
    """The right branch of a wreath about the origin, from below upwards."""
    def at(turn):
        return radius * math.sin(turn), radius * math.cos(turn)

    first, last = math.radians(8), math.radians(reach)
    yield stroke(trace(at, math.radians(-7), last, 6), dark, size * .055,
                 ' stroke-linecap="round"')
    for pair in range(pairs):
        part = pair / (pairs - 1)
        turn = first + (last - first) * part
        x, y = at(turn)
        degrees = -math.degrees(turn)
        length = size * (.78 + .3 * math.sin(math.pi * (.12 + .74 * part)))
        spread = 40 - 8 * part
        yield place([two_tone_leaf(length, length * .31, -.2, light, dark)], x, y,
                    degrees + spread)
        yield place([two_tone_leaf(length * .86, length * .28, .2, dark, light)], x, y,
                    degrees - spread)
        if pair % 2 and pair < pairs - 1:
            far = radius + size * .2
            between = turn + (last - first) / (pairs - 1) * .34
            yield circle(far * math.sin(between), far * math.cos(between), size * .07, dark)
    x, y = at(last)
    yield place([two_tone_leaf(size * .8, size * .24, -.12, light, dark)], x, y, -reach)


def wreath(radius, pairs, size, light=GOLD, dark=DEEP, reach=148, tie=RED):
    right = list(branch(radius, pairs, size, light, dark, reach))
    s = size
    tail = fill(f'M0 0c{number(.1 * s)} {number(.3 * s)} {number(.3 * s)} {number(.62 * s)} '
                f'{number(.62 * s)} {number(.86 * s)}l-{number(.02 * s)}-{number(.26 * s)}'
                f' {number(.26 * s)} {number(.02 * s)}c-{number(.36 * s)}-{number(.16 * s)}'
                f'-{number(.56 * s)}-{number(.4 * s)}-{number(.66 * s)}-{number(.72 * s)}z', tie)
    knot = [tail, place([tail], mirror=True), circle(0, 0, s * .13, tie)]
    return [*right, place(right, mirror=True), place(knot, 0, radius)]


def spray(length, leaves, size, light=GOLD, dark=DEEP):
    """Two twigs that lie left and right of the origin."""
    def at(part):
        return 6 + part * length, -size * .5 * math.sin(math.pi * .5 * part) * part

    twig = [stroke(trace(at, 0, .93, 4), dark, size * .06, ' stroke-linecap="round"')]
    for index in range(leaves):
        part = .03 + index / leaves * .9
        x, y = at(part)
        long = size * (.82 - .3 * part)
        twig.append(place([two_tone_leaf(long, long * .3, .18, light, dark)], x, y, -38 - 6 * part))
        twig.append(place([two_tone_leaf(long, long * .3, -.18, dark, light)], x, y,
                          30 - 16 * part))
    x, y = at(.93)
    twig.append(place([two_tone_leaf(size * .62, size * .18, 0, light, dark)], x, y, -22))
    middle = polygon([(0, -4.2), (3.2, 0), (0, 4.2), (-3.2, 0)])
    return [*twig, place(twig, mirror=True), fill(middle, RED)]


def flower(petals, length, width, colour):
    shape = leaf(length, width)
    return [place([fill(shape, colour)], turn=360 / petals * index) for index in range(petals)]


# Ornaments


def divider(half, colour=GOLD):
    """A line that thins out on both sides of a rhomb."""
    wedge = polygon([(9, -.45), (half, 0), (9, .45)])
    return [fill(wedge, colour), place([fill(wedge, colour)], mirror=True),
            fill(polygon([(0, -3), (4.5, 0), (0, 3), (-4.5, 0)]), colour)]


def fret(length, height, unit, colour, thickness):
    """A run of square spirals, each second one mirrored, on the length from the origin."""
    count = max(2, round(length / unit / 2) * 2)
    wide = length / count
    u, h = wide / 8, height / 6
    data = ''
    for index in range(count):
        points = [(0, 6), (0, 0), (7, 0), (7, 4.5), (2.4, 4.5), (2.4, 1.9), (4.8, 1.9), (4.8, 2.9)]
        left = index * wide
        sign = 1
        if index % 2:
            left, sign = left + wide, -1
        data += polygon([(left + sign * x * u, y * h) for x, y in points], closed=False)
    return stroke(data, colour, thickness, ' stroke-linejoin="miter"')


def knot_corner(unit):
    """A line's corner that loops over itself, twice."""
    u = unit
    outer = [(15 * u, 2 * u), (0, 2 * u), (0, 0), (2 * u, 0), (2 * u, 15 * u)]
    inner = [(15 * u, 3 * u), (5 * u, 3 * u), (5 * u, u), (u, u), (u, 5 * u), (3 * u, 5 * u),
             (3 * u, 15 * u)]
    return outer, inner


def medallion(radius, colour, strength=.4):
    """Rings of guilloche for a middle or a background."""
    outer = rosette(lambda p: radius * (.83 + .17 * math.cos(p)), 18, 4)
    middle = rosette(lambda p: radius * (.56 + .2 * math.cos(p)), 12, 6)
    inner = rosette(lambda p: radius * (.33 + .15 * math.cos(p)), 8, 6)
    return [stroke(data, colour, strength) for data in (outer, middle, inner)]


def sunburst(radius, colour, strength=.45):
    long = rosette(lambda p: radius * (.72 + .28 * math.cos(p)), 12, 10)
    short = rosette(lambda p: radius * (.43 + .15 * math.cos(p)), 8, 9)
    rays = rosette(lambda p: radius * (.8 + .24 * math.cos(p)), 72, 1)
    return [stroke(data, colour, strength) for data in (rays, long, short)]


def star(radius, colour):
    """Eight rays, each second one shorter."""
    ray = polygon([(0, -radius), (radius * .18, -radius * .36), (0, 0),
                   (-radius * .18, -radius * .36)])
    return [place([fill(ray, colour)], turn=45 * index, scale=.72 if index % 2 else 1)
            for index in range(8)]


def emblem(radius, colour, dark):
    """A small rosette with a star of eight rays."""
    outer = rosette(lambda p: radius * (.84 + .16 * math.cos(p)), 12, 3, 6)
    inner = rosette(lambda p: radius * (.5 + .12 * math.cos(p)), 8, 2, 6)
    return [stroke(outer, colour, .55), stroke(inner, colour, .45), *star(radius * .42, dark)]


def lace(width, height, inset, deep, wave, colours):
    """A guilloche band all round, between two rules."""
    half = deep / 2 - 2.2
    radius = deep * 1.05
    ring = Ring(inset + deep / 2, inset + deep / 2, width - 2 * inset - deep,
                height - 2 * inset - deep, radius, wave)
    braid = band(ring, 4, lambda p: half * math.sin(p))
    heart = band(ring, 2, lambda p: half * (.42 * math.sin(p) - .16 * math.sin(3 * p)))
    inner, round_by = inset + deep, number(radius - deep / 2)
    fan = [place([fill(leaf(deep * .36, deep * .13), colours[0])], 2.6, 2.6, turn)
           for turn in (14, 45, 76)]
    return [frame(width, height, inset, colours[0], 1.6),
            stroke(braid, colours[0], .5), stroke(heart, colours[1], .4),
            f'<rect x="{number(inner)}" y="{number(inner)}" width="{number(width - 2 * inner)}" '
            f'height="{number(height - 2 * inner)}" rx="{round_by}" fill="none" '
            f'stroke="{colours[0]}" stroke-width=".6"/>',
            *corners(width, height, inset, fan)]


# The pages


def open_frame(left, top, right, bottom, gap):
    """A rectangle that is open for so much in the middle of its upper side."""
    middle = (left + right) / 2
    return (f'M{number(middle - gap / 2)} {number(top)}H{number(left)}V{number(bottom)}'
            f'H{number(right)}V{number(top)}H{number(middle + gap / 2)}')


def open_notched(left, top, right, bottom, radius, gap):
    """The same with corners that are cut out by quarter circles."""
    middle, r = (left + right) / 2, number(radius)
    arc = f'a{r} {r} 0 0 '
    return (f'M{number(middle - gap / 2)} {number(top)}H{number(left + radius)}{arc}1 -{r} {r}'
            f'V{number(bottom - radius)}{arc}1 {r} {r}H{number(right - radius)}{arc}1 {r}-{r}'
            f'V{number(top + radius)}{arc}1 -{r}-{r}H{number(middle + gap / 2)}')


def award(long, short, paper):
    """The wreath stands in the frame, so that the words have the page."""
    width, height = long, short
    ornament = place([*flower(8, 8.6, 3, GOLD), circle(0, 0, 1.5, CREAM)], 13.5, 13.5)
    yield f'award{paper}.svg', page(
        width, height,
        place(medallion(186, PALE), width / 2, height / 2 + 6),
        stroke(open_frame(22, 22, width - 22, height - 22, 60), GOLD, 1.8),
        stroke(open_frame(26, 26, width - 26, height - 26, 60), GOLD, .5),
        stroke(open_notched(32, 32, width - 32, height - 32, 20, 60), GOLD, .7),
        *corners(width, height, 25, [ornament]),
        place(wreath(18, 8, 11.5), width / 2, 47),
        place(star(8, RED), width / 2, 47))


def award_wreath(long, short, paper):
    width, height = long, short
    yield f'award-wreath{paper}.svg', page(
        width, height,
        fill(rectangle(0, 0, width, height), CREAM),
        place(sunburst(214, PALE), width / 2, 306),
        *lace(width, height, 19, 22, 22, (GOLD, DEEP)),
        place(wreath(34, 10, 17), width / 2, 107))


def award_portrait(long, short, paper):
    width, height = short, long
    yield f'award-portrait{paper}.svg', page(
        width, height,
        place(medallion(190, PALE), width / 2, 420),
        *lace(width, height, 24, 18, 19, (GOLD, DEEP)),
        stroke(notched(50, 50, width - 100, height - 100, 14), GOLD, .5),
        place(wreath(47, 12, 21), width / 2, 145),
        place(star(21, RED), width / 2, 144),
        place(divider(120), width / 2, 302))


def participation(long, short, paper):
    width, height = long, short

    def upper(t):
        return (-20 + t * (width + 40),
                height - 72 - 38 * math.sin(2.2 * math.pi * t + .5) - 46 * t)

    def lower(t):
        return (-20 + t * (width + 40),
                height - 40 + 34 * math.sin(2.9 * math.pi * t + 2.2) - 14 * t)

    def upper_back(t):
        return (-20 + t * (width + 40), height - 60 + 46 * math.sin(2 * math.pi * t + 2.6))

    yield f'participation{paper}.svg', page(
        width, height,
        '<clipPath id="in"><path d="' + rectangle(28, 28, width - 56, height - 56)
        + '"/></clipPath>',
        '<g clip-path="url(#in)">',
        stroke(ribbon(upper_back, lower, 22, 14), '#cfdfe3', .4),
        stroke(ribbon(upper, lower, 26, 14), '#a9c5cd', .4), '</g>',
        frame(width, height, 28, TEAL, .9),
        place(spray(70, 6, 19, TEAL, '#2c5663'), width / 2, 104))


def judge(long, short, paper):
    width, height = long, short
    outer, inner = knot_corner(6)
    side = [stroke(polygon(points, closed=False), BLUE, thick)
            for points, thick in ((outer, 1.2), (inner, .6))]
    u, inset = 6, 30
    reach = 15 * u
    lines = []
    for offset, thick in ((2 * u, 1.2), (3 * u, .6)):
        lines.append(stroke(
            f'M{number(inset + reach)} {number(inset + offset)}H{number(width - inset - reach)}'
            f'M{number(inset + reach)} {number(height - inset - offset)}'
            f'H{number(width - inset - reach)}'
            f'M{number(inset + offset)} {number(inset + reach)}V{number(height - inset - reach)}'
            f'M{number(width - inset - offset)} {number(inset + reach)}'
            f'V{number(height - inset - reach)}', BLUE, thick))
    yield f'judge{paper}.svg', page(
        width, height,
        place(medallion(170, '#dde5ee'), width / 2, 320),
        *lines, *corners(width, height, inset, side),
        place(emblem(34, BLUE, GOLD), width / 2, 106),
        place(divider(92, BLUE), width / 2, 216))


def vine(width, height, inset, wave, colours):
    ring = Ring(inset, inset, width - 2 * inset, height - 2 * inset, 16, wave)

    def at(waves):
        x, y, nx, ny = ring.walk(waves)
        out = 3.4 * math.sin(2 * math.pi * waves)
        return x + nx * out, y + ny * out

    yield stroke(trace(at, 0, ring.waves, ring.waves * 4, closed=True), colours[1], .7)
    for half in range(2 * ring.waves):
        waves = half / 2 + .12
        (ax, ay), (bx, by) = at(waves), at(waves + .02)
        degrees = math.degrees(math.atan2(by - ay, bx - ax))
        side = 1 if half % 2 else -1
        yield place([two_tone_leaf(9.5, 3.8, side * -.12, *colours)], ax, ay, degrees + side * 44)


def donor(long, short, paper):
    width, height = long, short
    half = 'M0 24C-9 13-27 4-27-11C-27-23-10-28 0-12z'
    veins = ('M0 24C-5 12-14 2-15-13M-4.6 14.4C-10 11-17 8-21.5 4.6M-9.6 5.2C-14 1-20-2-25.6-4'
             'M-6.6 10.6C-5 6-2 2 0 .4M-11.6 .6C-9-4-5-8-1.6-10')
    side = [fill(half, SAND), stroke(veins, '#ffffff', .8, ' stroke-linecap="round"')]
    other = [fill(half, CLAY), stroke(veins, '#ffffff', .8, ' stroke-linecap="round"')]
    stem = stroke('M0 24c0 5 1 9 4 13', CLAY, 1.4, ' stroke-linecap="round"')
    heart = [*side, place(other, mirror=True), stem]
    yield f'donor{paper}.svg', page(
        width, height,
        *vine(width, height, 32, 26, (SAND, CLAY)),
        frame(width, height, 46, CLAY, .5),
        place(heart, width / 2, 95),
        place(divider(92, CLAY), width / 2, 200))


def attendance(long, short, paper):
    width, height = long, short
    left = 64
    rules = [stroke(f'M{left} {number(y)}H{number(width - left)}', DEEP, thick)
             for y, thick in ((58, 2.2), (63, .5), (height - 63, .5), (height - 58, 2.2))]
    yield f'attendance{paper}.svg', page(
        width, height, *rules,
        place(wreath(23, 8, 14), width - left - 50, 130),
        place(star(9.5, DEEP), width - left - 50, 130))


def appointment(long, short, paper):
    width, height = long, short
    inset, deep, gap = 22, 16, 4
    run_x = width - 2 * inset - 2 * deep - 2 * gap
    run_y = height - 2 * inset - 2 * deep - 2 * gap
    across = fret(run_x, deep - 6, 13, RED, .8)
    down = fret(run_y, deep - 6, 13, RED, .8)
    start = inset + deep + gap
    yield f'appointment{paper}.svg', page(
        width, height,
        place(sunburst(206, ROSE), width / 2, 312),
        frame(width, height, inset, RED, 1.8),
        frame(width, height, inset + deep, RED, .6),
        frame(width, height, inset + deep + 5, GOLD, .6),
        place([across], start, inset + 3),
        place([place([across], turn=180)], width - start, height - inset - 3),
        place([place([down], turn=90)], width - inset - 3, start),
        place([place([down], turn=-90)], inset + 3, height - start),
        *corners(width, height, inset + deep / 2, flower(4, 6.6, 3.4, RED)),
        place(spray(88, 7, 20, GOLD, DEEP), width / 2, 92))


def badge():
    width, height = 90 / 25.4 * 72, 54 / 25.4 * 72

    def upper(t):
        return t * width, 30 - 10 * math.sin(2 * math.pi * t)

    def lower(t):
        return t * width, 12 + 16 * math.sin(2.4 * math.pi * t + 1)

    yield 'badge.svg', page(
        width, height,
        fill(f'M0 0H{number(width)}V36H0z', BLUE),
        '<clipPath id="in"><path d="' + rectangle(0, 0, width, 36) + '"/></clipPath>',
        '<g clip-path="url(#in)">' + stroke(ribbon(upper, lower, 12, 8), '#45678c', .35) + '</g>',
        fill(f'M0 36H{number(width)}V37.6H0z', GOLD))


def seat_card():
    width, height = A4_SHORT, A4_LONG
    third = height / 3
    face = [stroke(stepped(26, 22, width - 52, third - 44, 7), GOLD, .8),
            stroke(rectangle(31.5, 27.5, width - 63, third - 55), GOLD, .4),
            place(spray(46, 5, 14), width / 2, 50)]
    folds = ''.join(f'M{number(x)} {number(third * k)}h12' for k in (1, 2)
                    for x in (0, width - 12))
    yield 'seat-card.svg', page(
        width, height,
        place([place(face, turn=180)], width, third),
        place(face, 0, third),
        stroke(folds, '#999999', .5, ' stroke-dasharray="2 2"'))


SHEETS = (award, award_wreath, award_portrait, participation, judge, donor, attendance, appointment)
CARDS = (badge, seat_card)


def main():
    folder = pathlib.Path(sys.argv[1] if sys.argv[1:] else __file__).resolve()
    folder = folder if folder.is_dir() else folder.parent
    drawings = [*(draw(A4_LONG, A4_SHORT, '') for draw in SHEETS),
                *(draw(LETTER_LONG, LETTER_SHORT, '-us') for draw in SHEETS),
                *(draw() for draw in CARDS)]
    for drawing in drawings:
        for name, text in drawing:
            (folder / name).write_text(text, encoding='utf-8')


if __name__ == '__main__':
    main()
