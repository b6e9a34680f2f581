package ru.kvartil.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.report.ReportContent;

/// The pages of help: whole, joined to each other, and speaking of what there is.
class HelpBookTest {
  private static final Path RESOURCES = Path.of("src/main/resources/ru/kvartil");
  private final HelpBook book = HelpBook.load();

  @Test
  void everyPageIsListedOnceAndEveryFileIsAPage() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("help/pages"))) {
      assertThat(book.pages()).extracting(page -> page.id() + ".md")
          .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString()).toList());
    }
    assertThat(book.pages()).extracting(HelpPage::title).doesNotHaveDuplicates();
    assertThat(book.pages().getFirst().title()).isEqualTo("Первые десять минут");
    assertThat(book.pages().getLast().title()).isEqualTo("Словарь");
  }

  @Test
  void linksLeadSomewhere() {
    for (HelpPage page : book.pages()) {
      assertThat(page.links()).as("links of " + page.id()).allMatch(id -> book.page(id).isPresent());
    }
    assertThat(book.pages().stream().mapToInt(page -> page.links().size()).sum()).isGreaterThan(10);
  }

  /// A page that names a button the window does not have would send a person looking for it.
  @Test
  void whatIsNamedStandsInTheWindow() throws IOException {
    Set<String> words = wordsOfTheWindow();
    List<String> unknown = new ArrayList<>();
    int named = 0;
    for (HelpPage page : book.pages()) {
      for (String name : page.names()) {
        named++;
        if (!words.contains(name)) {
          unknown.add(page.id() + ": «" + name + "»");
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(named).isGreaterThan(40);
  }

  /// Ids of screens are those given in the code: `setId("…")`, a table's, a section's.
  @Test
  void screensOfPagesExist() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/ru/kvartil"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(source));
      }
    }
    List<String> unknown = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (HelpPage page : book.pages()) {
      for (String screen : page.screens()) {
        boolean view = screen.endsWith("-view");
        if (!code.toString().contains("\"" + (view ? screen.substring(0, screen.length() - 5) : screen) + "\"")
            && !screen.startsWith("empty-") && !screen.startsWith("outcome-")) {
          unknown.add(page.id() + ": " + screen);
        }
        assertThat(known.add(screen)).as("screen " + screen + " has one page").isTrue();
      }
    }
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      принтер                | print
      КВАРТИЛЬ индекс        | indices
      отменить загрузку      | data
      шнор                   | glossary
      фильтр столбца         | tables
      темное                 | appearance
      """)
  void wordsAreFound(String typed, String page) {
    assertThat(book.find(typed)).extracting(HelpPage::id).contains(page);
    assertThat(book.find(typed)).hasSizeLessThan(book.pages().size());
  }

  @Test
  void nothingIsFoundOfWhatIsNotThere() {
    assertThat(book.find("щщщ")).isEmpty();
    assertThat(book.find("печать щщщ")).isEmpty();
    assertThat(book.find("  ")).isEqualTo(book.pages());
    assertThat(book.find("печать")).first().extracting(HelpPage::id).isEqualTo("print");
  }

  @Test
  void theNearestScreenDecides() {
    assertThat(book.of(List.of("print-page", "documents")).id()).isEqualTo("print");
    assertThat(book.of(List.of("unknown", "documents")).id()).isEqualTo("documents");
    assertThat(book.of(List.of("unknown")).id()).isEqualTo("ten-minutes");
  }

  @Test
  void paperSaysWhatTheScreenSays() {
    for (HelpPage page : book.pages()) {
      ReportContent paper = HelpPaper.content(page, LocalDate.of(2026, 11, 21));
      String printed = String.join("\n", paper.plainBlocks().stream().map(PlainBlock::text).toList())
          .replaceAll("[\\u00a0\\u202f]", " ");
      for (HelpPart part : page.parts()) {
        for (HelpPart.Line line : part.all()) {
          assertThat(printed).contains(line.text());
        }
      }
    }
    assertThat(HelpPaper.content(book, LocalDate.of(2026, 11, 21)).blocks()).hasSizeGreaterThan(100);
  }

  @Test
  void theMarkupIsRead() {
    HelpPage page = HelpReader.read("p", """
        # Заголовок
        <!-- screens: one, two -->

        Слова,
        которые `Идут` дальше: [сюда](there).

        ## Часть
        1. Первое
           продолжено
        2. Второе
        - Точка
        """);
    assertThat(page.screens()).containsExactly("one", "two");
    assertThat(page.parts()).hasSize(4);
    assertThat(page.text()).isEqualTo("Слова, которые «Идут» дальше: сюда.\nЧасть\nПервое продолжено\nВторое\nТочка");
    assertThat(page.links()).containsExactly("there");
    assertThat(page.names()).containsExactly("Идут");
    assertThat(page.headings()).containsExactly("Часть");
    assertThatThrownBy(() -> HelpReader.read("empty", "# Заголовок")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> wordsOfTheWindow() throws IOException {
    Set<String> words = new HashSet<>();
    try (Stream<Path> bundles = Files.walk(RESOURCES)) {
      for (Path bundle : bundles.filter(file -> file.endsWith("texts.properties")).toList()) {
        if (!bundle.startsWith(RESOURCES.resolve("help")) && !bundle.startsWith(RESOURCES.resolve("cli"))) {
          Properties texts = new Properties();
          texts.load(Files.newBufferedReader(bundle));
          texts.values().forEach(text -> words.add(text.toString()));
        }
      }
    }
    return words;
  }
}
