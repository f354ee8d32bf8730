package dev.galley.rule;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A correct text that looks like the mistake; the rule must stay silent. */
@Retention(RUNTIME)
@Target(TYPE)
@Repeatable(Accepts.List.class)
public @interface Accepts {

  /** The text: one sentence, or for a document rule an article. */
  String value();

  /** The reference sentence; pair rules only. */
  String reference() default "";

  /** Whether the reference was written independently; else both are cuts of one English text. */
  boolean isRetold() default false;

  /** Holds repeated texts. */
  @Retention(RUNTIME)
  @Target(TYPE)
  @interface List {
    /** The texts. */
    Accepts[] value();
  }
}
