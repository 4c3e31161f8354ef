package io.longhaul.view;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.view.page.JtereportGenerated;

/// The report as one HTML file: no script, no network, the same bytes for the same report.
public final class HtmlReport {
  private HtmlReport() {}

  public static String of(Report report) {
    var html = new StringOutput();
    JtereportGenerated.render(new OwaspHtmlTemplateOutput(html), null, ReportPage.of(report));
    return Printable.of(html.toString());
  }
}
