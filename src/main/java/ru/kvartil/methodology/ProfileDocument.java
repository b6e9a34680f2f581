package ru.kvartil.methodology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The text of a profile and what it says of itself. File and database row hold the same bytes.
///
/// @param name by which it is chosen; two profiles of one name differ in version
/// @param source where its numbers come from, one Russian line for documents
/// @param order number and date of the order that put it in force; empty for a default
/// @param text the whole JSON text as read
public record ProfileDocument(String name, String version, String source, String order, String text) {
  /// The bytes of the file, UTF-8.
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Hash of the bytes, lower-case hexadecimal.
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
