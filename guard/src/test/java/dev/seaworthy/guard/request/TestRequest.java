package dev.seaworthy.guard.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request put together by hand. */
public final class TestRequest implements RequestView {
  private final Map<String, List<String>> headers = new TreeMap<>();
  private String method = "GET";
  private String path = "/";
  private @Nullable String rawPath;
  private String query = "";
  private String peer = "203.0.113.9";
  private boolean encrypted;
  private String serverName = "internal-host";
  private int serverPort = 80;
  private long signedInSince = Long.MAX_VALUE;

  private TestRequest() {}

  /** A plain GET of a path from 203.0.113.9, without headers. */
  public static TestRequest get(String path) {
    return new TestRequest().path(path);
  }

  /** The same with POST. */
  public static TestRequest post(String path) {
    return get(path).method("POST");
  }

  public TestRequest method(String sent) {
    method = sent;
    return this;
  }

  public TestRequest path(String decoded) {
    path = decoded;
    return this;
  }

  public TestRequest rawPath(String sent) {
    rawPath = sent;
    return this;
  }

  public TestRequest query(String sent) {
    query = sent;
    return this;
  }

  public TestRequest from(String address) {
    peer = address;
    return this;
  }

  public TestRequest encrypted(boolean is) {
    encrypted = is;
    return this;
  }

  public TestRequest server(String name, int port) {
    serverName = name;
    serverPort = port;
    return this;
  }

  public TestRequest signedInSince(long epochSecond) {
    signedInSince = epochSecond;
    return this;
  }

  public TestRequest host(String value) {
    return with("Host", value);
  }

  /** Adds one line. */
  public TestRequest with(String name, String value) {
    headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>()).add(value);
    return this;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String rawPath() {
    return rawPath == null ? path : rawPath;
  }

  @Override
  public String query() {
    return query;
  }

  @Override
  public String peerAddress() {
    return peer;
  }

  @Override
  public boolean encrypted() {
    return encrypted;
  }

  @Override
  public String serverName() {
    return serverName;
  }

  @Override
  public int serverPort() {
    return serverPort;
  }

  @Override
  public boolean signedInBefore(long epochSecond) {
    return signedInSince < epochSecond;
  }

  @Override
  public @Nullable String line(String name, int index) {
    List<String> lines = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return index < lines.size() ? lines.get(index) : null;
  }
}
