package dev.seaworthy.guard.replay.traffic;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.replay.Truth;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Requests of many visitors, put in order and written as a combined log and its truth. */
final class Timeline {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss xx", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** One request and who made it. */
  record Request(
      Instant at,
      Address client,
      Truth truth,
      String method,
      String target,
      int status,
      String agent) {}

  private final List<Request> requests = new ArrayList<>();

  void add(Request request) {
    requests.add(request);
  }

  int size() {
    return requests.size();
  }

  /** Writes both files, packed if their names end in {@code .gz}. */
  void writeTo(Path log, Path truth) throws IOException {
    requests.sort(Comparator.comparing(Request::at));
    try (Writer lines = writer(log);
        Writer truths = writer(truth)) {
      for (Request each : requests) {
        lines.write(line(each));
        truths.write(each.truth().toLine());
        truths.write('\n');
      }
    }
  }

  private static String line(Request each) {
    return each.client()
        + " - - ["
        + TIME.format(each.at())
        + "] \""
        + each.method()
        + ' '
        + each.target()
        + " HTTP/1.1\" "
        + each.status()
        + " 512 \"-\" \""
        + each.agent()
        + "\"\n";
  }

  private static Writer writer(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedWriter(
        new OutputStreamWriter(packed ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8));
  }
}
