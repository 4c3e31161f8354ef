/// The models as tables: columns in, columns out, settings between them, each with its unit. Entry
/// type: [io.longhaul.model.Models], the list of them. May use the engine; knows nothing of the
/// command line.
@NullMarked
package io.longhaul.model;

import org.jspecify.annotations.NullMarked;
