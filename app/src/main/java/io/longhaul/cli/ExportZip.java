package io.longhaul.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An export as one ZIP file. Its entries have no time of their own, so that the same store gives
/// the same bytes.
final class ExportZip implements ExportPlace, AutoCloseable {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  ExportZip(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  @Override
  public Writer file(String name) throws IOException {
    var entry = new ZipEntry("longhaul/" + name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    return new OutputStreamWriter(new Entry(zip), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// Whose end is the end of an entry, not of the file.
  private static final class Entry extends OutputStream {
    private final ZipOutputStream zip;

    Entry(ZipOutputStream zip) {
      this.zip = zip;
    }

    @Override
    public void write(int b) throws IOException {
      zip.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      zip.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      zip.flush();
    }

    @Override
    public void close() throws IOException {
      zip.closeEntry();
    }
  }
}
