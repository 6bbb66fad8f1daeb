#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
"""Makes of the .gir and of the chapters what gi-docgen takes: prepare.py GIR FOLDER CHAPTER...

Into FOLDER go a copy of GIR and of each chapter. In that of GIR a function of which the headers say only what it
returns or takes has that as its description; in that of a chapter, links to other chapters lead to their pages,
and functions to theirs. The headers and the chapters themselves read well as they are, and stay so."""
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

CORE = "http://www.gtk.org/introspection/core/1.0"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
NAMES = {"core": CORE}
tree.register_namespace("", CORE)
tree.register_namespace("c", C[1:-1])
tree.register_namespace("glib", GLIB[1:-1])
KINDS = {"constructor": "ctor", "method": "method", "function": "func"}


def text_of(element):
    doc = element.find("core:doc", NAMES) if element is not None else None
    return doc.text if doc is not None else None


def set_text(element, text):
    doc = tree.Element(f"{{{CORE}}}doc", {"filename": "", "line": "0"})
    doc.text = text
    element.insert(0, doc)


def describe(function):
    """What a function does, from what it returns and takes."""
    name = function.get(C + "identifier")
    taken = [text_of(parameter) for parameter in function.findall("core:parameters/core:parameter", NAMES)]
    if name.endswith("_ref"):
        return "Takes a reference."
    if name.endswith("_unref"):
        return "Gives up a reference. With the last one it goes."
    if name.endswith("_free"):
        return "Frees it."
    if "_set_" in name:
        return "Sets " + taken[-1]
    returns = text_of(function.find("core:return-value", NAMES))
    return returns or "Returns " + "; ".join(taken[1 if taken[0].startswith("from 0") else 0:])


def prepare_gir(source, target):
    """Writes the copy of the .gir; gives the page of each function."""
    root = tree.parse(source)
    pages = {}
    for owner in root.iter():
        for kind, prefix in KINDS.items():
            for function in owner.findall("core:" + kind, NAMES):
                name, of = function.get("name"), owner.get("name")
                if function.get("introspectable") != "0" and "moved-to" not in function.attrib:
                    page = f"{prefix}.{name}.html" if owner.tag.endswith("namespace") else f"{prefix}.{of}.{name}.html"
                    if prefix == "func" and not owner.tag.endswith("namespace"):
                        page = "type_" + page
                    pages[function.get(C + "identifier")] = page
                text = text_of(function)
                if text is None:
                    set_text(function, describe(function))
                elif text.startswith("Time complexity"):
                    function.find("core:doc", NAMES).text = describe(function) + "\n\n" + text
    for record in root.iter(f"{{{CORE}}}record"):
        of = record.get(GLIB + "is-gtype-struct-for")
        if of is not None:
            set_text(record, f"The class of [class@Tl.{of}], of which nothing is derived.")
            for field in record.findall("core:field", NAMES):
                set_text(field, "The class above it.")
    root.write(target, encoding="utf-8", xml_declaration=True)
    return pages


def prepare_chapter(source, target, chapters, pages):
    """Writes the copy of a chapter, with its first heading as its title."""
    def link(match):
        label, path, anchor = match.groups()
        name = (source.parent / path).resolve()
        return f"[{label}]({name.stem}.html{anchor or ''})" if name in chapters else label

    def call(match):
        page = pages.get(match[1])
        return f"[`{match[1]}()`]({page})" if page else match[0]

    parts = re.split(r"(^```.*?^```$)", source.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for place in range(0, len(parts), 2):
        parts[place] = re.sub(r"(?<!!)\[([^\]]+)\]\((?![a-z]+:)([^)#]+)(#[^)]*)?\)", link, parts[place])
        parts[place] = re.sub(r"`(tl_[a-z0-9_]+) ?\(\)`", call, parts[place])
    text = "".join(parts)
    title = re.match(r"# (.*)", text)[1].replace("`", "")
    target.write_text(f"Title: {title}\n\n{text}", encoding="utf-8")


def main(gir, folder, *chapters):
    folder = pathlib.Path(folder)
    chapters = [pathlib.Path(chapter).resolve() for chapter in chapters]
    pages = prepare_gir(gir, folder / pathlib.Path(gir).name)
    for chapter in chapters:
        prepare_chapter(chapter, folder / chapter.name, chapters, pages)


main(*sys.argv[1:])
