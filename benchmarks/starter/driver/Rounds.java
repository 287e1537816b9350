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
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What does the starter cost an empty application? Starts each variant in turn, asks it, and prints
 * one table. Times are from the start of the process to its first answer; processor time is the
 * process' own (user and system, /proc/PID/stat), so that what else the machine does counts little.
 *
 * <p>Arguments: rounds, requests a round, then for each variant its name and its jar, with options
 * after a space.
 */
final class Rounds {
  private static final int TICKS_PER_SECOND = 100;
  private static final String REQUEST =
      "GET / HTTP/1.1\r\nHost: shop.example\r\nX-Forwarded-Proto: https\r\n"
          + "User-Agent: rounds\r\nAccept: */*\r\n\r\n";
  private static final String ALLOCATED = REQUEST.replace("GET / ", "GET /allocated ");

  private record Variant(String name, List<String> command, List<Sample> samples) {}

  /** Seconds to the first answer, seconds of processor until then, microseconds and bytes a request. */
  private record Sample(double start, double startCpu, double requestCpu, double bytes) {}

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    int requests = Integer.parseInt(arguments[1]);
    List<Variant> variants = new ArrayList<>();
    for (int i = 2; i < arguments.length; i += 2) {
      List<String> command = new ArrayList<>(List.of(arguments[i + 1].split(" ")));
      variants.add(new Variant(arguments[i], command, new ArrayList<>()));
    }
    String headers = "";
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < variants.size(); i++) {
        Variant each = variants.get((i + round) % variants.size());
        StringBuilder seen = new StringBuilder();
        each.samples.add(sample(each, requests, seen));
        headers = seen.length() > headers.length() ? seen.toString() : headers;
        System.err.println("round " + (round + 1) + " " + each.name + " " + last(each));
      }
    }
    print(variants, headers);
  }

  private static Sample last(Variant variant) {
    return variant.samples.get(variant.samples.size() - 1);
  }

  private static Sample sample(Variant variant, int requests, StringBuilder headers)
      throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m", "-jar"));
    command.addAll(variant.command);
    command.add("--server.port=" + port);
    command.add("--server.tomcat.max-keep-alive-requests=-1");
    Path log = Files.createTempFile("rounds", ".log");
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      firstAnswer(process, port, log);
      double start = (System.nanoTime() - began) / 1e9;
      double startCpu = cpu(process.pid());
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        ask(socket, REQUEST, requests / 2, null);
        long before = Long.parseLong(ask(socket, ALLOCATED, 1, null));
        double cpuBefore = cpu(process.pid());
        ask(socket, REQUEST, requests, headers);
        double used = cpu(process.pid()) - cpuBefore;
        long after = Long.parseLong(ask(socket, ALLOCATED, 1, null));
        return new Sample(
            start, startCpu, used * 1e6 / requests, (double) (after - before) / requests);
      }
    } finally {
      process.destroy();
      process.waitFor();
      Files.deleteIfExists(log);
    }
  }

  private static void firstAnswer(Process process, int port, Path log) throws Exception {
    while (true) {
      if (!process.isAlive()) {
        throw new IllegalStateException("it did not start:\n" + Files.readString(log));
      }
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        ask(socket, REQUEST, 1, null);
        return;
      } catch (IOException notYet) {
        Thread.sleep(2);
      }
    }
  }

  /** Sends a request so often on one connection; returns the last body. */
  private static String ask(Socket socket, String request, int times, StringBuilder headers)
      throws IOException {
    byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
    OutputStream out = socket.getOutputStream();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String body = "";
    for (int i = 0; i < times; i++) {
      out.write(bytes);
      out.flush();
      StringBuilder head = new StringBuilder();
      while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
        int each = in.read();
        if (each < 0) {
          throw new IOException("closed");
        }
        head.append((char) each);
      }
      if (!head.toString().startsWith("HTTP/1.1 200")) {
        throw new IllegalStateException("not the answer that was asked for:\n" + head);
      }
      body = new String(in.readNBytes(length(head.toString())), StandardCharsets.US_ASCII);
      if (headers != null && i == 0) {
        headers.append(head);
      }
    }
    return body;
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

  private static double cpu(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_PER_SECOND;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void print(List<Variant> variants, String headers) {
    Variant base = variants.get(0);
    System.out.println(
        "| | start, median s (95 %) | ratio (95 %) | processor of the start, s | ratio |"
            + " processor a request, us | ratio (95 %) | bytes a request |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Variant each : variants) {
      double[] start = each.samples.stream().mapToDouble(Sample::start).toArray();
      double[] startCpu = each.samples.stream().mapToDouble(Sample::startCpu).toArray();
      double[] request = each.samples.stream().mapToDouble(Sample::requestCpu).toArray();
      double[] bytes = each.samples.stream().mapToDouble(Sample::bytes).toArray();
      System.out.println(
          "| "
              + String.join(
                  " | ",
                  each.name,
                  said(median(start), 3) + interval(start, 3),
                  ratio(base, each, Sample::start),
                  said(median(startCpu), 2),
                  ratio(base, each, Sample::startCpu),
                  said(median(request), 1),
                  ratio(base, each, Sample::requestCpu),
                  said(median(bytes), 0))
              + " |");
    }
    System.out.println("\nHeaders of the answer with the starter:\n\n```\n" + headers.strip() + "\n```");
  }

  /** The ratio of the medians, with the interval of 2,000 resamplings of the paired rounds. */
  private static String ratio(
      Variant base, Variant other, java.util.function.ToDoubleFunction<Sample> what) {
    double[] one = base.samples.stream().mapToDouble(what).toArray();
    double[] two = other.samples.stream().mapToDouble(what).toArray();
    Random random = new Random(7);
    double[] ratios = new double[2000];
    for (int i = 0; i < ratios.length; i++) {
      double[] first = new double[one.length];
      double[] second = new double[one.length];
      for (int j = 0; j < one.length; j++) {
        int at = random.nextInt(one.length);
        first[j] = one[at];
        second[j] = two[at];
      }
      ratios[i] = median(second) / median(first);
    }
    Arrays.sort(ratios);
    return said(median(two) / median(one), 3)
        + " ("
        + said(ratios[50], 3)
        + " to "
        + said(ratios[1949], 3)
        + ")";
  }

  private static String interval(double[] values, int digits) {
    Random random = new Random(7);
    double[] medians = new double[2000];
    for (int i = 0; i < medians.length; i++) {
      double[] drawn = new double[values.length];
      for (int j = 0; j < drawn.length; j++) {
        drawn[j] = values[random.nextInt(values.length)];
      }
      medians[i] = median(drawn);
    }
    Arrays.sort(medians);
    return " (" + said(medians[50], digits) + " to " + said(medians[1949], digits) + ")";
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
