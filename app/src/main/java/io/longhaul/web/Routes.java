package io.longhaul.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.longhaul.store.StoreException;
import io.longhaul.view.Words;
import io.longhaul.view.page.web.JteenterGenerated;
import io.longhaul.view.page.web.JtemessageGenerated;
import io.longhaul.view.page.web.JtewelcomeGenerated;
import io.longhaul.view.pages.Frame;
import io.longhaul.view.pages.Page;
import io.longhaul.view.pages.Range;
import io.longhaul.view.pages.Shown;
import io.longhaul.view.pages.TryPage;
import io.longhaul.view.pages.WeekPage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Every address of the app and what answers there; what forms do stands in [Forms].
final class Routes {
  private static final String HTML = "text/html; charset=utf-8";
  private static final Duration BETWEEN_ADDRESSES = Duration.ofSeconds(10);

  private static final Map<String, String> HEADERS =
      Map.ofEntries(
          Map.entry(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'"),
          Map.entry("Cache-Control", "no-store"),
          Map.entry("X-Content-Type-Options", "nosniff"),
          Map.entry("X-Frame-Options", "DENY"),
          // without an origin of its own a form could not be told from somebody else's
          Map.entry("Referrer-Policy", "same-origin"),
          Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
          Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
          Map.entry("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"));

  private final Setup setup;
  private final Desk desk;
  private final Keys keys;
  private final Gate gate;
  private final Plans plans;
  private final Goals goals;
  private final Events events;
  private final Briefs briefs;
  private final InCalendar calendar;
  private final RefusalLog refusals;
  private final Assets assets = new Assets();
  private final AtomicReference<Instant> said = new AtomicReference<>(Instant.EPOCH);
  private Runnable sayAddress = () -> {};

  Routes(Setup setup, Desk desk, Keys keys) {
    this.setup = setup;
    this.desk = desk;
    this.keys = keys;
    this.gate = new Gate(keys);
    this.plans = new Plans(setup, desk);
    this.goals = new Goals(desk);
    this.events = new Events(desk);
    this.briefs = new Briefs(desk);
    this.calendar = new InCalendar(desk);
    this.refusals = new RefusalLog(setup.clock(), setup.say());
  }

  /// What is done when somebody comes without a session: the person finds a way in on the terminal.
  void onLostAddress(Runnable say) {
    sayAddress = say;
  }

  void add(RoutesConfig routes) {
    routes.before(this::check);
    routes.get("/enter", this::enter);
    routes.get("/assets/{name}", this::asset);
    routes.get(Subscription.PATH + "{file}", this::subscription);
    routes.get("/state", ctx -> ctx.result(desk.known().state()));
    routes.get("/", this::first);
    routes.get("/day/{date}", ctx -> page(ctx, "day", date(ctx)));
    routes.get("/day/{date}/{file}", ctx -> drawing(ctx, "day", date(ctx)));
    own(routes);
    plans(routes);
    routes.get("/{page}", ctx -> page(ctx, ctx.pathParam("page"), null));
    routes.get("/{page}/{file}", ctx -> drawing(ctx, ctx.pathParam("page"), null));
    var forms = new Forms(setup, desk);
    form(routes, "/connect", (_, form) -> forms.connect(form));
    form(routes, "/demo", (_, _) -> forms.demo());
    form(routes, "/demo/end", (_, _) -> forms.endDemo());
    form(routes, "/check-in", (_, form) -> forms.checkIn(form));
    form(routes, "/numbers", (_, form) -> forms.numbers(form));
    form(routes, "/day/{date}/correction", (ctx, form) -> forms.correct(form, date(ctx)));
    form(routes, "/correction/{id}/undo", (ctx, form) -> forms.undo(form, number(ctx)));
    form(routes, "/remove", (_, form) -> forms.remove(form));
    form(routes, "/delete", (_, form) -> forms.delete(form));
    form(routes, "/delete-all", (_, form) -> forms.deleteAll(form));
    routes.post("/sync", this::sync);
    routes.post("/export", this::export);
    routes.exception(Refused.class, (refused, ctx) -> refuse(ctx, refused));
    routes.exception(Exception.class, (fault, ctx) -> fail(ctx, fault));
    routes.error(404, ctx -> unanswered(ctx, 404, "there is no such page"));
    routes.error(405, ctx -> unanswered(ctx, 405, "that cannot be done here"));
  }

  /// What a form does; gives the address to go on to.
  @FunctionalInterface
  private interface Act {
    String on(Context ctx, Form form) throws Exception;
  }

  private void form(RoutesConfig routes, String path, Act act) {
    Handler handler =
        ctx -> {
          ctx.res().setHeader("Location", act.on(ctx, sent(ctx)));
          ctx.status(303);
        };
    routes.post(path, handler);
  }

  /// The form that was sent, once it is sure that it is one of this session.
  private Form sent(Context ctx) throws Refused, IOException {
    var form = Form.read(ctx.req().getContentType(), ctx.req().getInputStream());
    gate.checkForm(ctx.req(), form);
    return form;
  }

  private void check(Context ctx) throws Refused {
    HEADERS.forEach((name, value) -> ctx.res().setHeader(name, value));
    gate.check(ctx.req());
  }

  private void enter(Context ctx) throws Refused {
    var token = query(ctx).get("token");
    var session =
        keys.enter(token)
            .orElseThrow(() -> new Refused(403, "the address was used before, or is too old"));
    ctx.res()
        .addHeader(
            "Set-Cookie",
            Gate.cookie(ctx.req().getLocalPort())
                + "="
                + session
                + "; Path=/; HttpOnly; SameSite=Strict");
    var html = new StringOutput();
    // a page and not a redirect: the browser sends the cookie along on the way that begins here
    JteenterGenerated.render(new OwaspHtmlTemplateOutput(html), null);
    html(ctx, html.toString());
  }

  private void asset(Context ctx) throws Refused, IOException {
    var asset =
        assets
            .named(ctx.pathParam("name"))
            .orElseThrow(() -> Refused.notThere("there is no such file"));
    ctx.contentType(asset.type()).result(asset.text());
  }

  private void subscription(Context ctx) throws Refused, StoreException, IOException {
    var calendar = new Subscription(desk).calendar(ctx.pathParam("file"));
    ctx.contentType("text/calendar; charset=utf-8")
        .result(calendar.getBytes(StandardCharsets.UTF_8));
  }

  private void first(Context ctx) throws Exception {
    if (desk.isOpen()) {
      redirect(ctx, "/" + WeekPage.NAME);
      return;
    }
    var html = new StringOutput();
    JtewelcomeGenerated.render(new OwaspHtmlTemplateOutput(html), null, token(ctx));
    html(ctx, Frame.begin(html.toString()).html());
  }

  private void page(Context ctx, String name, @Nullable LocalDate date) throws Exception {
    if (!desk.isOpen()) {
      redirect(ctx, "/");
      return;
    }
    var known = desk.known();
    var page = Pages.named(name, desk, known, refusals);
    checkDate(page, date);
    page(ctx, page, known, date);
  }

  /// Makes every page for nobody; what fails here fails on the page again, and is said there.
  void rehearse() {
    try {
      if (desk.isOpen()) {
        var known = desk.known();
        for (var link : Pages.navigation()) {
          var page =
              link.name().equals(TryPage.NAME)
                  ? plans.tryPage(Form.of(""), known)
                  : Pages.named(link.name(), desk, known, refusals);
          Framing.of(page, known.shown(Range.USUAL, null, ""), known, null).html();
        }
      }
    } catch (Exception e) {
      // said by the page
    }
  }

  private void page(Context ctx, Page page, Known known, @Nullable LocalDate date) throws Refused {
    var shown = shown(ctx, known, date);
    html(ctx, Framing.of(page, shown, known, Note.words(query(ctx).get("note"))).html());
  }

  /// The pages of plans, each at addresses that say all of its state.
  private void plans(RoutesConfig routes) {
    routes.get("/plan", ctx -> plan(ctx, plans::tryPage));
    routes.get("/plan/tried", this::tried);
    routes.get("/plan/find", ctx -> plan(ctx, plans::findPage));
    routes.get("/plan/find/found", this::found);
    routes.get("/plan/find/{file}", ctx -> planDrawing(ctx, plans::findPage));
    routes.get("/plan/taper", ctx -> plan(ctx, plans::taperPage));
    routes.get("/plan/taper/{file}", ctx -> planDrawing(ctx, plans::taperPage));
    routes.get("/plan/{file}", ctx -> planDrawing(ctx, plans::tryPage));
    form(routes, "/plan/find", (_, form) -> plans.find(form, desk.known()));
    form(routes, "/plan/find/stop", (_, _) -> plans.stop());
  }

  /// What the person sets, marks, keeps and takes along.
  private void own(RoutesConfig routes) {
    routes.get("/plan/goals", ctx -> plan(ctx, goals::page));
    routes.get("/plan/goals/{file}", ctx -> planDrawing(ctx, goals::page));
    form(routes, "/plan/goals/add", (_, form) -> goals.add(form, desk.known()));
    form(routes, "/plan/goals/{id}/remove", (ctx, _) -> goals.remove(number(ctx)));
    routes.get("/plan/kept", ctx -> plan(ctx, kept(ctx)));
    routes.get(
        "/plan/kept/plan.ics",
        ctx -> {
          disposition(ctx, "longhaul-plan.ics");
          ctx.contentType("text/calendar; charset=utf-8")
              .result(calendar.file().getBytes(StandardCharsets.UTF_8));
        });
    form(routes, "/plan/find/keep", (_, form) -> calendar.keep(form, desk.known()));
    form(routes, "/plan/kept/renew", (_, _) -> calendar.renew());
    routes.get("/events", ctx -> plan(ctx, events::page));
    routes.get("/events/{file}", ctx -> planDrawing(ctx, events::page));
    form(routes, "/events/mark", (_, form) -> events.mark(form));
    form(routes, "/events/remove", (_, form) -> events.remove(form));
    routes.get("/brief", ctx -> plan(ctx, briefs::page));
    routes.get("/brief/{file}", this::brief);
    form(routes, "/brief", (_, form) -> briefs.choose(form, desk.known()));
  }

  private Planned kept(Context ctx) {
    int port = ctx.req().getLocalPort();
    return (query, known) -> calendar.page(query, known, port);
  }

  private void brief(Context ctx) throws Exception {
    var known = desk.known();
    var name = ctx.pathParam("file");
    var text = briefs.file(name, query(ctx), known, shown(ctx, known, null));
    var type = name.endsWith(".md") ? "text/markdown; charset=utf-8" : HTML;
    download(ctx, type, name, text);
  }

  /// Makes a page from what its address says.
  @FunctionalInterface
  private interface Planned {
    Page page(Form query, Known known) throws Exception;
  }

  private void plan(Context ctx, Planned planned) throws Exception {
    if (!desk.isOpen()) {
      redirect(ctx, "/");
      return;
    }
    var known = desk.known();
    var settled = Plans.settled(query(ctx), known);
    if (settled != null) {
      redirect(ctx, settled);
      return;
    }
    page(ctx, planned.page(query(ctx), known), known, null);
  }

  private void planDrawing(Context ctx, Planned planned) throws Exception {
    var known = desk.known();
    drawing(ctx, planned.page(query(ctx), known), shown(ctx, known, null));
  }

  /// What comes of timetables, as a part of the page.
  private void tried(Context ctx) throws Exception {
    var known = desk.known();
    html(ctx, plans.tryPage(query(ctx), known).tried(shown(ctx, known, null)));
  }

  /// How a search stands, as a part of the page.
  private void found(Context ctx) throws Exception {
    var known = desk.known();
    html(ctx, plans.findPage(query(ctx), known).found(shown(ctx, known, null)));
  }

  private void drawing(Context ctx, String name, @Nullable LocalDate date) throws Exception {
    var known = desk.known();
    var page = Pages.named(name, desk, known, refusals);
    checkDate(page, date);
    drawing(ctx, page, shown(ctx, known, date));
  }

  private void drawing(Context ctx, Page page, Shown shown) throws Exception {
    var file = ctx.pathParam("file");
    for (var drawing : page.drawings(shown)) {
      if (file.equals(drawing.name() + ".svg")) {
        download(ctx, "image/svg+xml; charset=utf-8", file, drawing.svg());
        return;
      }
      if (file.equals(drawing.name() + ".csv")) {
        download(ctx, "text/csv; charset=utf-8", file, drawing.csv());
        return;
      }
    }
    throw Refused.notThere("there is no such drawing");
  }

  /// A page about one day needs one, and no other takes one.
  private static void checkDate(Page page, @Nullable LocalDate date) throws Refused {
    if (page.name().equals("day") == (date == null)) {
      throw Refused.notThere("there is no such page");
    }
  }

  private Shown shown(Context ctx, Known known, @Nullable LocalDate date) throws Refused {
    var word = query(ctx).get("range");
    var range =
        word == null
            ? Range.USUAL
            : Range.named(word)
                .orElseThrow(() -> Refused.notThere("there is no such range of time"));
    return known.shown(range, date, token(ctx));
  }

  private void sync(Context ctx) throws Exception {
    sent(ctx);
    var said = desk.isSimulated() ? "There is nothing new in a simulation." : forSync();
    html(ctx, Frame.alone("Read", message("Read what is new", said, "/sources")).html());
  }

  private String forSync() throws Exception {
    return desk.work(store -> setup.chores().sync(store));
  }

  private void export(Context ctx) throws Exception {
    sent(ctx);
    var zip = new ByteArrayOutputStream();
    desk.work(store -> {
      setup.chores().export(store, zip);
      store.note("export", "to the browser");
      return true;
    });
    disposition(ctx, "longhaul.zip");
    ctx.contentType("application/zip").result(zip.toByteArray());
  }

  /// What is taken from the demo says so, as every page does.
  private void download(Context ctx, String type, String name, String text) {
    disposition(ctx, "longhaul-" + name);
    ctx.contentType(type).result(desk.isSimulated() ? SimulatedFile.marked(name, text) : text);
  }

  private static void disposition(Context ctx, String name) {
    ctx.res().setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private void refuse(Context ctx, Refused refused) {
    refusals.refuse(ctx.req().getMethod(), ctx.req().getRequestURI(), refused);
    ctx.status(refused.status());
    if (refused.status() == 403 && isPage(ctx.req())) {
      sayAddress();
      html(
          ctx,
          page(
              "No way in here",
              "This page is somebody's own. If it is yours: the terminal in which longhaul serve"
                  + " runs shows an address that opens it."));
      return;
    }
    html(ctx, page("That did not work", Words.sentence(refused.why())));
  }

  /// A flood of such requests does not fill the terminal.
  private void sayAddress() {
    var now = setup.clock().instant();
    var last = said.get();
    if (Duration.between(last, now).compareTo(BETWEEN_ADDRESSES) > 0
        && said.compareAndSet(last, now)) {
      sayAddress.run();
    }
  }

  private static boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals("GET");
  }

  private void fail(Context ctx, Exception fault) {
    boolean explained = fault instanceof StoreException || fault instanceof IOException;
    setup.say().accept((explained ? "" : "a fault of the program, please report it: ") + fault);
    ctx.status(500);
    html(
        ctx,
        page(
            "That did not work",
            explained
                ? String.valueOf(fault.getMessage())
                : "A fault of the program; the terminal" + " says more."));
  }

  private void unanswered(Context ctx, int status, String why) {
    if (Objects.requireNonNullElse(ctx.res().getContentType(), "").startsWith("text/html")) {
      return;
    }
    refuse(ctx, new Refused(status, why));
  }

  private static String page(String title, String text) {
    return Frame.alone(title, message(title, text, "/")).html();
  }

  private static String message(String title, String text, String back) {
    var html = new StringOutput();
    JtemessageGenerated.render(new OwaspHtmlTemplateOutput(html), null, title, text, back);
    return html.toString();
  }

  private static void html(Context ctx, String html) {
    ctx.contentType(HTML).result(html.getBytes(StandardCharsets.UTF_8));
  }

  private static void redirect(Context ctx, String to) {
    ctx.res().setHeader("Location", to);
    ctx.status(303);
  }

  private String token(Context ctx) {
    var session = gate.session(ctx.req());
    return session == null ? "" : keys.formToken(session);
  }

  private static Form query(Context ctx) throws Refused {
    var query = ctx.req().getQueryString();
    return Form.of(query == null ? "" : query);
  }

  private static LocalDate date(Context ctx) throws Refused {
    try {
      return LocalDate.parse(ctx.pathParam("date"));
    } catch (DateTimeParseException e) {
      throw Refused.notThere("there is no such day");
    }
  }

  private static long number(Context ctx) throws Refused {
    try {
      return Long.parseLong(ctx.pathParam("id"));
    } catch (NumberFormatException e) {
      throw Refused.notThere("there is no such number");
    }
  }
}
