package io.longhaul.view;

import io.longhaul.load.UsualRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.OwnNormal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A figure of the last four weeks against the person's own past.
///
/// @param quantity `hours`, `start`, `end`, `rest` or `days`
/// @param name what it is, with its unit
/// @param now the last four weeks: of `hours` the interval, else the middle half; null without
///   enough days
/// @param sixtyDays the 60 days before
/// @param year the year before
public record OwnFigure(
    String quantity, String name, @Nullable Range now, Past sixtyDays, Past year) {

  /// Least, likely and most; hours, days, or hours after midnight for times of day, beyond 24 on
  /// the next morning.
  public record Range(double least, double likely, double most) {
    private static Range of(OwnNormal.Middle middle, double shift) {
      return new Range(
          Hours.tenth(middle.low() + shift),
          Hours.tenth(middle.median() + shift),
          Hours.tenth(middle.high() + shift));
    }

    private static Range of(UsualRange usual) {
      return new Range(
          Hours.tenth(usual.low()), Hours.tenth(usual.median()), Hours.tenth(usual.high()));
    }
  }

  /// A stretch of the past.
  ///
  /// @param middle its middle half and median; null without enough days
  /// @param values how many days, nights or weeks it rests on
  /// @param standing of the present against it: `less`, `usual`, `more` or `not-known`
  public record Past(@Nullable Range middle, int values, String standing) {
    private static final Past UNKNOWN = new Past(null, 0, "not-known");

    private static Past of(OwnNormal.Comparison comparison, double shift) {
      return comparison
          .past()
          .map(middle ->
              new Past(Range.of(middle, shift), middle.values(), Words.key(comparison.standing())))
          .orElse(UNKNOWN);
    }

    /// A departure of hours takes size, and an interval that lies beyond the median as a whole.
    private static Past of(Estimate present, Optional<UsualRange> usual) {
      return usual
          .map(range -> new Past(Range.of(range), range.weeks(), standing(present, range)))
          .orElse(UNKNOWN);
    }

    private static String standing(Estimate present, UsualRange usual) {
      return switch (usual.standing(Estimate.hours(present.likely()))) {
        case WITHIN -> "usual";
        case ABOVE -> Estimate.hours(present.least()) > usual.median() ? "more" : "not-known";
        case BELOW -> Estimate.hours(present.most()) < usual.median() ? "less" : "not-known";
      };
    }

    /// `41-46, more`.
    String words(OwnFigure figure) {
      return middle == null
          ? "not known"
          : figure.words(middle.least())
              + "-"
              + figure.words(middle.most())
              + switch (standing) {
                case "more" -> figure.isTime() ? ", later" : ", more";
                case "less" -> figure.isTime() ? ", earlier" : ", less";
                case "usual" -> "";
                default -> ", unsure";
              };
    }
  }

  static List<OwnFigure> of(Answer answer) {
    var figures = new ArrayList<OwnFigure>();
    var load = answer.load();
    var present = load.present();
    if (present.weeks() > 0) {
      var hours = Hours.of(present.week());
      figures.add(
          new OwnFigure(
              "hours",
              "hours a week",
              new Range(hours.least(), hours.likely(), hours.most()),
              Past.of(present.week(), load.usualLately()),
              Past.of(present.week(), load.usual())));
    }
    double turn = answer.calendar().turn().at().toSecondOfDay() / 3600.0;
    for (var own : OwnNormal.of(answer.facts().calendar(), answer.today())) {
      figures.add(of(own, turn));
    }
    return figures;
  }

  static OwnFigure of(OwnNormal own, double turn) {
    var name =
        switch (own.quantity()) {
          case START -> "first act";
          case END -> "last act";
          case REST -> "rest between, h";
          case DAYS -> "days a week";
        };
    double shift =
        switch (own.quantity()) {
          case START, END -> turn;
          case REST, DAYS -> 0;
        };
    return new OwnFigure(
        Words.key(own.quantity()),
        name,
        own.now().map(middle -> Range.of(middle, shift)).orElse(null),
        Past.of(own.sixtyDays(), shift),
        Past.of(own.year(), shift));
  }

  private boolean isTime() {
    return quantity.equals("start") || quantity.equals("end");
  }

  /// The cells of its row: name, now, 60 days, year.
  public List<String> cells() {
    return List.of(
        name,
        now == null ? "not known" : words(now.likely()),
        sixtyDays.words(this),
        year.words(this));
  }

  private String words(double value) {
    if (isTime()) {
      long minutes = Math.round(value * 60);
      return LocalTime.MIN.plusMinutes(minutes).toString();
    }
    return quantity.equals("hours")
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
