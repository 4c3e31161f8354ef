package io.longhaul.view.pages;

/// One of the pages of plans: the navigation has one name for all of them.
interface PartOfPlan extends Page {
  @Override
  default String name() {
    return TryPage.NAME;
  }

  @Override
  default String title() {
    return TryPage.TITLE;
  }

  @Override
  default boolean hasRange() {
    return false;
  }
}
