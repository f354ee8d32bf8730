package dev.galley.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-04-17T09:30:00Z | 2026-04-17T09:30:00Z",
        "2026-04-17T09:30:00.25+02:00 | 2026-04-17T07:30:00.250Z",
        "20260417T093000-0500 | 2026-04-17T14:30:00Z",
        "20260417T093000Z | 2026-04-17T09:30:00Z",
        "2026-04-17T09:30 | 2026-04-17T09:30:00Z",
        "2026-04-17 09:30:00 +0000 | 2026-04-17T09:30:00Z",
        "2026-04-17 | 2026-04-17T00:00:00Z",
        "20260417 | 2026-04-17T00:00:00Z",
        "Fri, 17 Apr 2026 09:30:00 +0200 | 2026-04-17T07:30:00Z",
        "Fri, 17 Apr 2026 09:30:00 GMT | 2026-04-17T09:30:00Z",
        "Fri, 17 Apr 2026 09:30:00 +0000 (UTC) | 2026-04-17T09:30:00Z",
        "17 Apr 26 09:30 EST | 2026-04-17T14:30:00Z",
        "Friday, 17 April 2026 9:30:00 | 2026-04-17T09:30:00Z",
        "17 Apr 2026 | 2026-04-17T00:00:00Z",
      })
  void datesOfFeedsAreRead(String written, Instant moment) {
    assertThat(Dates.parse(written)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-13-01",
        "2026-02-30",
        "31 Jun 2026",
        "17 Foo 2026",
        "0001-01-01",
        "2026-04-17T25:00:00Z",
        "2026-04-17T09:30:00 somewhere",
        "12345678901234",
      })
  void whatIsNoDateIsNone(String written) {
    assertThat(Dates.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-04-17 | 2026-04-17T23:59:59Z",
        "17 Apr 2026 | 2026-04-17T23:59:59Z",
        "2026-04-17T00:00 | 2026-04-17T00:00:00Z",
        "Fri, 17 Apr 2026 09:30:00 +0200 | 2026-04-17T07:30:00Z",
      })
  void aDayLastsUntilItsLastSecond(String written, Instant moment) {
    assertThat(Dates.parseLatest(written)).contains(moment);
  }
}
