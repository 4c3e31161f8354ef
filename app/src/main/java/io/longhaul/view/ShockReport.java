package io.longhaul.view;

import io.longhaul.day.Change;
import io.longhaul.shock.Aftermath;
import io.longhaul.shock.Effect;
import io.longhaul.shock.Returned;
import io.longhaul.shock.Shock;
import io.longhaul.shock.Unseen;
import io.longhaul.stats.Band;
import io.longhaul.time.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What marked events did.
///
/// @param schema of the JSON
/// @param events in order of their dates
public record ShockReport(int schema, List<Event> events) {
  private static final int SCHEMA = 1;

  public ShockReport {
    events = List.copyOf(events);
  }

  /// One event.
  ///
  /// @param cannotTell why nothing is told; null where something is
  /// @param before the days before that are compared; null where nothing is told
  /// @param after the days from it on
  /// @param effects of each facet that can be told
  /// @param nightsCannotTell why nights cannot; null where they can or nothing is told
  /// @param returned whether the rhythm was back; null where nothing is told
  /// @param near other events in those days, by name, which cannot be told apart from it
  public record Event(
      String name,
      String date,
      @Nullable String cannotTell,
      @Nullable Days before,
      @Nullable Days after,
      List<Facet> effects,
      @Nullable String nightsCannotTell,
      @Nullable Back returned,
      List<String> near) {
    public Event {
      effects = List.copyOf(effects);
      near = List.copyOf(near);
    }

    List<Facet> visible() {
      return effects.stream().filter(Facet::visible).toList();
    }
  }

  /// Days, the last one not among them.
  public record Days(String from, String until, int weeks) {
    static Days of(DateRange range) {
      return new Days(range.from().toString(), range.until().toString(), range.days() / 7);
    }
  }

  /// One facet, each a week.
  ///
  /// @param facet `hours`, `nights` or `free-days`
  /// @param difference after less before
  /// @param otherDates other dates of the same person that were compared in the same way
  /// @param asMuch how many of them differ as much or more
  /// @param visible whether the difference is told from nothing
  public record Facet(
      String facet,
      Range before,
      Range after,
      Range difference,
      int otherDates,
      int asMuch,
      boolean visible) {
    static Facet of(Effect effect) {
      return new Facet(
          Words.key(effect.facet()),
          Range.of(effect.before()),
          Range.of(effect.after()),
          Range.of(effect.difference()),
          effect.others().dates(),
          effect.others().asMuch(),
          effect.visible());
    }
  }

  /// An interval that is to hold the truth nine times in ten.
  public record Range(double low, double likely, double high) {
    static Range of(Band band) {
      return new Range(
          Hours.tenth(band.low()), Hours.tenth(band.likely()), Hours.tenth(band.high()));
    }
  }

  /// Whether the rhythm was back.
  ///
  /// @param told `not-away`, `back`, `not-yet` or `unclear`
  /// @param on the first day, where it was
  /// @param earliest of it
  /// @param latest of it
  /// @param asOf the last day that is known, where it was not
  public record Back(
      String told,
      @Nullable String on,
      @Nullable String earliest,
      @Nullable String latest,
      @Nullable String asOf) {
    static Back of(Returned returned) {
      return switch (returned) {
        case Returned.NotAway() -> new Back("not-away", null, null, null, null);
        case Returned.Back(Change(var on, var earliest, var latest)) ->
            new Back("back", on.toString(), earliest.toString(), latest.toString(), null);
        case Returned.NotYet(var asOf) -> new Back("not-yet", null, null, null, asOf.toString());
        case Returned.Unclear(var asOf) -> new Back("unclear", null, null, null, asOf.toString());
      };
    }
  }

  public static ShockReport of(List<Aftermath> told) {
    return new ShockReport(SCHEMA, told.stream().map(ShockReport::event).toList());
  }

  private static @Nullable String reason(@Nullable Unseen nights) {
    return nights == null ? null : nights.reason();
  }

  private static Event event(Aftermath aftermath) {
    var shock = aftermath.shock();
    var date = shock.on().toString();
    return switch (aftermath) {
      case Aftermath.CannotTell(Shock _, var why) ->
          new Event(shock.name(), date, why.reason(), null, null, List.of(), null, null, List.of());
      case Aftermath.Seen seen ->
          new Event(
              shock.name(),
              date,
              null,
              Days.of(seen.windows().before()),
              Days.of(seen.windows().after()),
              seen.effects().stream().map(Facet::of).toList(),
              reason(seen.nights()),
              Back.of(seen.returned()),
              seen.near().stream().map(Shock::name).toList());
    };
  }
}
