package ru.kvartil.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// A place in the JSON of a profile, read strictly: every step knows its path, so that a failure names the place, and
/// [#close] refuses keys nobody asked for.
final class JsonPlace {
  private static final Texts TEXTS = Texts.of(JsonPlace.class);
  private final JsonNode node;
  private final String path;
  private final Set<String> asked = new HashSet<>();

  JsonPlace(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /// A failure about this place.
  Failure wrong(String expected) {
    return new Failure(TEXTS, "profile-value", path, expected);
  }

  JsonPlace object(String key) throws Failure {
    return optionalObject(key).orElseThrow(() -> missing(key));
  }

  Optional<JsonPlace> optionalObject(String key) throws Failure {
    Optional<JsonPlace> place = child(key);
    if (place.isPresent() && !place.get().node.isObject()) {
      throw place.get().wrong(TEXTS.get("expected.object"));
    }
    return place;
  }

  List<JsonPlace> array(String key) throws Failure {
    JsonPlace place = child(key).orElseThrow(() -> missing(key));
    if (!place.node.isArray()) {
      throw place.wrong(TEXTS.get("expected.array"));
    }
    List<JsonPlace> items = new ArrayList<>();
    for (JsonNode item : place.node) {
      items.add(new JsonPlace(item, place.path + "[" + (items.size() + 1) + "]"));
    }
    return items;
  }

  /// A text that is not blank.
  String text(String key) throws Failure {
    JsonPlace place = child(key).orElseThrow(() -> missing(key));
    String text = place.asText();
    if (text.isBlank()) {
      throw place.wrong(TEXTS.get("expected.text"));
    }
    return text.strip();
  }

  /// A text, empty when the key is absent.
  String optionalText(String key) throws Failure {
    return node.has(key) ? text(key) : "";
  }

  /// One of several words.
  <T> T word(String key, Map<String, T> words) throws Failure {
    String text = text(key);
    T value = words.get(text);
    if (value == null) {
      throw at(key).wrong(TEXTS.get("expected.word", String.join(", ", words.keySet().stream().sorted().toList())));
    }
    return value;
  }

  double number(String key) throws Failure {
    return child(key).orElseThrow(() -> missing(key)).asNumber();
  }

  double asNumber() throws Failure {
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw wrong(TEXTS.get("expected.number"));
    }
    return node.doubleValue();
  }

  String asText() throws Failure {
    if (!node.isTextual()) {
      throw wrong(TEXTS.get("expected.text"));
    }
    return node.textValue();
  }

  /// The place of a key, for messages.
  JsonPlace at(String key) {
    return new JsonPlace(node.path(key), path.isEmpty() ? key : path + "." + key);
  }

  boolean isObject() {
    return node.isObject();
  }

  /// Keys of the object, in their order.
  List<String> keys() {
    return List.copyOf(node.properties().stream().map(Map.Entry::getKey).toList());
  }

  /// Refuses keys that were not asked for.
  void close() throws Failure {
    for (String key : keys()) {
      if (!asked.contains(key)) {
        throw new Failure(TEXTS, "profile-key", at(key).path);
      }
    }
  }

  private Optional<JsonPlace> child(String key) {
    asked.add(key);
    return node.has(key) ? Optional.of(at(key)) : Optional.empty();
  }

  private Failure missing(String key) {
    return new Failure(TEXTS, "profile-missing", at(key).path);
  }
}
