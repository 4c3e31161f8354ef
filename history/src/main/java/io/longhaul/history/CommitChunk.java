package io.longhaul.history;

/// The commits that one thread has read, with tables of its own; a [CommitAssembly] makes one
/// history of several.
///
/// Each commit stands at a place and names the places of its parents; what a place is, only the
/// giver knows.
final class CommitChunk {
  /// Subject, trailers, and the two times as they are written.
  static final int TEXT_PARTS = 4;

  /// What a commit takes over as it is from one of a known history.
  private static final int[] COPIED = {
    CommitRows.AUTHOR_TIME, CommitRows.COMMITTER_TIME, CommitRows.PEOPLE, CommitRows.ZONES
  };

  final CommitRows rows;
  final ByteTable people = new ByteTable();
  final ByteTable zones = new ByteTable();
  final ByteTable encodings = new ByteTable();
  final TextPool texts = new TextPool();
  final NumberLists furtherParents = new NumberLists();
  final NumberLists credits = new NumberLists();
  private int lastAuthor = Commits.NOBODY;
  private int lastCommitter = Commits.NOBODY;
  private final CommitText text = new CommitText();
  private final TrailerText trailers = new TrailerText();
  private byte[] scratch = new byte[256];

  CommitChunk() {
    this(false);
  }

  /// @param hasTrees whether the names of trees are kept too
  CommitChunk(boolean hasTrees) {
    rows = new CommitRows(hasTrees);
    encodings.number(scratch, 0, 0, 0);
  }

  /// Begins a commit that stands at a place. Its parents and its object follow, then [#end].
  void begin(long place) {
    rows.begin(place);
  }

  /// Notes the tree of the commit, where trees are kept.
  void tree(ObjectName tree) {
    rows.setTree(tree);
  }

  void parent(long place) {
    int row = rows.size();
    if (rows.get(row, CommitRows.PARENT) == CommitRows.NO_PARENT) {
      rows.set(CommitRows.PARENT, place);
    } else {
      int list = furtherParents.add(rows.high(row, CommitRows.LISTS), place);
      rows.setBoth(CommitRows.LISTS, list, rows.low(row, CommitRows.LISTS));
    }
  }

  /// Takes what the object says and ends the commit.
  void end(byte[] object, int size) throws HistoryException {
    text.parse(object, 0, size);
    int encoding =
        text.encodingStart() == CommitText.NOWHERE
            ? 0
            : encodings.number(object, text.encodingStart(), text.encodingEnd(), 0);
    var author = text.author();
    var committer = text.committer();
    lastAuthor = person(object, author, encoding, lastAuthor);
    lastCommitter =
        author.isSame(committer) ? lastAuthor : person(object, committer, encoding, lastCommitter);
    rows.setBoth(CommitRows.PEOPLE, lastAuthor, lastCommitter);
    rows.set(CommitRows.AUTHOR_TIME, author.time());
    rows.set(CommitRows.COMMITTER_TIME, committer.time());
    rows.setBoth(CommitRows.ZONES, zone(object, author), zone(object, committer));
    rows.setBoth(CommitRows.TEXT, encoding, writeText(object));
    for (int i = 0; i < text.message().credits(); i++) {
      credit(object, encoding, i);
    }
    rows.end();
  }

  /// Takes over all people, zones, encodings and their numbers; for a chunk that is empty.
  void takeTables(Commits commits) {
    encodings.addAll(commits.encodingTable(), new int[0]);
    zones.addAll(commits.zoneTable(), new int[0]);
    people.addAll(commits.peopleTable(), new int[0]);
  }

  /// Ends a commit with the fields of one whose tables were taken over.
  void copy(Commits commits, int commit) throws HistoryException {
    var from = commits.table();
    for (int field : COPIED) {
      rows.set(field, from.get(commit, field));
    }
    int text = from.low(commit, CommitRows.TEXT);
    int copied = texts.copy(commits.textSegments(), text, TEXT_PARTS);
    rows.setBoth(CommitRows.TEXT, from.high(commit, CommitRows.TEXT), copied);
    for (int i = 0; i < from.credits(commit); i++) {
      addCredit(from.credit(commit, i));
    }
    rows.end();
  }

  /// The number of a person; neighbours are often the same.
  private int person(byte[] object, IdentText ident, int encoding, int before) {
    if (!ident.isPresent()) {
      return Commits.NOBODY;
    }
    int from = ident.nameStart();
    int to = ident.addressEnd();
    if (before >= 0 && people.tag(before) == encoding && people.isAt(before, object, from, to)) {
      return before;
    }
    return people.number(object, from, to, encoding);
  }

  private int zone(byte[] object, IdentText ident) {
    return ident.hasDate()
        ? zones.number(object, ident.zoneStart(), ident.zoneEnd(), 0)
        : Commits.NOBODY;
  }

  private int writeText(byte[] object) throws HistoryException {
    var message = text.message();
    int from = message.subjectStart();
    int most = message.subjectEnd() - from;
    trailers.set(object, text);
    int dates = dateBytes(text.author(), text.committer());
    int number = texts.open(most + trailers.size() + dates + TEXT_PARTS * TextPool.HEAD_BYTES);
    if (message.isSubjectOneLine()) {
      texts.write(object, from, from + most);
    } else {
      scratch = scratch.length < most ? new byte[2 * most] : scratch;
      texts.write(scratch, 0, message.subject(scratch));
    }
    texts.writeOften(trailers.bytes(), 0, trailers.size());
    writeDate(object, text.author());
    writeDate(object, text.committer());
    return number;
  }

  private static int dateBytes(IdentText author, IdentText committer) {
    return author.dateEnd() - author.dateStart() + committer.dateEnd() - committer.dateStart();
  }

  /// The time as it is written, where the number alone does not tell it.
  private void writeDate(byte[] object, IdentText ident) {
    boolean plain = ident.isTimePlain();
    texts.write(object, plain ? 0 : ident.dateStart(), plain ? 0 : ident.dateEnd());
  }

  /// Who is credited: a name with an address, or else all that the line says.
  private void credit(byte[] object, int encoding, int number) {
    int to = text.message().creditEnd(number);
    int from = valueStart(object, text.message().creditStart(number), to);
    int close = from;
    while (close < to && object[close] != '>') {
      close++;
    }
    int end = close < to ? close : Ascii.trimmedEnd(object, from, to);
    addCredit(people.number(object, from, end, encoding));
  }

  private void addCredit(int person) {
    int row = rows.size();
    int list = credits.add(rows.low(row, CommitRows.LISTS), person);
    rows.setBoth(CommitRows.LISTS, rows.high(row, CommitRows.LISTS), list);
  }

  /// Where the value of a trailer begins.
  private static int valueStart(byte[] object, int line, int to) {
    int at = line;
    while (object[at] != ':') {
      at++;
    }
    return Ascii.skipSpaces(object, at + 1, to);
  }
}
