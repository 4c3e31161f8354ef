/// What is shown: rounded, worded, with units. [io.longhaul.view.Report] holds every figure once;
/// the terminal, the page and the JSON only lay it out. May use the engine and the sources.
@NullMarked
package io.longhaul.view;

import org.jspecify.annotations.NullMarked;
