package io.longhaul.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goals, events, the brief and the kept plan in a real browser, without scripts and by keyboard.
/// Oracles: what a person would see, and the rules of axe. Pictures in `target/screenshots`.
class OwnPagesBrowserTest {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int NARROW = 390;
  private static final int WIDE = 1280;
  private static final int HIGH = 900;

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static Served demo;

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(PICTURES);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")));
    demo = Served.demo(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    playwright.close();
    demo.close();
  }

  private static Page entered(boolean isScripted) {
    var page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(WIDE, HIGH)
                    .setAcceptDownloads(true)
                    .setJavaScriptEnabled(isScripted))
            .newPage();
    page.navigate(demo.server.address());
    page.waitForURL(url -> !url.contains("/enter"));
    return page;
  }

  private static void open(Page page, String path) {
    page.navigate("http://" + demo.host() + path);
  }

  /// Wide and narrow, light and dark, as it stands.
  private static void pictures(Page page, String name) {
    for (int width : List.of(WIDE, NARROW)) {
      page.setViewportSize(width, HIGH);
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        picture(page, file);
      }
    }
    page.setViewportSize(WIDE, HIGH);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void picture(Page page, String file) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(file)));
  }

  private static void assertAccessible(Page page) {
    assertThat(Onlooker.violations(page)).isEmpty();
  }

  @Test
  void theBriefIsChosenSeenPrintedAndTakenWithoutScript() throws Exception {
    var page = entered(false);
    open(page, "/brief");
    var lines = page.locator(".brief-form .choice");
    var chosen = lines.nth(0).innerText().strip();
    var declined = lines.nth(1).innerText().strip();
    lines.nth(0).locator("input").check();
    page.locator("input[name=ask]").fill("no pages at night");
    page.locator("input[name=alternative-1]").fill("two weeks of 40 h");
    page.locator("text=Show what would leave").click();
    assertThat(page.locator(".sheet")).containsText(chosen);
    assertThat(page.locator(".sheet")).containsText("no pages at night");
    assertThat(page.locator(".sheet")).not().containsText(declined);
    assertThat(lines.nth(0).locator("input")).isChecked();
    assertThat(page.url()).doesNotContain("night");
    for (var ending : List.of("md", "html")) {
      var label = ending.equals("md") ? "Markdown" : "HTML";
      var file =
          page.waitForDownload(() -> page.locator("a.button:has-text('" + label + "')").click());
      var place = folder.resolve("brief." + ending);
      file.saveAs(place);
      assertThat(place).content().contains(chosen, "no pages at night").doesNotContain(declined);
    }
    page.locator(".sheet-place summary").click();
    pictures(page, "brief-chosen");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".sheet")).isVisible();
    for (var hidden : List.of(".top", "footer", ".brief-form", ".parts", "main > h1", ".letter")) {
      assertThat(page.locator(hidden).first()).isHidden();
    }
    assertThat(page.locator(".simulated")).isVisible();
    picture(page, "brief-chosen-print.png");
    page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve("brief.pdf")));
    page.context().close();
  }

  @Test
  void aGoalIsSetByKeyboardRemovedAndSetAgain() {
    var page = entered(true);
    open(page, "/plan/goals");
    page.locator("input[name=goal]").focus();
    page.keyboard().type("stop by half past");
    page.keyboard().press("Enter");
    assertThat(page.locator(".wrong")).containsText("That is not read as a goal");
    assertThat(page.locator("input[name=goal]")).hasValue("stop by half past");
    assertAccessible(page);
    pictures(page, "plan-goals-wrong");
    page.locator("input[name=goal]").fill("stop by 18:30");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".status")).containsText("Set.");
    assertThat(page.locator(".own-list li")).hasCount(4);
    page.locator("button[aria-label='Remove stop by 18:30']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".undo")).containsText("Removed: stop by 18:30.");
    assertThat(page.locator(".own-list li")).hasCount(3);
    page.reload();
    assertThat(page.locator(".own-list li")).hasCount(3);
    assertAccessible(page);
    page.locator(".undo button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".own-list li")).hasCount(4);
    page.reload();
    assertThat(page.locator(".own-list li")).hasCount(4);
    page.locator("text=13 weeks").click();
    assertThat(page.locator("details.table tbody tr")).hasCount(13);
    pictures(page, "plan-goals-13");
    page.context().close();
  }

  @Test
  void anEventIsPickedRemovedAndMarkedAgainWithoutScript() {
    var page = entered(false);
    open(page, "/events");
    page.locator("form:has(select) button").click();
    assertThat(page.locator(".status")).hasText("Marked.");
    assertThat(page.locator("section.event")).hasCount(3);
    page.reload();
    assertThat(page.locator("section.event")).hasCount(3);
    page.locator("input[name=name]").first().fill("scooped");
    page.locator("input[type=date]").fill("2026-04-04");
    page.locator("button.first").click();
    assertThat(page.locator("#event-2026-04-04")).containsText("Cannot tell");
    page.locator("#event-2026-04-04 button").click();
    assertThat(page.locator(".undo")).containsText("Removed: Sat 4 Apr 2026 scooped.");
    page.reload();
    assertThat(page.locator("section.event")).hasCount(3);
    pictures(page, "events-removed");
    page.locator(".undo button").click();
    assertThat(page.locator("#event-2026-04-04")).hasCount(1);
    page.context().close();
  }

  @Test
  void theCalendarOfThePlanIsTakenAndItsAddressRenewed() {
    var page = entered(false);
    open(page, "/plan/kept");
    var before = page.locator(".secret").innerText();
    var file = page.waitForDownload(() -> page.locator("text=The calendar file").click());
    assertThat(file.suggestedFilename()).isEqualTo("longhaul-plan.ics");
    page.locator("text=Renew the address").click();
    assertThat(page.locator(".status")).containsText("another address");
    assertThat(page.locator(".secret")).not().hasText(before);
    var renewed = page.locator(".secret").innerText();
    page.reload();
    assertThat(page.locator(".secret")).hasText(renewed);
    page.locator("details.table summary").click();
    pictures(page, "plan-kept-ahead");
    page.context().close();
  }
}
