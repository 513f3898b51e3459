import GRDB

/// The tables of the index. Whoever changes them, or what is written into them, raises `version`.
enum IndexSchema {
  /// The version of the projection; an index of another version is rebuilt.
  static let version = 22
  /// "Diwn", so that a foreign database is not taken for an index.
  static let applicationID = 0x4469_776E

  static func createTables(in database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version);")
    try database.execute(sql: store)
    try database.execute(sql: files)
    try database.execute(sql: keeping)
    try database.execute(sql: work)
    try database.execute(sql: matters)
    try database.execute(sql: evidence)
    try database.execute(sql: figures)
    try database.execute(sql: watch)
    try database.execute(sql: search)
    try database.execute(sql: MonthlySums.tables)
    try database.execute(sql: Postings.table)
    try database.execute(sql: FileSpan.table)
  }

  /// Made after a bulk load: entering rows into finished indexes one by one costs several times as much.
  static func createIndexes(in database: Database) throws {
    try database.execute(sql: indexes)
    try database.execute(sql: counts)
    try database.execute(sql: triggers)
    try database.execute(sql: MonthlySums.counts)
    try database.execute(sql: MonthlySums.triggers)
    try database.execute(sql: FileSpan.counts)
    try database.execute(sql: FileSpan.triggers)
    try database.execute(sql: CountedList.counts)
    try database.execute(sql: CountedList.triggers)
  }

  /// `restoration` holds the hashes of the commits that tell of one: what the index knows of the ledger's way to its mark.
  private static let store = """
    CREATE TABLE meta (
      id INTEGER PRIMARY KEY CHECK (id = 1), log TEXT NOT NULL, number INTEGER NOT NULL, segment INTEGER NOT NULL,
      offset INTEGER NOT NULL, byte_count INTEGER NOT NULL, head TEXT NOT NULL, events INTEGER NOT NULL,
      purges INTEGER NOT NULL);
    CREATE TABLE event_position (
      stream INTEGER NOT NULL, number INTEGER NOT NULL, segment INTEGER NOT NULL, offset INTEGER NOT NULL,
      PRIMARY KEY (stream, number)) WITHOUT ROWID;
    CREATE TABLE newest_reading (
      file INTEGER NOT NULL, officer TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (file, officer)) WITHOUT ROWID;
    CREATE TABLE access (
      officer TEXT NOT NULL, number INTEGER NOT NULL, segment INTEGER NOT NULL, offset INTEGER NOT NULL,
      PRIMARY KEY (officer, number)) WITHOUT ROWID;
    CREATE TABLE restoration (head TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE tally (list TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
    """

  /// `listed` is the category, nothing of a restricted file, or null while a file is void and stands on no list; by its
  /// `stretch` it is counted in the list by name, see `FileSpan`; by `first_sound`, how the name begins, those are found who
  /// were born on one day and are called alike; `restricted_to` names the officers of a restricted file, each on a line;
  /// `visits` tells of each visit what is counted, see `CountedVisit`; `imported` holds the lines of lists that are files
  /// already.
  private static let files = """
    CREATE TABLE file (
      number INTEGER PRIMARY KEY, listed TEXT, sort_key TEXT NOT NULL, stretch TEXT NOT NULL, name TEXT NOT NULL,
      latin_name TEXT, kind TEXT NOT NULL, category TEXT NOT NULL, identity_kind TEXT, identity_number TEXT,
      identity_country TEXT, mobile TEXT, birth INTEGER, first_sound TEXT NOT NULL, status TEXT,
      registered_on INTEGER NOT NULL, visit_since INTEGER, last_number INTEGER NOT NULL, handles TEXT NOT NULL,
      restricted_to TEXT, visits TEXT NOT NULL);
    CREATE TABLE imported (
      list INTEGER NOT NULL, line INTEGER NOT NULL, file INTEGER NOT NULL, PRIMARY KEY (list, line)) WITHOUT ROWID;
    CREATE TABLE handle (
      kind INTEGER NOT NULL, key TEXT NOT NULL, file INTEGER NOT NULL, PRIMARY KEY (kind, key, file)) WITHOUT ROWID;
    """

  /// What keeping and erasing files depends on, of a file with its matters; what is its `own` without them is kept as well.
  /// A file is bound where something stands against its erasure whatever its years are. The erasure of one that is `leaving`
  /// was decided and waits for its confirmation. An erased file has no other row.
  private static let keeping = """
    CREATE TABLE keeping (
      file INTEGER PRIMARY KEY, active_on INTEGER NOT NULL, delivered_on INTEGER, is_bound INTEGER NOT NULL,
      own_active_on INTEGER NOT NULL, own_delivered_on INTEGER, own_bound INTEGER NOT NULL);
    CREATE TABLE merged (file INTEGER PRIMARY KEY, target INTEGER NOT NULL);
    CREATE TABLE leaving (file INTEGER PRIMARY KEY);
    CREATE TABLE erasure (file INTEGER PRIMARY KEY, is_finished INTEGER NOT NULL);
    """

  /// A message's `state` and `at` are told by `IndexedMessage`; its `cause` is what it reminds of, and null where it does
  /// not stand in the way of another reminder. A request gives reason to remind of its `reminder` since
  /// `reminder_on`, as long as nobody did; from its `channel` on stands what figures are counted from, see
  /// `CountedRequest`; `is_asked` where the beneficiary was asked for an opinion. `news` is the commit at which somebody
  /// else did what the sender of a referral wants to know, until the sender looks into the file.
  private static let work = """
    CREATE TABLE request (
      file INTEGER NOT NULL, ordinal INTEGER NOT NULL, worklist INTEGER NOT NULL, since INTEGER NOT NULL,
      service TEXT NOT NULL, category TEXT NOT NULL, status TEXT NOT NULL, opened_on INTEGER NOT NULL,
      submitted_on INTEGER, complete_on INTEGER, unit TEXT, decided_on INTEGER, outcome TEXT, told_on INTEGER,
      floor INTEGER, ceiling INTEGER, due INTEGER, clock TEXT, over_on INTEGER, is_asked INTEGER NOT NULL,
      reminder TEXT, reminder_on INTEGER, channel TEXT NOT NULL, reason TEXT, timing TEXT, delivered_on INTEGER,
      nationality TEXT, sex TEXT, branch TEXT, terms TEXT, PRIMARY KEY (file, ordinal)) WITHOUT ROWID;
    CREATE TABLE referral (
      file INTEGER NOT NULL, ordinal INTEGER NOT NULL, request INTEGER, purpose TEXT NOT NULL,
      target_kind TEXT NOT NULL, target TEXT, sender TEXT NOT NULL, holder TEXT, stage TEXT NOT NULL,
      is_open INTEGER NOT NULL, addressee TEXT NOT NULL, sent_on INTEGER NOT NULL, due INTEGER,
      urgency INTEGER NOT NULL, settled_on INTEGER, news INTEGER, news_on INTEGER,
      PRIMARY KEY (file, ordinal)) WITHOUT ROWID;
    CREATE TABLE message (
      file INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, request INTEGER, channel TEXT NOT NULL,
      medium TEXT NOT NULL, state INTEGER NOT NULL, at INTEGER NOT NULL, queued_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL, cause TEXT, PRIMARY KEY (file, ordinal)) WITHOUT ROWID;
    CREATE TABLE session (
      number INTEGER PRIMARY KEY, held_on INTEGER NOT NULL, present INTEGER NOT NULL, agenda INTEGER NOT NULL,
      decided INTEGER NOT NULL, minutes TEXT);
    CREATE TABLE open_agenda (
      file INTEGER NOT NULL, ordinal INTEGER NOT NULL, session INTEGER NOT NULL,
      PRIMARY KEY (file, ordinal, session)) WITHOUT ROWID;
    """

  /// `participants` are the officers who see a restricted matter, each on a line; null where everybody sees it; `subject`
  /// tells what its kind is known by, each field and its value on a line; `terms` are the days by which something was to
  /// be done and was, see `CountedTerm`; `raised` tells which complaints the board has before it.
  private static let matters = """
    CREATE TABLE matter (
      number INTEGER PRIMARY KEY, file INTEGER, kind TEXT NOT NULL, title TEXT NOT NULL, sort_key TEXT NOT NULL,
      step TEXT NOT NULL, opened_on INTEGER NOT NULL, due INTEGER, urgency INTEGER NOT NULL, is_open INTEGER NOT NULL,
      owner TEXT, unit TEXT, participants TEXT, topic TEXT, outcome TEXT, decided_on INTEGER, category TEXT,
      service TEXT, starts_on INTEGER, ends_on INTEGER, request INTEGER, procedure INTEGER, provider INTEGER,
      terms TEXT, active_on INTEGER NOT NULL, paid_on INTEGER, subject TEXT);
    CREATE TABLE raised (complaint INTEGER PRIMARY KEY, issue INTEGER NOT NULL);
    """

  /// How often officers did what is evidence for a clause, day by day, and between which commits of the ledger.
  private static let evidence = """
    CREATE TABLE evidence (
      clause TEXT NOT NULL, day INTEGER NOT NULL, kind TEXT NOT NULL, officer TEXT NOT NULL, count INTEGER NOT NULL,
      number INTEGER NOT NULL, segment INTEGER NOT NULL, offset INTEGER NOT NULL, last_number INTEGER NOT NULL,
      last_at INTEGER NOT NULL, PRIMARY KEY (clause, day, kind, officer)) WITHOUT ROWID;
    """

  /// What happened how often, and how much of it, on each day; what a figure counts is told by `FigureMeasure`.
  private static let figures = """
    CREATE TABLE figure (
      measure TEXT NOT NULL, day INTEGER NOT NULL, part TEXT NOT NULL, result TEXT NOT NULL, count INTEGER NOT NULL,
      total INTEGER NOT NULL, PRIMARY KEY (measure, day, part, result)) WITHOUT ROWID;
    """

  /// Days by which a beneficiary may be called on: `key` is a document or a relation, `ordinal` a dependant; see
  /// `WatchCause`. Of the days in `reminded` the beneficiary was reminded.
  private static let watch = """
    CREATE TABLE watch (
      file INTEGER NOT NULL, cause INTEGER NOT NULL, key TEXT NOT NULL, ordinal INTEGER NOT NULL, day INTEGER NOT NULL,
      name TEXT, reminded TEXT, PRIMARY KEY (file, cause, key, ordinal)) WITHOUT ROWID;
    """

  /// A block holds the words of 128 neighbouring files as numbers, see `SearchBlock`.
  private static let search = """
    CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE category (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE block (id INTEGER PRIMARY KEY, records BLOB NOT NULL);
    """

  private static let indexes = """
    CREATE INDEX file_by_number ON file (number) WHERE listed IS NOT NULL;
    CREATE INDEX file_by_name ON file (sort_key, number) WHERE listed IS NOT NULL;
    CREATE INDEX file_by_category_number ON file (listed, number) WHERE listed IS NOT NULL;
    CREATE INDEX file_by_category_name ON file (listed, sort_key, number) WHERE listed IS NOT NULL;
    CREATE INDEX file_by_birth ON file (birth, first_sound, number) WHERE birth IS NOT NULL AND listed IS NOT NULL;
    CREATE INDEX file_by_change ON file (last_number) WHERE listed IS NOT NULL;
    CREATE INDEX file_by_restriction ON file (number, restricted_to) WHERE restricted_to IS NOT NULL;
    CREATE INDEX keeping_by_activity ON keeping (active_on, file, delivered_on) WHERE is_bound = 0;
    CREATE INDEX file_by_visit ON file (visit_since) WHERE visit_since IS NOT NULL;
    CREATE INDEX request_by_worklist ON request (worklist, since, file, ordinal, unit) WHERE worklist > 0;
    CREATE INDEX request_by_due ON request (due, file, ordinal) WHERE due IS NOT NULL;
    CREATE INDEX referral_by_addressee ON referral (addressee, urgency, sent_on) WHERE is_open = 1;
    CREATE INDEX referral_by_sender ON referral (sender, is_open DESC, urgency, sent_on);
    CREATE INDEX referral_by_news ON referral (sender, news_on, news) WHERE news IS NOT NULL;
    CREATE INDEX message_by_state ON message (state, at, file, ordinal);
    CREATE INDEX open_agenda_by_session ON open_agenda (session);
    CREATE INDEX matter_by_urgency ON matter (is_open DESC, urgency, number DESC, kind);
    CREATE INDEX matter_by_kind ON matter (kind, is_open DESC, urgency, number DESC, file, sort_key, participants);
    CREATE INDEX matter_by_file ON matter (file) WHERE file IS NOT NULL;
    CREATE INDEX complaint_by_day ON matter (opened_on, participants, topic, unit) WHERE kind = 'complaint';
    CREATE INDEX request_by_end ON request (over_on, file, ordinal) WHERE over_on IS NOT NULL AND is_asked = 0;
    CREATE INDEX request_by_reminder ON request (reminder, reminder_on, file, ordinal) WHERE reminder IS NOT NULL;
    CREATE INDEX evidence_by_day ON evidence (day, clause, kind, officer, count, last_at);
    CREATE INDEX watch_by_day ON watch (cause, key, day, file, ordinal, reminded);
    """

  private static let counts = """
    DELETE FROM tally;
    INSERT INTO tally SELECT 'file/' || listed, COUNT(*) FROM file WHERE listed IS NOT NULL GROUP BY listed;
    """

  /// The counts are kept by the database itself, so that no way of writing a row can forget them.
  private static let triggers = """
    CREATE TRIGGER file_listed AFTER INSERT ON file WHEN NEW.listed IS NOT NULL BEGIN
      INSERT INTO tally VALUES ('file/' || NEW.listed, 1) ON CONFLICT (list) DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER file_unlisted AFTER DELETE ON file WHEN OLD.listed IS NOT NULL BEGIN
      UPDATE tally SET count = count - 1 WHERE list = 'file/' || OLD.listed;
    END;
    CREATE TRIGGER file_moved AFTER UPDATE ON file WHEN OLD.listed IS NOT NEW.listed BEGIN
      UPDATE tally SET count = count - 1 WHERE list = 'file/' || OLD.listed;
      INSERT INTO tally SELECT 'file/' || NEW.listed, 1 WHERE NEW.listed IS NOT NULL
        ON CONFLICT (list) DO UPDATE SET count = count + 1;
    END;
    """
}
