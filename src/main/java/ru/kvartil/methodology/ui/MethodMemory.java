package ru.kvartil.methodology.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// Which methods each person computes by, in a small file beside the database, so that the choice outlives a restart and
/// is no part of what is edited, undone and exchanged: `{"people":{"Ирина":{"outcome":{"name":…,"version":…},"welfare":…}}}`.
/// A file that cannot be read counts as no choice; the next choice writes it anew.
public final class MethodMemory {
  private static final Texts TEXTS = Texts.of(MethodMemory.class);
  private static final String PEOPLE = "people";
  private static final String OUTCOME = "outcome";
  private static final String WELFARE = "welfare";
  private static final String RULES = "rules";
  private static final String NAME = "name";
  private static final String VERSION = "version";
  private final Path file;
  private final Supplier<String> person;

  /// @param person whose choice is asked for, asked anew each time and on any thread
  public MethodMemory(Path file, Supplier<String> person) {
    this.file = file;
    this.person = person;
  }

  /// The file that belongs to a database.
  ///
  /// @param database its file, with any ending
  public static Path beside(Path database) {
    String name = String.valueOf(database.getFileName());
    int ending = name.indexOf('.');
    return database.resolveSibling((ending < 0 ? name : name.substring(0, ending)) + ".methods.json");
  }

  /// What the person chose, as far as such profiles are there.
  ///
  /// @return empty when nothing was chosen or a chosen profile is gone
  Optional<Methods> of(List<MethodologyProfile> all) {
    JsonNode kept = people().path(PEOPLE).path(person.get());
    Optional<OutcomeProfile> outcome = found(all, kept.path(OUTCOME), OutcomeProfile.class);
    return found(all, kept.path(WELFARE), WelfareProfile.class)
        .flatMap(welfare -> outcome.map(known -> new Methods(known, welfare)));
  }

  private static <P extends MethodologyProfile> Optional<P> found(List<MethodologyProfile> all, JsonNode kept,
      Class<P> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast)
        .filter(each -> each.document().name().equals(kept.path(NAME).asText())
            && each.document().version().equals(kept.path(VERSION).asText()))
        .findFirst();
  }

  /// Keeps the person's choice. Calls must not overlap.
  void keep(Methods chosen) throws Failure {
    ObjectNode all = people();
    ObjectNode mine = mine(all);
    put(mine.putObject(OUTCOME), chosen.outcome());
    put(mine.putObject(WELFARE), chosen.welfare());
    write(all);
  }

  /// The rule set of identification the person chose; empty when none was chosen or it is gone.
  Optional<IdentificationProfile> rules(List<MethodologyProfile> all) {
    return found(all, people().path(PEOPLE).path(person.get()).path(RULES), IdentificationProfile.class);
  }

  /// Keeps the person's choice of a rule set. Calls must not overlap with each other and with the keeping of methods.
  void keep(IdentificationProfile rules) throws Failure {
    ObjectNode all = people();
    put(mine(all).putObject(RULES), rules);
    write(all);
  }

  private ObjectNode mine(ObjectNode all) {
    ObjectNode people = all.withObjectProperty(PEOPLE);
    return people.path(person.get()) instanceof ObjectNode mine ? mine : people.putObject(person.get());
  }

  private void write(ObjectNode all) throws Failure {
    try {
      SafeFile.write(file, new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(all));
    } catch (IOException failed) {
      throw new Failure(TEXTS, "choice.not-kept", failed, file);
    }
  }

  private static void put(ObjectNode place, MethodologyProfile profile) {
    place.put(NAME, profile.document().name()).put(VERSION, profile.document().version());
  }

  private ObjectNode people() {
    try {
      return Files.exists(file) && new ObjectMapper().readTree(file.toFile()) instanceof ObjectNode all
          && (!all.has(PEOPLE) || all.path(PEOPLE).isObject())
              ? all
              : new ObjectMapper().createObjectNode();
    } catch (IOException unreadable) {
      return new ObjectMapper().createObjectNode();
    }
  }
}
