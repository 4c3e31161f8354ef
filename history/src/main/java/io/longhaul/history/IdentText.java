package io.longhaul.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Who and when: the line of an author or a committer, split as git splits it, as places in the
/// object that was parsed last. Nothing is copied; the next [CommitText#parse] changes it.
///
/// The name ends before the first `<` without the spaces there, and begins where the line begins,
/// with the spaces there. The address reaches to the next `>`. Date and zone follow the last `>`.
/// Without `<` or `>` there is nobody and no date; without digits, or without a sign and digits
/// after them, there is no date.
public final class IdentText {
  /// The time where git shows no date.
  public static final long NO_TIME = Long.MIN_VALUE;

  /// The time that has more than 18 digits.
  public static final long OVERFLOW = Long.MAX_VALUE;

  /// The place of what is not there.
  public static final int NOWHERE = -1;

  private static final int MOST_DIGITS = 18;

  private byte[] text = {};
  private int nameStart;
  private int nameEnd;
  private int addressStart;
  private int addressEnd;
  private int dateStart;
  private int dateEnd;
  private int zoneStart;
  private int zoneEnd;

  IdentText() {
    forget();
  }

  void forget() {
    nameStart = NOWHERE;
    nameEnd = NOWHERE;
    addressStart = NOWHERE;
    addressEnd = NOWHERE;
    dateStart = NOWHERE;
    dateEnd = NOWHERE;
    zoneStart = NOWHERE;
    zoneEnd = NOWHERE;
  }

  /// Whether there is somebody, and the other one is written the same.
  boolean isSame(IdentText other) {
    return isPresent()
        && addressEnd - nameStart == other.addressEnd - other.nameStart
        && Arrays.equals(
            text, nameStart, addressEnd, other.text, other.nameStart, other.addressEnd);
  }

  /// Splits the line whose name begins here and gives its end: a newline, a NUL or `to`.
  int split(byte[] object, int from, int to) {
    text = object;
    forget();
    int open = Ascii.inLine(object, (byte) '<', from, to);
    if (!isAt('<', open, to)) {
      return open;
    }
    int close = Ascii.inLine(object, (byte) '>', open + 1, to);
    if (!isAt('>', close, to)) {
      return close;
    }
    nameStart = from;
    nameEnd = Ascii.trimmedEnd(object, from, open);
    addressStart = open + 1;
    addressEnd = close;
    return splitDate(close, to);
  }

  private int splitDate(int close, int to) {
    int last = close;
    int end = Ascii.inLine(text, (byte) '>', last + 1, to);
    while (isAt('>', end, to)) {
      last = end;
      end = Ascii.inLine(text, (byte) '>', last + 1, to);
    }
    int date = Ascii.skipSpaces(text, last + 1, end);
    int afterDate = Ascii.skipDigits(text, date, end);
    int zone = Ascii.skipSpaces(text, afterDate, end);
    if (afterDate > date && (isAt('+', zone, end) || isAt('-', zone, end))) {
      int afterZone = Ascii.skipDigits(text, zone + 1, end);
      if (afterZone > zone + 1) {
        dateStart = date;
        dateEnd = afterDate;
        zoneStart = zone;
        zoneEnd = afterZone;
      }
    }
    return end;
  }

  private boolean isAt(char wanted, int place, int to) {
    return place < to && text[place] == wanted;
  }

  /// Whether there is somebody, perhaps without a name, an address or a date.
  public boolean isPresent() {
    return nameStart != NOWHERE;
  }

  /// Whether there are a time and a zone; never without somebody.
  public boolean hasDate() {
    return dateStart != NOWHERE;
  }

  public int nameStart() {
    return nameStart;
  }

  public int nameEnd() {
    return nameEnd;
  }

  public int addressStart() {
    return addressStart;
  }

  public int addressEnd() {
    return addressEnd;
  }

  /// Where the digits of the time begin.
  public int dateStart() {
    return dateStart;
  }

  public int dateEnd() {
    return dateEnd;
  }

  /// Where the sign of the zone stands; any number of digits follows, meaningful or not.
  public int zoneStart() {
    return zoneStart;
  }

  public int zoneEnd() {
    return zoneEnd;
  }

  /// The seconds since 1970, [#NO_TIME] or [#OVERFLOW]. Git knows no time before 1970.
  public long time() {
    if (!hasDate()) {
      return NO_TIME;
    }
    if (dateEnd - dateStart > MOST_DIGITS) {
      return OVERFLOW;
    }
    long time = 0;
    for (int i = dateStart; i < dateEnd; i++) {
      time = 10 * time + (text[i] - '0');
    }
    return time;
  }

  /// Whether the number of the time tells in which digits it is written; so it is without a time.
  boolean isTimePlain() {
    int digits = dateEnd - dateStart;
    return digits <= 1 || (digits <= MOST_DIGITS && text[dateStart] != '0');
  }

  /// Name and address as strings; these are new ones at every call.
  ///
  /// @throws IllegalStateException when there is nobody
  public Contact contact() {
    if (!isPresent()) {
      throw new IllegalStateException("nobody stands in this line; ask isPresent() first");
    }
    return new Contact(string(nameStart, nameEnd), string(addressStart, addressEnd));
  }

  private String string(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
