@NullMarked
package io.longhaul.source.git;

import org.jspecify.annotations.NullMarked;
