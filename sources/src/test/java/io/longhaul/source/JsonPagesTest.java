package io.longhaul.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: what stands in the pages, written by hand.
class JsonPagesTest {
  private static final Contract CONTRACT =
      Contract.parse("T\nabout\nreads\n  id  it\n  items  it\nthrows away\nkeeps\n");

  @TempDir private Path folder;

  private List<String> ids(String text, int unusable) throws Exception {
    var file = folder.resolve("pages.json");
    Files.writeString(file, text);
    var ids = new ArrayList<String>();
    var harvest = new Harvest("t", Progress.SILENT);
    try (var trove = Trove.at(file, _ -> true)) {
      new Json(CONTRACT, "items")
          .each(
              trove.items().getFirst(),
              harvest,
              json -> {
                ids.add(String.valueOf(json.text("id")));
                return Outcome.used();
              });
    }
    assertThat(harvest.records()).isEqualTo(ids.size() + unusable);
    return ids;
  }

  @Test
  void theElementsOfAPageAreRecords() throws Exception {
    assertThat(ids("{\"n\":2,\"items\":[{\"id\":1},{\"id\":2}],\"id\":9}", 0))
        .containsExactly("1", "2");
  }

  @Test
  void pagesFollowOneAnother() throws Exception {
    assertThat(ids("{\"items\":[{\"id\":1}]}\n{\"items\":[{\"id\":2}]}\n", 0))
        .containsExactly("1", "2");
    assertThat(ids("[\n{\"items\":[{\"id\":1}]},{\"items\":\n[{\"id\":2}]}]", 0))
        .containsExactly("1", "2");
  }

  @Test
  void anObjectWithoutSuchAListIsARecord() throws Exception {
    assertThat(ids("{\"items\":\"three\",\"id\":7}", 0)).containsExactly("7");
  }

  @Test
  void whatIsNoObjectInAPageIsRejected() throws Exception {
    assertThat(ids("{\n\"items\":[3,{\"id\":1}]}", 1)).containsExactly("1");
  }

  @Test
  void aPageThatIsCutOffKeepsWhatCameBefore() throws Exception {
    assertThat(ids("{\n\"items\":[{\"id\":1},{\"id\":", 1)).containsExactly("1");
  }
}
