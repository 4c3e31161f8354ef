@NullMarked
package io.longhaul.source.claude;

import org.jspecify.annotations.NullMarked;
