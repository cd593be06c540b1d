# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences a user reads."""

import re

from house.source import rule

MARKED = r'(?<!\w)(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\('
FORMAT = re.compile(r'%(?!%)[-+ #0]*\d*(?:\.\d+)?(?:\$\w)?(?:[sdufic]|l+[du]|z[du]|" ?G_G)')


def argument(text, start):
    """The text of a call from its opening parenthesis to the closing one."""
    depth = 0
    for at in range(start, len(text)):
        depth += {'(': 1, ')': -1}.get(text[at], 0) if not inside_string(text, start, at) else 0
        if depth == 0:
            return text[start:at + 1]
    return text[start:]


def inside_string(text, start, at):
    return len(re.findall(r'(?<!\\)"', text[start:at])) % 2 == 1


@rule
def no_macros_in_sentences(source):
    """xgettext does not see what a macro puts into a sentence, and takes what is before it."""
    if source.in_src and source.kind == 'c':
        for number, match in source.matches(MARKED, source.code):
            if re.search(r'" ?(?:G_G\w+_FORMAT|PRI\w+)', argument(source.code, match.end() - 1)):
                yield number, 'no macro in a sentence: give it a number of a plain type'


@rule
def translators_note(source):
    """Who translates a sentence with a hole sees only the sentence."""
    if source.in_src and source.kind == 'c':
        for number, match in source.matches(MARKED, source.code):
            call = argument(source.code, match.end() - 1)
            if not FORMAT.search(call):
                continue
            # xgettext takes a comment right above the sentence, or the statement it stands in.
            near = source.lines[max(0, number - 7):number + call.count('\n')]
            if not any('Translators:' in line for line in near):
                yield number, 'a sentence with a hole has a note: /* Translators: … */'


@rule
def whole_sentences(source):
    """Sentences are never put together from pieces."""
    if source.in_src and source.kind == 'c':
        for number, match in source.matches(MARKED + r'((?:\s*"(?:\\.|[^"\\])*")+)\s*\)',
                                            source.code):
            text = ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', match[1]))
            if text != text.strip() and not text.endswith(': ') \
                    and not re.fullmatch(r' \(.*\)|[,;、，·—– ]+', text):
                yield number, 'a piece of a sentence: translate it whole'


@rule
def core_texts(source):
    """A library's texts are looked up in its own catalogue."""
    if source.in_src and source.kind == 'c' and source.stem != 'main':
        for number, _ in source.matches(r'^#include <glib/gi18n\.h>', source.text):
            yield number, 'include <glib/gi18n-lib.h>'
