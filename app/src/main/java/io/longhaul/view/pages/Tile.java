package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import io.longhaul.view.RestFacts;
import io.longhaul.view.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day of the calendar.
///
/// @param link to the day; null for one that is not shown
/// @param state whether it is known, and why not
/// @param load hours; null where no trace tells of the day
/// @param rest after it; null where it is not known
/// @param pages how often the person was called
/// @param notes what else lies on it: dates, leave, what the person said
public record Tile(
    LocalDate date,
    @Nullable String link,
    State state,
    @Nullable Hours load,
    RestFacts.@Nullable Night rest,
    int pages,
    List<String> notes) {
  private static final double[] LEVELS = {3, 6, 9, 12};

  /// What is known of a day.
  public enum State {
    /// A trace tells of it.
    TRACE,
    /// No trace tells of it: it may be rest, or work that left none.
    NO_TRACE,
    /// It is outside of what is looked at.
    OUTSIDE
  }

  public Tile {
    notes = List.copyOf(notes);
  }

  /// How much load, from 1 to 5 in steps of three hours; 0 where it is not known.
  public int level() {
    if (load == null) {
      return 0;
    }
    int level = 1;
    for (double step : LEVELS) {
      level += load.likely() > step ? 1 : 0;
    }
    return level;
  }

  public String number() {
    return String.valueOf(date.getDayOfMonth());
  }

  /// The tile's classes in the style sheet.
  public String style() {
    return switch (state) {
      case TRACE -> "tile level" + level();
      case NO_TRACE -> "tile untold";
      case OUTSIDE -> "tile outside";
    };
  }

  /// Hours that are likely; a stray act proves no tenth of an hour, and is not nothing either.
  public String hours() {
    return load == null ? "" : load.likely() == 0 ? "little" : Figures.hours(load.likely());
  }

  public String restHours() {
    return rest == null ? "" : Figures.hours(rest.hours().likely());
  }

  public boolean isRestShort() {
    return rest != null && rest.under11h();
  }

  /// In words, for whoever does not see it.
  public String words() {
    var words = new ArrayList<String>();
    words.add(Figures.weekday(date));
    words.add(load == null ? "no trace, not known" : "load " + Figures.hours(load));
    if (rest != null) {
      words.add("rest after it " + Figures.hours(rest.hours()));
    }
    if (pages > 0) {
      words.add(Words.count(pages, "page"));
    }
    words.addAll(notes);
    return String.join("; ", words);
  }
}
