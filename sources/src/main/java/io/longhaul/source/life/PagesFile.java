package io.longhaul.source.life;

import io.longhaul.simulate.Doings;
import java.time.Instant;
import java.util.Locale;

/// Incidents of PagerDuty with their log entries, one a line: each call is paged twice, taken by
/// the person and resolved.
final class PagesFile {
  private PagesFile() {}

  static String of(Doings doings) {
    var text = new StringBuilder();
    int number = 1;
    for (var call : doings.calls()) {
      text.append(incident(number++, call.start(), call.end().minusSeconds(1)));
    }
    return text.toString();
  }

  private static String incident(int number, Instant from, Instant until) {
    var entries =
        String.join(
            ",",
            entry(number, 4, "resolve", until, true),
            entry(number, 3, "acknowledge", from, true),
            entry(number, 2, "notify", from, false),
            entry(number, 1, "notify", from, false),
            entry(number, 0, "trigger", from, false));
    return String.format(
        Locale.ROOT,
        "{\"id\":\"PI%d\",\"type\":\"incident\",\"title\":\"simulated\",\"urgency\":\"high\","
            + "\"created_at\":\"%s\",\"status\":\"resolved\",\"log_entries\":[%s]}\n",
        number,
        from,
        entries);
  }

  private static String entry(int number, int part, String type, Instant at, boolean byPerson) {
    var user =
        "{\"id\":\""
            + LifeFiles.ME
            + "\",\"type\":\"user_reference\",\"summary\":\""
            + LifeFiles.ME
            + "\"}";
    var agent =
        byPerson ? user : "{\"id\":\"SRV\",\"type\":\"service_reference\",\"summary\":\"service\"}";
    return String.format(
        Locale.ROOT,
        "{\"id\":\"PI%dL%d\",\"type\":\"%s_log_entry\",\"created_at\":\"%s\",\"agent\":%s,"
            + "\"channel\":{\"type\":\"%s\"},\"user\":%s,\"summary\":\"%s\","
            + "\"incident\":{\"id\":\"PI%d\",\"type\":\"incident_reference\"}}",
        number,
        part,
        type,
        at,
        agent,
        byPerson ? "mobile" : "auto",
        user,
        type.equals("notify") ? "Notified " + LifeFiles.ME + " by phone." : "simulated",
        number);
  }
}
