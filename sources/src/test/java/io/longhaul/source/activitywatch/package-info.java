@NullMarked
package io.longhaul.source.activitywatch;

import org.jspecify.annotations.NullMarked;
