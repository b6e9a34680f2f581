package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.QuantileType;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.report.Span;
import ru.kvartil.report.Text;
import ru.kvartil.school.School;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// What stands above and below the text of a справка: letterhead, title, date and place, basis, purpose, sources, method,
/// signatures (methodology §7).
record Heading(Centre centre, NoteText text, List<SchoolYear> years) {
  private static final Texts TEXTS = Texts.of(Heading.class);
  /// A name in quotes as tables write it.
  private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]+)\"");
  /// A longer name of an organisation is divided before its own name in quotes.
  private static final int LONG = 45;

  /// Letterhead to date and place.
  List<Block> top(List<String> about) {
    List<Text> title = new ArrayList<>();
    about.forEach(line -> title.add(new Text(List.of(Words.words(line)))));
    title.add(Text.of(TEXTS.get("title.period"), Words.words(Words.period(years))));
    return List.of(new Block.Organisation(organisation()), new Block.Kind(TEXTS.get("kind")), new Block.Title(title),
        new Block.DatePlace(RussianFormat.longDate(text.date()), centre.settlement()));
  }

  private List<String> organisation() {
    String name = centre.organisation().strip();
    if (name.isEmpty()) {
      return Stream.of(TEXTS.get("organisation.unknown"), centre.district()).filter(line -> !line.isBlank()).toList();
    }
    List<String> lines = name.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    int quote = name.indexOf(" «");
    return lines.size() == 1 && name.length() > LONG && quote > 0
        ? List.of(name.substring(0, quote), name.substring(quote + 1))
        : lines;
  }

  /// Title lines of a school: official name in typographic quotes, everyday name after it.
  static List<String> about(School school) {
    String official = school.names().official();
    String line = official.equals(school.name()) ? official : TEXTS.get("title.names", official, school.name());
    return List.of(TEXTS.get("title.school"), STRAIGHT.matcher(line).replaceAll("«$1»"));
  }

  /// Title lines of a district.
  static List<String> about(Centre centre) {
    return List.of(TEXTS.get("title.district"), centre.district());
  }

  /// Basis, purpose and sources; then the method.
  List<Block> introduction(String purpose, Sources sources, OutcomeResult result) {
    List<Text> first = new ArrayList<>(basis());
    first.add(line(TEXTS.get("purpose", sentence(text.purpose().isBlank() ? purpose : text.purpose()))));
    first.addAll(sources.sentence());
    return List.of(new Block.Paragraph(Text.sentences(first)), new Block.Paragraph(method(result)));
  }

  /// Basis, the purpose if a person wrote one, method and sources as one paragraph.
  List<Block> shortIntroduction(Sources sources, OutcomeResult result) {
    List<Text> sentences = new ArrayList<>(basis());
    if (!text.purpose().isBlank()) {
      sentences.add(line(TEXTS.get("purpose", sentence(text.purpose()))));
    }
    sentences.add(named(result));
    if (isOurs(result.profile())) {
      sentences.add(Text.of(TEXTS.get("method.ours")));
    }
    sentences.add(Text.of(TEXTS.get("method.few")));
    sentences.addAll(sources.shortSentence());
    return List.of(new Block.Paragraph(Text.sentences(sentences)));
  }

  private List<Text> basis() {
    String basis = text.basis().orElse(centre.basis()).strip();
    return basis.isEmpty() ? List.of() : List.of(line(TEXTS.get("basis", sentence(basis))));
  }

  private static Text line(String words) {
    return new Text(List.of(Words.words(words)));
  }

  /// Without spaces around and with a full stop.
  private static String sentence(String words) {
    String bare = words.strip();
    return bare.endsWith(".") ? bare : TEXTS.get("stopped", bare);
  }

  private static Text method(OutcomeResult result) {
    OutcomeProfile profile = result.profile();
    List<Text> sentences = new ArrayList<>(List.of(named(result)));
    if (!profile.document().order().isBlank()) {
      sentences.add(line(TEXTS.get("method.order", sentence(profile.document().order()))));
    }
    if (isOurs(profile)) {
      sentences.add(Text.of(TEXTS.get("method.ours")));
    }
    sentences.add(Text.of(TEXTS.get("method.few")));
    sentences.add(Text.of(TEXTS.get("method.period")));
    return Text.sentences(sentences);
  }

  /// The method by name, version and type of quantile.
  private static Text named(OutcomeResult result) {
    OutcomeProfile profile = result.profile();
    Fact n = Fact.plain(result.n(), new Origin(TEXTS.get("origin.compared", result.year().label())));
    String quantile = profile.levels().quantile() == QuantileType.TYPE_7
        ? TEXTS.get("quantile.7")
        : TEXTS.get("quantile.6");
    Span name = Words.words(profile.document().name());
    Span version = Words.words(profile.document().version());
    return result.n() == 0
        ? Text.of(TEXTS.get("method.nobody"), name, version, Words.words(quantile))
        : Text.of(TEXTS.get("method"), name, version, Words.words(quantile), n, Words.schools(n));
  }

  private static boolean isOurs(OutcomeProfile profile) {
    boolean weights = profile.indicators().stream().map(ProfileIndicator::weight)
        .anyMatch(weight -> weight.mark().isOurs());
    return weights || profile.levels().quantileMark().isOurs() || profile.levels().minimum().mark().isOurs();
  }

  /// Recommendations as entered and the lines for signing.
  List<Block> bottom() {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = text.recommendationLines();
    if (!lines.isEmpty()) {
      blocks.add(new Block.Section(TEXTS.get("section.recommendations")));
      List<Text> items = lines.stream().map(Heading::line).toList();
      blocks.add(items.size() == 1 ? new Block.Paragraph(items.getFirst()) : new Block.Numbered(items));
    }
    return blocks;
  }

  /// The lines for signing; somebody must sign, so one line is left free where nobody is entered.
  Block signatures() {
    NoteText.Signers signers = text.signers().orElse(NoteText.Signers.of(centre));
    List<Block.Signature> lines = new ArrayList<>();
    add(lines, TEXTS.get("role.prepared"), signers.prepared());
    add(lines, TEXTS.get("role.agreed"), signers.agreed());
    add(lines, TEXTS.get("role.signed"), signers.signed());
    if (lines.isEmpty()) {
      lines.add(new Block.Signature(TEXTS.get("role.prepared"), "", ""));
    }
    return new Block.Signatures(lines);
  }

  private static void add(List<Block.Signature> lines, String role, Signatory person) {
    if (person.known()) {
      lines.add(new Block.Signature(role, person.position().strip(), person.name().strip()));
    }
  }
}
