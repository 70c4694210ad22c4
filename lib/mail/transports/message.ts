import type { SendMailOptions } from "nodemailer";
import type { OutgoingMail } from "@/lib/mail/transport";

/** The host under which message identifiers are unique: the sender's own. */
export function messageId(mail: OutgoingMail): string {
  const host = /@([a-z0-9.-]+)>?\s*$/i.exec(mail.from)?.[1] ?? "openfloor.invalid";
  return `<${mail.id}@${host.toLowerCase()}>`;
}

/** Headers of every mail: no program should answer it (RFC 3834); what can be stopped says how (RFC 2369, RFC 8058). */
export function mailHeaders({ locale, stop }: OutgoingMail): Record<string, string> {
  return {
    "Auto-Submitted": "auto-generated",
    "Content-Language": locale,
    ...(stop == null ? {} : { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}

/** The mail in nodemailer's words. The address is passed as an address, so that it is never read as a list. */
export function toMessage(mail: OutgoingMail): SendMailOptions {
  return {
    messageId: messageId(mail),
    date: mail.date,
    from: mail.from,
    to: { name: "", address: mail.to },
    subject: mail.subject,
    // Bodies keep their own line ends, and RFC 5322 knows only CR LF.
    text: withCrLf(mail.text),
    html: withCrLf(mail.html),
    headers: mailHeaders(mail),
    textEncoding: "quoted-printable",
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function withCrLf(text: string): string {
  return text.replace(/\r?\n/g, "\r\n");
}
