package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who stands for whom. Oracle: `git check-mailmap --stdin`.
class MailmapTest {
  private static final List<String> NAMES =
      List.of(
          "",
          "A",
          "a",
          "Ab",
          "A b",
          " A ",
          "\u00c3\u00a9",
          "\u00c3\u0089",
          "\u00e9",
          "\u00c9",
          "B",
          "A > B",
          "b\t",
          "\tA",
          "#A",
          "\u000bA",
          "A\r");

  private static final List<String> ADDRESSES =
      List.of(
          "", "a", "A", "ab", "a@b", "A@B", " a@b", "a@b ", "\u00e9@b", "\u00c9@b", "a@B.c", "b@a");

  private static final List<String> ODD_LINES =
      List.of(
          "",
          " ",
          "# A <a>",
          " # A <a>",
          "A",
          "A <a",
          "A a>",
          "<>",
          "A <>",
          "A <> <a>",
          ">a<",
          "<a>",
          "A <a> B",
          "A <a> <b",
          "A <a> <a@b> x <y>",
          "A <<a>>",
          "\0A <a>",
          "A <a> \0 <b>");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyMailmapOfALineOrTwentyMapsAsGitDoes(long seed) throws IOException {
    var random = new Random(seed);
    var scratch = Scratch.at(folder);
    scratch.git("config", "mailmap.file", "configured");
    for (int i = 0; i < 10; i++) {
      var file = mailmap(random);
      var blob = mailmap(random);
      var configured = mailmap(random);
      scratch.git("config", "mailmap.blob", blob(scratch, blob));
      Files.write(folder.resolve(".mailmap"), file);
      Files.write(folder.resolve("configured"), configured);
      var mailmap = Mailmap.EMPTY.andFile(file).andBlob(blob).andFile(configured);
      assertSameAsGit(scratch, mailmap, contacts(random));
    }
  }

  @Test
  void aLineThatIsTooLongForGitIsTwoLinesInAFileAndOneInABlob() throws IOException {
    var scratch = Scratch.at(folder);
    for (int blanks = 1005; blanks < 1030; blanks++) {
      var text = OddCommits.bytes("A" + " ".repeat(blanks) + "<a> B <b>\nC <c>");
      Files.write(folder.resolve(".mailmap"), text);
      var contacts = List.of(new Contact("X", "a"), new Contact("B", "b"), new Contact("X", "c"));
      assertSameAsGit(scratch, Mailmap.EMPTY.andFile(text), contacts);
      Files.delete(folder.resolve(".mailmap"));
      scratch.git("config", "mailmap.blob", blob(scratch, text));
      assertSameAsGit(scratch, Mailmap.EMPTY.andBlob(text), contacts);
      scratch.git("config", "--unset", "mailmap.blob");
    }
  }

  /// Oracle: `%aN` and `%aE` of `git log`, which knows names that cannot be asked for.
  @Test
  void theLogShowsTheSame() throws IOException {
    var scratch = Scratch.at(folder);
    var odd = new OddCommits(11);
    var text = new CommitText();
    var mailmap =
        OddCommits.bytes("New <new> a < b <>\nA <a@b>\nNo one <>\nQ <q> <a@example.org>\n");
    Files.write(folder.resolve(".mailmap"), mailmap);
    for (int i = 0; i < 60; i++) {
      var commit = OddCommits.bytes(odd.commit());
      text.parse(commit, 0, commit.length);
      if (text.author().isPresent()) {
        var contact = Mailmap.EMPTY.andFile(mailmap).map(text.author().contact());
        assertThat(shown(scratch, commit)).isEqualTo(contact.name() + "\n" + contact.address());
      }
    }
  }

  private static String shown(Scratch scratch, byte[] commit) {
    var id = scratch.feed(commit, "hash-object", "-t", "commit", "-w", "--literally", "--stdin");
    var log = scratch.ask(new byte[0], "log", "-1", "--format=format:%aN%n%aE", id.strip());
    assertThat(log).isNotNull();
    return new String(log, StandardCharsets.ISO_8859_1);
  }

  /// Oracle: the examples of gitmailmap(5).
  @Test
  void theExamplesOfTheManualHold() {
    var mailmap =
        Mailmap.EMPTY.andFile(
            OddCommits.bytes(
                """
                # the cases of the manual
                Joe R. Developer <joe@example.com>
                Jane Doe <jane@example.com> <jane@laptop.(none)>\r
                Jane Doe <jane@example.com> Joe <bugs@example.com>
                """));
    assertThat(mailmap.map(new Contact("Joe", "JOE@example.com")))
        .isEqualTo(new Contact("Joe R. Developer", "JOE@example.com"));
    assertThat(mailmap.map(new Contact("jane", "jane@laptop.(None)")))
        .isEqualTo(new Contact("Jane Doe", "jane@example.com"));
    assertThat(mailmap.map(new Contact("JOE", "bugs@example.com")))
        .isEqualTo(new Contact("Jane Doe", "jane@example.com"));
    assertThat(mailmap.map(new Contact("Jane", "bugs@example.com")))
        .isEqualTo(new Contact("Jane", "bugs@example.com"));
  }

  /// Oracle: counted by hand.
  @Test
  void linesOfNoUseAreCountedAndCommentsAreNot() {
    var text = OddCommits.bytes("# c\n\n  \nA <a>\nwords\nA <>\nA <a\n\r\n");
    assertThat(Mailmap.EMPTY.andFile(text).malformed()).isEqualTo(3);
    assertThat(Mailmap.EMPTY.andBlob(text).andFile(text).malformed()).isEqualTo(6);
    assertThat(Mailmap.EMPTY.isEmpty()).isTrue();
    assertThat(Mailmap.EMPTY.andFile(OddCommits.bytes("words\n# A <a>\n")).isEmpty()).isTrue();
    assertThat(Mailmap.EMPTY.andFile(text).isEmpty()).isFalse();
  }

  /// Oracle: read off the bytes.
  @Test
  void aContactIsBytesAndItsTextIsUtf8OrElseLatin() {
    assertThat(new Contact("\u00c3\u00a9", "\u00e9@b").nameText()).isEqualTo("\u00e9");
    assertThat(new Contact("\u00c3\u00a9", "\u00e9@b").addressText()).isEqualTo("\u00e9@b");
    assertThatThrownBy(() -> new Contact("\u0416", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name is \u0416");
  }

  private static byte[] mailmap(Random random) {
    var text = new StringBuilder();
    for (int lines = random.nextInt(20); lines >= 0; lines--) {
      var line =
          switch (random.nextInt(6)) {
            case 0 -> contact(random);
            case 1 -> "<" + any(random, ADDRESSES) + "> <" + any(random, ADDRESSES) + ">";
            case 2 -> contact(random) + " <" + any(random, ADDRESSES) + ">";
            case 3 -> any(random, ODD_LINES);
            default -> contact(random) + any(random, List.of(" ", "", "\t")) + contact(random);
          };
      text.append(line).append(any(random, List.of("", "", "", " ", "\r", " # x")));
      text.append(lines > 0 || random.nextBoolean() ? "\n" : "");
    }
    return OddCommits.bytes(text.toString());
  }

  private static String contact(Random random) {
    return any(random, NAMES) + " <" + any(random, ADDRESSES) + ">";
  }

  private static List<Contact> contacts(Random random) {
    var contacts = new ArrayList<Contact>();
    for (var name : NAMES) {
      for (var address : ADDRESSES) {
        contacts.add(new Contact(name.stripTrailing(), address));
      }
    }
    contacts.add(new Contact(random.nextInt() + "", "nobody@example.org"));
    return contacts;
  }

  private static String any(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String blob(Scratch scratch, byte[] text) {
    return scratch.feed(text, "hash-object", "-w", "--stdin", "--no-filters").strip();
  }

  private static void assertSameAsGit(Scratch scratch, Mailmap mailmap, List<Contact> contacts) {
    var asked = new StringBuilder();
    var mapped = new ArrayList<String>();
    for (var contact : contacts) {
      asked.append(contact.name()).append(" <").append(contact.address()).append(">\n");
      var other = mailmap.map(contact);
      var name = other.name().isEmpty() ? "" : other.name() + " ";
      mapped.add(name + "<" + other.address() + ">");
    }
    var answer = scratch.ask(OddCommits.bytes(asked.toString()), "check-mailmap", "--stdin");
    assertThat(answer).isNotNull();
    assertThat(new String(answer, StandardCharsets.ISO_8859_1).split("\n", -1))
        .containsExactlyElementsOf(join(mapped));
  }

  private static List<String> join(List<String> lines) {
    var all = new ArrayList<>(lines);
    all.add("");
    return all;
  }
}
