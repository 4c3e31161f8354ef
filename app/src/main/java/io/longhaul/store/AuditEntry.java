package io.longhaul.store;

import java.time.Instant;

/// One line of the audit: what was done to the store.
///
/// @param number counted from 1
/// @param at when
/// @param act what, in one word
/// @param detail on what, and how much of it
/// @param hash of this entry and the hash of the one before it, SHA-256 in hexadecimal digits
public record AuditEntry(long number, Instant at, String act, String detail, String hash) {}
