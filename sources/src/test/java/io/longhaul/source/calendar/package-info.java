@NullMarked
package io.longhaul.source.calendar;

import org.jspecify.annotations.NullMarked;
