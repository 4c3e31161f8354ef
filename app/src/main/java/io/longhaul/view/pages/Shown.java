package io.longhaul.view.pages;

import io.longhaul.evidence.Correction;
import io.longhaul.plan.Timeline;
import io.longhaul.store.CheckIn;
import io.longhaul.verdict.Answer;
import io.longhaul.view.Report;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page is made from.
///
/// @param answer everything that is concluded, corrections applied
/// @param report the same in words and rounded figures: those of the terminal and the JSON
/// @param timeline weeks and days of the whole past, and of the last four weeks repeated
/// @param range how much of the past is shown
/// @param day the day that a page about one day is about, else null
/// @param corrections what the person said about their time, in the order in which it was said
/// @param checkIns what the person said about days
/// @param numbersHidden whether the person wants no numbers on the first page
/// @param token to be sent back with every form, in a hidden field named `csrf`
public record Shown(
    Answer answer,
    Report report,
    Timeline timeline,
    Range range,
    @Nullable LocalDate day,
    List<Correction> corrections,
    List<CheckIn> checkIns,
    boolean numbersHidden,
    String token) {
  public Shown {
    corrections = List.copyOf(corrections);
    checkIns = List.copyOf(checkIns);
  }

  /// The same with a timeline that is made for it, which takes longer than a page.
  public Shown(
      Answer answer,
      Report report,
      Range range,
      @Nullable LocalDate day,
      List<Correction> corrections,
      List<CheckIn> checkIns,
      boolean numbersHidden,
      String token) {
    this(
        answer,
        report,
        Timeline.of(answer),
        range,
        day,
        corrections,
        checkIns,
        numbersHidden,
        token);
  }

  /// The address of a page, or of a part of one, in the same range: `/day/2026-03-03?range=12w`.
  public String link(String path) {
    return path + (range == Range.USUAL ? "" : "?range=" + range.word());
  }
}
