package io.longhaul.web;

import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Trace;
import io.longhaul.planner.Request;
import io.longhaul.source.Contract;
import io.longhaul.source.SourceException;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.view.SourceRow;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/// What the app has the command line do, which knows the sources and what was given to it.
public interface Chores {
  /// Name and version of the program.
  String program();

  /// What is asked of the trace of a store at this moment.
  Asked asked(Store store, Trace trace) throws StoreException;

  /// Holidays and leave of the days after this one.
  DaysOff ahead(Store store, LocalDate today) throws StoreException;

  /// What a timetable is asked for, by the options of `longhaul plan find`.
  Request wanted(Answer answer, DaysOff off, List<String> options) throws Refused;

  /// What is connected, each source with what it reads and what of it is kept.
  ///
  /// @param simulated whether the sources are made up, so that there is no place to look at
  List<SourceRow> sources(Store store, boolean simulated) throws StoreException;

  /// What a source that is connected may read, field by field.
  Contract contract(String source) throws StoreException;

  /// Connects the repositories in a folder and reads them.
  void connect(Store store, String folder) throws Refused, StoreException, SourceException;

  /// Reads what is new in everything that is connected, and says how it went.
  String sync(Store store) throws Refused, StoreException, IOException;

  /// Writes everything that a store holds as one ZIP file.
  void export(Store store, OutputStream zip) throws StoreException, IOException;
}
