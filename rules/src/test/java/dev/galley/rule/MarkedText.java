package dev.galley.rule;

import dev.galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with spans marked {@code [[like this]]}. */
record MarkedText(String text, List<Span> spans) {

  private static final Pattern MARKED = Pattern.compile("\\[\\[(.+?)]]", Pattern.DOTALL);

  static MarkedText parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    Matcher matcher = MARKED.matcher(marked);
    int from = 0;
    while (matcher.find()) {
      text.append(marked, from, matcher.start());
      int start = text.length();
      text.append(matcher.group(1));
      spans.add(new Span(start, text.length()));
      from = matcher.end();
    }
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("Mark at least one span with [[...]]: " + marked);
    }
    return new MarkedText(text.append(marked.substring(from)).toString(), spans);
  }
}
