@NullMarked
package io.longhaul.source.pagerduty;

import org.jspecify.annotations.NullMarked;
