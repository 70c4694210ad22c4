import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { fileText } from "./file-text";
import type { Reading } from "./readings";

/** What was mailed, and to whom. */
export type MailReading = Reading & { recipients: string[] };

/** Every mail of an outbox, decoded as a mail program does, files and all. */
export async function readMails(outbox: string): Promise<MailReading[]> {
  const files = (await filesBelow(outbox)).filter((file) => file.endsWith(".eml"));
  return Promise.all(
    files.map(async (file) => {
      const { recipients, text } = await mailText(await readFile(file));
      return { kind: "mail" as const, where: `to ${recipients.join(", ")}`, text, recipients };
    }),
  );
}

/** A message as its reader sees it and as it came. */
export async function mailText(bytes: Uint8Array): Promise<{ recipients: string[]; text: string }> {
  const { to = [], cc = [], bcc = [], subject, text, html, attachments } = await PostalMime.parse(bytes);
  const recipients = [...to, ...cc, ...bcc].flatMap(({ address }) => address ?? []);
  const parts = await Promise.all(attachments.map(({ filename, content }) => partText(filename ?? "", content)));
  const raw = Buffer.from(bytes).toString("utf8");
  return { recipients, text: [raw, subject, text, html, ...parts].join("\n") };
}

async function partText(name: string, content: string | ArrayBuffer | Uint8Array): Promise<string> {
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  return `${name}\n${await fileText(bytes)}`;
}

/** What a server said, and the logs of its database. */
export async function readLogs(said: string, varFolder: string): Promise<Reading[]> {
  const logs = await filesBelow(join(varFolder, "postgres", "log"));
  const files = [...logs, join(varFolder, "postgres-start.log")];
  const readings = await Promise.all(files.map((file) => readAs("log", file)));
  return [{ kind: "log", where: "what the server said", text: said }, ...readings];
}

/** Files that a server wrote beside its database, its mails and what it keeps of contributions: caches, notes, spools. */
export async function readCaches(varFolder: string, buildCache: string, since: number): Promise<Reading[]> {
  const apart = ["postgres", "outbox", "files"].map((name) => join(varFolder, name));
  const own = (await filesBelow(varFolder)).filter((file) => !apart.some((folder) => file.startsWith(`${folder}/`)));
  return Promise.all([...own, ...(await filesBelow(buildCache, since))].map((file) => readAs("cache", file)));
}

async function readAs(kind: "log" | "cache", file: string): Promise<Reading> {
  return { kind, where: file, text: await fileText(await readFile(file)) };
}

async function filesBelow(folder: string, since = 0): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (since === 0) return files;
  const changed = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs >= since));
  return files.filter((_, index) => changed[index]);
}
