package io.longhaul.source.shell;

import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Lines;
import io.longhaul.source.Owner;
import io.longhaul.source.Trove;
import java.io.IOException;
import java.util.zip.ZipException;

/// Histories of bash, zsh and fish, each with the time of every command where its shell was set to
/// keep them, and the database of atuin. Of the commands nothing is looked at.
public final class Shell implements Format {
  private static final int LOOKED_AT = 40;
  private static final String DATABASE = ".db";

  @Override
  public String name() {
    return "shell";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?history\\.db")
        || name.matches("(.*/)?(\\.?bash_history|\\.?zsh_history|\\.zhistory|\\.histfile|fish_history)");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    for (var item : trove.items()) {
      if (item.fileName().endsWith(DATABASE)) {
        Atuin.read(item, contract(), harvest);
        continue;
      }
      var history = new History(item.name(), harvest);
      try (var stream = item.open()) {
        Lines.each(
            stream,
            (number, line) -> history.line(number, line.begin(LOOKED_AT), line.endsWith('\\')));
      } catch (ZipException e) {
        harvest.unusable(item.name(), "it cannot be unpacked");
      }
      history.end();
    }
  }
}
