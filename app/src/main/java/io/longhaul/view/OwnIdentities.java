package io.longhaul.view;

import io.longhaul.source.git.OwnIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Under which names and addresses the person who asks is known here; nobody else is in it.
///
/// @param sentence how many they are, or why there are none
/// @param identities the strongest reason first
public record OwnIdentities(String sentence, List<Entry> identities) {
  public OwnIdentities {
    identities = List.copyOf(identities);
  }

  /// One name with one address.
  ///
  /// @param commits how many commits it wrote
  /// @param reason why it is taken as the person's own, as in `same-address`
  /// @param words the same in words
  /// @param through the own identity that led to it, or null when the person says so
  public record Entry(
      String name,
      String address,
      int commits,
      String reason,
      String words,
      @Nullable String through) {
    static Entry of(OwnIdentity own) {
      var through = own.through();
      return new Entry(
          own.identity().name(),
          own.identity().address(),
          own.commits(),
          Words.key(own.reason()),
          own.reason().words(),
          through == null ? null : text(through.name(), through.address()));
    }

    String text() {
      return text(name, address);
    }

    private static String text(String name, String address) {
      return (name + " <" + address + ">").strip();
    }
  }

  /// Words what was read.
  ///
  /// @param identified whether it is known who asks
  public static OwnIdentities of(List<OwnIdentity> own, boolean identified) {
    return new OwnIdentities(sentence(own, identified), own.stream().map(Entry::of).toList());
  }

  private static String sentence(List<OwnIdentity> own, boolean identified) {
    if (!identified) {
      return "It is not known who you are: set git's user.email, or say longhaul me --add ADDRESS.";
    }
    if (own.isEmpty()) {
      return "No commit here carries an address that is known to be yours.";
    }
    return "You are known here under "
        + Words.count(own.size(), "name and address", "names and addresses")
        + ".";
  }
}
