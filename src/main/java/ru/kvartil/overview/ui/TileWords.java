package ru.kvartil.overview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.kvartil.overview.Completeness;
import ru.kvartil.overview.NotesToMake;
import ru.kvartil.overview.SupportAim;
import ru.kvartil.overview.SupportMovement;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;

/// What the four tiles say.
final class TileWords {
  private static final Texts TEXTS = Texts.of(TileWords.class);
  private static final int NAMES = 3;

  private TileWords() {}

  /// Schools of the list against the list before and the aim in schools.
  static Tile.Words support(OverviewState state) {
    SupportMovement support = state.support();
    if (support.now().isEmpty() && support.before().isEmpty()) {
      return new Tile.Words("–", TEXTS.get("support.unknown"), TEXTS.get("support.type"), Tone.MUTED);
    }
    int now = support.now().size();
    int before = support.before().size();
    String was = before == 0
        ? TEXTS.get("support.no-before")
        : TEXTS.get("support.was", before, SupportAim.most(before, state.aim().least()));
    boolean met = before > 0 && now <= SupportAim.most(before, state.aim().least());
    return new Tile.Words(Integer.toString(now), was, moved(support), before == 0
        ? Tone.MUTED
        : met
            ? Tone.GOOD
            : Tone.BAD);
  }

  private static String moved(SupportMovement support) {
    if (support.before().isEmpty()) {
      return "";
    }
    return TEXTS.get("support.moved", support.left().size(), support.entered().size(), support.stayed().size());
  }

  /// Aim, source, names: the tooltip of the tile.
  static String supportInFull(OverviewState state) {
    SupportMovement support = state.support();
    int before = support.before().size();
    List<String> lines = new ArrayList<>();
    if (before > 0) {
      lines.add(TEXTS.get("support.aim", state.aim().least(), state.aim().best(), SupportAim.most(before, state.aim()
          .least()), SupportAim.most(before, state.aim().best()), before, state.aim().source()));
    }
    named("support.left", support.left(), lines);
    named("support.entered", support.entered(), lines);
    named("support.stayed", support.stayed(), lines);
    return lines.isEmpty() ? TEXTS.get("support.type") : String.join("\n", lines);
  }

  private static void named(String key, List<School> schools, List<String> lines) {
    if (!schools.isEmpty()) {
      lines.add(TEXTS.get(key, schools.stream().map(School::name).collect(Collectors.joining(", "))));
    }
  }

  static Tile.Words data(Completeness board) {
    if (board.expected() == 0) {
      return new Tile.Words("–", TEXTS.get("data.none"), "", Tone.MUTED);
    }
    String percent = RussianFormat.percent(Math.floor(100.0 * board.sent() / board.expected()));
    String owing = board.owing().isEmpty()
        ? TEXTS.get("data.all")
        : TEXTS.get("data.owing", SchoolWords.count(board.owing().size()), names(board.owing().stream()
            .map(Completeness.Row::school).toList()));
    return new Tile.Words(percent.replace(",0", ""), TEXTS.get("data.of", board.sent(), board.expected()), owing, board
        .owing().isEmpty() ? Tone.GOOD : Tone.BAD);
  }

  static Tile.Words doubts(OverviewState state) {
    int n = state.doubts().size();
    if (n == 0) {
      return new Tile.Words("0", "", TEXTS.get("doubts.clean"), Tone.GOOD);
    }
    List<School> schools = state.doubts().stream().map(placed -> placed.doubt().school()).distinct().toList();
    return new Tile.Words(Integer.toString(n), TEXTS.get("doubts.at", names(schools)), state.doubts().getFirst().doubt()
        .text(), Tone.WARN);
  }

  static Tile.Words notes(NotesToMake notes) {
    int all = notes.absent().size() + notes.stale().size() + notes.made().size();
    if (all == 0) {
      return new Tile.Words("–", TEXTS.get("notes.none"), "", Tone.MUTED);
    }
    String under = notes.stale().isEmpty()
        ? notes.absent().isEmpty() ? TEXTS.get("notes.all") : TEXTS.get("notes.absent", names(notes.absent()))
        : TEXTS.get("notes.stale", names(notes.stale()));
    return new Tile.Words(Integer.toString(notes.made().size()), TEXTS.get("notes.of", all), under, notes.stale()
        .isEmpty() ? notes.absent().isEmpty() ? Tone.GOOD : Tone.MUTED : Tone.WARN);
  }

  /// Up to three names and how many more.
  static String names(List<School> schools) {
    String some = schools.stream().limit(NAMES).map(School::name).collect(Collectors.joining(", "));
    return schools.size() <= NAMES ? some : TEXTS.get("names.more", some, schools.size() - NAMES);
  }
}
