package io.longhaul.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A random history of 2,000 commits with merges, seven people, many zones and encodings. Oracle:
/// `git log --all`, with fields apart by NUL.
class GitLogOracleTest {
  private static final int COMMITS = 2000;
  private static final List<String> NAMES =
      List.of("Ann Lee", "A | B", "Jürgen Müller", "\"Q\" O'Q", "Ævar", "", "x y z");
  private static final List<String> ZONES =
      List.of("+0000", "-0700", "+0530", "+0100", "+0845", "-0330", "+1400");
  private static final List<String> ENCODINGS = List.of("UTF-8", "ISO-8859-1", "windows-1252");

  @TempDir Path folder;

  @Test
  void everyCommitHasTheAuthorAndTheTimeThatGitSees() throws IOException {
    var scratch = ScratchRepository.at(folder);
    scratch.feed(history(new Random(42)), "fast-import", "--quiet", "--force");
    Files.write(
        folder.resolve(".mailmap"),
        List.of(
            "Ann Lee <ann@example.org> <p0@one.example>",
            "Jürgen M. <p2@one.example> Jürgen Müller <p2@two.example>",
            "<p3@example.org> <P3@ONE.example>"));

    assertThat(ours(scratch)).hasSize(COMMITS).containsExactlyInAnyOrderElementsOf(gits(scratch));
  }

  private static List<String> gits(ScratchRepository scratch) {
    var log =
        scratch.git("log", "--all", "-z", "--format=%H%x1f%aN%x1f%aE%x1f%at%x1f%cN%x1f%cE%x1f%ct");
    return List.of(log.split("\0"));
  }

  private static List<String> ours(ScratchRepository scratch) {
    var history = scratch.histories().getFirst();
    var commits = history.commits();
    return IntStream.range(0, commits.size())
        .mapToObj(i -> {
          var author = history.mapped(commits.author(i));
          var committer = history.mapped(commits.committer(i));
          return String.join(
              "\u001f",
              commits.id(i),
              author.name(),
              author.address(),
              commits.authorTimeText(i),
              committer.name(),
              committer.address(),
              commits.committerTimeText(i));
        })
        .toList();
  }

  static byte[] history(Random random) throws IOException {
    var stream = new ByteArrayOutputStream();
    for (int i = 1; i <= COMMITS; i++) {
      var encoding = Charset.forName(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
      var text = new StringBuilder();
      text.append("commit refs/heads/b").append(random.nextInt(9)).append("\nmark :").append(i);
      text.append("\nauthor ").append(signature(random)).append("\ncommitter ");
      text.append(signature(random)).append('\n');
      if (!encoding.equals(StandardCharsets.UTF_8)) {
        text.append("encoding ").append(encoding.name()).append('\n');
      }
      text.append("data 2\nx\n");
      if (i > 1) {
        int first = 1 + random.nextInt(i - 1);
        int second = 1 + random.nextInt(i - 1);
        text.append("from :").append(first).append('\n');
        text.append(first != second && random.nextInt(5) == 0 ? "merge :" + second + "\n" : "");
      }
      stream.write(text.append('\n').toString().getBytes(encoding));
      // another branch holds on to what a later commit of the same branch leaves behind
      var keep = "reset refs/heads/k" + i + "\nfrom :" + i + "\n\n";
      stream.write(keep.getBytes(StandardCharsets.US_ASCII));
    }
    return stream.toByteArray();
  }

  private static String signature(Random random) {
    int person = random.nextInt(NAMES.size());
    var host = random.nextInt(3) == 0 ? "two.example" : "one.example";
    var name = NAMES.get(person);
    return name
        + (name.isEmpty() ? "" : " ")
        + "<p"
        + person
        + "@"
        + host
        + "> "
        + (1_500_000_000 + random.nextInt(200_000_000))
        + " "
        + ZONES.get(random.nextInt(ZONES.size()));
  }
}
