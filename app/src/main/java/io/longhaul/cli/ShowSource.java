package io.longhaul.cli;

import io.longhaul.view.ContractPage;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The field contract of one kind of source.
@Command(
    name = "show",
    description = "Every field that a kind of source reads, and what it throws away.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ShowSource implements Callable<Integer> {
  private final Outside outside;

  @Parameters(
      paramLabel = "NAME",
      description = "Such as git; without it: all there are.",
      arity = "0..1")
  private String name = "";

  ShowSource(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, IOException {
    outside.print(
        name.isEmpty()
            ? ContractPage.all(Sources.all(), outside.ink(false))
            : ContractPage.of(Sources.named(name), outside.ink(false)));
    return Longhaul.ANSWERED;
  }
}
