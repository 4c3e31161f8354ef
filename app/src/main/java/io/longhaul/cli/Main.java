package io.longhaul.cli;

/** The entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("longhaul 0.1.0");
  }
}
