package dev.seaworthy.boot.decoy;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decoy's part of a session: its own attributes and no others. Who is signed in to the
 * application is nobody here, and stays signed in there.
 */
final class DecoySession implements HttpSession {
  private static final String OURS = DecoySession.class.getName() + ".";

  private final HttpSession session;

  DecoySession(HttpSession session) {
    this.session = session;
  }

  @Override
  public long getCreationTime() {
    return session.getCreationTime();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public long getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public ServletContext getServletContext() {
    return session.getServletContext();
  }

  @Override
  public void setMaxInactiveInterval(int seconds) {
    // The application's session lives as long as the application says.
  }

  @Override
  public int getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return session.getAttribute(OURS + name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(
        names().stream()
            .filter(each -> each.startsWith(OURS))
            .map(each -> each.substring(OURS.length()))
            .toList());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    session.setAttribute(OURS + name, value);
  }

  @Override
  public void removeAttribute(String name) {
    session.removeAttribute(OURS + name);
  }

  /** Ends the session if it is the decoy's alone; the application's goes on. */
  @Override
  public void invalidate() {
    if (names().stream().allMatch(each -> each.startsWith(OURS))) {
      session.invalidate();
    } else {
      names().stream().filter(each -> each.startsWith(OURS)).forEach(session::removeAttribute);
    }
  }

  @Override
  public boolean isNew() {
    return session.isNew();
  }

  private List<String> names() {
    return Collections.list(session.getAttributeNames());
  }
}
