package io.longhaul.store;

import java.util.List;

/// The plan that the person keeps, as it stands in their calendar.
///
/// @param id what tells its events from those of everybody else
/// @param zone on whose clock they are written
/// @param address what its calendar is asked for with, known to nobody else
public record KeptPlan(String id, String zone, String address, List<KeptTime> times) {
  public KeptPlan {
    times = List.copyOf(times);
  }
}
