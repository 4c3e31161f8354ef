package io.longhaul.history;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// What zlib itself, through the JDK, says of a stream: the bytes that it gives and where it ends;
/// no bytes when it rejects it.
///
/// The sum at the end is not compared, since [Inflate] passes it over by design; so zlib is asked
/// about the head alone, then about the body as a raw stream.
final class ZlibVerdict {
  private static final ZlibVerdict REJECTED = new ZlibVerdict(null, -1);
  private static final int HEAD = 2;
  private static final int SUM = 4;

  private final byte @Nullable [] bytes;
  private final int end;

  private ZlibVerdict(byte @Nullable [] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  byte @Nullable [] bytes() {
    return bytes;
  }

  int end() {
    return end;
  }

  static ZlibVerdict of(byte[] stream, int most) {
    if (stream.length < HEAD || !takesHead(stream)) {
      return REJECTED;
    }
    var inflater = new Inflater(true);
    try {
      inflater.setInput(stream, HEAD, stream.length - HEAD);
      var out = new byte[most + 1];
      int filled = 0;
      while (!inflater.finished() && filled < out.length) {
        int more = inflater.inflate(out, filled, out.length - filled);
        filled += more;
        if (more == 0 && !inflater.finished()) {
          return REJECTED;
        }
      }
      int end = HEAD + (int) inflater.getBytesRead() + SUM;
      return inflater.finished() && filled <= most && end <= stream.length
          ? new ZlibVerdict(Arrays.copyOf(out, filled), end)
          : REJECTED;
    } catch (DataFormatException e) {
      return REJECTED;
    } finally {
      inflater.end();
    }
  }

  private static boolean takesHead(byte[] stream) {
    var inflater = new Inflater();
    try {
      inflater.setInput(stream, 0, HEAD);
      return inflater.inflate(new byte[1]) == 0
          && !inflater.needsDictionary()
          && isNoDictionary(stream);
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /// zlib asks for the dictionary only when its sum has come too.
  private static boolean isNoDictionary(byte[] stream) {
    return (stream[1] & 0x20) == 0;
  }
}
