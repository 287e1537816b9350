package dev.seaworthy.boot.messages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Joins each request with its messages, which are read when somebody asks for them. */
final class MessagesFilter extends OncePerRequestFilter {
  private final Supplier<MessageStorage> storage;
  private final MessageTags tags;
  private final int leastLevel;

  MessagesFilter(Supplier<MessageStorage> storage, MessageTags tags, int leastLevel) {
    this.storage = storage;
    this.tags = tags;
    this.leastLevel = leastLevel;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    new RequestMessages(request, response, storage, tags, leastLevel).join();
    chain.doFilter(request, response);
  }
}
