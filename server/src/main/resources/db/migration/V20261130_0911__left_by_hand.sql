-- That somebody is left, or is not, may be what an admin said and not the roster.
alter table person_override drop constraint person_override_field_check;
alter table person_override add constraint person_override_field_check
    check (field in ('givenName', 'familyName', 'number', 'grade', 'homeroom', 'email', 'username', 'state'));
