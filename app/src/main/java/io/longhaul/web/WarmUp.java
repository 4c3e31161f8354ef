package io.longhaul.web;

import io.longhaul.view.pages.Frame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Asks a running server for all of its pages, as a browser would: what the start-up cache learns
/// from. It reaches nothing but that server.
public final class WarmUp {
  private static final String COOKIE = "Set-Cookie: ";

  private final Server server;

  private WarmUp(Server server) {
    this.server = server;
  }

  /// Opens every page once.
  public static void of(Server server) throws IOException {
    var visit = new WarmUp(server);
    var address = server.address();
    var answer = visit.get(address.substring(address.indexOf("/enter")), "");
    int at = answer.indexOf(COOKIE) + COOKIE.length();
    var cookie = answer.substring(at, answer.indexOf(';', at));
    visit.get("/", cookie);
    for (var style : Frame.STYLES) {
      visit.get("/assets/" + style, cookie);
    }
    for (var page : Pages.navigation()) {
      visit.get("/" + page.name(), cookie);
    }
  }

  private String get(String path, String cookie) throws IOException {
    try (var socket =
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server.port())) {
      var request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: "
              + Server.LOOPBACK
              + ":"
              + server.port()
              + "\r\nCookie: "
              + cookie
              + "\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
