package io.longhaul.view;

import io.longhaul.regime.Regime;
import io.longhaul.source.git.GitReading;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Finding;
import io.longhaul.verdict.LongWeeks;
import io.longhaul.verdict.Sufficiency;
import io.longhaul.verdict.Verdict;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer to the one question: how long can you go on like this?
///
/// @param pace `steady`, `unclear`, `strained` or `cannot-tell`
/// @param sentence the answer
/// @param settledBy what would settle it, or null when it is told
public record Headline(String pace, String sentence, @Nullable String settledBy) {

  /// Hours from start to end of a day beyond which the headline names them. Own choice.
  private static final double LONG_SPAN = 11;

  private static final int OTHERS_NAMED = 2;

  static Headline of(Answer answer, GitReading.@Nullable Count count) {
    var pace = answer.pace();
    var word = pace.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (pace) {
      case STEADY ->
          new Headline(
              word,
              hours(answer)
                  + " No line is crossed: as far as these traces show, you can go on like this.",
              null);
      case UNCLEAR ->
          new Headline(
              word,
              hours(answer)
                  + " No line is certainly crossed, but these traces cannot rule out long weeks"
                  + longHours(answer)
                  + ".",
              "a source that sees more of your days, such as calendar, reviews or shell");
      case STRAINED -> new Headline(word, weight(answer) + hours(answer) + others(answer), null);
      case CANNOT_TELL -> untold(word, answer, count);
    };
  }

  /// Long weeks wear out; another line that is crossed in short ones is worth a look.
  private static String weight(Answer answer) {
    boolean longWeeks = answer.load().present().week().likely().compareTo(LongWeeks.LONG) >= 0;
    return longWeeks ? "Something has to give before long. " : "A line is crossed. ";
  }

  /// The hours between which a long week may lie hidden.
  private static String longHours(Answer answer) {
    return answer.regime() instanceof Regime.Worked worked && worked.spanHours() >= LONG_SPAN
        ? ": your days run from "
            + RegimeWords.Clock.of(worked.start()).likely()
            + " to "
            + RegimeWords.Clock.of(worked.end()).likely()
        : "";
  }

  private static String hours(Answer answer) {
    var hours = HoursPerWeek.of(answer);
    var usual = hours.usual();
    var compared =
        usual == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", %s your usual %.0f to %.0f",
                hours.comparison(),
                usual.least(),
                usual.most());
    var known =
        answer.load().present().weeks() == 4
            ? ""
            : " in the "
                + answer.load().present().weeks()
                + " of the last 4 weeks that have a trace";
    return "About " + hours.present().words() + " a week" + known + compared + ".";
  }

  /// What the most important of the other crossed lines say; the hours are said already.
  private static String others(Answer answer) {
    var sentences = new ArrayList<String>();
    answer
        .findings()
        .forEach((rule, finding) -> {
          if (!rule.isOfHours() && finding instanceof Finding.Crossed(Verdict verdict)) {
            sentences.add(verdict.sentence());
          }
        });
    int further = sentences.size() - OTHERS_NAMED;
    return sentences.stream().limit(OTHERS_NAMED).map(it -> " " + it).collect(Collectors.joining())
        + (further <= 0
            ? ""
            : " " + Words.count(further, "more line is", "more lines are") + " crossed.");
  }

  private static Headline untold(String word, Answer answer, GitReading.@Nullable Count count) {
    var sufficiency = answer.sufficiency();
    var reason = sufficiency.reason();
    var settledBy = sufficiency.settledBy();
    if (sufficiency == Sufficiency.NOTHING && count != null && count.commits() == 0) {
      reason = "there are no commits here yet";
      settledBy = "a first month of work, or another repository";
    } else if (sufficiency == Sufficiency.NOTHING && count != null && !count.identified()) {
      reason = "it is not known who you are, since git has no user.email here";
      settledBy = "--me with the address that your commits carry";
    } else if (sufficiency == Sufficiency.NOTHING && count != null && count.ownAddresses() > 0) {
      reason = "no act of yours lies in the time that was asked about";
      settledBy = "another --since, --until or --now";
    } else if (sufficiency == Sufficiency.NOTHING && count != null) {
      reason =
          "none of the about " + Words.number(Words.about(count.commits())) + " commits is yours";
    } else if (sufficiency == Sufficiency.NOT_PRESENT) {
      reason = "the last trace is of " + Figures.day(answer.today().minusDays(1).toString());
    }
    return new Headline(word, "Cannot tell yet: " + reason + ".", settledBy);
  }
}
