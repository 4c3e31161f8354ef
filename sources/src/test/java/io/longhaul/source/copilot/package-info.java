@NullMarked
package io.longhaul.source.copilot;

import org.jspecify.annotations.NullMarked;
