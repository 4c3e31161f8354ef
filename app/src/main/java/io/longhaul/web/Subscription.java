package io.longhaul.web;

import io.longhaul.store.KeptPlan;
import io.longhaul.store.StoreException;
import io.longhaul.view.calendar.KeptPlans;
import io.longhaul.view.calendar.PlanCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The calendar of the plan, for a calendar program of this machine: such a program carries no
/// cookie, so an address that nobody can guess stands in its place. It gives this one file and
/// nothing else; `longhaul plan calendar --renew` gives it another.
final class Subscription {
  /// Where it is asked for, before its secret.
  static final String PATH = "/subscription/";

  private static final String END = ".ics";

  private final Desk desk;

  Subscription(Desk desk) {
    this.desk = desk;
  }

  /// The calendar, for who knows its address. Whether there is none, or another address, is not
  /// told apart.
  ///
  /// @param file the last part of the address
  String calendar(String file) throws Refused, StoreException, IOException {
    if (desk.isOpen()) {
      var plan = desk.work(store -> store.plan());
      if (plan.isPresent() && isAddress(file, plan.get()) && !plan.get().times().isEmpty()) {
        return PlanCalendar.of(KeptPlans.of(plan.get()));
      }
    }
    throw new Refused(403, "there is no such subscription");
  }

  private static boolean isAddress(String file, KeptPlan plan) {
    return MessageDigest.isEqual(
        file.getBytes(StandardCharsets.UTF_8),
        (plan.address() + END).getBytes(StandardCharsets.UTF_8));
  }

  /// The address on a server that listens on a port.
  static String address(String secret, int port) {
    return "http://" + Server.LOOPBACK + ":" + port + PATH + secret + END;
  }
}
