package io.longhaul.web;

import io.longhaul.view.pages.BriefingPage.Own;

/// What the person has written for the brief so far: in memory only, and gone with the store that
/// it is about.
final class Draft {
  private Own own = Own.NONE;

  synchronized Own own() {
    return own;
  }

  synchronized void write(Own words) {
    own = words;
  }

  void forget() {
    write(Own.NONE);
  }
}
