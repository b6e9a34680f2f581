package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import ru.kvartil.index.Reading;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.index.WelfareResult.UsedShare;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.report.Span;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// ИСБШ of one school beside its results: the index and its shares, each with the number of pupils.
record WelfareSection(WelfareResult result, WelfareSchool school) {
  /// Id of the table, for references.
  static final String SHARES = "welfare";
  private static final Texts TEXTS = Texts.of(WelfareSection.class);

  /// ИСБШ of all schools in a year.
  static WelfareResult compute(NoteInput input, SchoolYear year) {
    return WelfareIndex.compute(input.methods().welfare(), input.indicators(), year, input.participants(year));
  }

  static WelfareSection of(SchoolKey key, WelfareResult result) {
    return new WelfareSection(result, result.school(key).orElseThrow());
  }

  /// The value as table and sentence show it.
  static Fact value(WelfareSchool school, WelfareResult result) {
    Origin origin = Origins.of(
        TEXTS.get("origin.welfare", result.profile().document().name(), result.year().label()),
        school.readings().stream().flatMap(reading -> reading.present().stream())
            .flatMap(present -> present.inputs().stream()));
    OptionalDouble value = school.index().value();
    if (value.isPresent()) {
      return Fact.fixed(value.getAsDouble(), 1, origin);
    }
    return school.index().school().compared()
        ? Fact.missing(origin)
        : Fact.missing(TEXTS.get("outcome.outside"), origin);
  }

  /// Sentence and table; the sentence alone when the school has no passport.
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    boolean any = school.readings().stream().anyMatch(reading -> reading.present().isPresent());
    blocks.add(new Block.Paragraph(sentence(any)));
    if (any) {
      blocks.add(table());
    }
    return blocks;
  }

  private Text sentence(boolean any) {
    Span year = Words.year(result.year());
    if (!any) {
      return Text.of(TEXTS.get("welfare.no-passport"), year);
    }
    Fact value = value(school, result);
    if (value.value().isPresent()) {
      Fact n = Fact.plain(result.n(), value.origin());
      return Text.of(TEXTS.get("welfare.value"), year, value, n, Words.ofSchools(n), Span.reference(SHARES));
    }
    if (!school.index().school().compared()) {
      return Text.of(TEXTS.get("welfare.outside"), Span.reference(SHARES));
    }
    if (school.index().missing().isEmpty()) {
      return Text.of(TEXTS.get("welfare.flat"), year, Span.reference(SHARES));
    }
    String missing = school.index().missing().stream().map(WelfareSection::name)
        .collect(Collectors.joining(TEXTS.get("semicolon")));
    return Text.of(TEXTS.get("welfare.incomplete"), year, Words.words(missing), Span.reference(SHARES));
  }

  private Table table() {
    List<Table.Row> rows = school.readings().stream().map(this::row).toList();
    boolean ours = result.profile().indicators().stream().anyMatch(share -> share.weight().mark().isOurs());
    List<Text> notes = new ArrayList<>(List.of(Text.of(
        ours ? TEXTS.get("note.welfare-method-ours") : TEXTS.get("note.welfare-method"),
        Words.words(result.profile().document().name()), Words.words(result.profile().document().version()),
        Words.words(weights()))));
    notes.addAll(ResultTables.missing(rows));
    notes.addAll(ResultTables.source(rows));
    return new Table(SHARES, TEXTS.get("caption.welfare", result.year().label()),
        List.of(Table.Column.words(TEXTS.get("column.welfare-share")),
            Table.Column.numbers(TEXTS.get("column.share"), TEXTS.get("unit.percent")),
            Table.Column.numbers(TEXTS.get("column.of-pupils"), TEXTS.get("unit.people")),
            Table.Column.numbers(TEXTS.get("column.mean-of-schools"), TEXTS.get("unit.percent"))),
        rows, notes);
  }

  private String weights() {
    return result.profile().indicators().stream().map(share -> RussianFormat.plain(share.weight().value()))
        .collect(Collectors.joining(TEXTS.get("semicolon")));
  }

  /// The field alone: that it is a share stands in the heading of the column.
  private static String name(Reading reading) {
    return reading.indicator() instanceof Indicator.Passport passport ? passport.field().text() : reading.label();
  }

  private Table.Row row(Reading reading) {
    Optional<Present> present = reading.present();
    Origin origin = Origins.of(reading.label(), present.stream().flatMap(value -> value.inputs().stream()));
    Fact share = present.map(value -> Fact.percent(value.value(), origin)).orElse(Fact.missing(origin));
    Fact n = present.filter(value -> value.n().isPresent())
        .map(value -> Fact.plain(value.n().getAsDouble(), origin)).orElse(Fact.missing(origin));
    Fact mean = result.shares().stream().filter(used -> used.indicator().indicator().equals(reading.indicator()))
        .map(UsedShare::mean).findFirst().map(value -> Fact.percent(value, new Origin(TEXTS.get("origin.mean-share"))))
        .orElse(Fact.missing(origin));
    return Table.Row.of(new Text(List.of(Words.words(name(reading)))), Text.of(share), Text.of(n), Text.of(mean));
  }
}
