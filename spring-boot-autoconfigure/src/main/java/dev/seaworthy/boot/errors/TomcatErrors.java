package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.pages.Page;
import dev.seaworthy.guard.headers.ResponseHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Has Tomcat answer with our pages where it would with its own. */
final class TomcatErrors implements WebServerFactoryCustomizer<TomcatWebServerFactory>, Ordered {
  private final ContainerAnswers answers;

  TomcatErrors(ContainerAnswers answers) {
    this.answers = answers;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            // Tomcat adds a valve of this class, with its own pages, unless it finds one.
            host.setErrorReportValveClass(PlainReport.class.getName());
            host.getPipeline().addValve(new PlainReport(answers));
          }
        });
  }

  /** Reports nothing but the status. */
  static final class PlainReport extends ErrorReportValve {
    private final ContainerAnswers answers;

    PlainReport(ContainerAnswers answers) {
      this.answers = answers;
      setShowReport(false);
      setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      AtomicBoolean mayWrite = new AtomicBoolean();
      response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, mayWrite);
      if (mayWrite.get()) {
        Page page = answers.page(status, request.getHeader("Accept"), Incidents.idOf(request));
        write(request, response, page);
      }
    }

    private void write(Request request, Response response, Page page) {
      for (ResponseHeader header : answers.headers(page, request.isSecure())) {
        if (!response.containsHeader(header.name())) {
          response.setHeader(header.name(), header.value());
        }
      }
      byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
      try {
        response.setContentType(page.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.finishResponse();
      } catch (IOException | IllegalStateException gone) {
        // Nobody is there any more, or somebody has begun to write: nothing can be added.
      }
    }
  }
}
