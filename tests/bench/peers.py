# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand certificates by what others would take: ReportLab, XeLaTeX, LibreOffice.

Each prints the same names, organisations, awards and numbers, in Chinese, on A4 landscape with a
frame. What one of them cannot easily do is left out of its work, and said: so it has less to do.
"""

import csv
import html
import importlib.util
import pathlib
import shutil
import subprocess
import sys

KAI = pathlib.Path('/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf')
SERIF = 'Noto Serif CJK SC'

REPORTLAB = '''
import csv, sys
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import qr
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

pdfmetrics.registerFont(TTFont('kai', sys.argv[3]))
width, height = landscape(A4)
page = canvas.Canvas(sys.argv[2], pagesize=(width, height))
page.beginForm('frame')
for inset in (24, 30, 36):
    page.rect(inset, inset, width - 2 * inset, height - 2 * inset)
page.endForm()
with open(sys.argv[1], encoding='utf-8') as file:
    for row in csv.DictReader(file):
        page.doForm('frame')
        for size, y, text in ((48, 150, '荣誉证书'), (30, 232, row['name']),
                              (18, 282, row['organisation']), (18, 330, row['occasion']),
                              (30, 392, row['award']), (11, 500, row['date']),
                              (11, 524, row['number'])):
            page.setFont('kai', size)
            page.drawCentredString(width / 2, height - y, text)
        code = Drawing(70, 70)
        code.add(qr.QrCodeWidget(row['number'], barWidth=70, barHeight=70))
        renderPDF.draw(code, page, width - 130, 60)
        page.showPage()
page.save()
'''

TEX = r'''\documentclass{article}
\usepackage[paperwidth=841.89bp,paperheight=595.28bp,margin=60bp]{geometry}
\usepackage{fontspec,eso-pic,tikz}
\setmainfont{%s}\pagestyle{empty}\parindent0pt
\AddToShipoutPictureBG{\begin{tikzpicture}[remember picture,overlay]
\draw (24bp,24bp) rectangle (817bp,571bp);\draw (30bp,30bp) rectangle (811bp,565bp);
\end{tikzpicture}}
\begin{document}
'''


def rows(data):
    with open(data, encoding='utf-8') as file:
        yield from csv.DictReader(file)


def reportlab(data, folder):
    if importlib.util.find_spec('reportlab') is None or not KAI.exists():
        return None
    script = folder / 'reportlab-peer.py'
    script.write_text(REPORTLAB, encoding='utf-8')
    return [sys.executable, script, data, folder / 'reportlab.pdf', KAI]


def xelatex(data, folder):
    if shutil.which('xelatex') is None:
        return None
    text = TEX % SERIF
    for row in rows(data):
        text += ''.join(r'\centerline{\fontsize{%d}{%d}\selectfont %s}\vskip18bp ' % (
            size, size + 4, row.get(name, name)) for size, name in (
                (48, '荣誉证书'), (30, 'name'), (18, 'organisation'), (18, 'occasion'),
                (30, 'award'), (11, 'date'), (11, 'number'))) + '\\newpage\n'
    (folder / 'peer.tex').write_text(text + '\\end{document}\n', encoding='utf-8')
    return ['xelatex', '-interaction=batchmode', f'-output-directory={folder}', folder / 'peer.tex']


def libreoffice(data, folder):
    if shutil.which('soffice') is None:
        return None
    page = ''.join(
        '<h1>荣誉证书</h1>' + ''.join(f'<p>{html.escape(row[name])}</p>' for name in (
            'name', 'organisation', 'occasion', 'award', 'date', 'number'))
        + '<p style="page-break-after: always"></p>' for row in rows(data))
    (folder / 'peer.html').write_text(
        '<!DOCTYPE html><meta charset="utf-8"><style>@page {size: 297mm 210mm} '
        f'* {{font-family: "{SERIF}"; text-align: center}}</style>{page}', encoding='utf-8')
    return ['soffice', '--headless', f'-env:UserInstallation=file://{folder}/office',
            '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, folder / 'peer.html']


PEERS = {
    'ReportLab': reportlab,
    'XeLaTeX, without QR code': xelatex,
    'LibreOffice, without background and QR code': libreoffice,
}


def list_peers(data, folder):
    """What each is started with, or None where it is not installed."""
    for name, make in PEERS.items():
        yield name, make(data, pathlib.Path(folder))


def is_able(command):
    """Whether it does it at all, which is tried once: a font may be missing."""
    return subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL).returncode == 0
