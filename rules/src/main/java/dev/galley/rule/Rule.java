package dev.galley.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A check for one kind of mistake.
 *
 * <p>Rules are stateless: one instance serves every article and every thread.
 */
public sealed interface Rule permits SentenceRule, DocumentRule, PairRule {

  /** Returns the name users type to configure this rule, such as {@code changed-number}. */
  default String id() {
    return Names.kebab(getClass().getSimpleName());
  }

  /**
   * Returns what the rule declares about itself.
   *
   * @throws IllegalStateException if the class lacks {@link RuleInfo}
   */
  default RuleInfo info() {
    RuleInfo info = getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalStateException(getClass().getName() + " lacks @RuleInfo");
    }
    return info;
  }

  /** Returns texts that the rule flags, with what they should read. */
  default List<Example> examples() {
    return Arrays.asList(getClass().getAnnotationsByType(Example.class));
  }

  /** Returns correct texts that look like the mistake. */
  default List<Accepts> accepts() {
    return Arrays.asList(getClass().getAnnotationsByType(Accepts.class));
  }

  /** Returns the name of the file that declares this rule. */
  default String source() {
    return getClass().getSimpleName() + ".java";
  }

  /** Turns class names into rule ids. */
  final class Names {

    private static final Pattern WORD_START = Pattern.compile("(?<=.)(?=\\p{Lu})");

    private Names() {}

    static String kebab(String className) {
      return WORD_START.matcher(className).replaceAll("-").toLowerCase(Locale.ROOT);
    }
  }
}
