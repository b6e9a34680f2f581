package ru.kvartil.chart;

import java.util.Optional;

/// Part of a drawn chart that can be pointed at: a point of a line, a segment, a bar.
///
/// @param text what the tooltip says: whose value, when, how much
/// @param target where a click leads, if anywhere
public record HotRegion(Box box, String text, Optional<Target> target) {}
