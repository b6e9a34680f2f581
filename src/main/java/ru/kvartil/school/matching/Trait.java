package ru.kvartil.school.matching;

import java.util.regex.Pattern;

/// A word of the kind of school; each is known by the folded words that express it.
enum Trait {
  EVENING("вечерн[а-я]+|сменн[а-я]+|заочн[а-я]+|в?с?осош|осош|всош|вош|всш"),
  SPECIAL("коррекционн[а-я]+|специальн[а-я]+|адаптированн[а-я]+|ограниченн[а-я]+|скош|скоши|[а-я]{0,3}скоу"),
  SANATORIUM("санаторн[а-я]+"),
  BOARDING("интернат[а-я]*|пансион[а-я]*|кши|ши|скоши"),
  CADET("кадет[а-я]*|кши"),
  BRANCH("филиал[а-я]*"),
  GYMNASIUM("гимнази[а-я]+"),
  PROGYMNASIUM("прогимнази[а-я]+"),
  LYCEUM("лице[йяюе][а-я]*"),
  SECONDARY("сош|сш|средн[а-я]{2}"),
  BASIC("оош|основн[а-я]{2}"),
  PRIMARY("нош|ншдс|начальн[а-я]{2}"),
  KINDERGARTEN("сад|садом|доу|[а-я]{0,3}доу|ншдс"),
  COLLEGE("колледж[а-я]*|техникум[а-я]*|училищ[а-я]*|[а-я]{0,3}поу|профессиональн[а-я]+|спо"),
  HIGHER("университет[а-я]*|институт[а-я]*|академи[а-я]+|во"),
  CENTRE("центр[а-я]*|цо"),
  PRISON("у?фсин|исполнени[а-я]");

  private final Pattern words;

  Trait(String words) {
    this.words = Pattern.compile(words);
  }

  boolean isIn(String word) {
    return words.matcher(word).matches();
  }

  /// СОШ, ООШ, НОШ: what a school loses and gains without becoming another school.
  boolean isLevel() {
    return this == SECONDARY || this == BASIC || this == PRIMARY;
  }
}
