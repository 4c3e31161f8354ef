package io.longhaul.source.codex;

import io.longhaul.source.Clock;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Owner;
import io.longhaul.source.Unusable;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the first line of a rollout and the name of its file say: which session, begun by whom, and
/// where the clock stood, for the name is in local time and the line in UTC.
final class RolloutHead {
  private static final Pattern NAME =
      Pattern.compile("rollout-(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d)-(.+?)\\.jsonl.*");

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);

  private static final Set<String> PROGRAMS = Set.of("exec", "mcp", "codex_exec");

  /// Who goes on with a session on another day may be elsewhere.
  private static final Duration A_DAY = Duration.ofHours(16);

  /// The name and the line are of the same second.
  private static final long NEAR_SECONDS = 5;

  private static final int QUARTER_SECONDS = 15 * 60;

  private final @Nullable LocalDateTime named;
  private String id;
  private @Nullable String parent;
  private @Nullable String project;
  private @Nullable Instant begun;
  private boolean isRead;
  private boolean isCopy;
  private boolean isOfAProgram;

  RolloutHead(String file) {
    var match = NAME.matcher(file);
    id = match.matches() ? match.group(2) : file;
    named = match.matches() ? local(match.group(1)) : null;
  }

  private static @Nullable LocalDateTime local(String text) {
    try {
      return LocalDateTime.parse(text, LOCAL);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /// Takes a head line; a second one is that of a session whose lines were copied.
  void take(JsonRecord line, Owner owner) throws Unusable {
    if (isRead) {
      isCopy = true;
      return;
    }
    isRead = true;
    var told = line.text("payload.id");
    id = told == null || told.isEmpty() ? id : told;
    project = line.text("payload.cwd");
    isCopy = line.text("payload.forked_from_id") != null;
    isOfAProgram =
        PROGRAMS.contains(Objects.requireNonNullElse(line.text("payload.source"), ""))
            || PROGRAMS.contains(Objects.requireNonNullElse(line.text("payload.originator"), ""));
    parent = parent(line);
    begun =
        line.text("payload.timestamp") == null
            ? null
            : Moment.of(line.text("payload.timestamp"), owner).at();
  }

  private @Nullable String parent(JsonRecord line) {
    if (!line.has("payload.source.subagent")
        && !"subagent".equals(line.text("payload.thread_source"))) {
      return null;
    }
    var spawned = line.text("payload.source.subagent.thread_spawn.parent_thread_id");
    var told = spawned == null ? line.text("payload.parent_thread_id") : spawned;
    return told == null ? id : told;
  }

  String id() {
    return id;
  }

  /// The session that set this one to work, where an agent did.
  @Nullable String parent() {
    return parent;
  }

  @Nullable String project() {
    return project;
  }

  /// Whether the file began with lines of another session.
  boolean isCopy() {
    return isCopy;
  }

  boolean isOfAProgram() {
    return isOfAProgram || parent != null;
  }

  /// Where the clock stood at a moment on the day on which the session began.
  Offset offset(Instant at) {
    if (named == null || begun == null || Duration.between(begun, at).abs().compareTo(A_DAY) > 0) {
      return new Offset.Unknown();
    }
    long apart = Duration.between(begun, named.toInstant(ZoneOffset.UTC)).toSeconds();
    long quarters = Math.round((double) apart / QUARTER_SECONDS);
    long offset = quarters * QUARTER_SECONDS;
    if (Math.abs(apart - offset) > NEAR_SECONDS || offset == 0) {
      return new Offset.Unknown();
    }
    return Clock.told((int) (offset / 3600), (int) (offset % 3600 / 60));
  }
}
