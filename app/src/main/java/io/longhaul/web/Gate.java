package io.longhaul.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides which requests are answered at all. Each check stands against an attack:
///
/// - the other end belongs to the user who started the program: other users of the machine;
/// - the host that was asked for is this one: names that were bound to this machine (DNS
///   rebinding);
/// - the origin, where a browser tells it, is this app: pages of other sites and other ports;
/// - the session is one that a printed token opened: everybody who has not seen the terminal;
/// - the form's own token came back: forms that somebody else made.
final class Gate {
  /// Addresses that need no session: they show nothing of the person. Nor does the subscription
  /// need one, whose own address is its key ([Subscription]).
  private static final Set<String> OPEN = Set.of("/enter");

  private static final String ASSETS = "/assets/";
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final Keys keys;

  Gate(Keys keys) {
    this.keys = keys;
  }

  /// Lets a request through or says why not.
  void check(HttpServletRequest request) throws Refused {
    int port = request.getLocalPort();
    if (Peers.isSomebodyElse(request.getRemotePort(), port)) {
      throw new Refused(403, "the request is another user's");
    }
    if (!METHODS.contains(request.getMethod())) {
      throw new Refused(405, "only pages are read and forms sent here");
    }
    checkHost(request, port);
    checkOrigin(request, port);
    if (!isOpen(request.getRequestURI()) && session(request) == null) {
      throw new Refused(403, "there is no session");
    }
  }

  private static void checkHost(HttpServletRequest request, int port) throws Refused {
    var hosts = Collections.list(request.getHeaders("Host"));
    if (hosts.size() != 1 || !names(port).contains(hosts.getFirst())) {
      throw new Refused(421, "the request is for another host");
    }
  }

  private static List<String> names(int port) {
    return List.of("127.0.0.1:" + port, "localhost:" + port);
  }

  private static void checkOrigin(HttpServletRequest request, int port) throws Refused {
    var host = request.getHeader("Host");
    for (var origin : Collections.list(request.getHeaders("Origin"))) {
      if (!origin.equals("http://" + host) || !names(port).contains(host)) {
        throw new Refused(403, "the request comes from another site");
      }
    }
    // an address in the terminal or in the window's own bar has no site
    var site = request.getHeader("Sec-Fetch-Site");
    boolean entering = OPEN.contains(request.getRequestURI());
    if (site != null && !OWN_SITE.contains(site) && !entering) {
      throw new Refused(403, "the request comes from another site");
    }
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || path.startsWith(ASSETS) || path.startsWith(Subscription.PATH);
  }

  /// The name of the cookie. A browser keeps cookies of a host for all its ports: two programs are
  /// not to take each other's place.
  static String cookie(int port) {
    return "longhaul-" + port;
  }

  /// The session of a request, or null.
  @Nullable String session(HttpServletRequest request) {
    var cookies = request.getCookies();
    for (var cookie : cookies == null ? new Cookie[0] : cookies) {
      if (cookie.getName().equals(cookie(request.getLocalPort()))
          && keys.isOpen(cookie.getValue())) {
        return cookie.getValue();
      }
    }
    return null;
  }

  /// Refuses a form that was not made here for this session.
  void checkForm(HttpServletRequest request, Form form) throws Refused {
    var session = session(request);
    if (session == null || !keys.isFormToken(session, form.get("csrf"))) {
      throw new Refused(403, "the form is not one of this session");
    }
  }
}
