/// The local web app. [io.longhaul.web.Server] is the only place of the program that listens, on
/// this machine only, to the person who started it. May use everything but the command line.
@NullMarked
package io.longhaul.web;

import org.jspecify.annotations.NullMarked;
