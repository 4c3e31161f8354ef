package io.longhaul.law;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.longhaul.web.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The plan of the house as a test: who may use whom, and what nobody may use.
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.longhaul");

  /// A package may use only what stands to its left; packages of one entry do not know each other.
  private static final List<Set<String>> ORDER =
      List.of(
          Set.of("history"),
          Set.of("time"),
          Set.of("stats"),
          Set.of("person"),
          Set.of("evidence"),
          Set.of("session", "machine"),
          Set.of("day"),
          Set.of("regime", "load", "recovery", "project"),
          Set.of("verdict"),
          Set.of("law", "shock"),
          Set.of("plan", "goal"),
          Set.of("simulate"),
          Set.of("accuracy"),
          Set.of("source", "store", "planner"),
          Set.of("view", "model", "statute"),
          Set.of("web"),
          Set.of("cli"));

  private static final Set<String> ENGINE =
      Set.of(
          "time",
          "stats",
          "person",
          "evidence",
          "session",
          "machine",
          "day",
          "regime",
          "load",
          "recovery",
          "project",
          "verdict",
          "law",
          "shock",
          "plan",
          "goal",
          "simulate",
          "accuracy");

  /// What a digest needs, which is a pure function: `evidence.Project` makes tokens of names.
  private static final Set<String> DIGEST =
      Set.of(
          "java.nio.charset.Charset",
          "java.nio.charset.StandardCharsets",
          "java.security.MessageDigest",
          "java.security.NoSuchAlgorithmException",
          "java.util.HexFormat");

  private static final Set<String> BANNED_NAMES =
      Set.of(
          "util", "utils", "common", "core", "impl", "service", "manager", "helper", "helpers",
          "misc");

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    assertThat(words()).isEqualTo(new TreeSet<>(ORDER.stream().flatMap(Set::stream).toList()));
  }

  @Test
  void aPackageUsesOnlyWhatStandsToItsLeft() {
    for (int i = 0; i < ORDER.size(); i++) {
      for (var word : ORDER.get(i)) {
        var forbidden =
            ORDER.subList(i, ORDER.size()).stream()
                .flatMap(Set::stream)
                .filter(other -> !other.equals(word))
                .map(other -> "io.longhaul." + other + "..")
                .toArray(String[]::new);
        if (forbidden.length > 0) {
          noClasses()
              .that()
              .resideInAPackage("io.longhaul." + word + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .check(HOUSE);
        }
      }
    }
  }

  @Test
  void noPackageIsNamedAfterNothing() {
    for (var type : HOUSE) {
      assertThat(type.getPackageName().split("\\.", -1)).doesNotContainAnyElementsOf(BANNED_NAMES);
    }
  }

  @Test
  void nothingThatIsShippedKnowsTheBench() {
    noClasses().should().dependOnClassesThat().resideInAPackage("io.longhaul.bench..").check(HOUSE);
  }

  @Test
  void theEngineDoesNoInputOrOutputAndOnlyStatisticsKnowALibrary() {
    noClasses()
        .that(describe("stand in the engine", type -> ENGINE.contains(word(type))))
        .should()
        .dependOnClassesThat(
            describe(
                "are neither the engine nor the plain JDK",
                type ->
                    !(type.getPackageName().startsWith("io.longhaul")
                        || type.getPackageName().startsWith("org.hipparchus")
                        || type.getPackageName().startsWith("org.jspecify")
                        || List.of(
                                "java.lang",
                                "java.lang.annotation",
                                "java.lang.invoke",
                                "java.lang.runtime",
                                "java.time",
                                "java.time.chrono",
                                "java.time.format",
                                "java.time.temporal",
                                "java.time.zone",
                                "java.util",
                                "java.util.function",
                                "java.util.random",
                                "java.util.regex",
                                "java.util.stream",
                                "")
                            .contains(type.getPackageName())
                        || DIGEST.contains(type.getName()))))
        .check(HOUSE);
  }

  @Test
  void onlyStatisticsKnowTheMathematicsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.longhaul.stats")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.hipparchus..")
        .check(HOUSE);
  }

  @Test
  void onlyTheSourceOfHolidaysKnowsTheirLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.longhaul.source.holiday")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.focus_shift..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("io.longhaul.source.holiday")
        .should()
        .dependOnClassesThat(
            describe(
                "know more of the person than the calendar",
                type ->
                    type.getPackageName().startsWith("io.longhaul")
                        && !type.getPackageName().equals("io.longhaul.source")
                        && !type.getPackageName().equals("io.longhaul.source.holiday")
                        && !type.getPackageName().equals("io.longhaul.time")))
        .check(HOUSE);
  }

  @Test
  void onlyTheStoreKnowsTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.longhaul.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .check(HOUSE);
  }

  @Test
  void onlyThePlannerKnowsTheSolver() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.longhaul.planner")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.timefold..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("io.longhaul.planner")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.longhaul.evidence..", "io.longhaul.session..", "io.longhaul.simulate..")
        .check(HOUSE);
  }

  @Test
  void theCheckOfATimetableSharesNothingWithTheSearch() {
    noClasses()
        .that()
        .haveSimpleName("TimetableCheck")
        .should()
        .dependOnClassesThat(
            describe(
                "take part in the search",
                type ->
                    type.getPackageName().equals("io.longhaul.planner")
                        && !Set.of("TimetableCheck", "Request", "Limits", "Clock", "Past", "Taken")
                            .contains(type.getSimpleName())))
        .check(HOUSE);
  }

  @Test
  void theReaderOfHistoryCouldBeUsedAlone() {
    noClasses()
        .that()
        .resideInAPackage("io.longhaul.history")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("io.longhaul.history", "java..", "org.jspecify..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages("io.longhaul.history", "io.longhaul.source..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.longhaul.history")
        .check(HOUSE);
  }

  @Test
  void clockZoneLocaleCharsetAndChanceComeFromOutside() {
    noClasses()
        .that(
            describe(
                "are not the entry point", type -> !type.getName().equals("io.longhaul.cli.Main")))
        .should()
        .accessTargetWhere(describe("hidden inputs", ArchitectureTest::isHiddenInput))
        .check(HOUSE);
  }

  /// The web app listens, on this machine only; nothing opens a connection to anywhere but the two
  /// classes that `longhaul fetch` asks with: GitHub, and the ActivityWatch of this machine.
  @Test
  void nothingOpensANetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.longhaul.web")
        .and()
        .doNotHaveFullyQualifiedName("io.longhaul.source.github.GitHubApi")
        .and()
        .doNotHaveFullyQualifiedName("io.longhaul.source.activitywatch.ActivityWatchServer")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..",
            "javax.net..",
            "java.rmi..",
            "com.sun.net..",
            "io.javalin..",
            "jakarta.servlet..",
            "org.eclipse.jetty..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("io.longhaul.web")
        .and()
        .doNotHaveFullyQualifiedName("io.longhaul.web.WarmUp")
        .should()
        .dependOnClassesThat(
            describe(
                "reach a network",
                type ->
                    (type.getPackageName().startsWith("java.net")
                            && !type.getName().equals("java.net.URLDecoder"))
                        || type.getPackageName().startsWith("javax.net")
                        || type.getPackageName().startsWith("java.rmi")
                        || type.getPackageName().startsWith("org.eclipse.jetty.client")))
        .check(HOUSE);
  }

  /// The one call that listens takes the address of this machine, and nothing else.
  @Test
  void theWebAppListensOnThisMachineOnly() {
    assertThat(
            HOUSE.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals("io.javalin.Javalin"))
                .filter(call -> call.getName().equals("start"))
                .map(call ->
                    call.getOriginOwner().getName()
                        + call.getTarget().getRawParameterTypes().size())
                .toList())
        .containsExactly("io.longhaul.web.Server2");
    assertThat(Server.LOOPBACK).isEqualTo("127.0.0.1");
  }

  private static boolean isHiddenInput(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    var name = access.getTarget().getName();
    var parameters =
        access.getTarget() instanceof CodeUnitAccessTarget code
            ? code.getRawParameterTypes().stream().map(JavaClass::getName).toList()
            : List.<String>of();
    return switch (owner) {
      case "java.lang.System" ->
          Set.of("currentTimeMillis", "nanoTime", "getenv", "in", "out", "err", "lineSeparator")
              .contains(name);
      case "java.lang.Math" -> name.equals("random");
      case "java.util.Date",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.util.UUID" ->
          true;
      case "java.util.Random" -> name.equals("<init>") && parameters.isEmpty();
      case "java.util.TimeZone", "java.util.Locale" -> name.equals("getDefault");
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.nio.charset.Charset" -> name.equals("defaultCharset");
      case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system");
      case "java.lang.String" -> usesDefaults(name, parameters);
      case "java.io.InputStreamReader", "java.io.OutputStreamWriter", "java.io.PrintStream" ->
          name.equals("<init>") && parameters.stream().noneMatch(type -> type.contains("Charset"));
      case "java.time.format.DateTimeFormatter" ->
          (name.equals("ofPattern") && parameters.size() == 1) || name.startsWith("ofLocalized");
      default -> owner.startsWith("java.time.") && name.equals("now");
    };
  }

  /// The methods of strings that silently take the default locale or charset.
  private static boolean usesDefaults(String name, List<String> parameters) {
    return switch (name) {
      case "toLowerCase", "toUpperCase", "getBytes" -> parameters.isEmpty();
      case "format" -> !parameters.getFirst().equals("java.util.Locale");
      case "formatted" -> true;
      case "<init>" ->
          parameters.contains("[B") && parameters.stream().noneMatch(t -> t.contains("Charset"));
      default -> false;
    };
  }

  private static Set<String> words() {
    var words = new TreeSet<String>();
    HOUSE.forEach(type -> words.add(word(type)));
    return words;
  }

  private static String word(JavaClass type) {
    return Arrays.asList(type.getPackageName().split("\\.", -1)).get(2);
  }
}
