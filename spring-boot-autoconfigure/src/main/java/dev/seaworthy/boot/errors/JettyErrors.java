package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.pages.Page;
import dev.seaworthy.guard.headers.ResponseHeader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Has Jetty answer with our pages where it would with its own. */
final class JettyErrors
    implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, Ordered {
  private final ContainerAnswers answers;

  JettyErrors(ContainerAnswers answers) {
    this.answers = answers;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    factory.addServerCustomizers(server -> server.setErrorHandler(new OfServer(answers)));
    factory.addConfigurations(new InContext(answers));
  }

  /** Comes after Spring Boot has put its own handler in, and takes over that one's pages. */
  private static final class InContext extends AbstractConfiguration {
    private final ContainerAnswers answers;

    InContext(ContainerAnswers answers) {
      super(new AbstractConfiguration.Builder());
      this.answers = answers;
    }

    @Override
    public void configure(WebAppContext context) {
      if (context.getErrorHandler() instanceof ErrorPageErrorHandler before) {
        OfContext handler = new OfContext(answers);
        handler.setErrorPages(before.getErrorPages());
        context.setErrorHandler(handler);
      }
    }
  }

  private static void respond(
      ContainerAnswers answers, Request request, Response response, int status, Callback callback) {
    Page page = answers.page(status, request.getHeaders().get(HttpHeader.ACCEPT), null);
    for (ResponseHeader header : answers.headers(page, request.isSecure())) {
      if (!response.getHeaders().contains(header.name())) {
        response.getHeaders().put(header.name(), header.value());
      }
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.contentType());
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** For requests that Jetty cannot read, and addresses outside the application. */
  private static final class OfServer extends ErrorHandler {
    private final ContainerAnswers answers;

    OfServer(ContainerAnswers answers) {
      this.answers = answers;
      setCacheControl("no-store");
    }

    @Override
    public boolean errorPageForMethod(String method) {
      return true;
    }

    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        @Nullable String message,
        @Nullable Throwable cause,
        Callback callback) {
      respond(answers, request, response, code, callback);
    }
  }

  /** For errors in the error page itself. */
  private static final class OfContext extends ErrorPageErrorHandler {
    private final ContainerAnswers answers;

    OfContext(ContainerAnswers answers) {
      this.answers = answers;
      setCacheControl("no-store");
    }

    @Override
    public boolean errorPageForMethod(String method) {
      return true;
    }

    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        @Nullable String message,
        @Nullable Throwable cause,
        Callback callback) {
      respond(answers, request, response, code, callback);
    }
  }
}
