package io.longhaul.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, as its build names it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {program()};
  }

  /// Name and version: `longhaul 0.1.0`.
  static String program() {
    var version = Version.class.getPackage().getImplementationVersion();
    return "longhaul " + Objects.requireNonNullElse(version, "unreleased");
  }
}
