package io.longhaul.view.pages;

import io.longhaul.verdict.Sufficiency;
import io.longhaul.view.Brief;
import io.longhaul.view.Brief.Line;
import io.longhaul.view.Brief.Part;
import io.longhaul.view.BriefPage;
import io.longhaul.view.Conceding;
import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JtebriefingGenerated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The brief, put together line by line: what may be chosen, and exactly what would leave.
public final class BriefingPage implements PartOfVerdicts {
  /// Where it lies, without the first slash.
  public static final String ADDRESS = "brief";

  /// So many alternatives in the person's own words.
  public static final int MOST_ALTERNATIVES = 3;

  private final Set<String> chosen;
  private final Own own;
  private final List<Line> conceded;

  /// What the person says in their own words. It stands in no address, so that no history of a
  /// browser keeps it.
  ///
  /// @param ask what is asked for, or nothing
  public record Own(String ask, List<String> alternatives) {
    /// No word so far.
    public static final Own NONE = new Own("", List.of());

    public Own {
      alternatives = List.copyOf(alternatives);
    }

    /// An alternative by its number from 1; nothing where there is none.
    public String alternative(int number) {
      return number <= alternatives.size() ? alternatives.get(number - 1) : "";
    }
  }

  /// @param chosen the keys of the lines that the person wants
  /// @param conceded what the last search for hours says would have to give
  public BriefingPage(Set<String> chosen, Own own, List<Line> conceded) {
    this.chosen = new TreeSet<>(chosen);
    this.own = own;
    this.conceded = List.copyOf(conceded);
  }

  @Override
  public String title() {
    return "Brief";
  }

  /// Every line that may be chosen, by the name of its fact; none where nothing can be told.
  public SequencedMap<String, List<Line>> offered(Shown shown) {
    if (why(shown) != null) {
      return new LinkedHashMap<>();
    }
    var facts = new LinkedHashMap<>(Brief.facts(shown.report()));
    facts.put(Conceding.NAME, conceded);
    return facts;
  }

  private static @Nullable String why(Shown shown) {
    var sufficiency = shown.answer().sufficiency();
    return sufficiency == Sufficiency.ENOUGH ? null : sufficiency.reason();
  }

  /// What leaves if the person takes it along: the lines that were chosen and nothing else.
  public Brief brief(Shown shown) {
    var lines = new ArrayList<Line>();
    offered(shown)
        .forEach((fact, all) ->
            all.stream().filter(line -> chosen.contains(line.key(fact))).forEach(lines::add));
    if (!lines.isEmpty() || why(shown) == null) {
      if (!own.ask().isEmpty()) {
        lines.add(new Line(Part.ASK, own.ask()));
      }
      own.alternatives().stream()
          .filter(text -> !text.isEmpty())
          .forEach(text -> lines.add(new Line(Part.ALTERNATIVE, text)));
    }
    return new Brief(shown.answer().today().toString(), lines);
  }

  @Override
  public String main(Shown shown) {
    var view = view(shown);
    return Markup.of(out -> JtebriefingGenerated.render(out, null, view));
  }

  private View view(Shown shown) {
    var groups = new ArrayList<Group>();
    var known = new TreeSet<String>();
    for (var fact : offered(shown).entrySet()) {
      var choices = new ArrayList<Choice>();
      for (var line : fact.getValue()) {
        var key = line.key(fact.getKey());
        if (known.add(key)) {
          choices.add(new Choice(key, line.text(), chosen.contains(key)));
        }
      }
      if (!choices.isEmpty()) {
        groups.add(new Group(Words.capital(fact.getKey().replace('-', ' ')), choices));
      }
    }
    long gone = chosen.stream().filter(key -> !known.contains(key)).count();
    return new View(groups, gone, own, brief(shown), why(shown), query(), shown.token());
  }

  private String query() {
    return chosen.isEmpty() ? "" : "?lines=" + String.join(".", chosen);
  }

  /// What the template is filled with.
  ///
  /// @param gone how many lines were chosen that read differently now
  /// @param why nothing can be chosen, else null
  public record View(
      List<Group> groups,
      long gone,
      Own own,
      Brief brief,
      @Nullable String why,
      String query,
      String token) {
    /// What leaves as Markdown, to the letter.
    public String markdown() {
      return BriefPage.markdown(brief);
    }

    public boolean isEmpty() {
      return brief.lines().isEmpty();
    }

    public String goneWords() {
      return Words.count(gone, "line")
          + " that you chose "
          + (gone == 1 ? "reads" : "read")
          + " differently now, and "
          + (gone == 1 ? "is" : "are")
          + " not on the page: look again.";
    }

    public List<Integer> alternatives() {
      return IntStream.rangeClosed(1, MOST_ALTERNATIVES).boxed().toList();
    }
  }

  /// The lines of one fact.
  public record Group(String name, List<Choice> choices) {}

  /// A line that may be chosen.
  public record Choice(String key, String text, boolean isChosen) {}
}
