package dev.seaworthy.boot.console;

import static dev.seaworthy.boot.console.AttemptScreen.fact;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.boot.store.StoreStatus;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.Mode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether everything works: the store, the guard itself, mail. */
final class HealthScreen implements Screen {
  private final Desk desk;
  private final Guard guard;
  private final Courier courier;
  private final BooleanSupplier proxySuspected;
  private final Optional<TestMail> mail;

  HealthScreen(
      Desk desk,
      Guard guard,
      Courier courier,
      BooleanSupplier proxySuspected,
      Optional<TestMail> mail) {
    this.desk = desk;
    this.guard = guard;
    this.courier = courier;
    this.proxySuspected = proxySuspected;
    this.mail = mail;
  }

  @Override
  public Reply show(Visit visit) {
    return Layout.page(
        visit,
        Tab.HEALTH,
        "Health",
        html -> {
          store(html);
          guard(html);
          mail(html, visit);
        });
  }

  @Override
  public Reply take(Visit visit) throws Refused {
    TestMail sender = mail.orElseThrow(() -> new Refused("There is nobody to send mail with."));
    desk.audit().take(visit.who(), "sent", "a mail to try it", "");
    String wrong = sender.send(visit.who());
    if (!wrong.isEmpty()) {
      throw new Refused(wrong);
    }
    return new Reply.Sent(visit.link("health", "done", "sent"));
  }

  private void store(Html html) {
    StoreStatus store = desk.scribe().status();
    html.raw("<section>\n<h2>Store</h2>\n");
    if (store.isUp()) {
      html.raw("<p class=\"note good\">It works.</p>\n");
    } else {
      html.raw("<p class=\"note bad\">It has failed for ").text(Say.span(store.troubleFor()));
      html.raw(": ").text(store.trouble()).raw("</p>\n");
    }
    html.raw("<dl class=\"facts\">\n");
    fact(html, "Where", each -> each.text(store.name()));
    Duration read = store.readAgo();
    fact(html, "Blocks read", each -> each.text(read == null ? "never" : Say.span(read) + " ago"));
    fact(html, "Attempts since the start", each -> each.text(Say.number(store.recorded())));
    fact(html, "Attempts that wait", each -> each.text(Say.number(store.waiting())));
    fact(html, "Blocks that wait", each -> each.text(Say.number(store.blocksWaiting())));
    html.raw("</dl>\n</section>\n");
  }

  private void guard(Html html) {
    boolean well = guard.failures() == 0 && !proxySuspected.getAsBoolean();
    html.raw("<section>\n<h2>Guard</h2>\n");
    if (proxySuspected.getAsBoolean()) {
      html.raw(
          "<p class=\"note bad\">Nearly all requests come from one peer whose forwarding headers");
      html.raw(" are ignored. If it is a proxy, name it in <code>seaworthy.proxy.trusted</code>;");
      html.raw(" automatic blocks are held back until then.</p>\n");
    }
    if (guard.failures() > 0) {
      html.raw("<p class=\"note bad\">It has failed ")
          .text(Say.count(guard.failures(), "time", "times"));
      html.raw("; requests went on without lists then. The log says why.</p>\n");
    }
    if (well) {
      html.raw("<p class=\"note good\">It works.</p>\n");
    }
    html.raw("<dl class=\"facts\">\n");
    fact(
        html,
        "Mode",
        each -> each.text(desk.mode() == Mode.BLOCK ? "blocks" : "observes, and blocks nobody"));
    fact(
        html,
        "Errands dropped",
        each -> each.text(Say.number(courier.dropped()) + " (logs and mails, under load)"));
    html.raw("</dl>\n</section>\n");
  }

  private void mail(Html html, Visit visit) {
    html.raw("<section>\n<h2>Mail</h2>\n");
    if (mail.isEmpty()) {
      html.raw("<p class=\"note careful\">There is no mail server or nobody to mail: set");
      html.raw(
          " <code>spring.mail.host</code> and <code>seaworthy.admins</code>.</p>\n</section>\n");
      return;
    }
    html.raw("<form method=\"post\"").attribute("action", visit.link("health")).raw(">");
    Layout.token(html, visit)
        .raw("<button>Send a mail to the admins</button></form>\n</section>\n");
  }
}
