/// Who is who: names and addresses as they are written in traces, and which of them are one person.
/// Entry type: [io.longhaul.person.People]. May use `time`.
@NullMarked
package io.longhaul.person;

import org.jspecify.annotations.NullMarked;
