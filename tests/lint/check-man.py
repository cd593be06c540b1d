#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that groff has nothing to say of the manual pages: check-man.py PAGE..."""

import shutil
import subprocess
import sys


def complaints(page):
    # A line that cannot be broken well on a terminal is no fault of the page.
    done = subprocess.run(
        ['groff', '-K', 'utf8', '-T', 'utf8', '-man', '-ww', '-W', 'break', '-z', page],
        capture_output=True, text=True)
    return done.stderr


def main():
    if not (shutil.which('groff') and shutil.which('preconv')):
        return 77
    found = ''.join(complaints(page) for page in sys.argv[1:])
    print(found, end='')
    return 1 if found else 0


sys.exit(main())
