package io.longhaul.cli;

import io.longhaul.source.Account;
import io.longhaul.source.FileSource;
import io.longhaul.source.Owner;
import io.longhaul.source.SourceException;
import io.longhaul.source.lines.EvidenceLines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The evidence of a tool's files: what a source would keep, without keeping it.
@Command(sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class FormatEvidence implements Callable<Integer> {
  private final Outside outside;
  private final FileSource source;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "A file, folder or archive.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--me",
      paramLabel = "NAME",
      description = "A name, login or address of yours in it; may be given several times.")
  private List<String> names = new ArrayList<>();

  @Mixin private ZoneOption zone = new ZoneOption();
  @Mixin private WindowOptions window = new WindowOptions();

  FormatEvidence(Outside outside, FileSource source) {
    this.outside = outside;
    this.source = source;
  }

  @Override
  public Integer call() throws Mistake, SourceException, IOException {
    var asked = window.window();
    var owner = new Owner(names, zone.zone(), outside.clock().instant());
    var out = new BufferedOutputStream(outside.out(), 1 << 16);
    for (var path : PathArguments.all(paths, outside.folder())) {
      var place = source.place(path);
      try (var progress = new ProgressLine(outside)) {
        var reading = source.read(place, owner, progress);
        for (var piece : reading.trace().evidence()) {
          if (asked.contains(piece.at(), piece.offset())) {
            out.write((EvidenceLines.write(piece, null) + "\n").getBytes(StandardCharsets.UTF_8));
          }
        }
        out.flush();
        for (var rejected : reading.trace().rejected()) {
          outside.say("rejected " + rejected.place() + ": " + rejected.reason());
        }
        if (!reading.account().equals(Account.NONE)) {
          outside.say(path.getFileName() + ": " + reading.account().words());
        }
        if (!reading.note().isEmpty()) {
          outside.say(path.getFileName() + ": " + reading.note());
        }
      }
    }
    return Longhaul.ANSWERED;
  }
}
