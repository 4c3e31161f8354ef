package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.store.Connected;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.store.StoreHome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Connects sources to the store, and makes it on first use.
@Command(
    name = "add",
    description = "Connects a source to your own private store and reads it.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul add git ~/code                 all your repositories",
      "  longhaul add git . --me old@example.org",
      "  longhaul add lines diary.jsonl          evidence lines of any tool",
      "  longhaul add slurm sacct.txt --me LOGIN --zone Europe/Berlin",
      "",
      "The first one makes the store: an encrypted file in your data folder, and its",
      "key in a file beside it that only you may read (docs/store.md).",
    })
final class AddCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "What kind of source: git, lines, or one of longhaul sources show.")
  private String source = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Where it lies.")
  private List<String> paths = new ArrayList<>();

  @Mixin private MeOption me = new MeOption();
  @Mixin private ZoneOption zone = new ZoneOption();
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--passphrase",
      description =
          "Lock the key of a new store with a passphrase, which is asked for (or read, with"
              + " --passphrase-from).")
  private boolean wrapped;

  AddCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    var kind = Sources.named(source);
    var places = new ArrayList<String>();
    for (var path : PathArguments.all(paths, outside.folder())) {
      places.add(kind.place(path));
    }
    var addresses = me.addresses();
    var clock = zone.zone();
    try (var open = open(store.home(outside))) {
      for (var address : addresses) {
        open.own(address);
      }
      var connected = new ArrayList<Connected>();
      for (var place : places) {
        var each = open.connect(kind.name(), place);
        connected.add(clock == null ? each : open.place(each, clock.getId()));
      }
      boolean all = new Syncing(outside, open).run(connected);
      return all ? Longhaul.ANSWERED : Longhaul.MISTAKE;
    }
  }

  private Store open(StoreHome home) throws Mistake, StoreException, IOException {
    if (home.exists()) {
      if (wrapped) {
        throw new Mistake("--passphrase is for a new store; " + home.folder() + " has one already");
      }
      return store.open(outside);
    }
    var passphrase = wrapped ? chosen() : new char[0];
    try {
      var ask = wrapped ? (Passphrase) _ -> passphrase.clone() : store.passphrase(outside);
      var made = Store.openOrCreate(home, ask, passphrase, outside.clock());
      outside.say("your store is made in " + home.folder());
      outside.say(
          "its key is " + home.key() + ": keep a copy elsewhere, without it nothing can be read");
      return made;
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private char[] chosen() throws Mistake, StoreException {
    var ask = store.passphrase(outside);
    var first = ask.ask("A passphrase for the new store: ");
    if (first == null || first.length == 0) {
      throw new Mistake("--passphrase needs a terminal, or --passphrase-from FILE");
    }
    if (!store.isPassphraseRead()) {
      var second = ask.ask("Once more: ");
      if (!Arrays.equals(first, second)) {
        throw new Mistake("the two passphrases differ; nothing was made");
      }
    }
    return first;
  }
}
