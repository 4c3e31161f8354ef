/// What machines did for the person: coding agents and jobs, how many ran at once, how long nobody
/// looked, and who came back to them. A machine proves nobody at work. Entry type:
/// [io.longhaul.machine.MachineTime]. May use what stands to its left, up to `evidence`.
@NullMarked
package io.longhaul.machine;

import org.jspecify.annotations.NullMarked;
