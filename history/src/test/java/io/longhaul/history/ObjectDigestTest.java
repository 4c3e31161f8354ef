package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The name that an object's content gives. Oracles: names that git itself made, and the JDK's
/// SHA-1.
class ObjectDigestTest {
  private static final long SEED = 20261128;

  @Test
  void emptyObjectsHaveTheNamesThatGitKnows() {
    assertThat(ObjectDigest.of(ObjectKind.BLOB, new byte[0]))
        .hasToString("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    assertThat(ObjectDigest.of(ObjectKind.TREE, new byte[0]))
        .hasToString("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
  }

  @Test
  void objectsOfAllLengthsHaveTheJdksSha1() throws NoSuchAlgorithmException {
    var random = new Random(SEED);
    for (int size = 0; size < 300; size++) {
      check(random, size);
    }
    check(random, (1 << 20) + 7);
  }

  private static void check(Random random, int size) throws NoSuchAlgorithmException {
    var object = new byte[size];
    random.nextBytes(object);
    var sha1 = MessageDigest.getInstance("SHA-1");
    sha1.update(("commit " + size + "\0").getBytes(StandardCharsets.US_ASCII));
    assertThat(ObjectDigest.of(ObjectKind.COMMIT, object))
        .as("%d bytes", size)
        .isEqualTo(ObjectName.ofBytes(sha1.digest(object), 0));
  }
}
