package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever would make git's answer another one than the plain files say is noticed. Oracle: the
/// list of what git can do to a history.
class UnknownTest {
  @TempDir Path folder;

  @Test
  void namesBySha256() {
    assertUnknown(Scratch.at(folder, "--object-format=sha256").withCommits(1), "extension");
  }

  @Test
  void graftsAndReplacedObjects() throws IOException {
    var scratch = Scratch.at(folder).withCommits(3);
    scratch.git("replace", "HEAD", "HEAD~1");
    assertUnknown(scratch, "replace");
    scratch.git("pack-refs", "--all", "--prune");
    assertUnknown(scratch, "replace");
    scratch.git("replace", "-d", scratch.git("rev-parse", "HEAD"));
    Files.writeString(scratch.store().resolve("info/grafts"), scratch.git("rev-parse", "HEAD"));
    assertUnknown(scratch, "grafts");
  }

  @Test
  void extensionsAndFormsOfTheConfigurationThatAreNotKnown() throws IOException {
    Scratch.at(folder).withCommits(1);
    for (var text :
        new String[] {
          "[extensions]\n\trefstorage = reftable\n",
          "[extensions] objectformat = sha256\n",
          "[EXTENSIONS]\ncompatObjectFormat = sha256\n",
          "[extensions]\nsomething\n",
          "[core]\nrepositoryformatversion = 2\n",
        }) {
      Files.writeString(folder.resolve(".git/config"), text);
      assertThatThrownBy(() -> Scratch.read(folder.resolve(".git")))
          .as(text)
          .isInstanceOf(HistoryException.class);
    }
  }

  @Test
  void aPackWithoutAnIndexOfItsOwn() throws IOException {
    var scratch = Scratch.at(folder).withCommits(3);
    scratch.git("repack", "-adq");
    scratch.git("multi-pack-index", "write");
    Files.delete(pack(scratch, ".idx"));
    assertUnknown(scratch, "without an index");
  }

  @Test
  void anIndexOfVersionOne() throws IOException {
    var scratch = Scratch.at(folder).withCommits(3);
    scratch.git("-c", "pack.indexVersion=1", "repack", "-adq");
    assertUnknown(scratch, "version 2");
  }

  @Test
  void aRefThatIsALinkOrHasAnUnusualNameOrContent() throws IOException {
    var scratch = Scratch.at(folder).withCommits(1);
    var heads = scratch.store().resolve("refs/heads");
    var link = Files.createSymbolicLink(heads.resolve("link"), heads.resolve("main"));
    assertUnknown(scratch, "no plain file");
    Files.delete(link);
    var odd = Files.copy(heads.resolve("main"), heads.resolve("a~b"));
    assertUnknown(scratch, "unusual name");
    Files.delete(odd);
    Files.writeString(heads.resolve("empty"), "");
    assertUnknown(scratch, "does not name an object");
  }

  @Test
  void whatOneWorkTreeAmongSeveralHasForItself() {
    var scratch = Scratch.at(folder.resolve("main")).withCommits(2);
    scratch.git("worktree", "add", "-q", "--detach", "../side");
    scratch.git("update-ref", "refs/bisect/bad", "HEAD~1");
    assertUnknown(scratch, "one work tree");
  }

  @Test
  void aMissingObjectIsMissingAndNamesTheFolder() throws IOException {
    var scratch = Scratch.at(folder).withCommits(3);
    var name = scratch.git("rev-parse", "HEAD~1");
    Files.delete(
        scratch.store().resolve("objects/" + name.substring(0, 2) + "/" + name.substring(2)));
    assertThatThrownBy(scratch::read)
        .isInstanceOfSatisfying(
            HistoryException.class,
            e -> assertThat(e.kind()).isEqualTo(HistoryException.Kind.MISSING))
        .hasMessageContaining(name)
        .hasMessageContaining("objects");
  }

  /// The size is in the head of the object, which here says 2 GB where a few bytes follow.
  @Test
  void aSizeThatLiesIsRefusedBeforeAnythingIsMadeOfIt() throws IOException {
    var scratch = Scratch.at(folder).withCommits(1);
    scratch.git("repack", "-adq");
    var pack = pack(scratch, ".pack");
    var bytes = ByteBuffer.wrap(Files.readAllBytes(pack));
    var entry = new byte[] {(byte) 0x9f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f};
    bytes.put(12, entry);
    Files.delete(pack);
    Files.write(pack, bytes.array());
    assertThatThrownBy(scratch::read)
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(".pack");
  }

  private static Path pack(Scratch scratch, String ending) throws IOException {
    try (var files = Files.list(scratch.store().resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static void assertUnknown(Scratch scratch, String reason) {
    assertThatThrownBy(scratch::read)
        .isInstanceOfSatisfying(
            HistoryException.class,
            e -> assertThat(e.kind()).isEqualTo(HistoryException.Kind.UNKNOWN))
        .hasMessageContaining(reason);
  }
}
