/// Recognises which known school a row of a table means. Spellings are folded where they cannot change the meaning
/// (case, quotes, №, look-alike letters, ownership), never where they can (kind of school, number); what is left
/// unclear is returned as a question, not decided.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school.matching;
