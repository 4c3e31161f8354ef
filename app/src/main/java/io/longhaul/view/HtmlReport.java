package io.longhaul.view;

/// The report as a page.
public final class HtmlReport {
  private HtmlReport() {}

  public static String of(Report report) {
    return report.program();
  }
}
