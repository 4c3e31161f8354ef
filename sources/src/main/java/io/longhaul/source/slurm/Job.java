package io.longhaul.source.slurm;

import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Owner;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One job, as far as it is looked at. Names, folders and commands are compared with those of other
/// jobs and not kept.
///
/// @param id as Slurm writes it: `123`, `123_4` of an array, `123+0` of a group
/// @param user whose it is
/// @param uid the number of that user, or null
/// @param state such as `FAILED`, without what follows
/// @param cancelledBy the number or name of who cancelled it, or null
/// @param submit when it was submitted
/// @param ran from start to end, or null when it has not begun
/// @param name the job's name
/// @param folder where it works
/// @param command how it was submitted
/// @param requeued whether Slurm itself has started it once more
record Job(
    String id,
    @Nullable String user,
    @Nullable String uid,
    String state,
    @Nullable String cancelledBy,
    Instant submit,
    @Nullable Interval ran,
    String name,
    @Nullable String folder,
    String command,
    boolean requeued) {

  private static final Pattern STEP = Pattern.compile("[^.]*\\.(?:batch|extern|interactive|\\d+)");
  private static final Pattern BY = Pattern.compile("CANCELLED\\+? +by +(\\S+)");
  private static final Pattern LENGTH =
      Pattern.compile("(?:(\\d{1,5})-)?(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{1,2})(?:\\.\\d+)?");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");
  private static final Pattern DEPENDS =
      Pattern.compile(".*(?:--dependency|--begin|\\s-d[\\s=]|\\s-b[\\s=]).*", Pattern.DOTALL);
  private static final Pattern INTERACTIVE_NAME =
      Pattern.compile(
          "interactive|bash|zsh|fish|sh|tmux|.*jupyter.*|.*code-server.*|.*vscode.*"
              + "|sys/dashboard/.*|.*(?:^|[-_])ood(?:$|[-_]).*");
  private static final Pattern INTERACTIVE_COMMAND =
      Pattern.compile("(?:\\S*/)?(?:salloc\\b.*|srun\\b.*\\s--pty\\b.*)", Pattern.DOTALL);
  private static final Pattern ENGINE =
      Pattern.compile(
          "nf-.*|nextflow.*|snakejob\\..*|smk-.*|snakemake.*|cromwell_.*|parsl\\..*"
              + "|dask-worker.*|luigi.*|.*airflow.*|gitlab-runner.*|jacamar.*|github-actions.*|ci-.*");
  private static final Set<String> WELL =
      Set.of(
          "COMPLETED",
          "CD",
          "RUNNING",
          "R",
          "PENDING",
          "PD",
          "SUSPENDED",
          "S",
          "COMPLETING",
          "CG",
          "RESIZING",
          "RS",
          "CONFIGURING",
          "CF",
          "");
  private static final long MILLIS = 1000;
  private static final Set<String> NO_TIME = Set.of("unknown", "none", "n/a", "");

  /// Whether an id is that of a step of a job.
  static boolean isStep(String id) {
    return STEP.matcher(id).matches();
  }

  /// Whether a line makes sense with its columns where they are.
  static boolean isPlausible(Sheet.Row row) {
    var id = row.text("JobID");
    var submit = row.text("Submit");
    var state = row.text("State");
    return id != null
        && Character.isDigit(id.charAt(0))
        && submit != null
        && (submit.length() > 8 && Character.isDigit(submit.charAt(0)))
        && (state == null || state.matches("[A-Z_]+\\+?(?: by .*)?"));
  }

  static Job of(Sheet.Row row, Owner owner) throws Unusable {
    var id = row.text("JobID");
    if (id == null || id.isEmpty()) {
      throw new Unusable("it has no JobID");
    }
    var clock = new SlurmTime(owner, row.isInUtc());
    var submit = clock.read(row.text("Submit"));
    if (submit == null) {
      throw new Unusable("it has no time of submission");
    }
    var state = word(row.text("State"));
    var by = BY.matcher(state);
    return new Job(
        id,
        row.text("User"),
        row.text("UID"),
        state.split("[ +]", 2)[0],
        by.matches() ? by.group(1) : null,
        submit,
        ran(clock.read(row.text("Start")), clock.read(row.text("End")), elapsed(row)),
        word(row.text("JobName")),
        row.text("WorkDir"),
        word(row.text("SubmitLine")),
        SECONDS.matcher(word(row.text("Restarts"))).matches() && !"0".equals(row.text("Restarts")));
  }

  static Job of(JsonRecord json, Owner owner) throws Unusable {
    var id = json.text("job_id");
    if (id == null) {
      throw new Unusable("it has no job_id");
    }
    var task = json.text("array.task_id.number");
    var states = json.texts("state.current[]");
    var clock = new SlurmTime(owner, false);
    var submit = clock.read(json.text("time.submission"));
    if (submit == null) {
      throw new Unusable("it has no time of submission");
    }
    var killer = word(json.text("kill_request_user"));
    var state = states.isEmpty() ? word(json.text("state.current")) : states.getFirst();
    return new Job(
        json.isTrue("array.task_id.set") && task != null ? id + "_" + task : id,
        json.has("user") ? json.text("user") : json.text("association.user"),
        null,
        state,
        state.startsWith("CANCELLED") && !killer.isEmpty() ? killer : null,
        submit,
        ran(
            clock.read(json.text("time.start")),
            clock.read(json.text("time.end")),
            json.number("time.elapsed").isPresent()
                ? length(String.valueOf(json.number("time.elapsed").getAsLong()))
                : Duration.ZERO),
        word(json.text("name")),
        json.text("working_directory"),
        word(json.text("submit_line")),
        json.number("restart_cnt").orElse(0) > 0);
  }

  /// Whether it ended before it was done, by itself or because somebody ended it.
  boolean endedEarly() {
    return !WELL.contains(state) && ran != null && !ran.duration().isZero();
  }

  /// Whether it ended before it was done, and nobody had ended it.
  boolean failed() {
    return endedEarly() && !state.startsWith("CA");
  }

  /// Whether somebody sat before it: a shell or a notebook on the cluster.
  boolean isInteractive() {
    return INTERACTIVE_COMMAND.matcher(command).matches()
        || (command.isEmpty() && INTERACTIVE_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches());
  }

  /// Whether it was left to Slurm to say when it begins.
  boolean waitsForOthers() {
    return DEPENDS.matcher(command).matches();
  }

  /// Whether a workflow engine gives jobs such names.
  boolean isOfEngine() {
    return ENGINE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /// What is the same in a job and in one that is submitted in its place.
  String sort() {
    return name + "\n" + folder;
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable Interval ran(
      @Nullable Instant start, @Nullable Instant end, Duration elapsed) {
    if (start == null) {
      return null;
    }
    if (end != null && !end.isBefore(start)) {
      return new Interval(start, end);
    }
    return new Interval(start, start.plus(elapsed));
  }

  private static Duration elapsed(Sheet.Row row) {
    var raw = row.text("ElapsedRaw");
    return length(raw == null ? word(row.text("Elapsed")) : raw);
  }

  /// Seconds, or `D-HH:MM:SS`.
  static Duration length(String text) {
    if (SECONDS.matcher(text).matches()) {
      return bounded(Long.parseLong(text));
    }
    var parts = LENGTH.matcher(text);
    if (!parts.matches()) {
      return Duration.ZERO;
    }
    long days = number(parts.group(1));
    long hours = number(parts.group(2));
    return bounded(
        ((days * 24 + hours) * 60 + number(parts.group(3))) * 60 + number(parts.group(4)));
  }

  private static Duration bounded(long seconds) {
    return seconds > Duration.ofDays(366).toSeconds() ? Duration.ZERO : Duration.ofSeconds(seconds);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// Reads times as Slurm writes them.
  ///
  /// @param inUtc whether a time without a zone is UTC instead of the declared zone's
  private record SlurmTime(Owner owner, boolean inUtc) {
    /// Nothing where Slurm knows none: `Unknown`, `None`, the seconds 0 and the year 1970.
    @Nullable Instant read(@Nullable String text) throws Unusable {
      if (text == null || NO_TIME.contains(text.toLowerCase(Locale.ROOT))) {
        return null;
      }
      if (text.equals("0") || text.startsWith("1970-01-01") || text.startsWith("1969-12-31")) {
        return null;
      }
      if (SECONDS.matcher(text).matches()) {
        return Moment.ofMillis(Long.parseLong(text) * MILLIS).at();
      }
      var there = inUtc ? new Owner(owner.names(), ZoneOffset.UTC, owner.now()) : owner;
      return Moment.of(text, there).ofMachine().at();
    }
  }
}
