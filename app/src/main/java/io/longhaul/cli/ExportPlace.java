package io.longhaul.cli;

import java.io.IOException;
import java.io.Writer;

/// Where the files of an export go.
interface ExportPlace {
  /// A new file; the one before it is closed.
  Writer file(String name) throws IOException;
}
