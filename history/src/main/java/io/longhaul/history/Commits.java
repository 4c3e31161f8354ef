package io.longhaul.history;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All commits of a history in columns, in the order of their names. A commit, a person, a zone and
/// an encoding are numbers from 0 on; what they say is asked for here.
///
/// Fields are those that `git log` shows, byte for byte, from objects as they are: of several
/// author lines the last one counts, who has no `<` is nobody, a time that is not written in digits
/// is none.
public final class Commits {
  /// Whoever is no person, and the zone of a time that is none.
  public static final int NOBODY = -1;

  /// A parent that is not part of the history that was read.
  public static final int OUTSIDE = -1;

  static final Commits NONE =
      new Commits(
          new Columns(ObjectName.BYTES, 0),
          new ByteTable(),
          new ByteTable(),
          new ByteTable(),
          List.of(),
          Map.of());

  private static final HexFormat HEX = HexFormat.of();
  private static final int SUBJECT = 0;
  private static final int TRAILERS = 1;
  private static final int AUTHOR_DATE = 2;
  private static final int COMMITTER_DATE = 3;

  private final Columns columns;
  private final ByteTable people;
  private final ByteTable zones;
  private final ByteTable encodings;
  private final List<byte[]> texts;
  private final Map<ObjectName, ObjectName> tags;
  private final IdIndex index;

  /// @param tags what the tags that were met lead to
  Commits(
      Columns columns,
      ByteTable people,
      ByteTable zones,
      ByteTable encodings,
      List<byte[]> texts,
      Map<ObjectName, ObjectName> tags) {
    this.columns = columns;
    this.people = people;
    this.zones = zones;
    this.encodings = encodings;
    this.texts = texts;
    this.tags = Map.copyOf(tags);
    this.index = new IdIndex(columns);
  }

  /// No commits at all.
  public static Commits none() {
    return NONE;
  }

  public int size() {
    return columns.size;
  }

  /// The object name in hexadecimal digits.
  public String id(int commit) {
    int from = commit * columns.idBytes;
    return HEX.formatHex(columns.ids, from, from + columns.idBytes);
  }

  /// The first digits of its object name.
  public String id(int commit, int digits) {
    int from = commit * columns.idBytes;
    return HEX.formatHex(columns.ids, from, from + Math.min(columns.idBytes, (digits + 1) / 2))
        .substring(0, Math.min(digits, 2 * columns.idBytes));
  }

  /// Compares names: how the one commit's is ordered to that of a commit of another history.
  public int compareIds(int commit, Commits other, int otherCommit) {
    int from = commit * columns.idBytes;
    int otherFrom = otherCommit * other.columns.idBytes;
    return Arrays.compareUnsigned(
        columns.ids,
        from,
        from + columns.idBytes,
        other.columns.ids,
        otherFrom,
        otherFrom + other.columns.idBytes);
  }

  /// The commits whose names begin with these hexadecimal digits, in order.
  public List<Integer> beginningWith(String digits) {
    return index.beginningWith(digits);
  }

  int find(ObjectName name) {
    return index.find(name);
  }

  ObjectName name(int commit) {
    return ObjectName.ofBytes(columns.ids, commit * columns.idBytes);
  }

  /// How many parents it has; in a shallow history those that were cut off do not count.
  public int parents(int commit) {
    return columns.parentEnds[commit] - columns.parentStart(commit);
  }

  public int parent(int commit, int number) {
    return columns.parents[columns.parentStart(commit) + number];
  }

  /// How many people there are: different names or addresses, as they are written.
  public int people() {
    return people.size();
  }

  /// Name and address of a person.
  public Contact person(int person) {
    return Person.of(people.bytes(person), encoding(people.tag(person)));
  }

  public int author(int commit) {
    return columns.authors[commit];
  }

  public int committer(int commit) {
    return columns.committers[commit];
  }

  /// The second since 1970, [IdentText#NO_TIME] or [IdentText#OVERFLOW].
  public long authorTime(int commit) {
    return columns.authorTimes[commit];
  }

  public long committerTime(int commit) {
    return columns.committerTimes[commit];
  }

  /// The author's time in the digits in which it is written; empty when there is none.
  public String authorTimeText(int commit) {
    return time(commit, AUTHOR_DATE, columns.authorTimes[commit]);
  }

  public String committerTimeText(int commit) {
    return time(commit, COMMITTER_DATE, columns.committerTimes[commit]);
  }

  private String time(int commit, int part, long time) {
    var written = TextPool.part(texts, columns.texts[commit], part);
    return written.length > 0
        ? Contact.string(written)
        : time == IdentText.NO_TIME ? "" : Long.toString(time);
  }

  /// How many different zones there are.
  public int zones() {
    return zones.size();
  }

  /// A zone as it is written, such as `+0100`.
  public String zone(int zone) {
    return Contact.string(zones.bytes(zone));
  }

  public int authorZone(int commit) {
    return columns.authorZones[commit];
  }

  public int committerZone(int commit) {
    return columns.committerZones[commit];
  }

  /// The encoding that the commit names, or null.
  public @Nullable String encodingOf(int commit) {
    return encoding(columns.encodings[commit]);
  }

  private @Nullable String encoding(int number) {
    return number == 0 ? null : Contact.string(encodings.bytes(number));
  }

  /// The first paragraph of the message in one line, in the bytes of the commit's encoding.
  public byte[] subject(int commit) {
    return TextPool.part(texts, columns.texts[commit], SUBJECT);
  }

  /// The trailers of the message as they stand there.
  public byte[] trailers(int commit) {
    return TextPool.part(texts, columns.texts[commit], TRAILERS);
  }

  /// How many people it credits in lines such as `Co-authored-by:` anywhere in its message.
  public int credits(int commit) {
    return columns.creditEnds[commit] - columns.creditStart(commit);
  }

  public int credit(int commit, int number) {
    return columns.credits[columns.creditStart(commit) + number];
  }

  Columns columns() {
    return columns;
  }

  ByteTable peopleTable() {
    return people;
  }

  ByteTable zoneTable() {
    return zones;
  }

  ByteTable encodingTable() {
    return encodings;
  }

  List<byte[]> textSegments() {
    return texts;
  }

  Map<ObjectName, ObjectName> tags() {
    return tags;
  }
}
