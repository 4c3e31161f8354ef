package io.longhaul.store;

import java.time.LocalDate;

/// An event from outside that the person marked. What it did is never kept: it is computed anew.
///
/// @param day its date
/// @param name what the person calls it
public record MarkedEvent(LocalDate day, String name) {}
