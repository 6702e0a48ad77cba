-- What a district says about signing in: which roles not by password, and which only with a second step.
alter table district
    add column password_off         text[]  not null default '{}',
    add column second_step_of       text[]  not null default '{}',
    add column second_step_vouched  boolean not null default false,
    add column sign_in_version      bigint  not null default 1,
    add check (password_off   <@ array['student', 'teacher', 'assistant', 'substitute', 'monitor', 'admin', 'district-admin']),
    add check (second_step_of <@ array['teacher', 'assistant', 'substitute', 'monitor', 'admin', 'district-admin']);

-- A session that may do nothing but add a second factor, because the district wants one; and when its owner last
-- showed again who they are.
alter table session
    add column owes_factor  boolean not null default false,
    add column confirmed_at timestamptz;

-- An app that makes codes. Its secret is encrypted with a key that is not in the database; a code is good once.
create table authenticator (
    account_id uuid        primary key references account,
    secret     bytea       not null,
    last_step  bigint      not null,
    added_at   timestamptz not null
);

-- Codes on paper for who has lost the rest; each is good once. Hashes of what is too random to be guessed.
create table recovery_code (
    account_id uuid        not null references account,
    code_hash  bytea       not null check (octet_length(code_hash) = 32),
    made_at    timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

grant select, insert, update, delete on authenticator, recovery_code to corridor_app;
