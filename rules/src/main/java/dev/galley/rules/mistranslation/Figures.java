package dev.galley.rules.mistranslation;

import dev.galley.text.Link;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two numbers that are written as one: a time of day, "4:30 a.m.", or a score, "4-1".
 *
 * @param isTime whether it is a time of day
 * @param first the hours, below 12, or the greater of the two numbers
 * @param second the minutes, or the lesser
 * @param half {@code a} or {@code p} for the half of the day; empty if it is not said
 * @param from the place of its first token
 * @param to the place behind its last
 */
record Figures(boolean isTime, int first, int second, String half, int from, int to) {

  private static final Pattern TIME =
      Pattern.compile("([01]?\\d|2[0-4])(?:[:.]([0-5]\\d))?(?:([ap])\\.?m\\.?)?");

  private static final Pattern SMALL = Pattern.compile("\\d{1,3}");
  private static final Set<String> HALVES = Set.of("a.m.", "p.m.", "am", "pm", "a.m", "p.m");
  private static final Set<String> DASHES = Set.of("-", "–");
  private static final int HOURS = 12;

  /** Returns the times and scores in a sentence, in order. */
  static List<Figures> in(List<Token> tokens) {
    List<Figures> all = new ArrayList<>();
    for (int place = 0; place < tokens.size(); place++) {
      int start = place;
      Optional<Figures> found = score(tokens, place).or(() -> time(tokens, start));
      if (found.isPresent()) {
        all.add(found.get());
        place = found.get().to() - 1;
      }
    }
    return all;
  }

  private static Optional<Figures> time(List<Token> tokens, int place) {
    Matcher time = TIME.matcher(tokens.get(place).lower());
    if (!time.matches()) {
      return Optional.empty();
    }
    boolean isHalved = place + 1 < tokens.size() && HALVES.contains(tokens.get(place + 1).lower());
    String half =
        time.group(3) != null
            ? time.group(3)
            : isHalved ? tokens.get(place + 1).lower().substring(0, 1) : "";
    boolean hasColon = tokens.get(place).text().indexOf(':') > 0;
    if (half.isEmpty() && !hasColon) {
      return Optional.empty();
    }
    int hours = Integer.parseInt(time.group(1));
    int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    int to = isHalved ? place + 2 : place + 1;
    return Optional.of(new Figures(true, hours % HOURS, minutes, half, place, to));
  }

  /** "4-1", but not "2021-22" and not "3-4-3". */
  private static Optional<Figures> score(List<Token> tokens, int place) {
    if (place + 2 >= tokens.size()
        || !isSmall(tokens.get(place))
        || !DASHES.contains(tokens.get(place + 1).text())
        || !isSmall(tokens.get(place + 2))
        || !isJoined(tokens, place)
        || !isJoined(tokens, place + 1)
        || place > 0 && isJoined(tokens, place - 1)
        || place + 3 < tokens.size() && DASHES.contains(tokens.get(place + 3).text())) {
      return Optional.empty();
    }
    int one = Integer.parseInt(tokens.get(place).text());
    int other = Integer.parseInt(tokens.get(place + 2).text());
    return Optional.of(
        new Figures(false, Math.max(one, other), Math.min(one, other), "", place, place + 3));
  }

  private static boolean isSmall(Token token) {
    return SMALL.matcher(token.text()).matches();
  }

  private static boolean isJoined(List<Token> tokens, int place) {
    return tokens.get(place).span().end() == tokens.get(place + 1).span().start();
  }

  /** Returns whether both may be the same: of "16:30" and "4:30 p.m." only one says the half. */
  boolean isLike(Figures other) {
    return isTime == other.isTime
        && first == other.first
        && second == other.second
        && (half.isEmpty() || other.half.isEmpty() || half.equals(other.half));
  }

  /** Returns whether both are of one kind, between the same words. */
  boolean isInPlaceOf(Figures other, Link link) {
    return isTime == other.isTime && Slot.of(link, from, to, other.from, other.to).isFirm();
  }

  /** Returns its tokens. */
  List<Token> tokens(List<Token> all) {
    return all.subList(from, to);
  }

  /** Returns whether a number is one of these two. */
  boolean covers(Quantity quantity) {
    return from <= quantity.from() && quantity.from() < to;
  }
}
