package io.longhaul.view.pages;

/// A chart that can be downloaded.
public interface Drawing {
  /// Its name in addresses, lower-case letters and hyphens: `balance`.
  String name();

  /// A file of its own, with its style inside.
  String svg();

  /// The same figures: a heading line with units, fields separated by commas.
  String csv();
}
