package dev.galley.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes JSON, indented and with LF line ends on every platform. */
final class Json implements AutoCloseable {

  private final JsonGenerator out;
  private final Appendable end;

  Json(Appendable out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    this.end = out;
    this.out =
        new JsonFactory().createGenerator(new AppendableWriter(out)).setPrettyPrinter(printer);
  }

  /** What writes the members of an object or the elements of an array. */
  @FunctionalInterface
  interface Content {
    /** Writes all of them. */
    void write() throws IOException;
  }

  /** What writes one element of an array. */
  @FunctionalInterface
  interface Element<T> {
    /** Writes it. */
    void write(T element) throws IOException;
  }

  /** Writes an object that is no member: the whole, or an element. */
  Json object(Content members) throws IOException {
    out.writeStartObject();
    members.write();
    out.writeEndObject();
    return this;
  }

  Json object(String name, Content members) throws IOException {
    out.writeFieldName(name);
    return object(members);
  }

  <T> Json array(String name, List<T> elements, Element<T> element) throws IOException {
    out.writeArrayFieldStart(name);
    for (T each : elements) {
      element.write(each);
    }
    out.writeEndArray();
    return this;
  }

  /** Writes an array of objects. */
  <T> Json objects(String name, List<T> elements, Element<T> members) throws IOException {
    return array(name, elements, each -> object(() -> members.write(each)));
  }

  Json strings(String name, List<String> elements) throws IOException {
    return array(name, elements, out::writeString);
  }

  Json put(String name, String value) throws IOException {
    out.writeStringField(name, value);
    return this;
  }

  Json put(String name, long value) throws IOException {
    out.writeNumberField(name, value);
    return this;
  }

  Json put(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
    return this;
  }

  /** Writes a score or a share, six decimals. */
  Json put(String name, double value) throws IOException {
    out.writeFieldName(name);
    out.writeNumber(String.format(Locale.ROOT, "%.6f", value));
    return this;
  }

  /** Ends the last line. */
  @Override
  public void close() throws IOException {
    out.close();
    end.append('\n');
  }
}
