package ru.kvartil.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.LevelBands;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.chart.YearLine;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.SchoolYear;

/// A document of a fictional district that has every kind of block.
public final class SampleReport {
  private static final CellRef CELL = new CellRef("протокол.xlsx", "1", 7, 3);
  private static final Origin PRINTED = new Origin("протокол от 23.06.2025", List.of(CELL));
  private static final Origin COMPUTED = new Origin("доля не преодолевших порог");
  static final Fact PARTICIPANTS = Fact.plain(42, PRINTED);
  static final Fact BELOW = Fact.plain(14, PRINTED);
  static final Fact SHARE = Fact.percent(100.0 * 14 / 42, COMPUTED);
  static final Fact CHANGE = Fact.change(6.1, 1, COMPUTED);

  private SampleReport() {}

  /// A справка about one school, two pages.
  public static ReportContent school() {
    return report(List.of(
        new Block.Organisation(
            List.of("Муниципальное казённое учреждение", "«Информационно-методический центр Берёзовского района»")),
        new Block.Kind("Аналитическая справка"),
        new Block.Title(List.of(Text.of("о динамике образовательных результатов школы № 8 имени А. С. Зорина"),
            Text.of("за 2020/2021 – 2024/2025 учебные годы"))),
        new Block.DatePlace("21 ноября 2026 г.", "г. Берёзовск"),
        paragraph(
            "Основание: план работы центра на 2026/2027 учебный год, пункт 14. Источники: протоколы ГИА-9 и ГИА-11, "
                + "социальный паспорт школы. Методика: «ГИА и аттестаты, 2025», версия 3; квартили типа 7 среди 22 школ района."),
        new Block.Section("Результаты"),
        new Block.Paragraph(Text.of(
            "В 2024/2025 учебном году экзамен по математике сдавали {0} девятиклассника, не преодолели минимальный порог {1} "
                + "({2}\u202f%), что на 6,1 п.п. больше, чем годом ранее ({3}).",
            PARTICIPANTS, BELOW, SHARE, Span.reference("results"))),
        results(), figure(),
        new Block.Section("Выводы"),
        new Block.Numbered(List.of(
            Text.of("ИОР третий год остаётся в низком квартиле ({0}).", Span.reference("outcome")),
            Text.of("Доля не преодолевших порог ОГЭ по математике составила {0}\u202f% ({1}), что видно и в {2}.",
                SHARE,
                Span.reference("results"), new Span.Reference("results", Span.Form.PREPOSITIONAL)))),
        new Block.Section("Рекомендации"),
        paragraph(
            "Заместителю директора школы № 8 до 15 декабря 2026 г. согласовать с центром график занятий по темам, "
                + "указанным в приложении. Подтверждение: график, утверждённый директором."),
        new Block.Signatures(List.of(
            new Block.Signature("Составил", "Методист", "И. П. Лебедева"),
            new Block.Signature("Согласовано",
                "Начальник отдела мониторинга и оценки качества образования управления образования администрации района",
                "А. В. Константинопольская")))));
  }

  /// A table of three pages, then a page of its own.
  public static ReportContent district() {
    List<Table.Row> rows = new ArrayList<>(IntStream.rangeClosed(1, 90).mapToObj(SampleReport::districtRow).toList());
    rows.add(new Table.Row(List.of(Text.of("Район"), Text.of(Fact.plain(3_870, COMPUTED)),
        Text.of(Fact.plain(1_245, COMPUTED)), Text.of(Fact.percent(32.2, COMPUTED))), true));
    Table table = new Table("schools", "Доля не преодолевших порог по школам района",
        List.of(Table.Column.words("Школа"), Table.Column.numbers("Сдавали", "чел."),
            Table.Column.numbers("Ниже порога", "чел."), Table.Column.numbers("Доля", "%")),
        rows, List.of(Text.of("Источник: протокол от 23.06.2025, лист 1.")));
    return report(List.of(new Block.Kind("Аналитическая справка"), new Block.Section("Школы района"),
        new Block.Paragraph(Text.of("Результаты приведены в {0}.",
            new Span.Reference("schools", Span.Form.PREPOSITIONAL))),
        table, new Block.PageBreak(), paragraph("Конец документа."),
        new Block.Signatures(List.of(new Block.Signature("", "Методист", "И. П. Лебедева")))));
  }

  private static Table.Row districtRow(int number) {
    return Table.Row.of(Text.of("Средняя школа № " + number), Text.of(Fact.plain(40 + number % 7, PRINTED)),
        Text.of(Fact.plain(10 + number % 9, PRINTED)),
        Text.of(number % 10 == 0 ? Fact.missing(COMPUTED) : Fact.percent(20 + number / 7.0, COMPUTED)));
  }

  static Block.Paragraph paragraph(String words) {
    return new Block.Paragraph(Text.of(words));
  }

  static ReportContent report(List<Block> blocks) {
    return new ReportContent("Аналитическая справка: школа № 8", "ИМЦ Берёзовского района", LocalDate.of(2026, 11, 21),
        PageSetup.GOST_2025, blocks);
  }

  static Table results() {
    return new Table("results", "Результаты государственной итоговой аттестации, 2024/2025",
        List.of(Table.Column.words("Экзамен"), Table.Column.numbers("Сдавали", "чел."),
            Table.Column.numbers("Ниже порога", "чел."), Table.Column.numbers("Доля", "%"),
            Table.Column.numbers("К прошлому году", "п.п.")),
        List.of(
            Table.Row.of(Text.of("ОГЭ, математика"), Text.of(PARTICIPANTS), Text.of(BELOW), Text.of(SHARE),
                Text.of(CHANGE)),
            row("ОГЭ, русский язык", 42, 9, 21.43, Fact.change(-1.2, 1, COMPUTED)),
            row("ЕГЭ, русский язык", 11, 0, 0, Fact.change(0, 1, COMPUTED)),
            row("ЕГЭ, математика (профильная)*", 4, 1, 25, Fact.missing(COMPUTED))),
        List.of(Text.of("* Малое число сдававших: выводы по одному году не делаются."),
            Text.of("Источник: протокол от 23.06.2025, лист 1.")));
  }

  private static Table.Row row(String exam, int sat, int below, double share, Fact change) {
    return Table.Row.of(Text.of(exam), Text.of(Fact.plain(sat, PRINTED)), Text.of(Fact.plain(below, PRINTED)),
        Text.of(Fact.percent(share, COMPUTED)), Text.of(change));
  }

  static Figure figure() {
    double[] values = {0.310, 0.340, 0.270, 0.293, 0.241};
    List<Level> levels = List.of(new Level("1 низкий", Tone.QUARTILE_1), new Level("2 ниже среднего", Tone.QUARTILE_2),
        new Level("3 выше среднего", Tone.QUARTILE_3), new Level("4 высокий", Tone.QUARTILE_4));
    LevelBands bands = new LevelBands(levels, IntStream.range(0, 5).mapToObj(
        i -> new LevelBands.Borders(new SchoolYear(2021 + i),
            List.of(0.31 + i * 0.007, 0.46 + i * 0.01, 0.64 + i * 0.008)))
        .toList());
    YearLine line = new YearLine(
        new Caption("Индекс образовательных результатов на фоне квартилей района",
            "ИОР школы снизился с 0,293 до 0,241 и третий год остаётся в низком квартиле."),
        new ValueAxis("ИОР", ValueFormat.fixed(3), 0, 1), bands,
        IntStream.range(0, 5)
            .mapToObj(i -> new YearLine.Point(new SchoolYear(2021 + i), OptionalDouble.of(values[i]), "",
                Optional.empty()))
            .toList());
    return Figure.of("outcome", line, PageSetup.GOST_2025);
  }
}
