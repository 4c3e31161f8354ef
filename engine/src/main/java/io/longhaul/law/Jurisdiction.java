package io.longhaul.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a rule is the law. None is ever guessed from a zone or a trace: people say which one they
/// ask about.
public enum Jurisdiction {
  EU("European Union"),
  UK("United Kingdom"),
  DE("Germany"),
  FR("France"),
  CN("China"),
  JP("Japan"),
  KR("South Korea"),
  US("United States, federal"),
  US_CA("California"),
  IN("India");

  private final String country;

  Jurisdiction(String country) {
    this.country = country;
  }

  /// In English.
  public String country() {
    return country;
  }

  /// What it is chosen by: `eu`, `us-ca`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The one with that code, in whatever case.
  public static Optional<Jurisdiction> of(String code) {
    var lower = code.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.code().equals(lower)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Jurisdiction::code).toList();
  }
}
