package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The fields of a commit, bytes as chars, in the order of [#FORMAT]: as `git log` shows them and
/// as they are read here.
record CommitFields(List<String> fields) {
  /// Name, address, time and date of author and committer, subject, encoding, trailers.
  static final String FORMAT =
      "%an%x00%ae%x00%at%x00%ad%x00%cn%x00%ce%x00%ct%x00%cd%x00%s%x00%e%x00%(trailers)";

  static final int COUNT = 11;
  static final int ENCODING = 9;

  private static final BigInteger LATEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  /// What git says of these commits, in their order.
  static List<CommitFields> ofGit(Scratch scratch, List<String> ids) {
    var output =
        scratch.ask(
            (String.join("\n", ids) + "\n").getBytes(StandardCharsets.ISO_8859_1),
            "-c",
            "i18n.logOutputEncoding=UTF-8",
            "log",
            "--no-walk=unsorted",
            "--stdin",
            "-z",
            "--date=raw",
            "--format=tformat:" + FORMAT);
    if (output == null) {
      throw new AssertionError("git log fails");
    }
    var parts = new String(output, StandardCharsets.ISO_8859_1).split("\0", -1);
    assertThat(parts).hasSize(COUNT * ids.size() + 1);
    var commits = new ArrayList<CommitFields>();
    for (int i = 0; i < ids.size(); i++) {
      commits.add(new CommitFields(List.of(Arrays.copyOfRange(parts, COUNT * i, COUNT * (i + 1)))));
    }
    return commits;
  }

  /// What is read here of the object that stands somewhere in these bytes.
  static CommitFields read(CommitText text, byte[] bytes, int from, int to) {
    boolean dated = text.parse(bytes, from, to);
    assertThat(dated).isEqualTo(text.author().hasDate() && text.committer().hasDate());
    var fields = new ArrayList<String>();
    addPerson(fields, text.author(), bytes);
    addPerson(fields, text.committer(), bytes);
    fields.add(subject(text.message(), bytes));
    fields.add(string(bytes, text.encodingStart(), text.encodingEnd()));
    var message = text.message();
    fields.add(string(bytes, message.trailersStart(), message.trailersEnd()));
    return new CommitFields(fields);
  }

  private static void addPerson(List<String> fields, IdentText ident, byte[] bytes) {
    fields.add(string(bytes, ident.nameStart(), ident.nameEnd()));
    fields.add(string(bytes, ident.addressStart(), ident.addressEnd()));
    var digits = string(bytes, ident.dateStart(), ident.dateEnd());
    assertThat(ident.time()).isEqualTo(time(digits));
    fields.add(digits);
    fields.add(date(digits, string(bytes, ident.zoneStart(), ident.zoneEnd())));
  }

  private static long time(String digits) {
    if (digits.isEmpty()) {
      return IdentText.NO_TIME;
    }
    return digits.length() > 18 ? IdentText.OVERFLOW : new BigInteger(digits).longValueExact();
  }

  /// The date as `--date=raw` writes it: git gives up what does not fit its numbers.
  private static String date(String digits, String zone) {
    if (digits.isEmpty()) {
      return "";
    }
    var time = new BigInteger(digits);
    if (time.compareTo(LATEST) > 0) {
      return "0 +0000";
    }
    var minutes = new BigInteger(zone);
    boolean fits = minutes.compareTo(MOST) < 0 && minutes.compareTo(MOST.negate()) >= 0;
    int number = fits ? minutes.intValueExact() : 0;
    return time + (number < 0 ? " -" : " +") + String.format(Locale.ROOT, "%04d", Math.abs(number));
  }

  private static String subject(MessageText message, byte[] bytes) {
    int start = message.subjectStart();
    int end = message.subjectEnd();
    var into = new byte[end - start];
    var subject = string(into, 0, message.subject(into));
    assertThat(message.isSubjectOneLine()).isEqualTo(!string(bytes, start, end).contains("\n"));
    if (message.isSubjectOneLine()) {
      assertThat(subject).isEqualTo(string(bytes, start, end));
    }
    return subject;
  }

  static String string(byte[] bytes, int from, int to) {
    return from == CommitText.NOWHERE
        ? ""
        : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
