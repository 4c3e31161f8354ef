/// Tests of the pages, each rendered in a plain frame into `target/pages` too, to be looked at.
@NullMarked
package io.longhaul.view.pages;

import org.jspecify.annotations.NullMarked;
