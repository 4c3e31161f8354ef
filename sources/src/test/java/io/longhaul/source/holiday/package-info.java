@NullMarked
package io.longhaul.source.holiday;

import org.jspecify.annotations.NullMarked;
