/// The rhythm of a project as an aggregate over at least eight contributors; smaller groups do not
/// exist as a value. Entry type: [io.longhaul.project.ProjectRhythm]. May use what stands to its
/// left, up to `day`.
@NullMarked
package io.longhaul.project;

import org.jspecify.annotations.NullMarked;
