package dev.corridor.access.factors;

import dev.corridor.access.factors.Challenges.Challenge;
import dev.corridor.access.store.PasskeyStore;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolClock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientOutputs;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Spring Security's checks of passkeys, for this server as it is reached just now. A device must verify its owner. */
@Component
class RelyingParty {

    private static final String NAME = "Corridor";
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    private final PasskeyStore store;
    private final SchoolClock clock;

    RelyingParty(PasskeyStore store, SchoolClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How passkeys may sign, by the numbers of COSE, the best first. */
    static List<Long> algorithms() {
        return ALGORITHMS.stream().map(one -> one.getAlg().getValue()).toList();
    }

    /** Keeps a passkey that a device has made for this challenge; throws what it finds odd. */
    void register(Site site, AccountId account, Challenge challenge, Attestation made, String name) {
        PublicKeyCredentialCreationOptions asked = PublicKeyCredentialCreationOptions.builder()
                .rp(entity(site))
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(KeptCredentials.handle(account))
                        .name("")
                        .displayName("")
                        .build())
                .challenge(new Bytes(challenge.bytes()))
                .pubKeyCredParams(ALGORITHMS)
                .timeout(Challenges.GOOD_FOR)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build();
        Set<AuthenticatorTransport> transports =
                Objects.requireNonNullElse(made.transports(), List.<String>of()).stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet());
        PublicKeyCredential<AuthenticatorAttestationResponse> credential = credential(
                made.id(),
                AuthenticatorAttestationResponse.builder()
                        .attestationObject(Bytes.fromBase64(made.attestation()))
                        .clientDataJSON(Bytes.fromBase64(made.clientData()))
                        .transports(List.copyOf(transports))
                        .build());
        at(site, true)
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        asked, new RelyingPartyPublicKey(credential, name)));
    }

    /** Whose passkey has signed this challenge; throws what it finds odd. */
    Bytes owner(Site site, Challenge challenge, Assertion assertion) {
        PublicKeyCredentialRequestOptions asked = PublicKeyCredentialRequestOptions.builder()
                .challenge(new Bytes(challenge.bytes()))
                .rpId(site.host())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        PublicKeyCredential<AuthenticatorAssertionResponse> credential = credential(
                assertion.id(),
                AuthenticatorAssertionResponse.builder()
                        .authenticatorData(Bytes.fromBase64(assertion.authenticatorData()))
                        .clientDataJSON(Bytes.fromBase64(assertion.clientData()))
                        .signature(Bytes.fromBase64(assertion.signature()))
                        .build());
        return at(site, false)
                .authenticate(new RelyingPartyAuthenticationRequest(asked, credential))
                .getId();
    }

    private static PublicKeyCredentialRpEntity entity(Site site) {
        return PublicKeyCredentialRpEntity.builder().id(site.host()).name(NAME).build();
    }

    private WebAuthnRelyingPartyOperations at(Site site, boolean adding) {
        KeptCredentials kept = new KeptCredentials(store, site, clock.now(), adding);
        return new Webauthn4JRelyingPartyOperations(kept, kept, entity(site), Set.of(site.origin()));
    }

    /** The builder forgets its type with every call. */
    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> credential(String id, R response) {
        PublicKeyCredential.PublicKeyCredentialBuilder<R> credential = PublicKeyCredential.builder();
        credential.id(id);
        credential.rawId(Bytes.fromBase64(id));
        credential.type(PublicKeyCredentialType.PUBLIC_KEY);
        credential.response(response);
        credential.clientExtensionResults(new ImmutableAuthenticationExtensionsClientOutputs(List.of()));
        return credential.build();
    }
}
