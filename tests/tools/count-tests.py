#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what came of the suites: count-tests.py JUNIT.xml...

Prints the failures with the end of what the programs said of them, how many were skipped, and last
"N passed, N failed". A suite whose
file is missing counts as one failure, and so does a program that died without saying which test it
was in.
With --self-test it counts what it should know.
"""

import pathlib
import re
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
    if not failed and has_died(suite):
        failed.append(f"{suite.get('name')}: ended before it was done")
    return passed, failed, skipped


def has_died(suite):
    """Meson lists only the tests that a program came to: that it died then stands in what it
    said, or shows in what it had planned."""
    said = '\n'.join(suite.findtext(name) or '' for name in ('system-out', 'system-err'))
    plan = re.search(r'^1\.\.(\d+)', said, re.MULTILINE)
    return bool(int(suite.get('errors', 0)) + int(suite.get('failures', 0)) or
                re.search(r'^Bail out!|^\(test program exited with status code', said,
                          re.MULTILINE) or
                (plan and int(plan[1]) > len(list(suite.iter('testcase')))))


def tell_end(suite, most=80):
    """The last remarks of a program, and what libraries and sanitizers said beside them: a failure
    that comes once in a hundred runs must be understood from the record of that run."""
    remarks = [line for line in (suite.findtext('system-out') or '').splitlines()
               if line.startswith(('#', 'not ok', 'Bail out!'))]
    beside = [line for line in (suite.findtext('system-err') or '').splitlines() if line.strip()]
    return remarks[-most:] + beside[-most // 2:]


# What a program said, with one test that passed, and whether it had died.
SAID = (
    ('1..1\nok 1 /a', '', False),
    ('ok 1 /a\n1..1', 'a warning', False),
    ('1..2\nok 1 /a', '', True),
    ('1..1\nok 1 /a\nBail out! ERROR', '', True),
    ('ok 1 /a', '(test program exited with status code 134)', True),
)


def test_oneself():
    for out, err, died in SAID:
        suite = xml.fromstring(f'<testsuite name="t" errors="0" failures="0"><testcase name="a"/>'
                               f'<system-out>{out}</system-out><system-err>{err}</system-err>'
                               f'</testsuite>')
        assert count(suite) == (['t: a'], ['t: ended before it was done'] * died, []), out
    return 0


def main():
    if sys.argv[1:] == ['--self-test']:
        return test_oneself()
    passed, failed, skipped = [], [], []
    for path in map(pathlib.Path, sys.argv[1:]):
        if not path.exists():
            failed.append(f'{path}: the suite did not run')
            continue
        for suite in xml.parse(path).iter('testsuite'):
            counted = count(suite)
            for all_names, names in zip((passed, failed, skipped), counted):
                all_names += names
            if counted[1]:
                print(f"{suite.get('name')} said at its end:", *tell_end(suite), sep='\n  ')

    for name in failed:
        print('failed:', name)
    if skipped:
        print(f'{len(skipped)} skipped:', ', '.join(skipped[:6]), '…' if len(skipped) > 6 else '')
    print(f'{len(passed)} passed, {len(failed)} failed')
    return 1 if failed or not passed else 0


sys.exit(main())
