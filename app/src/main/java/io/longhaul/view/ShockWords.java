package io.longhaul.view;

import io.longhaul.view.ShockReport.Event;
import io.longhaul.view.ShockReport.Facet;
import io.longhaul.view.ShockReport.Range;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What marked events did, in words: the same in the terminal and on the page.
public final class ShockWords {
  /// What is said under every effect.
  public static final String CAVEAT =
      "This says when, not why: what else began in those weeks has the same effect, and one event"
          + " is no rule. In brackets are intervals that are to hold the truth nine times in ten";

  private ShockWords() {}

  /// In one sentence, or two.
  public static String told(Event event) {
    if (event.cannotTell() != null) {
      return "cannot tell, since " + event.cannotTell();
    }
    var visible = event.visible();
    if (visible.isEmpty()) {
      return "no visible effect";
    }
    return visible.stream().map(ShockWords::words).collect(Collectors.joining(", "))
        + " than in the "
        + Words.count(Objects.requireNonNull(event.before()).weeks(), "week")
        + " before. "
        + back(event);
  }

  private static String words(Facet facet) {
    var range = facet.difference();
    boolean more = range.likely() > 0;
    var size = figure(facet, Math.abs(range.likely()));
    var low = figure(facet, more ? range.low() : -range.high());
    var high = figure(facet, more ? range.high() : -range.low());
    return switch (facet.facet()) {
      case "hours" -> size + " h (" + low + " to " + high + ") a week " + (more ? "more" : "less");
      case "nights" -> size + (more ? " more" : " fewer") + " nights a week with work or a page";
      default -> size + (more ? " more" : " fewer") + " free days a week";
    };
  }

  private static String back(Event event) {
    var back = Objects.requireNonNull(event.returned());
    return switch (back.told()) {
      case "back" ->
          "The rhythm was back on "
              + day(back.on())
              + " ("
              + day(back.earliest())
              + " to "
              + day(back.latest())
              + ")";
      case "not-yet" -> "The rhythm was not back by " + day(back.asOf());
      default -> "Whether the rhythm was back by " + day(back.asOf()) + " cannot be told";
    };
  }

  private static String day(@Nullable String date) {
    return Figures.shortDay(LocalDate.parse(Objects.requireNonNull(date)));
  }

  /// What a facet is called.
  public static String label(Facet facet) {
    return switch (facet.facet()) {
      case "hours" -> "Hours";
      case "nights" -> "Nights";
      default -> "Free days";
    };
  }

  /// `52 (47 to 57)`.
  public static String range(Facet facet, Range range) {
    return figure(facet, range.likely())
        + " ("
        + figure(facet, range.low())
        + " to "
        + figure(facet, range.high())
        + ")";
  }

  /// The difference, with its sign and whether it is told from nothing.
  public static String signed(Facet facet) {
    var range = facet.difference();
    return sign(facet, range.likely())
        + " ("
        + sign(facet, range.low())
        + " to "
        + sign(facet, range.high())
        + ")"
        + (facet.visible() ? "  visible" : "");
  }

  private static String sign(Facet facet, double value) {
    var text = figure(facet, value);
    return value > 0 && !text.matches("[0.]+") ? "+" + text : text;
  }

  /// Whole hours, tenths of days.
  private static String figure(Facet facet, double value) {
    var text =
        facet.facet().equals("hours")
            ? Long.toString(Math.round(value))
            : String.format(Locale.ROOT, "%.1f", value);
    return text.matches("-0(\\.0)?") ? text.substring(1) : text;
  }

  /// How the differences compare with those at other dates of the same person.
  public static String others(Event event) {
    int dates = event.effects().stream().mapToInt(Facet::otherDates).max().orElse(0);
    if (dates == 0) {
      return "There is no other date of yours to compare it with.";
    }
    var asMuch =
        event.effects().stream()
            .map(facet -> label(facet).toLowerCase(Locale.ROOT) + " at " + facet.asMuch())
            .collect(Collectors.joining(", "));
    return "Of " + Words.count(dates, "other date") + " of yours, as much differ: " + asMuch + ".";
  }

  /// Why nights are not among the figures; nothing where they are.
  public static String nights(Event event) {
    return event.nightsCannotTell() == null
        ? ""
        : "Nights cannot be told: " + event.nightsCannotTell() + ".";
  }

  /// The other events in those weeks; nothing where there are none.
  public static String near(Event event) {
    return event.near().isEmpty()
        ? ""
        : "In the same weeks, and not to be told apart: " + String.join(", ", event.near()) + ".";
  }
}
