const total = (files, database) =>
  files.reduce((sum, file) => sum + file[database], 0);

/**
 * Judges on which databases the tests really ran.
 *
 * Two witnesses are heard: Jest, which tells the tests that carry a database in their name, and the PostgreSQL server,
 * which tells the databases in which it was asked to create tables. Tests that use a database that is not there are left
 * out silently, so a green run alone proves nothing.
 *
 * @param summary - what `jestSummaryReporter` wrote
 * @param server - `version` and `databases` of the PostgreSQL server
 * @returns one line for the reader, and what is wrong; a run of chosen tests may use one database or none
 */
export function databasesThatRan({ files, selection }, server) {
  const sqlite = total(files, 'sqlite');
  const postgres = total(files, 'postgres');
  const onPostgres = files.filter(file => file.postgres > 0);
  const problems = [];

  if (server.databases.length < onPostgres.length) {
    problems.push(
      `${onPostgres.length} test files say that they ran on PostgreSQL, but the server saw tables in ${server.databases.length} databases`,
    );
  }
  if (!selection) {
    if (sqlite === 0) problems.push('No test ran on SQLite');
    if (postgres === 0) problems.push('No test ran on PostgreSQL');
    for (const file of files) {
      if (file.sqlite > 0 && file.postgres === 0) {
        problems.push(`${file.path} ran on SQLite, but not on PostgreSQL`);
      }
    }
  }

  const ran = [
    sqlite && `SQLite (tests: ${sqlite})`,
    postgres &&
      `PostgreSQL ${server.version} (tests: ${postgres}, databases: ${server.databases.length})`,
  ].filter(Boolean);
  const verb = ran.length === 2 ? 'both ran' : 'alone ran';
  const line = ran.length
    ? `Databases: ${ran.join(' and ')} ${verb}`
    : 'Databases: none was used by these tests';
  return { line, problems };
}
