-- Until when the provider says that its metadata is good; null where it does not say.
alter table sign_on_saml add column valid_until timestamptz;
