#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what came of the suites: count-tests.py JUNIT.xml...

Prints the failures, how many were skipped, and last "N passed, N failed". A suite whose file is
missing counts as one failure, and so does a program that died without saying which test it was in.
"""

import pathlib
import sys
import xml.etree.ElementTree as xml


def count(suite):
    """What came of one test program: the names of what passed, failed, and was skipped."""
    passed, failed, skipped = [], [], []
    for case in suite.iter('testcase'):
        name = f"{suite.get('name')}: {case.get('name')}"
        if case.find('failure') is not None or case.find('error') is not None:
            failed.append(name)
        elif case.find('skipped') is not None:
            skipped.append(name)
        else:
            passed.append(name)
    broken = int(suite.get('errors', 0)) + int(suite.get('failures', 0))
    if broken and not failed:
        failed.append(f"{suite.get('name')}: ended before it was done")
    return passed, failed, skipped


def main():
    passed, failed, skipped = [], [], []
    for path in map(pathlib.Path, sys.argv[1:]):
        if not path.exists():
            failed.append(f'{path}: the suite did not run')
            continue
        for suite in xml.parse(path).iter('testsuite'):
            for all_names, names in zip((passed, failed, skipped), count(suite)):
                all_names += names

    for name in failed:
        print('failed:', name)
    if skipped:
        print(f'{len(skipped)} skipped:', ', '.join(skipped[:6]), '…' if len(skipped) > 6 else '')
    print(f'{len(passed)} passed, {len(failed)} failed')
    return 1 if failed or not passed else 0


sys.exit(main())
