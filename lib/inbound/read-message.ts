import PostalMime, { type Address, type Email } from "postal-mime";
import { DomainError } from "@/lib/kernel/errors";
import { parseAddress } from "@/lib/mail/address";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { htmlAsMailText } from "./html-as-mail-text";
import { refuseBomb } from "./refuse-bomb";

/** A file that came with a message. */
export type MessageFile = { name: string; bytes: Uint8Array };

/** What a message is, as far as it matters here. */
export type ReadMessage = {
  /** As written in Message-ID; null where it has none. */
  messageId: string | null;
  /** The address of From, in small letters; null where there is not exactly one. */
  from: string | null;
  subject: string;
  /** Every address it says it went to. */
  recipients: string[];
  /** Written by a program, about another message, or to a list: never answered, never taken. */
  isAutomatic: boolean;
  /** Values of Authentication-Results, the topmost first. */
  authenticationResults: string[];
  /** All its words, quotations and signature with them, in lines; quoted lines begin with ">". */
  text: string;
  files: MessageFile[];
  /** Words of messages that were forwarded as attachments. */
  forwarded: string[];
};

const limits = {
  maxNestingDepth: 20,
  maxHeadersSize: 500_000,
  maxRfc822NestingDepth: 0,
  forceRfc822Attachments: true,
  attachmentEncoding: "arraybuffer",
} as const;

/** Most characters of text that are looked at; a long report is sent as a document. */
const longestText = 1_000_000;
const longestLine = 300;
const mostFiles = 50;

/**
 * Reads a message as it came (RFC 5322, MIME): parts, encodings and charsets as mail programs write them. Refuses
 * as invalid what cannot be read or would cost too much to.
 */
export async function readMessage(bytes: Uint8Array): Promise<ReadMessage> {
  refuseBomb(bytes);
  const email = await parse(bytes);
  const from = addressesIn(email.from === undefined ? [] : [email.from]);
  const nested = email.attachments.filter(({ mimeType }) => mimeType === "message/rfc822").slice(0, 3);
  const forwarded: string[] = [];
  for (const { content } of nested) forwarded.push(textOf(await parse(asBytes(content))));
  return {
    messageId: email.messageId === undefined ? null : cleanLine(email.messageId).slice(0, 1_000),
    from: from.length === 1 ? parseAddress(from[0] ?? "") : null,
    subject: cleanLine(email.subject ?? "").slice(0, longestLine),
    recipients: recipientsOf(email),
    isAutomatic: isAutomatic(email),
    authenticationResults: valuesOf(email, "authentication-results"),
    text: textOf(email),
    files: filesOf(email),
    forwarded: forwarded.filter((text) => text.trim() !== ""),
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, limits);
  } catch {
    // The library names no kinds of errors: whatever it cannot read is one refusal for the sender.
    throw new DomainError("invalid", "inbound.refused.unreadable");
  }
}

function textOf({ text, html }: Email): string {
  const plain = cleanText((text ?? "").slice(0, longestText));
  if (plain.trim() !== "") return plain;
  return html === undefined ? "" : cleanText(htmlAsMailText(html.slice(0, 2 * longestText))).slice(0, longestText);
}

function addressesIn(addresses: readonly Address[]): string[] {
  return addresses.flatMap((address) =>
    address.group === undefined ? [address.address] : address.group.map((member) => member.address),
  );
}

function recipientsOf(email: Email): string[] {
  const delivered = ["delivered-to", "x-original-to", "envelope-to", "x-forwarded-to"].flatMap((name) =>
    valuesOf(email, name).map((value) => value.replace(/^<|>$/g, "").trim()),
  );
  return [...delivered, ...addressesIn([...(email.to ?? []), ...(email.cc ?? [])])].slice(0, 100);
}

function valuesOf(email: Email, name: string): string[] {
  return email.headers.flatMap(({ key, value }) => (key === name ? [value] : []));
}

/** Answers of programs and bounces (RFC 3834, RFC 3464), lists (RFC 2919) and mass mail. */
function isAutomatic(email: Email): boolean {
  const first = (name: string) => valuesOf(email, name)[0]?.trim().toLowerCase() ?? null;
  const submitted = first("auto-submitted");
  if (submitted !== null && !submitted.startsWith("no")) return true;
  if (/^(bulk|junk|list|auto_reply)\b/.test(first("precedence") ?? "")) return true;
  if (["list-id", "x-autoreply", "x-autorespond", "x-loop"].some((name) => first(name) !== null)) return true;
  if (first("return-path") === "<>") return true;
  if (/multipart\/report|message\/(delivery-status|disposition-notification)/.test(first("content-type") ?? "")) {
    return true;
  }
  return addressesIn(email.from === undefined ? [] : [email.from]).some((address) =>
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/i.test(address),
  );
}

/** Pictures of a signature and what programs pass to programs are no contributions. */
const notForPeople =
  /^(message\/rfc822|text\/calendar|text\/vcard|text\/x-vcard|application\/(pgp-signature|pgp-keys|pkcs7-signature|x-pkcs7-signature|ms-tnef|ics))$/;

function filesOf({ attachments }: Email): MessageFile[] {
  return attachments
    .filter(({ mimeType, related }) => !notForPeople.test(mimeType) && !(related === true && /^image\//.test(mimeType)))
    .slice(0, mostFiles)
    .map(({ filename, content }, at) => ({
      name: cleanLine(filename ?? "").slice(0, 200) || `attachment-${at + 1}`,
      bytes: asBytes(content),
    }));
}

function asBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return Buffer.from(content, "utf8");
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
