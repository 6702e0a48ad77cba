/** What a provider of SAML says, and whether it is believed. */
@org.jspecify.annotations.NullMarked
package dev.corridor.signon.saml;
