package io.longhaul.source.mlflow;

import io.longhaul.source.Moment;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One run of MLflow, gathered from its files or from an answer.
final class Run {
  /// MLflow's own number of a status.
  private static final String RUNNING = "1";

  private static final String FAILED = "4";

  private @Nullable String id;
  private @Nullable String user;
  private @Nullable String parent;
  private @Nullable String experiment;
  private String status = "";
  private boolean isJob;
  private @Nullable Instant start;
  private @Nullable Instant end;
  private @Nullable Instant firstMetric;
  private @Nullable Instant lastMetric;

  void identify(@Nullable String run, @Nullable String of) {
    id = run;
    experiment = of;
  }

  void times(@Nullable String from, @Nullable String to) throws Unusable {
    start = moment(from);
    end = moment(to);
    if (start == null) {
      throw new Unusable("it has no start_time");
    }
  }

  void status(@Nullable String told) {
    status = told == null ? "" : told;
  }

  /// The user, unless one is told already.
  void user(@Nullable String name) {
    if (name != null && !name.isBlank() && user == null) {
      user = name.strip();
    }
  }

  void parent(@Nullable String run) {
    parent = run;
  }

  void sourceType(@Nullable String type) {
    isJob = "JOB".equals(type);
  }

  void metric(Instant at) {
    if (firstMetric == null || at.isBefore(firstMetric)) {
      firstMetric = at;
    }
    if (lastMetric == null || at.isAfter(lastMetric)) {
      lastMetric = at;
    }
  }

  String id() {
    return id == null ? "-" : id;
  }

  @Nullable String user() {
    return user;
  }

  @Nullable String parent() {
    return parent;
  }

  @Nullable String experiment() {
    return experiment;
  }

  boolean isComplete() {
    return id != null && start != null;
  }

  boolean isJob() {
    return isJob;
  }

  boolean failed() {
    return status.equals(FAILED) || status.equals("FAILED");
  }

  /// From its real start to its real end. A run that was brought over from elsewhere has the times
  /// of that act, and older metrics; one that crashed is running for ever, and ends with its last
  /// metric.
  Interval ran() {
    var told = start;
    if (told == null) {
      throw new IllegalStateException("a run without a start");
    }
    var first = firstMetric;
    var last = lastMetric;
    boolean isBroughtOver = first != null && first.isBefore(told);
    var from = isBroughtOver && first != null ? first : told;
    boolean hasNoEnd = end == null || status.equals(RUNNING) || status.equals("RUNNING");
    var to = hasNoEnd || isBroughtOver ? last : end;
    return new Interval(from, to == null || to.isBefore(from) ? from : to);
  }

  private static @Nullable Instant moment(@Nullable String millis) throws Unusable {
    if (millis == null || millis.isBlank() || millis.equals("null") || millis.equals("0")) {
      return null;
    }
    return Millis.of(millis);
  }

  /// Milliseconds since 1970, as text.
  static final class Millis {
    private Millis() {}

    static Instant of(String millis) throws Unusable {
      if (!millis.matches("\\d{1,15}")) {
        throw new Unusable("its time cannot be read");
      }
      return Moment.ofMillis(Long.parseLong(millis)).at();
    }
  }
}
