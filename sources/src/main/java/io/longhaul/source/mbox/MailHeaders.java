package io.longhaul.source.mbox;

import io.longhaul.source.Contract;
import io.longhaul.source.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Walks over the mails of a mailbox. A mail begins with a line `From … 10:21:05 …` at the begin of
/// the file or after an empty line; in bodies such lines are quoted as `>From `. Bodies never
/// become text.
final class MailHeaders {
  private static final int FROM = "From ".length();
  private static final int LONGEST_FROM = 512;

  private final Map<String, Integer> wanted = new HashMap<>();
  private final String file;
  private final Map<String, StringBuilder> headers = new HashMap<>();
  private String place = "";
  private String open = "";
  private boolean inMail;
  private boolean inHeaders;
  private boolean afterEmpty = true;
  private boolean isBare = true;

  MailHeaders(Contract contract, String file) {
    this.file = file;
    contract.fields().forEach(field -> wanted.put(lower(field.path()), field.most()));
  }

  void each(InputStream stream, Consumer<Mail> taker) throws IOException {
    Lines.each(stream, (number, line) -> take(number, line.toBytes(), taker));
    end(taker);
  }

  private void take(long number, byte[] line, Consumer<Mail> taker) {
    if (afterEmpty && isFrom(line)) {
      end(taker);
      begin(number);
      return;
    }
    if (number == 1 && !inMail) {
      begin(number);
    }
    afterEmpty = line.length == 0;
    if (afterEmpty) {
      inHeaders = false;
    } else if (inHeaders) {
      header(line);
    }
  }

  private void begin(long number) {
    place = file + ":" + number;
    inMail = true;
    inHeaders = true;
    afterEmpty = false;
    isBare = true;
    open = "";
  }

  private void end(Consumer<Mail> taker) {
    if (inMail) {
      var seen = new HashMap<String, String>();
      headers.forEach((name, value) -> seen.put(name, value.toString()));
      taker.accept(new Mail(place, seen, isBare));
    }
    headers.clear();
    inMail = false;
  }

  private static boolean isFrom(byte[] line) {
    if (line.length < FROM || line[0] != 'F' || line[FROM - 1] != ' ') {
      return false;
    }
    var text = text(line, LONGEST_FROM);
    return text.startsWith("From ") && text.matches("From .*\\d{1,2}:\\d{2}.*");
  }

  private void header(byte[] line) {
    if (line[0] == ' ' || line[0] == '\t') {
      var value = headers.get(open);
      if (value != null) {
        add(value, line, wanted.getOrDefault(open, 0));
      }
      return;
    }
    int colon = colon(line);
    open = colon <= 0 ? "" : lower(text(line, colon).strip());
    isBare &= colon <= 0;
    var most = wanted.get(open);
    if (most != null && !headers.containsKey(open)) {
      var value = new StringBuilder();
      headers.put(open, value);
      add(value, Arrays.copyOfRange(line, colon + 1, line.length), most);
    } else {
      open = "";
    }
  }

  private static void add(StringBuilder value, byte[] line, int most) {
    value.append(text(line, Math.max(0, most - value.length())));
  }

  private static int colon(byte[] line) {
    for (int i = 0; i < line.length && line[i] > ' '; i++) {
      if (line[i] == ':') {
        return i;
      }
    }
    return -1;
  }

  private static String text(byte[] line, int most) {
    return new String(line, 0, Math.min(line.length, most), StandardCharsets.ISO_8859_1);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
