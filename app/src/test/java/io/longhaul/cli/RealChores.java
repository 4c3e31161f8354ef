package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.web.Chores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// The chores of the program itself, for tests of the web app.
public final class RealChores {
  private RealChores() {}

  public static Chores in(Path folder, InstantSource clock) {
    var outside =
        new Outside(
            folder,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            clock,
            false,
            false);
    return new WebChores(outside, null, new DaysOffOption());
  }

  /// A repository of somebody who works 996 and is git's user there.
  public static Path repository(Path folder, String name) throws IOException {
    new SimulatedRepository(folder)
        .author(name, "ann@example.org", Schedules.of(Schedules.nineNineSix(), 1))
        .owner(name, "ann@example.org");
    return folder;
  }

  /// What the program prints.
  public static String run(Path folder, Instant now, String... arguments) {
    var call = Call.at(now, folder, "", arguments);
    assertThat(call.exit()).as(call.err()).isZero();
    return call.out();
  }
}
