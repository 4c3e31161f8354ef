package io.longhaul.goal;

/// What evidence tells of something that could be so.
enum Told {
  YES,
  NO,
  UNKNOWN
}
