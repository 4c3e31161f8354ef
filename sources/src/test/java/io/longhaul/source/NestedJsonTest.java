package io.longhaul.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: the records counted by eye.
class NestedJsonTest {
  private static final Contract CONTRACT =
      Contract.parse("A\nb.\n\nreads\n  id  x\n\nthrows away\n  y\n\nkeeps\n  z\n");

  @TempDir private Path folder;

  private List<String> ids(String text) throws Exception {
    var file = folder.resolve("a.json");
    Files.writeString(file, text);
    var found = new ArrayList<String>();
    var harvest = new Harvest("a", Progress.SILENT);
    try (var trove = Trove.at(file, _ -> true)) {
      new Json(CONTRACT, "data", "parts")
          .nested()
          .walk(trove.items().getFirst(), harvest, (place, json) -> found.add(json.text("id")));
    }
    found.add(harvest.records() + " rejected");
    return found;
  }

  @Test
  void whatIsWrappedIsARecordAndWhatIsAroundItWhereItTellsSomething() throws Exception {
    assertThat(ids("{\"data\":[{\"id\":1},{\"id\":2}],\"more\":false}"))
        .containsExactly("1", "2", "0 rejected");
    assertThat(ids("{\"id\":1,\n\"parts\":[{\"id\":2}],\"data\":{\"data\":{\"id\":3}}}"))
        .containsExactly("2", "3", "1", "0 rejected");
    assertThat(ids("{\"id\":1}\n{\"data\":null,\"id\":2}\n"))
        .containsExactly("1", "2", "0 rejected");
  }

  @Test
  void whatIsNoObjectIsRejected() throws Exception {
    assertThat(ids("{\"data\":[5,[{\"id\":1}],{\"id\":2}]}")).containsExactly("2", "2 rejected");
  }
}
