package io.longhaul.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes as lines that end in a line feed, with or without a carriage return before it, however
/// long they are. A byte order mark before the first is no part of it.
public final class Lines {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 64 << 20;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private Lines() {}

  /// Is given each line.
  @FunctionalInterface
  public interface Taker {
    /// Takes one.
    ///
    /// @param number counted from 1
    /// @param line good until the next one
    void take(long number, Line line) throws IOException;
  }

  /// One line, without its end.
  public static final class Line {
    private byte[] bytes = new byte[BUFFER];
    private int length;
    private boolean tooLong;

    byte[] bytes() {
      return bytes;
    }

    int length() {
      return length;
    }

    /// Whether it is longer than 64 MiB, so that only its begin is here.
    public boolean isTooLong() {
      return tooLong;
    }

    /// Whether it holds nothing but blanks.
    public boolean isBlank() {
      for (int i = 0; i < length; i++) {
        if (bytes[i] > ' ' || bytes[i] < 0) {
          return false;
        }
      }
      return true;
    }

    /// The bytes of it, a copy.
    public byte[] toBytes() {
      return Arrays.copyOf(bytes, length);
    }

    /// The line as text.
    public String text() throws Unusable {
      if (tooLong) {
        throw new Unusable("it is longer than 64 MiB");
      }
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, 0, length))
            .toString();
      } catch (CharacterCodingException e) {
        throw new Unusable("it is not UTF-8");
      }
    }

    /// The begin of it, a character for a byte: for lines of which only what is ASCII matters.
    public String begin(int most) {
      return new String(bytes, 0, Math.min(most, length), StandardCharsets.ISO_8859_1);
    }

    /// Whether its last character is this one of ASCII.
    public boolean endsWith(char last) {
      return length > 0 && bytes[length - 1] == last;
    }

    private void add(byte next) {
      if (length == LONGEST) {
        tooLong = true;
        return;
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = next;
    }

    private void end() {
      if (length > 0 && bytes[length - 1] == '\r') {
        length--;
      }
    }

    private void clear() {
      length = 0;
      tooLong = false;
    }

    private void dropMark() {
      if (length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
        System.arraycopy(bytes, MARK.length, bytes, 0, length - MARK.length);
        length -= MARK.length;
      }
    }
  }

  /// Gives every line of a stream; an end without a line feed ends a line too.
  public static void each(InputStream stream, Taker taker) throws IOException {
    var line = new Line();
    var buffer = new byte[BUFFER];
    long number = 1;
    for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          give(number, line, taker);
          number++;
        } else {
          line.add(buffer[i]);
        }
      }
    }
    if (line.length > 0) {
      give(number, line, taker);
    }
  }

  private static void give(long number, Line line, Taker taker) throws IOException {
    if (number == 1) {
      line.dropMark();
    }
    line.end();
    taker.take(number, line);
    line.clear();
  }
}
