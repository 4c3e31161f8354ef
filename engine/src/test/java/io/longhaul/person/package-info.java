@NullMarked
package io.longhaul.person;

import org.jspecify.annotations.NullMarked;
