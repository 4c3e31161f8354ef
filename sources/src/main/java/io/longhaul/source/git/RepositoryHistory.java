package io.longhaul.source.git;

import io.longhaul.history.Commits;
import io.longhaul.history.Contact;
import io.longhaul.history.IdentText;
import io.longhaul.person.Identity;
import io.longhaul.time.Offset;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The commits of one repository, with the people in them before and after its mailmap.
final class RepositoryHistory {
  /// No clock runs beyond the year 9999.
  private static final long LATEST_SECOND = 253_402_300_799L;

  private static final Identity NOBODY = new Identity("", "");

  private final int number;
  private final String label;
  private final Commits commits;
  private final Identity[] written;
  private final Identity[] mapped;
  private final String[] zones;
  private final Offset[] offsets;
  private final int[] authored;
  private final int[] committed;

  /// @param number its place among the repositories that are read together
  /// @param mailmap gives for each contact the one that stands for it
  RepositoryHistory(int number, String label, Commits commits, UnaryOperator<Contact> mailmap) {
    this.number = number;
    this.label = label;
    this.commits = commits;
    this.written = new Identity[commits.people()];
    this.mapped = new Identity[commits.people()];
    this.zones = new String[commits.zones()];
    this.offsets = new Offset[commits.zones()];
    for (int i = 0; i < written.length; i++) {
      var contact = commits.person(i);
      written[i] = identity(contact);
      var other = mailmap.apply(contact);
      mapped[i] = other.equals(contact) ? written[i] : identity(other);
    }
    this.authored = new int[commits.people()];
    this.committed = new int[commits.people()];
    for (int i = 0; i < commits.size(); i++) {
      if (defect(i) == null) {
        authored[commits.author(i)]++;
        committed[commits.committer(i)]++;
      }
    }
    for (int i = 0; i < zones.length; i++) {
      zones[i] = commits.zone(i);
      offsets[i] = Signature.offset(zones[i]);
    }
  }

  private static Identity identity(Contact contact) {
    return new Identity(contact.nameText().strip(), contact.addressText().strip());
  }

  /// The same history without the mailmap for these people.
  RepositoryHistory unmapped(Predicate<Identity> people) {
    var other = new RepositoryHistory(number, label, commits, UnaryOperator.identity());
    for (int i = 0; i < mapped.length; i++) {
      other.mapped[i] = people.test(written[i]) ? written[i] : mapped[i];
    }
    return other;
  }

  /// How many usable commits somebody wrote.
  int authored(int person) {
    return authored[person];
  }

  int committed(int person) {
    return committed[person];
  }

  int number() {
    return number;
  }

  String label() {
    return label;
  }

  Commits commits() {
    return commits;
  }

  /// Somebody as a commit names them.
  Identity written(int person) {
    return person == Commits.NOBODY ? NOBODY : written[person];
  }

  /// Somebody after the mailmap.
  Identity mapped(int person) {
    return person == Commits.NOBODY ? NOBODY : mapped[person];
  }

  String zone(int zone) {
    return zone == Commits.NOBODY ? "" : zones[zone];
  }

  /// Where the clock of whoever wrote this zone stood.
  Offset offset(int zone) {
    return zone == Commits.NOBODY ? new Offset.Unknown() : offsets[zone];
  }

  /// Why a commit cannot be used, or null when it can.
  @Nullable String defect(int commit) {
    var defect = defect("author", commits.author(commit), commits.authorTime(commit));
    return defect != null
        ? defect
        : defect("committer", commits.committer(commit), commits.committerTime(commit));
  }

  private static @Nullable String defect(String role, int person, long time) {
    if (time == IdentText.NO_TIME) {
      return person == Commits.NOBODY ? "it has no " + role : "its " + role + " has no time";
    }
    return time > LATEST_SECOND
        ? "the time of its " + role + " is no time that a clock can show"
        : null;
  }
}
