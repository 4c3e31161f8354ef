package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.cli.RealChores;
import io.longhaul.evidence.Correction.What;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.store.CheckIn;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreHome;
import io.longhaul.store.Taken;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said in a form is kept and shows at once. Oracle: the store, opened beside the server,
/// and what the forms said.
class FormsTest {
  @TempDir Path folder;

  private Served withARepository() throws Exception {
    var repository = RealChores.repository(folder.resolve("work"), "Ann");
    var served = Served.in(folder);
    assertThat(served.get("/").body()).contains("Your own repositories", "Look at the demo");
    var answer = served.post("/connect", Map.of("folder", repository.toString()));
    assertThat(answer.header("location")).isEqualTo("/week?note=connected");
    return served;
  }

  private static Store beside(Served served) throws Exception {
    return Store.open(served.home, Passphrase.NONE, InstantSource.fixed(Served.NOW));
  }

  @Test
  void aFolderWithoutARepositoryMakesNoStore() throws Exception {
    try (var served = Served.in(folder)) {
      var answer = served.post("/connect", Map.of("folder", folder.resolve("none").toString()));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("none");
      assertThat(served.home.exists()).isFalse();
      assertThat(served.get("/").body()).contains("A look first");
    }
  }

  @Test
  void theCheckInIsTwoTapsAndCanBeSkipped() throws Exception {
    try (var served = withARepository()) {
      assertThat(served.get("/week").body()).contains("How do you feel?");
      served.post("/check-in", Map.of("day", "2026-04-06", "item", "feel", "value", "8"));
      assertThat(served.get("/week").body())
          .contains("How hard was it?")
          .doesNotContain("How do you feel?");
      served.post("/check-in", Map.of("day", "2026-04-06", "item", "effort", "value", "5"));
      assertThat(served.get("/week").body()).doesNotContain("How hard was it?");
      try (var store = beside(served)) {
        assertThat(store.checkIns())
            .containsExactly(
                new CheckIn(LocalDate.parse("2026-04-06"), "effort", 5),
                new CheckIn(LocalDate.parse("2026-04-06"), "feel", 8));
      }
    }
  }

  @Test
  void whoDoesNotWantToBeAskedIsNotAskedAgainThatDay() throws Exception {
    try (var served = withARepository()) {
      served.post("/check-in", Map.of("day", "2026-04-06", "item", "feel", "value", "skip"));
      assertThat(served.get("/week").body()).doesNotContain("How do you feel?");
      assertThat(
              served
                  .post("/check-in", Map.of("day", "2026-04-06", "item", "feel", "value", "4"))
                  .status())
          .isEqualTo(400);
    }
  }

  @Test
  void numbersCanBeHiddenForGood() throws Exception {
    try (var served = withARepository()) {
      assertThat(served.get("/week").body()).contains("a week");
      served.post("/numbers", Map.of("numbers", "hidden"));
      assertThat(served.get("/week").body())
          .doesNotContainPattern("\\d+ h \\(")
          .contains("Show numbers");
    }
  }

  @Test
  void aCorrectionIsKeptChangesEverythingAtOnceAndCanBeTakenBack() throws Exception {
    try (var served = withARepository()) {
      var before = served.get("/week").body();
      var answer =
          served.post(
              "/day/2026-04-04/correction",
              Map.of("what", "was-resting", "from", "04:00", "until", "03:59"));
      assertThat(answer.header("location")).isEqualTo("/day/2026-04-04?note=corrected");
      try (var store = beside(served)) {
        var kept = store.corrections().getFirst();
        assertThat(kept.what()).isEqualTo(What.WAS_RESTING);
        assertThat(kept.when().start()).isEqualTo("2026-04-04T02:00:00Z");
        assertThat(kept.when().end()).isEqualTo("2026-04-05T01:59:00Z");
        assertThat(store.trace().exclusions().toString()).contains("WAS_RESTING");
      }
      assertThat(sentence(served.get("/week").body())).isNotEqualTo(sentence(before));
      served.post("/correction/1/undo", Map.of("day", "2026-04-04"));
      assertThat(sentence(served.get("/week").body())).isEqualTo(sentence(before));
      assertThat(served.post("/correction/1/undo", Map.of()).status()).isEqualTo(404);
    }
  }

  private static String sentence(String page) {
    int at = page.indexOf("class=\"sentence\"");
    return page.substring(at, page.indexOf("</p>", at));
  }

  @Test
  void whatCannotBeMeantIsRefusedWithItsReason() throws Exception {
    try (var served = withARepository()) {
      for (var fields :
          List.of(
              Map.of("what", "asleep", "from", "09:00", "until", "10:00"),
              Map.of("what", "not-me", "from", "nine", "until", "10:00"),
              Map.of("what", "not-me", "from", "", "until", ""),
              Map.of(
                  "what", "was-working", "from", "2026-04-07T09:00", "until", "2026-04-07T10:00"),
              Map.of(
                  "what", "was-resting", "from", "2026-03-01T09:00", "until", "2026-04-01T09:00"),
              Map.of("what", "wrong-zone", "from", "09:00", "until", "10:00", "zone", "Mars"),
              Map.of("what", "not-me", "from", "09:00", "until", "10:00", "ref", "nothing"))) {
        var answer = served.post("/day/2026-04-03/correction", fields);
        assertThat(answer.status()).as(fields.toString()).isEqualTo(400);
        assertThat(answer.body()).contains("That did not work");
      }
      try (var store = beside(served)) {
        assertThat(store.corrections()).isEmpty();
      }
    }
  }

  /// The name of an act may hold what no page shows: control characters, and letters that turn the
  /// direction of writing.
  @Test
  void anActWithAHiddenNameIsNotMine() throws Exception {
    try (var served = withARepository()) {
      var ref = "odd:a\u202eb\u0007c %+&@1";
      var at = Interval.at(Instant.parse("2026-04-03T09:30:00Z"));
      var act =
          new Evidence(
              at, new Offset.Told(ZoneOffset.ofHours(2)), Kind.INSTANT, Strength.STRONG, ref, null);
      try (var store = beside(served)) {
        store.take(
            store.connect("lines", "odd"),
            new Taken("odd", "", "", Trace.of(List.of(act), List.of()), List.of()));
      }
      var carried =
          Pattern.compile("name=\"ref\" value=\"(odd[^\"]+)\"")
              .matcher(served.get("/day/2026-04-03").body());
      assertThat(carried.find()).isTrue();
      var sent =
          Map.of(
              "what", "not-me",
              "from", at.start().toString(),
              "until", at.start().toString(),
              "ref", carried.group(1));
      assertThat(served.post("/day/2026-04-03/correction", sent).status()).isEqualTo(303);
      try (var store = beside(served)) {
        assertThat(store.corrections().getFirst().ref()).isEqualTo(ref);
        assertThat(store.trace().exclusions().toString()).contains("NOT_ME");
      }
    }
  }

  @Test
  void everythingCanBeTakenAlong() throws Exception {
    try (var served = withARepository()) {
      var answer = served.post("/export", Map.of());
      assertThat(answer.status()).as(answer.body() + served.said).isEqualTo(200);
      assertThat(answer.header("content-disposition")).contains("longhaul.zip");
      assertThat(answer.header("content-type")).startsWith("application/zip");
    }
    var zipped = folder.resolve("x.zip");
    try (var store =
            Store.open(
                StoreHome.in(folder.resolve("home")),
                Passphrase.NONE,
                InstantSource.fixed(Served.NOW));
        var out = Files.newOutputStream(zipped)) {
      RealChores.in(folder, InstantSource.fixed(Served.NOW)).export(store, out);
    }
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zipped)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).isNotEmpty();
      }
    }
    assertThat(names)
        .contains(
            "longhaul/evidence-1-git.jsonl",
            "longhaul/report.json",
            "longhaul/corrections.csv",
            "longhaul/audit.csv");
  }

  @Test
  void aStretchASourceAndEverythingCanBeDeleted() throws Exception {
    try (var served = withARepository()) {
      served.post("/delete", Map.of("from", "2026-03-01", "until", "2026-03-31"));
      try (var store = beside(served)) {
        assertThat(store.trace().evidence())
            .isNotEmpty()
            .noneMatch(piece -> piece.localTime().toString().startsWith("2026-03"));
      }
      var place = folder.resolve("work").toRealPath().toString();
      assertThat(served.post("/remove", Map.of("source", "git", "place", "/other")).status())
          .isEqualTo(404);
      served.post("/remove", Map.of("source", "git", "place", place));
      try (var store = beside(served)) {
        assertThat(store.connected()).isEmpty();
      }
      assertThat(served.get("/week").body()).contains("Cannot tell yet");
      assertThat(served.post("/delete-all", Map.of("sure", "yes")).status()).isEqualTo(400);
      assertThat(served.home.exists()).isTrue();
      served.post("/delete-all", Map.of("sure", "delete everything"));
      assertThat(served.home.exists()).isFalse();
    }
  }

  @Test
  void whatAnotherProgramChangesShowsAtOnce() throws Exception {
    try (var served = withARepository()) {
      var state = served.get("/state").body();
      assertThat(served.get("/state").body()).isEqualTo(state);
      try (var store = beside(served)) {
        store.checkIn(new CheckIn(LocalDate.parse("2026-04-06"), "feel", 3));
      }
      assertThat(served.get("/state").body()).isNotEqualTo(state);
      assertThat(served.get("/week").body()).contains("How hard was it?");
    }
  }
}
