@NullMarked
package io.longhaul.source.mbox;

import org.jspecify.annotations.NullMarked;
