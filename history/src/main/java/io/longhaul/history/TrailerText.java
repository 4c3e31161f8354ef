package io.longhaul.history;

import java.util.Arrays;

/// Trailers as they are kept: without the lines by which author and committer of the commit sign,
/// whose names are kept already. So most become short, and the same as others, see
/// [TextPool#writeOften].
///
/// For each place where such a line was left out, how many bytes of the rest stand between it and
/// the one before, and who it was, as one number above zero; then a zero, and the rest. Nothing for
/// no trailers.
final class TrailerText {
  private static final int AUTHOR = 0;
  private static final int COMMITTER = 1;

  private static final byte[] BEFORE = TrailerSearch.SIGNED_OFF;
  private static final byte[] BEHIND = {'>', '\n'};
  private static final int AROUND = BEFORE.length + BEHIND.length;

  /// No array is longer.
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private int[] cuts = new int[16];
  private int count;
  private byte[] bytes = new byte[1 << 8];
  private int size;

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /// Takes the trailers of a message.
  void set(byte[] object, CommitText commit) {
    var message = commit.message();
    int from = message.trailersStart();
    int to = message.trailersEnd();
    size = 0;
    if (from == to) {
      return;
    }
    cut(object, commit);
    bytes = bytes.length <= to - from ? new byte[2 * (to - from)] : bytes;
    int rest = from;
    for (int cut = 0; cut < count; cut += 3) {
      int number = ((cuts[cut] - rest) << 1 | cuts[cut + 2]) + 1;
      size = TextPool.writeNumber(number, bytes, size);
      rest = cuts[cut + 1];
    }
    bytes[size++] = 0;
    rest = from;
    for (int cut = 0; cut < count; cut += 3) {
      write(object, rest, cuts[cut]);
      rest = cuts[cut + 1];
    }
    write(object, rest, to);
  }

  /// Finds where author or committer have signed.
  private void cut(byte[] object, CommitText commit) {
    count = 0;
    var message = commit.message();
    for (int i = 0; i < message.signatures(); i++) {
      int start = message.signatureStart(i);
      int end = message.signatureEnd(i);
      if (isBy(commit.author(), object, start, end)) {
        add(start, end, AUTHOR);
      } else if (isBy(commit.committer(), object, start, end)) {
        add(start, end, COMMITTER);
      }
    }
  }

  /// Whether somebody, and nothing besides, has signed with this line.
  private static boolean isBy(IdentText person, byte[] object, int start, int end) {
    return person.isPresent()
        && end - start == AROUND + person.addressEnd() - person.nameStart()
        && object[end - 2] == BEHIND[0]
        && object[end - 1] == BEHIND[1]
        && Arrays.equals(
            object,
            start + BEFORE.length,
            end - BEHIND.length,
            object,
            person.nameStart(),
            person.addressEnd());
  }

  private void add(int start, int end, int who) {
    cuts = count + 3 > cuts.length ? Arrays.copyOf(cuts, 2 * cuts.length) : cuts;
    cuts[count] = start;
    cuts[count + 1] = end;
    cuts[count + 2] = who;
    count += 3;
  }

  private void write(byte[] object, int from, int to) {
    System.arraycopy(object, from, bytes, size, to - from);
    size += to - from;
  }

  /// The trailers again; whatever the bytes are, they become some.
  static byte[] trailers(byte[] kept, ByteTable people, int author, int committer) {
    int head = 0;
    while (head < kept.length && kept[head] != 0) {
      head++;
    }
    int rest = Math.min(head + 1, kept.length);
    var all = new byte[size(kept, head, length(people, author), length(people, committer))];
    int size = 0;
    for (int at = 0; at < head && all.length > kept.length - rest; ) {
      int end = numberEnd(kept, at, head);
      int cut = number(kept, at, end) - 1;
      at = end;
      int literal = Math.min(cut >>> 1, kept.length - rest);
      System.arraycopy(kept, rest, all, size, literal);
      rest += literal;
      size += literal;
      int who = (cut & 1) == AUTHOR ? author : committer;
      size = writeSignature(people, who, all, size);
    }
    System.arraycopy(kept, rest, all, size, kept.length - rest);
    return all;
  }

  /// @return where the next line is to stand
  private static int writeSignature(ByteTable people, int who, byte[] into, int at) {
    int length = length(people, who);
    int person = at + BEFORE.length;
    System.arraycopy(BEFORE, 0, into, at, BEFORE.length);
    System.arraycopy(people.array(), length == 0 ? 0 : people.start(who), into, person, length);
    System.arraycopy(BEHIND, 0, into, person + length, BEHIND.length);
    return person + length + BEHIND.length;
  }

  /// How long the trailers are; where no array has room for them, which only a forged file says,
  /// nobody is put back.
  private static int size(byte[] kept, int head, int author, int committer) {
    long size = Math.max(0, kept.length - head - 1);
    long rest = size;
    for (int at = 0; at < head; ) {
      int end = numberEnd(kept, at, head);
      size += AROUND + (((number(kept, at, end) - 1) & 1) == AUTHOR ? author : committer);
      at = end;
    }
    return (int) (size > MOST_BYTES ? rest : size);
  }

  /// Where a number ends that begins here.
  private static int numberEnd(byte[] kept, int from, int head) {
    int end = from;
    while (end < head && kept[end] < 0) {
      end++;
    }
    return Math.min(end + 1, head);
  }

  private static int number(byte[] kept, int from, int end) {
    int number = 0;
    for (int at = from; at < end; at++) {
      number |= (kept[at] & 0x7f) << (7 * (at - from));
    }
    return number;
  }

  private static int length(ByteTable people, int person) {
    return person == Commits.NOBODY ? 0 : people.end(person) - people.start(person);
  }
}
