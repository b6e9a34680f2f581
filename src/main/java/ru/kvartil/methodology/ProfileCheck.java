package ru.kvartil.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.methodology.ProfileLine.Part;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// What is wrong with the lines of a profile while a person types them, said at the line. The whole is judged by
/// [ProfileReader] when it is saved.
public final class ProfileCheck {
  private static final Texts TEXTS = Texts.of(ProfileCheck.class);
  private static final BigDecimal LARGEST = new BigDecimal("1000000000");
  private static final int LONGEST = 24;

  private ProfileCheck() {}

  /// The number a person typed: a comma or a point, spaces passed over; empty for anything else and for numbers nobody
  /// can mean, such as 1e308.
  public static Optional<BigDecimal> number(String typed) {
    String plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.').replace('\u2212', '-');
    if (plain.length() > LONGEST || !plain.matches("-?\\d+(\\.\\d+)?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain)).filter(number -> number.abs().compareTo(LARGEST) < 0);
  }

  /// A number as the text of a profile writes it.
  public static String raw(BigDecimal number) {
    return ProfileWriter.plain(number);
  }

  /// What is wrong, by the id of the line; lines in order are not named.
  ///
  /// @param lines with values as typed
  public static Map<String, String> problems(List<ProfileLine> lines) {
    Map<String, String> problems = new HashMap<>();
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (ProfileLine line : lines) {
      if (line.kind() != Kind.CHOICE && line.kind() != Kind.FIXED) {
        Optional<BigDecimal> number = number(line.value());
        number.ifPresent(value -> numbers.put(line.id(), value));
        problem(line, number).ifPresent(text -> problems.put(line.id(), text));
      }
    }
    for (ProfileLine line : lines) {
      String id = line.id();
      if (id.startsWith("to ")) {
        BigDecimal from = numbers.get("from " + id.substring("to ".length()));
        BigDecimal to = numbers.get(id);
        if (from != null && to != null && from.compareTo(to) >= 0) {
          problems.put(id, TEXTS.get("check.scale"));
        }
      }
    }
    return problems;
  }

  private static Optional<String> problem(ProfileLine line, Optional<BigDecimal> number) {
    if (number.isEmpty()) {
      return Optional.of(TEXTS.get(line.value().isBlank() ? "check.empty" : "check.number"));
    }
    BigDecimal value = number.get();
    return switch (line.kind()) {
      case WEIGHT -> Optional.of(TEXTS.get("check.weight")).filter(_ -> value.signum() <= 0);
      case SHARE -> Optional.of(TEXTS.get("check.share"))
          .filter(_ -> value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0);
      case COUNT -> count(line, value);
      case NUMBER, CHOICE, FIXED -> Optional.empty();
    };
  }

  private static Optional<String> count(ProfileLine line, BigDecimal value) {
    int least = line.id().equals("regression.spare") ? ProfileReader.SMALLEST_SPARE : 1;
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return whole && value.compareTo(BigDecimal.valueOf(least)) >= 0
        ? Optional.empty()
        : Optional.of(TEXTS.get("check.count", least));
  }

  /// The sum of the weights in words, and whether it is as the kind of the profile wants it.
  public static Sum sum(MethodologyProfile base, List<ProfileLine> lines) {
    if (base instanceof IdentificationProfile) {
      return new Sum(BigDecimal.ZERO, TEXTS.get("sum.none"), true);
    }
    BigDecimal sum = Weights.sum(lines.stream().filter(line -> line.part() == Part.WEIGHTS)
        .map(line -> number(line.value())).toList());
    String text = RussianFormat.plain(sum.doubleValue());
    if (base instanceof OutcomeProfile) {
      return new Sum(sum, TEXTS.get("sum.relative", text), sum.signum() > 0);
    }
    BigDecimal off = BigDecimal.ONE.subtract(sum);
    boolean right = Math.abs(off.doubleValue()) <= ProfileReader.SUM_TOLERANCE;
    String rest = digits(off.abs());
    return new Sum(sum, right
        ? TEXTS.get("sum.right")
        : TEXTS.get(off.signum() > 0 ? "sum.less" : "sum.more", digits(sum), rest), right);
  }

  private static String digits(BigDecimal number) {
    return ProfileWriter.plain(number.setScale(6, RoundingMode.HALF_UP)).replace('.', ',');
  }

  /// Sum of the weights.
  ///
  /// @param words one Russian sentence
  /// @param right whether a profile may be saved with it
  public record Sum(BigDecimal value, String words, boolean right) {}
}
