create table topics (
  id bigint generated always as identity primary key,
  name text not null unique,
  unit_id text not null references units
);

-- One row for each district and year. A registration locks its row until it commits, so numbers have no gaps.
create table number_counters (
  year integer not null,
  district text not null,
  last integer not null,
  primary key (year, district)
);

create table documents (
  id bigint generated always as identity primary key,
  number text not null unique,
  kind text not null,
  district_id text not null references units,
  received_at timestamptz not null,
  surname text not null,
  given_name text not null,
  patronymic text not null default '',
  residence text not null,
  phone text not null default '',
  email text not null default '',
  substance text not null,
  topic_id bigint references topics,
  unit_id text not null references units,
  executor_id bigint references employees,
  state text not null,
  due_on date not null,
  extension_reason text,
  answer text,
  closed_at timestamptz,
  access_code_hash text not null,
  -- Made on the device of the starosta: sending the same card twice registers it once.
  client_id text unique,
  anonymised boolean not null default false
);
create index documents_by_unit on documents (unit_id, state, due_on);
create index documents_by_district on documents (district_id, received_at);

create table attachments (
  id bigint generated always as identity primary key,
  document_id bigint not null references documents on delete cascade,
  name text not null,
  sha256 text not null,
  content bytea not null
);

create table document_steps (
  id bigint generated always as identity primary key,
  document_id bigint not null references documents on delete cascade,
  at timestamptz not null,
  who text not null,
  kind text not null,
  note text not null default ''
);

create table resolutions (
  id bigint generated always as identity primary key,
  document_id bigint not null references documents on delete cascade,
  author_id bigint not null references employees,
  text text not null,
  unit_id text not null references units,
  due_on date not null,
  created_at timestamptz not null,
  -- What the check of the signature said, or null while it is a draft.
  verification jsonb
);

create table reminders (
  document_id bigint not null references documents on delete cascade,
  due_on date not null,
  recipient text not null,
  sent_at timestamptz not null,
  primary key (document_id, due_on, recipient)
);

create table sed_transfers (
  document_id bigint primary key references documents on delete cascade,
  state text not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_error text not null default '',
  sed_index text
);

create table open_data_sets (
  period_start date primary key,
  period_end date not null,
  made_at timestamptz not null,
  csv text not null
);
