package io.longhaul.view.calendar;

import io.longhaul.plan.Booking;
import io.longhaul.plan.Bookings;
import io.longhaul.plan.Reserved;
import io.longhaul.store.KeptPlan;
import io.longhaul.store.KeptTime;
import io.longhaul.time.Interval;
import java.time.ZoneId;
import java.util.Locale;

/// The plan that the person keeps, as the store holds it and as the plan knows it.
public final class KeptPlans {
  private KeptPlans() {}

  public static Bookings of(KeptPlan plan) {
    return new Bookings(
        plan.id(), ZoneId.of(plan.zone()), plan.times().stream().map(KeptPlans::booking).toList());
  }

  private static Booking booking(KeptTime time) {
    var reserved =
        new Reserved(
            Reserved.Kind.valueOf(time.kind().toUpperCase(Locale.ROOT)),
            time.day(),
            time.number(),
            time.name(),
            new Interval(time.start(), time.end()));
    return new Booking(reserved, time.revision(), time.changed(), time.isCancelled());
  }

  /// As the store takes it; it knows the address itself.
  public static KeptPlan of(Bookings bookings) {
    return new KeptPlan(
        bookings.plan(),
        bookings.zone().getId(),
        "",
        bookings.all().stream().map(KeptPlans::time).toList());
  }

  private static KeptTime time(Booking booking) {
    var reserved = booking.reserved();
    return new KeptTime(
        reserved.kind().word(),
        reserved.day(),
        reserved.number(),
        reserved.name(),
        reserved.when().start(),
        reserved.when().end(),
        booking.revision(),
        booking.changed(),
        booking.isCancelled());
  }
}
