package io.longhaul.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file that holds the commits of an earlier reading. A commit is named by its content, so what
/// the file holds is right as long as the file is; what is new is read and added. A file that is
/// damaged, cut short or of another version counts as none.
public final class HistoryCache {
  private static final int MAGIC = 0x4c484336;

  /// What no name of a file holds.
  private static final char END_OF_NAME = 0;

  private final Path file;

  public HistoryCache(Path file) {
    this.file = file;
  }

  /// What the file holds; nothing when it is not there or not whole.
  public Commits load() {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var in = ColumnFile.of(channel);
      if (in.readInt() != MAGIC) {
        return Commits.NONE;
      }
      var table = readCommits(in);
      var people = readTable(in);
      var zones = readTable(in);
      var encodings = readTable(in);
      var texts = readTexts(in);
      var tags = readTags(in);
      var stamps = readStamps(in);
      var commits = new Commits(table, people, zones, encodings, texts, tags);
      return in.isConfirmed() && TableCheck.isWhole(commits) ? commits.at(stamps) : Commits.NONE;
    } catch (IOException | IllegalArgumentException e) {
      return Commits.NONE;
    }
  }

  /// Keeps the commits for the next time: whole, or not at all. Those of a shallow repository are
  /// not kept: their parents can come later.
  ///
  /// @throws IOException when they cannot be kept; what was there before is there still
  public void save(Commits commits) throws IOException {
    if (commits.table().isCutOff) {
      return;
    }
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is no place for a file");
    }
    Files.createDirectories(folder);
    var draft = Files.createTempFile(folder, "commits", ".new");
    try {
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        var out = ColumnFile.into(channel);
        out.write(MAGIC);
        var texts = write(out, commits);
        write(out, commits.peopleTable());
        write(out, commits.zoneTable());
        write(out, commits.encodingTable());
        write(out, texts.segments());
        write(out, commits.tags());
        write(out, commits.stamps());
        out.writeChecksum();
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// Writes the rows in the order of names.
  ///
  /// @return their texts in the same order, so that whoever reads the file goes straight through
  private static TextPool write(ColumnFile out, Commits commits) throws IOException {
    var table = commits.table();
    out.write(table.idBytes);
    out.write(table.size);
    out.write(table.ids, table.ids.length);
    var texts = new TextPool();
    var rows = new long[Math.min(table.size, CommitRows.BLOCK) * CommitRows.FIELDS];
    for (int from = 0; from < table.size; from += CommitRows.BLOCK) {
      int to = Math.min(from + CommitRows.BLOCK, table.size);
      table.copyRows(from, to, rows);
      for (int at = CommitRows.TEXT;
          at < (to - from) * CommitRows.FIELDS;
          at += CommitRows.FIELDS) {
        int text = texts.copy(commits.textSegments(), (int) rows[at], CommitChunk.TEXT_PARTS);
        rows[at] = rows[at] >>> Integer.SIZE << Integer.SIZE | text;
      }
      out.write(rows, (to - from) * CommitRows.FIELDS);
    }
    write(out, table.furtherParents());
    write(out, table.credits());
    return texts;
  }

  private static CommitTable readCommits(ColumnFile in) throws IOException {
    int idBytes = in.readInt();
    int size = in.readCount();
    if (idBytes != ObjectName.BYTES) {
      throw new IOException("names of " + idBytes + " bytes");
    }
    if (size > Integer.MAX_VALUE / idBytes) {
      throw new IOException("names of " + size + " commits");
    }
    var ids = in.readBytes(size * idBytes);
    var blocks = new ArrayList<long[]>();
    for (int from = 0; from < size; from += CommitRows.BLOCK) {
      blocks.add(in.readLongs(Math.min(size - from, CommitRows.BLOCK) * CommitRows.FIELDS));
    }
    var rows = CommitRows.of(blocks.toArray(long[][]::new));
    var order = new int[size];
    for (int row = 0; row < size; row++) {
      order[row] = row;
    }
    return new CommitTable(idBytes, ids, order, rows, readLists(in), readLists(in));
  }

  private static void write(ColumnFile out, NumberLists lists) throws IOException {
    var all = lists.all();
    out.write(all.length);
    out.write(all, all.length);
  }

  private static NumberLists readLists(ColumnFile in) throws IOException {
    return NumberLists.of(in.readLongs(in.readCount()));
  }

  private static void write(ColumnFile out, ByteTable table) throws IOException {
    var bytes = table.allBytes();
    out.write(table.size());
    out.write(bytes.length);
    out.write(table.ends(), table.size());
    out.write(table.tags(), table.size());
    out.write(bytes, bytes.length);
  }

  private static ByteTable readTable(ColumnFile in) throws IOException {
    int size = in.readCount();
    int bytes = in.readCount();
    var ends = in.readInts(size);
    var tags = in.readInts(size);
    return ByteTable.of(in.readBytes(bytes), ends, tags);
  }

  private static void write(ColumnFile out, List<byte[]> segments) throws IOException {
    out.write(segments.size());
    for (var segment : segments) {
      out.write(segment.length);
      out.write(segment, segment.length);
    }
  }

  private static List<byte[]> readTexts(ColumnFile in) throws IOException {
    int count = in.readCount();
    var segments = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      segments.add(in.readBytes(in.readCount()));
    }
    return segments;
  }

  private static void write(ColumnFile out, Map<ObjectName, ObjectName> tags) throws IOException {
    out.write(tags.size());
    var pair = new byte[2 * ObjectName.BYTES];
    for (var tag : tags.entrySet()) {
      tag.getKey().write(pair, 0);
      tag.getValue().write(pair, ObjectName.BYTES);
      out.write(pair, pair.length);
    }
  }

  private static Map<ObjectName, ObjectName> readTags(ColumnFile in) throws IOException {
    int count = in.readCount();
    var tags = new HashMap<ObjectName, ObjectName>();
    for (int i = 0; i < count; i++) {
      var pair = in.readBytes(2 * ObjectName.BYTES);
      tags.put(ObjectName.ofBytes(pair, 0), ObjectName.ofBytes(pair, ObjectName.BYTES));
    }
    return tags;
  }

  private static void write(ColumnFile out, RefStamps stamps) throws IOException {
    write(out, stamps.filter().leftOut());
    write(out, stamps.names());
    var numbers = stamps.numbers();
    out.write(numbers.length);
    out.write(numbers, numbers.length);
  }

  private static void write(ColumnFile out, Collection<String> names) throws IOException {
    var text = new StringBuilder();
    for (var name : names) {
      text.append(name).append(END_OF_NAME);
    }
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    out.write(bytes.length);
    out.write(bytes, bytes.length);
  }

  private static RefStamps readStamps(ColumnFile in) throws IOException {
    var leftOut = readNames(in);
    var names = readNames(in);
    var numbers = in.readLongs(in.readCount());
    if (numbers.length != (long) RefStamps.WORDS * names.size()) {
      throw new IOException(numbers.length + " numbers for " + names.size() + " stamps");
    }
    return RefStamps.of(new RefFilter(leftOut), names, numbers);
  }

  private static List<String> readNames(ColumnFile in) throws IOException {
    var text = new String(in.readBytes(in.readCount()), StandardCharsets.UTF_8);
    var names = new ArrayList<String>();
    int from = 0;
    for (int end = text.indexOf(END_OF_NAME); end >= 0; end = text.indexOf(END_OF_NAME, from)) {
      names.add(text.substring(from, end));
      from = end + 1;
    }
    return names;
  }
}
