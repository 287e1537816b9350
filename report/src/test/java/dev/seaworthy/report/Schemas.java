package dev.seaworthy.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Checks JSON against a schema of draft 7. */
public final class Schemas {
  private Schemas() {}

  /** What is wrong with the document, each with its place; empty when nothing is. */
  public static List<String> problems(String schema, String document) {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    return compiled.validate(document, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
