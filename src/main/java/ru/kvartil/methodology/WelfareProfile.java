package ru.kvartil.methodology;

import java.util.List;

/// Profile of ИСБШ, the index of social welfare: shares with fixed signs and weights that sum to 1 (methodology §3.3,
/// fallback b and c).
public record WelfareProfile(ProfileDocument document, LevelRules levels, List<ProfileIndicator> indicators)
    implements
      MethodologyProfile {
  public WelfareProfile {
    indicators = List.copyOf(indicators);
  }
}
