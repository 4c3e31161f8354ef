/// What code hosts have in common: accounts, and acts that stand in several lists. Used by their
/// sources. May use `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.host;

import org.jspecify.annotations.NullMarked;
