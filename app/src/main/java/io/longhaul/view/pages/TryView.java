package io.longhaul.view.pages;

import io.longhaul.view.Chart;
import io.longhaul.view.KeptUpReport;
import io.longhaul.view.KeptUpReport.Kept;
import io.longhaul.view.TriedWords;
import io.longhaul.view.WhatIfReport.Tried;
import io.longhaul.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the template of timetables side by side is filled with.
///
/// @param form as it was sent
/// @param why there is no past to follow; empty where there is one
/// @param summary a row for each figure, a column for each timetable
/// @param told of each timetable, in sentences
/// @param stacks the charts
/// @param wrong timetables that cannot be tried
public record TryView(
    TryForm form,
    String why,
    Chart.Table summary,
    List<Told> told,
    List<Stack> stacks,
    List<Wrong> wrong) {
  private static final int FOUR_WEEKS = 4;

  public TryView {
    told = List.copyOf(told);
    stacks = List.copyOf(stacks);
    wrong = List.copyOf(wrong);
  }

  /// What is said of one timetable.
  public record Told(String letter, String timetable, List<String> sentences) {
    public Told {
      sentences = List.copyOf(sentences);
    }

    private static Told of(String letter, Tried tried) {
      var lines = TriedWords.lines(tried);
      var sentences = new ArrayList<>(lines.isEmpty() ? List.of(TriedWords.noLine(tried)) : lines);
      var own = TriedWords.own(tried);
      if (!own.isEmpty()) {
        sentences.add(own);
      }
      return new Told(letter, tried.timetable(), sentences);
    }

    private static Told of(String letter, Kept kept) {
      var lines = kept.crossed().stream().map(line -> Words.sentence(line.line())).toList();
      return new Told(
          letter, kept.timetable(), lines.isEmpty() ? List.of("No line is crossed.") : lines);
    }
  }

  /// Why one is not tried.
  ///
  /// @param name of its field
  public record Wrong(String name, String letter, String why) {}

  static TryView of(TryForm form, Tries tries) {
    return new Builder(form, tries).build();
  }

  /// Tries one after the other, so that one that cannot be tried hides no other.
  private static final class Builder {
    private final TryForm form;
    private final Tries tries;
    private final List<Wrong> wrong = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final List<Tried> tried = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    Builder(TryForm form, Tries tries) {
      this.form = form;
      this.tries = tries;
    }

    TryView build() {
      var why = tries.why();
      for (var field : form.fields()) {
        try {
          add(field, why);
        } catch (IllegalArgumentException e) {
          wrong.add(new Wrong(field.name(), field.letter(), String.valueOf(e.getMessage())));
        }
      }
      return why.isEmpty() ? withPast() : alone(why);
    }

    private void add(TryForm.Field field, String why) {
      if (field.wrong() != null) {
        throw new IllegalArgumentException(field.wrong());
      }
      if (field.timetable() != null) {
        if (why.isEmpty()) {
          tries.of(field.timetable()).ifPresent(tried::add);
        } else {
          kept.addAll(KeptUpReport.of(why, List.of(field.timetable())).weeks());
        }
        letters.add(field.letter());
      }
    }

    private TryView withPast() {
      if (tried.isEmpty()) {
        return new TryView(form, "", table(List.of()), List.of(), List.of(), wrong);
      }
      var rows = new ArrayList<List<String>>();
      for (var row : TriedWords.rows()) {
        rows.add(row(row.title(), tried.stream().map(row.of()).toList()));
      }
      var told = new ArrayList<Told>();
      for (int i = 0; i < tried.size(); i++) {
        told.add(Told.of(letters.get(i), tried.get(i)));
      }
      return new TryView(form, "", table(rows), told, stacks(), wrong);
    }

    private List<Stack> stacks() {
      var days = TriedDays.of(letters, tried);
      var weeks = new TriedWeeks(days);
      var month = TriedDays.of(letters, tried, FOUR_WEEKS);
      return List.of(
          stack(TriedBalance.of(days)),
          stack(weeks.hours(), weeks.freeDays()),
          stack(TriedFatigue.of(month)),
          stack(TriedLines.of(days)));
    }

    private Stack stack(Graph... graphs) {
      return Stack.of(TryPage.NAME, form.query(), List.of(graphs), List.of());
    }

    private TryView alone(String why) {
      var rows = new ArrayList<List<String>>();
      for (var row : TriedWords.keptRows()) {
        rows.add(row(row.title(), kept.stream().map(row.of()).toList()));
      }
      var told = new ArrayList<Told>();
      for (int i = 0; i < kept.size(); i++) {
        told.add(Told.of(letters.get(i), kept.get(i)));
      }
      return new TryView(form, why, table(rows), told, List.of(), wrong);
    }

    private Chart.Table table(List<List<String>> rows) {
      return new Chart.Table("Figures of each timetable", row("Figure", letters), rows);
    }

    private static List<String> row(String title, List<String> cells) {
      var row = new ArrayList<>(List.of(title));
      row.addAll(cells);
      return row;
    }
  }

  public boolean hasAny() {
    return !told.isEmpty();
  }

  /// Whether a field is one that cannot be tried.
  public boolean isWrong(TryForm.Field field) {
    return wrong.stream().anyMatch(it -> it.name().equals(field.name()));
  }

  /// All of it in one line, for those who hear the page.
  public String said() {
    var hours = summary.rows().stream().filter(row -> row.getFirst().startsWith("Hours")).toList();
    var crossed =
        summary.rows().stream().filter(row -> row.getFirst().startsWith("Lines")).toList();
    return told.isEmpty()
        ? "Nothing is tried."
        : told.stream()
            .map(it -> {
              int column = told.indexOf(it) + 1;
              return it.letter()
                  + ": "
                  + hours.getFirst().get(column)
                  + ", "
                  + crossed.getFirst().get(column)
                  + " crossed";
            })
            .collect(Collectors.joining("; ", "", "."));
  }
}
