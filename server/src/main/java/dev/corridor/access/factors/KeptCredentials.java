package dev.corridor.access.factors;

import dev.corridor.access.PasskeyId;
import dev.corridor.access.store.PasskeyStore;
import dev.corridor.access.store.PasskeyStore.Passkey;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * Passkeys as Spring Security looks for them and keeps them, for one request at one host.
 *
 * @param now when it is
 * @param adding whether what is kept is new: one that is there already, at whatever host, is then refused by its table
 */
record KeptCredentials(PasskeyStore store, Site site, Instant now, boolean adding)
        implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    /** An account as a device knows it: by its id, which says nothing of the person. */
    static Bytes handle(AccountId account) {
        UUID id = account.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static Optional<AccountId> account(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 16) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        return Optional.of(new AccountId(new UUID(id.getLong(), id.getLong())));
    }

    /** One that was made at another host is not found here. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return store.byCredential(credentialId.getBytes())
                .filter(passkey -> passkey.host().equals(site.host()))
                .map(KeptCredentials::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return account(userId).stream()
                .flatMap(account -> store.of(account).stream())
                .map(KeptCredentials::record)
                .toList();
    }

    @Override
    public void save(CredentialRecord record) {
        byte[] credentialId = record.getCredentialId().getBytes();
        if (adding) {
            store.insert(fresh(record));
        } else if (!store.used(credentialId, record.getSignatureCount(), now)) {
            throw new IllegalArgumentException("its counter does not go on");
        }
    }

    private Passkey fresh(CredentialRecord record) {
        return new Passkey(
                new PasskeyId(Ids.next()),
                account(record.getUserEntityUserId()).orElseThrow(),
                record.getCredentialId(),
                site.host(),
                record.getLabel(),
                new Bytes(record.getPublicKey().getBytes()),
                Objects.requireNonNull(record.getAttestationObject()),
                record.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toList(),
                record.isBackupState(),
                record.getSignatureCount(),
                now,
                null);
    }

    private static CredentialRecord record(Passkey passkey) {
        Set<AuthenticatorTransport> transports = passkey.transports().stream()
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(passkey.credentialId())
                .userEntityUserId(handle(passkey.account()))
                .publicKey(new ImmutablePublicKeyCose(passkey.publicKey().getBytes()))
                .signatureCount(passkey.signCount())
                .uvInitialized(true)
                .transports(transports)
                .backupEligible(passkey.backedUp())
                .backupState(passkey.backedUp())
                .attestationObject(passkey.attestation())
                .created(passkey.createdAt())
                .lastUsed(Objects.requireNonNullElse(passkey.usedAt(), passkey.createdAt()))
                .label(passkey.name())
                .build();
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("Passkeys are removed by their owners");
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id)
                .name("")
                .displayName("")
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("Accounts are not made by passkeys");
    }
}
