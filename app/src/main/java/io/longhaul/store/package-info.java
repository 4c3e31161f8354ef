/// The private store: everything that one person keeps, in one encrypted file. `Store` is the
/// entry; `StoreHome` says where it lies, `StoreKey` what opens it. Results are never stored, only
/// what they are computed from. May use the engine up to `evidence`.
@NullMarked
package io.longhaul.store;

import org.jspecify.annotations.NullMarked;
