package io.longhaul.store;

/// How much a step changed.
///
/// @param added pieces of evidence that are new
/// @param removed pieces that are gone
public record Change(long added, long removed) {
  public static final Change NONE = new Change(0, 0);
}
