package io.longhaul.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.longhaul.web.Onlooker.at;
import static io.longhaul.web.Onlooker.sized;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.longhaul.cli.RealChores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real browser walks through every page. Oracles: what a person would see and do, the rules of
/// axe, and the browser's own console. It leaves pictures in `target/screenshots`.
class BrowserTest {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int WIDE = Onlooker.WIDE;
  private static final int NARROW = Onlooker.NARROW;
  private static final int HIGH = Onlooker.HIGH;

  /// A day with work in the demo and in the repository.
  private static final String DAY = "/day/2026-04-02";

  private static final String TAPER = "/plan/taper?date=2026-05-01";

  /// What the person sets, marks, keeps and takes along.
  private static final List<String> OWN = List.of("/plan/goals", "/plan/kept", "/events", "/brief");

  private static final double SEARCH_MILLIS = 180_000;

  @TempDir static Path folder;
  private static Onlooker onlooker;
  private static Served demo;

  @BeforeAll
  static void start() throws Exception {
    onlooker = new Onlooker(PICTURES);
    demo = Served.demo(Files.createDirectories(folder.resolve("demo")));
  }

  @AfterAll
  static void stop() throws Exception {
    onlooker.close();
    demo.close();
  }

  @AfterEach
  void nothingIsComplainedOf() {
    var complaints = List.copyOf(onlooker.complaints);
    onlooker.complaints.clear();
    assertThat(complaints).as("what the browser and axe say").isEmpty();
  }

  private static Page entered(Served served, Browser.NewContextOptions options) {
    return onlooker.entered(served, options);
  }

  private static List<String> paths() {
    var paths = new ArrayList<String>();
    Pages.navigation().forEach(page -> paths.add("/" + page.name()));
    paths.add(DAY);
    paths.add("/plan/find");
    paths.add(TAPER);
    paths.addAll(OWN);
    return paths;
  }

  @Test
  void everyPageIsWholeWideAndNarrowLightAndDarkAndZoomed() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(WIDE, NARROW)) {
        var page = entered(demo, sized(width, scheme));
        for (var path : paths()) {
          page.navigate(at(demo, path));
          assertNothingStandsOut(page, path + " at " + width);
          picture(page, path, width, scheme);
          if (width == NARROW && path.equals("/calendar")) {
            assertTablesFit(page, path);
          }
          // colours are those of the wide page, and places those of the light one
          if (width == WIDE
              || (scheme == ColorScheme.LIGHT
                  && (path.equals("/week") || path.startsWith("/plan") || OWN.contains(path)))) {
            assertAccessible(page, path + " " + scheme);
          }
        }
        page.context().close();
      }
    }
    // a window of 1280 at 200 % is one of 640
    var zoomed = entered(demo, sized(WIDE / 2, ColorScheme.LIGHT).setDeviceScaleFactor(2));
    for (var path : paths()) {
      zoomed.navigate(at(demo, path));
      assertNothingStandsOut(zoomed, path + " at 200 %");
    }
    zoomed.context().close();
  }

  private static void picture(Page page, String path, int width, ColorScheme scheme) {
    onlooker.picture(page, path, width + "-" + scheme.name().toLowerCase(Locale.ROOT));
  }

  private static void assertNothingStandsOut(Page page, String where) {
    onlooker.nothingStandsOut(page, where);
  }

  /// The tables under charts are as wide as their place.
  private void assertTablesFit(Page page, String where) {
    page.locator("details.table summary").first().click();
    var over =
        page.locator("details.table .scroll")
            .first()
            .evaluate("place => place.scrollWidth - place.clientWidth");
    if (((Number) over).intValue() > 0) {
      onlooker.complaints.add("a table of " + where + " is " + over + " pixels too wide");
    }
  }

  private static void assertAccessible(Page page, String where) {
    onlooker.isAccessible(page, where);
  }

  /// What the other tests trust in.
  @Test
  void brokenRulesOfAccessAreFound() {
    var page = onlooker.stranger();
    page.setContent("<html lang=en><title>t</title><main><h1>t</h1><img src=x><p></main>");
    assertThat(Onlooker.violations(page)).singleElement().asString().contains("image-alt <img");
    page.context().close();
  }

  @Test
  void everyPageSaysThatTheDemoIsSimulatedAndReadsWithoutScript() {
    var page = entered(demo, sized(WIDE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    for (var path : paths()) {
      page.navigate(at(demo, path));
      assertThat(page.locator(".simulated")).containsText("Simulated");
      assertThat(page.locator("main h1")).hasCount(1);
    }
    page.navigate(at(demo, "/week"));
    page.locator("main details summary").first().click();
    assertThat(page.locator("main table").first()).isVisible();
    page.context().close();
  }

  @Test
  void theKeyboardReachesEverything() throws Exception {
    try (var served = Served.demo(Files.createDirectories(folder.resolve("keys")))) {
      var page = entered(served, sized(WIDE, ColorScheme.LIGHT));
      page.navigate(at(served, "/week"));
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("To the content");
      for (var link : Pages.navigation()) {
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText(link.title());
      }
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("End the demo");
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("Worn out");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("legend")).containsText("How hard was it?");
      page.context().close();
    }
  }

  @Test
  void aPersonConnectsExportsAndDeletes() throws Exception {
    var home = Files.createDirectories(folder.resolve("own"));
    var repository = RealChores.repository(home.resolve("work"), "Ann");
    try (var served = Served.in(home)) {
      var page = entered(served, sized(WIDE, ColorScheme.LIGHT));
      assertAccessible(page, "welcome");
      assertNothingStandsOut(page, "welcome");
      picture(page, "/welcome", WIDE, ColorScheme.LIGHT);
      page.locator("#folder").fill(repository.toString());
      page.locator("text=Read it").click();
      assertThat(page.locator(".status")).hasText("Connected and read.");
      assertThat(page.locator(".simulated")).hasCount(0);
      assertThat(page.locator(".sentence")).containsText("a week");
      for (var path : paths()) {
        page.navigate(at(served, path));
        assertNothingStandsOut(page, path);
        assertAccessible(page, "repository: " + path);
      }
      page.navigate(at(served, "/sources"));
      assertExported(page, home.resolve("taken.zip"));
      page.locator("input[name=from]").fill("2026-03-01");
      page.locator("input[name=until]").fill("2026-03-31");
      page.locator("text=Delete this time").click();
      assertThat(page.locator(".status")).hasText("Deleted, for good.");
      page.locator("input[name=sure]").fill("delete everything");
      page.locator("button:has-text('Delete everything')").click();
      assertThat(page.locator("main")).containsText("A look first");
      page.context().close();
    }
  }

  private static void assertExported(Page page, Path file) throws IOException {
    var download = page.waitForDownload(() -> page.locator("text=Export everything").click());
    download.saveAs(file);
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .contains("longhaul/report.json", "longhaul/evidence-1-git.jsonl");
    }
  }

  @Test
  void aDayIsCorrectedAndTakenBack() throws Exception {
    try (var served = Served.demo(Files.createDirectories(folder.resolve("correct")))) {
      var page = entered(served, sized(WIDE, ColorScheme.LIGHT));
      page.navigate(at(served, "/week"));
      var before = page.locator(".facts").innerText();
      page.navigate(at(served, "/calendar"));
      page.locator("a[href^='" + DAY + "']").first().click();
      page.waitForURL(url -> url.contains(DAY));
      page.locator("input[name=what][value=was-resting]").check();
      page.locator("input[name=from]").last().fill("04:00");
      page.locator("input[name=until]").last().fill("03:59");
      page.locator("text=Say so").click();
      assertThat(page.locator(".status")).containsText("Corrected.");
      assertThat(page.locator("main")).containsText("was resting");
      picture(page, "/day-corrected", WIDE, ColorScheme.LIGHT);
      page.navigate(at(served, "/sources"));
      assertThat(page.locator("main")).containsText("was resting");
      page.locator("text=Take back").click();
      assertThat(page.locator(".status")).hasText("Taken back.");
      page.navigate(at(served, "/week"));
      assertThat(page.locator(".facts").innerText()).isEqualTo(before);
      page.context().close();
    }
  }

  @Test
  void theReadOutFollowsThePointerAndTheKeyboard() {
    var page = entered(demo, sized(WIDE, ColorScheme.LIGHT));
    page.navigate(at(demo, "/load"));
    var readout = page.locator(".readout .said").first();
    page.locator(".canvas").first().hover();
    var byPointer = readout.innerText();
    assertThat(byPointer).isNotBlank();
    var lines = page.locator(".stack").first().locator(".cursor.shown");
    assertThat(lines).hasCount(page.locator(".stack").first().locator(".canvas").count());
    assertThat(lines.evaluateAll("all => new Set(all.map(one => one.getAttribute('x1'))).size"))
        .isEqualTo(1);
    var slider = page.locator(".readout .walk").first();
    int before = Integer.parseInt(slider.inputValue());
    slider.focus();
    page.keyboard().press("ArrowLeft");
    assertThat(readout).not().hasText(byPointer);
    assertThat(slider).hasValue(String.valueOf(before - 1));
    assertThat(lines.first()).not().hasAttribute("x1", String.valueOf(before));
    assertThat(slider).hasAttribute("aria-valuetext", readout.locator("b").innerText());
    page.locator(".ranges a").first().click();
    assertThat(page.locator(".ranges [aria-current]")).hasText("4 weeks");
    assertThat(page.url()).endsWith("/load?range=4w");
    page.context().close();
  }

  @Test
  void slidersWriteTimetablesByKeyboard() {
    var page = entered(demo, sized(WIDE, ColorScheme.LIGHT));
    page.navigate(at(demo, "/plan?t1=9-17 Mon-Fri from Monday&t2=996"));
    page.locator("fieldset[data-name=t1] .start").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#t1")).hasValue("9:30-17 Mon-Thu from Monday");
    assertThat(page.locator(".told h3").first()).hasText("A: 9:30-17 Mon-Thu from Monday");
    assertThat(page.locator(".said-short")).containsText("A: 30 a week");
    page.waitForURL(url -> url.contains("t1=9%3A30-17+Mon-Thu+from+Monday"));
    assertAccessible(page, "plan after sliders");
    var address = page.url();
    page.navigate(address);
    assertThat(page.locator("#t1")).hasValue("9:30-17 Mon-Thu from Monday");
    assertThat(page.locator("fieldset[data-name=t1] .days")).hasValue("4");
    page.locator("#named-t3").selectOption("955");
    assertThat(page.locator(".told h3")).hasCount(3);
    page.locator("#t1").fill("nonsense");
    assertThat(page.locator(".wrong")).containsText("A is not tried");
    assertThat(page.locator("#t1")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator(".readout .said").first()).isVisible();
    page.context().close();
  }

  @Test
  void plansWorkWithoutScript() {
    var page = entered(demo, sized(WIDE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    page.navigate(at(demo, "/plan"));
    assertThat(page.locator(".levers").first()).isHidden();
    page.locator("#t1").fill("10-18 Mon-Thu");
    page.locator("#named-t2").selectOption("997");
    page.locator("button:has-text('Try')").click();
    assertThat(page.locator(".told h3").nth(1)).hasText("B: 997");
    assertThat(page.url()).endsWith("/plan?t1=10-18+Mon-Thu&t2=997");
    page.navigate(at(demo, "/plan/find"));
    page.locator("input[name=date-1]").fill("2026-05-04");
    page.locator("input[name=hours-1]").fill("60");
    page.locator("text=Look for hours").click();
    assertThat(page.locator("#found-heading"))
        .hasText("Found", new LocatorAssertions.HasTextOptions().setTimeout(SEARCH_MILLIS));
    assertThat(page.locator("#found")).containsText("reached");
    page.navigate(at(demo, "/plan/taper"));
    page.locator("input[name=date]").fill("2026-05-01");
    page.locator("button:has-text('Show')").click();
    assertThat(page.locator("#taper-of")).containsText("less in all on the 14 days");
    page.context().close();
  }

  /// What is ended are fifteen weeks with two Balances, which take many times as long as a browser
  /// needs for the page in between.
  @Test
  void aSearchIsWatchedEndedAndFound() throws Exception {
    try (var served = Served.demo(Files.createDirectories(folder.resolve("find")))) {
      var page = entered(served, sized(WIDE, ColorScheme.LIGHT));
      page.navigate(
          at(served, "/plan/find?name-2=talk&date-2=2026-06-12&hours-2=280&balance=1&rest=12"));
      page.locator("input[name=name-1]").fill("paper");
      page.locator("input[name=date-1]").fill("2026-07-20");
      page.locator("input[name=hours-1]").fill("500");
      page.locator("text=Look for hours").click();
      assertThat(page.locator("#found-heading")).hasText("Best so far");
      assertAccessible(page, "while it is looked for");
      page.locator("text=Stop, and take the best so far").click();
      assertThat(page.locator("#found-heading"))
          .hasText("Found", new LocatorAssertions.HasTextOptions().setTimeout(SEARCH_MILLIS));
      assertThat(page.locator(".search .lead-text")).containsText("Ended by you");
      page.navigate(
          at(served, "/plan/find?name-1=paper&date-1=2026-05-04&hours-1=170&most-week=40"));
      assertThat(page.locator("input[name=most-week]")).hasValue("40");
      page.locator("text=Look for hours").click();
      assertThat(page.locator("#found-heading"))
          .hasText("Found", new LocatorAssertions.HasTextOptions().setTimeout(SEARCH_MILLIS));
      assertThat(page.locator("#found")).containsText("would have to give");
      assertThat(page.locator(".readout .said").first()).isVisible();
      assertAccessible(page, "what was found");
      for (int width : List.of(WIDE, NARROW)) {
        page.setViewportSize(width, HIGH);
        assertNothingStandsOut(page, "found at " + width);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          picture(page, "/plan-found", width, scheme);
        }
      }
      page.context().close();
    }
  }

  /// A year on the calendar scrolls from top to bottom; what is measured is written down, and only
  /// that it moves at all is asserted, since the machine may be busy.
  @Test
  void aYearScrolls() throws IOException {
    var page = entered(demo, sized(WIDE, ColorScheme.LIGHT));
    page.navigate(at(demo, "/calendar?range=all"));
    var worst =
        page.evaluate(
            """
            () => new Promise((done) => {
              const all = document.documentElement.scrollHeight - innerHeight;
              const steps = 60;
              const times = [];
              let last = 0;
              let step = 0;
              const next = (now) => {
                if (step > 0) times.push(now - last);
                last = now;
                if (step++ === steps) { done(Math.max(...times)); return; }
                scrollTo(0, all * step / steps);
                requestAnimationFrame(next);
              };
              requestAnimationFrame(next);
            })
            """);
    double millis = ((Number) worst).doubleValue();
    Files.writeString(
        Path.of("target", "web-frames.md"),
        String.format(Locale.ROOT, "worst frame while a year scrolls: %.0f ms%n", millis));
    assertThat(millis).isBetween(0.1, 5_000.0);
    page.context().close();
  }

  @Test
  void twoTabsAgree() throws Exception {
    try (var served = Served.demo(Files.createDirectories(folder.resolve("tabs")))) {
      var one = entered(served, sized(WIDE, ColorScheme.LIGHT));
      one.navigate(at(served, "/week"));
      var other = one.context().newPage();
      other.navigate(at(served, "/week"));
      other.locator("button:has-text('Well')").click();
      assertThat(other.locator("legend")).containsText("How hard was it?");
      one.evaluate("window.dispatchEvent(new Event('focus'))");
      assertThat(one.locator("legend")).containsText("How hard was it?");
      one.context().close();
    }
  }

  @Test
  void drawingsAndFiguresCanBeDownloadedAndPagesPrinted() {
    var page = entered(demo, sized(WIDE, ColorScheme.LIGHT));
    page.navigate(at(demo, "/week"));
    var drawing = page.waitForDownload(() -> page.locator("text=Drawing (SVG)").first().click());
    drawing.saveAs(PICTURES.resolve("week.svg"));
    assertThat(PICTURES.resolve("week.svg")).content().startsWith("<svg").endsWith("</svg>\n");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".site")).isHidden();
    assertThat(page.locator(".check-in")).isHidden();
    assertThat(page.locator(".sentence")).isVisible();
    picture(page, "/week-print", WIDE, ColorScheme.LIGHT);
    page.context().close();
  }

  @Test
  void aStrangerSeesNothing() {
    var page = onlooker.stranger();
    page.navigate(at(demo, "/week"));
    assertThat(page.locator("main")).containsText("No way in here");
    assertThat(page.locator(".sentence")).hasCount(0);
    page.context().close();
  }
}
