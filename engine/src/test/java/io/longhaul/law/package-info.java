@NullMarked
package io.longhaul.law;

import org.jspecify.annotations.NullMarked;
