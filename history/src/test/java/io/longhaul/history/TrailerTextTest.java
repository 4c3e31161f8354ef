package io.longhaul.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Trailers come back as they were. Oracle: the message itself.
class TrailerTextTest {
  private static final int ROUNDS = 20_000;
  private static final String[] PEOPLE = {
    "Ada Lovelace <ada@example.org", "B. <b@example.org", "<", "  two  spaces <x", "Ada <ada@x y"
  };
  private static final String[] KEYS = {
    "Signed-off-by: ", "Signed-off-by:", "signed-off-by: ", "Acked-by: ", "Link: ", "Fixes: "
  };
  private static final String[] OTHERS = {
    "# a comment\n",
    " continued\n",
    "(cherry picked from commit 1)\n",
    "prose\n",
    "\n",
    "Conflicts:\n"
  };
  private static final String[] ENDS = {">\n", ">", "> \n", ">>\n", "\n", ">\r\n", ">\n\0"};

  private final TrailerText text = new TrailerText();
  private final CommitText commit = new CommitText();
  private final ByteTable people = new ByteTable();

  @Test
  void trailersComeBackAsTheyWere() {
    var random = new Random(20261128);
    int shorter = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var author = pick(random, PEOPLE);
      var committer = pick(random, PEOPLE);
      var trailers = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        trailers.append(pick(random, KEYS)).append(pick(random, PEOPLE)).append(end(random, i));
        trailers.append(random.nextInt(8) == 0 ? pick(random, OTHERS) : "");
      }
      var object = object(author, committer, trailers.toString());
      commit.parse(object, 0, object.length);
      var message = commit.message();
      var expected = string(object, message.trailersStart(), message.trailersEnd());
      text.set(object, commit);
      var kept = string(text.bytes(), 0, text.size());
      assertThat(kept.length()).isLessThanOrEqualTo(expected.length() + 1);
      assertThat(back(kept, author, committer)).isEqualTo(expected);
      shorter += kept.length() < expected.length() ? 1 : 0;
    }
    assertThat(shorter).isGreaterThan(ROUNDS / 20);
  }

  /// What is kept of commits that author and committer alone have signed does not depend on them.
  @Test
  void whoMadeTheCommitIsLeftOut() {
    var kept = kept("Signed-off-by: Ada Lovelace <ada@example.org>\n", PEOPLE[0], PEOPLE[1]);
    assertThat(kept).isEqualTo("\1\0");
    assertThat(kept("Signed-off-by: B. <b@example.org>\n", PEOPLE[1], PEOPLE[0])).isEqualTo(kept);
  }

  private String kept(String trailers, String author, String committer) {
    var object = object(author, committer, trailers);
    commit.parse(object, 0, object.length);
    text.set(object, commit);
    return string(text.bytes(), 0, text.size());
  }

  /// Many short signatures beside somebody with a long name need no room for the long one.
  @Test
  void aLongNameCostsNothingWhereSomebodyElseHasSigned() {
    var author = "A".repeat(43_000) + " <a@example.org";
    var trailers = ("Signed-off-by: " + PEOPLE[1] + ">\n").repeat(50_000);
    var object = object(author, PEOPLE[1], trailers);
    commit.parse(object, 0, object.length);
    text.set(object, commit);
    assertThat(back(string(text.bytes(), 0, text.size()), author, PEOPLE[1])).isEqualTo(trailers);
  }

  /// No array has room for what only a forged file says.
  @Test
  void whatNoArrayHoldsIsLeftOut() {
    var author = "A".repeat(43_000);
    assertThat(back("\1".repeat(60_000) + "\0rest", author, PEOPLE[1])).isEqualTo("rest");
  }

  /// A file may hold anything in the place of what was kept.
  @Test
  void whateverIsKeptBecomesSomething() {
    var random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      var bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = random.nextInt(3) == 0 ? (byte) (bytes[i] & 7) : bytes[i];
      }
      int who = people.number(PEOPLE[0].getBytes(ISO_8859_1), 0, PEOPLE[0].length(), 0);
      assertThat(TrailerText.trailers(bytes, people, who, Commits.NOBODY)).isNotNull();
    }
  }

  private String back(String kept, String author, String committer) {
    var bytes = kept.getBytes(ISO_8859_1);
    return new String(
        TrailerText.trailers(bytes, people, number(author), number(committer)), ISO_8859_1);
  }

  private int number(String person) {
    return people.number(person.getBytes(ISO_8859_1), 0, person.length(), 0);
  }

  private static byte[] object(String author, String committer, String trailers) {
    var head = "tree " + "0".repeat(ObjectName.HEX) + "\nauthor " + author + "> 1 +0000\n";
    var message = "\n\nsubject\n\n" + trailers;
    return (head + "committer " + committer + "> 2 +0000" + message).getBytes(ISO_8859_1);
  }

  private static String end(Random random, int left) {
    return left > 0 && random.nextInt(4) != 0 ? ">\n" : pick(random, ENDS);
  }

  private static String pick(Random random, String[] some) {
    return some[random.nextInt(some.length)];
  }

  private static String string(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1);
  }
}
