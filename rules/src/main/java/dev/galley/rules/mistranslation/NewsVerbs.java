package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Verbs that newsrooms use for each other, though no thesaurus has them together: the one paper's
 * minister is "grilled", the other's "questioned".
 */
final class NewsVerbs {

  private static final List<Set<String>> GROUPS =
      List.of(
          Set.of("question", "quiz", "grill", "interview", "interrogate"),
          Set.of("cut", "axe", "ax", "shed", "scrap", "slash", "drop", "trim", "cull", "lose"),
          Set.of("sack", "fire", "axe", "ax", "dismiss", "oust", "boot"),
          Set.of(
              "criticise",
              "criticize",
              "slam",
              "lambast",
              "lambaste",
              "blast",
              "attack",
              "condemn",
              "denounce",
              "savage",
              "castigate",
              "berate",
              "rebuke",
              "decry",
              "bash",
              "pillory"),
          Set.of(
              "dismiss", "toss", "reject", "quash", "spurn", "snub", "rebuff", "nix", "rubbish",
              "deny", "dispute"),
          Set.of("impose", "slap", "levy", "hit", "introduce", "clamp"),
          Set.of(
              "fall",
              "drop",
              "decline",
              "decrease",
              "sink",
              "slide",
              "slip",
              "dip",
              "tumble",
              "slump",
              "plunge",
              "plummet",
              "crater",
              "dive",
              "nosedive",
              "tank",
              "crash",
              "collapse",
              "shrink"),
          Set.of(
              "rise",
              "increase",
              "grow",
              "climb",
              "jump",
              "leap",
              "soar",
              "surge",
              "rocket",
              "skyrocket",
              "spike",
              "rally",
              "balloon",
              "mushroom"),
          Set.of("raise", "increase", "hike", "boost", "lift", "up", "jack", "bump"),
          Set.of(
              "move", "barrel", "sweep", "race", "roar", "charge", "hurtle", "tear", "speed",
              "churn", "roll", "travel", "advance", "pass"),
          Set.of(
              "smash", "plough", "plow", "crash", "slam", "ram", "hit", "strike", "career",
              "careen", "drive", "run"),
          Set.of(
              "hit",
              "strike",
              "batter",
              "pummel",
              "lash",
              "pound",
              "wreck",
              "ravage",
              "devastate",
              "damage",
              "destroy",
              "flatten",
              "hammer"),
          Set.of("resign", "quit", "leave", "depart"),
          Set.of("arrest", "nab", "detain", "hold", "seize", "catch", "nick", "apprehend"),
          Set.of(
              "win", "clinch", "secure", "seal", "bag", "land", "earn", "grab", "snatch", "scoop"),
          Set.of(
              "beat",
              "defeat",
              "thrash",
              "rout",
              "crush",
              "trounce",
              "hammer",
              "edge",
              "down",
              "overcome",
              "topple",
              "stun"),
          Set.of("promise", "vow", "pledge", "swear"),
          Set.of("urge", "press", "ask", "implore", "beg", "plead", "appeal", "call"),
          Set.of("begin", "start", "launch", "open", "kick"),
          Set.of("reveal", "unveil", "disclose", "announce", "publish", "release"),
          Set.of("block", "halt", "stop", "stall", "scupper", "scuttle", "derail", "thwart", "nix"),
          Set.of("investigate", "probe", "examine", "review", "study", "scrutinise", "scrutinize"),
          Set.of("anger", "infuriate", "enrage", "outrage", "irk", "annoy"),
          Set.of("approve", "pass", "clear", "greenlight", "adopt"),
          Set.of("buy", "acquire", "purchase", "snap"),
          Set.of("fight", "battle", "tackle", "combat"),
          Set.of("flee", "escape", "bolt"),
          Set.of("delay", "postpone", "shelve", "defer"),
          Set.of("cancel", "scrap", "axe", "ax", "pull", "ditch", "scratch"),
          Set.of("warn", "caution", "alert"));

  private NewsVerbs() {}

  /** Returns whether two verbs may stand for each other in copy of different houses. */
  static boolean areLike(Token mine, Token theirs) {
    return GROUPS.stream()
        .anyMatch(group -> group.contains(mine.lemma()) && group.contains(theirs.lemma()));
  }
}
