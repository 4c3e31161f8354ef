package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.source.holiday.Holidays;
import io.longhaul.view.HolidaysPage;
import java.io.IOException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The public holidays that `--country` would take.
@Command(
    name = "holidays",
    description = "The public holidays of a country, or the countries that are known.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul holidays                 the countries that are known",
      "  longhaul holidays DE-BY 2026      those of a part of a country in a year",
    })
final class HolidaysCommand implements Callable<Integer> {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Outside outside;

  @Parameters(index = "0", arity = "0..1", paramLabel = "COUNTRY", description = "Such as DE-BY.")
  private @Nullable String country;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "YEAR",
      description = "This year if absent.")
  private @Nullable Integer year;

  HolidaysCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, IOException {
    if (country == null) {
      outside.print(HolidaysPage.of(Holidays.countries()));
      return Longhaul.ANSWERED;
    }
    int asked = year == null ? outside.clock().instant().atOffset(ZoneOffset.UTC).getYear() : year;
    if (asked < FIRST_YEAR || asked > LAST_YEAR) {
      throw new Mistake("YEAR lies between " + FIRST_YEAR + " and " + LAST_YEAR + ", not " + asked);
    }
    outside.print(HolidaysPage.of(Holidays.of(country), Year.of(asked)));
    return Longhaul.ANSWERED;
  }
}
