package ru.kvartil.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import ru.kvartil.shared.NaturalOrder;

/// Everything that can be found, prepared for being asked at every keystroke. Every word typed must be found in a thing;
/// the better one is that which has the typed code, then whose title is or opens with what is typed, then the typed number
/// and words, then words that begin so, then words that contain it; equals stand by kind and in natural order. What finds nothing as typed is read as typed on the
/// wrong keyboard layout, then as Russian in Latin letters, then as typed with one slip in a word.
public final class SearchIndex {
  /// An index of nothing.
  public static final SearchIndex EMPTY = new SearchIndex(List.of());
  /// So many of each kind are shown before the best of all fill the rest.
  private static final int FAIR = 3;
  private final List<Entry> entries;

  private SearchIndex(List<Entry> entries) {
    this.entries = entries;
  }

  /// Prepares an index; it costs some ten microseconds a thing.
  public static SearchIndex of(Collection<Findable> findables) {
    NaturalOrder order = new NaturalOrder();
    return new SearchIndex(findables.stream()
        .map(findable -> new Placed(findable, order.key(findable.title()), order.key(findable.detail())))
        .sorted(Comparator.comparing(Placed::kind).thenComparing(Placed::title).thenComparing(Placed::detail))
        .map(placed -> Entry.of(placed.findable)).toList());
  }

  /// Kinds of what can be found, in their order.
  public List<Kind> kinds() {
    return entries.stream().map(entry -> entry.findable().kind()).distinct().toList();
  }

  /// The best answers to what was typed; nothing for a text without words.
  ///
  /// @param most how many are shown at most
  public Found find(String typed, int most) {
    List<Query> readings = readings(typed);
    return readings.stream().map(this::matches).filter(found -> !found.isEmpty()).findFirst()
        .or(() -> readings.stream().map(Query::forgive).map(this::matches).filter(found -> !found.isEmpty())
            .findFirst())
        .map(found -> new Found(shown(found, most), found.size())).orElse(Found.NOTHING);
  }

  private static List<Query> readings(String typed) {
    Set<String> texts = new LinkedHashSet<>(List.of(typed.strip(), Keyboard.russian(typed), Keyboard.latin(typed),
        Keyboard.bySound(typed), Keyboard.bySound(Keyboard.latin(typed))));
    return texts.stream().map(Query::of).filter(query -> !query.tokens().isEmpty()).distinct().toList();
  }

  /// All answers, the best first.
  private List<Entry.Match> matches(Query query) {
    List<Entry.Match> found = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<Entry.Match> match = entry.match(query);
      match.ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(Entry.Match::score));
    return found;
  }

  private static List<Found.Hit> shown(List<Entry.Match> found, int most) {
    Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
    TreeSet<Integer> chosen = new TreeSet<>();
    for (int i = 0; i < found.size() && chosen.size() < most; i++) {
      if (taken.merge(kind(found.get(i)), 1, Integer::sum) <= FAIR) {
        chosen.add(i);
      }
    }
    for (int i = 0; i < found.size() && chosen.size() < most; i++) {
      chosen.add(i);
    }
    List<Entry.Match> best = chosen.stream().map(found::get).toList();
    return best.stream().map(SearchIndex::kind).distinct()
        .flatMap(kind -> best.stream().filter(match -> kind(match) == kind)).map(Entry.Match::hit).toList();
  }

  private static Kind kind(Entry.Match match) {
    return match.entry().findable().kind();
  }

  /// A thing with what it is ordered by.
  private record Placed(Findable findable, NaturalOrder.Key title, NaturalOrder.Key detail) {
    private Kind kind() {
      return findable.kind();
    }
  }
}
