package io.longhaul.source.life;

import io.longhaul.simulate.Doings;
import io.longhaul.simulate.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Runs of coding agents: on even days those of one tool, on odd days those of another. A machine
/// writes eight lines for each prompt.
final class AgentFiles {
  private static final int MACHINE_LINES = 8;
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private AgentFiles() {}

  /// Text by session.
  static Map<String, String> claude(Doings doings) {
    var sessions = new TreeMap<String, String>();
    int line = 0;
    for (var run : doings.runs()) {
      if (run.session() % 2 == 0) {
        var session = uuid(run.session(), 0);
        var text = new StringBuilder(sessions.getOrDefault(session, ""));
        text.append(claudeLine(session, "user", uuid(line, 1), run.when().start(), prompt()));
        for (int i = 1; i <= MACHINE_LINES; i++) {
          var at = at(run, i);
          text.append(claudeLine(session, "assistant", uuid(line, 1 + i), at, answer(line, i)));
        }
        line++;
        sessions.put(session, text.toString());
      }
    }
    return sessions;
  }

  private static Instant at(Doings.Run run, int part) {
    return run.when()
        .start()
        .plus(run.when().duration().multipliedBy(part).dividedBy(MACHINE_LINES));
  }

  private static String prompt() {
    return "{\"role\":\"user\",\"content\":\"simulated prompt\"}";
  }

  private static String answer(int line, int part) {
    return "{\"id\":\"msg_"
        + line
        + "_"
        + part
        + "\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"simulated\"}]}";
  }

  private static String claudeLine(
      String session, String type, String uuid, Instant at, String message) {
    return String.format(
        Locale.ROOT,
        "{\"isSidechain\":false,\"userType\":\"external\",\"cwd\":\"/srv/sim\",\"sessionId\":\"%s\",\"type\":\"%s\",\"message\":%s,\"uuid\":\"%s\",\"timestamp\":\"%s\"}\n",
        session,
        type,
        message,
        uuid,
        MILLIS.format(at));
  }

  /// Text by folder and file, whose name tells the person's clock.
  static Map<String, String> codex(Doings doings, Truth truth) {
    var names = new TreeMap<Integer, String>();
    var sessions = new TreeMap<String, String>();
    for (var run : doings.runs()) {
      if (run.session() % 2 == 1) {
        var name =
            names.computeIfAbsent(run.session(), s -> codexName(run.when().start(), s, truth));
        var text = new StringBuilder(sessions.getOrDefault(name, ""));
        if (text.isEmpty()) {
          text.append(meta(run.session(), run.when().start()));
        }
        var from = run.when().start();
        text.append(codexLine(from, "event_msg", "{\"type\":\"task_started\"}"));
        text.append(codexLine(from, "event_msg", userMessage()));
        text.append(codexLine(from, "response_item", repeated()));
        for (int i = 1; i < MACHINE_LINES; i++) {
          text.append(codexLine(at(run, i), "event_msg", "{\"type\":\"token_count\"}"));
        }
        text.append(codexLine(run.when().end(), "event_msg", "{\"type\":\"task_complete\"}"));
        sessions.put(name, text.toString());
      }
    }
    return sessions;
  }

  private static String codexName(Instant start, int session, Truth truth) {
    var day = LocalDate.ofInstant(start, ZoneOffset.UTC);
    var known = truth.range();
    var date =
        day.isBefore(known.from())
            ? known.from()
            : day.isBefore(known.until()) ? day : known.until().minusDays(1);
    var local = start.atZone(truth.zoneOn(date)).toLocalDateTime();
    return String.format(
        Locale.ROOT,
        "%04d/%02d/%02d/rollout-%s-%s",
        local.getYear(),
        local.getMonthValue(),
        local.getDayOfMonth(),
        FILE_TIME.format(local),
        uuid(session, 9));
  }

  private static String meta(int session, Instant at) {
    return codexLine(
        at,
        "session_meta",
        "{\"id\":\""
            + uuid(session, 9)
            + "\",\"timestamp\":\""
            + MILLIS.format(at)
            + "\",\"cwd\":\"/srv/sim\",\"originator\":\"codex_cli_rs\",\"source\":\"cli\"}");
  }

  private static String userMessage() {
    return "{\"type\":\"user_message\",\"message\":\"simulated prompt\",\"kind\":\"plain\"}";
  }

  private static String repeated() {
    return "{\"type\":\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_text\","
        + "\"text\":\"simulated prompt\"}]}";
  }

  private static String codexLine(Instant at, String type, String payload) {
    return "{\"timestamp\":\""
        + MILLIS.format(at)
        + "\",\"type\":\""
        + type
        + "\",\"payload\":"
        + payload
        + "}\n";
  }

  private static String uuid(int number, int part) {
    return String.format(Locale.ROOT, "%08x-%04x-4000-8000-000000000000", number, part);
  }
}
