package dev.seaworthy.boot.console;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.mail.AdminMail;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A mail to try it, sent on the thread that sends all others. */
final class CouriersMail implements TestMail {
  private static final int PATIENCE_SECONDS = 15;

  private final Courier courier;
  private final AdminMail mail;

  CouriersMail(Courier courier, AdminMail mail) {
    this.courier = courier;
    this.mail = mail;
  }

  @Override
  public String send(String who) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    courier.send(
        () -> {
          try {
            mail.send("A mail to try it", "Sent from the console, so that you see it arrives.\n");
            sent.complete(null);
          } catch (RuntimeException e) {
            sent.completeExceptionally(e);
          }
        });
    try {
      sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return "";
    } catch (TimeoutException e) {
      return "The mail server has not answered within " + PATIENCE_SECONDS + " seconds.";
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return "It was not taken: " + cause.getClass().getSimpleName() + ". The log says more.";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "Nobody waited for the answer.";
    }
  }
}
