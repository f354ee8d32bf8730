package dev.galley.rule;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A text the rule flags and how it should read; run as a test and shown in the docs. */
@Retention(RUNTIME)
@Target(TYPE)
@Repeatable(Example.List.class)
public @interface Example {

  /**
   * The text, with the spans the rule must report in {@code [[...]]}: one sentence, or for a
   * document rule an article, its paragraphs separated by empty lines.
   */
  String bad();

  /** The text put right; the rule must not flag it. */
  String good();

  /** The reference sentence; pair rules only. */
  String reference() default "";

  /** Whether the reference was written independently; else both are cuts of one English text. */
  boolean isRetold() default false;

  /** Holds repeated examples. */
  @Retention(RUNTIME)
  @Target(TYPE)
  @interface List {
    /** The examples. */
    Example[] value();
  }
}
