package dev.seaworthy.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Specimen;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class JunitReportTest {
  private static final Path SCHEMA = Path.of("src", "test", "resources", "junit.xsd");

  private static String written(Report report) {
    return Golden.written(new JunitReport(), report, Specimen.run());
  }

  @Test
  void writesEveryKindOfCase() {
    Golden.assertPinned("whole.junit.xml", written(Specimen.whole()));
  }

  @Test
  void keepsToTheShapeThatBuildServersRead() throws SAXException, IOException {
    validate(written(Specimen.whole()));
    validate(written(Specimen.clean()));
    validate(written(Specimen.hostile()));
  }

  @Test
  void schemaRefusesACaseThatFailsAndErrs() {
    String twice =
        written(Specimen.whole()).replace("</failure>", "</failure><skipped message=\"\"/>");
    assertThatThrownBy(() -> validate(twice)).isInstanceOf(SAXException.class);
  }

  @Test
  void countsWhatItHolds() {
    String document = written(Specimen.whole());
    assertThat(count(document, "<testcase ")).isEqualTo(attribute(document, "tests"));
    assertThat(count(document, "<failure ")).isEqualTo(attribute(document, "failures"));
    assertThat(count(document, "<error ")).isEqualTo(attribute(document, "errors"));
    assertThat(count(document, "<skipped ")).isEqualTo(attribute(document, "skipped"));
  }

  @Test
  void neverHoldsASecret() {
    assertThat(written(Specimen.whole())).doesNotContain(Specimen.SECRET);
  }

  private static int count(String document, String what) {
    return document.split(what, -1).length - 1;
  }

  private static int attribute(String document, String name) {
    int from = document.indexOf(" " + name + "=\"") + name.length() + 3;
    return Integer.parseInt(document.substring(from, document.indexOf('"', from)));
  }

  private static void validate(String document) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMA.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(document)));
  }
}
