@NullMarked
package io.longhaul.source.github;

import org.jspecify.annotations.NullMarked;
