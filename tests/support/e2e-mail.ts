import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import PostalMime, { type Email } from "postal-mime";
import { siteAddress, siteFolder } from "./e2e-site";

/** Milliseconds. A mail comes within a second or two; on a busy machine the worker has other things to do first. */
const patience = 45_000;

export type ReadMail = {
  /** Every address that the message goes to, hidden ones too. */
  recipients: string[];
  subject: string;
  text: string;
  html: string;
  /** Path that stops mails of its kind by one POST (RFC 8058); null where it names none. */
  stop: string | null;
};

/** All mails to an address so far, the oldest first, read from their files as a mail program reads them. */
export async function mailsTo(address: string): Promise<ReadMail[]> {
  const mails = await Promise.all((await outbox()).map(readMail));
  return mails.filter((mail) => mail.recipients.includes(address));
}

/**
 * The latest mail to an address whose subject or text holds some words, waited for. Of an address that others write to
 * as well, `before` says how many mails it had, so that an earlier one is not taken for the one that is on its way.
 */
export async function mailTo(address: string, holding: string, before = 0): Promise<ReadMail> {
  for (const begun = Date.now(); Date.now() - begun < patience; await pause(150)) {
    const newer = (await mailsTo(address)).slice(before);
    const found = newer.findLast(({ subject, text }) => `${subject}\n${text}`.includes(holding));
    if (found !== undefined) return found;
  }
  throw new Error(`No mail to ${address} with “${holding}” within ${patience / 1000} s`);
}

/** The one address of this site that a mail leads to, the same in its text and in its HTML; as a path. */
export function linkIn({ text, html }: ReadMail): string {
  const [link, ...others] = text.split("\n").filter((line) => line.startsWith(`${siteAddress}/`));
  if (link === undefined || others.length > 0) throw new Error(`The mail should lead to one address:\n${text}`);
  if (!html.includes(`href="${link.replaceAll("&", "&amp;")}"`)) throw new Error(`The HTML leads elsewhere:\n${html}`);
  return link.slice(siteAddress.length);
}

async function outbox(): Promise<string[]> {
  const folder = join(siteFolder, "outbox");
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((name) => join(folder, name));
}

const read = new Map<string, Promise<ReadMail>>();

/** Files never change once they are there, so each is read once. */
function readMail(path: string): Promise<ReadMail> {
  const known = read.get(path) ?? readFile(path).then(async (bytes) => toMail(await PostalMime.parse(bytes)));
  read.set(path, known);
  return known;
}

function toMail({ to, cc, bcc, subject, text, html, headers }: Email): ReadMail {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value;
  const [, stop = null] = value("list-unsubscribe")?.match(/^<https?:\/\/[^/]+(\/[^>]+)>$/) ?? [];
  const isOneClick = value("list-unsubscribe-post") === "List-Unsubscribe=One-Click";
  const recipients = [to, cc, bcc].flatMap((list) => list ?? []).map(({ address }) => address ?? "");
  return { recipients, subject: subject ?? "", text: text ?? "", html: html ?? "", stop: isOneClick ? stop : null };
}
