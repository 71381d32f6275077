-- The journal, the vault, the tables folded from the journal, and what sign-in keeps.
-- This file is never edited again: what comes later is a migration of its own, first expanding, then contracting.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── What happened ────────────────────────────────────────────────────────────────────────────────────────────────

-- Every fact, in order, without gaps. `hash` is over the one before and the fact; what identifies a person is not
-- here, only a salted commitment to it (docs/decisions/0011-vault-of-identifying-details.md).
CREATE TABLE journal (
  position      bigint         PRIMARY KEY CHECK (position > 0),
  id            uuid           NOT NULL UNIQUE,
  kind          text           NOT NULL,
  home_of       text           NOT NULL,
  home_id       text           NOT NULL,
  payload       jsonb          NOT NULL,
  commitments   jsonb          NOT NULL,
  corrects      uuid,
  command       uuid           NOT NULL,
  actor         uuid           NOT NULL,
  device        uuid           NOT NULL,
  recorded_at   text           COLLATE "C" NOT NULL,
  received_at   timestamptz(3) NOT NULL,
  previous_hash bytea          NOT NULL CHECK (octet_length(previous_hash) = 32),
  hash          bytea          NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX journal_home ON journal (home_of, home_id, position DESC);

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- The end of the journal: whoever appends holds this row, so the chain has neither gaps nor forks.
CREATE TABLE journal_head (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint  NOT NULL,
  hash     bytea   NOT NULL CHECK (octet_length(hash) = 32)
);
INSERT INTO journal_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- What identifies somebody in a fact. Deleting a row erases it; the chain still verifies.
CREATE TABLE vault (
  fact_id uuid  NOT NULL REFERENCES journal (id),
  subject uuid  NOT NULL,
  salt    bytea NOT NULL CHECK (octet_length(salt) = 16),
  details jsonb NOT NULL,
  PRIMARY KEY (fact_id, subject)
);
CREATE INDEX vault_subject ON vault (subject);

-- Every command ever taken in, and what was answered. The primary key decides who was first.
CREATE TABLE command (
  id          uuid           PRIMARY KEY,
  kind        text           NOT NULL,
  actor       uuid           NOT NULL,
  device      uuid           NOT NULL,
  recorded_at text           COLLATE "C" NOT NULL,
  taken_at    timestamptz(3) NOT NULL DEFAULT now(),
  status      text,
  refusal     jsonb
);

-- ── Folded from the journal ──────────────────────────────────────────────────────────────────────────────────────
-- Each thing owns its rows: keys start with the thing's own id and no constraint reaches from one thing to another,
-- because what may be is decided in packages/domain and what was decided must always fit.

CREATE TABLE programme (
  id   text  PRIMARY KEY,
  name jsonb NOT NULL
);

-- Whoever signs in. The columns after `open` are kept by the sign-in and are not folded.
CREATE TABLE account (
  id             uuid           PRIMARY KEY,
  name           text           COLLATE "ky-x-icu" NOT NULL,
  email          text           NOT NULL,
  role           text           NOT NULL,
  open           boolean        NOT NULL,
  email_verified boolean        NOT NULL DEFAULT true,
  image          text,
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  updated_at     timestamptz(3) NOT NULL DEFAULT now()
);
-- An erased account has no address, and there may be several.
CREATE UNIQUE INDEX account_email ON account (email) WHERE email <> '';

CREATE TABLE family (
  id          uuid PRIMARY KEY,
  number      text,
  name        text COLLATE "ky-x-icu" NOT NULL,
  address     text NOT NULL,
  enrolled_on date,
  source_file text,
  source_row  bigint,
  -- The name keys of the family, of everybody in it and of its number, each word after a space.
  search_key  text COLLATE "C" NOT NULL
);
CREATE INDEX family_name ON family (name, id);
CREATE INDEX family_search_key ON family USING gin (search_key gin_trgm_ops);

CREATE TABLE person (
  family_id    uuid    NOT NULL REFERENCES family (id),
  id           uuid    NOT NULL,
  ordinal      integer NOT NULL,
  role         text    NOT NULL,
  sex          text    NOT NULL,
  full_name    text    COLLATE "ky-x-icu" NOT NULL,
  name_key     text    COLLATE "C" NOT NULL,
  birth        text,
  phone        text,
  safe_contact text    NOT NULL,
  national_id  text,
  PRIMARY KEY (family_id, id)
);
CREATE INDEX person_id ON person (id);
CREATE INDEX person_name_key ON person (name_key);

CREATE TABLE planned_absence (
  family_id uuid    NOT NULL REFERENCES family (id),
  person_id uuid    NOT NULL,
  ordinal   integer NOT NULL,
  reason    text    NOT NULL,
  from_day  date,
  until_day date,
  PRIMARY KEY (family_id, person_id, ordinal)
);

CREATE TABLE consent (
  family_id    uuid    NOT NULL REFERENCES family (id),
  id           uuid    NOT NULL,
  ordinal      integer NOT NULL,
  purpose      text    NOT NULL,
  person_id    uuid    NOT NULL,
  wording      text    NOT NULL,
  proof        text    NOT NULL,
  given_on     date    NOT NULL,
  withdrawn_on date,
  PRIMARY KEY (family_id, id)
);

-- Remarks for the office alone: never read for a phone.
CREATE TABLE office_note (
  family_id uuid    NOT NULL REFERENCES family (id),
  id        uuid    NOT NULL,
  ordinal   integer NOT NULL,
  person_id uuid,
  note      text    NOT NULL,
  PRIMARY KEY (family_id, id)
);

CREATE TABLE curriculum (
  id uuid PRIMARY KEY
);

CREATE TABLE curriculum_version (
  curriculum_id uuid    NOT NULL REFERENCES curriculum (id),
  version       integer NOT NULL,
  title         jsonb   NOT NULL,
  units         jsonb   NOT NULL,
  PRIMARY KEY (curriculum_id, version)
);

CREATE TABLE peer_group (
  id       uuid PRIMARY KEY,
  name     text COLLATE "ky-x-icu" NOT NULL,
  audience text NOT NULL,
  place    text NOT NULL
);

CREATE TABLE group_facilitator (
  group_id   uuid    NOT NULL REFERENCES peer_group (id),
  ordinal    integer NOT NULL,
  account_id uuid    NOT NULL,
  PRIMARY KEY (group_id, ordinal)
);
CREATE INDEX group_facilitator_account ON group_facilitator (account_id);

CREATE TABLE group_membership (
  group_id  uuid    NOT NULL REFERENCES peer_group (id),
  ordinal   integer NOT NULL,
  person_id uuid    NOT NULL,
  family_id uuid    NOT NULL,
  joined_on date    NOT NULL,
  left_on   date,
  PRIMARY KEY (group_id, ordinal)
);
CREATE INDEX group_membership_family ON group_membership (family_id);
CREATE INDEX group_membership_person ON group_membership (person_id);

CREATE TABLE workshop_session (
  id                 uuid    PRIMARY KEY,
  curriculum_id      uuid    NOT NULL,
  curriculum_version integer NOT NULL,
  unit_id            text    NOT NULL,
  day                date    NOT NULL,
  starts_at          text    COLLATE "C" NOT NULL,
  place              text    NOT NULL,
  status             text    NOT NULL,
  report             jsonb
);
CREATE INDEX workshop_session_day ON workshop_session (day, starts_at, id);

CREATE TABLE session_group (
  session_id uuid    NOT NULL REFERENCES workshop_session (id),
  ordinal    integer NOT NULL,
  group_id   uuid    NOT NULL,
  PRIMARY KEY (session_id, ordinal)
);
CREATE INDEX session_group_group ON session_group (group_id);

CREATE TABLE attendance (
  session_id uuid NOT NULL REFERENCES workshop_session (id),
  person_id  uuid NOT NULL,
  presence   text NOT NULL,
  excuse     text,
  marked_by  uuid NOT NULL,
  marked_at  text COLLATE "C" NOT NULL,
  fact_id    uuid NOT NULL,
  PRIMARY KEY (session_id, person_id)
);
CREATE INDEX attendance_person ON attendance (person_id);

CREATE TABLE commodity (
  id         uuid    PRIMARY KEY,
  title      jsonb   NOT NULL,
  unit       text    NOT NULL,
  kcal       bigint  NOT NULL,
  protein_mg bigint  NOT NULL,
  fat_mg     bigint  NOT NULL
);

CREATE TABLE aid_rule (
  id uuid PRIMARY KEY
);

CREATE TABLE aid_rule_version (
  rule_id            uuid    NOT NULL REFERENCES aid_rule (id),
  version            integer NOT NULL,
  title              jsonb   NOT NULL,
  days               bigint  NOT NULL,
  basket             jsonb   NOT NULL,
  attendance_percent integer NOT NULL,
  PRIMARY KEY (rule_id, version)
);

CREATE TABLE aid_round (
  id           uuid    PRIMARY KEY,
  title        text    NOT NULL,
  rule_id      uuid    NOT NULL,
  rule_version integer NOT NULL,
  day          date    NOT NULL,
  place        text    NOT NULL,
  window_from  date    NOT NULL,
  window_to    date    NOT NULL,
  status       text    NOT NULL
);

CREATE TABLE parcel (
  round_id  uuid    NOT NULL,
  family_id uuid    NOT NULL,
  household integer NOT NULL,
  PRIMARY KEY (round_id, family_id)
);
CREATE INDEX parcel_family ON parcel (family_id);

CREATE TABLE hand_over (
  round_id    uuid    NOT NULL,
  family_id   uuid    NOT NULL,
  id          uuid    NOT NULL,
  ordinal     integer NOT NULL,
  items       jsonb   NOT NULL,
  basis       jsonb   NOT NULL,
  collector   jsonb   NOT NULL,
  proof       text    NOT NULL,
  handed_by   uuid    NOT NULL,
  handed_at   text    COLLATE "C" NOT NULL,
  reversed_by uuid,
  signature   text,
  witness     text,
  proxy_name  text,
  PRIMARY KEY (round_id, family_id, id),
  FOREIGN KEY (round_id, family_id) REFERENCES parcel (round_id, family_id)
);

-- ── Sign-in ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- Kept by better-auth, whose user is our account. No foreign key to it: accounts are folded anew by a rebuild.

CREATE TABLE auth_session (
  id         text           PRIMARY KEY,
  token      text           NOT NULL,
  user_id    uuid           NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX auth_session_token_key ON auth_session (token);
CREATE INDEX auth_session_user_id_idx ON auth_session (user_id);

CREATE TABLE auth_credential (
  id                       text           PRIMARY KEY,
  account_id               text           NOT NULL,
  provider_id              text           NOT NULL,
  user_id                  uuid           NOT NULL,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope                    text,
  password                 text,
  created_at               timestamptz(3) NOT NULL DEFAULT now(),
  updated_at               timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX auth_credential_user_id_idx ON auth_credential (user_id);

CREATE TABLE auth_verification (
  id         text           PRIMARY KEY,
  identifier text           NOT NULL,
  value      text           NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX auth_verification_identifier_idx ON auth_verification (identifier);

CREATE TABLE auth_rate_limit (
  id           text    PRIMARY KEY,
  key          text    NOT NULL,
  count        integer NOT NULL,
  last_request bigint  NOT NULL
);
CREATE UNIQUE INDEX auth_rate_limit_key_key ON auth_rate_limit (key);
