/// Continuous stretches of work inferred from evidence. Entry type: [io.longhaul.session.Sessions].
/// May use what stands to its left, up to `evidence`.
@NullMarked
package io.longhaul.session;

import org.jspecify.annotations.NullMarked;
