package io.longhaul.person;

import java.util.List;

/// Several identities that are one person for one reason.
///
/// @param reason why
/// @param members the identities, at least two, in their order
public record Link(JoinReason reason, List<Identity> members) {
  public Link {
    members = members.stream().distinct().sorted(Identity.ORDER).toList();
    if (members.size() < 2) {
      throw new IllegalArgumentException("a link has at least two members, not " + members.size());
    }
  }
}
