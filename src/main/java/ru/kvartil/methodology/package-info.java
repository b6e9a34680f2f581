/// Methodology profiles: versioned texts that hold every threshold, weight and choice a computation uses, each with a mark
/// of how official it is. A profile is immutable; documents name it with its version and hash (`architecture.md` §4.16).
@org.jspecify.annotations.NullMarked
package ru.kvartil.methodology;
