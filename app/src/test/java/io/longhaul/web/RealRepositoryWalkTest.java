package io.longhaul.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.longhaul.web.Onlooker.at;
import static io.longhaul.web.Onlooker.sized;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.longhaul.cli.RealChores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A newcomer walks through everything over a store that is made from a repository: a generated one
/// or, with `-Dlonghaul.repository=PATH -Dlonghaul.person=ADDRESS`, a real one as somebody in it.
///
/// Oracles: what a person would see and do, the rules of axe, the browser's console, and the pages
/// themselves before a correction and after it was taken back. Pictures are left in `target/walk`.
class RealRepositoryWalkTest {
  private static final Path PICTURES = Path.of("target", "walk");
  private static final double READING_MILLIS = 120_000;
  private static final int MOST_STOPS = 60;

  /// A day of the calendar with work that is more than a stray act.
  private static final String WORKED_TILE = "td.tile:is(.level2,.level3,.level4,.level5) a";

  /// What a correction can change.
  private static final List<String> FIGURES =
      List.of("/week", "/load?range=all", "/calendar?range=all", "/rhythm?range=all", "/verdicts");

  private static final String FOCUS_SHOWS =
      """
      () => {
        const at = document.activeElement;
        const look = getComputedStyle(at);
        const shows = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0;
        return shows || at === document.body ? '' : at.outerHTML;
      }
      """;

  @TempDir Path folder;

  @Test
  void aNewcomerWalksThroughEverything() throws Exception {
    var repository = repository();
    try (var onlooker = new Onlooker(PICTURES);
        var served = Served.at(asked(repository), folder)) {
      var page = onlooker.entered(served, sized(Onlooker.WIDE, ColorScheme.LIGHT));
      var walk = new Walk(onlooker, served, page);
      walk.begin(repository);
      walk.openEveryPageByClick();
      walk.setOwn();
      walk.reachEverythingByKeyboard();
      walk.readChartsOut();
      walk.lookAtEveryPage();
      walk.correctADay();
      walk.export();
      walk.delete();
      assertThat(onlooker.complaints).as("what the browser and axe say").isEmpty();
    }
  }

  /// A bare copy that shares the objects of a real one, with the person as git's user.
  private Path repository() throws IOException, InterruptedException {
    var real = System.getProperty("longhaul.repository");
    if (real == null) {
      return RealChores.repository(folder.resolve("work"), "Ann");
    }
    var copy = folder.resolve("work");
    git("clone", "--bare", "--shared", "--quiet", real, copy.toString());
    git("-C", copy.toString(), "config", "user.email", System.getProperty("longhaul.person"));
    return copy;
  }

  /// The evening after the last commit of a real one.
  private static Instant asked(Path repository) throws IOException, InterruptedException {
    if (System.getProperty("longhaul.repository") == null) {
      return Served.NOW;
    }
    var last = git("-C", repository.toString(), "log", "-1", "--all", "--format=%cI").strip();
    return OffsetDateTime.parse(last).toInstant().plus(Duration.ofHours(3));
  }

  private static String git(String... arguments) throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(arguments));
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /// The way through the pages.
  private record Walk(Onlooker onlooker, Served served, Page page) {
    /// As somebody who has only just started the program.
    void begin(Path repository) {
      onlooker.isAccessible(page, "welcome");
      onlooker.nothingStandsOut(page, "welcome");
      page.locator("#folder").fill(repository.toString());
      page.locator("text=Read it").click();
      var timeout = new LocatorAssertions.HasTextOptions().setTimeout(READING_MILLIS);
      assertThat(page.locator(".status")).hasText("Connected and read.", timeout);
      assertThat(page.locator(".sentence")).not().isEmpty();
    }

    void openEveryPageByClick() {
      for (var link : Pages.navigation()) {
        page.locator(".site a:text-is(\"" + link.title() + "\")").click();
        page.waitForURL(url -> url.contains("/" + link.name()));
        isWhole(link.title());
        for (int i = 0; i < page.locator(".ranges a").count(); i++) {
          page.locator(".ranges a").nth(i).click();
          onlooker.nothingStandsOut(page, link.title() + ", range " + i);
        }
      }
      for (var part : List.of("Find hours", "Taper", "What if")) {
        page.navigate(at(served, "/plan"));
        page.locator(".parts a:text-is(\"" + part + "\")").click();
        isWhole(part);
      }
      page.navigate(at(served, "/calendar?range=all"));
      workedTile().click();
      page.waitForURL(url -> url.contains("/day/"));
      isWhole("a day");
    }

    private Locator workedTile() {
      return page.locator(WORKED_TILE).first();
    }

    private void isWhole(String where) {
      assertThat(page.locator("main h1")).hasCount(1);
      onlooker.nothingStandsOut(page, where);
      onlooker.isAccessible(page, where);
    }

    /// One of each: a goal, an event, a plan that was found and is kept.
    void setOwn() {
      page.navigate(at(served, "/plan/goals"));
      page.locator("input[name=goal]").fill("a free day a week");
      page.locator("text=Set it").click();
      assertThat(page.locator(".status")).containsText("Set.");
      page.navigate(at(served, "/events"));
      page.locator("input[name=name]").first().fill("scooped");
      page.locator("input[type=date]").fill(fourWeeksOn().minusWeeks(10).toString());
      page.locator("button:text-is('Mark it')").first().click();
      assertThat(page.locator(".status")).hasText("Marked.");
      page.navigate(at(served, "/plan/find"));
      page.locator("text=Look for hours").click();
      page.locator("form[action='/plan/find/keep'] button").click();
      page.waitForURL(url -> url.contains("/plan/kept"));
    }

    /// Each stop of the tabulator shows that it is there; what they lead to opens with Enter.
    void reachEverythingByKeyboard() {
      for (var path : paths()) {
        page.navigate(at(served, path));
        for (int stop = 0; stop < MOST_STOPS; stop++) {
          page.keyboard().press("Tab");
          var hidden = String.valueOf(page.evaluate(FOCUS_SHOWS));
          if (!hidden.isEmpty()) {
            onlooker.complaints.add(path + ": no focus is seen on " + hidden);
          }
        }
      }
      page.navigate(at(served, "/load"));
      tabTo(".walk");
      page.keyboard().press("ArrowLeft");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/day/"));
      tabTo("a[rel=prev]");
      var day = page.url();
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.equals(day));
      tabTo("form.correct input[name=what]");
      page.keyboard().press("Space");
      assertThat(page.locator("form.correct input[name=what]").first()).isChecked();
    }

    private void tabTo(String selector) {
      page.waitForLoadState();
      for (int stop = 0; stop < 10 * MOST_STOPS; stop++) {
        page.keyboard().press("Tab");
        if ((Boolean) page.evaluate("what => document.activeElement.matches(what)", selector)) {
          return;
        }
      }
      throw new AssertionError("the keyboard does not reach " + selector);
    }

    /// A pointer on a chart reads out the day with the evidence behind it.
    void readChartsOut() {
      for (var range : List.of("12w", "year", "all")) {
        page.navigate(at(served, "/load?range=" + range));
        var rows = page.locator("details.table tbody tr");
        int worked = firstWorked(rows);
        var canvas = page.locator(".canvas").nth(1);
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + box.width * (worked + 0.5) / rows.count(), box.y + 40);
        var said = page.locator(".readout .said").first();
        assertThat(said).containsText(rows.nth(worked).locator("th").innerText());
        assertThat(said).containsText("Load likely, h");
        assertThat(said).containsText(" in 1 session");
      }
    }

    /// The last day whose hours came from one session.
    private static int firstWorked(Locator rows) {
      var words = rows.allTextContents();
      for (int i = words.size() - 1; i >= 0; i--) {
        if (words.get(i).contains(" in 1 session:")) {
          return i;
        }
      }
      throw new AssertionError("no day with one session");
    }

    /// Each kind of correction changes the pages and, taken back, leaves them as they were.
    void correctADay() {
      page.navigate(at(served, "/calendar?range=all"));
      var day = at(served, workedTile().getAttribute("href").replaceAll("[?].*", ""));
      var before = figures();
      correct(day, before, () -> say("was-resting", "04:00", "03:59", ""));
      correct(day, before, () -> say("not-me", "04:00", "03:59", ""));
      correct(day, before, () -> page.locator("text=Not me").first().click());
      correct(day, before, () -> say("was-working", "12:10", "23:40", ""));
      correct(day, before, () -> say("wrong-zone", "04:00", "03:59", "Pacific/Auckland"));
    }

    private void say(String what, String from, String until, String zone) {
      page.locator("form.correct input[name=what][value=" + what + "]").check();
      page.locator("form.correct input[name=from]").fill(from);
      page.locator("form.correct input[name=until]").fill(until);
      page.locator("form.correct input[name=zone]").fill(zone);
      page.locator("text=Say so").click();
    }

    private void correct(String day, Map<String, String> before, Runnable say) {
      page.navigate(day);
      var sessions = page.locator("main").innerText();
      say.run();
      assertThat(page.locator(".status")).containsText("Corrected.");
      assertThat(page.locator("main")).containsText("You said:");
      assertThat(page.locator("main").innerText()).isNotEqualTo(sessions);
      var after = figures();
      for (var path : List.of("/load?range=all", "/calendar?range=all", "/rhythm?range=all")) {
        assertThat(after.get(path)).as(path).isNotEqualTo(before.get(path));
      }
      page.navigate(at(served, "/sources"));
      page.locator("text=Take back").click();
      assertThat(page.locator(".status")).hasText("Taken back.");
      assertThat(figures()).isEqualTo(before);
    }

    /// Everything that the pages say in words, tables and tips.
    private Map<String, String> figures() {
      var figures = new LinkedHashMap<String, String>();
      for (var path : FIGURES) {
        page.navigate(at(served, path));
        figures.put(path, page.locator("main").textContent());
      }
      return figures;
    }

    private List<String> paths() {
      var paths = new ArrayList<String>();
      Pages.navigation().forEach(page -> paths.add("/" + page.name()));
      paths.add("/load?range=all");
      paths.add("/calendar?range=all");
      paths.add("/rhythm?range=all");
      paths.add("/plan?t1=996&t2=10-18 Mon-Thu from Monday");
      paths.add("/plan/find");
      paths.add("/plan/goals");
      paths.add("/plan/kept?past=all");
      paths.add("/events");
      paths.add("/brief");
      paths.add("/plan/taper?date=" + fourWeeksOn());
      page.navigate(at(served, "/calendar?range=all"));
      paths.add(workedTile().getAttribute("href"));
      return paths;
    }

    private LocalDate fourWeeksOn() {
      return LocalDate.ofInstant(served.clock.instant(), ZoneOffset.UTC).plusWeeks(4);
    }

    void lookAtEveryPage() {
      for (var path : paths()) {
        page.navigate(at(served, path));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          for (int width : List.of(Onlooker.WIDE, Onlooker.NARROW)) {
            page.setViewportSize(width, Onlooker.HIGH);
            onlooker.nothingStandsOut(page, path + " at " + width);
            onlooker.picture(
                page, named(path), width + "-" + scheme.name().toLowerCase(Locale.ROOT));
          }
        }
        // paper of 210 mm with margins of 10 mm
        page.setViewportSize(718, Onlooker.HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        onlooker.nothingStandsOut(page, path + " printed");
        onlooker.picture(page, named(path), "print");
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setMedia(Media.SCREEN)
                .setColorScheme(ColorScheme.LIGHT));
      }
      page.setViewportSize(Onlooker.WIDE, Onlooker.HIGH);
    }

    private static String named(String path) {
      return path.startsWith("/day/") ? "/day" : path;
    }

    /// What is downloaded can be read by whoever reads JSON line by line.
    void export() throws IOException {
      page.navigate(at(served, "/sources"));
      var file = Files.createTempFile("longhaul-", ".zip");
      page.waitForDownload(() -> page.locator("text=Export everything").click()).saveAs(file);
      int lines = 0;
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : zip.stream().toList()) {
          var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          if (entry.getName().endsWith(".jsonl")) {
            lines += (int) text.lines().peek(JsonMapper.shared()::readTree).count();
          } else if (entry.getName().endsWith(".json")) {
            JsonMapper.shared().readTree(text);
          }
        }
      } finally {
        Files.delete(file);
      }
      assertThat(lines).isPositive();
    }

    void delete() {
      page.navigate(at(served, "/sources"));
      page.locator("input[name=sure]").fill("delete everything");
      page.locator("button:has-text('Delete everything')").click();
      assertThat(page.locator("main")).containsText("A look first");
      assertThat(served.home.exists()).isFalse();
      for (var link : Pages.navigation()) {
        page.navigate(at(served, "/" + link.name()));
        assertThat(page.locator("main")).containsText("A look first");
      }
    }
  }
}
