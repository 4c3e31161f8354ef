package io.longhaul.source.mbox;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/// Mailboxes in the form mbox (RFC 4155), as Thunderbird, Apple Mail, Gmail's Takeout and archives
/// of lists write them. `Date:` is the writer's own clock with its offset, one of the best
/// witnesses of a zone; the `From ` line before a mail is the archive's clock and is not read.
///
/// Only headers are read, line by line: mailboxes are large and may lie in archives, and libraries
/// for them want a file that they can map into memory, and make text of every body.
public final class Mbox implements Format {
  @Override
  public String name() {
    return "mbox";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches(
        "(?i)(.*/)?([^/]*\\.(mbox|mbx|eml)(\\.gz)?|mbox|(sent|gesendet|outbox|archives?)[^/.]*)");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var seen = new HashSet<String>();
    for (var item : trove.items()) {
      try (var stream = item.open()) {
        new MailHeaders(contract(), item.name())
            .each(stream, mail -> harvest.record(mail.place(), () -> outcome(mail, owner, seen)));
      } catch (ZipException | EOFException e) {
        harvest.unusable(item.name(), "it cannot be unpacked");
      }
    }
    if (!owner.isNamed()) {
      harvest.note("say with --me ADDRESS which address is yours");
    }
  }

  private static Outcome outcome(Mail mail, Owner owner, Set<String> seen) throws Unusable {
    if (mail.isEmpty()) {
      throw new Unusable("it has no headers");
    }
    if (isAutomatic(mail)) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    if (mail.senders().stream().noneMatch(owner::is)) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    if (mail.has("X-Mozilla-Draft-Info")) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var id = mail.header("Message-ID").strip();
    var at = MailDate.of(mail.header("Date"), owner);
    if (!seen.add(id.isEmpty() ? "at " + at.at() : id)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    return Outcome.used(
        new Evidence(
            Interval.at(at.at()),
            at.offset(),
            Kind.INSTANT,
            Strength.MEDIUM,
            Token.ref("mbox", "mail", "-", id.isEmpty() ? null : Token.of(id)),
            null));
  }

  /// Lists of mails mark what they send on as bulk, whoever wrote it.
  private static boolean isAutomatic(Mail mail) {
    var submitted = mail.header("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
    var precedence = mail.header("Precedence").strip().toLowerCase(Locale.ROOT);
    boolean isOfList =
        mail.has("List-Id")
            || mail.has("List-Post")
            || mail.has("Mailing-List")
            || mail.has("X-Mailing-List")
            || mail.has("X-list");
    return (!submitted.isEmpty() && !submitted.startsWith("no"))
        || mail.has("X-Autoreply")
        || mail.has("X-Autorespond")
        || precedence.equals("auto_reply")
        || (!isOfList && (precedence.equals("bulk") || precedence.equals("junk")));
  }
}
