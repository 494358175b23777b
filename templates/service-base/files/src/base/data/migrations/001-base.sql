create table units (
  id text primary key,
  code text not null unique,
  name text not null,
  kind text not null,
  settlements text[] not null default '{}',
  -- The order in which units were entered; the first office receives what has no other address.
  position bigint generated always as identity
);

create table employees (
  id bigint generated always as identity primary key,
  rnokpp_hash text not null unique,
  full_name text not null,
  role text not null,
  unit_id text not null references units,
  email text not null,
  active boolean not null default true
);

create table sessions (
  token_hash text primary key,
  employee_id bigint not null references employees on delete cascade,
  started_at timestamptz not null,
  expires_at timestamptz not null
);

create table sign_in_failures (
  rnokpp_hash text not null,
  at timestamptz not null
);
create index sign_in_failures_by_person on sign_in_failures (rnokpp_hash, at);

create table job_runs (
  name text not null,
  planned_for timestamptz not null,
  started_at timestamptz not null,
  primary key (name, planned_for)
);

create table audit_events (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  ip text not null,
  action text not null,
  subject text not null,
  details text not null,
  previous_hash text not null,
  hash text not null
);
create index audit_events_by_time on audit_events (at);

-- The journal only grows. The one exception is the retention job: it says
-- in its transaction what time it is, and may remove what is older than three years by then.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < nullif(current_setting('hromada.retention_at', true), '')::timestamptz - interval '3 years' then
    return old;
  end if;
  raise exception 'audit_events is append-only: % refused', tg_op;
end $$;

create trigger audit_events_rows before update or delete on audit_events for each row execute function refuse_audit_change();
create trigger audit_events_table before truncate on audit_events for each statement execute function refuse_audit_change();
