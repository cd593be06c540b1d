# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of the tree as the rules see it, and the list of the rules."""

import dataclasses
import functools
import re

FILE_RULES, TREE_RULES = {}, {}


def rule(function):
    """A rule about one file: a generator of (line, fault)."""
    FILE_RULES[function.__name__] = function
    return function


def tree_rule(function):
    """A rule about files together: a generator of (path, line, fault)."""
    TREE_RULES[function.__name__] = function
    return function


@dataclasses.dataclass
class Function:
    name: str
    head: str    # storage class and return type
    start: int   # the line of its name
    end: int     # the line of its last brace
    body: str    # without comments, with its strings


def blank(match):
    return re.sub(r'[^\n]', ' ', match[0])


COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)


class Source:
    def __init__(self, path, text):
        self.path = path    # below the root of the tree, with slashes
        self.text = text
        self.lines = text.split('\n')
        parts = path.split('/')
        self.folder = '/'.join(parts[:-1])
        self.name = parts[-1]
        self.stem, _, self.kind = self.name.rpartition('.')
        self.in_src = parts[0] == 'src'
        # "ui" has rooms of its own; what is in tests is nowhere in the house.
        self.room = parts[1] if self.in_src and len(parts) > 2 else parts[0]
        self.sub_room = parts[2] if self.room == 'ui' and len(parts) > 3 else None

    @functools.cached_property
    def code(self):
        """The text without its comments, line for line."""
        return COMMENT_OR_STRING.sub(lambda m: blank(m) if m[0][0] == '/' else m[0], self.text)

    @functools.cached_property
    def bare(self):
        """The text without comments and what is in its strings, line for line."""
        return COMMENT_OR_STRING.sub(blank, self.text)

    @functools.cached_property
    def functions(self):
        found, lines, name = [], self.code.split('\n'), None
        for number, line in enumerate(lines, 1):
            if start := re.match(r'(\w+) \(', line):
                name, first = start[1], number
            elif line == '}' and name and '{' in lines[first - 1:number]:
                head = []
                for above in reversed(lines[:first - 1]):
                    if not above.strip() or above[0] in '}#/' or above.endswith(';'):
                        break
                    head.insert(0, above)
                found.append(Function(name, ' '.join(head), first, number,
                                      '\n'.join(lines[first - 1:number])))
                name = None
        return found

    def line_of(self, position):
        return self.text.count('\n', 0, position) + 1

    def matches(self, pattern, text):
        """The line and the match of each place where the pattern is found."""
        for match in re.finditer(pattern, text, re.M):
            yield self.line_of(match.start()), match
