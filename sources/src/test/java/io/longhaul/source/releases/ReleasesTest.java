package io.longhaul.source.releases;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Samples;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: tables written by hand with Epoch AI's columns.
class ReleasesTest extends FormatContract {
  private static final String HEAD = "Model,Organization,Publication date,Frontier model\n";

  @Override
  protected Format format() {
    return new Releases();
  }

  @Test
  void aReleaseIsADayOfTheFieldAndNobodysAct() throws Exception {
    var reading = readText("models.csv", HEAD + "Great 1.5 (big),\"A,B,C\",2026-02-12,True\n");
    assertThat(reading.trace().evidence())
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.when().duration()).hasDays(1);
          assertThat(piece.kind()).isEqualTo(Kind.CONTEXT);
          assertThat(piece.isAct()).isFalse();
          assertThat(piece.ref()).isEqualTo("releases:frontier - Great-1.5-big");
        });
    assertThat(reading.note()).contains("Epoch AI", "CC-BY 4.0");
  }

  @Test
  void theFirstOfAMonthMeansThatOnlyTheMonthIsKnown() throws Exception {
    assertThat(readText("models.csv", HEAD + "M,A,2026-02-01,\n").trace().evidence())
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.when().duration()).hasDays(28);
          assertThat(piece.strength()).isEqualTo(Strength.WEAK);
        });
  }

  @Test
  void olderTablesCallAModelASystem() throws Exception {
    assertThat(
            readText("models.csv", HEAD.replace("Model,", "System,") + "M,A,2026-02-03,\n")
                .trace()
                .evidence())
        .extracting(Evidence::ref)
        .containsExactly("releases:notable - M");
  }

  /// Oracle: 513 rows, 18 of them dated on the first of a month, counted by another CSV reader.
  @Test
  void theSampleIsReadWhole() throws Exception {
    var reading = read(Samples.at("09-shocks/epoch-notable-models.slim.csv"));
    assertThat(reading.trace().evidence()).hasSize(513);
    assertThat(reading.trace().evidence())
        .filteredOn(piece -> piece.strength() == Strength.WEAK)
        .hasSize(18);
    assertThat(reading.trace().rejected()).isEmpty();
  }
}
