package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The text of commits. Oracle: `git log` of the same objects, field by field.
class CommitTextTest {
  private static final String TREE = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n";
  private static final String COMMITTER = "committer C <c@example.org> 1700000000 +0100\n";
  private static final String HEADERS = TREE + "author A <a@b> 1 +0000\n" + COMMITTER + "\n";

  private static final Pattern CREDIT =
      Pattern.compile("(?:co-authored|assisted|generated)-by:.*", Pattern.CASE_INSENSITIVE);

  /// Stands around each object, to be found by whoever looks too far.
  private static final String BEFORE = "Signed-off-by: before\n\n";

  private static final String BEHIND = "\n\nCo-authored-by: behind\nSigned-off-by: behind\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyCommitIsReadAsGitShowsIt(long seed) throws IOException {
    var odd = new OddCommits(seed);
    assertSameAsGit(Stream.generate(odd::commit).distinct().limit(700).toList());
  }

  @Test
  void anyMessageIsReadAsGitShowsIt() throws IOException {
    var odd = new OddCommits(4);
    assertSameAsGit(Stream.generate(() -> HEADERS + odd.message()).distinct().limit(1500).toList());
  }

  @Test
  void everyLineCanBeTheLastOneAndTheOnlyOne() throws IOException {
    var commits = new ArrayList<String>();
    for (var line : OddCommits.LINES) {
      for (var before :
          List.of("", "Subject\n\n", "Subject\n\nReviewed-by: R\n", "\n \nSubject\n")) {
        commits.add(HEADERS + before + line);
        commits.add(HEADERS + before + line + "\n");
        commits.add(HEADERS + before + line + "\n\n\n");
      }
    }
    assertSameAsGit(commits.stream().distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 62, 63, 64, 65, 66, 129, 1000})
  void trailersAndNotesMayHaveAnyNumberOfLines(int lines) throws IOException {
    var trailers = "Reviewed-by: R\n".repeat(lines);
    var commits = new ArrayList<String>();
    for (var title :
        List.of("Subject\n\n", "Subject\n\nbody\n\n", "\n".repeat(lines) + "Subject\n")) {
      for (var notes :
          List.of("", "# note\n".repeat(lines), "\nConflicts:\n" + "\ta\n".repeat(lines))) {
        commits.add(HEADERS + title + trailers + notes);
        commits.add(HEADERS + title + trailers + "\n".repeat(lines) + notes);
      }
    }
    assertSameAsGit(commits.stream().distinct().toList());
    assertThat(read(HEADERS + "Subject\n\n" + trailers).fields().getLast()).isEqualTo(trailers);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "1, 3", "1, 4", "2, 6", "2, 7"})
  void aQuarterOfTrailersIsEnoughWhenOneIsOfGit(int more, int prose) throws IOException {
    var trailers = "Signed-off-by: A\n" + "Acked-by: B\n".repeat(more) + "prose\n".repeat(prose);
    var message = "Subject\n\nbody\n\n" + trailers;
    assertSameAsGit(List.of(HEADERS + message));
    var fields = read(HEADERS + message).fields();
    assertThat(fields.getLast()).isEqualTo(prose <= 3 * (1 + more) ? trailers : "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ISO-8859-1", "ISO-8859-15", "windows-1252", "KOI8-R", "Shift_JIS", "EUC-JP"})
  void aCommitInAnotherEncodingIsReadAsGitShowsItInUtf8(String name) throws IOException {
    var charset = Charset.forName(name);
    var words = name.startsWith("KOI8") ? "\u0416\u0443\u043a" : "\u8868\u793a\u30bd \u4e80";
    words = charset.newEncoder().canEncode(words) ? words : "\u00e9t\u00e9 \u00df";
    var text =
        (TREE
                + "author N N <n@n> 1 +0100\n"
                + COMMITTER
                + "encoding %\n\nN\n N\n\nx\n\nN: 1\nT: N\n")
            .replace("N", words)
            .replace("%", name);
    var bytes = text.getBytes(charset);
    var scratch = Scratch.at(folder);
    var git = CommitFields.ofGit(scratch, write(scratch, List.of(bytes))).getFirst();
    var read = CommitFields.read(new CommitText(), bytes, 0, bytes.length);
    var decoded =
        read.fields().stream()
            .map(field -> new String(OddCommits.bytes(field), charset))
            .map(field ->
                new String(field.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
            .toList();
    assertThat(decoded).isEqualTo(git.fields()).contains(name);
  }

  /// Oracle: `git fast-import`, which writes well-formed commits.
  @Test
  void ordinaryCommitsAreReadAsGitShowsThem() throws IOException {
    var scratch = Scratch.at(folder).withHistory(200, 5);
    var ids = List.copyOf(scratch.read().keySet());
    var git = CommitFields.ofGit(scratch, ids);
    for (int i = 0; i < ids.size(); i++) {
      var object = scratch.ask(new byte[0], "cat-file", "commit", ids.get(i));
      var text = new String(Objects.requireNonNull(object), StandardCharsets.ISO_8859_1);
      assertThat(read(text)).isEqualTo(git.get(i));
    }
  }

  /// Oracle: `%P` of git.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9})
  void parentsStandBehindTheTree(int count) throws IOException {
    var scratch = Scratch.at(folder);
    var roots = Stream.iterate(1, i -> i + 1).limit(count).map(i -> HEADERS + i).toList();
    var parents = write(scratch, roots.stream().map(OddCommits::bytes).toList());
    var lines = new StringBuilder(TREE);
    parents.forEach(parent -> lines.append("parent ").append(parent).append('\n'));
    var bytes = OddCommits.bytes(HEADERS.replace(TREE, lines) + "parent " + "0".repeat(40) + "\n");
    var id = write(scratch, List.of(bytes)).getFirst();
    var text = new CommitText();
    text.parse(bytes, 0, bytes.length);
    assertThat(text.parents()).isEqualTo(count);
    assertThat(text.firstParent()).isEqualTo(count == 0 ? CommitText.NOWHERE : TREE.length());
    assertThat(scratch.git("log", "-1", "--format=%P", id)).isEqualTo(String.join(" ", parents));
  }

  /// Oracle: a regular expression over the lines.
  @Test
  void creditsAreFoundInAnyLineButTheFirst() {
    var odd = new OddCommits(6);
    var text = new CommitText();
    for (int i = 0; i < 500; i++) {
      var message = odd.message().repeat(i % 50 == 0 ? 20 : 1);
      var bytes = OddCommits.bytes(HEADERS + message + "\0" + BEHIND);
      text.parse(bytes, 0, bytes.length);
      var found = new ArrayList<String>();
      for (int credit = 0; credit < text.message().credits(); credit++) {
        found.add(
            CommitFields.string(
                bytes, text.message().creditStart(credit), text.message().creditEnd(credit)));
      }
      var lines = message.split("\0", -1)[0].split("\n", -1);
      assertThat(found)
          .isEqualTo(
              Stream.of(lines)
                  .skip(1)
                  .filter(line -> CREDIT.matcher(line.replace("\r", "")).matches())
                  .toList());
    }
  }

  /// Oracle: read off the text.
  @Test
  void aDateIsANumberOrNoTimeOrTooLong() {
    assertThat(time("1700000000 +0100")).isEqualTo(1_700_000_000L);
    assertThat(time("999999999999999999 +0100")).isEqualTo(999_999_999_999_999_999L);
    assertThat(time("1000000000000000000 +0100")).isEqualTo(IdentText.OVERFLOW);
    for (var none :
        List.of("", "-1 +0100", "1700000000", "1700000000 0100", "x 1 +0000", "1 + 0")) {
      assertThat(time(none)).as(none).isEqualTo(IdentText.NO_TIME);
    }
  }

  /// Oracle: read off the text.
  @Test
  void theMessageReachesFromTheEmptyLineToANul() {
    var text = new CommitText();
    var bytes = OddCommits.bytes(HEADERS + "\nA\n\nB\0C");
    assertThat(text.parse(bytes, 0, bytes.length)).isTrue();
    assertThat(CommitFields.string(bytes, text.message().start(), text.message().end()))
        .isEqualTo("\nA\n\nB");
    assertThatThrownBy(() -> text.message().subject(new byte[0]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> text.message().creditStart(0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  /// Oracle: read off the text.
  @Test
  void whatIsNoCommitHasNobodyAndNoMessage() {
    var text = new CommitText();
    for (var none : List.of("", "\n", "tree", "author", TREE, "\0\n\nx", "parent 1")) {
      var bytes = OddCommits.bytes(none);
      assertThat(text.parse(bytes, 0, bytes.length)).isFalse();
      assertThat(text.author().isPresent() || text.committer().isPresent()).isFalse();
      assertThat(text.message().start()).isEqualTo(text.message().end());
      assertThatThrownBy(() -> text.author().contact()).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> text.parse(new byte[3], 1, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static long time(String date) {
    var bytes = OddCommits.bytes(TREE + "author A <a@b> " + date + "\n" + COMMITTER + "\nx");
    var text = new CommitText();
    text.parse(bytes, 0, bytes.length);
    assertThat(text.author().contact()).isEqualTo(new Contact("A", "a@b"));
    return text.author().time();
  }

  private void assertSameAsGit(List<String> commits) throws IOException {
    var scratch = Scratch.at(folder);
    var git =
        CommitFields.ofGit(
            scratch, write(scratch, commits.stream().map(OddCommits::bytes).toList()));
    var text = new CommitText();
    for (int i = 0; i < commits.size(); i++) {
      var bytes = OddCommits.bytes(BEFORE + commits.get(i) + BEHIND);
      int to = bytes.length - BEHIND.length();
      assertThat(CommitFields.read(text, bytes, BEFORE.length(), to))
          .as(commits.get(i))
          .isEqualTo(git.get(i));
    }
  }

  private static CommitFields read(String commit) {
    var bytes = OddCommits.bytes(commit);
    return CommitFields.read(new CommitText(), bytes, 0, bytes.length);
  }

  /// The names of the objects, whatever git thinks of their form.
  private List<String> write(Scratch scratch, List<byte[]> commits) throws IOException {
    var files = Files.createDirectories(folder.resolve("objects"));
    var paths = new StringBuilder();
    for (int i = 0; i < commits.size(); i++) {
      paths.append(Files.write(files.resolve("" + i), commits.get(i))).append('\n');
    }
    return scratch
        .feed(
            paths.toString().getBytes(StandardCharsets.UTF_8),
            "hash-object",
            "-t",
            "commit",
            "-w",
            "--literally",
            "--no-filters",
            "--stdin-paths")
        .lines()
        .toList();
  }
}
