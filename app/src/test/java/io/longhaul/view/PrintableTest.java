package io.longhaul.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void ordinaryTextOfAnyLanguageStaysAsItIs() {
    var text = "Grüße, 你好, שלום, नमस्ते, \uD83D\uDC69\u200D\uD83D\uDCBB\n";
    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @Test
  void whatHasNoShapeOrTurnsTheTextAroundIsWrittenOut() {
    assertThat(Printable.of("\u0007\r\u0085\u200F\u202E\u2028\u2069\uFEFF\uFFFE\uDC00"))
        .isEqualTo("\\u0007\\u000D\\u0085\\u200F\\u202E\\u2028\\u2069\\uFEFF\\uFFFE\\uDC00");
  }
}
