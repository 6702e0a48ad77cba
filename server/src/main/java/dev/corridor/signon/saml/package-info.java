/**
 * SAML 2.0, as Keycloak's core reads and writes it. Signatures are checked by Java's own library, and whatever is told
 * on was read out of the very bytes that a signature covers. Nothing outside of this package knows the library.
 */
@NullMarked
package dev.corridor.signon.saml;

import org.jspecify.annotations.NullMarked;
