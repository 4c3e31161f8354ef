package io.longhaul.source.life;

import io.longhaul.simulate.Doings;
import io.longhaul.time.Interval;
import java.util.Locale;

/// Presence at the keyboard as ActivityWatch exports it: present, and away while it watched.
final class ActivityFile {
  private static final double MILLI = 1000;

  private ActivityFile() {}

  static String of(Doings doings) {
    var text =
        new StringBuilder(
            "{\"buckets\":{\"aw-watcher-afk_sim\":{\"id\":\"aw-watcher-afk_sim\","
                + "\"type\":\"afkstatus\",\"client\":\"aw-watcher-afk\",\"hostname\":\"sim\","
                + "\"events\":[");
    var separator = "";
    for (var watched : doings.watched()) {
      text.append(separator).append(event(watched, "afk"));
      separator = ",";
    }
    for (var present : doings.present()) {
      text.append(separator).append(event(present, "not-afk"));
      separator = ",";
    }
    return text.append("\n]}}}\n").toString();
  }

  private static String event(Interval when, String status) {
    return String.format(
        Locale.ROOT,
        "\n{\"timestamp\":\"%s\",\"duration\":%.3f,\"data\":{\"status\":\"%s\"}}",
        when.start(),
        when.duration().toMillis() / MILLI,
        status);
  }
}
