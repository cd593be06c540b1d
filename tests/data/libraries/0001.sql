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
INSERT INTO library VALUES(1,'87513f95-3bbb-4adb-adb2-f080318bd0b4',248153682);
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
INSERT INTO journal VALUES(1,1795493469198228,'Tester','test.fill','12',NULL,X'540801000000000000007061727479001200010eca8652000000020306706572736f6e03074775657374203205050505051200010eca8652000000030306706572736f6e03074775657374203305050505051200010eca8652000000010306706572736f6e03074775657374203105050505051200010eca8652000000060306706572736f6e03074775657374203605050505051200010eca8652000000070306706572736f6e03074775657374203705050505051200010eca8652000000040306706572736f6e03074775657374203405050505051200010eca8652000000050306706572736f6e03074775657374203505050505051200010eca86520000000b0306706572736f6e0308477565737420313105050505051200010eca86520000000a0306706572736f6e0308477565737420313005050505051200010eca8652000000090306706572736f6e03074775657374203905050505051200010eca8652000000080306706572736f6e03074775657374203805050505051200010eca86520000000c0306706572736f6e030847756573742031320505050505',X'459fbad9324f083f6557b5f04a7f7b88',NULL,X'fba2e0e5575aa4bf0b0e02983bc6a62cffcaa86686af5479fa9611fd53cc79f1',1);
INSERT INTO journal VALUES(2,1795493469511101,'Tester','test.add','"李明"',NULL,X'540801000000000000007061727479001200010eca86520000000d0306706572736f6e0306e69d8ee6988e0505050505',X'6c83bbc6b47f9e0c66ee137b686a7b3d',NULL,X'28d5e3c2cae0dec3e57d06bb60187a4445cf4ac46ccec79c32301f5c4019259c',1);
INSERT INTO journal VALUES(3,1795493469512157,'Tester','test.add','"Zoë Müller"',NULL,X'540801000000000000007061727479001200010eca86520000000e0306706572736f6e030c5a6fc3ab204dc3bc6c6c65720505050505',X'c2ff76dbd51c114e534079e69f704b19',NULL,X'aa682ce0a3e8c32d77d7ff50f275c1d9e198dee7bd5899a38f3188f8bde4eae9',1);
INSERT INTO journal VALUES(4,1795493469513225,'Tester','test.engage','["质量月",1065811948571983885]',NULL,X'54070100000000000070726f6772616d6d65001200010eca8652000000010309e8b4a8e9878fe69c880100000000000007e90302656e0503066e6172726f77055406010000000000726f6c65001200010eca865200000001010eca86520000000105010eca86520000000d0304686f7374010000000000000001',X'06914e39e55db2b0b2bccc98bef0b1ee',NULL,X'd2d39b5c6b859a940c5aed2e8cbc58fe5ef6dfed39482eaca81ca928192b2625',1);
INSERT INTO journal VALUES(5,1795493469514220,'Tester','test.rename','[1065811948571983885,"李小明"]',NULL,X'540801000000000000007061727479001700010eca86520000000d000306e69d8ee6988e000000000000000309e69d8ee5b08fe6988e0000000000',X'1204367bfd8c02de6844465ecc1818cc',NULL,X'6604436b2de10d2b32f3b5edba06e3565297057818d2d646592b21ab089519df',1);
INSERT INTO journal VALUES(6,1795493469514906,'Tester','test.remove','1065811948571983879',NULL,X'540801000000000000007061727479000900010eca8652000000070306706572736f6e0307477565737420370505050505',X'9cc68fdd4039edb31a21f056b5da94f9',NULL,X'82aa738ade7a56e6ab62166db5f4de5679eb0114ab03c5d82ef930475463ebc0',1);
INSERT INTO journal VALUES(7,1795493469515829,'Tester','journal.revert','[6]',6,X'540801000000000000007061727479001200010eca8652000000070306706572736f6e0307477565737420370505050505',X'af0e2161d950d0c920daf72bb6fa2d2e',NULL,X'bc5d108ae4991d363c8908d32425fdba3168591a13dfe9def53eb5c121c72054',1);
INSERT INTO journal VALUES(8,1795493469516758,'Tester','journal.revert','[7]',7,X'540801000000000000007061727479000900010eca8652000000070306706572736f6e0307477565737420370505050505',X'dea1f8704fb9ed135e83000967013590',NULL,X'a1c4fd45996f8a9bd541c26519962cb6cefc43b7b8307ad5d7c09ccd3425ff90',1);
INSERT INTO journal VALUES(9,1795493469517539,'Tester','test.give','1065811948571983875',NULL,X'540801000000000000007061727479001700010eca86520000000300000000000005000000000000000305676976656e',X'edab874cc8a97672e86a5c46feb9bd76',NULL,X'47e975983f18c7a8b0a32b1bd401f52398fa5dea6a6c1882b9e14e8dfea23773',1);
CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  language TEXT NOT NULL,         -- of its documents: "zh" or "en"
  issuer TEXT,                    -- who signs its documents
  -- How long 月初, 月中 and 月底 are: 5, 11 and 7 days, or a third of the month each.
  habits TEXT NOT NULL DEFAULT 'narrow' CHECK (habits IN ('narrow', 'thirds')),
  note TEXT                       -- the plan's footnotes
) STRICT;
INSERT INTO programme VALUES(1065811948571983873,'质量月',2025,'en',NULL,'narrow',NULL);
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
INSERT INTO party VALUES(1065811948571983873,'person','Guest 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983874,'person','Guest 2',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983875,'person','Guest 3',NULL,NULL,NULL,NULL,'given');
INSERT INTO party VALUES(1065811948571983876,'person','Guest 4',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983877,'person','Guest 5',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983878,'person','Guest 6',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983880,'person','Guest 8',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983881,'person','Guest 9',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983882,'person','Guest 10',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983883,'person','Guest 11',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983884,'person','Guest 12',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983885,'person','李小明',NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(1065811948571983886,'person','Zoë Müller',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO role VALUES(1065811948571983873,1065811948571983873,NULL,1065811948571983885,'host',1);
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
INSERT INTO search_row VALUES(1,'party',1065811948571983874);
INSERT INTO search_row VALUES(3,'party',1065811948571983873);
INSERT INTO search_row VALUES(4,'party',1065811948571983878);
INSERT INTO search_row VALUES(6,'party',1065811948571983876);
INSERT INTO search_row VALUES(7,'party',1065811948571983877);
INSERT INTO search_row VALUES(8,'party',1065811948571983883);
INSERT INTO search_row VALUES(9,'party',1065811948571983882);
INSERT INTO search_row VALUES(10,'party',1065811948571983881);
INSERT INTO search_row VALUES(11,'party',1065811948571983880);
INSERT INTO search_row VALUES(12,'party',1065811948571983884);
INSERT INTO search_row VALUES(14,'party',1065811948571983886);
INSERT INTO search_row VALUES(15,'programme',1065811948571983873);
INSERT INTO search_row VALUES(16,'party',1065811948571983885);
INSERT INTO search_row VALUES(17,'party',1065811948571983875);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_fts','search_fts',0,'CREATE VIRTUAL TABLE search_fts USING fts5 (words, pinyin, tokenize = ''unicode61'')');
CREATE TABLE IF NOT EXISTS 'search_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_fts_data VALUES(1,X'0e1f0c');
INSERT INTO search_fts_data VALUES(10,X'000000000109090009010101020101030101040101050101060101070101080101090101');
INSERT INTO search_fts_data VALUES(137438953473,X'000000770230310302030201300902030201310802030201320c02030101320102030101330202030101340602030101350702030101360402030101370502030101380b02030101390a02030105677565737401020201020201020201020201020201020201020201020201020201020201020201020204060606060606060606060606');
INSERT INTO search_fts_data VALUES(274877906945,X'0000003a07306c696d696e670d0601010202016d0d0601010301016d0d060101050203696e670d060101040103e6988e0d020302029d8e0d0202040d08080a08');
INSERT INTO search_fts_data VALUES(412316860417,X'0000001707306d756c6c65720e020301037a6f650e0202040b');
INSERT INTO search_fts_data VALUES(549755813889,X'0000005f09306c69616e677975650f060101040201790f060101050101790f06010107020275650f06010106010b7a68696c69616e677975650f0601010202026c790f060101030103e69c880f02040103e8b4a80f02020103e9878f0f0203040f08080912090808');
INSERT INTO search_fts_data VALUES(687194767361,X'0000007307306c696d696e670d0103087869616f6d696e67100601010202016d0d010202786d100601010301016d0d0103060101070203696e670d01030601010601087869616f6d696e67100601010402016d10060101050103e5b08f1002030103e6988e0d0103020402029d8e0d01030202040a0f05090a0c0f08080a');
INSERT INTO search_fts_data VALUES(824633720833,X'0000001202303705010105677565737405010405');
INSERT INTO search_fts_data VALUES(962072674305,X'00000014023037110203010567756573741102020406');
INSERT INTO search_fts_data VALUES(1099511627777,X'0000001202303711010105677565737411010405');
INSERT INTO search_fts_data VALUES(1236950581249,X'0000002102303302010f02030105676976656e11020402047565737402010f020204080a');
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
INSERT INTO search_fts_content VALUES(1,replace('Guest 2\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(3,replace('Guest 1\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(4,replace('Guest 6\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(6,replace('Guest 4\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(7,replace('Guest 5\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(8,replace('Guest 11\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(9,replace('Guest 10\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(10,replace('Guest 9\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(11,replace('Guest 8\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(12,replace('Guest 12\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(14,replace('Zoë Müller\n','\n',char(10)),'');
INSERT INTO search_fts_content VALUES(15,' 质  量  月 ','zhiliangyue zly liangyue ly yue y ');
INSERT INTO search_fts_content VALUES(16,replace(' 李  小  明 \n','\n',char(10)),'lixiaoming lxm xiaoming xm ming m ');
INSERT INTO search_fts_content VALUES(17,replace('Guest 3\ngiven','\n',char(10)),'');
CREATE TABLE IF NOT EXISTS 'search_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO search_fts_docsize VALUES(1,X'0200');
INSERT INTO search_fts_docsize VALUES(3,X'0200');
INSERT INTO search_fts_docsize VALUES(4,X'0200');
INSERT INTO search_fts_docsize VALUES(6,X'0200');
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
