import { Client, escapeIdentifier, escapeLiteral } from "pg";

export const applicationRole = "openfloor";
export const applicationDatabase = "openfloor";

/**
 * Makes the application's role and its database where they are missing. The role owns the database,
 * which is enough for migrations and for the trusted extensions; it is no superuser, so that a hole
 * in a query would not open the machine.
 */
export async function ensureApplicationDatabase(administrationUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: administrationUrl });
  await client.connect();
  try {
    const role = escapeIdentifier(applicationRole);
    const roles = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [applicationRole]);
    const verb = roles.rowCount === 0 ? "CREATE" : "ALTER";
    // Also when it is there: the password file may have been made anew.
    await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)}`);
    const databases = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [applicationDatabase]);
    if (databases.rowCount === 0) {
      await client.query(`CREATE DATABASE ${escapeIdentifier(applicationDatabase)} OWNER ${role}`);
    }
  } finally {
    await client.end();
  }
}

/** Throws the application's database away and makes an empty one, without any table. */
export async function recreateApplicationDatabase(administrationUrl: string): Promise<void> {
  const client = new Client({ connectionString: administrationUrl });
  await client.connect();
  try {
    const name = escapeIdentifier(applicationDatabase);
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} OWNER ${escapeIdentifier(applicationRole)}`);
  } finally {
    await client.end();
  }
}
