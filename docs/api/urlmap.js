// SPDX-License-Identifier: LGPL-2.1-or-later
// SPDX-FileCopyrightText: the libtimeline developers

// Where the types of other libraries are described. Nothing is loaded from there.
baseURLs = [
  [ 'GLib', 'https://docs.gtk.org/glib/' ],
  [ 'GObject', 'https://docs.gtk.org/gobject/' ],
  [ 'Gio', 'https://docs.gtk.org/gio/' ],
];
