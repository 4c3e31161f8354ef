@NullMarked
package io.longhaul.source.codex;

import org.jspecify.annotations.NullMarked;
