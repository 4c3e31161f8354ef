@NullMarked
package io.longhaul.view.calendar;

import org.jspecify.annotations.NullMarked;
