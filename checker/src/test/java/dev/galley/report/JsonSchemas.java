package dev.galley.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The JSON schemas that reports must keep to. */
final class JsonSchemas {

  private JsonSchemas() {}

  /** Returns what is wrong with {@code json} by a schema on the class path. */
  static List<Error> errors(String resource, SpecificationVersion draft, String json)
      throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(JsonSchemas.class.getResourceAsStream(resource), resource)) {
      Schema schema = SchemaRegistry.withDefaultDialect(draft).getSchema(stream);
      return schema.validate(json, InputFormat.JSON);
    }
  }
}
