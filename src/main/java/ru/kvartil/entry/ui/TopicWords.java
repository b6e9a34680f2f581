package ru.kvartil.entry.ui;

import ru.kvartil.assessment.ResultKey;
import ru.kvartil.entry.EntryTopic;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// What topics and counts are called on screen and in the history.
final class TopicWords {
  private static final Texts TEXTS = Texts.of(TopicWords.class);

  private TopicWords() {}

  /// «ЕГЭ, Русский язык», «социальный паспорт».
  static String title(EntryTopic topic) {
    return switch (topic) {
      case EntryTopic.Results results -> result(results.key());
      case EntryTopic.Passport() -> TEXTS.get("topic.passport");
      case EntryTopic.Pupils _ -> TEXTS.get("topic.pupils");
      case EntryTopic.Own() -> TEXTS.get("topic.own");
    };
  }

  private static String result(ResultKey key) {
    String of = key.subject().isEmpty()
        ? TEXTS.get("topic.graduates", key.procedure().word())
        : TEXTS.get("topic.subject", key.procedure().word(), key.subject());
    return key.parallel() == 0 ? of : TEXTS.get("topic.parallel", of, key.parallel());
  }

  static String values(int n) {
    return RussianFormat.plain(n) + " "
        + Texts.plural(n, TEXTS.get("value.one"), TEXTS.get("value.few"), TEXTS.get("value.many"));
  }
}
