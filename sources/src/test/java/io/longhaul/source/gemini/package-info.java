@NullMarked
package io.longhaul.source.gemini;

import org.jspecify.annotations.NullMarked;
