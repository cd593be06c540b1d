#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the drawings of tests/data/drawings, good ones and hostile ones: make-drawings.py

A good one is three parts wide and two high, and has four quarters: red, green, blue, yellow, row by
row. A bad one says in its name why it must be refused. Made without Laurel, by hand, when one is
added; Pillow packs the JPEGs.
"""

import io
import pathlib
import struct
import subprocess
import tempfile
import zlib

from PIL import Image

FOLDER = pathlib.Path(__file__).parent / 'drawings'
# What the fuzz target begins with: nothing that takes its time.
SEEDS = pathlib.Path(__file__).parent / 'fuzz/drawing'
SLOW = ('slow', 'bomb', 'uses', 'storm', 'laughs', 'nested', 'large')
WIDTH, HEIGHT = 300, 200
RED, GREEN, BLUE, YELLOW = (220, 0, 0), (0, 160, 0), (0, 0, 220), (240, 220, 0)


def picture(width=WIDTH, height=HEIGHT):
    image = Image.new('RGB', (width, height))
    for (column, row), colour in {(0, 0): RED, (1, 0): GREEN, (0, 1): BLUE, (1, 1): YELLOW}.items():
        image.paste(colour, (column * width // 2, row * height // 2, (column + 1) * width // 2,
                             (row + 1) * height // 2))
    return image


# ---- SVG ----

def svg(inside='', head='', size='width="300" height="200"', attributes=''):
    quarters = ''.join(
        f'<rect x="{x}" y="{y}" width="150" height="100" fill="rgb{colour}"/>'
        for x, y, colour in ((0, 0, RED), (150, 0, GREEN), (0, 100, BLUE), (150, 100, YELLOW)))
    return (f'<?xml version="1.0"?>{head}<svg xmlns="http://www.w3.org/2000/svg" '
            f'xmlns:xlink="http://www.w3.org/1999/xlink" {size} {attributes}>{quarters}{inside}'
            '</svg>').encode()


LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha">' + ''.join(
    f'<!ENTITY {two} "{"&" + one + ";" :s}{("&" + one + ";") * 9}">'
    for one, two in zip('abcdefghi', 'bcdefghij')) + ']>'
OUTER = '<!DOCTYPE svg [<!ENTITY out SYSTEM "file:///etc/hostname">]>'
USES = '<defs><g id="u0"><rect width="1" height="1"/></g>' + ''.join(
    f'<g id="u{i}">' + f'<use xlink:href="#u{i - 1}"/>' * 10 + '</g>'
    for i in range(1, 10)) + '</defs><use xlink:href="#u9"/>'
STORM = '<defs><filter id="f"><feTurbulence baseFrequency="0.1" numOctaves="20"/></filter></defs>' \
    + '<rect width="20000" height="20000" filter="url(#f)"/>'
SLOW_SVG = '<defs><filter id="f" x="0" y="0" width="1" height="1">' + (
    '<feTurbulence baseFrequency="0.05" numOctaves="8"/>' * 60) + '</filter></defs>' \
    + '<rect width="2000" height="2000" filter="url(#f)"/>'


# ---- PNG ----

def block(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))


def png(width, height, rows):
    return (b'\x89PNG\r\n\x1a\n'
            + block(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0))
            + block(b'IDAT', zlib.compress(rows, 9)) + block(b'IEND', b''))


def good_png():
    data = picture().tobytes()
    return png(WIDTH, HEIGHT, b''.join(b'\0' + data[y * WIDTH * 3:(y + 1) * WIDTH * 3]
                                       for y in range(HEIGHT)))


# ---- JPEG ----

def jpeg(image, **options):
    out = io.BytesIO()
    image.save(out, 'JPEG', quality=80, **options)
    return out.getvalue()


def turned_jpeg(turn, operation):
    """As a camera writes it that is held on its side."""
    exif = Image.Exif()
    exif[0x0112] = turn
    return jpeg(picture().transpose(operation), exif=exif)


# ---- PDF ----

CONTENT = b'\n'.join(
    b'%.3f %.3f %.3f rg %d %d 150 100 re f' % (*(c / 255 for c in colour), x, y)
    for x, y, colour in ((0, 100, RED), (150, 100, GREEN), (0, 0, BLUE), (150, 0, YELLOW)))


def pdf(catalog=b'', page=b'', more=(), content=CONTENT, box=b'/MediaBox [0 0 300 200]', pages=1,
        head=b''):
    objects = [b'<< /Type /Catalog /Pages 2 0 R %s >>' % catalog,
               b'<< /Type /Pages /Kids [%s] /Count %d >>' % (b'3 0 R ' * pages, pages),
               b'<< /Type /Page /Parent 2 0 R /Contents 4 0 R %s %s >>' % (box, page),
               b'<< /Length %d %s >>\nstream\n%s\nendstream' % (len(content), head, content), *more]
    out, places = b'%PDF-1.4\n', []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, text)
    table = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % place for place in places)
    return out + b'trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (
        len(objects) + 1, table)


def stream(head, data=b''):
    return b'<< /Length %d %s >>\nstream\n%s\nendstream' % (len(data), head, data)


def turned_content(matrix):
    return b'q ' + matrix + b' cm\n' + CONTENT + b'\nQ'


def patterned():
    """Its colours are patterns, which have to stay where they are when the page is moved."""
    tiles = stream(b'/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 200] '
                   b'/XStep 300 /YStep 200 /Resources << >> /Matrix [1 0 0 1 1000 500]', CONTENT)
    return pdf(content=b'/Pattern cs /P scn 1000 500 300 200 re f',
               box=b'/MediaBox [900 400 1400 800] /CropBox [1000 500 1300 700]',
               page=b'/Resources << /Pattern << /P 5 0 R >> >>', more=[tiles])


def named(name):
    """Its picture has a name that has to be written otherwise than it is meant."""
    return pdf(content=name + b' Do', page=b'/Resources << /XObject << %s 5 0 R >> >>' % name,
               more=[stream(b'/Type /XObject /Subtype /Form /BBox [0 0 300 200]', CONTENT)])


def encrypted(data):
    with tempfile.TemporaryDirectory() as folder:
        plain, locked = pathlib.Path(folder) / 'plain', pathlib.Path(folder) / 'locked'
        plain.write_bytes(data)
        subprocess.run(['qpdf', '--encrypt', 'secret', 'owner', '256', '--', plain, locked],
                       check=True)
        return locked.read_bytes()


def bomb():
    """A thousand million noughts, packed twice."""
    packer = zlib.compressobj(9)
    once = b''.join(packer.compress(bytes(1 << 20)) for _ in range(2000)) + packer.flush()
    return pdf(content=zlib.compress(once, 9), head=b'/Filter [/FlateDecode /FlateDecode]')


def nested(depth):
    return pdf(page=b'/Resources ' + b'<< /A ' * depth + b'null' + b' >>' * depth)


FILES = {
    'good.svg': svg(),
    'good-link.svg': svg('<a xlink:href="https://example.org/"><rect width="1" height="1"/></a>'),
    'good.png': good_png(),
    'good.jpg': jpeg(picture()),
    'good-progressive.jpg': jpeg(picture(), progressive=True),
    'good-turned.jpg': turned_jpeg(6, Image.Transpose.ROTATE_90),
    'good-mirrored.jpg': turned_jpeg(2, Image.Transpose.FLIP_LEFT_RIGHT),
    'good-inks.jpg': jpeg(picture().convert('CMYK')),
    'good.pdf': pdf(),
    'good-turned.pdf': pdf(content=turned_content(b'0 1 -1 0 200 0'),
                           box=b'/MediaBox [0 0 200 300] /Rotate 90'),
    'good-over.pdf': pdf(content=turned_content(b'-1 0 0 -1 300 200'), page=b'/Rotate 180'),
    'good-patterns.pdf': patterned(),
    'good-named.pdf': named(b'/Two#20words#20#3E#3E#0Aendobj#28'),
    'good-link.pdf': pdf(page=b'/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S '
                              b'/URI /URI (https://example.org/) >> >>]'),
    'bad-unknown.gif': b'GIF89a' + bytes(20),
    'bad-unknown-empty.svg': b'',
    'bad-damaged.svg': svg()[:-20],
    'bad-any-laughs.svg': svg('<text y="20">&j;</text>', LAUGHS),
    'bad-any-uses.svg': svg(USES),
    'bad-active.svg': svg('<script>alert (1)</script>'),
    'bad-outside.svg': svg('<image xlink:href="https://example.org/a.png" width="9" height="9"/>'),
    'bad-outside-file.svg': svg('<image xlink:href="/etc/hostname" width="9" height="9"/>'),
    'bad-outside-use.svg': svg('<use xlink:href="other.svg#a"/>'),
    'bad-outside-style.svg': svg('<style>@import url(https://example.org/a.css);</style>'),
    'bad-outside-fill.svg': svg('<rect width="9" height="9" fill="url(other.svg#a)"/>'),
    'bad-outside-entity.svg': svg('<text y="20">&out;</text>', OUTER),
    'bad-size.svg': svg(size='width="900000" height="900000"'),
    'bad-any-storm.svg': svg(STORM, size='width="20000" height="20000"'),
    'bad-slow.svg': svg(SLOW_SVG, size='width="2000" height="2000"'),
    'bad-large.png': png(60000, 60000, b''),
    'bad-large-square.png': png(19000, 19000, b''),
    'bad-damaged.png': good_png()[:-40],
    'bad-damaged-short.png': good_png()[:20],
    'bad-damaged.jpg': jpeg(picture())[:-200],
    'bad-damaged-head.jpg': jpeg(picture())[:30],
    'bad-large.jpg': jpeg(picture()).replace(struct.pack('>HH', HEIGHT, WIDTH),
                                             struct.pack('>HH', 65000, 65000)),
    'bad-damaged.pdf': pdf()[:-60],
    'bad-damaged-table.pdf': pdf().replace(b'startxref\n', b'startxref\n9'),
    'bad-damaged-length.pdf': pdf().replace(b'/Length ', b'/Length 9'),
    'bad-any-bomb.pdf': bomb(),
    'bad-any-nested.pdf': nested(3000),
    'bad-encrypted.pdf': encrypted(pdf()),
    'bad-pages.pdf': pdf(pages=2),
    'bad-active-open.pdf': pdf(b'/OpenAction << /S /JavaScript /JS (app.alert (1)) >>'),
    'bad-active-names.pdf': pdf(b'/Names << /JavaScript << /Names [(a) 5 0 R] >> >>',
                                more=[b'<< /S /JavaScript /JS (app.alert (1)) >>']),
    'bad-active-launch.pdf': pdf(page=b'/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A '
                                      b'<< /S /Launch /F (calc.exe) >> >>]'),
    'bad-active-form.pdf': pdf(b'/AcroForm << /Fields [] /XFA (<xdp/>) >>'),
    'bad-active-postscript.pdf': pdf(page=b'/Resources << /XObject << /X 5 0 R >> >>',
                                     more=[stream(b'/Type /XObject /Subtype /PS', b'quit')]),
    'bad-outside-stream.pdf': pdf(page=b'/Resources << /XObject << /X 5 0 R >> >>',
                                  more=[stream(b'/Subtype /Image /F (/etc/passwd)')]),
    'bad-outside-form.pdf': pdf(page=b'/Resources << /XObject << /X 5 0 R >> >>',
                                more=[stream(b'/Type /XObject /Subtype /Form /BBox [0 0 9 9] '
                                             b'/Ref << /F (other.pdf) /Page 0 >>')]),
    'bad-hidden.pdf': pdf(b'/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>',
                          more=[b'<< /Type /OCG /Name (a) >>']),
    'bad-damaged-name.pdf': named(b'/A#23'),
    'bad-damaged-box.pdf': pdf(box=b'/MediaBox [0 0 1e30 1]'),
}


def write(folder, files):
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def main():
    write(FOLDER, FILES)
    write(SEEDS, {name: data for name, data in FILES.items()
                  if not any(word in name for word in SLOW)})


main()
