package io.longhaul.cli;

import io.longhaul.plan.Bookings;
import io.longhaul.view.calendar.PlanCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The calendar of a plan as a file that programs may be given.
record PlanFile(String option, String name, Path file) {
  private static final int START = 4096;

  static PlanFile of(String option, String name, Outside outside) throws Mistake {
    return new PlanFile(option, name, PathArguments.path(outside.folder(), option + " ", name));
  }

  /// Refuses a place where it may not stand: only a calendar of an earlier plan may be replaced.
  void check() throws Mistake {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Mistake(said("there is no folder " + folder));
    }
    if (Files.isDirectory(file)) {
      throw new Mistake(said("is a folder; give the name of a file in it"));
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isPlan()) {
      throw new Mistake(said("exists and is no calendar of a plan; it is left as it is"));
    }
  }

  private String said(String what) {
    return (option + " " + name + ": " + what).strip();
  }

  private boolean isPlan() throws Mistake {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var bytes = Files.newInputStream(file)) {
      var start = new String(bytes.readNBytes(START), StandardCharsets.UTF_8);
      return start.isEmpty() || start.contains(PlanCalendar.PROGRAM);
    } catch (IOException e) {
      throw new Mistake(said("cannot be read: " + e.getClass().getSimpleName()));
    }
  }

  /// What stands in it, or nothing.
  Optional<Bookings> bookings(ZoneId zone, Instant now) throws Mistake {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var read = read(zone, now);
    return read.bookings().all().isEmpty() ? Optional.empty() : Optional.of(read.bookings());
  }

  PlanCalendar.Read read(ZoneId zone, Instant now) throws Mistake {
    try (var stream = Files.newInputStream(file)) {
      return PlanCalendar.read(name, stream, zone, now);
    } catch (IOException e) {
      throw new Mistake(said("cannot be read: " + e.getClass().getSimpleName()));
    }
  }

  void write(Bookings bookings) throws Mistake {
    try {
      WholeFile.write(file, PlanCalendar.of(bookings));
    } catch (IOException e) {
      throw new Mistake(said("could not be written: " + e.getMessage()));
    }
  }
}
