# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Curves, bands, rosettes and leaves, as SVG of few nodes: what draw.py puts on pages."""

import math


def number(value):
    text = f'{value:.2f}'.rstrip('0').rstrip('.')
    if text in ('-0', ''):
        return '0'
    return text.replace('0.', '.', 1) if text.startswith(('0.', '-0.')) else text


class Path:
    """The text of an SVG path, written relative to the last point as it was rounded."""

    def __init__(self):
        self.parts = []
        self.x = self.y = 0.0

    def add(self, letter, *points):
        x, y = self.x, self.y
        written = []
        for px, py in points:
            written += [round(px - x, 2), round(py - y, 2)]
        self.x, self.y = x + written[-2], y + written[-1]
        text = letter
        for value in written:
            piece = number(value)
            joined = text[-1].isalpha() or piece.startswith('-')
            text += piece if joined else ' ' + piece
        self.parts.append(text)

    def move(self, point):
        self.add('M', point)

    def line(self, *points):
        for point in points:
            self.add('l', point)

    def curve(self, *points):
        self.add('c', *points)

    def close(self, start):
        self.parts.append('z')
        self.x, self.y = start

    def __str__(self):
        return ''.join(self.parts)


def polygon(points, closed=True):
    path = Path()
    path.move(points[0])
    start = path.x, path.y
    path.line(*points[1:])
    if closed:
        path.close(start)
    return str(path)


def trace(place, start, end, steps, closed=False):
    """A smooth path through place(t), by cubics that have its direction at their ends."""
    path = Path()
    part = (end - start) / steps
    tiny = part / 1000

    def at(t):
        x, y = place(t)
        (ax, ay), (bx, by) = place(t - tiny), place(t + tiny)
        scale = part / 3 / (2 * tiny)
        return (x, y), ((bx - ax) * scale, (by - ay) * scale)

    point, pull = at(start)
    path.move(point)
    first = path.x, path.y
    for step in range(1, steps + 1):
        to, next_pull = at(start + step * part)
        path.curve((point[0] + pull[0], point[1] + pull[1]),
                   (to[0] - next_pull[0], to[1] - next_pull[1]), to)
        point, pull = to, next_pull
    if closed:
        path.close(first)
    return str(path)


def stroke(data, colour, width, more=''):
    return (f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{number(width)}"'
            f'{more}/>')


def fill(data, colour, more=''):
    return f'<path d="{data}" fill="{colour}"{more}/>'


def place(items, x=0, y=0, turn=0, scale=1, mirror=False):
    how = f'translate({number(x)} {number(y)})'
    if turn:
        how += f' rotate({number(turn)})'
    if scale != 1 or mirror:
        how += f' scale({number(-scale if mirror else scale)} {number(scale)})'
    return f'<g transform="{how}">{"".join(items)}</g>'


# Frames


def rectangle(x, y, width, height):
    return f'M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z'


def notched(x, y, width, height, radius):
    """A rectangle whose corners are cut out by quarter circles."""
    r, arc = number(radius), f'a{number(radius)} {number(radius)} 0 0 0 '
    return (f'M{number(x + radius)} {number(y)}h{number(width - 2 * radius)}{arc}{r} {r}'
            f'v{number(height - 2 * radius)}{arc}-{r} {r}h{number(2 * radius - width)}'
            f'{arc}-{r}-{r}v{number(2 * radius - height)}{arc}{r}-{r}z')


def stepped(x, y, width, height, step):
    """A rectangle with a square step at each corner."""
    s, n = number(step), number(-step)
    return (f'M{number(x + step)} {number(y)}h{number(width - 2 * step)}v{s}h{s}'
            f'v{number(height - 2 * step)}h{n}v{s}h{number(2 * step - width)}v{n}h{n}'
            f'v{number(2 * step - height)}h{s}z')


class Ring:
    """A rectangle with round corners, walked along its middle line.

    Walked by the number of waves: each half side from the corner's middle to the side's
    middle has a whole number of waves, so that a band on it is the same in each corner.
    """

    def __init__(self, x, y, width, height, radius, wave):
        self.x, self.y, self.width, self.height = x, y, width, height
        self.radius = radius
        corner = math.pi * radius / 4
        self.long = width / 2 - radius + corner
        self.short = height / 2 - radius + corner
        self.long_waves = round(self.long / wave)
        self.short_waves = round(self.short / wave)
        self.waves = 4 * (self.long_waves + self.short_waves)

    def walk(self, waves):
        """The point and the outward direction there, in a quarter and mirrored to the rest."""
        quarter = self.waves / 4
        part, rest = divmod(waves % self.waves, quarter)
        part = int(part)
        if part % 2:
            rest = quarter - rest
        x, y, nx, ny = self.walk_quarter(rest)
        fx, fy = ((1, 1), (1, -1), (-1, -1), (-1, 1))[part]
        return (self.x + self.width / 2 + fx * x, self.y + self.height / 2 - fy * y,
                fx * nx, -fy * ny)

    def walk_quarter(self, waves):
        """From the top's middle to the right side's middle, about the centre, y upwards."""
        half_width, half_height = self.width / 2, self.height / 2
        r, straight = self.radius, half_width - self.radius
        if waves <= self.long_waves:
            way = waves / self.long_waves * self.long
        else:
            way = self.long + (waves - self.long_waves) / self.short_waves * self.short
        if way < straight:
            return way, half_height, 0, 1
        turned = (way - straight) / r
        if turned < math.pi / 2:
            nx, ny = math.sin(turned), math.cos(turned)
            return straight + r * nx, half_height - r + r * ny, nx, ny
        return half_width, half_height - r - (way - straight - r * math.pi / 2), 1, 0


def band(ring, strands, height, steps=4):
    """Strands that wind about the middle line of a ring; height(phase) is how far out they are."""
    drawn = []
    for strand in range(strands):
        shift = strand / strands

        def at(waves):
            x, y, nx, ny = ring.walk(waves)
            out = height(2 * math.pi * (waves + shift))
            return x + nx * out, y + ny * out

        drawn.append(trace(at, 0, ring.waves, ring.waves * steps, closed=True))
    return ''.join(drawn)


def ribbon(left, right, strands, steps):
    """Strands between two curves, each moved from the one to the other."""
    drawn = []
    for strand in range(strands):
        part = strand / (strands - 1)

        def at(t):
            (ax, ay), (bx, by) = left(t), right(t)
            return ax + (bx - ax) * part, ay + (by - ay) * part

        drawn.append(trace(at, 0, 1, steps))
    return ''.join(drawn)


def rosette(radius, petals, strands, steps=6):
    """Closed strands about a centre; radius(phase) is how far out they are."""
    drawn = []
    for strand in range(strands):
        shift = 2 * math.pi * strand / strands

        def at(t):
            far = radius(petals * t + shift)
            return far * math.sin(t), -far * math.cos(t)

        drawn.append(trace(at, 0, 2 * math.pi, petals * steps, closed=True))
    return ''.join(drawn)


# Leaves


def leaf_side(length, width, bend, side):
    """One side of a leaf from its foot to its tip, as the points of two cubics."""
    def at(x, y):
        along = x / length
        return x, side * y * width + bend * length * along * along

    return [at(0, 0), at(.12 * length, .34), at(.26 * length, .5), at(.44 * length, .5),
            at(.66 * length, .5), at(.86 * length, .2), at(length, 0)]


def half_leaf(length, width, bend, side):
    points = leaf_side(length, width, bend, side)
    path = Path()
    path.move(points[0])
    path.curve(*points[1:4])
    path.curve(*points[4:7])
    path.curve((length * .66, bend * length * .36), (length * .33, 0), (0, 0))
    path.close((0, 0))
    return str(path)


def leaf(length, width, bend=0.0):
    out = leaf_side(length, width, bend, -1)
    back = leaf_side(length, width, bend, 1)[::-1]
    path = Path()
    path.move(out[0])
    path.curve(*out[1:4])
    path.curve(*out[4:7])
    path.curve(*back[1:4])
    path.curve(*back[4:7])
    path.close((0, 0))
    return str(path)


def two_tone_leaf(length, width, bend, light, dark):
    return (fill(half_leaf(length, width, bend, -1), light)
            + fill(half_leaf(length, width, bend, 1), dark))
