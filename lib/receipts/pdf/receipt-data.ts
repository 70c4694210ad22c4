import { fileWords } from "@/lib/compilations/file-words";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { listedNumbers } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import { ownAuthorityName } from "../keep-timestamp";
import { savedName } from "../receipt-files";
import type { ReceiptSheet } from "../receipt-sheet";

type Fact = {
  kind: "words" | "number" | "fingerprint" | "files";
  term: string;
  lines: string[];
  files: { name: string; sha256: string }[];
};

/** A receipt as the template wants it: words and data, nothing of it markup. */
export type ReceiptData = {
  locale: Locale;
  kind: string;
  title: string;
  facts: Fact[];
  checkBy: string;
  commands: string[];
  issuedBy: string;
};

/** @param site scheme and host of the platform, as shown at the foot. */
export async function receiptData(receipt: ReceiptSheet, locale: Locale, site: string): Promise<ReceiptData> {
  const words = await fileWords(locale);
  const t = (key: string, values?: Record<string, string | number>) => words(`receipts.${key}`, values);
  const fact = (kind: Fact["kind"], term: string, ...lines: string[]): Fact => ({
    kind,
    term: t(term),
    lines,
    files: [],
  });
  const received = showInstant(receipt.receivedAt, receipt.zone, locale);
  const [canonical, response, root] = [
    savedName("canonical.json", receipt.trackingNumber),
    savedName("time-stamp.tsr", receipt.trackingNumber),
    savedName("time-stamp-ca.pem", receipt.trackingNumber),
  ];
  const ledger =
    receipt.ledger === "waits"
      ? t("ledgerWaits")
      : receipt.ledger === "erased"
        ? t("ledgerErased")
        : t("ledgerAt", { index: receipt.ledger.toLocaleString(locale) });
  return {
    locale,
    kind: t("kind"),
    title: receipt.kind === "input" ? t("titleInput") : t("title"),
    facts: [
      fact("words", "from", fromOf(receipt, t)),
      ...(receipt.title ? [fact("words", "input", receipt.title)] : []),
      fact("words", "on", onOf(receipt, locale, t)),
      fact(
        "words",
        "received",
        received.text,
        isolated(`${received.iso.slice(0, 10)} ${received.iso.slice(11, 19)} UTC`),
      ),
      fact("number", "trackingNumber", receipt.trackingNumber),
      fact("number", "reference", receipt.reference),
      fact("fingerprint", "fingerprint", receipt.sha256),
      ...(receipt.attachments.length === 0 ? [] : [{ ...fact("files", "files"), files: receipt.attachments }]),
      fact("words", "stamp", ...receipt.timestamps.map((stamp) => stampOf(stamp, t))),
      fact("words", "ledger", ledger),
    ],
    checkBy: t("checkBy"),
    commands: [`sha256sum ${canonical}`, `openssl ts -verify -data ${canonical} -in ${response} -CAfile ${root}`],
    issuedBy: t("issuedBy", { site: isolated(site) }),
  };
}

type Words = (key: string, values?: Record<string, string | number>) => string;

function fromOf({ organisation, submitter }: ReceiptSheet, t: Words): string {
  if (organisation === null || submitter === null) return organisation ?? submitter ?? "";
  return t("fromBy", { organisation: isolated(organisation), person: isolated(submitter) });
}

function onOf({ text, consultation, paragraphs }: ReceiptSheet, locale: Locale, t: Words): string {
  if (text === null) return inLocale(consultation.title, locale).text;
  const numbers = paragraphs.flatMap(({ number }) => number ?? []);
  const [first] = numbers;
  const part =
    paragraphs.length === 0
      ? t("onText")
      : first === undefined
        ? t("onHeading")
        : numbers.length > 1
          ? t("onParagraphs", { numbers: listedNumbers(numbers, locale) })
          : t("onParagraph", { number: isolated(first) });
  return t("onWhat", {
    text: inLocale(text.draft.title, locale).text,
    version: inLocale(text.version.label, locale).text,
    part,
  });
}

function stampOf({ authority, stampedAt }: ReceiptSheet["timestamps"][number], t: Words): string {
  const iso = stampedAt.toISOString();
  const instant = isolated(`${iso.slice(0, 10)} ${iso.slice(11, 23)} UTC`);
  if (authority === ownAuthorityName) return t("stampOwn", { instant });
  return t("stampOther", { instant, host: isolated(URL.parse(authority)?.host ?? authority) });
}
