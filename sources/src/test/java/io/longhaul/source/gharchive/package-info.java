@NullMarked
package io.longhaul.source.gharchive;

import org.jspecify.annotations.NullMarked;
