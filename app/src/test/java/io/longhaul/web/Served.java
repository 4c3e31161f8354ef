package io.longhaul.web;

import io.longhaul.cli.RealChores;
import io.longhaul.store.Passphrase;
import io.longhaul.store.StoreException;
import io.longhaul.store.StoreHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A server with a store of its own, and a browser that says exactly what the test wants.
final class Served implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-04-06T18:00:00Z");
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  final Server server;
  final StoreHome home;
  final Ticking clock;
  final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private String cookie = "";

  /// A clock that stands until it is moved.
  static final class Ticking implements InstantSource {
    private Instant now;

    private Ticking(Instant now) {
      this.now = now;
    }

    @Override
    public synchronized Instant instant() {
      return now;
    }

    synchronized void pass(Duration time) {
      now = now.plus(time);
    }
  }

  private Served(Path folder, Instant now, Executor searcher) throws Exception {
    clock = new Ticking(now);
    home = StoreHome.in(folder.resolve("home"));
    var chores = RealChores.in(folder, clock);
    server = Server.start(new Setup(home, Passphrase.NONE, chores, clock, 0, said::add, searcher));
  }

  /// Without a store, entered.
  static Served in(Path folder) throws Exception {
    return at(NOW, folder);
  }

  /// The same at some moment.
  static Served at(Instant now, Path folder) throws Exception {
    return at(now, folder, Setup::inThread);
  }

  /// The same with searches for hours that begin when somebody else says.
  static Served searching(Executor searcher, Path folder) throws Exception {
    return at(NOW, folder, searcher);
  }

  private static Served at(Instant now, Path folder, Executor searcher) throws Exception {
    var served = new Served(folder, now, searcher);
    served.enter();
    return served;
  }

  /// With the simulated year.
  static Served demo(Path folder) throws Exception {
    var served = in(folder);
    served.post("/demo", Map.of());
    return served;
  }

  void enter() throws IOException {
    var address = server.address();
    var answer = get(address.substring(address.indexOf("/enter")));
    var set = answer.header("set-cookie");
    cookie = set.substring(0, set.indexOf(';'));
  }

  String cookie() {
    return cookie;
  }

  String host() {
    return Server.LOOPBACK + ":" + server.port();
  }

  /// What was answered; names of headers in lower case.
  record Answered(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  Answered get(String path) throws IOException {
    return send("GET", path, Map.of("Host", host(), "Cookie", cookie), "");
  }

  /// The token that forms of this session hold.
  String token() throws IOException {
    var page = get("/week").status() == 200 ? get("/week") : get("/");
    var match = TOKEN.matcher(page.body());
    return match.find() ? match.group(1) : "";
  }

  Answered post(String path, Map<String, String> fields) throws IOException {
    var all = new TreeMap<>(fields);
    all.putIfAbsent("csrf", token());
    return send(
        "POST",
        path,
        Map.of(
            "Host",
            host(),
            "Cookie",
            cookie,
            "Origin",
            "http://" + host(),
            "Content-Type",
            "application/x-www-form-urlencoded"),
        encoded(all));
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  Answered send(String method, String path, Map<String, String> headers, String body)
      throws IOException {
    var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!method.equals("GET")) {
      text.append("Content-Length: " + bytes.length + "\r\n");
    }
    return raw(text + "Connection: close\r\n\r\n" + body);
  }

  /// Sends exactly this.
  Answered raw(String request) throws IOException {
    return raw(request.getBytes(StandardCharsets.UTF_8));
  }

  Answered raw(byte[] request) throws IOException {
    try (var socket =
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server.port())) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (IOException e) {
        // it has hung up already; what it said is there
      }
      return parsed(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      return new Answered(0, Map.of(), String.valueOf(e.getMessage()));
    }
  }

  private static Answered parsed(byte[] bytes) throws IOException {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answered(0, Map.of(), text);
    }
    var lines = text.substring(0, end).split("\r\n", -1);
    var headers =
        Arrays.stream(lines)
            .skip(1)
            .map(line -> line.split(": ?", 2))
            .collect(
                Collectors.toMap(
                    parts -> parts[0].toLowerCase(Locale.ROOT),
                    parts -> parts.length > 1 ? parts[1] : "",
                    (one, other) -> one + ", " + other));
    var body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      body = joined(body);
    }
    return new Answered(
        Integer.parseInt(lines[0].split(" ", -1)[1]),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] joined(byte[] chunks) {
    var all = new ByteArrayOutputStream();
    var text = new String(chunks, StandardCharsets.ISO_8859_1);
    for (int at = 0; at < text.length(); ) {
      int line = text.indexOf("\r\n", at);
      int length = line < 0 ? 0 : Integer.parseInt(text.substring(at, line).strip(), 16);
      if (length == 0) {
        break;
      }
      all.write(chunks, line + 2, length);
      at = line + 2 + length + 2;
    }
    return all.toByteArray();
  }

  @Override
  public void close() throws StoreException, IOException {
    server.close();
  }
}
