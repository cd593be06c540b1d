#!/bin/sh
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes the approved pictures of pages anew: approve-pages.sh [BUILD-FOLDER]
# To be run where the typefaces of Debian 12 are, after a template was changed on purpose. Look at
# what git shows before it is kept. Pillow packs them.
set -eu
tests=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-$tests/../build}
folder=$tests/data/pages

mkdir -p "$folder"
rm -f "$folder"/*.png
LAUREL_APPROVE_PAGES=$folder LAUREL_TEST_DATA=$tests/data LC_ALL=C.UTF-8 TZ=UTC \
  "$build/tests/core/test-page-images" >/dev/null
# Sixteen greys need no more than half a byte.
/usr/bin/python3 - "$folder" <<'END'
import pathlib
import sys

from PIL import Image

for path in pathlib.Path(sys.argv[1]).glob('*.png'):
    image = Image.open(path).convert('L')
    greys = Image.new('P', image.size)
    greys.putpalette([level * 17 for level in range(16) for _ in range(3)])
    greys.putdata([round(grey / 17) for grey in image.getdata()])
    greys.save(path, bits=4, optimize=True)
END
du -sh "$folder"
