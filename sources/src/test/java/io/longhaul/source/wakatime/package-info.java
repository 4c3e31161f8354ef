@NullMarked
package io.longhaul.source.wakatime;

import org.jspecify.annotations.NullMarked;
