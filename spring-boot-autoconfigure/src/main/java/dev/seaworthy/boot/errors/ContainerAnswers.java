package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.pages.ErrorPages;
import dev.seaworthy.boot.pages.Page;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.headers.ResponseHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a container answers where no filter and no controller comes to speak: requests that it
 * cannot read, addresses outside the application, errors in the error page. Thread-safe.
 */
final class ContainerAnswers {
  private final ErrorPages pages;
  private final Supplier<@Nullable Guard> guard;

  /**
   * Answers.
   *
   * @param guard knows the headers that go with every response; asked late, may know nothing
   */
  ContainerAnswers(ErrorPages pages, Supplier<@Nullable Guard> guard) {
    this.pages = pages;
    this.guard = guard;
  }

  Page page(int status, @Nullable String accept, @Nullable String id) {
    return ErrorPages.wantsPage(accept) ? pages.page(status, id) : ErrorPages.problem(status, id);
  }

  /** The headers of such an answer. */
  List<ResponseHeader> headers(Page page, boolean secure) {
    List<ResponseHeader> headers = new ArrayList<>();
    headers.add(new ResponseHeader("Cache-Control", "no-store"));
    if (!page.policy().isEmpty()) {
      headers.add(new ResponseHeader("Content-Security-Policy", page.policy()));
    }
    Guard known = guard.get();
    if (known != null) {
      headers.addAll(known.headers(new Verdict.Hide(secure)));
    }
    return headers;
  }
}
