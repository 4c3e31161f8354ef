package io.longhaul.view.pages;

import io.longhaul.day.Day;
import io.longhaul.recovery.Rest;
import io.longhaul.time.DateRange;
import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import io.longhaul.view.RestFacts;
import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JtedayGenerated;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One day down to its evidence: its sessions with their intervals, each act with its source and
/// why it counts or does not, what the person said about it, and a form to correct it.
public final class DayPage implements Page {
  @Override
  public String name() {
    return "day";
  }

  @Override
  public String title() {
    return "Day";
  }

  @Override
  public boolean isInNavigation() {
    return false;
  }

  @Override
  public boolean hasRange() {
    return false;
  }

  @Override
  public String main(Shown shown) {
    return Markup.of(out -> JtedayGenerated.render(out, null, View.of(shown)));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return List.of(SessionsGraph.of(DayEvidence.of(date(shown), shown)));
  }

  private static LocalDate date(Shown shown) {
    return Objects.requireNonNullElse(shown.day(), shown.timeline().today());
  }

  /// What the template is filled with.
  public record View(Shown shown, DayEvidence evidence, Stack stack, List<SaidOfDay> said) {
    private static final DateTimeFormatter TITLE =
        DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public View {
      said = List.copyOf(said);
    }

    static View of(Shown shown) {
      var date = date(shown);
      var evidence = DayEvidence.of(date, shown);
      var graph = SessionsGraph.of(evidence);
      return new View(
          shown,
          evidence,
          Stack.of(shown, "day/" + date, List.of(graph), List.of()),
          SaidOfDay.of(date, shown));
    }

    private @Nullable Day day() {
      return evidence.day();
    }

    public String title() {
      return TITLE.format(evidence.date());
    }

    public String address() {
      return "/day/" + evidence.date();
    }

    public String token() {
      return shown.token();
    }

    public String calendar() {
      return shown.link("/calendar") + "#m" + evidence.date().toString().substring(0, 7);
    }

    /// The day before, or null where nothing older is known.
    public @Nullable String before() {
      var days = shown.answer().calendar().days();
      boolean isFirst = days.isEmpty() || !days.getFirst().date().isBefore(evidence.date());
      return isFirst ? null : shown.link("/day/" + evidence.date().minusDays(1));
    }

    /// The day after, or null after the final one.
    public @Nullable String after() {
      return evidence.date().isBefore(shown.timeline().today())
          ? shown.link("/day/" + evidence.date().plusDays(1))
          : null;
    }

    /// What is known of the day, one thing a sentence.
    public List<String> sentences() {
      var sentences = new ArrayList<String>();
      var day = day();
      if (day == null) {
        sentences.add(
            "No act tells of this day. It is not known: it may be rest, or work that left no"
                + " trace.");
      } else {
        sentences.add(
            Words.count(day.acts(), "act")
                + " in "
                + Words.count(day.sessions().size(), "session")
                + ": "
                + Figures.hours(Hours.of(day.hours()))
                + ".");
      }
      load(sentences);
      rest(sentences);
      var off = shown.answer().asked().daysOff().days().get(evidence.date());
      if (off != null) {
        sentences.add(Words.sentence(off.name() + ": known in advance as free"));
      }
      return sentences;
    }

    private void load(List<String> sentences) {
      var hours = shown.timeline().hours().get(evidence.date());
      if (hours != null && evidence.date().isBefore(shown.timeline().today())) {
        sentences.add(
            "Load, with work between acts as your usual days have it: "
                + Figures.hours(Hours.of(hours))
                + ".");
      }
    }

    private void rest(List<String> sentences) {
      var around = new DateRange(evidence.date().minusDays(1), evidence.date().plusDays(2));
      for (var gap : Rest.of(shown.timeline().proven(), around).between()) {
        var night = RestFacts.Night.of(gap);
        var when = gap.after().isBefore(evidence.date()) ? "Rest before it: " : "Rest after it: ";
        sentences.add(
            when
                + Figures.hours(night.hours())
                + (night.under11h() ? ", certainly under 11 h." : "."));
      }
    }

    /// When work was first seen on the day, `HH:mm`; nine o'clock where it never was.
    public String from() {
      var day = day();
      return day == null ? "09:00" : TIME.format(day.first().localStart());
    }

    public String until() {
      var day = day();
      return day == null ? "17:00" : TIME.format(day.last().localEnd());
    }
  }
}
