import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * What does the starter cost an empty application? In each round every variant is started several
 * times to its first answer, one after the other and none beside another. Then one of each is warmed
 * up, and all are asked in turn, block by block, so that what else the machine does hits them alike.
 * Prints one table. Processor time is the process' own (user and system, /proc/PID/stat): compilers
 * and collector included.
 *
 * <p>Arguments: rounds, starts a round, requests to warm up, requests to measure, then for each variant
 * its name, the name of the one it is compared with, and its jar, with options after a space.
 */
final class Rounds {
  private static final int TICKS_PER_SECOND = 100;

  /** After so many seconds without an answer something is wrong. */
  private static final int PATIENCE = 120;

  /** So many times in a round each variant has its turn. */
  private static final int BLOCKS = 10;

  /**
   * So many requests are under way on the connection. Asked one at a time, Tomcat ends its turn on
   * the connection whenever the client is a moment late, and hands it from thread to thread: what
   * is measured then is who was faster. With some always waiting it stays with one thread.
   */
  private static final int AHEAD = 20;

  private static final String REQUEST =
      "GET / HTTP/1.1\r\nHost: shop.example\r\nX-Forwarded-Proto: https\r\n"
          + "User-Agent: rounds\r\nAccept: */*\r\n\r\n";
  private static final String ALLOCATED = REQUEST.replace("GET / ", "GET /allocated ");

  private record Variant(
      String name,
      String beside,
      List<String> command,
      List<Start> starts,
      List<Sample> samples) {
    /** What is asked of each start, round by round. */
    double[][] starts(ToDoubleFunction<Start> what) {
      int each = starts.size() / samples.size();
      double[][] rounds = new double[samples.size()][each];
      for (int i = 0; i < starts.size(); i++) {
        rounds[i / each][i % each] = what.applyAsDouble(starts.get(i));
      }
      return rounds;
    }

    /** The same of the requests, of which a round has one. */
    double[][] samples(ToDoubleFunction<Sample> what) {
      return samples.stream()
          .map(each -> new double[] {what.applyAsDouble(each)})
          .toArray(double[][]::new);
    }
  }

  /** Seconds to the first answer, and seconds of processor until then. */
  private record Start(double seconds, double cpu) {}

  /** Microseconds of processor and bytes, a request. */
  private record Sample(double cpu, double bytes) {}

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    int starts = Integer.parseInt(arguments[1]);
    int warming = Integer.parseInt(arguments[2]);
    int requests = Integer.parseInt(arguments[3]);
    List<Variant> variants = new ArrayList<>();
    for (int i = 4; i < arguments.length; i += 3) {
      List<String> command = new ArrayList<>(List.of(arguments[i + 2].split(" ")));
      variants.add(
          new Variant(
              arguments[i], arguments[i + 1], command, new ArrayList<>(), new ArrayList<>()));
    }
    String headers = "";
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < starts; turn++) {
        for (Variant each : shuffled(variants, round * starts + turn)) {
          start(each);
        }
      }
      String seen = round(rotated(variants, round), warming, requests);
      headers = seen.length() > headers.length() ? seen : headers;
      for (Variant each : variants) {
        List<Start> last = each.starts.subList(round * starts, each.starts.size());
        System.err.println(
            "round " + (round + 1) + " " + each.name + " " + last + " " + each.samples.get(round));
      }
    }
    print(variants, headers);
  }

  private static List<Variant> rotated(List<Variant> variants, int by) {
    List<Variant> turned = new ArrayList<>(variants);
    Collections.rotate(turned, by);
    return turned;
  }

  /** An order of its own for each turn, so that no two always follow each other. */
  private static List<Variant> shuffled(List<Variant> variants, int turn) {
    List<Variant> order = new ArrayList<>(variants);
    Collections.shuffle(order, new Random(turn));
    return order;
  }

  private static void start(Variant variant) throws Exception {
    Server server = new Server(variant);
    try {
      variant.starts.add(server.start());
    } finally {
      server.stop();
    }
  }

  /** One round; returns the longest head of an answer. */
  private static String round(List<Variant> variants, int warming, int requests) throws Exception {
    List<Server> servers = new ArrayList<>();
    try {
      for (Variant each : variants) {
        Server server = new Server(each);
        servers.add(server);
        server.start();
        server.ask(REQUEST, warming);
      }
      for (Server each : servers) {
        each.allocated -= Long.parseLong(each.ask(ALLOCATED, 1));
      }
      for (int block = 0; block < BLOCKS; block++) {
        for (Server each : servers) {
          each.measure(requests / BLOCKS);
        }
      }
      String headers = "";
      for (Server each : servers) {
        each.allocated += Long.parseLong(each.ask(ALLOCATED, 1));
        each.variant.samples.add(each.sample(requests / BLOCKS * BLOCKS));
        headers = each.asked.length() > headers.length() ? each.asked : headers;
      }
      return headers;
    } finally {
      servers.forEach(Server::stop);
    }
  }

  /** One variant, running. */
  private static final class Server {
    private final Variant variant;
    private final int port = freePort();
    private final Path log = Files.createTempFile("rounds", ".log");
    private Process process;
    private Socket socket;
    private InputStream in;
    private double cpu;
    private long allocated;
    private String asked = "";

    Server(Variant variant) throws IOException {
      this.variant = variant;
    }

    Start start() throws Exception {
      List<String> command = new ArrayList<>();
      command.add(System.getProperty("java.home") + "/bin/java");
      command.addAll(List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-jar"));
      command.addAll(variant.command);
      command.add("--server.port=" + port);
      command.add("--server.tomcat.max-keep-alive-requests=-1");
      command.add("--server.tomcat.keep-alive-timeout=-1");
      long began = System.nanoTime();
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      firstAnswer();
      return new Start((System.nanoTime() - began) / 1e9, cpu());
    }

    private void firstAnswer() throws Exception {
      long until = System.nanoTime() + PATIENCE * 1_000_000_000L;
      while (System.nanoTime() < until) {
        if (!process.isAlive()) {
          throw new IllegalStateException("it did not start:\n" + Files.readString(log));
        }
        try {
          socket = new Socket(InetAddress.getLoopbackAddress(), port);
          socket.setTcpNoDelay(true);
          in = new BufferedInputStream(socket.getInputStream());
          ask(REQUEST, 1);
          return;
        } catch (IOException notYet) {
          Thread.sleep(2);
        }
      }
      throw new IllegalStateException("no answer:\n" + Files.readString(log));
    }

    void measure(int requests) throws IOException {
      double before = cpu();
      ask(REQUEST, requests);
      cpu += cpu() - before;
    }

    Sample sample(int requests) {
      return new Sample(cpu * 1e6 / requests, (double) allocated / requests);
    }

    /** Sends a request so often on one connection, the next before the answer; returns the last body. */
    String ask(String request, int times) throws IOException {
      byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
      OutputStream out = socket.getOutputStream();
      int first = Math.min(AHEAD, times);
      out.write(request.repeat(first).getBytes(StandardCharsets.US_ASCII));
      String body = "";
      for (int answered = 0; answered < times; answered++) {
        body = answer(request);
        if (answered + first < times) {
          out.write(bytes);
        }
      }
      return body;
    }

    private String answer(String request) throws IOException {
      String head = head();
      if (!head.startsWith("HTTP/1.1 200")) {
        throw new IllegalStateException("not the answer that was asked for:\n" + head);
      }
      asked = request.equals(REQUEST) ? head : asked;
      return new String(in.readNBytes(length(head)), StandardCharsets.US_ASCII);
    }

    private String head() throws IOException {
      StringBuilder read = new StringBuilder();
      while (read.indexOf("\r\n\r\n", Math.max(0, read.length() - 4)) < 0) {
        int each = in.read();
        if (each < 0) {
          throw new IOException("closed");
        }
        read.append((char) each);
      }
      return read.toString();
    }

    private double cpu() throws IOException {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_PER_SECOND;
    }

    void stop() {
      try {
        if (socket != null) {
          socket.close();
        }
        if (process != null) {
          process.destroy();
          process.waitFor();
        }
        Files.deleteIfExists(log);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static int length(String head) throws IOException {
    try (BufferedReader lines = new BufferedReader(new java.io.StringReader(head))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          return Integer.parseInt(line.substring("content-length:".length()).strip());
        }
      }
    }
    throw new IOException("no length");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void print(List<Variant> variants, String headers) {
    System.out.println(
        "| | start, median s (95 %) | ratio (95 %) | processor of the start, s | ratio |"
            + " processor a request, us | ratio (95 %) | bytes a request |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Variant each : variants) {
      Variant base = named(variants, each.beside);
      double[][] start = each.starts(Start::seconds);
      System.out.println(
          "| "
              + String.join(
                  " | ",
                  each.name,
                  said(median(all(start)), 3) + interval(start, 3),
                  ratio(base.starts(Start::seconds), start),
                  said(median(all(each.starts(Start::cpu))), 2),
                  ratio(base.starts(Start::cpu), each.starts(Start::cpu)),
                  said(median(all(each.samples(Sample::cpu))), 1),
                  ratio(base.samples(Sample::cpu), each.samples(Sample::cpu)),
                  said(median(all(each.samples(Sample::bytes))), 0))
              + " |");
    }
    besideTheFirst(variants);
    System.out.println("\nHeaders of the answer with the starter:\n\n```\n" + headers.strip() + "\n```");
  }

  private static Variant named(List<Variant> variants, String name) {
    return variants.stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
  }

  /** What is compared with another than the first, beside the first all the same. */
  private static void besideTheFirst(List<Variant> variants) {
    Variant first = variants.get(0);
    for (Variant each : variants) {
      if (!each.beside.equals(first.name)) {
        System.out.printf(
            "%n%s, beside %s: %s for a start, %s for a request.%n",
            each.name,
            first.name,
            ratio(first.starts(Start::seconds), each.starts(Start::seconds)),
            ratio(first.samples(Sample::cpu), each.samples(Sample::cpu)));
      }
    }
  }

  /** The ratio of the medians, with the interval of 2,000 resamplings of the rounds. */
  private static String ratio(double[][] one, double[][] two) {
    Random random = new Random(7);
    double[] ratios = new double[2000];
    for (int i = 0; i < ratios.length; i++) {
      int[] which = random.ints(one.length, 0, one.length).toArray();
      ratios[i] = median(drawn(two, which)) / median(drawn(one, which));
    }
    Arrays.sort(ratios);
    return said(median(all(two)) / median(all(one)), 3) + between(ratios, 3);
  }

  private static String interval(double[][] rounds, int digits) {
    Random random = new Random(7);
    double[] medians = new double[2000];
    for (int i = 0; i < medians.length; i++) {
      int[] which = random.ints(rounds.length, 0, rounds.length).toArray();
      medians[i] = median(drawn(rounds, which));
    }
    Arrays.sort(medians);
    return between(medians, digits);
  }

  private static String between(double[] sorted, int digits) {
    return " (" + said(sorted[50], digits) + " to " + said(sorted[1949], digits) + ")";
  }

  /** All values of the rounds that were drawn: what befell one of a round befell the others. */
  private static double[] drawn(double[][] rounds, int[] which) {
    return Arrays.stream(which)
        .mapToObj(at -> rounds[at])
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double[] all(double[][] rounds) {
    return Arrays.stream(rounds).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String said(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
