@NullMarked
package io.longhaul.project;

import org.jspecify.annotations.NullMarked;
