@NullMarked
package io.longhaul.plan;

import org.jspecify.annotations.NullMarked;
