package io.longhaul.source.activitywatch;

import io.longhaul.source.Contract;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes what the watchers of presence of an ActivityWatch saw into files of a folder that
/// [ActivityWatch] reads, one for each watcher. Other watchers are not asked, and only the fields
/// of the contract are written down. A file is replaced as a whole, or stays.
public final class ActivityWatchFetch {
  private final ActivityWatchServer server;
  private final Path folder;
  private final Contract contract = Contract.beside(ActivityWatch.class);

  public ActivityWatchFetch(ActivityWatchServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /// Asks for everything that the server still has.
  ///
  /// @return how many events now lie in the folder's files
  public long all() throws IOException, SourceException {
    Files.createDirectories(folder);
    long events = 0;
    for (var name : watchers()) {
      JsonRecord export = only(server.export(name));
      var file = folder.resolve("aw-" + Token.of(name) + "-export.json");
      var part = folder.resolve(file.getFileName() + ".part");
      Files.writeString(part, export.line());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      for (var bucket : export.entries("buckets.*").values()) {
        events += bucket.list("events[]").size();
      }
    }
    return events;
  }

  /// The names of the watchers of presence: the answer is what an export has in its `buckets`.
  private List<String> watchers() throws IOException, SourceException {
    var buckets =
        new SequenceInputStream(
            Collections.enumeration(List.of(bytes("{\"buckets\":"), server.buckets(), bytes("}"))));
    var names = new ArrayList<String>();
    only(buckets)
        .entries("buckets.*")
        .forEach((name, bucket) -> {
          if ("afkstatus".equals(bucket.text("type"))) {
            names.add(name);
          }
        });
    return names;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The one record of an answer.
  private JsonRecord only(InputStream answer) throws IOException, SourceException {
    var records = new ArrayList<JsonRecord>();
    var broken = new Harvest("activitywatch", Progress.SILENT);
    var item = new Trove.Item("answer", 0, FileTime.fromMillis(0), () -> answer);
    new Json(contract).walk(item, broken, (_, json) -> records.add(json));
    if (broken.records() > 0 || records.size() != 1) {
      throw new SourceException("an answer of ActivityWatch's cannot be read; what is here stays");
    }
    return records.getFirst();
  }
}
