package io.longhaul.store;

/// The store cannot do what is asked. The message is one line for the person: what, where, and what
/// to do about it.
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
