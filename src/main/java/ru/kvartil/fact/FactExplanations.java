package ru.kvartil.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.provenance.Place;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// The last step of every chain: a stored value with its cell, or with who typed it and what it stands over.
public final class FactExplanations {
  private static final Texts TEXTS = Texts.of(FactExplanations.class);

  private FactExplanations() {}

  /// @param what what the value measures, with its year
  public static Explanation of(String what, FactValue value) {
    List<Explanation> parts = new ArrayList<>();
    if (value.mark() == FactValue.Mark.EMPTY_AS_ZERO) {
      parts.add(Explanation.of(Kind.REMARK, TEXTS.get("why.empty-as-zero")));
    }
    if (value.value().isEmpty()) {
      parts.add(Explanation.of(Kind.MISSING, TEXTS.get("why.missing")));
    }
    parts.add(source(value.origin()));
    String text = value.value().isPresent()
        ? RussianFormat.plain(value.value().getAsDouble())
        : TEXTS.get("why.no-data");
    return Explanation.number(what, text, parts);
  }

  /// A number nothing is stored for.
  public static Explanation absent(String what) {
    return Explanation.number(what, TEXTS.get("why.no-data"),
        List.of(Explanation.of(Kind.MISSING, TEXTS.get("why.absent"))));
  }

  private static Explanation source(FactOrigin origin) {
    return switch (origin) {
      case FactOrigin.Imported imported -> place(imported);
      case FactOrigin.Typed typed -> {
        Explanation person = Explanation.of(Kind.SOURCE, typed.text());
        yield typed.instead().map(instead -> person.with(place(instead.from()))).orElse(person);
      }
    };
  }

  private static Explanation place(FactOrigin.Imported imported) {
    return Explanation.source(new Place(Optional.of(imported.batch()), imported.cell()));
  }
}
