package io.longhaul.cli;

import io.longhaul.store.Passphrase;
import io.longhaul.store.StoreHome;
import io.longhaul.view.Ink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What the program meets outside itself.
///
/// @param folder where relative paths start
/// @param in where `-` is read from
/// @param out where answers go, always as UTF-8
/// @param err where progress and errors go
/// @param clock the time
/// @param colour whether answers may be coloured
/// @param progress whether progress may be shown
/// @param home where the store lies unless `--home` says otherwise, or null when there is no such
///   place
/// @param passphrase asks the person on the terminal
/// @param ask asks the person on the terminal, with echo
record Outside(
    Path folder,
    InputStream in,
    OutputStream out,
    OutputStream err,
    InstantSource clock,
    boolean colour,
    boolean progress,
    @Nullable StoreHome home,
    Passphrase passphrase,
    Ask ask) {

  /// Asks the person a question.
  @FunctionalInterface
  interface Ask {
    Ask NOBODY = _ -> null;

    /// The line that was answered, or null when there is nobody to ask.
    @Nullable String answer(String question);
  }

  /// One with nobody to ask anything but a passphrase.
  Outside(
      Path folder,
      InputStream in,
      OutputStream out,
      OutputStream err,
      InstantSource clock,
      boolean colour,
      boolean progress,
      @Nullable StoreHome home,
      Passphrase passphrase) {
    this(folder, in, out, err, clock, colour, progress, home, passphrase, Ask.NOBODY);
  }

  /// One without a store of its own, and with nobody to ask.
  Outside(
      Path folder,
      InputStream in,
      OutputStream out,
      OutputStream err,
      InstantSource clock,
      boolean colour,
      boolean progress) {
    this(folder, in, out, err, clock, colour, progress, null, Passphrase.NONE);
  }

  /// How an answer may be emphasised.
  Ink ink(boolean noColor) {
    return colour && !noColor ? Ink.COLOUR : Ink.PLAIN;
  }

  /// Says a line beside the answer.
  void say(String line) throws IOException {
    err.write(
        ("longhaul: " + line.replaceAll("\\p{C}", "?") + "\n").getBytes(StandardCharsets.UTF_8));
    err.flush();
  }

  /// Writes a whole answer.
  void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
