package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.exc.JacksonIOException;

/// The program as a command.
@Command(
    name = "longhaul",
    description = "How long can you go on like this? A training log for people who build AI.%n",
    commandListHeading = "%nCommands:%n",
    synopsisHeading = "",
    customSynopsis = {
      "Usage: longhaul [PATH …] [options]     the report on your own work",
      "       longhaul report --from FILE     the same, on evidence lines of any tool",
      "       longhaul project [PATH …]       the rhythm of a project, as an aggregate",
      "       longhaul me [PATH …]            which names and addresses count as yours",
      "       longhaul evidence git [PATH …]  the evidence itself, as lines of JSON",
      "       longhaul explain COMMIT [PATH]  what one commit proves, and why",
      "       longhaul law [CODE]             the working-time law for --law",
      "       longhaul holidays [COUNTRY]     the public holidays that --country takes",
      "       longhaul plan try TIMETABLE     what would come of other hours",
      "       longhaul plan find              hours that reach deadlines and keep rest",
      "       longhaul shock                  what outside events did to your rhythm",
      "       longhaul brief FILE             one page that you take into a conversation",
      "       longhaul simulate SCENARIO      a made-up person whose hours are known",
      "       longhaul accuracy               how right answers about them are",
      "       longhaul model NAME             a published model on a table of your own",
      "       longhaul add SOURCE PATH …      connects a source to your own store",
      "       longhaul fetch github LOGIN …   what you did there, over the network",
      "       longhaul sources                what is connected, and how far it reaches",
      "       longhaul sync                   reads what is new in it",
      "       longhaul remove SOURCE PATH     disconnects a source, with what it gave",
      "       longhaul open                   all of it as pages in your browser",
      "       longhaul serve                  the address of those pages only",
      "       longhaul checkin                how the day was, in two taps",
      "       longhaul settings               your zone, country, leave …, said once",
      "       longhaul leave                  your own leave: add, remove, list",
      "       longhaul export FOLDER          everything of yours in open formats",
      "       longhaul delete                 a stretch of time, or all of it, for good",
      "       longhaul doctor                 why something is empty, stale or at risk%n",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul                          the repository you are in",
      "  longhaul ~/code                   all repositories below, as one life",
      "  longhaul --me old@example.org     commits of your old address are yours too",
      "  longhaul --zone Europe/Berlin     for commits that are stored in UTC",
      "  longhaul --since 2026-01-01 --until 2026-04-01",
      "  longhaul --html week.html         the same as a page for the browser",
      "",
      "Nothing is sent but the questions of longhaul fetch, nobody but you is reported",
      "on, and nothing is kept but what you connect with longhaul add: encrypted, for",
      "you alone (docs/store.md). With such a store, longhaul without a PATH reports on",
      "everything in it.",
      "Exit code: 0 answered, or nothing to say; 1 a fault of the program; 2 a",
      "mistake in the arguments, or input that cannot be read.",
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class Longhaul implements Callable<Integer> {
  static final int ANSWERED = 0;
  static final int FAULT = 1;
  static final int MISTAKE = 2;

  private final Outside outside;

  @Mixin private PathArguments paths = new PathArguments();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private StoreOptions store = new StoreOptions();

  private Longhaul(Outside outside) {
    this.outside = outside;
  }

  /// Runs one command line and returns its exit code.
  static int run(String[] arguments, Outside outside) {
    var command = new CommandLine(new Longhaul(outside));
    var words = new HashSet<>(Arrays.asList(arguments));
    boolean all = words.contains("--help") || words.contains("-h");
    Predicate<String> isNamed = name -> all || words.contains(name);
    commands(outside, isNamed)
        .forEach((name, made) -> {
          if (isNamed.test(name)) {
            command.addSubcommand(name, made.get());
          }
        });
    command.setOut(writer(outside.out()));
    command.setErr(writer(outside.err()));
    command.setUsageHelpWidth(80);
    command.setExpandAtFiles(false);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(
        (problem, _) -> complain(problem.getCommandLine(), problem.getMessage()));
    command.setExecutionExceptionHandler((problem, at, _) -> explain(at, problem));
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      return complain(
          command, "not enough memory; give more with LONGHAUL_JAVA_OPTS=-Xmx1g (or more)");
    }
  }

  /// Every command. Only those that the line names are made: each costs start-up time.
  private static Map<String, Supplier<Object>> commands(
      Outside outside, Predicate<String> isNamed) {
    var commands = new LinkedHashMap<String, Supplier<Object>>();
    commands.put("report", () -> new ReportCommand(outside));
    commands.put("project", () -> new ProjectCommand(outside));
    commands.put("me", () -> new MeCommand(outside));
    commands.put("evidence", () -> EvidenceCommand.with(outside, isNamed));
    commands.put("explain", () -> new ExplainCommand(outside));
    commands.put("law", () -> new LawCommand(outside));
    commands.put("holidays", () -> new HolidaysCommand(outside));
    commands.put("plan", () -> PlanCommand.with(outside));
    commands.put("shock", () -> new ShockCommand(outside));
    commands.put("brief", () -> new BriefCommand(outside));
    commands.put("goal", () -> new GoalCommand(outside));
    commands.put("simulate", () -> new SimulateCommand(outside));
    commands.put("accuracy", () -> new AccuracyCommand(outside));
    commands.put("model", () -> new ModelCommand(outside));
    commands.put("add", () -> new AddCommand(outside));
    commands.put("fetch", () -> FetchCommand.with(outside));
    commands.put("sources", () -> SourcesCommand.with(outside));
    commands.put("sync", () -> new SyncCommand(outside));
    commands.put("remove", () -> new RemoveCommand(outside));
    commands.put("open", () -> new ServeCommand(outside, true));
    commands.put("serve", () -> new ServeCommand(outside, false));
    commands.put("checkin", () -> new CheckInCommand(outside));
    commands.put("settings", () -> new SettingsCommand(outside));
    commands.put("leave", () -> new LeaveCommand(outside));
    commands.put("export", () -> new ExportCommand(outside));
    commands.put("delete", () -> new DeleteCommand(outside));
    commands.put("doctor", () -> new DoctorCommand(outside));
    return commands;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    new Reporting(outside, options).onPathsOrStore(paths, store);
    return ANSWERED;
  }

  private static int explain(CommandLine at, Exception problem) {
    return switch (problem) {
      case Mistake mistake -> complain(at, mistake.getMessage());
      case SourceException unreadable -> complain(at, unreadable.getMessage());
      case StoreException locked -> complain(at, locked.getMessage());
      case Exception closed when isBrokenPipe(closed) -> ANSWERED;
      case IOException unwritten ->
          complain(at, "the output could not be written: " + unwritten.getMessage());
      case UncheckedIOException unwritten ->
          complain(at, "the output could not be written: " + unwritten.getMessage());
      case JacksonIOException unwritten ->
          complain(at, "the output could not be written: " + unwritten.getMessage());
      default -> {
        var frames = problem.getStackTrace();
        complain(
            at,
            "a fault of the program, please report it: "
                + problem
                + (frames.length == 0 ? "" : " at " + frames[0]));
        yield FAULT;
      }
    };
  }

  /// The reader of a pipe has seen enough.
  private static boolean isBrokenPipe(@Nullable Throwable problem) {
    return problem != null
        && ((problem instanceof IOException && "Broken pipe".equals(problem.getMessage()))
            || isBrokenPipe(problem.getCause()));
  }

  private static int complain(CommandLine at, @Nullable String message) {
    var line = String.valueOf(message).replaceAll("\\p{Cntrl}+", " ").strip();
    at.getErr().println("longhaul: " + line);
    at.getErr().flush();
    return MISTAKE;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
