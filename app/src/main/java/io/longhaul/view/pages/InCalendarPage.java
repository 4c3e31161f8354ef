package io.longhaul.view.pages;

import io.longhaul.plan.Reserved;
import io.longhaul.view.Figures;
import io.longhaul.view.KeptReport;
import io.longhaul.view.KeptReport.Stretch;
import io.longhaul.view.KeptWords;
import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JtekeptGenerated;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan that stands in the calendar: what of it was kept, what was eaten and by what, what is
/// ahead, and how a calendar program gets it.
public final class InCalendarPage implements PartOfPlan {
  /// Where it lies, without the first slash.
  public static final String ADDRESS = "plan/kept";

  private static final int RECENT_DAYS = 28;

  private final @Nullable KeptReport report;
  private final String subscription;
  private final boolean isWhole;

  /// @param report null where no plan is kept
  /// @param subscription where a calendar program asks for it, or nothing
  /// @param isWhole whether what is over for more than four weeks is shown too
  public InCalendarPage(@Nullable KeptReport report, String subscription, boolean isWhole) {
    this.report = report;
    this.subscription = subscription;
    this.isWhole = isWhole;
  }

  @Override
  public String main(Shown shown) {
    var view =
        new View(report == null ? null : new Plan(report, subscription, isWhole), shown.token());
    return Markup.of(out -> JtekeptGenerated.render(out, null, view));
  }

  /// What the template is filled with.
  public record View(@Nullable Plan plan, String token) {}

  /// A plan that is kept.
  public record Plan(KeptReport report, String subscription, boolean isWhole) {
    public String headline() {
      return KeptWords.headline(report);
    }

    public String aheadWords() {
      var ahead = report.ahead();
      return ahead.isEmpty()
          ? "Nothing of the plan is ahead."
          : Words.count(ahead.size(), "stretch", "stretches")
              + " until "
              + KeptWords.until(ahead)
              + ".";
    }

    /// What is over, each kind with the newest first.
    public List<Part> past() {
      var since = OffsetDateTime.parse(report.at()).toLocalDate().minusDays(RECENT_DAYS);
      return parts(
          report.over().stream()
              .filter(it -> isWhole || !date(it).isBefore(since))
              .toList()
              .reversed());
    }

    public List<Part> coming() {
      return parts(report.ahead());
    }

    /// Whether something is left out.
    public boolean hasMore() {
      return report.over().size() > past().stream().mapToInt(part -> part.rows().size()).sum();
    }

    private static LocalDate date(Stretch stretch) {
      return OffsetDateTime.parse(stretch.until()).toLocalDate();
    }

    private static List<Part> parts(List<Stretch> all) {
      return List.of(Reserved.Kind.values()).stream()
          .map(kind ->
              new Part(
                  Words.capital(kind.word()),
                  KeptReport.of(kind, all).stream().map(Plan::row).toList()))
          .filter(part -> !part.rows().isEmpty())
          .toList();
    }

    private static Row row(Stretch stretch) {
      return new Row(
          mark(stretch.fate()),
          KeptWords.when(stretch),
          Figures.hours(stretch.hours()).replace(".0", "") + " h",
          KeptWords.fate(stretch),
          KeptWords.by(stretch),
          stretch.name());
    }

    private static String mark(String fate) {
      var key =
          switch (fate) {
            case "kept" -> new Key(Key.Shape.CIRCLE, "goal-kept", "");
            case "eaten" -> new Key(Key.Shape.DIAMOND, "goal-broken", "");
            case "unused" -> new Key(Key.Shape.BRACKET, "mark-leave", "");
            case "ahead" -> new Key(Key.Shape.CIRCLE, "goal-open", "");
            default -> Key.unknown("");
          };
      return key.swatch();
    }
  }

  /// Stretches of one kind.
  public record Part(String name, List<Row> rows) {}

  /// A stretch.
  ///
  /// @param mark its fate as a shape, safe markup
  public record Row(String mark, String when, String hours, String fate, String by, String name) {}
}
