#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the shell completions against the manual and in a shell: check-completions.py DATA-DIR"""

import pathlib
import re
import shutil
import subprocess
import sys

# The line so far, its last word being completed, and what must be offered; '!' must not be.
CASES = [
    (['pl'], ['plan']),
    (['plan', ''], ['cancel', 'diff', 'show', '!plan', '!undo']),
    (['plan', 's'], ['settle', 'show', '!move']),
    (['-f', 'plan', 'plan', 'po'], ['postpone']),
    (['--json', 'documents', 'ch'], ['change-notice']),
    (['import', 'plan', '--'], ['--dry-run', '--take', '--json', '!--sample']),
    (['import', 'plan', '--take', ''], ['new', 'moved', 'edited', 'gone']),
    (['new', '--s'], ['--sample']),
    (['plan', 'list', '--'], ['--json', '!--reason']),
    (['plan', 'cancel', '2025/4', '--r'], ['--reason']),
    (['plan', 'show', 'plan', ''], ['!list']),
    (['date', 'read', '--year', ''], ['!read', '!--json']),
    (['undo', '--t'], ['--to']),
    (['plan', 'to'], ['to-settle']),
    (['plan', 'load', '--o'], ['--on']),
    (['resource', ''], ['book', 'free', '!plan']),
    (['resource', 'add', ''], ['venue', '!book']),
]


def bash_commands(text):
    """Every whole command, from the table of the parts that may follow."""
    parts = {key.strip("'"): words.replace("' \\\n", ' ').replace("'", '').split()
             for key, words in re.findall(r"^    ([\w']+)\) echo ((?:.*\\\n)*.*) ;;$",
                                          text.split('_laurel_options')[0], re.M)}
    for first in parts['']:
        yield from (f'{first} {second}' for second in parts[first]) if first in parts else [first]


def zsh_commands(text):
    parts = {}
    for key, block in re.findall(r"^    ([\w']+)\) parts=\((.*?)\) ;;$", text, re.M | re.S):
        parts[key.strip("'")] = re.findall(r"'([\w-]+):", block)
    for first in parts['']:
        yield from (f'{first} {second}' for second in parts[first]) if first in parts else [first]


def manual_commands(text):
    """The tags of the sections between the options and the status."""
    body = re.search(r'^\.SH (?:COMMANDS|命令)$(.*)^\.SH (?:EXIT STATUS|退出状态)$', text,
                     re.M | re.S)[1]
    for tag in re.findall(r'^\.TP\n\.(.*)$', body.replace('\\-', '-'), re.M):
        macro, words = tag.split(' ', 1)
        if macro == 'BR':
            yield from words.replace('"', '').replace(',', '').split()
        elif macro == 'BI' or words.startswith('"'):
            yield re.match(r'"([^"]*)"', words)[1]
        else:
            yield words


def offered(script, words):
    program = ('source "$1"; shift; COMP_WORDS=(laurel "$@"); COMP_CWORD=$#; _laurel;'
               'printf "%s\\n" "${COMPREPLY[@]}"')
    return subprocess.run(['bash', '-c', program, 'bash', script, *words], check=True,
                          capture_output=True, text=True, cwd='/').stdout.split()


def check_cases(script):
    for words, wanted in CASES:
        got = offered(script, words)
        for word in wanted:
            if (word.lstrip('!') in got) == word.startswith('!'):
                yield f'laurel {" ".join(words)}: {word} of {got}'


def main():
    data = pathlib.Path(sys.argv[1]).resolve()
    bash = data / 'completions' / 'laurel'
    zsh = data / 'completions' / '_laurel'
    commands = sorted(bash_commands(bash.read_text()))
    found = [*check_cases(bash)]
    for path, others in ((zsh, zsh_commands(zsh.read_text())),
                         *((page, manual_commands(page.read_text()))
                           for page in sorted(data.glob('laurel*.1')))):
        if difference := set(commands) ^ set(others):
            found.append(f'{path}: differs from the bash completion: {sorted(difference)}')
    if shutil.which('zsh'):
        done = subprocess.run(['zsh', '-n', zsh], capture_output=True, text=True)
        if done.returncode:
            found.append(done.stderr.strip())

    for fault in found:
        print(fault)
    return 1 if found else 0


sys.exit(main())
