/// Tests of the local web app.
@NullMarked
package io.longhaul.web;

import org.jspecify.annotations.NullMarked;
