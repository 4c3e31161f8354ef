/// What is shown, held against the report that it is made from.
@NullMarked
package io.longhaul.view;

import org.jspecify.annotations.NullMarked;
