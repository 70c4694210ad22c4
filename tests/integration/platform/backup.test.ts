import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, it } from "vitest";
import { BackupRefused, readBackup } from "@/lib/db/read-backup";
import { writeBackup } from "@/lib/db/write-backup";
import { folderStore } from "@/lib/files/folder-store";
import { freshDatabase } from "@/tests/support/database";
import { temporaryFolder } from "@/tests/support/temporary-folder";

const folder = temporaryFolder("backup");
afterAll(folder.remove);

async function query(url: string, statement: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

const everything = `SELECT to_jsonb(p) AS person, (SELECT jsonb_agg(t ORDER BY t.id) FROM transition t) AS transitions
  FROM person p ORDER BY email`;

it("a backup restored into an empty database holds the same rows and files, guarded as before", async () => {
  const source = await freshDatabase();
  const files = join(folder.path, "files");
  mkdirSync(join(files, "ab"), { recursive: true });
  writeFileSync(join(files, "ab", "abcd"), Buffer.from([0, 255, 10, 13]));
  const name = 'tab\t newline\n backslash \\N "quoted" — مَدرسة';
  await query(
    source,
    `INSERT INTO person (id, email, name) VALUES (gen_random_uuid(), 'a@example.org', $1), (gen_random_uuid(), 'b@example.org', NULL)`,
    [name],
  );
  await query(
    source,
    `INSERT INTO transition (id, subject, "subjectId", field, "to", at)
     SELECT gen_random_uuid(), 'person', id, 'account', 'open', now() FROM person`,
  );
  const archive = join(folder.path, "backup.zip");
  await writeBackup(source, folderStore(files), archive);

  const target = await freshDatabase();
  const restored = join(folder.path, "restored");
  expect(await readBackup(archive, target, folderStore(restored))).toMatchObject({ files: 1 });
  expect(await query(target, everything)).toEqual(await query(source, everything));
  expect([...readFileSync(join(restored, "ab", "abcd"))]).toEqual([0, 255, 10, 13]);
  await expect(query(target, "DELETE FROM transition")).rejects.toThrow();
  await expect(
    query(
      target,
      `INSERT INTO session (id, "tokenHash", "personId", "expiresAt")
    VALUES (gen_random_uuid(), 'x', gen_random_uuid(), now())`,
    ),
  ).rejects.toThrow(/foreign key/);

  await expect(readBackup(archive, target, folderStore(restored))).rejects.toBeInstanceOf(BackupRefused);
});
