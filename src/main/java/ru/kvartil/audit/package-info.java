/// The trail of what people did: every change, load, saved file, print and unlock in a chain of hashes that shows when it
/// was tampered with.
@org.jspecify.annotations.NullMarked
package ru.kvartil.audit;
