@NullMarked
package io.longhaul.source.releases;

import org.jspecify.annotations.NullMarked;
