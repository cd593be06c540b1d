-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A library of schema 1, as Laurel made it.
PRAGMA application_id = 0x4C41554C;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  file_id TEXT NOT NULL,          -- random; tells copies of other files apart
  desk INTEGER NOT NULL           -- random, 31 bits; the upper half of new ids
) STRICT;
INSERT INTO library VALUES(1,'3b018048-50b6-4745-814f-ed9a0ef91283',976477290);
CREATE TABLE counter (
  name TEXT PRIMARY KEY NOT NULL, -- a table
  next INTEGER NOT NULL           -- the lower half of its next id
) STRICT;
INSERT INTO counter VALUES('party',15);
INSERT INTO counter VALUES('programme',2);
INSERT INTO counter VALUES('role',2);
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,            -- µs since 1970, UTC
  actor TEXT,                     -- NULL when forgotten
  command TEXT NOT NULL,
  args TEXT,                      -- JSON; NULL when forgotten
  reverts INTEGER REFERENCES journal,
  changeset BLOB,                 -- NULL when forgotten
  salt BLOB,                      -- 16 random bytes; NULL when forgotten
  kept BLOB,                      -- the three hashes of a forgotten entry
  digest BLOB NOT NULL,           -- chained to the entry before
  schema INTEGER NOT NULL         -- the version it was written under
) STRICT;
INSERT INTO journal VALUES(1,1795492543517050,'Tester','test.fill','12',NULL,X'540801000000000000007061727479001200013a33dc6a000000050306706572736f6e03074775657374203505050505051200013a33dc6a000000040306706572736f6e03074775657374203405050505051200013a33dc6a000000070306706572736f6e03074775657374203705050505051200013a33dc6a000000060306706572736f6e03074775657374203605050505051200013a33dc6a000000010306706572736f6e03074775657374203105050505051200013a33dc6a000000030306706572736f6e03074775657374203305050505051200013a33dc6a000000020306706572736f6e03074775657374203205050505051200013a33dc6a0000000c0306706572736f6e0308477565737420313205050505051200013a33dc6a000000080306706572736f6e03074775657374203805050505051200013a33dc6a000000090306706572736f6e03074775657374203905050505051200013a33dc6a0000000a0306706572736f6e0308477565737420313005050505051200013a33dc6a0000000b0306706572736f6e030847756573742031310505050505',X'c67ace9283c7fd7f2c30b12bf527ddd5',NULL,X'2652721a520b324d5dfa316ceba6303ea7a9ed1d288fd6306a95055e2f0fa868',1);
INSERT INTO journal VALUES(2,1795492544075455,'Tester','test.add','"李明"',NULL,X'540801000000000000007061727479001200013a33dc6a0000000d0306706572736f6e0306e69d8ee6988e0505050505',X'93e25ec1d1ecc29b43442f963d3e33b8',NULL,X'8159304e1571f1b77be0dbfef692c742cf3b39f599eab5835340865f8c21e27c',1);
INSERT INTO journal VALUES(3,1795492544085174,'Tester','test.add','"Zoë Müller"',NULL,X'540801000000000000007061727479001200013a33dc6a0000000e0306706572736f6e030c5a6fc3ab204dc3bc6c6c65720505050505',X'0644cb3656f80265870d24706d6388eb',NULL,X'0b6e89b6949e7a6f93acdbe3f2320b80bf9f939a83273f844b806fb251344efe',1);
INSERT INTO journal VALUES(4,1795492544092146,'Tester','test.engage','["质量月",4193938025836707853]',NULL,X'540601000000000070726f6772616d6d65001200013a33dc6a000000010309e8b4a8e9878fe69c880100000000000007e90302656e05055406010000000000726f6c65001200013a33dc6a00000001013a33dc6a0000000105013a33dc6a0000000d0304686f7374010000000000000001',X'2f393d4da276fd986ac3931e38a19372',NULL,X'a02150b8faa750cad515971af25177cb6ce94636516d6cf2ce368c02a333f0e8',1);
INSERT INTO journal VALUES(5,1795492544111981,'Tester','test.rename','[4193938025836707853,"李小明"]',NULL,X'540801000000000000007061727479001700013a33dc6a0000000d000306e69d8ee6988e000000000000000309e69d8ee5b08fe6988e0000000000',X'6b8a3974e436a9268b9bbba8186284e2',NULL,X'8deeaf6ca832aece8fb0a1220e5418d77ce185305550e2f89b9477f001924251',1);
INSERT INTO journal VALUES(6,1795492544118901,'Tester','test.remove','4193938025836707847',NULL,X'540801000000000000007061727479000900013a33dc6a000000070306706572736f6e0307477565737420370505050505',X'5fa260f365f3b82c73175b8cb0278eec',NULL,X'106f365e91aab50a9f18ce6e46c0a1384d5e72278afb1522d74cab5f7a78b799',1);
INSERT INTO journal VALUES(7,1795492544123749,'Tester','journal.revert','[6]',6,X'540801000000000000007061727479001200013a33dc6a000000070306706572736f6e0307477565737420370505050505',X'3d1dbd20cf13e087bf25a71807aa4357',NULL,X'd771b28fa63a0bd7cfdde172d1339bfa58966b2484b1e3dca1795817a929335e',1);
INSERT INTO journal VALUES(8,1795492544133761,'Tester','journal.revert','[7]',7,X'540801000000000000007061727479000900013a33dc6a000000070306706572736f6e0307477565737420370505050505',X'939d42fbd6b8af2f4365edbeb4400dff',NULL,X'cb85d982f6fb0658e45b0f211a9c5ec578b205f4774cf8354e30968bce8c0eb0',1);
INSERT INTO journal VALUES(9,1795492544142001,'Tester','test.give','4193938025836707843',NULL,X'540801000000000000007061727479001700013a33dc6a0000000300000000000005000000000000000305676976656e',X'9efb42bbf88c9b50afb33b901fb27511',NULL,X'027f6c2d2786a02ce39e729a36b6cf0863ef2cc55d7610921b728b1d6feea2b8',1);
CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  language TEXT NOT NULL,         -- of its documents: "zh" or "en"
  issuer TEXT,                    -- who signs its documents
  note TEXT                       -- the plan's footnotes
) STRICT;
INSERT INTO programme VALUES(4193938025836707841,'质量月',2025,'en',NULL,NULL);
CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  name TEXT NOT NULL,
  short_name TEXT,
  english_name TEXT,
  phone TEXT,
  mail TEXT,
  note TEXT
) STRICT;
INSERT INTO party VALUES(4193938025836707841,'person','Guest 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707842,'person','Guest 2',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707843,'person','Guest 3',NULL,NULL,NULL,NULL,'given');
INSERT INTO party VALUES(4193938025836707844,'person','Guest 4',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707845,'person','Guest 5',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707846,'person','Guest 6',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707848,'person','Guest 8',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707849,'person','Guest 9',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707850,'person','Guest 10',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707851,'person','Guest 11',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707852,'person','Guest 12',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707853,'person','李小明',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4193938025836707854,'person','Zoë Müller',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  raw TEXT,                       -- the imported cell, byte for byte; never changed
  words TEXT,                     -- the date words now valid
  es TEXT,
  ls TEXT,
  ee TEXT,
  le TEXT,
  extent TEXT NOT NULL CHECK (extent IN ('within', 'through', 'on-demand')),
  min_days INTEGER NOT NULL CHECK (min_days >= 1),
  approximate INTEGER NOT NULL,
  open_start INTEGER NOT NULL,
  open_end INTEGER NOT NULL,
  date_source TEXT,               -- what it was last said in: the plan, a notice
  place TEXT,
  place_status TEXT NOT NULL CHECK (place_status IN
    ('confirmed', 'tentative', 'tbd', 'online', 'multi', 'by-appointment', 'none')),
  modality TEXT,                  -- how, in the plan's words
  status TEXT NOT NULL CHECK (status IN
    ('planned', 'announced', 'under-way', 'done', 'postponed', 'cancelled')),
  reason TEXT,                    -- of the last change
  content TEXT,
  quota_min INTEGER,              -- how many may take part
  quota_max INTEGER
) STRICT;
CREATE TABLE phase (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activity,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  words TEXT,
  es TEXT,
  ls TEXT,
  ee TEXT,
  le TEXT,
  extent TEXT NOT NULL CHECK (extent IN ('within', 'through', 'on-demand')),
  min_days INTEGER NOT NULL CHECK (min_days >= 1),
  approximate INTEGER NOT NULL,
  open_start INTEGER NOT NULL,
  open_end INTEGER NOT NULL,
  place TEXT,
  gap INTEGER NOT NULL CHECK (gap >= 0)  -- free days after the phase before it
) STRICT;
CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER REFERENCES programme,
  activity_id INTEGER REFERENCES activity,
  party_id INTEGER NOT NULL REFERENCES party,
  role TEXT NOT NULL CHECK (role IN
    ('guide', 'support', 'host', 'carry-out', 'co-organize', 'implement', 'media', 'sponsor')),
  position INTEGER NOT NULL,
  CHECK ((programme_id IS NULL) <> (activity_id IS NULL))
) STRICT;
INSERT INTO role VALUES(4193938025836707841,4193938025836707841,NULL,4193938025836707853,'host',1);
CREATE TABLE release (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme,
  number INTEGER NOT NULL,        -- 1, 2, … within the programme
  title TEXT,
  day TEXT NOT NULL,
  notice TEXT,                    -- the number of the notice that told it
  reason TEXT
) STRICT;
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release,
  activity_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  words TEXT,
  es TEXT,
  ls TEXT,
  ee TEXT,
  le TEXT,
  extent TEXT NOT NULL,
  min_days INTEGER NOT NULL,
  approximate INTEGER NOT NULL,
  open_start INTEGER NOT NULL,
  open_end INTEGER NOT NULL,
  place TEXT,
  place_status TEXT NOT NULL,
  modality TEXT,
  status TEXT NOT NULL,
  reason TEXT,
  content TEXT,
  roles TEXT NOT NULL,            -- JSON, as in the answer of plan show
  phases TEXT NOT NULL            -- likewise
) STRICT;
CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme,
  activity_id INTEGER REFERENCES activity,
  kind TEXT NOT NULL CHECK (kind IN ('announcement', 'change-notice', 'year-plan')),
  from_release INTEGER,           -- a change notice tells the difference of two
  to_release INTEGER,             -- NULL: the draft
  fields TEXT NOT NULL            -- JSON: name → text
) STRICT;
CREATE TABLE search_row (
  id INTEGER PRIMARY KEY,         -- the row of search_fts
  kind TEXT NOT NULL,             -- a table
  row INTEGER NOT NULL,
  UNIQUE (kind, row)
) STRICT;
INSERT INTO search_row VALUES(1,'party',4193938025836707845);
INSERT INTO search_row VALUES(2,'party',4193938025836707844);
INSERT INTO search_row VALUES(4,'party',4193938025836707846);
INSERT INTO search_row VALUES(5,'party',4193938025836707841);
INSERT INTO search_row VALUES(7,'party',4193938025836707842);
INSERT INTO search_row VALUES(8,'party',4193938025836707852);
INSERT INTO search_row VALUES(9,'party',4193938025836707848);
INSERT INTO search_row VALUES(10,'party',4193938025836707849);
INSERT INTO search_row VALUES(11,'party',4193938025836707850);
INSERT INTO search_row VALUES(12,'party',4193938025836707851);
INSERT INTO search_row VALUES(14,'party',4193938025836707854);
INSERT INTO search_row VALUES(15,'programme',4193938025836707841);
INSERT INTO search_row VALUES(16,'party',4193938025836707853);
INSERT INTO search_row VALUES(17,'party',4193938025836707843);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_fts','search_fts',0,'CREATE VIRTUAL TABLE search_fts USING fts5 (words, pinyin, tokenize = ''unicode61'')');
CREATE TABLE IF NOT EXISTS 'search_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_fts_data VALUES(1,X'0e1f0c');
INSERT INTO search_fts_data VALUES(10,X'000000000109090009010101020101030101040101050101060101070101080101090101');
INSERT INTO search_fts_data VALUES(137438953473,X'000000770230310502030201300b02030201310c02030201320802030101320702030101330602030101340202030101350102030101360402030101370302030101380902030101390a02030105677565737401020201020201020201020201020201020201020201020201020201020201020201020204060606060606060606060606');
INSERT INTO search_fts_data VALUES(274877906945,X'0000003a07306c696d696e670d0601010202016d0d0601010301016d0d060101050203696e670d060101040103e6988e0d020302029d8e0d0202040d08080a08');
INSERT INTO search_fts_data VALUES(412316860417,X'0000001707306d756c6c65720e020301037a6f650e0202040b');
INSERT INTO search_fts_data VALUES(549755813889,X'0000005f09306c69616e677975650f060101040201790f060101050101790f06010107020275650f06010106010b7a68696c69616e677975650f0601010202026c790f060101030103e69c880f02040103e8b4a80f02020103e9878f0f0203040f08080912090808');
INSERT INTO search_fts_data VALUES(687194767361,X'0000007307306c696d696e670d0103087869616f6d696e67100601010202016d0d010202786d100601010301016d0d0103060101070203696e670d01030601010601087869616f6d696e67100601010402016d10060101050103e5b08f1002030103e6988e0d0103020402029d8e0d01030202040a0f05090a0c0f08080a');
INSERT INTO search_fts_data VALUES(824633720833,X'0000001202303703010105677565737403010405');
INSERT INTO search_fts_data VALUES(962072674305,X'00000014023037110203010567756573741102020406');
INSERT INTO search_fts_data VALUES(1099511627777,X'0000001202303711010105677565737411010405');
INSERT INTO search_fts_data VALUES(1236950581249,X'0000002102303306010b02030105676976656e11020402047565737406010b020204080a');
CREATE TABLE IF NOT EXISTS 'search_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_fts_idx VALUES(1,X'',2);
INSERT INTO search_fts_idx VALUES(2,X'',2);
INSERT INTO search_fts_idx VALUES(3,X'',2);
INSERT INTO search_fts_idx VALUES(4,X'',2);
INSERT INTO search_fts_idx VALUES(5,X'',2);
INSERT INTO search_fts_idx VALUES(6,X'',2);
INSERT INTO search_fts_idx VALUES(7,X'',2);
INSERT INTO search_fts_idx VALUES(8,X'',2);
INSERT INTO search_fts_idx VALUES(9,X'',2);
CREATE TABLE IF NOT EXISTS 'search_fts_content'(id INTEGER PRIMARY KEY, c0, c1);
INSERT INTO search_fts_content VALUES(1,replace('Guest 5\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(2,replace('Guest 4\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(4,replace('Guest 6\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(5,replace('Guest 1\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(7,replace('Guest 2\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(8,replace('Guest 12\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(9,replace('Guest 8\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(10,replace('Guest 9\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(11,replace('Guest 10\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(12,replace('Guest 11\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(14,replace('Zoë Müller\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(15,' 质  量  月 ','zhiliangyue zly liangyue ly yue y ');
INSERT INTO search_fts_content VALUES(16,replace(' 李  小  明 \n','\n',char(10)),'lixiaoming lxm xiaoming xm ming m ');
INSERT INTO search_fts_content VALUES(17,replace('Guest 3\ngiven','\n',char(10)),'');
CREATE TABLE IF NOT EXISTS 'search_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO search_fts_docsize VALUES(1,X'0200');
INSERT INTO search_fts_docsize VALUES(2,X'0200');
INSERT INTO search_fts_docsize VALUES(4,X'0200');
INSERT INTO search_fts_docsize VALUES(5,X'0200');
INSERT INTO search_fts_docsize VALUES(7,X'0200');
INSERT INTO search_fts_docsize VALUES(8,X'0200');
INSERT INTO search_fts_docsize VALUES(9,X'0200');
INSERT INTO search_fts_docsize VALUES(10,X'0200');
INSERT INTO search_fts_docsize VALUES(11,X'0200');
INSERT INTO search_fts_docsize VALUES(12,X'0200');
INSERT INTO search_fts_docsize VALUES(14,X'0200');
INSERT INTO search_fts_docsize VALUES(15,X'0306');
INSERT INTO search_fts_docsize VALUES(16,X'0306');
INSERT INTO search_fts_docsize VALUES(17,X'0300');
CREATE TABLE IF NOT EXISTS 'search_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_fts_config VALUES('version',4);
CREATE INDEX activity_programme ON activity (programme_id, position);
CREATE INDEX phase_activity ON phase (activity_id, position);
CREATE INDEX role_activity ON role (activity_id, position);
CREATE INDEX role_party ON role (party_id);
CREATE INDEX release_programme ON release (programme_id, number);
CREATE INDEX snapshot_release ON snapshot (release_id, position);
PRAGMA writable_schema=OFF;
COMMIT;
