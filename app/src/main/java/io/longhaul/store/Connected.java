package io.longhaul.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A source that is connected to the store.
///
/// @param id its number in the store
/// @param source what kind of source, as the command line names it
/// @param place where its trace lies
/// @param added when it was connected
/// @param read when it was last found to be up to date, or null if it never was read
/// @param state what the trace looked like from outside then; equal means nothing new
/// @param note what the reading has to say about itself, or nothing
/// @param zone where a clock stood that the trace tells no zone of, or null if nobody said
/// @param account where the records of the last reading went, in words, or nothing
/// @param pieces how many pieces of evidence are kept
/// @param rejected how many pieces of input could not be used
public record Connected(
    long id,
    String source,
    String place,
    Instant added,
    @Nullable Instant read,
    String state,
    String note,
    @Nullable String zone,
    String account,
    long pieces,
    long rejected) {}
