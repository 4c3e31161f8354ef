package io.longhaul.history;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All commits of a history, in the order of their names. A commit, a person, a zone and an
/// encoding are numbers from 0 on; what they say is asked for here.
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
          new CommitTable(
              ObjectName.BYTES,
              new byte[0],
              new int[0],
              new CommitRows(false),
              new NumberLists(),
              new NumberLists()),
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

  private final CommitTable table;
  private final ByteTable people;
  private final ByteTable zones;
  private final ByteTable encodings;
  private final List<byte[]> texts;
  private final Map<ObjectName, ObjectName> tags;
  private final IdIndex index;

  /// The indexes of the packs that they were read from, where they are wanted again.
  private List<PackIndex> indexes = List.of();

  /// What the refs looked like that led here, if the same refs are sure to look like that.
  private RefStamps stamps = RefStamps.NONE;

  /// @param tags what the tags that were met lead to
  Commits(
      CommitTable table,
      ByteTable people,
      ByteTable zones,
      ByteTable encodings,
      List<byte[]> texts,
      Map<ObjectName, ObjectName> tags) {
    this.table = table;
    this.people = people;
    this.zones = zones;
    this.encodings = encodings;
    this.texts = texts;
    this.tags = Map.copyOf(tags);
    this.index = new IdIndex(table);
  }

  /// No commits at all.
  public static Commits none() {
    return NONE;
  }

  public int size() {
    return table.size;
  }

  /// The object name in hexadecimal digits.
  public String id(int commit) {
    int from = commit * table.idBytes;
    return HEX.formatHex(table.ids, from, from + table.idBytes);
  }

  /// The first digits of its object name.
  public String id(int commit, int digits) {
    int from = commit * table.idBytes;
    return HEX.formatHex(table.ids, from, from + Math.min(table.idBytes, (digits + 1) / 2))
        .substring(0, Math.min(digits, 2 * table.idBytes));
  }

  /// Compares names: how the one commit's is ordered to that of a commit of another history.
  public int compareIds(int commit, Commits other, int otherCommit) {
    int from = commit * table.idBytes;
    int otherFrom = otherCommit * other.table.idBytes;
    return Arrays.compareUnsigned(
        table.ids,
        from,
        from + table.idBytes,
        other.table.ids,
        otherFrom,
        otherFrom + other.table.idBytes);
  }

  /// The commits whose names begin with these hexadecimal digits, in order.
  public List<Integer> beginningWith(String digits) {
    return index.beginningWith(digits);
  }

  int find(ObjectName name) {
    return index.find(name);
  }

  ObjectName name(int commit) {
    return ObjectName.ofBytes(table.ids, commit * table.idBytes);
  }

  /// How many parents it has; in a shallow history those that were cut off do not count.
  public int parents(int commit) {
    return table.parents(commit);
  }

  public int parent(int commit, int number) {
    return table.parent(commit, number);
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
    return table.high(commit, CommitRows.PEOPLE);
  }

  public int committer(int commit) {
    return table.low(commit, CommitRows.PEOPLE);
  }

  /// The second since 1970, [IdentText#NO_TIME] or [IdentText#OVERFLOW].
  public long authorTime(int commit) {
    return table.get(commit, CommitRows.AUTHOR_TIME);
  }

  public long committerTime(int commit) {
    return table.get(commit, CommitRows.COMMITTER_TIME);
  }

  /// The author's time in the digits in which it is written; empty when there is none.
  public String authorTimeText(int commit) {
    return time(commit, AUTHOR_DATE, table.get(commit, CommitRows.AUTHOR_TIME));
  }

  public String committerTimeText(int commit) {
    return time(commit, COMMITTER_DATE, table.get(commit, CommitRows.COMMITTER_TIME));
  }

  private String time(int commit, int part, long time) {
    var written = TextPool.part(texts, table.low(commit, CommitRows.TEXT), part);
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
    return table.high(commit, CommitRows.ZONES);
  }

  public int committerZone(int commit) {
    return table.low(commit, CommitRows.ZONES);
  }

  /// The encoding that the commit names, or null.
  public @Nullable String encodingOf(int commit) {
    return encoding(table.high(commit, CommitRows.TEXT));
  }

  private @Nullable String encoding(int number) {
    return number == 0 ? null : Contact.string(encodings.bytes(number));
  }

  /// The first paragraph of the message in one line, in the bytes of the commit's encoding.
  public byte[] subject(int commit) {
    return TextPool.part(texts, table.low(commit, CommitRows.TEXT), SUBJECT);
  }

  /// The trailers of the message as they stand there.
  public byte[] trailers(int commit) {
    var kept = TextPool.part(texts, table.low(commit, CommitRows.TEXT), TRAILERS);
    return TrailerText.trailers(kept, people, author(commit), committer(commit));
  }

  /// How many people it credits in lines such as `Co-authored-by:` anywhere in its message.
  public int credits(int commit) {
    return table.credits(commit);
  }

  public int credit(int commit, int number) {
    return table.credit(commit, number);
  }

  void keepIndexes(List<PackIndex> read) {
    indexes = read;
  }

  List<PackIndex> indexes() {
    return indexes;
  }

  /// The same commits, met where refs looked like this.
  Commits at(RefStamps seen) {
    var same = new Commits(table, people, zones, encodings, texts, tags);
    same.indexes = indexes;
    same.stamps = seen;
    return same;
  }

  RefStamps stamps() {
    return stamps;
  }

  CommitTable table() {
    return table;
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
