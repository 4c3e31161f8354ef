package io.longhaul.source.mbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.source.FileSource;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Samples;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: RFC 4155 and RFC 5322, on mails written by hand.
class MboxTest extends FormatContract {
  @Override
  protected Format format() {
    return new Mbox();
  }

  @Override
  protected Owner owner() {
    return new Owner(
        List.of("ada@example.org"),
        ZoneId.of("Europe/Berlin"),
        Instant.parse("2026-04-06T09:00:00Z"));
  }

  private Evidence dated(String date) throws Exception {
    var mail =
        "From a@b Wed Mar  4 09:21:05 2026\nFrom: ada@example.org\nDate: " + date + "\n\nx\n";
    var evidence = readText("a.mbox", mail).trace().evidence();
    assertThat(evidence).as("%s", date).hasSize(1);
    return evidence.getFirst();
  }

  @Test
  void theDateIsTheWritersOwnClock() throws Exception {
    var mail = read(example()).trace().evidence().getFirst();
    assertThat(mail.at()).isEqualTo("2026-03-04T09:21:05Z");
    assertThat(mail.offset()).isEqualTo(new Offset.Told(ZoneOffset.ofHours(-8)));
  }

  /// Oracle: the examples of RFC 5322, 3.3, 4.3 and A.6.
  @Test
  void oldAndNewFormsOfDatesAreRead() throws Exception {
    assertThat(dated("Fri, 21 Nov 1997 09:55:06 -0600").at()).isEqualTo("1997-11-21T15:55:06Z");
    assertThat(dated("21 Nov 97 09:55:06 GMT").at()).isEqualTo("1997-11-21T09:55:06Z");
    assertThat(dated("Fri, 21 Nov 1997 09:55 -0600").at()).isEqualTo("1997-11-21T15:55:00Z");
    assertThat(dated("Thu, 13 Feb 1999 23:32 -0330 (Newfoundland Time)").offset())
        .isEqualTo(new Offset.Told(ZoneOffset.ofHoursMinutes(-3, -30)));
    assertThat(dated("1 Jan 26 01:02:03 PST").offset())
        .isEqualTo(new Offset.Told(ZoneOffset.ofHours(-8)));
  }

  @Test
  void zeroAndGmtTellNoClockAndNoZoneIsTheOwners() throws Exception {
    assertThat(dated("4 Mar 2026 10:00:00 +0000").offset()).isEqualTo(new Offset.Unknown());
    assertThat(dated("4 Mar 2026 10:00:00 GMT").offset()).isEqualTo(new Offset.Unknown());
    assertThat(dated("4 Mar 2026 10:00:00").at()).isEqualTo("2026-03-04T09:00:00Z");
  }

  @Test
  void copiesCountOnceAndMachinesAndOthersNot() throws Exception {
    var account = read(example()).account();
    assertThat(account.used()).isEqualTo(2);
    assertThat(account.rejected()).isEqualTo(1);
    assertThat(account.passedOver())
        .containsEntry(PassedOver.SEEN_BEFORE, 1L)
        .containsEntry(PassedOver.MACHINE, 1L)
        .containsEntry(PassedOver.SOMEBODY_ELSE, 1L);
  }

  @Test
  void aNameThatHoldsAnAddressIsNotTheSender() throws Exception {
    var mail =
        "From: \"ada@example.org\" <bob@example.org>\nDate: 4 Mar 2026 10:00:00 +0100\n\nx\n";
    assertThat(readText("a.eml", mail).account().passedOver())
        .containsEntry(PassedOver.SOMEBODY_ELSE, 1L);
  }

  @Test
  void bulkMailThatNoListSentOnIsAMachines() throws Exception {
    var mail = "From: ada@example.org\nPrecedence: bulk\nDate: 4 Mar 2026 10:00:00 +0100\n\nx\n";
    assertThat(readText("a.eml", mail).account().passedOver())
        .containsEntry(PassedOver.MACHINE, 1L);
    assertThat(readText("a.eml", "List-Id: <l>\n" + mail).account().used()).isEqualTo(1);
  }

  /// Oracle: the five mails are of 7 and 8 February 2003 with +0200, whatever the archive says.
  @Test
  void aRealListIsReadByItsDates() throws Exception {
    var place = Samples.at("05-chat/mbox/mbox.headers").toString();
    for (var user : List.of("u02", "u05", "u07", "u09", "u11")) {
      var own = new Owner(List.of(user + "@example.com"), null, owner().now());
      var reading = new FileSource(format()).read(place, own, Progress.SILENT);
      assertThat(reading.account().records()).isEqualTo(5);
      assertThat(reading.trace().evidence())
          .hasSize(1)
          .allMatch(each -> each.at().toString().startsWith("2003-02-07"))
          .allMatch(each -> each.offset().equals(new Offset.Told(ZoneOffset.ofHours(2))));
    }
    var made = read(Samples.at("_templates/mbox.txt")).account();
    assertThat(made.passedOver()).containsEntry(PassedOver.MACHINE, 1L);
  }
}
