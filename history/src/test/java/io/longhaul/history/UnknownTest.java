package io.longhaul.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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

  /// git 2.39 cannot make one, so it is told from what it leaves: the folder and the extension.
  @Test
  void refsInTables() throws IOException {
    var scratch = Scratch.at(folder).withCommits(1);
    Files.createDirectory(scratch.store().resolve("reftable"));
    assertUnknown(scratch, "reftable");
    Files.delete(scratch.store().resolve("reftable"));
    scratch.git("config", "core.repositoryFormatVersion", "1");
    scratch.git("config", "extensions.refStorage", "reftable");
    assertThatThrownBy(() -> Scratch.read(folder.resolve(".git")))
        .hasMessageContaining("refstorage");
  }

  /// Oracle: git, which refuses to follow it.
  @Test
  void aRefToAnObjectThatIsNotThereIsMissing() throws IOException {
    var scratch = Scratch.at(folder).withCommits(2);
    Files.writeString(scratch.store().resolve("refs/heads/gone"), "1".repeat(40) + "\n");
    assertThat(scratch.readByGit()).isNull();
    assertThatThrownBy(scratch::read)
        .isInstanceOfSatisfying(
            HistoryException.class,
            e -> assertThat(e.kind()).isEqualTo(HistoryException.Kind.MISSING));
  }

  /// Ninety commits of 16 MiB out of some thousand bytes each. Oracle: the memory of this test's
  /// process, of which they would need three times as much.
  @Test
  void commitsThatInflateToMoreThanTheMemoryHolds() throws IOException {
    var scratch = Scratch.at(folder).withHistory(90, 1);
    scratch.git("repack", "-adfq", "--depth=0");
    var pack = pack(scratch, ".pack");
    var index = pack(scratch, ".idx");
    var image = new PackImage(Files.readAllBytes(pack), Files.readAllBytes(index));
    for (var entry : image.entries) {
      if (entry.type == 1) {
        var content = entry.content();
        var large = Arrays.copyOf(content, PackedObjects.MOST_BYTES);
        Arrays.fill(large, content.length, large.length, (byte) 'x');
        entry.setContent(large);
      }
    }
    image.write(pack, index);
    assertUnknown(scratch, "larger than the packs");
  }

  /// Oracle: the same repository before. Each offset of the index in turn is that of another
  /// object, most of them differences.
  @Test
  void twoObjectsAtOnePlaceAreNeverTakenForEachOther() throws IOException {
    var scratch = Scratch.at(folder).withHistory(60, 1);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    var before = scratch.read();
    var index = pack(scratch, ".idx");
    var whole = Files.readAllBytes(index);
    assertThat(index.toFile().setWritable(true)).isTrue();
    int count = ByteBuffer.wrap(whole).getInt(1028);
    int offsets = 1032 + 24 * count;
    for (int i = 0; i < count; i++) {
      var bytes = ByteBuffer.wrap(whole.clone());
      bytes.putInt(offsets + 4 * i, bytes.getInt(offsets + 4 * ((i + 7) % count)));
      Files.write(index, bytes.array());
      assertSameOrRefused(scratch, before);
    }
  }

  /// Oracle: the same repository before. Kind and all checksums fit together, only the name does
  /// not.
  @Test
  void aCommitThatIsSaidToBeATreeIsNotLeftOut() throws IOException {
    var scratch = Scratch.at(folder).withHistory(60, 1);
    scratch.git("repack", "-adfq", "--depth=0");
    var before = scratch.read();
    var pack = pack(scratch, ".pack");
    var index = pack(scratch, ".idx");
    var bytes = Files.readAllBytes(pack);
    var indexBytes = Files.readAllBytes(index);
    for (int i = 0; i < ByteBuffer.wrap(bytes).getInt(8); i++) {
      var image = new PackImage(bytes, indexBytes);
      var entry = image.entries.get(i);
      entry.type = entry.type == 1 ? 2 : entry.type;
      image.write(pack, index);
      assertSameOrRefused(scratch, before);
    }
  }

  private static void assertSameOrRefused(Scratch scratch, Map<String, String> before)
      throws IOException {
    try {
      assertThat(scratch.read()).isEqualTo(before);
    } catch (HistoryException e) {
      assertThat(e.getMessage()).contains(scratch.folder().toString());
    }
  }

  /// A tag is met as a tip and as a parent, in the one order or the other.
  @Test
  void aParentThatIsATagIsNotLeftOut() throws IOException {
    for (int i = 0; i < 4; i++) {
      var scratch = Scratch.at(Files.createDirectory(folder.resolve("r" + i))).withCommits(1);
      scratch.git("tag", "-a", "-m", "tag " + i, "v1");
      var tag = scratch.git("rev-parse", "v1").strip();
      var object = scratch.git("cat-file", "commit", "HEAD");
      var child = object.replaceFirst("(?m)^author", "parent " + tag + "\nauthor");
      var odd =
          scratch
              .feed(
                  child.getBytes(UTF_8),
                  "hash-object",
                  "-w",
                  "-t",
                  "commit",
                  "--stdin",
                  "--literally")
              .strip();
      Files.writeString(scratch.store().resolve("refs/heads/odd"), odd + "\n");
      if (i % 2 == 1) {
        var objects = String.join("\n", tag, odd, scratch.git("rev-parse", "HEAD"));
        var pack = scratch.store().resolve("objects/pack/pack").toString();
        scratch.feed(objects.getBytes(UTF_8), "pack-objects", "-q", pack);
        scratch.git("prune-packed", "-q");
      }
      assertThatThrownBy(scratch::read)
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("no commit");
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
