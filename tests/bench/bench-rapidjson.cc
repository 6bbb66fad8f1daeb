/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* RapidJSON as a peer of reading and writing. It validates UTF-8, as the library does. */
#include "bench-rapidjson.h"

#include <cstdlib>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

struct _BenchRapid
{
  const char *text;
  gsize length;
  rapidjson::Document *document;
};

BenchRapid *
bench_rapid_new (const char *text, gsize length)
{
  return new BenchRapid{ text, length, nullptr };
}

void
bench_rapid_free (BenchRapid *self)
{
  delete self->document;
  delete self;
}

void
bench_rapid_parse (gpointer data)
{
  auto self = static_cast<BenchRapid *> (data);

  delete self->document;
  self->document = new rapidjson::Document;
  self->document->Parse<rapidjson::kParseValidateEncodingFlag> (self->text, self->length);
  if (self->document->HasParseError ())
    std::abort ();
}

void
bench_rapid_write (gpointer data)
{
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer (buffer);

  static_cast<BenchRapid *> (data)->document->Accept (writer);
  if (buffer.GetSize () == 0)
    std::abort ();
}
