/// What the build enforces beyond the compiler: formatting, direction of dependencies, bans.
@NullMarked
package io.longhaul.law;

import org.jspecify.annotations.NullMarked;
