/// What an event from outside did to somebody's rhythm: hours, nights and free days before and
/// after it, and when the rhythm was back. Entry type: [io.longhaul.shock.Shocks]. Uses everything
/// up to `verdict`.
@NullMarked
package io.longhaul.shock;

import org.jspecify.annotations.NullMarked;
