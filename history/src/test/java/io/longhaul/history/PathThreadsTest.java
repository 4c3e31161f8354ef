package io.longhaul.history;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Paths on their way from several threads to one: batches are written again and again, and some
/// commits touch more than a batch is meant for. Oracle: what was given.
class PathThreadsTest {
  private static final int COMMITS = 30_000;
  private static final int EACH = 3;

  private static final byte[] LONG_FOLDER = new byte[400_000];

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void eachCommitHasItsOwnPaths(int count) throws IOException, InterruptedException {
    Arrays.fill(LONG_FOLDER, (byte) 'a');
    var met = new BitSet();
    new PathThreads(count)
        .run(
            (thread, out) -> {
              for (int commit = thread; commit < COMMITS; commit += count) {
                for (int path = 0; path < paths(commit); path++) {
                  var name = (commit + "/" + path).getBytes(US_ASCII);
                  out.batch().add(LONG_FOLDER, folder(commit), name, 0, name.length);
                }
                out.end(commit);
              }
            },
            (commit, list) -> {
              assertThat(met.get(commit)).isFalse();
              met.set(commit);
              assertThat(list.size()).isEqualTo(paths(commit));
              for (int path = 0; path < list.size(); path++) {
                var whole = "a".repeat(folder(commit)) + commit + "/" + path;
                assertThat(new String(list.path(path), US_ASCII)).isEqualTo(whole);
              }
            });
    assertThat(met.cardinality()).isEqualTo(COMMITS);
  }

  private static int paths(int commit) {
    return commit % (EACH + 1);
  }

  private static int folder(int commit) {
    return commit % 5000 == 1 ? LONG_FOLDER.length : commit % 100;
  }
}
