package io.longhaul.view.pages;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.view.Printable;
import java.util.function.Consumer;

/// What a template of this package writes.
final class Markup {
  private Markup() {}

  /// Text in which nothing is hidden.
  static String of(Consumer<OwaspHtmlTemplateOutput> template) {
    var text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return Printable.of(text.toString());
  }
}
