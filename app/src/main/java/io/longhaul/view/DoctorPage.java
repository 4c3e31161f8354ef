package io.longhaul.view;

import java.util.List;

/// What the doctor found, for a terminal: 80 columns, readable without colour.
public final class DoctorPage {
  private DoctorPage() {}

  public static String of(List<Condition> conditions, Ink ink) {
    var page = new TextPage(ink);
    long trouble = count(conditions, Condition.Kind.TROUBLE);
    long notes = count(conditions, Condition.Kind.NOTE);
    page.blank().headline(headline(trouble, notes));
    for (var condition : conditions) {
      page.section(
              switch (condition.kind()) {
                case WELL -> "Well";
                case NOTE -> "Note";
                case TROUBLE -> "Trouble";
              })
          .prose(condition.about())
          .prose(Words.sentence(condition.what()));
    }
    return page.toString();
  }

  private static String headline(long trouble, long notes) {
    if (trouble > 0) {
      return Words.count(trouble, "thing needs", "things need") + " your attention.";
    }
    return notes > 0
        ? "Nothing is wrong; " + Words.count(notes, "thing is", "things are") + " worth knowing."
        : "All is well.";
  }

  private static long count(List<Condition> conditions, Condition.Kind kind) {
    return conditions.stream().filter(condition -> condition.kind() == kind).count();
  }
}
