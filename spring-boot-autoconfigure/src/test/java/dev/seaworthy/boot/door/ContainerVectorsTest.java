package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.door.VectorSite.Case;
import dev.seaworthy.guard.vectors.DjangoStack.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs Django's recorded cases over a socket through the real filter in a real container. What the
 * guard decides about them is held by its own tests; here each answer must be the guard's, but for
 * the cases that a container answers or changes before any filter can, which are listed by id and
 * reason. A difference that is not listed fails, and so does a listed one that is gone or that its
 * reason does not explain.
 */
class ContainerVectorsTest {
  private static final Path LIST = Path.of("src/test/resources/container-differences.tsv");

  /** Why an answer is not the guard's. */
  private enum Reason {
    /** The case cannot be said in HTTP: a character that no header line can carry. */
    UNSPEAKABLE {
      @Override
      boolean explains(Case each, boolean seen) {
        return each.isUnspeakable();
      }
    },
    /** The container refuses the request before any filter. */
    REFUSED_BEFORE {
      @Override
      boolean explains(Case each, boolean seen) {
        return !seen && !each.isUnspeakable();
      }
    },
    /** The container hands on a tidier path than was sent. */
    TIDIED_PATH {
      @Override
      boolean explains(Case each, boolean seen) {
        return seen && each.path().contains("//");
      }
    },
    /** Without a Host the container names itself, where the case names the server. */
    OWN_NAME {
      @Override
      boolean explains(Case each, boolean seen) {
        return seen && each.namesNoHost();
      }
    },
    /** The container reads bytes beyond ASCII in a query as UTF-8, where WSGI hands them on. */
    DECODED_QUERY {
      @Override
      boolean explains(Case each, boolean seen) {
        return seen && each.hasRawBytesInQuery();
      }
    },
    /** The value of a header, sent or answered, is trimmed: RFC 9110 section 5.5. */
    TRIMMED {
      @Override
      boolean explains(Case each, boolean seen) {
        return seen && each.hasOuterSpace();
      }
    };

    abstract boolean explains(Case each, boolean seen);
  }

  @ParameterizedTest
  @EnumSource
  void answersAsTheGuardDecidesButWhereListed(Container container) throws IOException {
    Map<String, Reason> listed = listed(container);
    Set<String> gone = new HashSet<>(listed.keySet());
    Map<String, String> unexplained = new LinkedHashMap<>();
    int cases = 0;
    try (Afloat afloat =
        Afloat.plain(container, VectorSite.class, "seaworthy.guard.enabled=false")) {
      VectorSite site = afloat.context().getBean(VectorSite.class);
      for (Case each : Case.all()) {
        cases++;
        Answer wanted = each.decided();
        site.prepare(each);
        Answer given = each.isUnspeakable() ? Answer.empty(0) : each.ask(afloat);
        boolean same = wanted.equals(given);
        Reason reason = listed.get(each.id());
        boolean explained = reason == null ? same : !same && reason.explains(each, site.saw());
        gone.remove(each.id());
        if (!explained) {
          unexplained.put(
              each.id() + "\t" + (site.saw() ? "seen" : "unseen"),
              wanted + " but over the socket " + given + ", listed: " + reason);
        }
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(gone).as("listed, but no case").isEmpty();
    assertThat(cases).isEqualTo(461 + 291);
  }

  private static Map<String, Reason> listed(Container container) throws IOException {
    Map<String, Reason> listed = new LinkedHashMap<>();
    for (String line : Files.readAllLines(LIST)) {
      String[] parts = line.split("\t", -1);
      if (!line.startsWith("#") && parts[0].contains(container.name())) {
        assertThat(listed.put(parts[1], Reason.valueOf(parts[2]))).as(line).isNull();
      }
    }
    return listed;
  }
}
