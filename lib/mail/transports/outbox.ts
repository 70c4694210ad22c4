import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport";
import { toMessage } from "./message";

/**
 * Puts each mail into a folder as an RFC 5322 file. Names sort by time. A file appears complete or not at all, and a
 * second try of the same mail replaces it by itself.
 */
export function outboxTransport(directory: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(mail) {
      const composed = await composer.sendMail(toMessage(mail));
      if (!Buffer.isBuffer(composed.message)) throw new Error("The mail was not composed into memory");
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const name = fileName(mail);
      await writeWhole(join(directory, name), composed.message);
      return { transportId: name };
    },
  };
}

/** As in 20261130T170000.000Z-0192….eml: the same for every try of one mail. */
function fileName(mail: OutgoingMail): string {
  return `${mail.date.toISOString().replace(/[-:]/g, "")}-${mail.id}.eml`;
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}.part`;
  const file = await open(draft, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
