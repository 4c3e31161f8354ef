package io.longhaul.view;

import io.longhaul.source.Contract;
import io.longhaul.source.Source;
import java.util.List;

/// Field contracts, for a terminal.
public final class ContractPage {
  private static final int LONGEST_PATH = 34;

  /// So many characters of a text are read where the contract says nothing else.
  private static final int MOST_READ = 256;

  private ContractPage() {}

  /// One kind of source in full.
  public static String of(Source source, Ink ink) {
    var contract = source.contract();
    var page = new TextPage(ink).blank().headline(contract.title());
    page.section("About").prose(contract.about());
    page.section("Reads");
    contract.fields().forEach(field -> field(page, field));
    page.section("Drops");
    contract.thrownAway().forEach(page::prose);
    page.section("Keeps");
    contract.kept().forEach(page::prose);
    source
        .retention()
        .ifPresent(retention ->
            page.section("Forgets")
                .prose("After " + retention.after().toDays() + " days: " + retention.what() + "."));
    page.blank().quiet("longhaul add " + source.name() + " PATH connects it.");
    return page.toString();
  }

  private static void field(TextPage page, Contract.Field field) {
    var purpose =
        field.purpose()
            + (field.most() == 1
                ? " (only that it is there)"
                : field.most() < MOST_READ ? " (" + field.most() + " characters)" : "");
    if (field.path().length() <= LONGEST_PATH) {
      var lines = TextPage.wrap(purpose, TextPage.WIDTH - 13 - LONGEST_PATH - 2);
      page.line(padded(field.path()) + lines.getFirst());
      lines.subList(1, lines.size()).forEach(line -> page.line(padded("") + line));
    } else {
      page.line(field.path());
      TextPage.wrap(purpose, TextPage.WIDTH - 13 - 4).forEach(line -> page.line("    " + line));
    }
  }

  private static String padded(String path) {
    return path + " ".repeat(LONGEST_PATH + 2 - path.length());
  }

  /// What kinds there are, in a line each.
  public static String all(List<Source> sources, Ink ink) {
    var page = new TextPage(ink).blank().headline("What can be connected.").blank();
    for (var source : sources) {
      page.item(source.name() + ": " + source.contract().about());
    }
    page.blank().quiet("longhaul sources show NAME names every field that is read.");
    return page.toString();
  }
}
