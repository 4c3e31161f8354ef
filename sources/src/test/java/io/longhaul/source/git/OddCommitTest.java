package io.longhaul.source.git;

import static io.longhaul.source.git.ScratchRepository.EMPTY_TREE;
import static io.longhaul.source.git.ScratchRepository.JANE;
import static io.longhaul.source.git.ScratchRepository.ME;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.person.Identity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commits as no tool should write them and some do. Oracle: what was written, and that an ordinary
/// commit beside it is read as ever.
class OddCommitTest {
  private static final String CLOCK = " 1700000000 +0100";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A | B <ab@example.org>",
        "\"A\" 'B' `C` $D <quotes@example.org>",
        "🦊 Füchsin <fox@example.org>",
        "name\twith\ttabs <tab@example.org>",
        "tag &lt; <a>b> <real@example.org>",
        "A >B <odd@example.org>",
        " <no.name@example.org>",
        "No Address <>",
        " <>",
        "No <<twice@example.org>>",
        "Jane Roe",
      })
  void aNameIsTakenAsItIsAndNoOtherCommitSuffers(String person) {
    var scratch = ScratchRepository.at(folder);
    var line = (person.contains("<") ? person : person + " <>") + CLOCK;
    var odd = scratch.commit(line, line, "odd");
    scratch.commit(ME, 1_700_001_000, "+0100", "mine");

    var reading = scratch.read();

    assertThat(reading.count().commits()).isEqualTo(2);
    assertThat(reading.mine().rejected()).isEmpty();
    assertThat(reading.mine().acts()).hasSize(1);
    assertThat(scratch.parsed(odd).author().epochSecond()).isEqualTo(1_700_000_000);
  }

  /// Oracle: `git log --format=%an%x00%ae` on the same commit.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A | B <ab@example.org>",
        "🦊 Füchsin <fox@example.org>",
        "tag <a>b> <real@example.org>",
        "No <<twice@example.org>>",
        " <no.name@example.org>",
        "No Address <>",
      })
  void namesAndAddressesAreTheOnesThatGitReads(String person) {
    var scratch = ScratchRepository.at(folder);
    var id = scratch.commit(person + CLOCK, person + CLOCK, "odd");

    var author = scratch.parsed(id).author().identity();

    assertThat(author.name() + "|" + author.address())
        .isEqualTo(scratch.git("log", "-1", "--format=%an|%ae", id));
  }

  @Test
  void aLineEndInANameCostsThatCommitOnly() {
    var scratch = ScratchRepository.at(folder);
    var id = scratch.commit("Two\nLines <x@example.org>" + CLOCK, ME + CLOCK, "odd");
    scratch.commit(ME, 1_700_001_000, "+0100", "mine");

    var reading = scratch.read();

    assertThat(reading.count().commits()).isEqualTo(1);
    assertThat(reading.mine().rejected())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.place()).endsWith("@" + id);
          assertThat(r.reason()).isEqualTo("it has no author");
        });
  }

  /// Oracle: `git log`, which shows neither a person nor a time.
  @Test
  void aSignatureWithoutAnyPersonIsNobodys() {
    var scratch = ScratchRepository.at(folder);
    var id = scratch.commit("1700000000 +0100", "1700000000 +0100", "nobody");

    var author = scratch.parsed(id).author();

    assertThat(author.identity()).isEqualTo(new Identity("", ""));
    assertThat(scratch.git("log", "-1", "--format=%an%ae%at", id)).isEmpty();
    assertThat(scratch.read().mine().rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo("it has no author"));
  }

  /// Oracle: the definition of the encodings. UTF-16 is not one that a commit can be written in.
  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, ISO-8859-1, Jürgen",
    "UTF-8, ISO-8859-1, Jürgen",
    "none, ISO-8859-1, Jürgen",
    "none, UTF-8, Jürgen",
    "no such encoding, UTF-8, Jürgen",
    "UTF-16, UTF-8, Jürgen",
    "IBM037, UTF-8, Jürgen",
    "US-ASCII, UTF-8, Jürgen",
    "Shift_JIS, Shift_JIS, 山田太郎",
    "ISO-2022-JP, ISO-2022-JP, 山田太郎",
    "none, UTF-8, replaced � already",
  })
  void aNameIsDecodedByItsHeaderElseByWhatFits(String header, String written, String name) {
    var scratch = ScratchRepository.at(folder);
    var person = name + " <j@example.org>" + CLOCK;
    var encoding = header.equals("none") ? "" : "encoding " + header + "\n";
    var text =
        "tree "
            + EMPTY_TREE
            + "\nauthor "
            + person
            + "\ncommitter "
            + person
            + "\n"
            + encoding
            + "\nx";
    var id = scratch.object(text.getBytes(Charset.forName(written)));

    var author = scratch.parsed(id).author();

    assertThat(author.identity()).isEqualTo(new Identity(name, "j@example.org"));
    assertThat(author.epochSecond()).isEqualTo(1_700_000_000);
  }

  @Test
  void bytesOfNoEncodingAreKeptToo() {
    var scratch = ScratchRepository.at(folder);
    var person = "J\u00ff\u00fe\u0081 <j@example.org>" + CLOCK;
    var text = "tree " + EMPTY_TREE + "\nauthor " + person + "\ncommitter " + person + "\n\nx";
    var id = scratch.object(text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(scratch.parsed(id).author().identity().address()).isEqualTo("j@example.org");
  }

  @Test
  void signaturesAndMergedTagsHideNothing() {
    var scratch = ScratchRepository.at(folder);
    var id =
        scratch.object(
            "tree "
                + EMPTY_TREE
                + "\nauthor "
                + ME
                + CLOCK
                + "\ncommitter "
                + ME
                + CLOCK
                + "\nmergetag object "
                + EMPTY_TREE
                + "\n type commit\n tag v1\n tagger "
                + JANE
                + CLOCK
                + "\n \n author X <x@x> 1 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n"
                + " author Y <y@y> 2 +0000\n -----END PGP SIGNATURE-----\n\nThe subject\n\nBody");

    var commit = scratch.parsed(id);

    assertThat(commit.author().identity()).isEqualTo(new Identity("Me Myself", "me@example.org"));
    assertThat(commit.author().epochSecond()).isEqualTo(1_700_000_000);
    assertThat(commit.subject()).isEqualTo("The subject");
  }

  @Test
  void aMessageEndsAtANul() {
    var scratch = ScratchRepository.at(folder);
    var id =
        scratch.commit(
            ME, 1_700_000_000, "+0100", "seen\0\nCo-authored-by: Claude <noreply@anthropic.com>");

    assertThat(scratch.parsed(id).subject()).isEqualTo("seen");
    assertThat(scratch.parsed(id).helpers()).isEmpty();
  }

  @Test
  void aCommitOfTenMegabytesIsACommit() {
    var scratch = ScratchRepository.at(folder);
    var large = scratch.commit(ME, 1_700_000_000, "+0100", "x".repeat(10_000_000));
    var huge = scratch.commit(ME, 1_700_009_000, "+0100", "y\n".repeat(10_000_000));
    scratch.commit(ME, 1_700_005_000, "+0100", "small");

    assertThat(scratch.read().mine().acts()).hasSize(3);
    assertThat(scratch.parsed(large).subject().length()).isLessThan(1000);
    assertThat(scratch.parsed(huge).subject().length()).isLessThan(1000);
  }

  @Test
  void aHeaderThatOnlyBeginsLikeAnAuthorIsNone() {
    var scratch = ScratchRepository.at(folder);
    var id =
        scratch.object(
            "tree "
                + EMPTY_TREE
                + "\nauthority X <x@x> 1 +0000\nauthor "
                + ME
                + CLOCK
                + "\ncommitter "
                + ME
                + CLOCK
                + "\n\nx");

    assertThat(scratch.parsed(id).author().epochSecond()).isEqualTo(1_700_000_000);
  }
}
