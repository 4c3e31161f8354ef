package io.longhaul.web;

import io.longhaul.source.SourceException;
import io.longhaul.store.CheckIn;
import io.longhaul.store.StoreException;
import io.longhaul.time.Bound;
import io.longhaul.time.Window;
import io.longhaul.view.pages.Question;
import io.longhaul.view.pages.WeekPage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// What each form does. A change is on the disk before the browser is told where to go on.
final class Forms {
  private static final String FIRST = "/" + WeekPage.NAME;
  private static final String SOURCES = "/sources";
  private static final String SURE = "delete everything";
  private static final int LONGEST_PATH = 1000;

  private final Setup setup;
  private final Desk desk;

  Forms(Setup setup, Desk desk) {
    this.setup = setup;
    this.desk = desk;
  }

  /// Connects a folder; makes the store if there is none, which stays only if something can be
  /// read.
  String connect(Form form) throws Refused, StoreException, IOException {
    var folder = form.text("folder");
    if (folder.isEmpty() || folder.length() > LONGEST_PATH || folder.indexOf('\0') >= 0) {
      throw Refused.mistake("say which folder");
    }
    if (desk.isSimulated()) {
      throw new Refused(409, "end the demo first");
    }
    Desk.Work<Boolean> connect =
        store -> {
          try {
            setup.chores().connect(store, folder);
            return true;
          } catch (SourceException e) {
            throw Refused.mistake(String.valueOf(e.getMessage()));
          }
        };
    if (desk.isOpen()) {
      desk.work(connect);
      return Note.CONNECTED.at(SOURCES);
    }
    desk.begin(connect);
    return Note.CONNECTED.at(FIRST);
  }

  String demo() throws Refused, StoreException, IOException {
    desk.simulate();
    return FIRST;
  }

  String endDemo() throws Refused, StoreException, IOException {
    if (!desk.isSimulated()) {
      throw new Refused(409, "there is no demo");
    }
    desk.destroy();
    return "/";
  }

  String checkIn(Form form) throws Refused, StoreException, IOException {
    var day = date(form.text("day"));
    if (form.text("value").equals("skip")) {
      set(Question.SKIPPED, day.toString());
      return FIRST;
    }
    var question =
        Question.named(form.text("item"))
            .orElseThrow(() -> Refused.mistake("that is not asked here"));
    var value = form.text("value");
    var choice =
        question.choices().stream()
            .filter(each -> Integer.toString(each.value()).equals(value))
            .findFirst()
            .orElseThrow(() -> Refused.mistake("choose one of the answers"));
    desk.work(store -> {
      store.checkIn(new CheckIn(day, question.item(), choice.value()));
      return true;
    });
    return Note.KEPT.at(FIRST);
  }

  String numbers(Form form) throws Refused, StoreException, IOException {
    set(Known.NUMBERS, form.text("numbers").equals(Known.HIDDEN) ? Known.HIDDEN : "shown");
    return FIRST;
  }

  private void set(String name, String value) throws Refused, StoreException, IOException {
    desk.work(store -> {
      store.set(name, value);
      return true;
    });
  }

  String correct(Form form, LocalDate date) throws Refused, StoreException, IOException {
    var correction =
        CorrectionForm.read(form, date, desk.known().answer(), setup.clock().instant());
    desk.work(store -> store.correct(correction));
    return Note.CORRECTED.at("/day/" + date);
  }

  String undo(Form form, long id) throws Refused, StoreException, IOException {
    boolean gone = desk.work(store -> store.undo(id));
    if (!gone) {
      throw Refused.notThere("that correction was taken back already");
    }
    return Note.UNDONE.at(form.text("day").isEmpty() ? SOURCES : "/day/" + date(form.text("day")));
  }

  String remove(Form form) throws Refused, StoreException, IOException {
    desk.work(store -> {
      for (var each : store.connected()) {
        if (each.source().equals(form.text("source"))
            && each.place().equals(form.fields().get("place"))) {
          return store.remove(each);
        }
      }
      throw Refused.notThere("that is not connected");
    });
    return Note.REMOVED.at(SOURCES);
  }

  String delete(Form form) throws Refused, StoreException, IOException {
    var from = date(form.text("from"));
    var last = date(form.text("until"));
    if (last.isBefore(from)) {
      throw Refused.mistake("the last day lies before the first");
    }
    var window =
        new Window(
            new Bound.AtLocalTime(from.atStartOfDay()),
            new Bound.AtLocalTime(last.plusDays(1).atStartOfDay()));
    desk.work(store -> store.delete(window));
    return Note.DELETED.at(SOURCES);
  }

  String deleteAll(Form form) throws Refused, StoreException, IOException {
    if (!form.text("sure").equals(SURE)) {
      throw Refused.mistake("nothing was deleted: to delete the whole store, write " + SURE);
    }
    desk.destroy();
    return "/";
  }

  /// A date that somebody may have lived on.
  static LocalDate date(String text) throws Refused {
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() < 1900 || date.getYear() > 9000) {
        throw Refused.mistake("a date is written as 2026-03-03");
      }
      return date;
    } catch (DateTimeParseException e) {
      throw Refused.mistake("a date is written as 2026-03-03");
    }
  }
}
