package com.example.chandlery.accounts;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes and sends letters behind the visitor's back: no page waits for a mail server. */
@Component
public class Letters {
  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

  private final JavaMailSender sender;
  private final TaskExecutor executor;
  private final String from;

  Letters(JavaMailSender sender, TaskExecutor executor, @Value("${shop.mail-from}") String from) {
    this.sender = sender;
    this.executor = executor;
    this.from = from;
  }

  /** Writes a letter, if there is one to write, and sends it, soon. */
  public void later(Supplier<Optional<Letter>> writing) {
    try {
      executor.execute(() -> writing.get().ifPresent(this::send));
    } catch (TaskRejectedException e) {
      LOG.error("A letter was not written: too many are waiting already");
    }
  }

  private void send(Letter letter) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(letter.to());
    message.setSubject(letter.subject());
    message.setText(letter.text());
    try {
      sender.send(message);
    } catch (MailException e) {
      LOG.error("The letter '{}' was not sent: {}", letter.subject(), e.getMessage());
    }
  }
}
