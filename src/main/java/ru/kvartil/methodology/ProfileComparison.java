package ru.kvartil.methodology;

import java.util.Comparator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ru.kvartil.methodology.ProfileLine.Part;
import ru.kvartil.shared.Texts;

/// Two profiles line by line, the older at the left.
///
/// @param lines of either profile: those of the second in its order, those only the first has after them
public record ProfileComparison(List<Pair> lines) {
  private static final Texts TEXTS = Texts.of(ProfileComparison.class);

  public ProfileComparison {
    lines = List.copyOf(lines);
  }

  /// One line of both.
  ///
  /// @param before value in the first profile with its mark, or «нет»
  /// @param after the same in the second
  public record Pair(Part part, String title, String before, String after, boolean differs) {}

  public static ProfileComparison of(MethodologyProfile first, MethodologyProfile second) {
    Map<String, ProfileLine> old = new LinkedHashMap<>();
    ProfileLines.of(first).forEach(line -> old.put(line.id(), line));
    List<Pair> pairs = new ArrayList<>();
    for (ProfileLine line : ProfileLines.of(second)) {
      pairs.add(pair(Optional.ofNullable(old.remove(line.id())), Optional.of(line)));
    }
    old.values().forEach(line -> pairs.add(pair(Optional.of(line), Optional.empty())));
    return new ProfileComparison(pairs.stream().sorted(Comparator.comparing(Pair::part)).toList());
  }

  private static Pair pair(Optional<ProfileLine> before, Optional<ProfileLine> after) {
    ProfileLine any = after.or(() -> before).orElseThrow();
    boolean same = before.isPresent() && after.isPresent() && before.get().says(after.get());
    return new Pair(any.part(), any.title(), words(before), words(after), !same);
  }

  private static String words(Optional<ProfileLine> line) {
    return line.map(each -> {
      String mark = each.mark().map(Mark::text).orElse("");
      String ground = each.source().isEmpty() ? mark : mark.isEmpty() ? each.source() : mark + ", " + each.source();
      return ground.isEmpty() ? each.text() : TEXTS.get("compare.value", each.text(), ground);
    }).orElseGet(() -> TEXTS.get("compare.absent"));
  }

  /// How many lines differ.
  public int differences() {
    return (int) lines.stream().filter(Pair::differs).count();
  }
}
