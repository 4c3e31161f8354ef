package io.longhaul.store;

import org.jspecify.annotations.Nullable;

/// Asks for the passphrase of a store.
@FunctionalInterface
public interface Passphrase {
  /// Nobody can be asked.
  Passphrase NONE = _ -> null;

  /// The passphrase, or null when there is nobody to ask. Whoever asked wipes it after use.
  ///
  /// @param question what to say to the person
  char @Nullable [] ask(String question) throws StoreException;
}
