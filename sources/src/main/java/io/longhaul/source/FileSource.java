package io.longhaul.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The files of one tool as a source: one file, a folder, or an archive of them. Where no file of a
/// folder bears a name that the tool gives, those directly in it are looked at whatever their name.
public record FileSource(Format format) implements Source {
  private static final Pattern PLAIN =
      Pattern.compile("[^/]+\\.(jsonl?|ndjson|csv|txt|xml|md|yaml|yml)(\\.gz)?");

  @Override
  public String name() {
    return format.name();
  }

  @Override
  public Contract contract() {
    return format.contract();
  }

  @Override
  public String place(Path given) throws SourceException {
    if (!Files.exists(given)) {
      throw new SourceException(given + " does not exist; " + wanted());
    }
    try (var trove = trove(given.toRealPath())) {
      if (trove.items().isEmpty()) {
        throw new SourceException(given + " holds nothing that is read here; " + wanted());
      }
      return given.toRealPath().toString();
    } catch (IOException e) {
      throw unreadable(given, e);
    }
  }

  private Trove trove(Path place) throws IOException {
    var named = Trove.at(place, format::reads);
    if (!named.items().isEmpty()) {
      return named;
    }
    named.close();
    return Trove.at(place, name -> PLAIN.matcher(name).matches());
  }

  private String wanted() {
    return "longhaul sources show " + name() + " says which files to give";
  }

  @Override
  public boolean isThere(String place) {
    return Files.exists(Path.of(place));
  }

  @Override
  public String state(String place, @Nullable Before before, Instant now) throws SourceException {
    var phase = format.phase(now);
    try {
      return TroveState.of(Path.of(place), this::trove, phase, before);
    } catch (IOException e) {
      throw unreadable(Path.of(place), e);
    }
  }

  @Override
  public Reading read(String place, Owner owner, Progress progress) throws SourceException {
    var harvest = new Harvest(name(), progress);
    try (var trove = trove(Path.of(place))) {
      format.read(trove, owner, harvest);
    } catch (IOException e) {
      throw unreadable(Path.of(place), e);
    }
    if (harvest.records() == 0) {
      harvest.note("it holds no records");
    }
    return harvest.reading(
        format.retention().map(retention -> owner.now().minus(retention.after())).orElse(null));
  }

  @Override
  public Optional<Retention> retention() {
    return format.retention();
  }

  private static SourceException unreadable(Path place, IOException e) {
    return new SourceException(place + " cannot be read: " + e.getMessage(), e);
  }
}
