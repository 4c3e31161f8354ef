/// The pages of the web app as pure functions, from what is known to the content of `<main>`.
/// [io.longhaul.view.pages.Page] is one of them. May use the engine, the store's records and the
/// package above.
@NullMarked
package io.longhaul.view.pages;

import org.jspecify.annotations.NullMarked;
