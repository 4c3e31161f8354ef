/// The commits of a git repository, read from its files without git and faster than git. Entry
/// type: [io.longhaul.history.History]. Knows nothing but the JDK, and says so whenever a
/// repository has something that it does not know.
@NullMarked
package io.longhaul.history;

import org.jspecify.annotations.NullMarked;
