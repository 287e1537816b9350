package dev.seaworthy.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the demo and waits until somebody ends it; {@code ./seaworthy demo} starts it. */
public final class Demo implements AutoCloseable {
  private static final int WRONG_USE = 2;
  private static final int CANNOT_START = 3;
  private static final long HEARSAY_MILLIS = 500;
  private static final String PRODUCTION = "--production";
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CountDownLatch ending = new CountDownLatch(1);

  private Demo() {}

  /**
   * The command.
   *
   * @param arguments the shop's jar, then what the user wrote
   */
  public static void main(String[] arguments) throws InterruptedException {
    List<String> said = Arrays.asList(arguments).subList(1, arguments.length);
    for (String word : said) {
      if (!word.equals(PRODUCTION)) {
        System.err.println("seaworthy: demo has no option '" + word + "'; it has --production");
        System.exit(WRONG_USE);
      }
    }
    System.exit(run(Setup.invented(said.contains(PRODUCTION)), Path.of(arguments[0])));
  }

  private static int run(Setup setup, Path jar) throws InterruptedException {
    Demo demo = new Demo();
    Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "end of the demo"));
    System.out.println("Starting the chandlery ...");
    try {
      Running running = demo.start(setup, jar);
      System.out.print(Tour.of(setup, running));
      running.shop().awaitEnd();
      demo.sayUnlessEnding("the shop has ended by itself");
    } catch (IOException e) {
      demo.sayUnlessEnding("the demo cannot go on: " + e.getMessage());
    }
    return CANNOT_START;
  }

  /** A Ctrl-C reaches the shop as well, and may end it before we hear of it. */
  private void sayUnlessEnding(String news) throws InterruptedException {
    if (!ending.await(HEARSAY_MILLIS, TimeUnit.MILLISECONDS)) {
      System.err.println("seaworthy: " + news);
    }
  }

  /** Starts all parts; those that were started are ended by {@link #close}, whatever happens. */
  private Running start(Setup setup, Path jar) throws IOException, InterruptedException {
    MailCatcher mail = opened(MailCatcher.start());
    Forwarder ada = opened(Forwarder.open("192.0.2.10"));
    Forwarder owner = opened(Forwarder.open("198.51.100.20"));
    Forwarder mallory = opened(Forwarder.open("203.0.113.66"));
    Workspace workspace = opened(Workspace.make(setup, mail.smtpPort()));
    Shop shop = opened(Shop.start(setup, workspace, ada.site(), jar));
    int port = shop.awaitPort();
    for (Forwarder each : List.of(ada, owner, mallory)) {
      each.leadTo(port);
    }
    return new Running(shop, port, mail.pagePort(), ada, owner, mallory);
  }

  /** Whoever ends the demo while it starts ends this part too. */
  private synchronized <T extends AutoCloseable> T opened(T part) throws IOException {
    parts.push(part);
    if (ending.getCount() == 0) {
      close();
      throw new IOException("it was ended");
    }
    return part;
  }

  /** Ends all parts, the latest first. */
  @Override
  public synchronized void close() {
    ending.countDown();
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.err.println("seaworthy: " + e.getMessage());
      }
    }
  }

  /** What runs once all has started; {@code port} is the shop's own. */
  record Running(
      Shop shop, int port, int letters, Forwarder ada, Forwarder owner, Forwarder mallory) {}
}
