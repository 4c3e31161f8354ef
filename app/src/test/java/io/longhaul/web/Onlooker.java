package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real browser, and what it, the rules of axe and a look at the page find wrong: noted, and
/// judged at the end, so that all of it is seen at once.
final class Onlooker implements AutoCloseable {
  static final int WIDE = 1280;
  static final int NARROW = 390;
  static final int HIGH = 900;
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /// The builder's own way opens a second window each time, which takes longer than the rules do.
  private static final String VIOLATIONS =
      """
      () => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(
          rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(', ')))
      """;

  final List<String> complaints = new ArrayList<>();
  private final Path pictures;
  private final Playwright playwright;
  private final Browser browser;

  /// @param pictures the folder that pictures are left in
  Onlooker(Path pictures) throws IOException {
    assertThat(CHROMIUM)
        .as("the browser tests need chromium (Debian: chromium); ./test installs it")
        .isExecutable();
    this.pictures = Files.createDirectories(pictures);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM));
  }

  static Browser.NewContextOptions sized(int width, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, HIGH)
        .setColorScheme(scheme)
        .setAcceptDownloads(true);
  }

  BrowserContext context(Browser.NewContextOptions options) {
    var context = browser.newContext(options);
    context.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    return context;
  }

  /// Somebody whose words on the console count for nothing.
  Page stranger() {
    return browser.newContext(sized(WIDE, ColorScheme.LIGHT)).newPage();
  }

  /// A page that came in by a printed address.
  Page entered(Served served, Browser.NewContextOptions options) {
    var page = context(options).newPage();
    page.navigate(served.server.address());
    page.waitForURL(url -> !url.contains("/enter"));
    return page;
  }

  static String at(Served served, String path) {
    return "http://" + served.host() + path;
  }

  void picture(Page page, String path, String of) {
    var file = path.substring(1).replaceAll("[^a-z0-9-]", "-") + "-" + of + ".png";
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(file)));
  }

  /// No page is wider than its window.
  void nothingStandsOut(Page page, String where) {
    var over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) over).intValue() > 0) {
      complaints.add(where + " is " + over + " pixels too wide");
    }
  }

  void isAccessible(Page page, String where) {
    violations(page).forEach(violation -> complaints.add(where + ": " + violation));
  }

  /// The rules of axe that a page breaks, each with some of the elements that do.
  static List<String> violations(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return ((List<?>) page.evaluate(VIOLATIONS)).stream().map(String::valueOf).toList();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
