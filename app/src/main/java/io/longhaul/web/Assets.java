package io.longhaul.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.view.page.JtestyleGenerated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The style sheets and scripts of the app, all of them inside the program. They show nothing of
/// the person.
final class Assets {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,30}\\.(css|js)");
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8");

  /// The style of the report stands first in that of the frame.
  private static final String FRAME = "frame.css";

  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  /// A file as it is sent.
  record Asset(String type, String text) {}

  Optional<Asset> named(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    var known = read.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    try (var stream = Assets.class.getResourceAsStream("/web/" + name)) {
      if (stream == null) {
        return Optional.empty();
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var ending = name.substring(name.lastIndexOf('.') + 1);
      var asset =
          new Asset(
              TYPES.getOrDefault(ending, ""), name.equals(FRAME) ? reportStyle() + text : text);
      read.put(name, asset);
      return Optional.of(asset);
    }
  }

  private static String reportStyle() {
    var html = new StringOutput();
    JtestyleGenerated.render(new OwaspHtmlTemplateOutput(html), null);
    return html.toString().replace("<style>", "").replace("</style>", "");
  }
}
