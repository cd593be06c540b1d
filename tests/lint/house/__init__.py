# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a machine can check (src/DESIGN.md tells them all)."""
