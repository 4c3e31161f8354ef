@NullMarked
package io.longhaul.source.opsgenie;

import org.jspecify.annotations.NullMarked;
