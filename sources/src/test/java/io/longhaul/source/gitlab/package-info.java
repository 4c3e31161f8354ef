@NullMarked
package io.longhaul.source.gitlab;

import org.jspecify.annotations.NullMarked;
