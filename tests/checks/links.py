#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
"""Follows every local link of the pages in a folder: links.py FOLDER. A file or an anchor that is not there, and a picture,
script or style sheet that a browser would load from elsewhere, is reported, with exit status 1."""
import html.parser
import pathlib
import re
import sys
import urllib.parse


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.anchors, self.links, self.loads = {"", "top"}, set(), set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id" or (tag == "a" and name == "name"):
                self.anchors.add(value)
            elif name == "href" and tag == "a":
                self.links.add(value)
            elif name == "src" or (name == "href" and tag == "link"):
                self.loads.add(value)
            elif name == "data-link" and ("data-namespace", "Tl") in attributes:
                self.links.add(value)


def check(folder):
    pages = {path.name: Page(path) for path in folder.glob("*.html")}
    wrong = [] if pages else [f"{folder}: no pages"]
    for name, page in sorted(pages.items()):
        for link in sorted(page.links | page.loads):
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                if link in page.loads:
                    wrong.append(f"{name}: loads {link}")
                continue
            target = urllib.parse.unquote(parts.path) or name
            if not (folder / target).is_file():
                wrong.append(f"{name}: {link}: no such file")
            elif target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].anchors:
                wrong.append(f"{name}: {link}: no such anchor")
    for sheet in folder.glob("*.css"):
        wrong += [f"{sheet.name}: loads {url}" for url in re.findall(r"url\(['\"]?((?:https?:)?//[^)]*)", sheet.read_text())]
    return len(pages), wrong


count, wrong = check(pathlib.Path(sys.argv[1]))
print("\n".join(wrong) if wrong else f"{count} pages, no broken link")
sys.exit(1 if wrong else 0)
