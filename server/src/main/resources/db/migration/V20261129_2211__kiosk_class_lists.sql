-- Whether a kiosk shows the class that is in its room. The school's own switch is above it.
alter table kiosk add column class_list boolean not null default false;
