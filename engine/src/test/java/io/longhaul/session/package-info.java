@NullMarked
package io.longhaul.session;

import org.jspecify.annotations.NullMarked;
