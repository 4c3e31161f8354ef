@NullMarked
package io.longhaul.source.incidentio;

import org.jspecify.annotations.NullMarked;
