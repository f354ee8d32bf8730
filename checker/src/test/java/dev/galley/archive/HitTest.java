package dev.galley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HitTest {

  @ParameterizedTest
  @ValueSource(ints = {'\n', '\t', 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x202e, 0x2067, 0x200f})
  void nothingOfAFeedCommandsATerminal(int command) {
    String text = " Rain" + Character.toString(command) + "\r\nin the café ";

    assertThat(Hit.line(text)).isEqualTo("Rain in the café");
  }
}
