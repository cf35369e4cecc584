const CREATES_TABLE =
  /^([^|]*)\|LOG:\s+(?:statement|execute [^:]*): create (?:temporary |unlogged )?table /i;
const KEPT_LINES = 40;

/** Reads the log of a PostgreSQL server, whose lines begin with the name of the database and a bar. */
export function statementLog() {
  const databases = new Set();
  let last = [];
  let unfinished = '';

  return {
    /** Takes the next piece of the log, which may end in the middle of a line. */
    read(piece) {
      const lines = (unfinished + piece).split('\n');
      unfinished = lines.pop();
      for (const line of lines) {
        const database = CREATES_TABLE.exec(line)?.[1];
        if (database) databases.add(database);
      }
      last = [...last, ...lines].slice(-KEPT_LINES);
    },
    /** The databases in which the server was told to create a table, except its own. */
    databasesWithTables: () =>
      [...databases].filter(name => !/^(postgres|template\d)$/.test(name)),
    /** The end of the log, for the message of a failure. */
    tail: () => [...last, unfinished].join('\n'),
  };
}
