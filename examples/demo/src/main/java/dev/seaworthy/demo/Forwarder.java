package dev.seaworthy.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy on loopback through which one visitor comes: it writes the visitor's address into {@code
 * X-Forwarded-For}, as a proxy in front of a real site does. It carries one request on each
 * connection, and whatever the visitor claims about an address is dropped.
 */
final class Forwarder implements AutoCloseable {
  private static final int MOST_VISITS = 64;
  private static final int PATIENCE = 60_000;

  private final ServerSocket door;
  private final String client;
  private final ExecutorService carriers =
      Executors.newFixedThreadPool(MOST_VISITS, Forwarder::named);

  private Forwarder(ServerSocket door, String client) {
    this.door = door;
    this.client = client;
  }

  /**
   * Takes a port for a visitor; nobody is served yet.
   *
   * @param client the address that the site is to see
   */
  static Forwarder open(String client) throws IOException {
    return new Forwarder(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), client);
  }

  /** Serves the visitor from now on, by a site at a port of loopback. */
  void leadTo(int target) {
    named(() -> accept(target)).start();
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "forwarder");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return door.getLocalPort();
  }

  /** The site as the visitor asks for it. */
  String site() {
    return "http://localhost:" + port();
  }

  /** The visitor's address as the site sees it. */
  String client() {
    return client;
  }

  private void accept(int target) {
    while (!door.isClosed()) {
      try {
        Socket visitor = door.accept();
        carriers.execute(() -> carry(visitor, target));
      } catch (IOException e) {
        return; // the door is closed
      }
    }
  }

  private void carry(Socket visitor, int target) {
    try (visitor;
        Socket site = new Socket()) {
      visitor.setSoTimeout(PATIENCE);
      site.setSoTimeout(PATIENCE);
      RequestHead head = RequestHead.read(visitor.getInputStream());
      site.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), PATIENCE);
      OutputStream request = site.getOutputStream();
      request.write(head.from(client));
      copy(visitor.getInputStream(), request, head.bodyLength());
      site.getInputStream().transferTo(visitor.getOutputStream());
    } catch (IOException e) {
      // the visitor went away, or spoke no HTTP: there is nobody to tell
    }
  }

  private static void copy(InputStream from, OutputStream to, long length) throws IOException {
    byte[] buffer = new byte[8192];
    long left = length;
    while (left > 0) {
      int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      to.write(buffer, 0, read);
      left -= read;
    }
    to.flush();
  }

  /** Closes the port; what is on its way is cut off. */
  @Override
  public void close() throws IOException {
    door.close();
    carriers.shutdownNow();
  }
}
