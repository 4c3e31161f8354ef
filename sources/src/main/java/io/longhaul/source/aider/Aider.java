package io.longhaul.source.aider;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Lines;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipException;

/// aider's files in a repository: `.aider.input.history` with every prompt,
/// `.aider.chat.history.md` with every start, both on the local clock without a zone, and the log
/// of `--analytics-log`.
public final class Aider implements Format {
  private static final String STARTED = "# aider chat started at ";
  private static final int NAME = 40;

  @Override
  public String name() {
    return "aider";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?\\.aider\\.(input\\.history|chat\\.history\\.md)")
        || name.matches("(.*/)?[^/]*aider[^/]*analytics[^/]*\\.jsonl");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    for (var item : trove.items()) {
      if (item.fileName().endsWith(".jsonl")) {
        var log = new AnalyticsLog();
        json.each(item, harvest, log::event);
      } else if (item.fileName().endsWith(".md")) {
        var starts = new Starts(project(item), owner);
        lines(item, harvest, line -> starts.line(item.name(), line, harvest));
      } else {
        lines(item, harvest, line -> prompt(item, line, owner, harvest));
      }
    }
  }

  /// A line of a file, whatever its charset: what matters of it is ASCII.
  record Numbered(long number, String text) {}

  private interface Taker {
    void take(Numbered line);
  }

  private static void lines(Trove.Item item, Harvest harvest, Taker taker) throws IOException {
    try (var stream = item.open()) {
      Lines.each(
          stream, (number, line) -> taker.take(new Numbered(number, line.begin(NAME + NAME))));
    } catch (ZipException e) {
      harvest.unusable(item.name(), "it cannot be unpacked");
    }
  }

  /// The folder in which the file lies, where that is told.
  private static String project(Trove.Item item) {
    int end = item.name().lastIndexOf('/');
    return end < 0 ? "-" : Token.project(item.name().substring(0, end));
  }

  /// `# 2026-03-03 17:20:41.123456` stands before the lines of a prompt, which begin with `+`.
  private static void prompt(Trove.Item item, Numbered line, Owner owner, Harvest harvest) {
    if (line.text().isBlank() || line.text().startsWith("+")) {
      return;
    }
    harvest.record(
        item.name() + ":" + line.number(),
        () -> {
          if (!line.text().startsWith("# ")) {
            throw new Unusable("it is no line of a list of prompts");
          }
          var moment = Moment.of(line.text().substring(2), owner);
          return act(moment, Strength.STRONG, "prompt", project(item));
        });
  }

  static Outcome act(Moment moment, Strength strength, String act, String project) {
    return Outcome.used(
        new Evidence(
            Interval.at(moment.at()),
            moment.offset(),
            Kind.INSTANT,
            strength,
            Token.ref("aider", act, project, Long.toString(moment.at().toEpochMilli(), 36)),
            null));
  }

  /// The starts in one file. People paste old chats into new ones: a start that lies before the one
  /// above it was pasted.
  private static final class Starts {
    private final String project;
    private final Owner owner;
    private Instant last = Instant.MIN;

    Starts(String project, Owner owner) {
      this.project = project;
      this.owner = owner;
    }

    void line(String file, Numbered line, Harvest harvest) {
      if (line.text().startsWith(STARTED)) {
        harvest.record(file + ":" + line.number(), () -> start(line.text()));
      }
    }

    private Outcome start(String text) throws Unusable {
      var moment = Moment.of(text.substring(STARTED.length()), owner);
      if (!moment.at().isAfter(last)) {
        return Outcome.passed(PassedOver.SEEN_BEFORE);
      }
      last = moment.at();
      return act(moment, Strength.MEDIUM, "start", project);
    }
  }

  /// One analytics log. New ones tell when the sending of a message begins and when it has ended,
  /// old ones only the latter.
  private static final class AnalyticsLog {
    private boolean tellsBegin;

    Outcome event(JsonRecord json) throws Unusable {
      var event = Objects.requireNonNullElse(json.text("event"), "");
      var seconds = json.decimal("time");
      if (event.isEmpty()) {
        return Outcome.passed(PassedOver.NOT_READ);
      }
      if (seconds.isEmpty()) {
        throw new Unusable("it has no time");
      }
      var moment = Moment.ofSeconds(seconds.getAsDouble());
      tellsBegin |= event.equals("message_send_starting");
      if (event.startsWith("command_")) {
        return act(moment, Strength.STRONG, "command", "-");
      }
      return switch (event) {
        case "message_send_starting" -> act(moment, Strength.MEDIUM, "message", "-");
        case "message_send" ->
            tellsBegin
                ? Outcome.passed(PassedOver.SEEN_BEFORE)
                : act(moment, Strength.MEDIUM, "message", "-");
        case "launched" -> act(moment, Strength.MEDIUM, "start", "-");
        default -> Outcome.passed(PassedOver.NO_ACT);
      };
    }
  }
}
