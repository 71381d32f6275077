-- The registry: families in time, how they came into the programme, cards, papers, imports, and what was decided
-- about the registry itself. Only additions: a server of before works on these tables too.

-- ── Families ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Numbers as people count: 2 before 10, also behind letters.
CREATE COLLATION IF NOT EXISTS "as-counted" (provider = icu, locale = 'und-u-kn-true');

ALTER TABLE family
  -- Where it stands on the way through the programme, and how many are in it: reckoned when it is written.
  ADD COLUMN standing        text    NOT NULL DEFAULT 'registered',
  ADD COLUMN heads           integer NOT NULL DEFAULT 0,
  ADD COLUMN head            uuid,
  ADD COLUMN nominated_on    date,
  ADD COLUMN nominated_by    text    NOT NULL DEFAULT '',
  ADD COLUMN assessed_on     date,
  ADD COLUMN assessment_form integer,
  -- By criterion; null once erased, as the points are.
  ADD COLUMN answers         jsonb,
  ADD COLUMN points          integer,
  ADD COLUMN ending          text,
  ADD COLUMN merged_into     uuid,
  ADD COLUMN absorbed        jsonb   NOT NULL DEFAULT '[]',
  ADD COLUMN split_from      uuid;
UPDATE family SET
  standing = CASE WHEN withdrawn_on IS NOT NULL THEN 'withdrawn' WHEN enrolled_on IS NOT NULL THEN 'enrolled'
                  ELSE 'registered' END,
  ending = CASE WHEN withdrawn_on IS NOT NULL THEN 'withdrawn' END,
  heads = (SELECT count(*) FROM person p WHERE p.family_id = family.id);
CREATE INDEX family_standing ON family (standing, name, id);
CREATE INDEX family_number ON family (number COLLATE "as-counted", id);
CREATE INDEX family_enrolled ON family (enrolled_on, id);

ALTER TABLE person
  ADD COLUMN may_call      text,
  ADD COLUMN never_say     text  NOT NULL DEFAULT '',
  ADD COLUMN arrived_how   text  NOT NULL DEFAULT 'registered',
  ADD COLUMN arrived_on    date,
  ADD COLUMN arrived_from  uuid,
  -- The first day on which she is not in the family any more; null while she is.
  ADD COLUMN left_on       date,
  ADD COLUMN left_how      text,
  ADD COLUMN left_to       uuid,
  -- She is only another entry of that person.
  ADD COLUMN same_family   uuid,
  ADD COLUMN same_person   uuid,
  ADD COLUMN also_known_as jsonb NOT NULL DEFAULT '[]';
CREATE INDEX person_national_id ON person (national_id) WHERE national_id IS NOT NULL;

ALTER TABLE consent
  ADD COLUMN given_by uuid,
  ADD COLUMN witness  text NOT NULL DEFAULT '';
UPDATE consent SET given_by = person_id;

-- What ties two people of a family.
CREATE TABLE tie (
  family_id  uuid    NOT NULL REFERENCES family (id),
  id         uuid    NOT NULL,
  ordinal    integer NOT NULL,
  kind       text    NOT NULL,
  of_person  uuid    NOT NULL,
  to_person  uuid    NOT NULL,
  from_day   date,
  until_day  date,
  PRIMARY KEY (family_id, id)
);

-- A printed card: the digest of its token, so that whoever copies the table makes no cards.
CREATE TABLE family_card (
  family_id   uuid    NOT NULL REFERENCES family (id),
  id          uuid    NOT NULL,
  ordinal     integer NOT NULL,
  digest      text    COLLATE "C" NOT NULL,
  issued_on   date    NOT NULL,
  revoked_on  date,
  revoked_why text,
  PRIMARY KEY (family_id, id)
);
CREATE INDEX family_card_digest ON family_card (digest);

-- What paper lists say of the time before the programme was kept here. `source` is null once erased.
CREATE TABLE paper_record (
  family_id uuid    NOT NULL REFERENCES family (id),
  id        uuid    NOT NULL,
  ordinal   integer NOT NULL,
  kind      text    NOT NULL,
  person_id uuid,
  day       date,
  presence  text,
  signed    boolean,
  items     jsonb   NOT NULL,
  source    jsonb,
  PRIMARY KEY (family_id, id)
);

-- ── The registry itself ──────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE registry_policy (
  id       text  PRIMARY KEY,
  settings jsonb NOT NULL
);

CREATE TABLE selection_form (
  id text PRIMARY KEY
);

CREATE TABLE selection_form_version (
  form_id    text    NOT NULL REFERENCES selection_form (id),
  version    integer NOT NULL,
  title      jsonb   NOT NULL,
  criteria   jsonb   NOT NULL,
  enrol_from integer NOT NULL,
  PRIMARY KEY (form_id, version)
);

-- What is read out before somebody consents to this purpose.
CREATE TABLE wording (
  id text PRIMARY KEY
);

CREATE TABLE wording_version (
  wording_id text    NOT NULL REFERENCES wording (id),
  ordinal    integer NOT NULL,
  version    text    NOT NULL,
  said       jsonb   NOT NULL,
  PRIMARY KEY (wording_id, ordinal)
);

-- What somebody decided about two people who look alike. The id is both of theirs, the lesser first.
CREATE TABLE person_pair (
  id         text    COLLATE "C" PRIMARY KEY,
  one        uuid    NOT NULL,
  other      uuid    NOT NULL,
  told_apart boolean NOT NULL
);

CREATE TABLE list_import (
  id       uuid    PRIMARY KEY,
  sheet    text    NOT NULL,
  source   text    COLLATE "C" NOT NULL,
  mapping  jsonb   NOT NULL,
  file     text    NOT NULL,
  families jsonb   NOT NULL,
  commands jsonb   NOT NULL,
  undone   boolean NOT NULL
);
CREATE INDEX list_import_source ON list_import (source);

-- ── Who may be written down twice ────────────────────────────────────────────────────────────────────────────────
-- Both are reckoned from the families and hold no facts.

-- Under which keys a person is looked for: numbers made of parts of names, births and numbers.
CREATE TABLE person_key (
  key       bigint NOT NULL,
  family_id uuid   NOT NULL,
  person_id uuid   NOT NULL,
  PRIMARY KEY (family_id, person_id, key)
);
CREATE INDEX person_key_key ON person_key (key);

-- Two entries that may be one human being, the lesser id first, and what says so.
CREATE TABLE duplicate_pair (
  one          uuid           NOT NULL,
  other        uuid           NOT NULL,
  one_family   uuid           NOT NULL,
  other_family uuid           NOT NULL,
  certainty    integer        NOT NULL,
  evidence     jsonb          NOT NULL,
  found_at     timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (one, other)
);
CREATE INDEX duplicate_pair_one_family ON duplicate_pair (one_family);
CREATE INDEX duplicate_pair_other_family ON duplicate_pair (other_family);
CREATE INDEX duplicate_pair_certainty ON duplicate_pair (certainty DESC, one, other);
