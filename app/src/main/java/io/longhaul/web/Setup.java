package io.longhaul.web;

import io.longhaul.store.Passphrase;
import io.longhaul.store.StoreHome;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What a server is started with.
///
/// @param home where the person's store lies, or would lie
/// @param passphrase asked for when its key is wrapped
/// @param chores what the command line does for it
/// @param clock the time
/// @param port where it listens; 0 for any that is free
/// @param say what the person is to see in the terminal, a line each
/// @param searcher runs a search for hours, which may take seconds, in another thread
public record Setup(
    StoreHome home,
    Passphrase passphrase,
    Chores chores,
    InstantSource clock,
    int port,
    Consumer<String> say,
    Executor searcher) {
  /// With searches in a thread of their own, which ends with the program.
  public Setup(
      StoreHome home,
      Passphrase passphrase,
      Chores chores,
      InstantSource clock,
      int port,
      Consumer<String> say) {
    this(home, passphrase, chores, clock, port, say, Setup::inThread);
  }

  static void inThread(Runnable search) {
    Thread.ofPlatform().daemon().name("search").start(search);
  }
}
