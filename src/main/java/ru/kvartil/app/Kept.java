package ru.kvartil.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.district.Role;
import ru.kvartil.district.Worker;
import ru.kvartil.ui.KeptPage;
import ru.kvartil.vault.BrokenSealException;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.Purpose;
import ru.kvartil.vault.Seal;

/// What outlives the lock: who worked, where, what was typed and not saved, what came of work that was going on; all of it sealed
/// under the key of the database.
final class Kept {
  private static final byte[] ABOUT = "typed".getBytes(StandardCharsets.US_ASCII);
  private final byte[] sealed;

  private Kept(byte[] sealed) {
    this.sealed = sealed;
  }

  /// @param worker who worked
  /// @param year the chosen one, by the year it ends in
  /// @param section the section in view
  /// @param pages pages to open again
  /// @param ended what came of work that was going on when the program was locked, a line for each
  record State(Worker worker, int year, String section, List<KeptPage> pages, List<String> ended) {
    State {
      pages = List.copyOf(pages);
      ended = List.copyOf(ended);
    }
  }

  static Kept of(State state, DataKey key) {
    byte[] plain = new byte[0];
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(new DataOutputStream(bytes), state);
      plain = bytes.toByteArray();
      return new Kept(seal(key).seal(plain));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static Seal seal(DataKey key) {
    return new Seal(key, Purpose.FORM, ABOUT);
  }

  State opened(DataKey key) {
    byte[] plain = new byte[0];
    try {
      plain = seal(key).open(sealed);
      return read(new DataInputStream(new ByteArrayInputStream(plain)));
    } catch (BrokenSealException otherKey) {
      throw new IllegalStateException("sealed in this very program", otherKey);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static void write(DataOutputStream out, State state) throws IOException {
    word(out, state.worker.person().map(id -> id.value().toString()).orElse(""));
    word(out, state.worker.name());
    word(out, state.worker.role().name());
    out.writeInt(state.year);
    word(out, state.section);
    words(out, state.ended);
    out.writeInt(state.pages.size());
    for (KeptPage page : state.pages) {
      word(out, page.section());
      words(out, page.address());
      word(out, page.title());
      for (Map<String, String> map : List.of(page.tabs(), page.begun(), page.fields())) {
        words(out, List.copyOf(map.keySet()));
        words(out, List.copyOf(map.values()));
      }
    }
  }

  private static State read(DataInputStream in) throws IOException {
    String person = word(in);
    Worker worker = new Worker(person.isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(person))),
        word(in), Role.of(word(in)));
    int year = in.readInt();
    String section = word(in);
    List<String> ended = words(in);
    List<KeptPage> pages = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pages.add(new KeptPage(word(in), words(in), word(in), map(in), map(in), map(in)));
    }
    return new State(worker, year, section, pages, ended);
  }

  private static Map<String, String> map(DataInputStream in) throws IOException {
    List<String> keys = words(in);
    List<String> values = words(in);
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), values.get(i));
    }
    return map;
  }

  private static void words(DataOutputStream out, List<String> words) throws IOException {
    out.writeInt(words.size());
    for (String word : words) {
      word(out, word);
    }
  }

  private static List<String> words(DataInputStream in) throws IOException {
    List<String> words = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      words.add(word(in));
    }
    return words;
  }

  private static void word(DataOutputStream out, String word) throws IOException {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String word(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
