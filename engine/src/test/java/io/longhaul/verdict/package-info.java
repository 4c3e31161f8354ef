@NullMarked
package io.longhaul.verdict;

import org.jspecify.annotations.NullMarked;
