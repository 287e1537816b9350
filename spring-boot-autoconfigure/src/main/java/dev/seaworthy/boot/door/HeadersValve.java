package dev.seaworthy.boot.door;

import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.headers.ResponseHeader;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Puts the guard's headers on each response as the bytes that will be sent. Through the servlet
 * interface they would be text, which Tomcat encodes anew for each response, name and value: half
 * of what the whole guard costs. Thread-safe.
 */
final class HeadersValve extends ValveBase {
  private final Supplier<Guard> guard;
  private final boolean isPeerItself;
  private volatile @Nullable Rendered rendered;

  /**
   * A valve.
   *
   * @param guard knows the headers; asked with the first request
   * @param isPeerItself whether no {@link PeerValve} stands before this one
   */
  HeadersValve(Supplier<Guard> guard, boolean isPeerItself) {
    super(true);
    this.guard = guard;
    this.isPeerItself = isPeerItself;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    // An asynchronous request comes by once more.
    if (request.getAsyncContextInternal() == null) {
      Rendered known = rendered();
      known.putOn(response.getCoyoteResponse().getMimeHeaders());
      new Passage(known.sent).keepWith(request);
    }
    getNext().invoke(request, response);
  }

  private Rendered rendered() {
    Rendered known = rendered;
    if (known == null) {
      known = new Rendered(guard.get().headers(new Verdict.Pass(false)), isPeerItself);
      rendered = known;
    }
    return known;
  }

  /** The headers in bytes, their values one after the other. */
  private static final class Rendered {
    private final SentAhead sent;
    private final byte[][] names;
    private final int[] lengths;
    private final byte[] values;

    Rendered(List<ResponseHeader> headers, boolean isPeerItself) {
      sent = new SentAhead(headers, isPeerItself);
      names = headers.stream().map(each -> bytes(each.name())).toArray(byte[][]::new);
      lengths = headers.stream().mapToInt(each -> bytes(each.value()).length).toArray();
      values = bytes(headers.stream().map(ResponseHeader::value).collect(Collectors.joining()));
    }

    /** Values are copied: Tomcat writes a later response's length into the array of an earlier. */
    void putOn(MimeHeaders headers) {
      byte[] copy = values.clone();
      int at = 0;
      for (int index = 0; index < names.length; index++) {
        byte[] name = names[index];
        headers.addValue(name, 0, name.length).setBytes(copy, at, lengths[index]);
        at += lengths[index];
      }
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }
}
