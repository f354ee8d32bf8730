package dev.galley.text;

import java.util.HashSet;
import java.util.Set;

/** The abbreviations of English news copy that are written with a full stop. */
final class Abbreviations {

  /** Stand before a name, so that a sentence hardly ever ends with them. */
  static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "messrs", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr",
          "adm", "maj", "cpl", "pvt", "gov", "sen", "sens", "rep", "reps", "rev", "hon", "st",
          "ste", "mt", "ft", "pres", "supt", "det", "insp", "fr", "sr", "msgr", "amb", "atty",
          "asst", "dept", "gens", "govs");

  /** Stand before a number or within a date. */
  static final Set<String> MONTHS_AND_DAYS =
      Set.of(
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
          "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "nos", "vol", "art", "fig");

  /** Stand behind a name, where a sentence may well end. */
  static final Set<String> NAME_PARTS =
      Set.of(
          "inc", "corp", "co", "cos", "ltd", "jr", "bros", "assn", "univ", "ave", "blvd", "rd",
          "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan",
          "ky", "md", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn",
          "tex", "va", "vt", "wash", "wis", "wyo", "ont", "que");

  /** Written in lower case and never the last word of a sentence. */
  static final Set<String> WITHIN = Set.of("vs", "v", "viz", "cf", "ca", "approx");

  /** Written in lower case. */
  static final Set<String> LOWER_CASE = union(WITHIN, Set.of("etc", "est", "dept", "al"));

  /** All that begin with a capital. */
  static final Set<String> WRITTEN_WITH_STOP = union(TITLES, MONTHS_AND_DAYS, NAME_PARTS);

  private Abbreviations() {}

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Set.copyOf(all);
  }
}
