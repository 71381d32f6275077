-- Phones that work without a line: who holds one, what came from it, and what somebody has to look at.
-- Only additions: a server of before works on these tables too.

-- ── What happened ────────────────────────────────────────────────────────────────────────────────────────────────

-- Where a command was written and as which of that phone's: a number that is missing is one that never arrived.
-- `body` is kept of what did not simply become facts (refused, or raised a review): nothing that was sent is lost.
ALTER TABLE command
  ADD COLUMN phone_id uuid,
  ADD COLUMN number   integer CHECK (number > 0),
  ADD COLUMN body     jsonb,
  -- Why somebody has to look at it, when the status is `needs-review`.
  ADD COLUMN reason   text;
CREATE INDEX command_phone ON command (phone_id, number) WHERE phone_id IS NOT NULL;
CREATE INDEX command_quarantine ON command (taken_at DESC, id) WHERE status = 'refused';

-- ── Folded from the journal ──────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE family ADD COLUMN withdrawn_on date;

CREATE TABLE group_former_facilitator (
  group_id   uuid    NOT NULL REFERENCES peer_group (id),
  ordinal    integer NOT NULL,
  account_id uuid    NOT NULL,
  PRIMARY KEY (group_id, ordinal)
);

ALTER TABLE workshop_session
  ADD COLUMN not_held_reason text,
  ADD COLUMN opened_by       uuid,
  ADD COLUMN opened_at       text COLLATE "C";

-- What a facilitator counted when she closed the session on her phone; each of a pair her own.
CREATE TABLE session_closing (
  session_id uuid  NOT NULL REFERENCES workshop_session (id),
  closed_by  uuid  NOT NULL,
  closed_at  text  COLLATE "C" NOT NULL,
  counts     jsonb NOT NULL,
  PRIMARY KEY (session_id, closed_by)
);

CREATE TABLE make_up (
  session_id   uuid NOT NULL REFERENCES workshop_session (id),
  person_id    uuid NOT NULL,
  day          date NOT NULL,
  with_session uuid,
  recorded_by  uuid NOT NULL,
  recorded_at  text COLLATE "C" NOT NULL,
  fact_id      uuid NOT NULL,
  PRIMARY KEY (session_id, person_id)
);

-- A participant's own words: null once erased.
CREATE TABLE next_step (
  session_id uuid NOT NULL REFERENCES workshop_session (id),
  person_id  uuid NOT NULL,
  step       text,
  kept_by    uuid NOT NULL,
  kept_at    text COLLATE "C" NOT NULL,
  fact_id    uuid NOT NULL,
  PRIMARY KEY (session_id, person_id)
);

CREATE TABLE consignment (
  id        uuid  PRIMARY KEY,
  round_id  uuid  NOT NULL,
  items     jsonb NOT NULL,
  issued_by uuid  NOT NULL,
  issued_at text  COLLATE "C" NOT NULL
);
CREATE INDEX consignment_round ON consignment (round_id);

CREATE TABLE consignment_holder (
  consignment_id uuid    NOT NULL REFERENCES consignment (id),
  ordinal        integer NOT NULL,
  account_id     uuid    NOT NULL,
  PRIMARY KEY (consignment_id, ordinal)
);
CREATE INDEX consignment_holder_account ON consignment_holder (account_id);

CREATE TABLE consignment_return (
  consignment_id uuid    NOT NULL REFERENCES consignment (id),
  id             uuid    NOT NULL,
  ordinal        integer NOT NULL,
  items          jsonb   NOT NULL,
  returned_by    uuid    NOT NULL,
  returned_at    text    COLLATE "C" NOT NULL,
  fact_id        uuid    NOT NULL,
  reversed_by    uuid,
  PRIMARY KEY (consignment_id, id)
);

CREATE TABLE phone (
  id          uuid PRIMARY KEY,
  account_id  uuid NOT NULL,
  enrolled_at text COLLATE "C" NOT NULL,
  revoked_at  text COLLATE "C"
);
CREATE INDEX phone_account ON phone (account_id);

-- What somebody at the office has to decide. The id is that of the command that raised it.
CREATE TABLE review (
  id             uuid PRIMARY KEY,
  reason         text NOT NULL,
  held           jsonb,
  -- What it is about.
  session_id     uuid,
  round_id       uuid,
  family_id      uuid,
  consignment_id uuid,
  -- A hand-over that was recorded all the same.
  hand_over_id   uuid,
  raised_by      uuid NOT NULL,
  device         uuid NOT NULL,
  raised_at      text COLLATE "C" NOT NULL,
  verdict        text,
  decided_by     uuid,
  decided_at     text COLLATE "C"
);
CREATE INDEX review_open ON review (raised_at, id) WHERE verdict IS NULL;
CREATE INDEX review_session ON review (session_id);
CREATE INDEX review_family ON review (family_id);
CREATE INDEX review_consignment ON review (consignment_id);

-- ── What phones are told ─────────────────────────────────────────────────────────────────────────────────────────

-- Raised in the transaction that changes anything in the bundle. The key is `programme` or the id of a group.
CREATE TABLE bundle_version (
  key     text   COLLATE "C" PRIMARY KEY,
  version bigint NOT NULL CHECK (version > 0)
);

-- How a phone proves itself, and when it was last heard of. No fact: a contact is nothing that happened in the programme.
CREATE TABLE phone_grant (
  phone_id    uuid           PRIMARY KEY,
  account_id  uuid           NOT NULL,
  secret_hash bytea          NOT NULL CHECK (octet_length(secret_hash) = 32),
  issued_at   timestamptz(3) NOT NULL DEFAULT now(),
  last_seen   timestamptz(3),
  -- How many commands waited on the phone when it was last heard of.
  unsent      integer        CHECK (unsent >= 0),
  protocol    integer,
  wiped_at    timestamptz(3)
);
CREATE INDEX phone_grant_account ON phone_grant (account_id);
