package ru.kvartil.school.matching;

import java.util.List;
import ru.kvartil.school.SchoolKey;

/// Which school a row means.
public sealed interface Match {
  /// One school, without a doubt.
  record Exact(SchoolKey school, By by) implements Match {}

  /// None of the known schools.
  record New() implements Match {}

  /// Perhaps one of these, the likeliest first; a person decides.
  record Doubtful(List<Candidate> candidates) implements Match {
    public Doubtful {
      candidates = List.copyOf(candidates);
    }
  }

  /// What a certain match rests on.
  enum By {
    CODE, NAME_IN_MUNICIPALITY, NAME
  }

  /// A school the row may mean.
  ///
  /// @param reason Russian words for a person: what agrees and what does not
  /// @param score 0…100, for the order of candidates only
  record Candidate(SchoolKey school, String reason, int score) {}
}
