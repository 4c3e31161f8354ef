package io.longhaul.view;

/// The person's own names and addresses for a terminal: 80 columns, readable without colour.
public final class OwnPage {
  private OwnPage() {}

  public static String of(OwnIdentities own, Ink ink) {
    var page = new TextPage(ink).blank().headline(own.sentence());
    for (var entry : own.identities()) {
      page.section(Words.number(entry.commits()))
          .prose(entry.text())
          .prose(entry.words() + (entry.through() == null ? "" : ", as " + entry.through()));
    }
    if (!own.identities().isEmpty()) {
      page.blank()
          .quiet("On the left: commits that it wrote.")
          .quiet("Not yours: longhaul me --not ADDRESS. Missing: longhaul me --add ADDRESS.");
    }
    return page.blank().toString();
  }
}
