package io.longhaul.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Who asks.
final class MeOption {
  @Option(
      names = "--me",
      paramLabel = "ADDRESS",
      description =
          "An address that your commits carry, beside the git user here, or your name or login in"
              + " another trace; may be given several times.")
  private List<String> addresses = new ArrayList<>();

  boolean given() {
    return !addresses.isEmpty();
  }

  List<String> addresses() throws Mistake {
    check("--me", addresses);
    return addresses;
  }

  /// Refuses what is no address.
  static void check(String option, List<String> addresses) throws Mistake {
    for (var address : addresses) {
      if (address.isBlank() || address.contains("<")) {
        throw new Mistake(
            option + " takes an address such as you@example.org, not '" + address + "'");
      }
    }
  }
}
