package dev.galley.rule;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Declares a rule; its page in {@code rules/docs} is generated from this. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface RuleInfo {

  /** What kind of mistake it is. */
  Category category();

  /** The severity of its findings unless the user sets another. */
  Severity severity();

  /** A noun phrase that names the mistake; no full stop at the end. */
  String summary();

  /** How copy comes to have the mistake, and when the rule stays silent. Markdown. */
  String explanation();
}
