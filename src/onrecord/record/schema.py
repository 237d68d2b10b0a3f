"""The record's tables, as steps from one version of the file to the next.

Tables are named and laid out to be read by a person in any SQLite browser: one row a story, a version, a line, a
source. Words stand beside their spans. ``machine`` holds the whole machine reading of a version, from which its value
is made again exactly; the rows are there for questions. Nothing that the machine writes stands in a table of
decisions.
"""

from typing import Final

APPLICATION: Final = 0x6F6E7263
"""SQLite's application_id of a record: "onrc"."""

STEPS: Final = (
    """
    create table pages (
      sha256 text primary key not null,       -- of the bytes as given
      content blob not null,                  -- the bytes, packed by zlib
      media_type text,
      charset text
    ) strict;

    create table stories (
      id integer primary key,
      identity text not null unique,          -- what makes it the same story when it is given again
      address text not null,                  -- as it was given, last
      outlet text, headline text, byline text, published text, language text,
      version integer not null,               -- number of the version that counts
      added text not null,                    -- when it came into the record
      seen text not null                      -- when it was last given
    ) strict;
    create index stories_newest on stories (published is null, published desc, id desc);

    create table versions (
      id integer primary key,
      story integer not null references stories on delete cascade,
      number integer not null,                -- from 1
      key text not null,                      -- SHA-256 of the page's text
      article text not null,                  -- SHA-256 of headline, byline and article, without furniture
      page text not null references pages,
      address text not null, container text, fetched text, added text not null,
      reader text not null,                   -- the version of onrecord that read it
      headline text, text text not null,
      machine blob not null,                  -- the machine's reading, JSON packed by zlib
      unique (story, number)
    ) strict;
    create index versions_key on versions (key);
    create index versions_page on versions (page);
    create index versions_added on versions (added);

    create table blocks (
      version integer not null references versions on delete cascade,
      number integer not null, "start" integer not null, "end" integer not null,
      kind text not null, reason text not null,
      primary key (version, number)
    ) strict, without rowid;

    create table sources (
      version integer not null references versions on delete cascade,
      number integer not null,
      name text, kind text not null, several integer not null,
      description text, affiliation text, role text, unnamed_because text,
      mentions text not null,                 -- spans, JSON
      keys text not null,                     -- normalised names, JSON
      primary key (version, number)
    ) strict, without rowid;

    create table lines (
      id integer primary key,
      version integer not null references versions on delete cascade,
      number integer not null,
      source_words text, cue_words text not null, content_words text not null,
      source_spans text not null, cue_spans text not null, content_spans text not null,
      inside integer,                         -- number of the line that it stands inside
      form text not null, score real not null,
      source integer,                         -- number of its source
      who text,                               -- the source's name, or its description
      kind text, chain text not null,         -- names from the outlet to the speaker, JSON
      stance text, band text, denied_words text,
      answers integer,                        -- number of the line that it answers
      non_answer text, hedges text not null, basis text,
      said text, said_earliest text, said_latest text,
      unique (version, number)
    ) strict;

    create table times (
      version integer not null references versions on delete cascade,
      number integer not null, "start" integer not null, "end" integer not null,
      words text not null, type text not null, value text not null,
      earliest text, latest text, anchor text not null, reason text not null,
      primary key (version, number)
    ) strict, without rowid;

    create table missed (
      version integer not null references versions on delete cascade,
      number integer not null, "start" integer not null, "end" integer not null,
      words text not null, reason text not null,
      primary key (version, number)
    ) strict, without rowid;

    create table decisions (
      id integer primary key,
      subject text not null,                  -- line, source, claim, edge
      story integer not null references stories on delete cascade,
      other integer references stories on delete cascade,   -- the second story of a merge, a split or an edge
      verb text not null,
      key text,                               -- of a line: of the text that the spans point into
      source_spans text, cue_spans text, content_spans text,
      words text not null,                    -- of a line's source, cue and content, else of each mark; JSON
      mark text, other_mark text,             -- what a ruling is about, JSON; null for a line
      fix text,                               -- what the line should be, JSON
      note text,
      "by" text not null, moment text not null,
      ended text, ended_by text               -- when it was undone, and by whom; it is never erased
    ) strict;
    create index decisions_story on decisions (story);
    create index decisions_other on decisions (other);
    create index decisions_subject on decisions (subject);

    create table carriers (
      story integer primary key references stories on delete cascade,
      key text not null unique,               -- what the story is called among carriers
      outlet_key text,                        -- the outlet's name as outlets are compared
      packed blob not null                    -- what lineage looks at, JSON packed by zlib
    ) strict;
    create index carriers_outlet on carriers (outlet_key);

    create table fingerprints (
      fingerprint integer not null,           -- of five words in a row
      story integer not null references stories on delete cascade,
      primary key (fingerprint, story)
    ) strict, without rowid;
    create index fingerprints_story on fingerprints (story);

    create table citations (
      outlet_key text not null,               -- an outlet that the story cites or credits
      story integer not null references stories on delete cascade,
      primary key (outlet_key, story)
    ) strict, without rowid;
    create index citations_story on citations (story);

    create table edges (
      id integer primary key,
      kind text not null,                     -- copies, lifts, shares quote, credits wire, cites, paraphrases
      story integer not null references stories on delete cascade,
      other integer references stories on delete cascade,   -- null where only the outlet is known
      outlet text,
      words integer, share real,
      settled text not null, reason text not null, direction text not null,
      packed text not null                    -- the whole edge, with its spans, JSON
    ) strict;
    create index edges_story on edges (story);
    create index edges_other on edges (other);

    create table statements (
      id integer primary key,
      story integer not null references stories on delete cascade,
      line integer not null,                  -- index of the line, from 0; -1 for the headline
      claim integer,                          -- the statement by which its claim is known
      stance text,                            -- what its speaker does with it
      terms text not null,                    -- the stems of its telling words; "=0.6" after one that counts less
      words text not null,                    -- as they are compared, with names for pronouns
      proposition text not null,              -- what is compared of them, JSON
      packed text not null,                   -- the whole statement, JSON
      unique (story, line)
    ) strict;
    create index statements_claim on statements (claim, story, line, stance);
    create table statement_terms (
      term text primary key not null,         -- '' stands for all
      statements integer not null,            -- how many hold it
      first text not null                     -- the first of them that came, by which others are found
    ) strict, without rowid;

    -- What follows from the statements, kept by the database itself whatever changes them.
    create table claims (
      id integer primary key,                 -- the statement by which it is known
      stories integer not null, statements integer not null,
      denials integer not null,               -- lines that deny it
      sided integer not null                  -- statements that say something or deny it
    ) strict;
    create index claims_disputed on claims (min(denials, 2) desc, sided desc, stories desc, id);
    create trigger statement_joins after update of claim on statements
    when new.claim is not null and new.claim is not old.claim begin
      insert into claims select new.claim, 0, 0, 0, 0 where not exists (select 1 from claims where id = new.claim);
      update claims set
        stories = stories + (select count(*) = 1 from statements where claim = new.claim and story = new.story),
        statements = statements + 1,
        denials = denials + (new.stance is 'denies' and new.line >= 0),
        sided = sided + (ifnull(new.stance, '') in ('asserts', 'confirms', 'denies'))
      where id = new.claim;
    end;
    create trigger statement_leaves after update of claim on statements
    when old.claim is not null and new.claim is not old.claim begin
      update claims set
        stories = stories - (not exists (select 1 from statements where claim = old.claim and story = old.story)),
        statements = statements - 1,
        denials = denials - (old.stance is 'denies' and old.line >= 0),
        sided = sided - (ifnull(old.stance, '') in ('asserts', 'confirms', 'denies'))
      where id = old.claim;
      delete from claims where id = old.claim and statements = 0;
    end;
    create trigger statement_goes after delete on statements when old.claim is not null begin
      update claims set
        stories = stories - (not exists (select 1 from statements where claim = old.claim and story = old.story)),
        statements = statements - 1,
        denials = denials - (old.stance is 'denies' and old.line >= 0),
        sided = sided - (ifnull(old.stance, '') in ('asserts', 'confirms', 'denies'))
      where id = old.claim;
      delete from claims where id = old.claim and statements = 0;
    end;

    create table moment (
      mark blob not null                      -- another one after every change: what was made of the record still holds
    ) strict;
    insert into moment values (randomblob(16));

    create table looks (
      "by" text primary key not null,         -- who said that all was seen
      moment text not null                    -- when
    ) strict, without rowid;

    create table feeds (
      address text primary key not null,      -- what its owner looks at again; nothing is fetched by itself
      title text,                             -- the outlet that most of its stories name
      added text not null,                    -- since when it is followed
      looked text,                            -- when it was last looked at
      result text                             -- what came of that, in words
    ) strict, without rowid;

    create virtual table story_words using fts5 (
      headline, text, content = 'versions', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
    );
    create virtual table line_words using fts5 (
      who, content_words, content = 'lines', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
    );
    """,
)
"""Each step brings a file from the version of its index to the next; what stands here once is never edited."""

VERSION: Final = len(STEPS)
"""The version of a file that this onrecord writes, as SQLite's user_version."""
