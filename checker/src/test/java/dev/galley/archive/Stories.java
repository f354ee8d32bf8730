package dev.galley.archive;

import dev.galley.feed.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stories for tests. */
final class Stories {

  /** A ferry, an accident, four sentences. */
  static final String FERRY =
      """
      Ferry runs aground off Tarnholm

      A ferry with 212 people on board ran aground off Tarnholm on Tuesday morning. Nobody was hurt.

      The harbour master, Ines Okkerdal, said that the steering had failed twice since 4 March. \
      Divers found a hole of two metres below the waterline.""";

  /** Another story, in other words. */
  static final String BUDGET =
      """
      Councillors in Brackwell reject the swimming pool

      The town council of Brackwell voted 19 to 12 against a new swimming pool on Thursday. \
      Its treasurer, Paul Anwick, had put the cost at 8.4 million pounds.

      Opponents said that the roads in the villages of Eastholt and Mere needed the money more.""";

  private Stories() {}

  static Story story(String id, String text) {
    return new Story(id, "", "", Optional.empty(), "", text, List.of(), false);
  }

  static Story story(String id, String date, String text) {
    return new Story(
        id, "Tideline", "en", Optional.of(Instant.parse(date)), "Headline", text, List.of(), false);
  }

  static Story withdrawn(String id, String date) {
    return new Story(
        id, "Tideline", "en", Optional.of(Instant.parse(date)), "", "", List.of(), true);
  }
}
