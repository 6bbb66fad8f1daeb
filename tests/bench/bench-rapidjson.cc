/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* RapidJSON as a peer of reading and writing. It validates UTF-8, as the library does. */
#include "bench-rapidjson.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <rapidjson/document.h>
#include <rapidjson/filewritestream.h>
#include <rapidjson/writer.h>

struct _BenchRapid
{
  const char *path;
  std::unique_ptr<rapidjson::Document> document;
};

BenchRapid *
bench_rapid_new (const char *path)
{
  return new BenchRapid{ path, nullptr };
}

void
bench_rapid_free (BenchRapid *self)
{
  delete self;
}

/* The whole text and then the tree: faster than its stream over a file. */
void
bench_rapid_load (gpointer data)
{
  auto self = static_cast<BenchRapid *> (data);
  FILE *file = std::fopen (self->path, "rb");
  std::unique_ptr<char, decltype (&std::free)> text (nullptr, std::free);
  long length;

  if (file == nullptr || std::fseek (file, 0, SEEK_END) != 0)
    std::abort ();
  length = std::ftell (file);
  std::rewind (file);
  text.reset (static_cast<char *> (std::malloc (length)));
  if (std::fread (text.get (), 1, length, file) != static_cast<std::size_t> (length))
    std::abort ();
  std::fclose (file);
  self->document.reset ();
  self->document = std::make_unique<rapidjson::Document> ();
  self->document->Parse<rapidjson::kParseValidateEncodingFlag> (text.get (), length);
  if (self->document->HasParseError ())
    std::abort ();
}

void
bench_rapid_write (gpointer data)
{
  static char buffer[1 << 16];
  FILE *file = std::fopen ("/dev/null", "wb");
  rapidjson::FileWriteStream stream (file, buffer, sizeof buffer);
  rapidjson::Writer<rapidjson::FileWriteStream> writer (stream);

  if (!static_cast<BenchRapid *> (data)->document->Accept (writer))
    std::abort ();
  std::fclose (file);
}
