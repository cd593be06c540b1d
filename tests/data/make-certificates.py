#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the certificates of tests/data/certificates, good ones and others: make-certificates.py

They are made without Laurel, so that what it reads is not only what it writes: OpenSSL signs, cairo
draws, the module qrcode makes the codes. Run by hand, when one is added.
"""

import base64
import hashlib
import pathlib
import subprocess
import tempfile

import cairo
import qrcode

FOLDER = pathlib.Path(__file__).parent / 'certificates'
SEED = bytes([1]) + bytes(31)
DER = bytes.fromhex('302e020100300506032b657004220420') + SEED
WIDTH, HEIGHT, SIDE, MARGIN = 841.89, 595.28, 70, 60


def openssl(*args, text=b''):
    with tempfile.TemporaryDirectory() as folder:
        key, message = pathlib.Path(folder) / 'key', pathlib.Path(folder) / 'message'
        key.write_bytes(DER)
        message.write_bytes(text)
        names = {'KEY': str(key), 'MESSAGE': str(message)}
        return subprocess.run(['openssl', *(names.get(arg, arg) for arg in args)], check=True,
                              capture_output=True).stdout


PUBLIC = openssl('pkey', '-inform', 'DER', '-in', 'KEY', '-pubout', '-outform', 'DER')[-32:]
KEY_ID = hashlib.sha256(PUBLIC).hexdigest()[:16]


def code(number, award, name, organisation, signed=True):
    digest = hashlib.sha256(f'{name}\x1f{organisation}'.encode()).hexdigest()[:16]
    text = f'LAUREL1|{number}|2022-09-06|{award}|{digest}|'
    if not signed:
        return text + '|'
    text += KEY_ID + '|'
    signature = openssl('pkeyutl', '-sign', '-keyform', 'DER', '-inkey', 'KEY', '-rawin', '-in',
                        'MESSAGE', text=text.encode())
    return text + base64.urlsafe_b64encode(signature).decode().rstrip('=')


def draw_code(context, text):
    made = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    made.add_data(text.encode())
    made.make()
    matrix = made.get_matrix()
    side = SIDE / len(matrix)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                context.rectangle(WIDTH - MARGIN - SIDE + x * side,
                                  HEIGHT - MARGIN - SIDE + y * side, side, side)
    context.fill()


def make(name, pages, keywords=()):
    surface = cairo.PDFSurface(str(FOLDER / name), WIDTH, HEIGHT)
    surface.set_metadata(cairo.PDFMetadata.CREATE_DATE, '2022-09-06T00:00:00Z')
    if keywords:
        surface.set_metadata(cairo.PDFMetadata.KEYWORDS, '\n'.join(keywords))
    context = cairo.Context(surface)
    for lines, text in pages:
        context.select_font_face('AR PL KaitiM GB')
        context.set_font_size(24)
        for i, line in enumerate(lines):
            context.move_to((WIDTH - context.text_extents(line).width) / 2, 150 + 60 * i)
            context.show_text(line)
        if text:
            draw_code(context, text)
        context.show_page()
    surface.finish()


def main():
    name, organisation, award = '张宁', '云岭精密机械厂', '一等奖'
    zhang = ('张　宁', organisation, '第四十五届质量月', award, 'QM-2022-00001')
    lin = ('This is to certify that Lin Zhiyuan of', 'Yunling Precision Works', 'First prize')
    first = code('QM-2022-00001', award, name, organisation)
    second = code('QM-2022-00002', 'First prize', 'Lin Zhiyuan', 'Yunling Precision Works')
    make('good.pdf', [(zhang, first)], [first])
    make('good-without-keywords.pdf', [(zhang, first)])
    make('good-in-a-sentence.pdf', [(lin, second)], [second])
    make('good-two.pdf', [(zhang, first), (lin, second)], [first, second])
    make('good-scanned.pdf', [((), first)], [first])
    make('bad-name.pdf', [(('王　五', *zhang[1:]), first)], [first])
    make('bad-picture.pdf', [(zhang, first.replace(award, '特等奖'))], [first])
    make('bad-picture-alone.pdf', [(zhang, first.replace(award, '特等奖'))])
    make('bad-keywords.pdf', [(zhang, first)], [second])
    make('bad-one-too-many.pdf', [(zhang, first)], [first, second])
    make('bad-no-code.pdf', [(zhang, None)], [first])
    make('bad-nothing.pdf', [(zhang, None)])
    make('bad-unsigned.pdf', [(zhang, code('QM-2022-00001', award, name, organisation, False))])
    (FOLDER / 'bad-damaged.pdf').write_bytes((FOLDER / 'good.pdf').read_bytes()[:3000])
    (FOLDER / 'nanting.key').write_text(
        f'LAUREL PUBLIC KEY\nId: {KEY_ID}\nIssuer: Nanting Craft Association\n'
        f'Key: {base64.b64encode(PUBLIC).decode()}\n', encoding='utf-8')


main()
