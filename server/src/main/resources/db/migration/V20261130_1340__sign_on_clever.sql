-- Accounts of Clever.
alter table sign_on_connection drop constraint sign_on_connection_preset_check;
alter table sign_on_connection add constraint sign_on_connection_preset_check
    check (preset in ('generic', 'google', 'microsoft', 'classlink', 'clever', 'saml'));
