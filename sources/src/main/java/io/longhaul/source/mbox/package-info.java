/// Mailboxes. Entry type: [io.longhaul.source.mbox.Mbox]. May use `io.longhaul.source` and the
/// engine up to `evidence`.
@NullMarked
package io.longhaul.source.mbox;

import org.jspecify.annotations.NullMarked;
