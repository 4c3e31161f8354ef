package io.longhaul.view;

import io.longhaul.law.Jurisdiction;
import io.longhaul.law.LawRule;
import io.longhaul.law.NotVisible;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Working-time law for a terminal: 80 columns, readable without colour.
public final class LawPage {
  private LawPage() {}

  /// The jurisdictions, with how many rules there are and how many are verified.
  public static String of(List<LawRule> rules, Ink ink) {
    var page = new TextPage(ink);
    page.blank().headline("Default rules of working-time law, chosen with --law; never guessed.");
    page.section("Code").line(ink.dim("country                   rules   judged   verified"));
    for (var one : Jurisdiction.values()) {
      var own = rules.stream().filter(rule -> rule.jurisdiction() == one).toList();
      page.label(one.code())
          .line(
              String.format(
                  Locale.ROOT,
                  "%-24s%7d%9d%11d",
                  one.country(),
                  own.size(),
                  own.stream().filter(LawPage::isJudged).count(),
                  own.stream().filter(LawRule::verified).count()));
    }
    page.blank().prose("The rules of one of them: longhaul law eu");
    return page.prose(LawSection.DISCLAIMER).blank().toString();
  }

  /// The rules of one jurisdiction.
  public static String of(Jurisdiction jurisdiction, List<LawRule> rules, Ink ink) {
    var page = new TextPage(ink);
    page.blank()
        .headline("Working-time law: " + jurisdiction.country() + " (" + jurisdiction.code() + ")");
    for (var rule : rules) {
      page.section(rule.id())
          .prose(Words.sentence(rule.measure().words()))
          .labelled("In", rule.article())
          .labelled("Judged", isJudged(rule) ? "yes" : "no: not visible in traces, or no limit");
      conditions(page, LawLine.of(rule));
    }
    return page.blank().prose(LawSection.DISCLAIMER).blank().toString();
  }

  private static boolean isJudged(LawRule rule) {
    return !(rule.measure() instanceof NotVisible);
  }

  /// In a report: what would breach in full, the rest in a line each.
  static void add(TextPage page, LawSection law) {
    for (var code : law.jurisdictions()) {
      page.section("Law " + code.toUpperCase(Locale.ROOT));
      var breaches = law.with(code, LawLine.WOULD_BREACH);
      for (var line : breaches) {
        page.prose(line.sentence() + " [" + line.certainty() + "]")
            .labelled("Days", Words.sentence(line.latestDays()));
        conditions(page, line);
        page.blank();
      }
      if (breaches.isEmpty()) {
        page.prose(LawSection.noBreach(law.with(code, LawLine.NOT_SEEN)));
      }
      law.with(code, LawLine.NOT_SEEN).forEach(line -> item(page, line));
      law.with(code, LawLine.CANNOT_TELL).forEach(line -> item(page, line));
      var unseen =
          law.with(code, LawLine.NOT_VISIBLE).stream()
              .map(LawLine::id)
              .collect(Collectors.joining(", "));
      page.prose(
          (unseen.isEmpty() ? "" : "Not visible in traces, or no limit: " + unseen + ". ")
              + "All rules: longhaul law "
              + code);
    }
    page.blank().prose(LawSection.DISCLAIMER);
  }

  private static void item(TextPage page, LawLine line) {
    page.item(line.sentence() + (line.verified() ? "" : " [not verified]"));
  }

  private static void conditions(TextPage page, LawLine line) {
    labelled(page, "Unless", line.derogation());
    labelled(page, "Exempt", line.exempt());
    labelled(page, "Note", line.note());
    labelled(page, "Text", line.verified() ? null : LawSection.UNVERIFIED);
  }

  private static void labelled(TextPage page, String word, @Nullable String words) {
    if (words != null) {
      page.labelled(word, Words.sentence(words));
    }
  }
}
