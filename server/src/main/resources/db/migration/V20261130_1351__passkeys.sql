-- Passkeys: what a device signs with, by its public half. Each is for the host at which it was made.
create table passkey (
    id            uuid        primary key,
    account_id    uuid        not null references account,
    credential_id bytea       not null unique check (octet_length(credential_id) between 1 and 1023),
    host          text        not null check (char_length(host) between 1 and 253),
    name          text        not null check (char_length(name) between 1 and 60),
    public_key    bytea       not null,
    attestation   bytea       not null,
    transports    text[]      not null default '{}',
    backed_up     boolean     not null,
    sign_count    bigint      not null,
    created_at    timestamptz not null,
    used_at       timestamptz
);
create index passkey_account on passkey (account_id);

-- What a passkey has signed is taken once: the second time it is refused. Hashes, forgotten when they would have
-- expired anyway.
create table passkey_challenge_used (
    challenge_hash bytea       primary key check (octet_length(challenge_hash) = 32),
    used_at        timestamptz not null
);
create index passkey_challenge_used_at on passkey_challenge_used (used_at);

grant select, insert, update, delete on passkey, passkey_challenge_used to corridor_app;
