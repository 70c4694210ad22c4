import { database } from "@/lib/db/client";
import { makeMailKey } from "@/lib/inbound/mail-address";
import { nextNumber } from "./actor";
import { aConsultation } from "./consultation";

/** A consultation whose round takes mail, with paragraphs 12, 13 and 13(f), and the address of the round. */
export async function aTakingRound(mailTakes: "nothing" | "drafts" | "submissions", closesAt?: Date) {
  const at = await aConsultation.open({
    paragraphs: { "12": "States should report.", "13": "States should notify.", "13(f)": "to one another;" },
    ...(closesAt === undefined ? {} : { closesAt }),
  });
  const mailKey = makeMailKey();
  await database().round.update({ where: { id: at.round.id }, data: { mailTakes, mailKey } });
  return { at, to: `${mailKey}@inbound.openfloor.invalid` };
}

/** What a message says, in whatever format it is written. */
export type Said = {
  from: string;
  to: string;
  subject?: string;
  /** Lines of the body, \n between. */
  text: string;
  html?: string;
  messageId?: string;
  /** Further lines of the head, the topmost first. */
  head?: string[];
};

const crlf = (lines: readonly string[]) => Buffer.from(lines.join("\r\n"), "utf8");
const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("base64")
    .replace(/(.{76})/g, "$1\r\n");

/** Quoted-printable (RFC 2045): soft breaks, encoded ends of lines, everything beyond ASCII escaped. */
function quotedPrintable(text: string): string {
  const lines = text.split("\n").map((line) => {
    const escaped = [...Buffer.from(line, "utf8")]
      .map((byte) =>
        byte === 61 || byte > 126 || byte < 32
          ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
          : String.fromCharCode(byte),
      )
      .join("");
    return (escaped.match(/(?:=[0-9A-F]{2}|[^=]){1,72}/g) ?? [""]).join("=\r\n");
  });
  return lines.join("\r\n");
}

const word = (text: string) =>
  /^[ -~]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text, "utf8").toString("base64")}?=`;

function headOf({ from, to, subject = "Our comments", messageId, head = [] }: Said, program: string[]): string[] {
  return [
    ...head,
    "Received: from mail.demo.example (mail.demo.example [192.0.2.1]) by mx.demo.example; Mon, 2 Nov 2026 10:00:00 +0000",
    `From: ${word("Awa Demó")} <${from}>`,
    `To: <${to}>`,
    `Subject: ${word(subject)}`,
    "Date: Mon, 2 Nov 2026 10:00:00 +0000",
    `Message-ID: ${messageId ?? `<message-${nextNumber()}@demo.example>`}`,
    "MIME-Version: 1.0",
    ...program,
  ];
}

/** The same words as different mail programs send them. */
export const aMessage = {
  plain: (said: Said) =>
    crlf([
      ...headOf(said, ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"]),
      "",
      ...said.text.split("\n"),
    ]),
  /** Thunderbird: flowed lines, quoted-printable. */
  thunderbird: (said: Said) =>
    crlf([
      ...headOf(said, [
        "User-Agent: Mozilla Thunderbird",
        "Content-Type: text/plain; charset=UTF-8; format=flowed",
        "Content-Transfer-Encoding: quoted-printable",
      ]),
      "",
      quotedPrintable(said.text),
    ]),
  /** Gmail: both forms of the words, base64. */
  gmail: (said: Said) =>
    crlf([
      ...headOf(said, ['Content-Type: multipart/alternative; boundary="0000000000001a2b3c"']),
      "",
      "--0000000000001a2b3c",
      'Content-Type: text/plain; charset="UTF-8"',
      "Content-Transfer-Encoding: base64",
      "",
      base64(Buffer.from(said.text, "utf8")),
      "--0000000000001a2b3c",
      'Content-Type: text/html; charset="UTF-8"',
      "Content-Transfer-Encoding: quoted-printable",
      "",
      quotedPrintable(`<div dir="ltr">${said.text.replaceAll("\n", "<br>")}</div>`),
      "--0000000000001a2b3c--",
    ]),
  /** Outlook: HTML alone, in paragraphs of its own making. */
  htmlOnly: (said: Said) =>
    crlf([
      ...headOf(said, [
        "X-Mailer: Microsoft Outlook 16.0",
        'Content-Type: text/html; charset="utf-8"',
        "Content-Transfer-Encoding: quoted-printable",
      ]),
      "",
      quotedPrintable(
        `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB>${
          said.html ??
          said.text
            .split("\n")
            .map((line) => `<p class=MsoNormal>${line}<o:p></o:p></p>`)
            .join("")
        }</body></html>`,
      ),
    ]),
  /** An old program: one charset of bytes, 8bit. */
  inCharset: (said: Said, charset: string, bytes: Uint8Array) =>
    Buffer.concat([
      crlf([
        ...headOf(said, [`Content-Type: text/plain; charset=${charset}`, "Content-Transfer-Encoding: 8bit"]),
        "",
        "",
      ]),
      bytes,
    ]),
  /** Apple Mail: words in HTML with a picture of the signature, and a file. */
  withFile: (said: Said, name: string, mediaType: string, bytes: Uint8Array) =>
    crlf([
      ...headOf(said, ["X-Mailer: Apple Mail (2.3776)", 'Content-Type: multipart/mixed; boundary="Apple-Mail=_1"']),
      "",
      "--Apple-Mail=_1",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Type: text/plain; charset=utf-8",
      "",
      quotedPrintable(said.text),
      "--Apple-Mail=_1",
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
      `Content-Type: ${mediaType}; name="${word(name)}"`,
      "Content-Transfer-Encoding: base64",
      "",
      base64(bytes),
      "--Apple-Mail=_1--",
    ]),
  /** A message passed on as an attachment. */
  forwardedAsAttachment: (said: Said, inner: Uint8Array) =>
    Buffer.concat([
      crlf([
        ...headOf(said, ['Content-Type: multipart/mixed; boundary="fwd"']),
        "",
        "--fwd",
        "Content-Type: text/plain; charset=utf-8",
        "",
        said.text,
        "--fwd",
        "Content-Type: message/rfc822",
        "Content-Disposition: attachment",
        "",
        "",
      ]),
      inner,
      crlf(["", "--fwd--"]),
    ]),
};
