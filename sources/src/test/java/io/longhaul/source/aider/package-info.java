@NullMarked
package io.longhaul.source.aider;

import org.jspecify.annotations.NullMarked;
