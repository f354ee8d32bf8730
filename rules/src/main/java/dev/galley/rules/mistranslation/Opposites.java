package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
          Map.entry("profit", Set.of("loss")),
          Map.entry("uphold", Set.of("overturn", "quash", "reverse", "overrule", "annul")),
          Map.entry("claim", Set.of("deny")),
          Map.entry("grant", Set.of("deny", "refuse")),
          Map.entry("acquit", Set.of("convict", "sentence", "jail")),
          Map.entry("clear", Set.of("convict")),
          Map.entry("guilty", Set.of("innocent")),
          Map.entry("release", Set.of("detain", "arrest", "jail", "imprison", "capture")),
          Map.entry("free", Set.of("detain", "arrest", "jail", "imprison", "capture")),
          Map.entry("survive", Set.of("kill", "die")),
          Map.entry("rescue", Set.of("kill", "drown", "die")),
          Map.entry("extend", Set.of("lift", "end", "shorten", "scrap")),
          Map.entry("impose", Set.of("lift", "scrap")),
          Map.entry("tighten", Set.of("ease", "loosen", "relax")),
          Map.entry("resume", Set.of("suspend", "halt", "stop", "end")),
          Map.entry("pass", Set.of("reject", "veto")),
          Map.entry("sign", Set.of("veto")),
          Map.entry("ratify", Set.of("reject")),
          Map.entry("join", Set.of("leave", "quit")),
          Map.entry("hire", Set.of("fire", "sack", "dismiss")),
          Map.entry("appoint", Set.of("sack", "dismiss", "oust")),
          Map.entry("advance", Set.of("retreat")),
          Map.entry("expand", Set.of("shrink", "contract")),
          Map.entry("improve", Set.of("worsen", "deteriorate")),
          Map.entry("strengthen", Set.of("weaken")),
          Map.entry("succeed", Set.of("fail")),
          Map.entry("manage", Set.of("fail")),
          Map.entry("surplus", Set.of("deficit")),
          Map.entry("ally", Set.of("enemy", "foe")),
          Map.entry("supporter", Set.of("opponent", "critic")),
          Map.entry("cheap", Set.of("dear", "expensive", "costly")),
          Map.entry("cheaper", Set.of("dearer", "costlier")),
          Map.entry("if", Set.of("because", "although")));

  /** Words that say which way a number or a price goes. */
  private static final Set<String> UP =
      Set.of("rise", "increase", "grow", "climb", "jump", "soar", "surge", "rocket");

  private static final Set<String> DOWN =
      Set.of(
          "fall",
          "drop",
          "decline",
          "decrease",
          "shrink",
          "plunge",
          "slump",
          "tumble",
          "sink",
          "plummet");

  /** What turns a clause round in more than a word. */
  private static final List<List<Set<String>>> PHRASES =
      List.of(
          List.of(
              Set.of("despite", "in spite of", "regardless of"),
              Set.of("because of", "due to", "owing to", "thanks to", "on account of")),
          List.of(Set.of("in favour of", "in favor of"), Set.of("against", "opposed to")),
          List.of(Set.of("as well as", "along with"), Set.of("instead of", "rather than")));

  /** Used for each other, or no statement of the article's: "bring" and "take". */
  private static final Set<String> LOOSE =
      Set.of(
          "come", "go", "bring", "take", "give", "here", "there", "this", "that", "get", "be",
          "have", "do", "man", "right", "good", "well", "even", "still", "ask", "answer", "back",
          "make", "can", "first", "one", "old", "new", "own");

  private Opposites() {}

  /** Returns whether a phrase turns a clause round that has the other: "despite", "due to". */
  static boolean areOpposite(List<Token> mine, List<Token> theirs) {
    String one = phrase(mine);
    String other = phrase(theirs);
    return PHRASES.stream()
        .anyMatch(
            poles ->
                poles.get(0).contains(one) && poles.get(1).contains(other)
                    || poles.get(0).contains(other) && poles.get(1).contains(one));
  }

  private static String phrase(List<Token> words) {
    return words.stream().map(Token::lower).collect(Collectors.joining(" "));
  }

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
    return OPPOSITES.getOrDefault(one, Set.of()).contains(other)
        || UP.contains(one) && DOWN.contains(other);
  }
}
