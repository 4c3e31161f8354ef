package io.longhaul.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.longhaul.store.StoreException;
import java.io.IOException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The web app, listening on this machine only.
public final class Server implements AutoCloseable {
  /// The only interface that it listens on.
  public static final String LOOPBACK = "127.0.0.1";

  private static final int THREADS = 24;
  private static final int IDLE_THREADS = 4;

  private final Javalin app;
  private final Desk desk;
  private final Routes routes;
  private final Keys keys;

  private Server(Javalin app, Desk desk, Routes routes, Keys keys) {
    this.app = app;
    this.desk = desk;
    this.routes = routes;
    this.keys = keys;
  }

  /// Starts it; it answers when this returns.
  ///
  /// @throws IOException when nothing can listen on that port
  public static Server start(Setup setup) throws StoreException, IOException {
    var keys = new Keys(setup.clock());
    var desk = new Desk(setup);
    var routes = new Routes(setup, desk, keys);
    var app =
        Javalin.create(config -> {
          configure(config);
          routes.add(config.routes);
        });
    try {
      app.start(LOOPBACK, setup.port());
    } catch (JavalinException e) {
      desk.close();
      throw new IOException("nothing can listen on port " + setup.port(), e);
    }
    var server = new Server(app, desk, routes, keys);
    routes.onLostAddress(() -> setup.say().accept("to open it again: " + server.address()));
    return server;
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = Form.MOST_BYTES;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.jetty.threadPool = new QueuedThreadPool(THREADS, IDLE_THREADS);
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendDateHeader(false);
      http.setSendXPoweredBy(false);
    });
    // what does not even reach a route says no more than its number
    config.jetty.modifyServer(server ->
        server.setErrorHandler((request, response, callback) -> error(response, callback)));
  }

  private static boolean error(Response response, Callback callback) {
    response.write(true, null, callback);
    return true;
  }

  /// Finds out in the background what the pages will need, and makes each of them once: what is
  /// made for the first time takes several times as long.
  public void prepare() {
    Thread.startVirtualThread(routes::rehearse);
  }

  /// An address that opens the app once, within ten minutes.
  public String address() {
    return "http://" + LOOPBACK + ":" + port() + "/enter?token=" + keys.token();
  }

  /// Where a calendar program asks for the plan, on a server that listens on a port.
  ///
  /// @param secret the address that the store keeps
  public static String subscription(String secret, int port) {
    return Subscription.address(secret, port);
  }

  public int port() {
    return app.port();
  }

  @Override
  public void close() throws StoreException, IOException {
    app.stop();
    desk.close();
  }
}
