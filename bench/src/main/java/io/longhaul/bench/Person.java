package io.longhaul.bench;

/// Somebody who does not exist.
///
/// @param name as it stands in commits
/// @param address where nobody receives mail
/// @param zone where the person lives, as git writes it: `+0545`
record Person(String name, String address, String zone) {
  /// As in headers and trailers.
  String signature() {
    return name + " <" + address + ">";
  }
}
