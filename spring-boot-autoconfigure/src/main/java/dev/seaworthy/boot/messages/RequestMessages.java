package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.PendingMessages;
import dev.seaworthy.signing.messages.ReadMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one request. What they come to is put on the response at each change, and not
 * when the request ends: a redirect, or a page longer than the buffer, is on its way by then.
 */
final class RequestMessages implements Messages {
  private static final String ATTRIBUTE = Messages.class.getName();
  private static final Log LOG = LogFactory.getLog(Messages.class);

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Rules rules;
  private @Nullable PendingMessages pending;
  private int waiting;

  private RequestMessages(HttpServletRequest request, HttpServletResponse response, Rules rules) {
    this.request = request;
    this.response = response;
    this.rules = rules;
  }

  /**
   * What is the same for all requests.
   *
   * @param storage where messages wait; asked for with the first of them
   * @param leastLevel of what is kept
   */
  record Rules(Supplier<MessageStorage> storage, MessageTags tags, int leastLevel) {}

  /** The messages of a request, the same through all its dispatches; made when first asked for. */
  static Messages of(HttpServletRequest request, HttpServletResponse response, Rules rules) {
    if (request.getAttribute(ATTRIBUTE) instanceof Messages known) {
      return known;
    }
    RequestMessages made = new RequestMessages(request, response, rules);
    request.setAttribute(ATTRIBUTE, made);
    return made;
  }

  @Override
  public void add(Message message) {
    PendingMessages now = pending();
    now.add(message);
    if (!message.text().isEmpty() && message.level() >= rules.leastLevel()) {
      waiting++;
      keep(now, "a message is lost: it was added after the response had begun");
    }
  }

  @Override
  public List<ShownMessage> take() {
    PendingMessages now = pending();
    List<ShownMessage> shown = rules.tags().shown(now.take());
    waiting = 0;
    keep(now, "messages will come again: they were taken after the response had begun");
    return shown;
  }

  @Override
  public int waiting() {
    pending();
    return waiting;
  }

  private PendingMessages pending() {
    if (pending == null) {
      ReadMessages read = rules.storage().get().read(request);
      pending = PendingMessages.from(read, rules.leastLevel());
      waiting = read.messages().size();
    }
    return pending;
  }

  private void keep(PendingMessages now, String orElse) {
    Optional<List<Message>> kept = now.toStore();
    if (kept.isPresent() && response.isCommitted()) {
      LOG.warn(orElse);
    } else {
      kept.ifPresent(messages -> rules.storage().get().write(request, response, messages));
    }
  }
}
