@NullMarked
package io.longhaul.source.shell;

import org.jspecify.annotations.NullMarked;
