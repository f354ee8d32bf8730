package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that turn a sentence round if the one stands in the place of the other. */
final class Opposites {

  private static final Map<String, Set<String>> OPPOSITES =
      Map.ofEntries(
          Map.entry("before", Set.of("after")),
          Map.entry("above", Set.of("below")),
          Map.entry("with", Set.of("without")),
          Map.entry("more", Set.of("less", "fewer")),
          Map.entry("most", Set.of("least", "fewest")),
          Map.entry("always", Set.of("never", "rarely")),
          Map.entry("often", Set.of("never", "rarely", "seldom")),
          Map.entry("everybody", Set.of("nobody")),
          Map.entry("everyone", Set.of("nobody")),
          Map.entry("everything", Set.of("nothing")),
          Map.entry("accept", Set.of("reject", "refuse")),
          Map.entry("approve", Set.of("reject")),
          Map.entry("praise", Set.of("accuse", "criticize", "criticise", "blame", "condemn")),
          Map.entry("say", Set.of("deny")),
          Map.entry("confirm", Set.of("deny")),
          Map.entry("allow", Set.of("ban", "forbid", "prevent")),
          Map.entry("support", Set.of("oppose", "reject")),
          Map.entry("help", Set.of("harm", "hamper")),
          Map.entry("gain", Set.of("lose")),
          Map.entry("win", Set.of("lose")),
          Map.entry("buy", Set.of("sell")),
          Map.entry("increase", Set.of("cut", "reduce", "decrease", "decline")),
          Map.entry("raise", Set.of("cut", "lower", "reduce")),
          Map.entry("rise", Set.of("fall", "drop", "decline")),
          Map.entry("arrive", Set.of("leave", "depart")),
          Map.entry("enter", Set.of("leave", "exit")),
          Map.entry("begin", Set.of("end", "finish")),
          Map.entry("start", Set.of("end", "finish")),
          Map.entry("victory", Set.of("defeat", "loss")),
          Map.entry("profit", Set.of("loss")));

  /** Used for each other, or no statement of the article's: "bring" and "take". */
  private static final Set<String> LOOSE =
      Set.of(
          "come", "go", "bring", "take", "give", "here", "there", "this", "that", "get", "be",
          "have", "do", "man", "right", "good", "well", "even", "still", "ask", "answer", "back",
          "make", "can", "first", "one", "old", "new", "own");

  private Opposites() {}

  /** Returns whether the one says the opposite of the other. */
  static boolean areOpposite(Token mine, Token theirs) {
    boolean listed =
        words(mine).anyMatch(a -> words(theirs).anyMatch(b -> isListed(a, b) || isListed(b, a)));
    return listed
        || words(mine).noneMatch(LOOSE::contains)
            && words(theirs).noneMatch(LOOSE::contains)
            && mine.isOppositeOf(theirs);
  }

  private static Stream<String> words(Token token) {
    return Stream.of(token.lower(), token.lemma());
  }

  private static boolean isListed(String one, String other) {
    return OPPOSITES.getOrDefault(one, Set.of()).contains(other);
  }
}
