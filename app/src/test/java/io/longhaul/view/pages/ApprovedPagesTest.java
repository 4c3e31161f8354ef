package io.longhaul.view.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: pages about a few days that somebody has looked at and approved;
/// `-Dlonghaul.approve=write` writes them anew, to be looked at again.
class ApprovedPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/longhaul/view/pages");

  private static Page page(String name) {
    return switch (name) {
      case "load" -> new LoadPage();
      case "calendar" -> new CalendarPage();
      case "day" -> new DayPage();
      case "rhythm" -> new RhythmPage();
      default -> new VerdictsPage();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "calendar", "day", "rhythm", "verdicts"})
  void aPageIsAsApproved(String name) throws IOException {
    var shown = Lives.corrected(Lives.on(Lives.fewDays(Range.ALL), "2026-03-03"));
    var golden = FOLDER.resolve(name + ".html");
    var main = page(name).main(shown);
    if ("write".equals(System.getProperty("longhaul.approve"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, main);
    }
    assertThat(main).isEqualTo(Files.readString(golden));
  }
}
