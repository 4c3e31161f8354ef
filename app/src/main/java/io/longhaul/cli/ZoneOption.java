package io.longhaul.cli;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a clock stood that a trace tells no zone of.
final class ZoneOption {
  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "The zone of times that tell none, such as Europe/Berlin: of your clock, or of the"
              + " cluster's for jobs.")
  private @Nullable String name;

  @Nullable ZoneId zone() throws Mistake {
    return ReportOptions.zoneId(name);
  }
}
