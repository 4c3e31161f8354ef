package io.longhaul.view.pages;

/// One of the pages beside the verdicts: the navigation has one name for all of them.
interface PartOfVerdicts extends Page {
  @Override
  default String name() {
    return VerdictsPage.NAME;
  }

  @Override
  default boolean hasRange() {
    return false;
  }
}
