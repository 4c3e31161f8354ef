/// Tests.
@NullMarked
package io.longhaul.machine;

import org.jspecify.annotations.NullMarked;
